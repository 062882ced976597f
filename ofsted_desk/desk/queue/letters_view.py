"""The list of letters on the screen: a table of one column.

A table asks its model nothing about a row that is not seen. A QListView asks for every row each
time the list changes: 0.2 s of 80,000 letters.
"""

from PySide6.QtCore import QItemSelectionModel, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget


class LettersView(QTableView):
    """Every line is as high as the next; Home and End go to the first and the last.

    Shift with the arrows chooses several lines.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setMouseTracking(True)
        self.horizontalHeader().hide()
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)

    def set_line_height(self, height: int) -> None:
        """Make every line this high, and a turn of the wheel as long as a line."""
        self.verticalHeader().setDefaultSectionSize(height)
        self.verticalScrollBar().setSingleStep(height // 2)

    def go_to(self, row: int) -> None:
        """Make this row the current one, and choose it alone.

        Qt's own `setCurrentIndex` chooses it beside the others while Ctrl or Shift is held, and
        a letter is confirmed with Ctrl+Enter.
        """
        flags = QItemSelectionModel.SelectionFlag
        index = self.model().index(row, 0)
        self.selectionModel().setCurrentIndex(index, flags.ClearAndSelect | flags.Rows)
        self.scrollTo(index)

    @property
    def chosen(self) -> list[int]:
        """The rows chosen, from the top."""
        ranges = self.selectionModel().selection().toList()
        return sorted(row for r in ranges for row in range(r.top(), r.bottom() + 1))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Home and End, which in a table go along the row."""
        ends = {Qt.Key.Key_Home: 0, Qt.Key.Key_End: self.model().rowCount() - 1}
        place = ends.get(Qt.Key(event.key()), -1)
        if place >= 0:
            self.go_to(place)
        else:
            super().keyPressEvent(event)
