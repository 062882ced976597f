"""Draws a cell of the ledger: a sign and a word, in a dashed frame where it is only suggested."""

from PySide6.QtCore import QObject, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from ofsted_desk.desk.councils.ledger_model import CELL, CONCERN, OPEN, Index
from ofsted_desk.desk.councils.ledger_words import SIGNS, course_of
from ofsted_desk.desk.theme import Theme
from ofsted_desk.review.ledger import End, Mention

_HEIGHT = 44
_LETTER_WIDTH, _OPEN_WIDTH = 128, 150
_SHARES = (2.0, 1.86, 1.7, 1.5, 1.3)
"""How many lines full the words of a concern may be, the most first."""


class LedgerPainter(QStyledItemDelegate):
    """Every row is as high as the next: a concern is shown in two lines, its end cut off."""

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme = theme

    def sizeHint(
        self,
        option: QStyleOptionViewItem,  # noqa: ARG002 - one height for all
        index: Index,
    ) -> QSize:
        """The size of a cell."""
        wide = {CONCERN: 380, OPEN: _OPEN_WIDTH}.get(index.column(), _LETTER_WIDTH)
        return QSize(self._theme.px(wide), self._theme.px(_HEIGHT))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw the cell."""
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        area = QRectF(option.rect)
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(area, self._theme.colour("accent_soft"))
        if option.state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(self._theme.colour("accent"), 2))
            painter.drawRect(area.adjusted(1, 1, -1, -1))
        what = index.data(CELL)
        if index.column() <= OPEN:
            self._paint_words(painter, area, str(index.data()), strong=index.column() == CONCERN)
        elif what is not None:
            self._paint_course(painter, area, what, str(index.data()))
        painter.setPen(self._theme.colour("line"))
        painter.drawLine(area.bottomLeft(), area.bottomRight())
        painter.restore()

    def _paint_words(self, painter: QPainter, area: QRectF, words: str, *, strong: bool) -> None:
        px = self._theme.px
        room = area.adjusted(px(15), px(4), -px(6), -px(4))
        painter.setFont(self._theme.font(12))
        painter.setPen(self._theme.colour("ink" if strong else "dim"))
        wrap = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(room, int(wrap), _two_lines(painter, words, room, int(wrap)))

    def _paint_course(
        self, painter: QPainter, area: QRectF, what: Mention | End, words: str
    ) -> None:
        px, colour = self._theme.px, self._theme.colour
        icon, token = SIGNS[course_of(what)]
        chip = area.adjusted(px(8), px(9), -px(8), -px(9))
        pen = QPen(colour("line_strong" if what.decided else token), 1)
        if not what.decided:
            pen.setStyle(Qt.PenStyle.DashLine)
        painter.setPen(pen)
        painter.setBrush(colour("pane"))
        painter.drawRoundedRect(chip, px(6), px(6))
        side = px(12)
        spot = QRectF(chip.left() + px(8), chip.center().y() - side / 2, side, side)
        self._theme.paint_icon(painter, spot, icon, token)
        weight = QFont.Weight.DemiBold if what.decided else QFont.Weight.Normal
        painter.setFont(self._theme.font(12, weight, italic=not what.decided))
        painter.setPen(colour("ink"))
        said = QRectF(spot.right() + px(6), chip.top(), chip.width(), chip.height())
        painter.drawText(said, int(Qt.AlignmentFlag.AlignVCenter), words)


def _two_lines(painter: QPainter, words: str, room: QRectF, wrap: int) -> str:
    """The words cut where two lines are full: long words leave more of a line empty."""
    metrics, right = painter.fontMetrics(), Qt.TextElideMode.ElideRight
    for share in _SHARES:
        cut = metrics.elidedText(words, right, round(room.width() * share))
        if metrics.boundingRect(room.toRect(), wrap, cut).height() <= 2 * metrics.lineSpacing():
            return cut
    return metrics.elidedText(words, right, round(room.width()))
