"""The append-only trail: who changed what, when, from what to what.

Triggers refuse to change or erase a row. Each row's hash covers the row before it and the
decision it speaks of, so that an edit made from outside is found by `check`.
"""

import hashlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from ofsted_desk.letter.decision import AuditEntry, Decision
from ofsted_desk.store import codec
from ofsted_desk.store.database import Database, Row
from ofsted_desk.store.failures import damaged
from ofsted_desk.store.merges import Merge, merged_note

_ENTRY = "id, at, reviewer, letter, field, action, before, after, note, app_version"
_HASHED = (
    "id, at, reviewer, letter, field, action, before, after, note, app_version, "
    "schema_version, reading, decision, decision_hash, previous"
)
_BLOCK = 250
_DECISION = "id, letter, field, action, reviewer, at, value, evidence, note, restores"


@dataclass(frozen=True, slots=True)
class Version:
    """Which program and which tables wrote a row."""

    app: str
    schema: int


class Audit:
    """The trail of every decision."""

    def __init__(self, database: Database, version: Version) -> None:
        self._database = database
        self._version = version

    def record(
        self, decision: Decision, before: str, after: str, reading: int, merge: Merge | None = None
    ) -> None:
        """Add the row of a decision just written (inside the same `writing()`).

        Where it was merged, the row is the merge's own and its note says who decided, and when.
        """
        last = self._database.row("SELECT id, hash FROM audit ORDER BY id DESC LIMIT 1")
        number, previous = (last[0] + 1, last[1]) if last else (1, "")
        if not isinstance(previous, str):  # the end of the file is gone, and SQLite reads NULL
            raise damaged(self._database.path)
        kept = self._database.row(f"SELECT {_DECISION} FROM decisions WHERE id = ?", (decision.id,))  # noqa: S608
        row = (
            number,
            merge.at if merge else decision.at,
            merge.by if merge else decision.reviewer,
            decision.letter,
            decision.field,
            str(decision.action),
            before,
            after,
            merged_note(decision, merge) if merge else decision.note,
            self._version.app,
            self._version.schema,
            reading,
            decision.id,
            _hash(kept or ()),
            previous,
        )
        self._database.write(
            f"INSERT INTO audit ({_HASHED}, hash) "  # noqa: S608
            "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            (*row, _hash(row)),
        )

    def of(self, letter: int, field: str | None = None) -> list[AuditEntry]:
        """The trail of a letter, or of one of its fields, newest first."""
        only = "AND field = ? " if field is not None else ""
        sql = f"SELECT {_ENTRY} FROM audit WHERE letter = ? {only}ORDER BY id DESC"  # noqa: S608
        values = (letter,) if field is None else (letter, field)
        return [AuditEntry(*row) for row in self._database.rows(sql, values)]

    def last_time(self) -> str | None:
        """When the last row was written, by the clock of whoever wrote it; None without any."""
        row = self._database.row("SELECT at FROM audit ORDER BY id DESC LIMIT 1")
        return str(row[0]) if row else None

    def entries(self) -> Iterator[AuditEntry]:
        """The whole trail, oldest first, fetched as it is asked for."""
        for row in self._database.each(f"SELECT {_ENTRY} FROM audit ORDER BY id"):  # noqa: S608
            yield AuditEntry(*row)

    def check(self, stop: Callable[[], bool] = lambda: False) -> list[str]:
        """What is wrong with the trail, in words: empty where nobody has touched it.

        `stop` is asked every few hundred rows; told to stop, it has looked at a part only.
        """
        with self._database.reading():
            return self._check(stop)

    def _check(self, stop: Callable[[], bool]) -> list[str]:
        problems: list[str] = []
        previous, number = "", 0
        for row in self._database.each(
            f"SELECT {_HASHED}, hash FROM audit ORDER BY id"  # noqa: S608
        ):
            number += 1
            if number % _BLOCK == 0 and stop():
                return problems
            if row[0] != number:
                problems.append(f"Rows {number} to {row[0] - 1} of the audit are missing.")
                number = row[0]
            elif row[-2] != previous:
                problems.append(f"Row {number} of the audit does not follow the row before it.")
            if row[-1] != _hash(row[:-1]):
                problems.append(f"Row {number} of the audit was changed from outside.")
            previous = row[-1]
        return problems + self._lost_end(number) + self._changed_decisions(stop)

    def _lost_end(self, last: int) -> list[str]:
        row = self._database.row("SELECT seq FROM sqlite_sequence WHERE name = 'audit'")
        written = row[0] if row else 0
        return [f"Rows {last + 1} to {written} of the audit are missing."] * (written > last)

    def _changed_decisions(self, stop: Callable[[], bool]) -> list[str]:
        names = ", ".join(f"decisions.{name}" for name in _DECISION.split(", "))
        problems: list[str] = []
        rows = self._database.each(
            f"SELECT audit.id, decision_hash, {names} FROM decisions "  # noqa: S608
            "LEFT JOIN audit ON decision = decisions.id ORDER BY decisions.id"
        )
        for number, row in enumerate(rows, 1):
            if number % _BLOCK == 0 and stop():
                break
            if row[0] is None:
                problems.append(f"Decision {row[2]} has no row in the audit.")
            elif row[1] != _hash(row[2:]):
                problems.append(f"Decision {row[2]} was changed from outside.")
        return problems


def _hash(row: Row) -> str:
    return hashlib.sha256(codec.dump(row).encode()).hexdigest()
