"""The figures of the dashboard, each counted by SQLite from an index."""

from ofsted_desk.letter.decision import LetterState
from ofsted_desk.store.codec import value_out
from ofsted_desk.store.database import Database

_REVIEWED_BY_DAY = """
SELECT date(made.at, 'localtime') AS day, count(*) FROM decisions AS made
WHERE made.field = 'letter' AND made.at >= ? AND made.action = 'status' AND made.value = ?
    AND made.id = (
        SELECT CASE WHEN action IN ('undo', 'redo') THEN restores ELSE id END FROM decisions
        WHERE letter = made.letter AND field = 'letter' ORDER BY id DESC LIMIT 1
    )
GROUP BY day ORDER BY day
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

    def decided(self) -> list[tuple[str, str, int]]:
        """Fields that a reviewer has decided: column, state, how many."""
        rows = self._database.rows(
            "SELECT col, state, count(*) FROM standing WHERE doubt = 0 AND state <> 'extracted' "
            "GROUP BY col, state"
        )
        return [(row[0], row[1], row[2]) for row in rows]
