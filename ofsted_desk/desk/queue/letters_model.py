"""The letters of the queue as a list: all ids at once, their lines in blocks when looked at."""

from collections import OrderedDict
from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from ofsted_desk.desk.queue.state_words import row_words
from ofsted_desk.review.views import QueueRow

BLOCK = 256
_BLOCKS_KEPT = 40
ROW = int(Qt.ItemDataRole.UserRole) + 1
Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()


class LettersModel(QAbstractListModel):
    """One row a letter. `fetch` is asked for 256 lines at a time and answers in that order."""

    def __init__(
        self, fetch: Callable[[Sequence[int]], list[QueueRow]], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._fetch = fetch
        self._ids: list[int] = []
        self._places: dict[int, int] | None = None
        self._blocks: OrderedDict[int, list[QueueRow]] = OrderedDict()
        self._stale: set[int] = set()

    def show_letters(self, ids: list[int]) -> None:
        """Show these letters, in this order."""
        self.beginResetModel()
        self._ids = ids
        self._places = None
        self._blocks.clear()
        self._stale.clear()
        self.endResetModel()

    def add_letters(self, ids: Sequence[int]) -> None:
        """Show these letters too, below the others."""
        if not ids:
            return
        first = len(self._ids)
        self._blocks.pop(first // BLOCK, None)
        self.beginInsertRows(_ROOT, first, first + len(ids) - 1)
        self._ids = [*self._ids, *ids]
        self._places = None
        self.endInsertRows()

    def refresh(self, letter: int) -> None:
        """The line of one letter is asked for again when it is looked at; it keeps its place."""
        place = self.place_of(letter)
        if place is None:
            return
        self._stale.add(place)
        here = self.index(place)
        self.dataChanged.emit(here, here)

    def look_again(self) -> None:
        """Every line is asked for again when it is looked at; all keep their places."""
        self._blocks.clear()
        self._stale.clear()
        if self._ids:
            self.dataChanged.emit(self.index(0), self.index(len(self._ids) - 1))

    def letter_at(self, place: int) -> int | None:
        """The letter of this row, or None past either end."""
        return self._ids[place] if 0 <= place < len(self._ids) else None

    def place_of(self, letter: int | None) -> int | None:
        """The row of this letter, or None where it is not shown."""
        if self._places is None:
            self._places = {ident: place for place, ident in enumerate(self._ids)}
        return None if letter is None else self._places.get(letter)

    def row_at(self, place: int) -> QueueRow:
        """The line of this row, fetched with its neighbours if it was not yet."""
        number, offset = divmod(place, BLOCK)
        block = self._blocks.get(number)
        if block is None:
            block = self._fetch(self._ids[number * BLOCK : (number + 1) * BLOCK])
            self._blocks[number] = block
            if len(self._blocks) > _BLOCKS_KEPT:
                self._blocks.popitem(last=False)
            self._stale.difference_update(range(number * BLOCK, (number + 1) * BLOCK))
        elif place in self._stale:
            block[offset] = self._fetch([self._ids[place]])[0]
            self._stale.discard(place)
        self._blocks.move_to_end(number)
        return block[offset]

    def rowCount(self, parent: Index = _ROOT) -> int:
        """How many letters are shown."""
        return 0 if parent.isValid() else len(self._ids)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The line itself for `ROW`, its words for everything that reads them out."""
        if not index.isValid() or not 0 <= index.row() < len(self._ids):
            return None
        if role == ROW:
            return self.row_at(index.row())
        if role == Qt.ItemDataRole.DisplayRole:
            row = self.row_at(index.row())
            return row.authority or row.name
        if role in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole):
            return row_words(self.row_at(index.row()))
        return None
