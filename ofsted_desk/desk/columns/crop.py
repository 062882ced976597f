"""Which part of a page a row of the strip shows: plain geometry in page points."""

from collections.abc import Sequence
from dataclasses import dataclass

from ofsted_desk.letter.document import Box, Span
from ofsted_desk.letter.finding import Evidence

_EDGE = 40.0
"""Where a crop begins if the words let it: most letters print nothing left of this."""
_ABOVE = 6.0
"""Room around words that fill the crop."""
_SMALLEST = 0.66
"""Print is made no smaller than this share of its usual size; the rest is cut off."""
_NARROWEST = 0.45
"""The same for a line or two in a narrow strip: a grade at the end of a row must be seen."""


@dataclass(frozen=True, slots=True)
class Crop:
    """A part of one page, and the boxes of the words on it."""

    page: int
    region: Box
    words: tuple[Box, ...] = ()


def scale_for(evidence: Evidence, width: float, height: float, *, usual: float) -> float:
    """View pixels a point: smaller than usual where the words would not all be seen."""
    boxes = _boxes(evidence.spans, evidence.page or 0)
    if not boxes:
        return usual
    around = _around(boxes)
    wide, high = around.x1 - around.x0 + 2 * _ABOVE, around.y1 - around.y0 + 2 * _ABOVE
    low = high * usual * _SMALLEST <= height
    return max(min(usual, width / wide, height / high), usual * (_NARROWEST if low else _SMALLEST))


def crop_of(
    evidence: Evidence, page_size: tuple[float, float] | None, width: float, height: float
) -> Crop | None:
    """The part of the page, `width` by `height` points, around the first words of the evidence."""
    spans = [span for span in evidence.spans if span.boxes]
    if not spans or page_size is None:
        return None
    page = spans[0].page
    boxes = _boxes(spans, page)
    around = _around(boxes)
    page_width, page_height = page_size
    left = min(_EDGE, around.x0 - _ABOVE)
    if around.x1 > left + width:
        left = min(around.x1 + _ABOVE - width, around.x0 - _ABOVE)
    high = around.y1 - around.y0
    top = around.y0 - (_ABOVE if high + 2 * _ABOVE > height else (height - high) / 2)
    left, top = _within(left, width, page_width), _within(top, height, page_height)
    region = Box(left, top, left + min(width, page_width), top + min(height, page_height))
    return Crop(page, region, boxes)


def _boxes(spans: Sequence[Span], page: int) -> tuple[Box, ...]:
    return tuple(box for span in spans if span.page == page for box in span.boxes)


def _around(boxes: Sequence[Box]) -> Box:
    return Box(
        min(b.x0 for b in boxes),
        min(b.y0 for b in boxes),
        max(b.x1 for b in boxes),
        max(b.y1 for b in boxes),
    )


def _within(start: float, length: float, whole: float) -> float:
    return max(0.0, min(start, whole - length))
