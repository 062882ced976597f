"""Runs: text drawn in one go, and where it is on the page.

A run keeps, for every character, where it starts in ems; points are worked out only for what
needs them. That is what makes reading cheap.
"""

from enum import StrEnum

Matrix = tuple[float, float, float, float, float, float]
Rect = tuple[float, float, float, float]


class Hidden(StrEnum):
    """Why a run is in the file but not to be seen on the page."""

    INVISIBLE = "drawn with no ink"
    CLIPPED = "cut off by a clip or outside the page"
    TINY = "too small to see"


class Run:
    """Text drawn in one go: in points, origin top left, in the frame of its quarter turns.

    Character i starts at `x + scale * ems[i]`. `y` is the baseline. Text that is neither
    upright nor turned by quarters has its box in `askew`. A run that follows blanks says so.
    """

    __slots__ = (
        "after_blank",
        "artifact",
        "askew",
        "bold",
        "descent",
        "ems",
        "hidden",
        "italic",
        "scale",
        "size",
        "text",
        "turn",
        "x",
        "y",
    )

    text: str
    ems: list[float]
    x: float
    y: float
    scale: float
    size: float
    descent: float
    bold: bool
    italic: bool
    artifact: str
    after_blank: bool
    hidden: Hidden | None
    turn: int
    askew: Rect | None

    @property
    def x1(self) -> float:
        """Where its last character ends."""
        return self.x + self.scale * self.ems[-1]

    def boxes(self) -> list[tuple[str, float, float, float, float]]:
        """Every character with its box (x0, y0, x1, y1) in the run's frame."""
        if self.askew is not None:
            return [(character, *self.askew) for character in self.text]
        x, scale, bottom = self.x, self.scale, self.y + self.descent
        top = bottom - self.size
        edges = [x + scale * em for em in self.ems]
        return [
            (character, x0, top, x1, bottom)
            for character, x0, x1 in zip(self.text, edges, edges[1:], strict=False)
        ]
