"""Which tables and columns an export has: all of them, or those of some fields and details.

What says which letter a row is about is always there, so that every export can be joined.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import cache

from ofsted_desk.errors import ExportError
from ofsted_desk.export.dictionary import Column, Table, tables
from ofsted_desk.letter.family import LetterFamily
from ofsted_desk.letter.finding import SCALAR_FIELDS

_ALWAYS = ("family", "authority", "document_date")
_LISTS = {"grade": "grades", "area": "areas", "earlier": "earlier"}


class Detail(StrEnum):
    """What may stand beside the values; the names are those of the groups in the dictionary."""

    WHO = "who"
    MACHINE = "machine"
    CONFIDENCE = "confidence"
    EVIDENCE = "evidence"


@dataclass(frozen=True, slots=True)
class Layout:
    """The fields wanted (none named: all) and the details beside them.

    A field is one of the scalar fields, `grade:<judgement>`, or `grades`, `areas`, `earlier`.
    """

    fields: frozenset[str] = frozenset()
    details: frozenset[Detail] = frozenset(Detail)

    def wants(self, field: str) -> bool:
        """Whether a field of a letter is among those wanted."""
        kind = field.partition(":")[0]
        return not self.fields or not self.fields.isdisjoint((field, _LISTS.get(kind, field)))

    def has(self, detail: Detail) -> bool:
        """Whether this detail stands beside the values."""
        return detail in self.details

    def tables(self) -> dict[str, Table]:
        """The tables that are written, each with the columns that it keeps, in order."""
        return _tables(self)

    def has_table(self, name: str) -> bool:
        """Whether a table is written."""
        if name == "audit":
            return self.has(Detail.WHO)
        if name == "grades":
            return not self.fields or any(f.startswith("grade") for f in self.fields)
        return name != "areas" or self.wants("areas")


FULL = Layout()
"""Everything: what an export holds unless told otherwise."""


def known_fields(families: Iterable[LetterFamily]) -> dict[str, str]:
    """Every field that can be chosen, with its label: scalar fields, lists, then judgements."""
    titles = {column.name: column.title for column in tables()["letters"].columns}
    known = {field: titles[field] for field in SCALAR_FIELDS if field not in _ALWAYS}
    known |= {"grades": "All grades", "areas": "Areas", "earlier": "Earlier results"}
    for family in families:
        known |= {f"grade:{j.id}": f"{j.label} (grade)" for j in family.judgements}
    return known


def check_fields(layout: Layout, families: Mapping[str, LetterFamily]) -> None:
    """Raise `ExportError` where a field is wanted that no letter can have."""
    known = known_fields(families.values())
    for field in sorted(layout.fields - set(known) - set(_ALWAYS)):
        plain = ", ".join(name for name in known if ":" not in name)
        raise ExportError(
            f"There is no field {field}.",
            remedy=f"Name one of {plain}, or a grade such as grade:overall_effectiveness.",
        )


@cache
def _tables(layout: Layout) -> dict[str, Table]:
    return {
        name: _kept(table, layout) for name, table in tables().items() if layout.has_table(name)
    }


def _kept(table: Table, layout: Layout) -> Table:
    columns = tuple(column for column in table.columns if _is_kept(table.name, column, layout))
    return replace(table, columns=columns, names=tuple(column.name for column in columns))


def _is_kept(table: str, column: Column, layout: Layout) -> bool:
    if column.group and Detail(column.group) not in layout.details:
        return False
    is_field = table == "letters" and column.name in SCALAR_FIELDS and column.name not in _ALWAYS
    return not is_field or layout.wants(column.name)
