"""The figures of the dashboard, each counted by SQLite from an index."""

from collections import Counter

from ofsted_desk.letter.decision import FieldState, LetterState
from ofsted_desk.store.codec import value_out
from ofsted_desk.store.database import Database

_REVIEWED_BY_DAY = """
SELECT date(made.at, 'localtime') AS day, count(*) FROM decisions AS made
JOIN queue ON queue.letter = made.letter AND queue.state = 'reviewed'
WHERE made.field = 'letter' AND made.at >= ? AND made.action = 'status' AND made.value = ?
    AND made.id = (
        SELECT CASE WHEN action IN ('undo', 'redo') THEN restores ELSE id END FROM decisions
        WHERE letter = made.letter AND field = 'letter' ORDER BY id DESC LIMIT 1
    )
GROUP BY day ORDER BY day
"""
_TAKEN_AWAY = """
SELECT standing.col, count(*) FROM standing JOIN letters ON letters.id = standing.letter
JOIN findings ON findings.reading = letters.reading AND findings.field = standing.field
WHERE standing.doubt = 0 AND standing.state IN (?, ?) AND findings.value IS NOT NULL
GROUP BY standing.col
"""


class Counting:
    """How many of what."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def reviewed_by_day(self, since: str) -> list[tuple[str, int]]:
        """Letters that stand reviewed, by the day (here) on which they were, since a UTC time."""
        values = (since, value_out(str(LetterState.REVIEWED)))
        return [(row[0], row[1]) for row in self._database.rows(_REVIEWED_BY_DAY, values)]

    def grades(self) -> list[tuple[str, str, int | None, str, int]]:
        """Grades given: field, family, year, word of the grade, how often."""
        rows = self._database.rows(
            "SELECT col, family, year, value, count(*) FROM standing "
            "WHERE col GLOB 'grade:*' GROUP BY col, family, year, value"
        )
        return [(row[0], row[1], row[2], row[3], row[4]) for row in rows if row[3] is not None]

    def decided(self) -> dict[str, int]:
        """Fields that a reviewer has decided, by column."""
        return dict(
            self._database.rows(
                "SELECT col, count(*) FROM standing WHERE doubt = 0 AND state <> ? GROUP BY col",
                (str(FieldState.EXTRACTED),),
            )
        )

    def changed(self) -> dict[str, int]:
        """Fields that reviewers made otherwise than the machine read them, by column."""
        sql = "SELECT col, count(*) FROM standing WHERE doubt = 0 AND state IN (?, ?) GROUP BY col"
        states = str(FieldState.CORRECTED), str(FieldState.ADDED)
        changed: Counter[str] = Counter(dict(self._database.rows(sql, states)))
        taken_away = str(FieldState.REMOVED), str(FieldState.ABSENT)
        changed.update(dict(self._database.rows(_TAKEN_AWAY, taken_away)))
        return changed
