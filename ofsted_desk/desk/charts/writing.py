"""Writing on a chart: one line in a room, cut short where it does not fit."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen

from ofsted_desk.desk.charts.look import Look

LEFT = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
RIGHT = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight
MIDDLE = Qt.AlignmentFlag.AlignCenter


def write(
    painter: QPainter,
    room: QRectF,
    words: str,
    font: QFont,
    colour: QColor,
    where: Qt.AlignmentFlag = LEFT,
) -> None:
    """Write the words into the room."""
    elided = QFontMetricsF(font).elidedText(words, Qt.TextElideMode.ElideRight, room.width())
    painter.setFont(font)
    painter.setPen(colour)
    painter.drawText(room, int(where), elided)


def width_of(words: str, font: QFont) -> float:
    """How wide the words are."""
    return QFontMetricsF(font).horizontalAdvance(words)


def paint_key(
    painter: QPainter, look: Look, left: float, room: QRectF, ground: str, words: str
) -> float:
    """A swatch and what it stands for; where the next one begins, or -1 where none fits."""
    font, side = look.font(11), look.px(10)
    wide = side + look.px(5) + width_of(words, font) + look.px(18)
    if left + wide > room.right() + look.px(18):
        return -1.0
    spot = QRectF(left, room.center().y() - side / 2, side, side)
    painter.setPen(QPen(look.colour("line_strong"), 1))
    painter.setBrush(look.colour(ground))
    painter.drawRoundedRect(spot, 2, 2)
    said = QRectF(spot.right() + look.px(5), room.top(), wide, room.height())
    write(painter, said, words, font, look.colour("dim"))
    return left + wide
