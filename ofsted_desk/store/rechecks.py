"""Blind answers: which fields are asked again, and what was answered."""

from itertools import islice

from ofsted_desk.letter.decision import Decision
from ofsted_desk.store import codec
from ofsted_desk.store.database import Database
from ofsted_desk.store.decision_rows import standing_where

PREFIX = "recheck:"
Key = tuple[int, str]


class Rechecks:
    """Fields whose lot is drawn, and the answers. Undone answers are asked for again."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def answers(self) -> dict[Key, Decision]:
        """The answer that stands for each letter and field that has one, oldest first."""
        standing = standing_where(self._database, "field GLOB 'recheck:*'")
        return {(d.letter, d.field.removeprefix(PREFIX)): d for d in standing}

    def drawn(self, lots: int) -> int:
        """How many fields have a lot below `lots`, answered or not."""
        sql = "SELECT count(*) FROM standing WHERE lot IS NOT NULL AND lot < ?"
        return int(self._database.column(sql, (lots,))[0])

    def of_those_drawn(self, lots: int, keys: list[Key]) -> int:
        """How many of these letters and fields are still among the drawn."""
        sql = (
            "SELECT count(*) FROM json_each(?) AS key JOIN standing "
            "ON letter = json_extract(key.value, '$[0]') "
            "AND field = json_extract(key.value, '$[1]') WHERE lot < ?"
        )
        return int(self._database.column(sql, (codec.dump(keys), lots))[0])

    def unanswered(self, lots: int, answered: set[Key], most: int) -> list[Key]:
        """The next fields to ask about, by lot; at most so many."""
        rows = self._database.each(
            "SELECT letter, field FROM standing WHERE lot IS NOT NULL AND lot < ? "
            "ORDER BY lot, letter, field",
            (lots,),
        )
        return list(
            islice((key for row in rows if (key := (row[0], row[1])) not in answered), most)
        )
