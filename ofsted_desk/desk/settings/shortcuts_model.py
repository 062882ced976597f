"""Every command whose keys can be changed, as a table: what it does, where, and its keys."""

from enum import IntEnum
from typing import Any

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QFont

from ofsted_desk.desk.shortcuts import Shortcuts, key_words
from ofsted_desk.desk.words_model import ROOT, HeadedModel, Index

COLUMNS = ("What it does", "Works", "Keys")
NO_KEY = "no key"


class Column(IntEnum):
    """What stands where."""

    WORDS = 0
    WHERE = 1
    KEYS = 2


class ShortcutsModel(HeadedModel):
    """One row a command; `UserRole` is its name, and all that it says is in its search words."""

    def __init__(self, shortcuts: Shortcuts, parent: QObject | None = None) -> None:
        super().__init__(COLUMNS, parent)
        self._shortcuts = shortcuts
        shortcuts.changed.connect(self._on_changed)

    def rowCount(self, parent: Index = ROOT) -> int:
        """How many commands."""
        return 0 if parent.isValid() else len(self._shortcuts.table)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The words of one cell; keys that were changed are bold and say so."""
        if not index.isValid():
            return None
        bound = self._shortcuts.table[index.row()]
        if role == Qt.ItemDataRole.UserRole:
            return bound.name
        words = (bound.words, bound.where, self.keys_words(bound.name))[index.column()]
        changed = self._shortcuts.is_changed(bound.name)
        if role == Qt.ItemDataRole.DisplayRole:
            return words
        if index.column() == Column.KEYS and changed:
            came = " or ".join(map(key_words, bound.keys)) or NO_KEY
            if role in (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleDescriptionRole):
                return f"Changed; it came with {came}"
            if role == Qt.ItemDataRole.FontRole:
                font = QFont()
                font.setBold(True)
                return font
        return None

    def keys_words(self, name: str) -> str:
        """The keys of a command in words."""
        keys = map(key_words, self._shortcuts.keys(name))
        return " or ".join(key for key in dict.fromkeys(keys) if key != "Shift+?") or NO_KEY

    def _on_changed(self) -> None:
        self.dataChanged.emit(self.index(0, 0), self.index(self.rowCount() - 1, Column.KEYS))
