"""What every chart can do: say its size, draw itself, tell its numbers, and be pointed at."""

from collections.abc import Sequence
from typing import Protocol

from PySide6.QtCore import QPointF, QSizeF
from PySide6.QtGui import QPainter

from ofsted_desk.desk.charts.look import Look

Cell = str | int | float | None


class Drawing(Protocol):
    """A chart as data, without a widget: the same on the screen, in a picture and as numbers."""

    @property
    def title(self) -> str:
        """What it shows, in a few words: the title of a picture and the name for screen readers."""

    def height(self, look: Look, width: float) -> float:
        """How high it is at this width."""

    def paint(self, painter: QPainter, look: Look, size: QSizeF) -> None:
        """Draw it from (0, 0) on."""

    def tip_at(self, look: Look, size: QSizeF, at: QPointF) -> str:
        """What stands at a place, in words; empty where nothing does."""

    def words(self) -> str:
        """The whole chart in sentences, for those who cannot see it."""

    def numbers(self) -> Sequence[Sequence[Cell]]:
        """Its numbers as a table; the first row names the columns."""
