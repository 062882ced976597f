"""The queue's own table: one derived row a letter, so that 100,000 letters answer at once.

Its rows are computed from findings and decisions and written in the same transaction as what
changed them. Computing them by SQL at each question would mean reading millions of findings;
`Store.check` makes them all again, and compares.
"""

import json
from collections.abc import Sequence
from dataclasses import dataclass, field

from ofsted_desk.store.database import Database
from ofsted_desk.store.entries import COLUMNS, QueueEntry
from ofsted_desk.store.queue_order import ORDERS, KeptOrder, Moment
from ofsted_desk.store.search import Search
from ofsted_desk.store.twins import Twins, side_by_side

NOBODY = ""
"""Stands for 'given to no reviewer' where a filter names reviewers."""
_FEW = 2000
"""So many letters found by their words are looked up one by one; more are picked from the run."""
_MOST_MOVED = 20
"""With more letters changed than this, to ask for the order anew is as quick as to move them."""
_ALL = ", ".join(COLUMNS)


@dataclass(slots=True)
class _Remembered:
    """An answer, and what was asked at which moment of the queue."""

    asked: tuple[object, ...] = ()
    letters: list[int] = field(default_factory=list)


class Queue:
    """Which letters, in which order, and how many."""

    def __init__(self, database: Database, search: Search, twins: Twins) -> None:
        self._database = database
        self._search = search
        self._twins = twins
        self._whole = _Remembered()
        self._part = _Remembered()
        self._kept: KeptOrder | None = None

    def add(self, entry: QueueEntry) -> None:
        """Write the row of a new letter (inside `writing()`)."""
        marks = ", ".join("?" * len(COLUMNS))
        self._database.write(
            f"INSERT INTO queue ({_ALL}) VALUES ({marks})",  # noqa: S608
            [getattr(entry, column) for column in COLUMNS],
        )
        self._twins.mark_again(entry.letter, entry.alike)

    def change(self, was: QueueEntry, now: QueueEntry) -> None:
        """Write what is not as it was, and nothing else: each column is in several indexes."""
        changed = [name for name in COLUMNS if getattr(was, name) != getattr(now, name)]
        if not changed:
            return
        pairs = ", ".join(f"{name} = ?" for name in changed)
        self._database.write(
            f"UPDATE queue SET {pairs} WHERE letter = ?",  # noqa: S608
            [*(getattr(now, name) for name in changed), now.letter],
        )
        if "alike" in changed or "state" in changed:
            self._twins.mark_again(now.letter, was.alike, now.alike)

    def ids(
        self,
        *,
        text: str = "",
        states: Sequence[str] = (),
        families: Sequence[str] = (),
        years: Sequence[int] = (),
        reviewers: Sequence[str] = (),
        twins: bool = False,
        order: str = "doubt",
        descending: bool = False,
        together: bool = False,
    ) -> list[int]:
        """The letters wanted, in order.

        Empty sequences mean all; `twins` leaves out what there is only once. `together` puts
        the copies of a letter right after the first of them.
        """
        clauses: list[str] = []
        values: list[object] = []
        # The plus keeps SQLite on the index of the order, which holds these columns too.
        columns = ("+state", "+family", "+year", "coalesce(assigned, '')")
        for column, chosen in zip(columns, (states, families, years, reviewers), strict=True):
            if chosen:
                clauses.append(f"{column} IN ({', '.join('?' * len(chosen))})")
                values.extend(chosen)
        if twins:
            clauses.append("letter IN (SELECT letter FROM queue WHERE twins > 0)")
        if not text.strip():
            return self._in_order(order, clauses, values, descending, together)
        found = self._search.letters(text)
        if len(found) > _FEW:
            every = self._in_order(order, clauses, values, descending, together)
            return list(filter(found.__contains__, every))
        clauses.append("letter IN (SELECT value FROM json_each(?))")
        values.append(json.dumps(list(found)))
        return self._in_order(order, clauses, values, descending, together)

    def _in_order(
        self,
        order: str,
        clauses: list[str],
        values: Sequence[object],
        descending: bool,
        together: bool,
    ) -> list[int]:
        """The letters of an order; remembered until the queue changes, as words are typed."""
        if self._database.connection.in_transaction:  # what it has written may yet be undone
            return self._arranged(self._ask(order, descending, clauses, values), together)
        with self._database.reading():
            moment = self._moment()
            asked = (moment, order, descending, together, *clauses, *values)
            remembered = self._part if clauses else self._whole
            if remembered.asked != asked:
                if clauses or descending:
                    answer = self._ask(order, descending, clauses, values)
                else:
                    answer = self._whole_order(order, moment)
                remembered.letters = self._arranged(answer, together)
                remembered.asked = asked
        return list(remembered.letters)

    def _whole_order(self, name: str, moment: Moment) -> list[int]:
        """Every letter in an order: the one kept, with what has changed moved to its place."""
        kept = self._kept
        changed = self._changed_since(kept.moment) if kept and kept.name == name else None
        if kept is None or changed is None:
            kept = self._kept = KeptOrder(name, moment, self._ask(name, False, [], []))
        elif changed:
            kept.move(changed, moment, self.entries)
        return kept.letters

    def _moment(self) -> Moment:
        (moment,) = self._database.rows(
            "SELECT (SELECT max(id) FROM letters), (SELECT max(id) FROM decisions)"
        )
        return moment[0] or 0, moment[1] or 0

    def _changed_since(self, moment: Moment) -> set[int] | None:
        """The letters that have come or were decided on; None where they are too many to move."""
        changed: list[int] = self._database.column(
            "SELECT id FROM letters WHERE id > ? "
            "UNION ALL SELECT letter FROM decisions WHERE id > ? LIMIT ?",
            (*moment, _MOST_MOVED + 1),
        )
        return set(changed) if len(changed) <= _MOST_MOVED else None

    def _arranged(self, letters: list[int], together: bool) -> list[int]:
        return side_by_side(letters, self._twins.groups()) if together else list(letters)

    def _ask(
        self, order: str, descending: bool, clauses: list[str], values: Sequence[object]
    ) -> list[int]:
        runs: list[list[int]] = []
        for condition, ordered in ORDERS[order].runs:
            where = " AND ".join([*filter(None, [condition]), *clauses]) or "true"
            sql = f"SELECT letter FROM queue WHERE {where} ORDER BY {ordered}"  # noqa: S608
            run = self._ids(sql, values)
            if not descending or condition.endswith("IS NULL"):
                runs.append(run)
            else:
                runs.insert(0, run[::-1])
        return [letter for run in runs for letter in run]

    def _ids(self, sql: str, values: Sequence[object]) -> list[int]:
        """The letters of a query. As one JSON text they arrive in half the time of rows."""
        packed = f"SELECT json_group_array(letter) FROM ({sql} LIMIT -1)"  # noqa: S608
        found: list[int] = json.loads(self._database.column(packed, values)[0])
        return found

    def entries(self, letters: Sequence[int]) -> list[QueueEntry]:
        """The rows of these letters, in the order asked for; letters that are gone are left out."""
        found: dict[int, QueueEntry] = {}
        for first in range(0, len(letters), 500):
            block = letters[first : first + 500]
            marks = ", ".join("?" * len(block))
            sql = f"SELECT {_ALL} FROM queue WHERE letter IN ({marks})"  # noqa: S608
            for row in self._database.rows(sql, block):
                found[row[0]] = QueueEntry(*row)
        return [found[letter] for letter in letters if letter in found]

    def counts(self) -> dict[str, int]:
        """How many letters are in each state."""
        return dict(self._database.rows("SELECT state, count(*) FROM queue GROUP BY state"))

    def years(self) -> list[int]:
        """The years that letters are of, newest first."""
        return self._database.column(
            "SELECT DISTINCT year FROM queue WHERE year IS NOT NULL ORDER BY year DESC"
        )

    def families(self) -> list[str]:
        """The families that letters are of."""
        return self._each_once("family")

    def reviewers(self) -> list[str]:
        """The reviewers that letters are given to."""
        return self._each_once("assigned")

    def _each_once(self, column: str) -> list[str]:
        """The values of an indexed column, from one to the next: never a walk over every row."""
        found: list[str] = []
        following = f"SELECT min({column}) FROM queue WHERE {column} > ?"  # noqa: S608
        while (
            value := self._database.column(following, (found[-1] if found else "",))[0]
        ) is not None:
            found.append(value)
        return found
