"""Files with the bytes of a letter that is here already, under another name."""

from collections.abc import Iterable

from ofsted_desk.store.clock import now
from ofsted_desk.store.database import Database


class Copies:
    """The other names under which a letter's very bytes have been imported."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def note(self, files: Iterable[tuple[str, str]]) -> None:
        """Note files by sha-256 and name; a letter's own name is nothing new."""
        with self._database.writing():
            self._database.write_all(
                "INSERT OR IGNORE INTO copies "
                "SELECT id, ?, ? FROM letters WHERE sha256 = ? AND name <> ?",
                [(name, now(), sha256, name) for sha256, name in files],
            )

    def of(self, letter: int) -> list[str]:
        """The other names of a letter, in the order of the alphabet."""
        return self._database.column(
            "SELECT name FROM copies WHERE letter = ? ORDER BY name", (letter,)
        )
