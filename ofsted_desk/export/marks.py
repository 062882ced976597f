"""Marks on a page of a letter: from the page as it is shown to the page as its file has it.

Our boxes are in points on the shown page (cropped and turned), from its top left corner. A PDF's
own are from the bottom left corner of the medium, before it is turned.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from ofsted_desk.export.plain_pdf import literal, width_of
from ofsted_desk.letter.document import Box

_PAD = 1.0
_TAG = 6.5
"""Size of the number beside a mark."""
_MARGIN, _APART = 10.0, 16.0


@dataclass(frozen=True, slots=True)
class Mark:
    """Marked words of one page: their number (or numbers), what to say of them, who decided.

    `place` counts the marks that begin on the same line, so that their numbers stand apart.
    """

    number: str
    words: str
    by: str
    boxes: tuple[Box, ...]
    place: int = 0


@dataclass(frozen=True, slots=True)
class PagePlace:
    """What is shown of a page, in its file's own points, and how far it is turned clockwise."""

    x0: float
    y0: float
    x1: float
    y1: float
    turned: int

    @property
    def width(self) -> float:
        """As shown."""
        return self.y1 - self.y0 if self.turned in (90, 270) else self.x1 - self.x0

    @property
    def height(self) -> float:
        """As shown."""
        return self.x1 - self.x0 if self.turned in (90, 270) else self.y1 - self.y0

    def own(self, x: float, y: float) -> tuple[float, float]:
        """A point of the shown page, from its top left corner, in the file's own points."""
        if self.turned == 90:
            return self.x0 + y, self.y0 + x
        if self.turned == 180:
            return self.x1 - x, self.y0 + y
        if self.turned == 270:
            return self.x1 - y, self.y1 - x
        return self.x0 + x, self.y1 - y


@dataclass(frozen=True, slots=True)
class Appearance:
    """How a mark is drawn: upright on the shown page, and turned by `matrix` with the page."""

    content: bytes
    bounds: tuple[float, ...]
    matrix: tuple[float, ...]
    rectangle: tuple[float, ...]
    corners: tuple[float, ...]


def appearance(mark: Mark, place: PagePlace) -> Appearance:
    """A mark as a highlight of its page."""
    boxes = [_kept_on(box, place) for box in mark.boxes]
    tag = _tag_of(mark, boxes[0])
    x0 = min(tag.x0, *(box.x0 for box in boxes))
    y0 = min(tag.y0, *(box.y0 for box in boxes))
    x1 = max(tag.x1, *(box.x1 for box in boxes))
    y1 = max(tag.y1, *(box.y1 for box in boxes))
    ends = [place.own(x0, y0), place.own(x1, y1)]
    (left, right), (low, high) = sorted(p[0] for p in ends), sorted(p[1] for p in ends)
    return Appearance(
        content=b"\n".join(_drawing(mark, boxes, tag, place.height)),
        bounds=(x0, place.height - y1, x1, place.height - y0),
        matrix=_matrix(place),
        rectangle=(left, low, right, high),
        corners=tuple(number for box in boxes for number in _corners(box, place)),
    )


def _matrix(place: PagePlace) -> tuple[float, ...]:
    """From the shown page, upright from its bottom left corner, to the file's own points."""
    height = place.height
    e, f = place.own(0, height)
    right, up = place.own(1, height), place.own(0, height - 1)
    return right[0] - e, right[1] - f, up[0] - e, up[1] - f, e, f


def _kept_on(box: Box, place: PagePlace) -> Box:
    """A box with a little room around it, no part of it off the page."""
    return Box(
        max(0.0, box.x0 - _PAD),
        max(0.0, box.y0 - _PAD),
        min(place.width, box.x1 + _PAD),
        min(place.height, box.y1 + _PAD),
    )


def _tag_of(mark: Mark, box: Box) -> Box:
    """Where the number stands: in the margin, level with the words, over none of them."""
    wide = width_of(mark.number, _TAG, bold=True) + 4
    left = _MARGIN + mark.place * _APART
    return Box(left, box.y0, left + wide, box.y0 + _TAG + 3)


def _drawing(mark: Mark, boxes: list[Box], tag: Box, height: float) -> Iterator[bytes]:
    yield b"q /Over gs 1 0.85 0.3 rg"
    for box in boxes:
        yield _rectangle(box, height) + b" f"
    yield b"Q q 0.55 0.4 0 RG 0.6 w"
    for box in boxes:
        yield _rectangle(box, height) + b" S"
    yield b"Q q 0.12 0.23 0.37 rg " + _rectangle(tag, height) + b" f"
    base = f"BT /F2 {_TAG:g} Tf 1 g {tag.x0 + 2:.2f} {height - tag.y1 + 2.4:.2f} Td "
    yield base.encode() + literal(mark.number) + b" Tj ET Q"


def _rectangle(box: Box, height: float) -> bytes:
    size = f"{box.x1 - box.x0:.2f} {box.y1 - box.y0:.2f}"
    return f"{box.x0:.2f} {height - box.y1:.2f} {size} re".encode()


def _corners(box: Box, place: PagePlace) -> Iterator[float]:
    """Top left, top right, bottom left, bottom right: the order that readers of PDF expect."""
    for x, y in ((box.x0, box.y0), (box.x1, box.y0), (box.x0, box.y1), (box.x1, box.y1)):
        yield from place.own(x, y)
