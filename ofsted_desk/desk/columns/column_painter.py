"""Draws one line of the list of columns: its name, and how many rows need eyes."""

from PySide6.QtCore import QObject, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from ofsted_desk.desk.columns.column_list import COLUMN, Index
from ofsted_desk.desk.theme import Theme
from ofsted_desk.review.columns import Column

_LINE, _HEADING = 30, 36


class ColumnPainter(QStyledItemDelegate):
    """A column is a line, the name of a group a heading above its columns."""

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme = theme

    def sizeHint(
        self,
        option: QStyleOptionViewItem,  # noqa: ARG002 - lines are as wide as the list
        index: Index,
    ) -> QSize:
        """The height of a line or of a heading."""
        high = _LINE if index.data(COLUMN) else _HEADING
        return QSize(self._theme.px(120), self._theme.px(high))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw the line."""
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        area, column = QRectF(option.rect), index.data(COLUMN)
        if column is None:
            self._paint_heading(painter, area, str(index.data()))
        else:
            self._paint_ground(painter, area, option.state)
            chosen = bool(option.state & QStyle.StateFlag.State_Selected)
            self._paint_column(painter, area, column, chosen=chosen)
        painter.restore()

    def _paint_heading(self, painter: QPainter, area: QRectF, words: str) -> None:
        px = self._theme.px
        font = self._theme.font(11, QFont.Weight.DemiBold)
        room = area.adjusted(px(14), px(12), -px(8), -px(3))
        said = QFontMetricsF(font).elidedText(
            words.upper(), Qt.TextElideMode.ElideRight, room.width()
        )
        painter.setFont(font)
        painter.setPen(self._theme.colour("dim"))
        painter.drawText(room, int(Qt.AlignmentFlag.AlignVCenter), said)

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

    def _paint_column(
        self, painter: QPainter, area: QRectF, column: Column, *, chosen: bool
    ) -> None:
        theme, px = self._theme, self._theme.px
        inside = area.adjusted(px(17), 0, -px(12), 0)
        small = theme.font(11, QFont.Weight.Medium)
        count = f"{column.to_check:,}" if column.to_check else ""
        taken = QFontMetricsF(small).horizontalAdvance(count) + (px(20) if count else 0)
        if count:
            side = px(8)
            spot = QRectF(inside.right() - taken + px(6), area.center().y() - side / 2, side, side)
            theme.paint_icon(painter, spot, "dot", "attention")
            painter.setFont(small)
            painter.setPen(theme.colour("attention"))
            right = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight
            painter.drawText(inside, int(right), count)
        font = theme.font(13, QFont.Weight.DemiBold if chosen else QFont.Weight.Normal)
        words = QFontMetricsF(font).elidedText(
            column.label, Qt.TextElideMode.ElideRight, inside.width() - taken
        )
        painter.setFont(font)
        painter.setPen(theme.colour("accent" if chosen else "ink"))
        painter.drawText(inside, int(Qt.AlignmentFlag.AlignVCenter), words)
