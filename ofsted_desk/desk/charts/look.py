"""What a chart needs of a look: the window's own, or the one on white paper of a saved picture."""

from functools import lru_cache
from typing import Protocol

from PySide6.QtCore import QByteArray, QRectF
from PySide6.QtGui import QColor, QFont, QPainter
from PySide6.QtSvg import QSvgRenderer

from ofsted_desk import paths
from ofsted_desk.desk.theme import BASE_SIZE, FAMILY
from ofsted_desk.desk.tokens import LIGHT

RANKS = (
    ("right", "on_accent"),
    ("right_soft", "right"),
    ("attention_soft", "attention"),
    ("wrong", "on_accent"),
)
"""Ground and text of the steps of a scale, best first. The word always stands on it too."""
MIDDLE = ("line", "ink")
"""The same for steps between, on a scale of more than four."""


class Look(Protocol):
    """Colours, lengths and type by name; the window's `Theme` is one."""

    def colour(self, token: str) -> QColor:
        """The colour of this name."""

    def px(self, size: float) -> int:
        """A length of the drawing."""

    def font(
        self,
        size: float = BASE_SIZE,
        weight: QFont.Weight = QFont.Weight.Normal,
        *,
        italic: bool = False,
    ) -> QFont:
        """The typeface at a size of the drawing."""

    def paint_icon(self, painter: QPainter, area: QRectF, name: str, tint: str = "ink") -> None:
        """Draw an icon."""


class OnPaper:
    """Light colours on white, at the size of the drawing: for pictures that are saved."""

    def colour(self, token: str) -> QColor:
        """The colour of this name in the light look."""
        return QColor(str(getattr(LIGHT, token)))

    def px(self, size: float) -> int:
        """The length itself."""
        return round(size)

    def font(
        self,
        size: float = BASE_SIZE,
        weight: QFont.Weight = QFont.Weight.Normal,
        *,
        italic: bool = False,
    ) -> QFont:
        """The typeface at this size."""
        font = QFont(FAMILY)
        font.setPixelSize(round(size))
        font.setWeight(weight)
        font.setItalic(italic)
        return font

    def paint_icon(self, painter: QPainter, area: QRectF, name: str, tint: str = "ink") -> None:
        """Draw an icon."""
        _icon(name, self.colour(tint).name()).render(painter, area)


@lru_cache(maxsize=64)
def _icon(name: str, tint: str) -> QSvgRenderer:
    svg = (paths.resources() / "icons" / f"{name}.svg").read_bytes()
    return QSvgRenderer(QByteArray(svg.replace(b"currentColor", tint.encode())))


def rank_of(step: int, steps: int) -> tuple[str, str]:
    """Ground and text of one step of a scale, best first: the ends keep their colours."""
    if steps <= len(RANKS):
        return RANKS[step] if steps == len(RANKS) else (RANKS[0], *RANKS[-steps + 1 :])[step]
    if step < 2:
        return RANKS[step]
    return RANKS[step - steps] if steps - step <= 2 else MIDDLE
