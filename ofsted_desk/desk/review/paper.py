"""What is drawn on the printed page: it stays white in the dark, so it has the light colours."""

from dataclasses import dataclass, replace
from functools import lru_cache

from PySide6.QtCore import QByteArray, QRectF
from PySide6.QtGui import QColor, QPainter
from PySide6.QtSvg import QSvgRenderer

from ofsted_desk import paths
from ofsted_desk.desk.tokens import LIGHT, Tokens

_STARK = replace(
    LIGHT,
    ink="#000000",
    dim="#000000",
    accent="#000000",
    attention="#000000",
    right="#000000",
    evidence_line="#000000",
    witness="#00ffffff",
    witness_line="#000000",
    high_contrast=True,
)


@dataclass(frozen=True, slots=True)
class Paper:
    """The colours of marks on white; where the system asks for high contrast, in black."""

    tokens: Tokens = LIGHT

    @classmethod
    def under(cls, tokens: Tokens) -> "Paper":
        """The paper that goes with the window's colours."""
        if not tokens.high_contrast:
            return cls()
        return cls(_STARK)

    def colour(self, token: str, alpha: float = 1.0) -> QColor:
        """The colour of this name as it is on white paper."""
        colour = QColor(str(getattr(self.tokens, token)))
        if alpha < 1 and not self.tokens.high_contrast:
            colour.setAlphaF(alpha)
        return colour

    def laid_thin(self, token: str, alpha: float = 0.10) -> QColor:
        """A colour so thin that print shows through, whatever the contrast."""
        colour = QColor(str(getattr(self.tokens, token)))
        colour.setAlphaF(alpha)
        return colour

    def laid(self, token: str) -> QColor:
        """A see-through colour as it looks on white, with nothing to see through."""
        colour = self.colour(token)
        part = colour.alphaF()
        parts = (colour.redF(), colour.greenF(), colour.blueF())
        return QColor.fromRgbF(*(1 - part + part * each for each in parts))

    def paint_icon(self, painter: QPainter, area: QRectF, icon: str, token: str) -> None:
        """Draw an icon on the page, sharp at any scale."""
        _renderer(icon, self.colour(token).name()).render(painter, area)


@lru_cache(maxsize=64)
def _renderer(icon: str, tint: str) -> QSvgRenderer:
    svg = (paths.resources() / "icons" / f"{icon}.svg").read_bytes()
    return QSvgRenderer(QByteArray(svg.replace(b"currentColor", tint.encode())))
