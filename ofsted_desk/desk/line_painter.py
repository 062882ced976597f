"""How a line of a list is drawn: the ground that says it is chosen, and words cut to their room."""

from PySide6.QtCore import QObject, QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate

from ofsted_desk.desk.theme import Theme


class LinePainter(QStyledItemDelegate):
    """What the lines of every list have in common."""

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.theme = theme

    def paint_ground(self, painter: QPainter, area: QRectF, state: QStyle.StateFlag) -> None:
        """Say that a line is chosen, has the focus, or is under the pointer."""
        colour = self.theme.colour
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(area, colour("accent_soft"))
            bar = QRectF(area.topLeft(), QPointF(area.left() + 3, area.bottom()))
            painter.fillRect(bar, colour("accent"))
            if state & QStyle.StateFlag.State_HasFocus:
                painter.setPen(colour("accent"))
                painter.drawRect(area.adjusted(0.5, 0.5, -0.5, -0.5))
        elif state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(area, colour("hover"))

    def write(
        self,
        painter: QPainter,
        room: QRectF,
        words: str,
        font: QFont,
        token: str,
        align: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft,
    ) -> None:
        """Write words in the middle of a room's height, cut where they are too long."""
        elided = QFontMetricsF(font).elidedText(words, Qt.TextElideMode.ElideRight, room.width())
        painter.setFont(font)
        painter.setPen(self.theme.colour(token))
        painter.drawText(room, int(Qt.AlignmentFlag.AlignVCenter | align), elided)
