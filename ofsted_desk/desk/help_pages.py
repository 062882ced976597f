"""The pages of the help as a list, and search in them."""

from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from ofsted_desk.desk.help_files import HelpPage

Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()


class HelpPages(QAbstractListModel):
    """The pages that have the words looked for; all of them where there are none."""

    def __init__(self, pages: list[HelpPage], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pages = pages
        self._shown = pages

    def search(self, words: str) -> None:
        """Show only pages with every one of these words."""
        self.beginResetModel()
        wanted = words.casefold().split()
        self._shown = [
            page for page in self._pages if all(word in page.text.casefold() for word in wanted)
        ]
        self.endResetModel()

    def page(self, row: int) -> HelpPage | None:
        """The page of this row."""
        return self._shown[row] if 0 <= row < len(self._shown) else None

    def row_of(self, name: str) -> int:
        """The row of the page of this name, or -1."""
        return next((row for row, page in enumerate(self._shown) if page.name == name), -1)

    def rowCount(self, parent: Index = _ROOT) -> int:
        """How many pages are shown."""
        return 0 if parent.isValid() else len(self._shown)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The title of a page."""
        page = self.page(index.row()) if index.isValid() else None
        return page.title if page and role == Qt.ItemDataRole.DisplayRole else None
