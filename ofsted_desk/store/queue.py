"""The queue's own table: one derived row a letter, so that 100,000 letters answer at once.

Its rows are computed from findings and decisions and written in the same transaction as what
changed them. Computing them by SQL at each question would mean reading millions of findings;
`rebuild` makes them all again, and `Store.check` compares.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from ofsted_desk.letter.decision import LetterState
from ofsted_desk.letter.finding import Absence, AreaValue, Finding, Level
from ofsted_desk.store.database import Database
from ofsted_desk.store.standing import StandingLetter

FINISHED = (LetterState.REVIEWED, LetterState.SET_ASIDE)
ORDERS = {
    "doubt": "finished, doubt DESC, letter",
    "authority": "authority IS NULL, authority, date, letter",
    "date": "date IS NULL, date, letter",
    "family": "family, authority, date, letter",
    "state": "finished, state, doubt DESC, letter",
    "added": "letter",
}
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
    levels = [_level(f.machine) for f in standing.fields if f.machine is not None]
    open_levels = [_level(f.machine) for f in standing.fields if f.needs_eyes]
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


def _level(finding: Finding | None) -> Level:
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
                clauses.append(f"{column} IN ({', '.join('?' * len(chosen))})")
                values.extend(chosen)
        query = search_query(text)
        if query:
            clauses.append(
                "letter IN (SELECT rowid FROM pages_fts WHERE pages_fts MATCH ? "
                "UNION SELECT rowid FROM values_fts WHERE values_fts MATCH ?)"
            )
            values.extend((query, query))
        elif text.strip():
            return []
        where = f"WHERE {' AND '.join(clauses)} " if clauses else ""
        sql = f"SELECT letter FROM queue {where}ORDER BY {_order(order, descending)}"  # noqa: S608
        return self._database.column(sql, values)

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
        return self._database.column("SELECT DISTINCT family FROM queue ORDER BY family")


def search_query(text: str) -> str:
    """What the user typed as an FTS5 query: every word must be there, the last may be begun."""
    words: list[str] = []
    for number, part in enumerate(text.split('"')):
        inside = part.strip()
        if number % 2 and inside:
            words.append(f'"{inside}"')
        elif not number % 2:
            words.extend(f'"{word}"' for word in inside.split() if any(map(str.isalnum, word)))
    begun = words and not text[-1].isspace() and not text.endswith('"')
    return " ".join(words) + ("*" if begun and len(words[-1]) > _SHORTEST_BEGUN else "")


_SHORTEST_BEGUN = 4
"""A word of two letters in its quotes: shorter ones would match half of every letter."""


def _order(order: str, descending: bool) -> str:
    if not descending:
        return ORDERS[order]
    return ", ".join(map(_turn, ORDERS[order].split(", ")))


def _turn(term: str) -> str:
    if term.endswith(" IS NULL"):
        return term
    return term.removesuffix(" DESC") if term.endswith(" DESC") else f"{term} DESC"


def _row(entry: QueueEntry) -> tuple[object, ...]:
    return tuple(getattr(entry, column.strip()) for column in _COLUMNS.split(","))
