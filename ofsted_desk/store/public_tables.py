"""What the store knows for comparing with a published table, and what was decided of its cells."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from ofsted_desk.letter.decision import Decision
from ofsted_desk.store import codec
from ofsted_desk.store.clock import now
from ofsted_desk.store.database import Database
from ofsted_desk.store.decision_rows import standing_where
from ofsted_desk.store.standing import TABLE

_DATED = """
SELECT queue.letter, queue.name, queue.authority, queue.family, queue.state,
    max(CASE standing.field WHEN 'inspection_start' THEN value END),
    max(CASE standing.field WHEN 'inspection_end' THEN value END),
    max(CASE standing.field WHEN 'document_date' THEN value END)
FROM queue LEFT JOIN standing ON standing.letter = queue.letter
    AND standing.field IN ('inspection_start', 'inspection_end', 'document_date')
WHERE queue.family IN (SELECT value FROM json_each(?))
GROUP BY queue.letter
"""
_BLOCK = 500


@dataclass(frozen=True, slots=True)
class DatedLetter:
    """A letter by its council and dates (ISO), each None where the letter states none."""

    letter: int
    name: str
    authority: str | None
    family: str
    state: str
    start: str | None
    end: str | None
    dated: str | None


@dataclass(frozen=True, slots=True)
class LoadedTable:
    """A table as it was last loaded for a mapping: where it was, and when."""

    mapping: str
    path: str
    at: str


class PublicTables:
    """Letters to be matched with rows, and decisions about cells."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def letters(self, families: Iterable[str]) -> list[DatedLetter]:
        """The letters of these families, with their dates."""
        rows = self._database.rows(_DATED, (codec.dump(sorted(families)),))
        return [DatedLetter(*row) for row in rows]

    def values(self, letters: Sequence[int], fields: Sequence[str]) -> dict[int, dict[str, str]]:
        """What stands in these fields of these letters, in a word; without those that are empty."""
        found: dict[int, dict[str, str]] = defaultdict(dict)
        sql = (
            "SELECT letter, field, value FROM standing "
            "WHERE letter IN (SELECT value FROM json_each(?)) "
            "AND field IN (SELECT value FROM json_each(?)) AND value IS NOT NULL"
        )
        for first in range(0, len(letters), _BLOCK):
            block = codec.dump(list(letters[first : first + _BLOCK]))
            for letter, field, value in self._database.rows(sql, (block, codec.dump(list(fields)))):
                found[letter][field] = value
        return found

    def decisions(self) -> dict[str, Decision]:
        """What stands of the cells of every table, by the name of the decision."""
        standing = standing_where(self._database, "field GLOB 'table:*'")
        return {decision.field.removeprefix(TABLE): decision for decision in standing}

    def remember(self, mapping: str, path: str) -> None:
        """Keep where a table was loaded from, to open it again."""
        with self._database.writing():
            self._database.write(
                "INSERT INTO public_tables VALUES (?, ?, ?) ON CONFLICT (mapping) "
                "DO UPDATE SET path = excluded.path, at = excluded.at",
                (mapping, path, now()),
            )

    def last_loaded(self) -> LoadedTable | None:
        """The table that was loaded last, or None."""
        row = self._database.row(
            "SELECT mapping, path, at FROM public_tables ORDER BY at DESC LIMIT 1"
        )
        return LoadedTable(*row) if row else None
