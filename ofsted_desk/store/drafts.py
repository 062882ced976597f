"""Half-typed text, by letter and field: kept through a crash, never part of the record."""

from ofsted_desk.store.clock import now
from ofsted_desk.store.database import Database


class Drafts:
    """What was being typed."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def keep(self, letter: int, field: str, text: str) -> None:
        """Keep the text, in place of an earlier one."""
        with self._database.writing():
            self._database.write(
                "INSERT INTO drafts VALUES (?, ?, ?, ?) "
                "ON CONFLICT (letter, field) DO UPDATE SET text = excluded.text, at = excluded.at",
                (letter, field, text, now()),
            )

    def get(self, letter: int, field: str) -> str | None:
        """The text kept for this field, or None."""
        row = self._database.row(
            "SELECT text FROM drafts WHERE letter = ? AND field = ?", (letter, field)
        )
        return row[0] if row else None

    def drop(self, letter: int, field: str) -> None:
        """Forget the text; writes nothing where there is none."""
        if self.get(letter, field) is None:
            return
        with self._database.writing():
            self._database.write(
                "DELETE FROM drafts WHERE letter = ? AND field = ?", (letter, field)
            )
