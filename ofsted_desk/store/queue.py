"""The queue's own table: one derived row a letter, so that 100,000 letters answer at once.

Its rows are computed from findings and decisions and written in the same transaction as what
changed them. Computing them by SQL at each question would mean reading millions of findings;
`rebuild` makes them all again, and `Store.check` compares.
"""

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from ofsted_desk.letter.decision import LetterState
from ofsted_desk.letter.finding import Absence, AreaValue, Finding, Level
from ofsted_desk.store.database import Database
from ofsted_desk.store.standing import StandingLetter

FINISHED = (LetterState.REVIEWED, LetterState.SET_ASIDE)
_RUNS = {
    "doubt": (("", "finished, doubt DESC, letter"),),
    "authority": (
        ("authority IS NOT NULL", "authority, date, letter"),
        ("authority IS NULL", "date, letter"),
    ),
    "date": (("date IS NOT NULL", "date, letter"), ("date IS NULL", "letter")),
    "family": (("", "family, authority, date, letter"),),
    "state": tuple((f"state = '{state}'", "doubt DESC, letter") for state in LetterState),
    "added": (("", "letter"),),
}
"""Each order as runs that one index holds in that order: no question sorts 100,000 letters."""
_FEW = 2000
"""So many letters found by their words are looked up one by one; more are picked from the run."""
_COLUMNS = (
    "letter, name, authority, family, date, year, state, finished, doubt, "
    "to_check, sure, likely, unsure"
)


@dataclass(frozen=True, slots=True)
class QueueEntry:
    """One letter as the queue shows it."""

    letter: int
    name: str
    authority: str | None
    family: str
    date: str | None
    year: int | None
    state: str
    finished: int
    doubt: int
    to_check: int
    sure: int
    likely: int
    unsure: int


def entry_of(letter: int, name: str, family: str, standing: StandingLetter) -> QueueEntry:
    """The queue's row for a letter as it stands."""
    date = next(
        filter(None, map(standing.text, ("document_date", "inspection_end", "inspection_start"))),
        None,
    )
    levels = [level_of(f.machine) for f in standing.fields if f.machine is not None]
    open_levels = [level_of(f.machine) for f in standing.fields if f.needs_eyes]
    doubt = 100 * open_levels.count(Level.UNSURE) + open_levels.count(Level.LIKELY)
    return QueueEntry(
        letter=letter,
        name=name,
        authority=standing.text("authority"),
        family=standing.text("family") or family,
        date=date,
        year=int(date[:4]) if date and date[:4].isdigit() else None,
        state=str(standing.state),
        finished=int(standing.state in FINISHED),
        doubt=doubt,
        to_check=standing.to_check,
        sure=levels.count(Level.SURE),
        likely=levels.count(Level.LIKELY),
        unsure=levels.count(Level.UNSURE),
    )


def level_of(finding: Finding | None) -> Level:
    """How sure a finding is; what was looked for and not found is not."""
    if finding is None or finding.absence is Absence.NOT_FOUND:
        return Level.UNSURE
    return finding.confidence.level


def words_of(entry: QueueEntry, standing: StandingLetter) -> str:
    """The values of a letter as full-text search finds them."""
    values = [entry.name]
    for field in standing.fields:
        value = field.value
        if isinstance(value, AreaValue):
            values.append(value.text)
        elif isinstance(value, str):
            values.append(value)
        elif value is not None:
            values.append(value.grade)
    return "\n".join(values)


