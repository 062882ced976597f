"""Draws one line of the queue: the council and date, then the state's icon and words."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem

from ofsted_desk.desk.line_painter import LinePainter
from ofsted_desk.desk.queue.letters_model import ROW
from ofsted_desk.desk.queue.state_words import mark_of
from ofsted_desk.desk.words import short_date
from ofsted_desk.review.views import QueueRow

LINE_HEIGHT = 48
_LEFT = 14
_RIGHT = 12
_ICON = 12
_SHARE = 0.42
"""How much of the line the reviewer's name may take."""


class LetterPainter(LinePainter):
    """Every line is as high as the next, so that 100,000 of them cost nothing to lay out."""

    def sizeHint(
        self,
        option: QStyleOptionViewItem,  # noqa: ARG002 - one size for all
        index: QModelIndex | QPersistentModelIndex,  # noqa: ARG002
    ) -> QSize:
        """The size of any line."""
        return QSize(self.theme.px(200), self.theme.px(LINE_HEIGHT))

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Draw the line."""
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        area = QRectF(option.rect)
        state = option.state
        self.paint_ground(painter, area, state)
        chosen = bool(state & QStyle.StateFlag.State_Selected)
        self._paint_words(painter, area, index.data(ROW), chosen=chosen)
        painter.restore()

    def _paint_words(self, painter: QPainter, area: QRectF, row: QueueRow, *, chosen: bool) -> None:
        theme = self.theme
        inside = area.adjusted(theme.px(_LEFT) + 3, theme.px(7), -theme.px(_RIGHT), -theme.px(7))
        above = QRectF(inside.left(), inside.top(), inside.width(), theme.px(18))
        below = QRectF(inside.left(), above.bottom(), inside.width(), theme.px(16))
        self._paint_council(painter, above, row, chosen=chosen)
        mark = mark_of(row)
        side = theme.px(_ICON)
        spot = QRectF(below.left(), below.center().y() - side / 2, side, side)
        theme.paint_icon(painter, spot, mark.icon, mark.tint)
        small = theme.font(11)
        below.setLeft(spot.right() + theme.px(5))
        below.setRight(self._paint_at_the_end(painter, below, row))
        words = f"{mark.words} · {row.family}"
        self.write(painter, below, words, small, "dim")

    def _paint_at_the_end(self, painter: QPainter, area: QRectF, row: QueueRow) -> float:
        """Draw who reviews it and that it is here twice; where the words before must end."""
        theme, end = self.theme, area.right()
        if row.copied:
            side = theme.px(_ICON)
            spot = QRectF(end - side, area.center().y() - side / 2, side, side)
            theme.paint_icon(painter, spot, "copy", "attention")
            end = spot.left() - theme.px(6)
        if row.assigned:
            small = theme.font(11)
            metrics = QFontMetricsF(small)
            room = area.width() * _SHARE
            name = metrics.elidedText(row.assigned, Qt.TextElideMode.ElideRight, room)
            wide = metrics.horizontalAdvance(name)
            painter.setFont(small)
            painter.setPen(theme.colour("accent"))
            spot = QRectF(end - wide, area.top(), wide + 1, area.height())
            painter.drawText(spot, Qt.AlignmentFlag.AlignVCenter, name)
            end = spot.left() - theme.px(8)
        return end

    def _paint_council(
        self, painter: QPainter, area: QRectF, row: QueueRow, *, chosen: bool
    ) -> None:
        theme = self.theme
        name = row.authority or row.name
        bold, small = theme.font(13, QFont.Weight.DemiBold), theme.font(11)
        wide = QFontMetricsF(bold).horizontalAdvance(name)
        date = _date_that_fits(row.date, area.width() - wide - theme.px(8), QFontMetricsF(small))
        taken = QFontMetricsF(small).horizontalAdvance(date) + theme.px(8) if date else 0
        self.write(painter, area, date, small, "dim", Qt.AlignmentFlag.AlignRight)
        room = area.adjusted(0, 0, -taken, 0)
        self.write(painter, room, name, bold, "accent" if chosen else "ink")


def _date_that_fits(iso: str | None, room: float, metrics: QFontMetricsF) -> str:
    """The date, or else its year, which is always shown: letters of one council differ by it."""
    full = short_date(iso)
    return full if metrics.horizontalAdvance(full) <= room else (iso or "")[:4]
