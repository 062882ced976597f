"""The keys that work here, as a table: each key, and what it does."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

COLUMNS = ("Keys", "What they do")
Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()


class KeysModel(QAbstractTableModel):
    """One row a key or pair of keys."""

    def __init__(self, rows: Sequence[tuple[str, str]], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows = tuple(rows)

    def rowCount(self, parent: Index = _ROOT) -> int:
        """How many keys."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = _ROOT) -> int:
        """The keys and what they do."""
        return 0 if parent.isValid() else len(COLUMNS)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The words of one cell."""
        if index.isValid() and role == Qt.ItemDataRole.DisplayRole:
            return self._rows[index.row()][index.column()]
        return None

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> Any:
        """The heading of a column."""
        if orientation == Qt.Orientation.Horizontal:
            if role == Qt.ItemDataRole.DisplayRole:
                return COLUMNS[section]
            if role == Qt.ItemDataRole.TextAlignmentRole:
                return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        return None


def keys_here(widget: QWidget) -> list[tuple[str, str]]:
    """Every key that works while this widget has the focus, as (keys, words): nearest first."""
    rows: list[tuple[str, str]] = []
    here: QWidget | None = widget
    while here is not None:
        rows += [
            (_keys_words(action.shortcuts()), _plain(action.text()))
            for action in here.actions()
            if action.shortcuts() and action.isEnabled()
        ]
        rows += [
            (_keys_words(shortcut.keys()), shortcut.whatsThis())
            for shortcut in here.findChildren(
                QShortcut, options=Qt.FindChildOption.FindDirectChildrenOnly
            )
            if shortcut.isEnabled() and shortcut.whatsThis()
        ]
        here = here.parentWidget()
    return list(dict.fromkeys(rows))


def _keys_words(keys: Sequence[QKeySequence]) -> str:
    said = [key.toString(QKeySequence.SequenceFormat.NativeText) for key in keys]
    plain = [words.replace("Return", "Enter") for words in said if words != "Shift+?"]
    return " or ".join(dict.fromkeys(plain))


def _plain(words: str) -> str:
    return words.replace("&", "").rstrip("…")
