"""The cells of a table beside our values: which are blank there, which differ, and what stands.

A cell that holds no grade, or no date, where one belongs cannot be read and counts as blank.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum

from ofsted_desk.letter.decision import Decision, LetterState
from ofsted_desk.letter.family import LetterFamily
from ofsted_desk.reconcile.mapping import TableMapping, is_date_field
from ofsted_desk.reconcile.matching import (
    MatchedRow,
    Outcome,
    day_in,
    iso_day,
    match_rows,
    same_letter_twice,
)
from ofsted_desk.reconcile.table import PublicTable
from ofsted_desk.reconcile.verdicts import Settled, settled_by
from ofsted_desk.review.values import bare
from ofsted_desk.store import Store

_EVERY = 200
CHOSEN = "letter"
"""The column of a decision on which letter a row is about."""
OnProgress = Callable[[int, int], None]


class Kind(StrEnum):
    """How a cell stands beside our value."""

    BLANK = "blank there"
    UNREADABLE = "unreadable there"
    DIFFERS = "differs"
    NOT_OURS = "not in our record"


@dataclass(frozen=True)
class Cell:
    """One cell that is not as our record: theirs as printed there, ours as it would be there."""

    row: MatchedRow
    column: str
    field: str
    kind: Kind
    theirs: str
    ours: str
    settled: Settled | None = None

    @property
    def name(self) -> str:
        """What its decision is called, without the table."""
        return f"{self.row.key}:{self.column}"


@dataclass(frozen=True)
class Comparison:
    """A table beside our records: every cell that is not the same, and rows without a letter."""

    table: PublicTable
    mapping: TableMapping
    rows: tuple[MatchedRow, ...]
    cells: tuple[Cell, ...]
    same: int
    problems: tuple[str, ...]

    @property
    def unmatched(self) -> list[MatchedRow]:
        """Rows that have no letter yet."""
        return [row for row in self.rows if row.outcome is not Outcome.MATCHED]


def compare(
    store: Store,
    table: PublicTable,
    mapping: TableMapping,
    families: Mapping[str, LetterFamily],
    *,
    every: bool = False,
    on_progress: OnProgress = lambda _done, _total: None,
    stopped: Callable[[], bool] = lambda: False,
) -> Comparison:
    """The table beside the reviewed letters of the store, or with `every` beside all of them."""
    decided = {
        name.removeprefix(f"{mapping.id}:"): decision
        for name, decision in store.public_tables.decisions().items()
        if name.startswith(f"{mapping.id}:")
    }
    known = store.public_tables.letters(mapping.families)
    letters = [each for each in known if every or each.state == LetterState.REVIEWED]
    rows = match_rows(table, mapping, letters, _chosen(decided))
    fields = sorted({field for fields in mapping.columns.values() for field in fields})
    matched = [row.letter.letter for row in rows if row.letter is not None]
    values = store.public_tables.values(matched, fields)
    reader = _Reader(table, mapping, families)
    cells: list[Cell] = []
    same = 0
    for number, row in enumerate(rows, 1):
        if stopped():
            break
        if row.letter is not None:
            found = list(reader.cells(row, values.get(row.letter.letter, {}), decided))
            cells += [cell for cell in found if cell is not None]
            same += found.count(None)
        if number % _EVERY == 0 or number == len(rows):
            on_progress(number, len(rows))
    problems = (*table.problems, *same_letter_twice(rows))
    return Comparison(table, mapping, tuple(rows), tuple(cells), same, problems)


class _Reader:
    """Reads the cells of rows as values of our records."""

    def __init__(
        self, table: PublicTable, mapping: TableMapping, families: Mapping[str, LetterFamily]
    ) -> None:
        self._table = table
        self._mapping = mapping
        self._grades = _grade_words(mapping, families)
        self._written = {ours: word for word, ours in [*mapping.grades.items()][::-1]}

    def cells(
        self, row: MatchedRow, values: Mapping[str, str], decided: Mapping[str, Decision]
    ) -> Iterator[Cell | None]:
        """Each cell of a row that is not as our value; None for one that is the same."""
        for column, fields in self._mapping.columns.items():
            field = next((name for name in fields if name in values), fields[0])
            printed = self._table.cell(row.row, column)
            own = values.get(field)
            blank = self._mapping.is_blank(printed)
            if own is None and blank:
                continue
            theirs = None if blank else self._read(field, printed)
            if own is not None and theirs is not None and _same(theirs, own):
                yield None
                continue
            kind = _kind(own, blank=blank, unreadable=not blank and theirs is None)
            cell = Cell(row, column, field, kind, printed, self._as_there(field, own))
            made = decided.get(cell.name)
            yield replace(cell, settled=settled_by(made, cell.theirs, cell.ours)) if made else cell

    def _read(self, field: str, printed: str) -> str | None:
        """What a cell says in our words; None where it cannot be read."""
        if field.startswith("grade:"):
            return self._grades.get(_plain(printed))
        if is_date_field(field):
            day = day_in(printed, self._mapping)
            return day.isoformat() if day else None
        return printed

    def _as_there(self, field: str, own: str | None) -> str:
        """Our value as the table would print it; empty where we have none."""
        if own is None:
            return ""
        if field.startswith("grade:"):
            return self._written.get(own, own)
        day = iso_day(own) if is_date_field(field) else None
        return day.strftime(self._mapping.dates[0]) if day else own


def _kind(own: str | None, *, blank: bool, unreadable: bool) -> Kind:
    if own is None:
        return Kind.NOT_OURS
    if blank:
        return Kind.BLANK
    return Kind.UNREADABLE if unreadable else Kind.DIFFERS


def _grade_words(mapping: TableMapping, families: Mapping[str, LetterFamily]) -> dict[str, str]:
    """Every way in which a grade of these families may be printed, and the word of our records."""
    words: dict[str, str] = {}
    for name in mapping.families:
        scale = families[name].scale if name in families else None
        for grade in scale.grades if scale else ():
            words |= {_plain(printed): grade.word for printed in (grade.word, *grade.printed)}
    return words | {_plain(word): ours for word, ours in mapping.grades.items()}


def _same(theirs: str, own: str) -> bool:
    return bare(theirs) == bare(own)


def _plain(words: str) -> str:
    return " ".join(words.casefold().split())


def _chosen(decided: Mapping[str, Decision]) -> dict[str, int]:
    """The letters that a person gave to rows, by the key of the row."""
    end = f":{CHOSEN}"
    return {
        name.removesuffix(end): decision.letter
        for name, decision in decided.items()
        if name.endswith(end) and decision.value is not None
    }


def to_fill(comparison: Comparison) -> list[Cell]:
    """The cells that say nothing there, are not settled, and that our record can fill."""
    return [
        cell
        for cell in comparison.cells
        if cell.kind in (Kind.BLANK, Kind.UNREADABLE) and cell.settled is None and cell.ours
    ]
