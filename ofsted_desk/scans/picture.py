"""A page as a picture: grey bytes, and where its pixels are on the page."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Picture:
    """Rows of one byte a pixel, 0 black and 255 white, without padding.

    It shows the page turned by `turn` degrees about its middle, `scale` pixels to a point.
    """

    width: int
    height: int
    pixels: bytes
    scale: float
    turn: float = 0.0

    @property
    def dpi(self) -> int:
        """Pixels to an inch."""
        return round(self.scale * 72)
