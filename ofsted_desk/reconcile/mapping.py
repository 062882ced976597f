"""A mapping file: which columns of a published table say what, in the words of our records.

The files are in `resources/public_tables/`; one of your own works as well.
"""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from ofsted_desk import paths
from ofsted_desk.errors import TableError
from ofsted_desk.letter.finding import SCALAR_FIELDS

_COUNCIL = ("authority_number", "authority_code", "authority")
_DATES = ("inspection_start", "inspection_end", "document_date")
_KEYS = {"title", "about", "families", "dates", "blank", "match", "columns", "grades"}
_DATE_FIELDS = frozenset(_DATES)


@dataclass(frozen=True)
class TableMapping:
    """One kind of published table.

    `match` says which column holds the council (number, code or name) and the dates; `days` how
    far the dates of an inspection may lie apart. `columns` names for each column the fields that
    it may hold, the first of which a letter has counts. `grades` are words of the table and
    ours. `blank` are the words that the table uses for nothing.
    """

    id: str
    title: str
    about: str
    families: tuple[str, ...]
    match: Mapping[str, str]
    days: int
    columns: Mapping[str, tuple[str, ...]]
    grades: Mapping[str, str]
    dates: tuple[str, ...]
    blank: frozenset[str]

    @property
    def needed(self) -> tuple[str, ...]:
        """Every column of the table that the mapping speaks of."""
        return tuple(dict.fromkeys([*self.match.values(), *self.columns]))

    def is_blank(self, cell: str) -> bool:
        """Whether a cell says nothing."""
        return not cell.strip() or cell.strip().casefold() in self.blank


def known_mappings() -> dict[str, Path]:
    """The mapping files that come with the program, by name."""
    return {
        path.stem: path for path in sorted((paths.resources() / "public_tables").glob("*.toml"))
    }


def load_mapping(name: str | Path) -> TableMapping:
    """The mapping of this name, or in this file; raises `TableError` with what to mend."""
    path = known_mappings().get(str(name), Path(name))
    try:
        contents = tomllib.loads(path.read_text(encoding="utf-8"))
    except OSError as error:
        names = ", ".join(known_mappings())
        raise TableError(
            f"There is no mapping {name}.", remedy=f"Name a file, or one of ours: {names}."
        ) from error
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise TableError(
            f"The mapping {path.name} cannot be read: {error}.",
            remedy="It has to be TOML in UTF-8, as those that come with the program.",
        ) from error
    return _checked(contents, path)


def _checked(contents: dict[str, Any], path: Path) -> TableMapping:
    odd = set(contents) - _KEYS
    if odd:
        raise _slip(path, f"has {min(odd)}, which means nothing there", ", ".join(_KEYS))
    match = dict(_table(contents, "match", path))
    days = match.pop("days", 14)
    if not isinstance(days, int) or not 0 <= days <= 366:
        raise _slip(path, "has no whole number from 0 to 366 as days", "days = 14")
    for key in match:
        if key not in (*_COUNCIL, *_DATES):
            raise _slip(path, f"matches by {key}, which cannot be", ", ".join((*_COUNCIL, *_DATES)))
    if not set(match) & set(_COUNCIL) or not set(match) & set(_DATES):
        raise _slip(path, "does not say how to match", "a council's column and a date's column")
    return TableMapping(
        id=path.stem,
        title=str(contents.get("title", path.stem)),
        about=str(contents.get("about", "")),
        families=_texts(contents, "families", path),
        match=_all_text(match, "match", path),
        days=days,
        columns=_columns(contents, path),
        grades=_all_text(dict(contents.get("grades", {})), "grades", path),
        dates=_texts(contents, "dates", path),
        blank=frozenset(word.casefold() for word in _texts(contents, "blank", path, least=0)),
    )


def _columns(contents: dict[str, Any], path: Path) -> dict[str, tuple[str, ...]]:
    columns: dict[str, tuple[str, ...]] = {}
    for column, said in _table(contents, "columns", path).items():
        fields = [said] if isinstance(said, str) else said
        for field in fields if isinstance(fields, list) and fields else [None]:
            if not _is_field(field):
                raise _slip(
                    path,
                    f"gives the column {column} the field {field}, which no letter has",
                    'a field such as "lead_inspector" or "grade:overall_effectiveness"',
                )
        columns[column] = tuple(fields)
    return columns


def _is_field(field: object) -> bool:
    if not isinstance(field, str):
        return False
    return field in SCALAR_FIELDS or (field.startswith("grade:") and field != "grade:")


def is_date_field(field: str) -> bool:
    """Whether a field holds a date."""
    return field in _DATE_FIELDS


def _table(contents: dict[str, Any], name: str, path: Path) -> dict[str, Any]:
    table = contents.get(name)
    if not isinstance(table, dict) or not table:
        raise _slip(path, f"has no [{name}]", "those that come with the program show how")
    return table


def _texts(contents: dict[str, Any], name: str, path: Path, least: int = 1) -> tuple[str, ...]:
    listed = contents.get(name, [])
    if (
        not isinstance(listed, list)
        or len(listed) < least
        or not all(isinstance(each, str) for each in listed)
    ):
        raise _slip(path, f"has no list of words as {name}", f'{name} = ["…"]')
    return tuple(listed)


def _all_text(table: dict[str, Any], name: str, path: Path) -> dict[str, str]:
    for key, value in table.items():
        if not isinstance(value, str):
            raise _slip(path, f"says {value!r} of {key} in [{name}]", f'{key} = "…"')
    return table


def _slip(path: Path, what: str, wanted: str) -> TableError:
    return TableError(f"The mapping {path.name} {what}.", remedy=f"Write: {wanted}.")
