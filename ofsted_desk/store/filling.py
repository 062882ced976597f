"""What a store of an older version has not got yet: rows that follow from what it keeps.

Made in the transaction that brings the store up to date, so that a store is either as it was or
whole; `tell` is asked to go on after every few letters, and stops it all by raising.
"""

from collections.abc import Callable, Iterator, Sequence

from ofsted_desk.store.columns import Columns, rows_of
from ofsted_desk.store.database import Database, Row
from ofsted_desk.store.decisions import Decisions
from ofsted_desk.store.entries import alike, entry_of
from ofsted_desk.store.failures import filling_stopped
from ofsted_desk.store.twins import MARK_ALL

_BLOCK = 100
_WITHOUT_COLUMNS = (
    "SELECT letters.id, name, sha256, family FROM letters JOIN readings ON readings.id = reading "
    "WHERE letters.id > (SELECT coalesce(max(letter), 0) FROM standing) ORDER BY letters.id"
)
_DAY = "(SELECT value FROM standing WHERE standing.letter = queue.letter AND field = '{}')"
_EVENTS = (
    "SELECT queue.letter, family, authority, "  # noqa: S608 - names of our own fields
    + ", ".join(map(_DAY.format, ("inspection_start", "inspection_end", "document_date")))
    + " FROM queue ORDER BY letter"
)
_WORDS = (
    "INSERT INTO words_fts (rowid, text) SELECT letter, group_concat(text, char(12)) FROM "
    "(SELECT letter, text FROM pages WHERE letter BETWEEN ? AND ? ORDER BY letter, number) "
    "GROUP BY letter"
)

Tell = Callable[[int, int], bool]
"""Told how much is done of how much; False stops it and leaves the store as it was."""


class Filling:
    """Fills a store that was of an older version (inside `writing()`)."""

    def __init__(self, database: Database, decisions: Decisions, columns: Columns) -> None:
        self._database = database
        self._decisions = decisions
        self._columns = columns

    def fill(self, version: int, tell: Tell) -> None:
        """Make what a store of this version had not; raises `FillingStopped` where told to."""
        letters = self._database.rows(_WITHOUT_COLUMNS)
        ids = self._database.column("SELECT id FROM letters ORDER BY id") if version < 3 else []
        progress = _Progress(tell, len(letters) + len(ids))
        for block in _blocks(letters):
            self._put_columns(block)
            progress.add(len(block))
        if version < 3:
            self._put_events()
            for block in _blocks([(letter,) for letter in ids]):
                self._database.write(_WORDS, (block[0][0], block[-1][0]))
                progress.add(len(block))

    def _put_columns(self, letters: Sequence[Row]) -> None:
        for letter, name, sha256, family in letters:
            standing = self._decisions.standing(letter)
            entry = entry_of(letter, name, family, standing)
            self._columns.put(letter, rows_of(entry, sha256, standing))

    def _put_events(self) -> None:
        for letters in _blocks(self._database.rows(_EVENTS)):
            known = [(_event(row), row[0]) for row in letters]
            self._database.write_all("UPDATE queue SET alike = ? WHERE letter = ?", known)
        self._database.write(MARK_ALL)


class _Progress:
    def __init__(self, tell: Tell, total: int) -> None:
        self._tell, self._done, self._total = tell, 0, total

    def add(self, number: int) -> None:
        """So many more are done."""
        self._done += number
        if not self._tell(self._done, self._total):
            raise filling_stopped()


def _event(row: Row) -> str | None:
    _, family, authority, start, end, date = row
    return alike(family, authority, [start, end] if start or end else [date])


def _blocks(rows: Sequence[Row]) -> Iterator[Sequence[Row]]:
    for first in range(0, len(rows), _BLOCK):
        yield rows[first : first + _BLOCK]
