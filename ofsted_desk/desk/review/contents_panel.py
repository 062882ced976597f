"""Pages as small pictures, with the parts of the letter beside them: to go there by key or click.

A picture is drawn when its row is painted, after the page that is read, by the same renderer and
under the same cap on memory.
"""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPen, QShowEvent
from PySide6.QtWidgets import (
    QFrame,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from ofsted_desk.desk.review.contents_model import ContentsModel, Role
from ofsted_desk.desk.review.page_pictures import PagePictures, Tile
from ofsted_desk.desk.theme import Theme, set_look
from ofsted_desk.letter.document import Document

WIDTH = 190
_LEAST = 130
"""Narrower than this it would cut every name."""
_PICTURE = 62
_GAP = 8
Index = QModelIndex | QPersistentModelIndex


class ContentsPanel(QListView):
    """Going from row to row shows each place; Enter goes to the letter itself."""

    page_asked = Signal(int)
    part_asked = Signal(object)
    """The spans of a part."""
    left = Signal()

    def __init__(self, theme: Theme, pictures: PagePictures, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._following = False
        self._document: Document | None = None
        self._filled = True
        self.rows = ContentsModel(self)
        self.setModel(self.rows)
        self.setItemDelegate(_Painter(theme, pictures, self.rows, self))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setAccessibleName("Pages and parts of the letter")
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        set_look(self, "contents")
        self.setFixedWidth(theme.px(WIDTH))
        pictures.arrived.connect(self.rows.page_arrived)
        self.selectionModel().currentChanged.connect(self._on_current)
        self.clicked.connect(self._go)
        self.hide()

    def show_document(self, document: Document | None) -> None:
        """List what is in this letter, when that is first looked at."""
        self._document = document
        self._filled = False
        if self.isVisible():
            self.fill()
        else:
            self.rows.show(None)

    def fill(self) -> None:
        """Find what is in the letter: not before it is looked at."""
        if self._filled:
            return
        self._filled = True
        self._following = True
        self.rows.show(self._document)
        self._following = False

    def showEvent(self, event: QShowEvent) -> None:
        """List what has been waiting."""
        self.fill()
        super().showEvent(event)

    def fit(self, width: int) -> bool:
        """Take at most two fifths of this width; all of it, and False, where that is too little."""
        wide = min(self._theme.px(WIDTH), 2 * width // 5)
        beside = wide >= self._theme.px(_LEAST)
        self.setFixedWidth(wide if beside else width)
        return beside

    def show_page(self, number: int) -> None:
        """The page that is read now is the one in hand, unless a row was chosen here."""
        row = self.rows.row_of_page(number)
        if row < 0 or self.hasFocus():
            return
        self._following = True
        self.setCurrentIndex(self.rows.index(row))
        self._following = False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter goes to the letter; letters are the page's keys and look for no row."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.left.emit()
        elif event.text().strip() and not event.modifiers():
            event.ignore()
        else:
            super().keyPressEvent(event)

    def _on_current(self, index: QModelIndex, _before: QModelIndex) -> None:
        if not self._following:
            self._go(index)

    def _go(self, index: QModelIndex) -> None:
        spans = index.data(Role.SPANS)
        if spans:
            self.part_asked.emit(spans)
        elif index.isValid():
            self.page_asked.emit(int(index.data(Role.PAGE)))


class _Painter(QStyledItemDelegate):
    """A page is its picture and number; a part its words, set in."""

    def __init__(
        self, theme: Theme, pictures: PagePictures, rows: ContentsModel, panel: ContentsPanel
    ) -> None:
        super().__init__(panel)
        self._theme = theme
        self._pictures = pictures
        self._rows = rows
        self._panel = panel

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """A page is as high as its picture, a part as its words in two lines at most."""
        px = self._theme.px
        if not index.data(Role.SPANS):
            return QSize(
                self._panel.width() - px(20), self._picture_size(index).height() + px(_GAP)
            )
        wide = self._panel.width() - px(34)
        words = str(index.data(Qt.ItemDataRole.DisplayRole))
        metrics = option.fontMetrics
        most = QRect(0, 0, wide, 2 * metrics.lineSpacing())
        high = metrics.boundingRect(most, Qt.TextFlag.TextWordWrap, words).height()
        return QSize(wide, min(high, most.height()) + px(_GAP))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw a row; ask for the picture that it wants."""
        px, colour = self._theme.px, self._theme.colour
        rect: QRect = option.rect
        state = option.state
        painter.save()
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, colour("accent_soft"))
            if self._panel.hasFocus():
                painter.fillRect(rect.left(), rect.top(), px(3), rect.height(), colour("accent"))
        painter.setPen(colour("ink"))
        words = str(index.data(Qt.ItemDataRole.DisplayRole))
        if index.data(Role.SPANS):
            inner = rect.adjusted(px(20), px(2), -px(8), -px(2))
            painter.drawText(inner, int(Qt.TextFlag.TextWordWrap), words)
        else:
            picture = QRect(rect.topLeft(), self._picture_size(index)).translated(px(10), px(4))
            self._paint_picture(painter, picture, int(index.data(Role.PAGE)) - 1)
            painter.setPen(colour("ink"))
            beside = rect.adjusted(px(_PICTURE) + px(20), 0, -px(6), 0)
            painter.drawText(beside, int(Qt.AlignmentFlag.AlignVCenter), words)
        painter.restore()

    def _picture_size(self, index: Index) -> QSize:
        wide, high = self._rows.sizes[int(index.data(Role.PAGE)) - 1]
        side = self._theme.px(_PICTURE)
        return QSize(side, max(round(side * high / wide), 1) if wide else side)

    def _paint_picture(self, painter: QPainter, rect: QRect, page: int) -> None:
        painter.fillRect(rect, Qt.GlobalColor.white)
        full = rect.size() * self._panel.devicePixelRatioF()
        size = (full.width(), full.height())
        tile = Tile(page, size, (0, 0, *size))
        picture = self._pictures.picture(tile)
        if picture is None:
            self._pictures.want_beside(tile)
        else:
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            painter.drawPixmap(QRectF(rect), picture, QRectF(picture.rect()))
        painter.setPen(QPen(self._theme.colour("line_strong"), 1))
        painter.drawRect(rect.adjusted(0, 0, -1, -1))
