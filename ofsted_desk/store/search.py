"""Full-text search: which letters have these words, on their pages or in their values.

Words alone are looked up in an index that keeps no places, which answers for a word of every
letter nearly as quickly as for a rare one; only words in quotes need the index that knows where
each word stands.
"""

import json
from dataclasses import dataclass

from ofsted_desk.store.database import Database

_SHORTEST_BEGUN = 3
"""Words begun with fewer letters than this would be half of every letter."""
_LAST_PLAIN = "\u024f"
"""Up to here this program and SQLite agree on what a letter is, whatever their version."""


@dataclass(frozen=True, slots=True)
class Query:
    """What was typed as an FTS5 query. `plain`: single words, of which no place need be known."""

    words: str
    plain: bool


class Search:
    """The indexes of words: those of a letter's pages, and those of its values."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def enter_pages(self, letter: int, text: str) -> None:
        """Take in the words of a new letter (inside `writing()`)."""
        self._database.write("INSERT INTO pages_fts (rowid, text) VALUES (?, ?)", (letter, text))
        self._database.write("INSERT INTO words_fts (rowid, text) VALUES (?, ?)", (letter, text))

    def change_pages(self, letter: int, before: str, after: str) -> None:
        """A letter's pages were read again, and have other words (inside `writing()`)."""
        for table in ("pages_fts", "words_fts"):
            self._database.write(
                f"INSERT INTO {table} ({table}, rowid, text) VALUES ('delete', ?, ?)",  # noqa: S608
                (letter, before),
            )
        self.enter_pages(letter, after)

    def enter_values(self, letter: int, words: str, *, new: bool) -> None:
        """Take in the words of a letter's values, in place of the old (inside `writing()`)."""
        if not new:
            self._database.write("DELETE FROM values_fts WHERE rowid = ?", (letter,))
        self._database.write("INSERT INTO values_fts (rowid, words) VALUES (?, ?)", (letter, words))

    def letters(self, text: str) -> set[int]:
        """The letters that have all of these words on their pages, or all in their values."""
        query = search_query(text)
        if not query.words:
            return set()
        found = set(self._found("words_fts" if query.plain else "pages_fts", query.words))
        if len(found) < self._all():
            found.update(self._found("values_fts", query.words))
        return found

    def _all(self) -> int:
        """How many letters there are: a word on the pages of all need not be asked of values."""
        return int(self._database.column("SELECT count(*) FROM letters")[0])

    def _found(self, table: str, query: str) -> list[int]:
        """The letters of one index. As one JSON text they arrive in half the time of rows."""
        sql = (
            "SELECT json_group_array(letter) FROM "  # noqa: S608
            f"(SELECT rowid AS letter FROM {table} WHERE {table} MATCH ? LIMIT -1)"
        )
        found: list[int] = json.loads(self._database.column(sql, [query])[0])
        return found


def search_query(text: str) -> Query:
    """What the user typed as a query: every word must be there, the last may be begun."""
    pieces: list[str] = []
    for number, part in enumerate(text.replace("\0", " ").split('"')):
        split = [part.strip()] if number % 2 else part.split()
        pieces.extend(piece for piece in split if any(map(str.isalnum, piece)))
    begun = pieces and not text[-1].isspace() and not text.endswith('"')
    more = "*" if begun and len(pieces[-1]) >= _SHORTEST_BEGUN else ""
    words = " ".join(f'"{piece}"' for piece in pieces) + more
    return Query(words, plain=all(map(_is_one_word, pieces)))


def _is_one_word(piece: str) -> bool:
    return piece.isalnum() and max(piece) <= _LAST_PLAIN
