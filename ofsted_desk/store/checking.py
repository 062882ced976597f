"""Is the store whole? The file, the links, the audit, the originals, and what is derived."""

from collections.abc import Iterator

from ofsted_desk.store.audit import Audit
from ofsted_desk.store.columns import Columns, rows_of
from ofsted_desk.store.database import Database
from ofsted_desk.store.decisions import Decisions
from ofsted_desk.store.entries import entry_of
from ofsted_desk.store.originals import Originals
from ofsted_desk.store.queue import Queue
from ofsted_desk.store.twins import TWICE

_BLOCK = 500


def check_store(
    database: Database,
    audit: Audit,
    originals: Originals,
    decisions: Decisions,
    queue: Queue,
    columns: Columns,
) -> list[str]:
    """Every problem, in words."""
    with database.reading():
        return _problems(database, audit, originals, decisions, queue, columns)


def _problems(
    database: Database,
    audit: Audit,
    originals: Originals,
    decisions: Decisions,
    queue: Queue,
    columns: Columns,
) -> list[str]:
    problems = [
        f"The file is damaged: {words}"
        for words in database.column("PRAGMA integrity_check")
        if words != "ok"
    ]
    problems += [
        f"A row of “{row[0]}” points at nothing."
        for row in database.rows("PRAGMA foreign_key_check")
    ]
    problems += audit.check()
    problems += [f"The original {sha256} is gone or changed." for sha256 in originals.missing()]
    problems += _wrong_twins(database)
    problems += _wrong_entries(database, decisions, queue, columns)
    return problems


def _wrong_twins(database: Database) -> list[str]:
    """Letters of which the queue does not say whether they are there more than once."""
    wrong = database.column(f"SELECT letter FROM queue WHERE (twins > 0) <> ({TWICE})")  # noqa: S608
    return [f"The queue's mark of copies of letter {letter} is wrong." for letter in wrong]


def _wrong_entries(
    database: Database, decisions: Decisions, queue: Queue, columns: Columns
) -> Iterator[str]:
    letters = database.rows(
        "SELECT letters.id, name, sha256, family FROM letters "
        "JOIN readings ON readings.id = reading ORDER BY letters.id"
    )
    for first in range(0, len(letters), _BLOCK):
        block = letters[first : first + _BLOCK]
        kept = {entry.letter: entry for entry in queue.entries([row[0] for row in block])}
        for letter, name, sha256, family in block:
            standing = decisions.standing(letter)
            entry = entry_of(letter, name, family, standing)
            if kept.get(letter) != entry:
                yield f"The queue's row of letter {letter} is not what its decisions say."
            if columns.of(letter) != set(rows_of(entry, sha256, standing)):
                yield f"The columns' rows of letter {letter} are not what its decisions say."
