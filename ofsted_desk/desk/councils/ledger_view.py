"""The ledger itself: a table whose keys decide what became of a concern."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from ofsted_desk.desk.councils.keys import ASKED
from ofsted_desk.desk.councils.ledger_model import CONCERN, OPEN, LedgerModel
from ofsted_desk.desk.councils.ledger_painter import LedgerPainter
from ofsted_desk.desk.page_keys import PageKeys
from ofsted_desk.desk.shortcuts import Shortcuts
from ofsted_desk.desk.theme import Theme

_WIDTHS = {CONCERN: 310, OPEN: 130}
_LETTER_WIDTH = 110
_LEAST, _SHARE = 180, 0.38
"""In a narrow window the concerns take this share, and no less than this, so that letters show."""


class LedgerView(QTableView):
    """`asked` says what a key asks for: accept, reject, link or open."""

    asked = Signal(str)
    moved = Signal()
    """Another cell is current."""

    def __init__(
        self,
        model: LedgerModel,
        theme: Theme,
        shortcuts: Shortcuts | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._model = model
        self._theme = theme
        self.setModel(model)
        self.setItemDelegate(LedgerPainter(theme, self))
        self.setAccessibleName("Areas carried from letter to letter")
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(theme.px(44))
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setFixedHeight(theme.px(44))
        self.keys = PageKeys(self, ASKED, shortcuts)
        model.modelReset.connect(self._set_widths)
        self.selectionModel().currentChanged.connect(lambda *_: self.moved.emit())

    def go_to(self, row: int, column: int) -> None:
        """Make this cell current."""
        index = self._model.index(row, column)
        self.setCurrentIndex(index)
        self.scrollTo(index)

    def event(self, event: QEvent) -> bool:
        """Keep the keys that decide from the window's own."""
        asking = event.type() == QEvent.Type.ShortcutOverride
        if asking and isinstance(event, QKeyEvent) and self.keys.asked(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Decide, once however long the key is held down; arrows and the like move about."""
        meant = self.keys.asked(event)
        if meant:
            if not event.isAutoRepeat():
                self.asked.emit(meant)
        elif event.text().strip():
            event.ignore()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The concerns give way to their letters where there is little room."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._set_widths()

    def _set_widths(self) -> None:
        px, room = self._theme.px, self.viewport().width()
        for column in range(self._model.columnCount()):
            self.setColumnWidth(column, px(_WIDTHS.get(column, _LETTER_WIDTH)))
        wide = min(px(_WIDTHS[CONCERN]), round(_SHARE * room))
        self.setColumnWidth(CONCERN, max(px(_LEAST), wide))
