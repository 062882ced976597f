"""Text that runs down, up or upside down on the page as shown, read as if the page were turned.

A quarter turn is a frame: coordinates in which such text is upright. Runs keep their place in
their frame; lines are made there, and their boxes brought back to the page as shown.
"""

from ofsted_desk.letter.document import Box
from ofsted_desk.reading.runs import Matrix, Rect

UPRIGHT, DOWN, OVER, UP = range(4)
"""Which way the text runs, in quarter turns to the right."""
_SKEW = 0.05


def turn_of(matrix: Matrix) -> int | None:
    """How text under this matrix (page as shown, y down) is turned; None where it is askew."""
    a, b, c, d, _, _ = matrix
    if abs(b) <= _SKEW * abs(a):
        return (UPRIGHT if a > 0 else OVER) if a * d < 0 else None
    if abs(a) <= _SKEW * abs(b):
        return (DOWN if b > 0 else UP) if b * c > 0 else None
    return None


def frame(turn: int, width: float, height: float) -> Matrix:
    """The matrix from the page as shown to the frame in which text so turned is upright."""
    return (
        (1.0, 0.0, 0.0, 1.0, 0.0, 0.0),
        (0.0, -1.0, 1.0, 0.0, 0.0, width),
        (-1.0, 0.0, 0.0, -1.0, width, height),
        (0.0, 1.0, -1.0, 0.0, height, 0.0),
    )[turn]


def shown_box(area: Rect, turn: int, width: float, height: float) -> Box:
    """A box in a frame, as a box on the page as shown."""
    x0, y0, x1, y1 = area
    return (
        Box(x0, y0, x1, y1),
        Box(width - y1, x0, width - y0, x1),
        Box(width - x1, height - y1, width - x0, height - y0),
        Box(y0, height - x1, y1, height - x0),
    )[turn]
