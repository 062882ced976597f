"""The history of one field, below the form until Esc takes it away."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QTableView,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from ofsted_desk.desk.review.drawer_table import set_up_table
from ofsted_desk.desk.review.history_model import HistoryModel
from ofsted_desk.desk.theme import Theme, set_look
from ofsted_desk.letter.decision import AuditEntry


class HistoryPanel(QFrame):
    """A title and a table."""

    closed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_look(self, "drawer")
        self._theme = theme
        self.model = HistoryModel(self)
        self._title = QLabel(self)
        set_look(self._title, "title")
        self._nothing = QLabel("Nobody has decided anything here yet.", self)
        set_look(self._nothing, "dim")
        self._close = QToolButton(self)
        self._close.setAccessibleName("Close the history")
        self._close.clicked.connect(self.closed.emit)
        self.table = QTableView(self)
        self.table.setModel(self.model)
        self.table.setAccessibleName("History")
        set_up_table(self.table, theme, fitted=(0, 1, 2))
        head = QHBoxLayout()
        head.addWidget(self._title, 1)
        head.addWidget(self._close)
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.px(14), theme.px(8), theme.px(10), theme.px(8))
        column.addLayout(head)
        column.addWidget(self._nothing)
        column.addWidget(self.table)
        self.dress()
        self.hide()

    def dress(self) -> None:
        """Take on the theme's colours."""
        self._close.setIcon(self._theme.icon("close", "dim"))

    def open(self, label: str, entries: Sequence[AuditEntry], *, focus: bool) -> None:
        """Show the changes of a field, newest first; with the focus where that is wanted."""
        self._title.setText(f"History of “{label}”")
        self.model.show(entries)
        self._nothing.setVisible(not entries)
        self.table.setVisible(bool(entries))
        self.show()
        if entries and focus:
            self.table.selectRow(0)
            self.table.setFocus(Qt.FocusReason.ShortcutFocusReason)
