"""What is drawn on the printed page: it stays white in the dark, so it has the light colours."""

from functools import lru_cache

from PySide6.QtCore import QByteArray, QRectF
from PySide6.QtGui import QColor, QPainter
from PySide6.QtSvg import QSvgRenderer

from ofsted_desk import paths
from ofsted_desk.desk.tokens import LIGHT


def paper_colour(token: str, alpha: float = 1.0) -> QColor:
    """The colour of this name as it is on white paper."""
    colour = QColor(str(getattr(LIGHT, token)))
    if alpha < 1:
        colour.setAlphaF(alpha)
    return colour


def laid_on_paper(token: str) -> QColor:
    """A see-through colour as it looks on white, with nothing to see through."""
    colour = paper_colour(token)
    part = colour.alphaF()
    parts = (colour.redF(), colour.greenF(), colour.blueF())
    return QColor.fromRgbF(*(1 - part + part * each for each in parts))


def paint_on_paper(painter: QPainter, area: QRectF, icon: str, token: str) -> None:
    """Draw an icon on the page, sharp at any scale."""
    _renderer(icon, paper_colour(token).name()).render(painter, area)


@lru_cache(maxsize=64)
def _renderer(icon: str, tint: str) -> QSvgRenderer:
    svg = (paths.resources() / "icons" / f"{icon}.svg").read_bytes()
    return QSvgRenderer(QByteArray(svg.replace(b"currentColor", tint.encode())))
