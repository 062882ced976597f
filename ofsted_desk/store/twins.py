"""Letters that are the same letter published again: other bytes, but one event.

Nothing is ever merged: they are only marked, and shown beside each other. `queue.twins` is more
than 0 where a letter that is not set aside shares its `alike` with another such letter.
"""

import json
from collections import defaultdict
from collections.abc import Mapping, Sequence

from ofsted_desk.letter.decision import LetterState
from ofsted_desk.store.database import Database

_OPEN = ", ".join(f"'{state}'" for state in LetterState if state is not LetterState.SET_ASIDE)
TWICE = f"""state IN ({_OPEN}) AND EXISTS (
    SELECT 1 FROM queue AS other WHERE other.alike = queue.alike
    AND other.letter <> queue.letter AND other.state IN ({_OPEN})
)"""  # noqa: S608 - the words of states
"""Whether a letter of the queue is there more than once."""
MARK_ALL = f"UPDATE queue SET twins = 1 WHERE {TWICE}"  # noqa: S608
"""Marks every letter that is there more than once, where none is marked."""


class Twins:
    """Which letters are there more than once."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def mark_again(self, letter: int, *alikes: str | None) -> None:
        """Mark anew who is changed by a letter that came into these groups or left them.

        Inside `writing()`. In a group of many only the letter itself can be changed.
        """
        around = {letter}
        for alike in {alike for alike in alikes if alike is not None}:
            few = self._database.column(
                f"SELECT letter FROM queue WHERE alike = ? AND state IN ({_OPEN}) LIMIT 3",  # noqa: S608
                (alike,),
            )
            around |= set(few) if len(few) < 3 else set()
        for each in sorted(around):
            self._database.write(
                f"UPDATE queue SET twins = {TWICE} WHERE letter = ? AND (twins > 0) <> ({TWICE})",  # noqa: S608
                (each,),
            )

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
