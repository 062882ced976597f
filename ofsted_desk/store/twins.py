"""Letters that are the same letter published again: other bytes, but one event.

Nothing is ever merged: they are only counted, and shown beside each other. `queue.twins` is how
many letters that are not set aside share a letter's `alike`, where that is more than one.
"""

import json
from collections import defaultdict
from collections.abc import Mapping, Sequence

from ofsted_desk.letter.decision import LetterState
from ofsted_desk.store.database import Database

_COUNT = f"""
UPDATE queue SET twins = (
    SELECT CASE WHEN count(*) > 1 THEN count(*) ELSE 0 END
    FROM queue AS other WHERE other.alike = queue.alike AND other.state <> '{LetterState.SET_ASIDE}'
) * (state <> '{LetterState.SET_ASIDE}')
WHERE alike"""  # noqa: S608 - a state's own word
COUNT_ALL = f"{_COUNT} IN (SELECT alike FROM queue GROUP BY alike HAVING count(*) > 1)"  # noqa: S608
"""Counts the twins of every letter there is."""


class Twins:
    """Which letters are there more than once."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def count_again(self, *alikes: str | None) -> None:
        """Count these groups anew (inside `writing()`)."""
        for alike in {alike for alike in alikes if alike is not None}:
            many = "SELECT count(*) FROM (SELECT 1 FROM queue WHERE alike = ? LIMIT 2)"
            if self._database.column(many, (alike,))[0] > 1 or self._marked(alike):
                self._database.write(f"{_COUNT} = ?", (alike,))

    def of(self, letter: int) -> list[int]:
        """The other letters of its group that are not set aside, in the order of import."""
        return self._database.column(
            "SELECT other.letter FROM queue AS this "
            "JOIN queue AS other ON other.alike = this.alike "
            "WHERE this.letter = ? AND other.letter <> this.letter AND other.state <> ? "
            "ORDER BY other.letter",
            (letter, str(LetterState.SET_ASIDE)),
        )

    def among(self, letters: Sequence[int]) -> set[int]:
        """Those of these letters that are there more than once."""
        packed = json.dumps(list(letters))
        sql = (
            "SELECT letter FROM queue WHERE twins > 0 "
            "AND letter IN (SELECT value FROM json_each(?))"
        )
        return set(self._database.column(sql, (packed,)))

    def groups(self) -> dict[int, str]:
        """The group of each letter that is there more than once."""
        return dict(self._database.rows("SELECT letter, alike FROM queue WHERE twins > 0"))

    def count(self) -> int:
        """How many letters there are more than once."""
        return int(self._database.column("SELECT count(*) FROM queue WHERE twins > 0")[0])

    def _marked(self, alike: str) -> bool:
        sql = "SELECT 1 FROM queue WHERE alike = ? AND twins > 0 LIMIT 1"
        return self._database.row(sql, (alike,)) is not None


def side_by_side(letters: list[int], groups: Mapping[int, str]) -> list[int]:
    """The letters in their order, but those of a group right after the first of them."""
    places = [place for place, letter in enumerate(letters) if letter in groups] if groups else []
    members: defaultdict[str, list[int]] = defaultdict(list)
    for place in places:
        members[groups[letters[place]]].append(letters[place])
    together: list[int] = []
    start = 0
    for place in places:
        together += letters[start:place] + members.pop(groups[letters[place]], [])
        start = place + 1
    return together + letters[start:]
