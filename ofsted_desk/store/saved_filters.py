"""Filters of the queue that reviewers gave a name: kept in the store, for all who work with it.

They speak of this store's families and reviewers, and so go where it goes. No letter changes
when one is kept or dropped: they are no part of the audit.
"""

from dataclasses import dataclass

from ofsted_desk.errors import StoreError
from ofsted_desk.store.database import Database

MOST = 9
"""One for each digit, which is the key that opens it."""


@dataclass(frozen=True, slots=True)
class SavedFilter:
    """A named filter. `number` is its digit; `wanted` is what the review made of it, as text."""

    name: str
    number: int
    wanted: str


class SavedFilters:
    """Every saved filter, by its number."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def all(self) -> list[SavedFilter]:
        """The saved filters in the order of their numbers."""
        rows = self._database.rows("SELECT name, number, wanted FROM saved_filters ORDER BY number")
        return [SavedFilter(*row) for row in rows]

    def keep(self, name: str, wanted: str) -> SavedFilter:
        """Keep a filter by this name, which may be that of another, under the first free number."""
        with self._database.writing():
            taken = {saved.name: saved.number for saved in self.all()}
            free = (number for number in range(1, MOST + 1) if number not in taken.values())
            number = taken.get(name) or next(free, None)
            if number is None:
                raise StoreError(
                    f"There are {MOST} saved filters already.", remedy="Delete one of them first."
                )
            self._database.write(
                "INSERT OR REPLACE INTO saved_filters VALUES (?, ?, ?)", (name, number, wanted)
            )
        return SavedFilter(name, number, wanted)

    def drop(self, name: str) -> None:
        """Delete a filter."""
        with self._database.writing():
            self._database.write("DELETE FROM saved_filters WHERE name = ?", (name,))
