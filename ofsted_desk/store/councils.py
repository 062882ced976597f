"""Councils: which there are, their letters in order of date, and where letters contradict."""

from collections.abc import Sequence
from dataclasses import dataclass

from ofsted_desk.store.database import Database

_CONTRADICTED = """
SELECT DISTINCT own.authority FROM standing AS restated
JOIN queue AS own ON own.letter = restated.letter
JOIN queue AS other ON other.authority = own.authority
    AND other.date >= restated.year || '-01-01' AND other.date < (restated.year + 2) || '-01-01'
JOIN standing AS recorded ON recorded.letter = other.letter AND recorded.field = ?
WHERE restated.col = 'earlier' AND restated.value IS NOT NULL AND restated.year IS NOT NULL
    AND recorded.letter <> restated.letter AND recorded.value <> restated.value
ORDER BY own.authority
"""
_MAY_DISAGREE = """
WITH restating AS (
    SELECT own.letter, restated.year FROM queue AS own
    JOIN standing AS restated ON restated.letter = own.letter AND restated.col = 'earlier'
    WHERE own.authority = :authority
        AND restated.value IS NOT NULL AND restated.year IS NOT NULL
)
SELECT letter FROM queue WHERE authority = :authority AND (
    letter IN (SELECT letter FROM restating)
    OR EXISTS (
        SELECT 1 FROM restating
        WHERE date >= year || '-01-01' AND date < (year + 2) || '-01-01'
    )
) ORDER BY date, letter
"""


@dataclass(frozen=True, slots=True)
class CouncilEntry:
    """A council, how many letters it has, and the dates of the first and the last."""

    authority: str
    letters: int
    first: str | None
    last: str | None


class Councils:
    """The letters by council."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def entries(self) -> list[CouncilEntry]:
        """Every council that a letter names, by name."""
        rows = self._database.rows(
            "SELECT authority, count(*), min(date), max(date) FROM queue "
            "WHERE authority IS NOT NULL GROUP BY authority ORDER BY authority"
        )
        return [CouncilEntry(*row) for row in rows]

    def letters(self, authority: str) -> list[int]:
        """A council's letters in order of date; those without one come first."""
        return self._database.column(
            "SELECT letter FROM queue WHERE authority = ? ORDER BY date, letter", (authority,)
        )

    def may_disagree(self, authority: str) -> list[int]:
        """A council's letters that restate a result, or are of about a year restated, by date."""
        return self._database.column(_MAY_DISAGREE, {"authority": authority})

    def perhaps_contradicted(self, fields: Sequence[str]) -> list[str]:
        """Councils with a letter that restates another grade than one of about that year has.

        `fields` are the grades that a restated result may mean. Whether it is a contradiction
        takes a closer look: the dates are compared by their years, and scales not at all.
        """
        found: set[str] = set()
        for field in fields:
            found.update(self._database.column(_CONTRADICTED, (field,)))
        return sorted(found)
