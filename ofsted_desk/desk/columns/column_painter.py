"""Draws one line of the list of columns: its name, and how many rows need eyes."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem

from ofsted_desk.desk.columns.column_list import COLUMN, Index
from ofsted_desk.desk.line_painter import LinePainter
from ofsted_desk.review.columns import Column

_LINE, _HEADING = 30, 36


class ColumnPainter(LinePainter):
    """A column is a line, the name of a group a heading above its columns."""

    def sizeHint(
        self,
        option: QStyleOptionViewItem,  # noqa: ARG002 - lines are as wide as the list
        index: Index,
    ) -> QSize:
        """The height of a line or of a heading."""
        high = _LINE if index.data(COLUMN) else _HEADING
        return QSize(self.theme.px(120), self.theme.px(high))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw the line."""
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        area, column = QRectF(option.rect), index.data(COLUMN)
        if column is None:
            self._paint_heading(painter, area, str(index.data()))
        else:
            self.paint_ground(painter, area, option.state)
            chosen = bool(option.state & QStyle.StateFlag.State_Selected)
            self._paint_column(painter, area, column, chosen=chosen)
        painter.restore()

    def _paint_heading(self, painter: QPainter, area: QRectF, words: str) -> None:
        px = self.theme.px
        font = self.theme.font(11, QFont.Weight.DemiBold)
        room = area.adjusted(px(14), px(12), -px(8), -px(3))
        self.write(painter, room, words.upper(), font, "dim")

    def _paint_column(
        self, painter: QPainter, area: QRectF, column: Column, *, chosen: bool
    ) -> None:
        theme, px = self.theme, self.theme.px
        inside = area.adjusted(px(17), 0, -px(12), 0)
        small = theme.font(11, QFont.Weight.Medium)
        count = f"{column.to_check:,}" if column.to_check else ""
        taken = QFontMetricsF(small).horizontalAdvance(count) + (px(20) if count else 0)
        if count:
            side = px(8)
            spot = QRectF(inside.right() - taken + px(6), area.center().y() - side / 2, side, side)
            theme.paint_icon(painter, spot, "dot", "attention")
            right = Qt.AlignmentFlag.AlignRight
            self.write(painter, inside, count, small, "attention", right)
        font = theme.font(13, QFont.Weight.DemiBold if chosen else QFont.Weight.Normal)
        inside.setRight(inside.right() - taken)
        self.write(painter, inside, column.label, font, "accent" if chosen else "ink")
