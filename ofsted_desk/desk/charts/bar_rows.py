"""Rows with a bar each: which fields are corrected most, where the letters stand."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSizeF
from PySide6.QtGui import QPainter, QPen

from ofsted_desk.desk.charts.drawing import Cell
from ofsted_desk.desk.charts.look import Look
from ofsted_desk.desk.charts.writing import write

_ROW, _BAR = 28, 12
_LABEL, _WORDS = 0.34, 0.3


@dataclass(frozen=True, slots=True)
class BarRow:
    """One row: its name, how long its bar is, and what stands beside it."""

    name: str
    value: float
    words: str
    ground: str = "accent"
    cells: tuple[Cell, ...] = ()


@dataclass(frozen=True)
class BarRows:
    """Rows in order; the longest bar takes all the room. `head` names the columns of numbers."""

    title: str
    rows: tuple[BarRow, ...]
    head: tuple[str, ...] = ("what", "how many")

    def height(self, look: Look, width: float) -> float:  # noqa: ARG002 - the same at any width
        """A row for each."""
        return look.px(_ROW) * len(self.rows)

    def paint(self, painter: QPainter, look: Look, size: QSizeF) -> None:
        """Draw each row."""
        longest = max((row.value for row in self.rows), default=0) or 1
        high = look.px(_ROW)
        for number, row in enumerate(self.rows):
            room = QRectF(0, number * high, size.width(), high)
            self._paint_row(painter, look, room, row, row.value / longest)

    def _paint_row(
        self, painter: QPainter, look: Look, room: QRectF, row: BarRow, share: float
    ) -> None:
        label = QRectF(room.left(), room.top(), room.width() * _LABEL, room.height())
        write(painter, label, row.name, look.font(12), look.colour("ink"))
        left = label.right() + look.px(8)
        longest = room.width() * (1 - _LABEL - _WORDS) - look.px(16)
        bar = QRectF(left, room.center().y() - look.px(_BAR) / 2, longest * share, look.px(_BAR))
        if bar.width():
            painter.setPen(QPen(look.colour("line_strong"), 1))
            painter.setBrush(look.colour(row.ground))
            painter.drawRoundedRect(bar, look.px(2), look.px(2))
        said = QRectF(left + longest + look.px(10), room.top(), 0, room.height())
        said.setRight(room.right())
        write(painter, said, row.words, look.font(12), look.colour("dim"))

    def tip_at(self, look: Look, size: QSizeF, at: QPointF) -> str:  # noqa: ARG002
        """The row under the mouse."""
        number = int(at.y() // look.px(_ROW))
        if not 0 <= number < len(self.rows):
            return ""
        return f"{self.rows[number].name}: {self.rows[number].words}"

    def words(self) -> str:
        """Every row."""
        return ". ".join(f"{row.name}: {row.words}" for row in self.rows)

    def numbers(self) -> Sequence[Sequence[Cell]]:
        """One row each."""
        return [self.head, *((row.name, *(row.cells or (row.value,))) for row in self.rows)]
