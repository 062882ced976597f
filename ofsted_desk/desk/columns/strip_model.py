"""The rows of one column as a list: all keys at once, the rows in blocks when looked at."""

from collections import OrderedDict
from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from ofsted_desk.desk.columns.strip_words import remark_of, row_words, title_of
from ofsted_desk.review.columns import ColumnRow, Key

BLOCK = 16
_BLOCKS_KEPT = 30
ROW = int(Qt.ItemDataRole.UserRole) + 1
Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()


class StripModel(QAbstractListModel):
    """One row a letter's field. `fetch` is asked for a block of rows and answers in that order."""

    def __init__(
        self, fetch: Callable[[Sequence[Key]], list[ColumnRow]], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._fetch = fetch
        self._keys: list[Key] = []
        self._places: dict[int, list[int]] = {}
        self._blocks: OrderedDict[int, list[ColumnRow]] = OrderedDict()
        self._stale: set[int] = set()

    def show_keys(self, keys: list[Key]) -> None:
        """Show these rows, in this order."""
        self.beginResetModel()
        self._keys = keys
        self._blocks.clear()
        self._stale.clear()
        self._places = {}
        for place, (letter, _) in enumerate(keys):
            self._places.setdefault(letter, []).append(place)
        self.endResetModel()

    def refresh(self, letter: int) -> None:
        """The rows of one letter are asked for again when looked at; they keep their places."""
        for place in self._places.get(letter, ()):
            if place // BLOCK in self._blocks:
                self._stale.add(place)
                here = self.index(place)
                self.dataChanged.emit(here, here)

    def key_at(self, place: int) -> Key | None:
        """The letter and field of this row, or None past either end."""
        return self._keys[place] if 0 <= place < len(self._keys) else None

    def place_of(self, key: Key) -> int | None:
        """The row of this letter and field, or None where it is not shown."""
        places = self._places.get(key[0], ())
        return next((place for place in places if self._keys[place] == key), None)

    def row_at(self, place: int) -> ColumnRow:
        """This row, fetched with its neighbours if it was not yet."""
        number, offset = divmod(place, BLOCK)
        block = self._blocks.get(number)
        if block is None:
            block = self._fetch(self._keys[number * BLOCK : (number + 1) * BLOCK])
            self._blocks[number] = block
            if len(self._blocks) > _BLOCKS_KEPT:
                self._blocks.popitem(last=False)
            self._stale.difference_update(range(number * BLOCK, (number + 1) * BLOCK))
        elif place in self._stale:
            block[offset] = self._fetch([self._keys[place]])[0]
            self._stale.discard(place)
        self._blocks.move_to_end(number)
        return block[offset]

    def rowCount(self, parent: Index = _ROOT) -> int:
        """How many rows are shown."""
        return 0 if parent.isValid() else len(self._keys)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Every row can be chosen, and typed in when asked."""
        flags = super().flags(index)
        return flags | Qt.ItemFlag.ItemIsEditable if index.isValid() else flags

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The row itself for `ROW`, its words for everything that reads them out."""
        if not index.isValid() or not 0 <= index.row() < len(self._keys):
            return None
        if role == ROW:
            return self.row_at(index.row())
        if role == Qt.ItemDataRole.DisplayRole:
            return title_of(self.row_at(index.row()))
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return row_words(self.row_at(index.row()))
        if role == Qt.ItemDataRole.ToolTipRole:
            return remark_of(self.row_at(index.row()))
        return None
