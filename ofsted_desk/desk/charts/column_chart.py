"""Columns, each a stack of parts: letters a day, grades a year."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSizeF
from PySide6.QtGui import QPainter, QPen

from ofsted_desk.desk.charts.drawing import Cell
from ofsted_desk.desk.charts.look import Look
from ofsted_desk.desk.charts.writing import MIDDLE, RIGHT, paint_key, width_of, write

_LEFT, _TOP, _BELOW, _KEY, _HEIGHT = 34, 8, 22, 26, 208
_WIDEST, _SHARE, _MARK = 46, 0.7, 14
_LINES = 4
_STEPS = (1, 2, 5)


@dataclass(frozen=True, slots=True)
class Part:
    """One part of every column: its name, its colours by name, its value in each column.

    `mark` stands on it where it is high enough.
    """

    name: str
    ground: str
    values: tuple[int, ...]
    ink: str = "on_accent"
    mark: str = ""


@dataclass(frozen=True)
class ColumnChart:
    """Columns by name. `tall` are the names in full, as tips and numbers say them."""

    title: str
    names: tuple[str, ...]
    parts: tuple[Part, ...]
    tall: tuple[str, ...] = ()
    unit: str = "letters"

    @property
    def totals(self) -> tuple[int, ...]:
        """The height of each column."""
        return tuple(sum(values) for values in zip(*(p.values for p in self.parts), strict=True))

    def height(self, look: Look, width: float) -> float:  # noqa: ARG002 - the same at any width
        """The same for every chart, so that two stand side by side."""
        return look.px(_HEIGHT)

    def paint(self, painter: QPainter, look: Look, size: QSizeF) -> None:
        """Draw the lines, the columns and what their colours stand for."""
        plot = self._plot(look, size)
        top = self._top()
        for value in range(0, top + 1, max(top // _LINES, 1)):
            self._paint_line(painter, look, plot, value, top)
        for number in range(len(self.names)):
            self._paint_column(painter, look, plot, number)
        self._paint_names(painter, look, plot)
        if len(self.parts) > 1:
            self._paint_key(painter, look, size)

    def tip_at(self, look: Look, size: QSizeF, at: QPointF) -> str:
        """The column under the mouse, part by part."""
        plot = self._plot(look, size)
        if not self.names or not plot.adjusted(0, 0, 1, 1).contains(at):
            return ""
        number = int((at.x() - plot.left()) / plot.width() * len(self.names))
        return self._column_words(min(number, len(self.names) - 1))

    def words(self) -> str:
        """Every column that is not empty."""
        said = [self._column_words(n) for n, total in enumerate(self.totals) if total]
        return ". ".join(said) + "." if said else f"No {self.unit} yet."

    def numbers(self) -> Sequence[Sequence[Cell]]:
        """One row a column, one cell a part."""
        rows: list[list[Cell]] = [["", *(part.name for part in self.parts)]]
        for number, name in enumerate(self.tall or self.names):
            rows.append([name, *(part.values[number] for part in self.parts)])
        return rows

    # Where things go

    def _plot(self, look: Look, size: QSizeF) -> QRectF:
        key = look.px(_KEY) if len(self.parts) > 1 else 0
        return QRectF(
            look.px(_LEFT),
            look.px(_TOP) + key,
            size.width() - look.px(_LEFT) - look.px(4),
            size.height() - look.px(_TOP) - look.px(_BELOW) - key,
        )

    def _top(self) -> int:
        """The highest line: a round number with room for the highest column."""
        highest = max(self.totals, default=0)
        size = 1
        while True:
            for step in _STEPS:
                if step * size * _LINES >= highest:
                    return step * size * _LINES
            size *= 10

    # Drawing

    def _paint_line(
        self, painter: QPainter, look: Look, plot: QRectF, value: int, top: int
    ) -> None:
        y = plot.bottom() - plot.height() * value / top
        painter.setPen(QPen(look.colour("line_strong" if value == 0 else "line"), 1))
        painter.drawLine(QPointF(plot.left(), y), QPointF(plot.right(), y))
        room = QRectF(0, y - look.px(8), plot.left() - look.px(6), look.px(16))
        write(painter, room, f"{value:,}", look.font(11), look.colour("dim"), RIGHT)

    def _paint_column(self, painter: QPainter, look: Look, plot: QRectF, number: int) -> None:
        slot = plot.width() / len(self.names)
        wide = min(slot * _SHARE, look.px(_WIDEST))
        left = plot.left() + slot * number + (slot - wide) / 2
        below, top = plot.bottom(), self._top()
        # The worst grade stands at the foot, the best on top: as the key reads from the left.
        for part in reversed(self.parts):
            high = plot.height() * part.values[number] / top
            if high:
                painter.setPen(QPen(look.colour("line_strong"), 1))
                painter.setBrush(look.colour(part.ground))
                room = QRectF(left, below - high, wide, high)
                painter.drawRect(room)
                if part.mark and high >= look.px(_MARK):
                    font = look.font(11)
                    write(painter, room, part.mark, font, look.colour(part.ink), MIDDLE)
                below -= high

    def _paint_names(self, painter: QPainter, look: Look, plot: QRectF) -> None:
        if not self.names:
            return
        font, slot = look.font(11), plot.width() / len(self.names)
        widest = max(width_of(name, font) for name in self.names) + look.px(8)
        step = max(1, -(-int(widest) // max(int(slot), 1)))
        for number, name in enumerate(self.names):
            if (len(self.names) - 1 - number) % step:
                continue
            middle = plot.left() + slot * (number + 0.5)
            room = QRectF(middle - widest / 2, plot.bottom() + 2, widest, look.px(_BELOW) - 2)
            write(painter, room, name, font, look.colour("dim"), MIDDLE)

    def _paint_key(self, painter: QPainter, look: Look, size: QSizeF) -> None:
        room = QRectF(look.px(_LEFT), 0, size.width() - look.px(_LEFT), look.px(_KEY))
        left = room.left()
        for part in self.parts:
            left = paint_key(painter, look, left, room, part.ground, part.name)
            if left < 0:
                return

    def _column_words(self, number: int) -> str:
        name = (self.tall or self.names)[number]
        total = self.totals[number]
        if len(self.parts) == 1:
            return f"{name}: {total:,} {self.unit}"
        parts = [f"{p.values[number]:,} {p.name}" for p in self.parts if p.values[number]]
        return f"{name}: {', '.join(parts)}" if parts else f"{name}: no {self.unit}"
