"""Draws one line of the list of councils: the name, its letters and years, and a flag."""

from PySide6.QtCore import QObject, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from ofsted_desk.desk.councils.council_list import ENTRY, FLAGGED, Index, letters_of
from ofsted_desk.desk.theme import Theme

_HEIGHT = 46


class CouncilPainter(QStyledItemDelegate):
    """Every line is as high as the next."""

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme = theme

    def sizeHint(
        self,
        option: QStyleOptionViewItem,  # noqa: ARG002 - one size for all
        index: Index,  # noqa: ARG002
    ) -> QSize:
        """The size of any line."""
        return QSize(self._theme.px(120), self._theme.px(_HEIGHT))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw the line."""
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        px = self._theme.px
        area = QRectF(option.rect)
        self._paint_ground(painter, area, option.state)
        inside = area.adjusted(px(17), px(6), -px(12), -px(6))
        if index.data(FLAGGED):
            side = px(13)
            spot = QRectF(inside.right() - side, inside.center().y() - side / 2, side, side)
            self._theme.paint_icon(painter, spot, "flag", "attention")
            inside.setRight(spot.left() - px(6))
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        above = QRectF(inside.topLeft(), inside.bottomRight() - QPointF(0, px(15)))
        below = QRectF(inside.left(), above.bottom(), inside.width(), px(15))
        bold = self._theme.font(13, QFont.Weight.DemiBold)
        self._write(painter, above, str(index.data()), bold, "accent" if chosen else "ink")
        self._write(painter, below, letters_of(index.data(ENTRY)), self._theme.font(11), "dim")
        painter.restore()

    def _paint_ground(self, painter: QPainter, area: QRectF, state: QStyle.StateFlag) -> None:
        colour = self._theme.colour
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(area, colour("accent_soft"))
            bar = QRectF(area.topLeft(), QPointF(area.left() + 3, area.bottom()))
            painter.fillRect(bar, colour("accent"))
            if state & QStyle.StateFlag.State_HasFocus:
                painter.setPen(colour("accent"))
                painter.drawRect(area.adjusted(0.5, 0.5, -0.5, -0.5))
        elif state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(area, colour("hover"))

    def _write(self, painter: QPainter, room: QRectF, words: str, font: QFont, token: str) -> None:
        elided = QFontMetricsF(font).elidedText(words, Qt.TextElideMode.ElideRight, room.width())
        painter.setFont(font)
        painter.setPen(self._theme.colour(token))
        painter.drawText(room, int(Qt.AlignmentFlag.AlignVCenter), elided)
