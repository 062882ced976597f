"""Draws one line of the list of councils: the name, its letters and years, and a flag."""

from PySide6.QtCore import QPointF, QRectF, QSize
from PySide6.QtGui import QFont, QPainter
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem

from ofsted_desk.desk.councils.council_list import ENTRY, FLAGGED, Index, letters_of
from ofsted_desk.desk.line_painter import LinePainter

_HEIGHT = 46


class CouncilPainter(LinePainter):
    """Every line is as high as the next."""

    def sizeHint(
        self,
        option: QStyleOptionViewItem,  # noqa: ARG002 - one size for all
        index: Index,  # noqa: ARG002
    ) -> QSize:
        """The size of any line."""
        return QSize(self.theme.px(120), self.theme.px(_HEIGHT))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw the line."""
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        px = self.theme.px
        area = QRectF(option.rect)
        self.paint_ground(painter, area, option.state)
        inside = area.adjusted(px(17), px(6), -px(12), -px(6))
        if index.data(FLAGGED):
            side = px(13)
            spot = QRectF(inside.right() - side, inside.center().y() - side / 2, side, side)
            self.theme.paint_icon(painter, spot, "flag", "attention")
            inside.setRight(spot.left() - px(6))
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        above = QRectF(inside.topLeft(), inside.bottomRight() - QPointF(0, px(15)))
        below = QRectF(inside.left(), above.bottom(), inside.width(), px(15))
        bold = self.theme.font(13, QFont.Weight.DemiBold)
        self.write(painter, above, str(index.data()), bold, "accent" if chosen else "ink")
        self.write(painter, below, letters_of(index.data(ENTRY)), self.theme.font(11), "dim")
        painter.restore()
