"""Things to choose from, each with a check mark; none checked means all of them."""

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()
_CHECK = Qt.ItemDataRole.CheckStateRole


class ChoicesModel(QAbstractListModel):
    """One row a choice: its words, and whether it is checked."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._words: list[str] = []
        self._values: list[object] = []
        self._checked: set[object] = set()

    def offer(self, choices: Mapping[Any, str]) -> None:
        """Offer these values, each with its words; nothing is checked."""
        self.beginResetModel()
        self._values, self._words = list(choices), list(choices.values())
        self._checked.clear()
        self.endResetModel()

    @property
    def chosen(self) -> frozenset[Any]:
        """The values checked."""
        return frozenset(self._checked)

    @property
    def chosen_words(self) -> list[str]:
        """The words of the values checked, in order."""
        pairs = zip(self._values, self._words, strict=True)
        return [words for value, words in pairs if value in self._checked]

    def clear(self) -> None:
        """Check nothing."""
        self._checked.clear()
        if self._values:
            self.dataChanged.emit(self.index(0), self.index(len(self._values) - 1), [_CHECK])

    def rowCount(self, parent: Index = _ROOT) -> int:
        """How many choices there are."""
        return 0 if parent.isValid() else len(self._values)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The words of a choice, or its check mark."""
        if not index.isValid():
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self._words[index.row()]
        if role == _CHECK:
            checked = self._values[index.row()] in self._checked
            return Qt.CheckState.Checked if checked else Qt.CheckState.Unchecked
        return None

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Check or uncheck a choice."""
        if role != _CHECK or not index.isValid():
            return False
        choice = self._values[index.row()]
        if Qt.CheckState(value) == Qt.CheckState.Checked:
            self._checked.add(choice)
        else:
            self._checked.discard(choice)
        self.dataChanged.emit(index, index, [_CHECK])
        return True

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Every choice can be checked."""
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        return super().flags(index) | Qt.ItemFlag.ItemIsUserCheckable
