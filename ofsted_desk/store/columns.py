"""Every field as it stands, one row each: a column of 100,000 letters answers at once.

Derived, as the queue's rows are: computed from findings and decisions, written in the same
transaction as what changed them, and compared by `Store.check`. A column is one field over all
letters; the areas of a letter share one column, and so do the earlier results that it restates.
"""

import hashlib
import json
from collections.abc import Iterable, Sequence

from ofsted_desk.letter.decision import FieldState
from ofsted_desk.letter.finding import Absence, AreaValue, EarlierValue, GradeValue, Level, Value
from ofsted_desk.store.database import Database, Row
from ofsted_desk.store.entries import QueueEntry, level_of
from ofsted_desk.store.standing import StandingField, StandingLetter

DECIDED, SURE, LIKELY, UNSURE = range(4)
"""How much a row wants to be looked at; from LIKELY on it needs eyes."""
LOTS = 10_000
"""A field's lot is from 0 to below this, the same on every machine."""
_BY_FAMILY = "SELECT family, count(*) FROM standing WHERE col = ? AND doubt = ? GROUP BY family"
_DOUBTS = (UNSURE, LIKELY, SURE, DECIDED)
_LISTS = ("grades", "areas", "earlier")
_UNASKED = ("area", "earlier", "no areas", "no grades", "no earlier")
_BY_LEVEL = {Level.SURE: SURE, Level.LIKELY: LIKELY, Level.UNSURE: UNSURE}


def rows_of(entry: QueueEntry, sha256: str, standing: StandingLetter) -> tuple[Row, ...]:
    """The rows of a letter as it stands, without its id.

    In order: field, column, family, the year that the value speaks of (an earlier result's own),
    state, doubt, the value in a word (an area's is its kind), and its lot in the blind re-check,
    none for what is not asked again.
    """
    return tuple(_row(entry, sha256, field) for field in standing.fields)


def column_of(field: str) -> str:
    """The column that a field stands in; rows that say a list is empty have their own."""
    if field in _LISTS:
        return f"no {field}"
    start = field.partition(":")[0]
    return start if start in ("area", "earlier") else field


def lot_of(sha256: str, field: str) -> int:
    """A field's lot: by the letter's bytes and the field's name alone."""
    digest = hashlib.sha256(f"{sha256} {field}".encode()).digest()
    return int.from_bytes(digest[:8], "big") % LOTS


def _row(entry: QueueEntry, sha256: str, field: StandingField) -> Row:
    value = None if field.state is FieldState.REMOVED else field.value
    return (
        field.field,
        column_of(field.field),
        entry.family,
        value.year if isinstance(value, EarlierValue) else entry.year,
        str(field.state),
        _doubt(field),
        _word(value),
        lot_of(sha256, field.field) if _is_asked_again(field) else None,
    )


def _is_asked_again(field: StandingField) -> bool:
    """Whether a reviewer took it as the machine read it, and it can be answered in a word."""
    if field.decision is None or column_of(field.field) in _UNASKED:
        return False
    if field.state is FieldState.ABSENT:
        return field.machine is not None and field.machine.absence is Absence.NOT_FOUND
    return field.state is FieldState.CONFIRMED and not _is_not_in_framework(field)


def _doubt(field: StandingField) -> int:
    if field.state is FieldState.UNSURE or field.lost:
        return UNSURE
    if field.decision is not None or _is_not_in_framework(field):
        return DECIDED
    return _BY_LEVEL[level_of(field.machine)] if field.needs_eyes else SURE


def _is_not_in_framework(field: StandingField) -> bool:
    return field.machine is not None and field.machine.absence is Absence.NOT_IN_FRAMEWORK


def _word(value: Value) -> str | None:
    if isinstance(value, GradeValue | EarlierValue):
        return value.grade
    return value.kind if isinstance(value, AreaValue) else value


class Columns:
    """The fields of all letters, column by column."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def put(self, letter: int, rows: Iterable[Row]) -> None:
        """Write rows that a letter has not had yet (inside `writing()`)."""
        self._database.write_all(
            "INSERT INTO standing VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
            [(letter, *row) for row in rows],
        )

    def change(self, letter: int, was: Sequence[Row], now: Sequence[Row]) -> None:
        """Write the rows of a letter that are not as they were, and no others."""
        before, after = set(was), set(now)
        self._database.write_all(
            "DELETE FROM standing WHERE letter = ? AND field = ?",
            [(letter, row[0]) for row in was if row not in after],
        )
        self.put(letter, (row for row in now if row not in before))

    def of(self, letter: int) -> set[Row]:
        """The rows of one letter, as `rows_of` makes them."""
        return {
            row[1:]
            for row in self._database.rows("SELECT * FROM standing WHERE letter = ?", (letter,))
        }

    def keys(
        self, col: str, *, family: str = "", least: int = DECIDED, most: int
    ) -> list[tuple[int, str]]:
        """Letter and field of the rows of a column, least sure first; at most so many.

        `least` leaves out what is less in doubt: LIKELY keeps what needs eyes.
        """
        found: list[tuple[int, str]] = []
        for doubt in (d for d in _DOUBTS if d >= least):
            if len(found) < most:
                found += self._keys_of(col, doubt, family, most - len(found))
        return found

    def count(self, col: str, *, family: str = "", least: int = DECIDED) -> int:
        """How many rows a column has."""
        only = "AND family = ?" if family else ""
        sql = f"SELECT count(*) FROM standing WHERE col = ? AND doubt = ? {only}"  # noqa: S608
        doubts = [doubt for doubt in _DOUBTS if doubt >= least]
        return sum(self._database.column(sql, _given(col, doubt, family))[0] for doubt in doubts)

    def waiting(self, cols: Iterable[str]) -> dict[tuple[str, str], int]:
        """How many rows of these columns need eyes, by column and family, where any do."""
        found: dict[tuple[str, str], int] = {}
        for col in cols:
            for doubt in (UNSURE, LIKELY):
                # One doubt at a time: so the index has the families in order already.
                for family, number in self._database.rows(_BY_FAMILY, (col, doubt)):
                    found[col, family] = found.get((col, family), 0) + number
        return found

    def _keys_of(self, col: str, doubt: int, family: str, most: int) -> list[tuple[int, str]]:
        only = "AND family = ?" if family else ""
        packed = (
            "SELECT json_group_array(letter), json_group_array(field) FROM (SELECT letter, field "  # noqa: S608
            f"FROM standing WHERE col = ? AND doubt = ? {only} "
            "ORDER BY family, letter, field LIMIT ?)"
        )
        letters, fields = self._database.rows(packed, (*_given(col, doubt, family), most))[0]
        return list(zip(json.loads(letters), json.loads(fields), strict=True))


def _given(col: str, doubt: int, family: str) -> tuple[object, ...]:
    return (col, doubt, family) if family else (col, doubt)
