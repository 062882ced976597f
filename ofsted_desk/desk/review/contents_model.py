"""What is in the letter: its pages, and under each the parts that begin there."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import IntEnum
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from ofsted_desk.desk.review.outline import outline_of
from ofsted_desk.letter.document import Document, Span

Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()


class Role(IntEnum):
    """What can be asked of a row beside its words."""

    PAGE = Qt.ItemDataRole.UserRole + 1
    SPANS = Qt.ItemDataRole.UserRole + 2


@dataclass(frozen=True, slots=True)
class Row:
    """A page (no spans) or a part."""

    words: str
    page: int
    spans: tuple[Span, ...] = ()


class ContentsModel(QAbstractListModel):
    """Pages and parts in one list, in the order of the letter."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: Sequence[Row] = ()
        self.sizes: Sequence[tuple[float, float]] = ()

    def show(self, document: Document | None) -> None:
        """List what is in this letter."""
        self.beginResetModel()
        self._rows = rows_of(document) if document else ()
        self.sizes = [(page.width, page.height) for page in document.pages] if document else ()
        self.endResetModel()

    def row_of_page(self, number: int) -> int:
        """The row of a page, or -1."""
        for place, row in enumerate(self._rows):
            if row.page == number and not row.spans:
                return place
        return -1

    def page_arrived(self, index: int) -> None:
        """The picture of a page, counted from 0, is there."""
        place = self.index(self.row_of_page(index + 1))
        if place.isValid():
            self.dataChanged.emit(place, place, [Qt.ItemDataRole.DecorationRole])

    def rowCount(self, parent: Index = _ROOT) -> int:
        """How many pages and parts."""
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The words of a row, its page, and where a part stands."""
        if not index.isValid() or index.row() >= len(self._rows):
            return None
        row = self._rows[index.row()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return row.words
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return row.words if not row.spans else f"{row.words}, page {row.page}"
        if role == Role.PAGE:
            return row.page
        return row.spans if role == Role.SPANS else None


def rows_of(document: Document) -> tuple[Row, ...]:
    """The pages of a letter, each followed by the parts that begin on it."""
    parts = outline_of(document)
    return tuple(
        row
        for page in document.pages
        for row in (
            Row(f"Page {page.number}", page.number),
            *(Row(p.words, p.page, tuple(p.spans)) for p in parts if p.page == page.number),
        )
    )
