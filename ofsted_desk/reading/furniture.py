"""Running headers, footers, page numbers and footnotes: marked, not removed."""

import re
from collections import Counter
from collections.abc import Sequence

from ofsted_desk.letter.document import Furniture
from ofsted_desk.reading.lines import RawLine

_DIGITS = re.compile(r"\d+")
_PAGE_NUMBER = re.compile(
    r"(?:page )?\W{0,2}(\d{1,4})\W{0,2}(?: ?(?:of|/) ?\d{1,4})?", re.IGNORECASE
)
_MARGIN = 0.09
_SAME_HEIGHT = 4.0
_SMALL = 0.9
_FOOTNOTE = re.compile(r"(?:\d{1,2}|[*†‡])\s*\S")

Marks = list[Furniture | None]


def furniture_of(
    pages: Sequence[Sequence[RawLine]], sizes: Sequence[tuple[float, float]]
) -> list[Marks]:
    """For each line of each page, what furniture it is, or None where it is the letter's own.

    A line that the file tags as an artifact is furniture only where it also repeats on another
    page or is a page number: letterheads, dates and titles have been tagged so. A line that is
    not tagged must repeat at the same height, in the margin, on half of the pages.
    """
    tagged = Counter(
        key for page in pages for key in {_words(line) for line in page if line.artifact}
    )
    running = _running(pages, sizes)
    return [
        [_mark(line, number, size, tagged, running) for line in page]
        for number, (page, size) in enumerate(zip(pages, sizes, strict=True), 1)
    ]


def _words(line: RawLine) -> str:
    return _DIGITS.sub("#", line.text)


def _running(
    pages: Sequence[Sequence[RawLine]], sizes: Sequence[tuple[float, float]]
) -> set[tuple[str, int]]:
    """The words and heights of untagged lines in the margins of at least half of the pages."""
    seen = Counter(
        key
        for page, size in zip(pages, sizes, strict=True)
        for key in {_place(line) for line in page if _in_margin(line, size[1])}
    )
    enough = max(2, len(pages) / 2)
    return {key for key, count in seen.items() if count >= enough}


def _place(line: RawLine) -> tuple[str, int]:
    return _words(line), round(line.baseline / _SAME_HEIGHT)


def _in_margin(line: RawLine, height: float) -> bool:
    return line.box.y1 < _MARGIN * height or line.box.y0 > (1 - _MARGIN) * height


def _mark(
    line: RawLine,
    number: int,
    size: tuple[float, float],
    tagged: Counter[str],
    running: set[tuple[str, int]],
) -> Furniture | None:
    match = _PAGE_NUMBER.fullmatch(line.text)
    if match and (line.artifact or (_in_margin(line, size[1]) and int(match[1]) == number)):
        return Furniture.PAGE_NUMBER
    repeats = (line.artifact and tagged[_words(line)] > 1) or _place(line) in running
    if not repeats:
        return None
    return Furniture.HEADER if line.baseline < size[1] / 2 else Furniture.FOOTER