class Queue:
    """Which letters, in which order, and how many."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._asked: tuple[object, ...] = ()
        self._answer: list[int] = []

    def put(self, entries: Iterable[tuple[QueueEntry, str]], *, new: bool) -> None:
        """Write rows with their search words (inside `writing()`)."""
        pairs = list(entries)
        if not new:
            letters = [(entry.letter,) for entry, _ in pairs]
            self._database.write_all("DELETE FROM queue WHERE letter = ?", letters)
            self._database.write_all("DELETE FROM values_fts WHERE rowid = ?", letters)
        self._database.write_all(
            f"INSERT INTO queue ({_COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",  # noqa: S608
            [_row(entry) for entry, _ in pairs],
        )
        self._database.write_all(
            "INSERT INTO values_fts (rowid, words) VALUES (?, ?)",
            [(entry.letter, words) for entry, words in pairs],
        )

    def change(self, was: QueueEntry, now: QueueEntry) -> None:
        """Write what is not as it was, and nothing else: each column is in several indexes."""
        changed = [
            name.strip()
            for name in _COLUMNS.split(",")
            if getattr(was, name.strip()) != getattr(now, name.strip())
        ]
        if changed:
            pairs = ", ".join(f"{name} = ?" for name in changed)
            values = [getattr(now, name) for name in changed]
            self._database.write(
                f"UPDATE queue SET {pairs} WHERE letter = ?",  # noqa: S608
                [*values, now.letter],
            )

    def ids(
        self,
        *,
        text: str = "",
        states: Sequence[str] = (),
        families: Sequence[str] = (),
        years: Sequence[int] = (),
        order: str = "doubt",
        descending: bool = False,
    ) -> list[int]:
        """The letters wanted, in order. Empty sequences mean all."""
        clauses: list[str] = []
        values: list[object] = []
        for column, chosen in (("state", states), ("family", families), ("year", years)):
            if chosen:
                # The plus keeps SQLite on the index of the order, which holds this column too.
                clauses.append(f"+{column} IN ({', '.join('?' * len(chosen))})")
                values.extend(chosen)
        if not text.strip():
            return self._in_order(order, descending, clauses, values)
        found = self._with_words(text)
        if len(found) > _FEW:
            every = self._in_order(order, descending, clauses, values)
            return [letter for letter in every if letter in found]
        clauses.append("letter IN (SELECT value FROM json_each(?))")
        return self._in_order(order, descending, clauses, [*values, json.dumps(list(found))])

    def _in_order(
        self, order: str, descending: bool, clauses: list[str], values: Sequence[object]
    ) -> list[int]:
        """The letters of an order; remembered until anything changes, as words are typed."""
        asked = (self._database.moment(), order, descending, *clauses, *values)
        if self._asked != asked:
            self._answer = self._ask(order, descending, clauses, values)
            self._asked = asked
        return list(self._answer)

    def _ask(
        self, order: str, descending: bool, clauses: list[str], values: Sequence[object]
    ) -> list[int]:
        runs: list[list[int]] = []
        for condition, ordered in _RUNS[order]:
            where = " AND ".join([*filter(None, [condition]), *clauses]) or "true"
            sql = f"SELECT letter FROM queue WHERE {where} ORDER BY {ordered}"  # noqa: S608
            run = self._ids(sql, values)
            if not descending or condition.endswith("IS NULL"):
                runs.append(run)
            else:
                runs.insert(0, run[::-1])
        return [letter for run in runs for letter in run]

    def _with_words(self, text: str) -> set[int]:
        query = search_query(text)
        if not query:
            return set()
        found: set[int] = set()
        for table in ("pages_fts", "values_fts"):
            sql = f"SELECT rowid AS letter FROM {table} WHERE {table} MATCH ?"  # noqa: S608
            found.update(self._ids(sql, [query]))
        return found

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
            sql = f"SELECT {_COLUMNS} FROM queue WHERE letter IN ({marks})"  # noqa: S608
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
        found: list[str] = []
        next_one = "SELECT min(family) FROM queue WHERE family > ?"
        while (
            family := self._database.column(next_one, (found[-1] if found else "",))[0]
        ) is not None:
            found.append(family)
        return found


def search_query(text: str) -> str:
    """What the user typed as an FTS5 query: every word must be there, the last may be begun."""
    words: list[str] = []
    for number, part in enumerate(text.replace("\0", " ").split('"')):
        pieces = [part.strip()] if number % 2 else part.split()
        words.extend(f'"{piece}"' for piece in pieces if any(map(str.isalnum, piece)))
    begun = words and not text[-1].isspace() and not text.endswith('"')
    return " ".join(words) + ("*" if begun and len(words[-1]) > _SHORTEST_BEGUN else "")


_SHORTEST_BEGUN = 4
"""Two letters in their quotes: words begun with fewer than three would be half of every letter."""


def _row(entry: QueueEntry) -> tuple[object, ...]:
    return tuple(getattr(entry, column.strip()) for column in _COLUMNS.split(","))
