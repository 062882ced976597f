"""Files that could not become letters, with the reason and where they were, to try again."""

from collections.abc import Iterable

from ofsted_desk.letter.letter import Refusal
from ofsted_desk.store.clock import now
from ofsted_desk.store.database import Database
from ofsted_desk.store.records import KeptRefusal


class Refusals:
    """Every refused file, one row for each place it was found."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def keep(self, refused: Iterable[tuple[str, Refusal]]) -> None:
        """Keep refusals by source (path, or zip and member), the latest reason of each."""
        rows = [
            (source, r.name, r.sha256, r.reason, r.remedy, now(), int(r.scan))
            for source, r in refused
        ]
        with self._database.writing():
            self._database.write_all(
                "INSERT OR REPLACE INTO refusals VALUES (?, ?, ?, ?, ?, ?, ?)", rows
            )

    def all(self) -> list[KeptRefusal]:
        """Every refusal, latest first."""
        rows = self._database.rows(
            "SELECT source, name, sha256, reason, remedy, scan, at FROM refusals "
            "ORDER BY at DESC, source"
        )
        return [
            KeptRefusal(source, Refusal(name, sha256, reason, remedy, bool(scan)), at)
            for source, name, sha256, reason, remedy, scan, at in rows
        ]

    def forget(self, sources: Iterable[str]) -> None:
        """Drop refusals that the user has seen and is done with, or that were read after all."""
        with self._database.writing():
            self._database.write_all(
                "DELETE FROM refusals WHERE source = ?", [(source,) for source in sources]
            )
