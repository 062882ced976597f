"""The councils to choose from, narrowed by what is typed above them."""

from collections.abc import Collection, Sequence
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from ofsted_desk.desk.words import count
from ofsted_desk.review.councils import CouncilEntry

ENTRY = int(Qt.ItemDataRole.UserRole) + 1
FLAGGED = ENTRY + 1
Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()


class CouncilList(QAbstractListModel):
    """One line a council; those with a contradiction are flagged."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._all: list[CouncilEntry] = []
        self._shown: list[CouncilEntry] = []
        self._flagged: frozenset[str] = frozenset()
        self._wanted = ""

    def show_entries(self, entries: Sequence[CouncilEntry]) -> None:
        """Show these councils, as far as they are wanted."""
        self._all = list(entries)
        self._show()

    def search(self, words: str) -> None:
        """Show only councils with these letters in their name."""
        self._wanted = " ".join(words.casefold().split())
        self._show()

    def flag(self, names: Collection[str]) -> None:
        """Flag these councils and no others."""
        self._flagged = frozenset(names)
        if self._shown:
            self.dataChanged.emit(self.index(0), self.index(len(self._shown) - 1))

    def name_at(self, place: int) -> str:
        """The council of this line, or nothing."""
        return self._shown[place].authority if 0 <= place < len(self._shown) else ""

    def place_of(self, name: str) -> int | None:
        """The line of this council, or None where it is not shown."""
        names = [entry.authority for entry in self._shown]
        return names.index(name) if name in names else None

    def _show(self) -> None:
        self.beginResetModel()
        self._shown = [e for e in self._all if self._wanted in e.authority.casefold()]
        self.endResetModel()

    def rowCount(self, parent: Index = _ROOT) -> int:
        """How many councils are shown."""
        return 0 if parent.isValid() else len(self._shown)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """A council's name, and in words how many letters it has."""
        if not index.isValid() or not 0 <= index.row() < len(self._shown):
            return None
        entry = self._shown[index.row()]
        flagged = entry.authority in self._flagged
        if role == ENTRY:
            return entry
        if role == FLAGGED:
            return flagged
        if role == Qt.ItemDataRole.DisplayRole:
            return entry.authority
        if role == Qt.ItemDataRole.AccessibleTextRole:
            flag = ", a letter contradicts the record" if flagged else ""
            return f"{entry.authority}, {letters_of(entry)}{flag}"
        return None


def letters_of(entry: CouncilEntry) -> str:
    """'3 letters · 2007–2023'."""
    first, last = (entry.first or "")[:4], (entry.last or "")[:4]
    years = first if first == last else f"{first}–{last}"
    return " · ".join(part for part in (count(entry.letters, "letter"), years) if part)
