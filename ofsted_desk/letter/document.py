"""What was read from a file, before anyone knows which letter it is: pages, lines, boxes, text.

Geometry is in page points (1/72 inch) on the page as it is shown (crop box and rotation
applied, a scan turned level), origin at the TOP LEFT, y growing downwards. Pages are numbered
from 1.
"""

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import cached_property
from typing import NamedTuple


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle in page points, origin at the top left: `x0 <= x1`, `y0 <= y1`."""

    x0: float
    y0: float
    x1: float
    y1: float


class Furniture(StrEnum):
    """What a line is when it is not part of what the letter says."""

    HEADER = "header"
    FOOTER = "footer"
    PAGE_NUMBER = "page number"
    FOOTNOTE = "footnote"


class Piece(NamedTuple):
    """A stretch of one line, drawn in one go in one font: `line.text[start:end]`.

    `x0` and `x1` are page points, `size` is the font size in points. A long letter has ten
    thousand of them: a tuple is made in a third of a dataclass's time.
    """

    start: int
    end: int
    x0: float
    x1: float
    size: float
    bold: bool = False
    italic: bool = False


@dataclass(frozen=True, slots=True)
class Line:
    """One printed line. Cells that stand apart on the same baseline are joined by a tab.

    `start` is the offset of its first character in `Document.text`. Lines read from plain
    text have pieces with made-up positions, so that every line has a box.
    """

    page: int
    text: str
    start: int
    box: Box
    pieces: tuple[Piece, ...] = ()
    furniture: Furniture | None = None

    @property
    def end(self) -> int:
        """Offset just past the last character, in `Document.text`."""
        return self.start + len(self.text)

    @property
    def size(self) -> float:
        """The largest font size on the line, in points."""
        return max((piece.size for piece in self.pieces), default=self.box.y1 - self.box.y0)

    @property
    def bold(self) -> bool:
        """Whether every visible piece is bold."""
        visible = [p for p in self.pieces if self.text[p.start : p.end].strip()]
        return bool(visible) and all(p.bold for p in visible)

    @property
    def italic(self) -> bool:
        """Whether every visible piece is italic."""
        visible = [p for p in self.pieces if self.text[p.start : p.end].strip()]
        return bool(visible) and all(p.italic for p in visible)

    def box_of(self, start: int, end: int) -> Box:
        """The box of `text[start:end]`: exact at piece ends, in proportion inside a piece."""
        if not self.pieces or (start <= 0 and end >= len(self.text)):
            return self.box
        return Box(
            self._x_at(start, left=True), self.box.y0, self._x_at(end, left=False), self.box.y1
        )

    def _x_at(self, offset: int, *, left: bool) -> float:
        for piece in self.pieces:
            inside = (
                piece.start <= offset < piece.end if left else piece.start < offset <= piece.end
            )
            if inside:
                share = (offset - piece.start) / (piece.end - piece.start)
                return piece.x0 + share * (piece.x1 - piece.x0)
        if left:
            return min((p.x0 for p in self.pieces if p.start >= offset), default=self.box.x1)
        return max((p.x1 for p in self.pieces if p.end <= offset), default=self.box.x0)


UNREAD = "nothing"
"""What read a page that is a picture where no OCR engine was asked: its lines are not known."""


SCANNER = "the scanner's own OCR"
"""What read a page whose words stand behind its picture, in the file itself."""


@dataclass(frozen=True, slots=True)
class Page:
    """One page: its size in points as shown, and its lines in reading order.

    `read_by` is empty where the file itself has the words; where the page is a picture it names
    the OCR engine that read it, or is `UNREAD`. A scan that lies askew is shown turned level, by
    `turn` degrees clockwise about its middle; its boxes are on the page as it is shown.
    """

    number: int
    width: float
    height: float
    lines: tuple[Line, ...]
    read_by: str = ""
    turn: float = 0.0

    @property
    def by_ocr(self) -> bool:
        """Whether its words were read from a picture."""
        return self.read_by not in ("", UNREAD)

    @property
    def by_engine(self) -> bool:
        """Whether an OCR engine read it here: the file has no words for it."""
        return self.by_ocr and self.read_by != SCANNER


@dataclass(frozen=True, slots=True)
class Span:
    """Words on one page: `words == document.text[start:end]`, with a box for each line touched."""

    page: int
    start: int
    end: int
    words: str
    boxes: tuple[Box, ...] = ()


@dataclass(frozen=True)
class Document:
    """A file as read. `text` is canonical: lines joined by a newline, pages by a form feed.

    Furniture is part of `text` (nothing is lost), so offsets never shift.
    """

    name: str
    sha256: str
    kind: str
    pages: tuple[Page, ...]
    text: str

    @cached_property
    def lines(self) -> tuple[Line, ...]:
        """Every line of every page, furniture included, in reading order."""
        return tuple(line for page in self.pages for line in page.lines)

    @cached_property
    def ocr_pages(self) -> frozenset[int]:
        """The numbers of the pages whose words were read from a picture."""
        return frozenset(page.number for page in self.pages if page.by_ocr)

    @cached_property
    def by_engine(self) -> bool:
        """Whether any page has words only because an OCR engine read them here."""
        return any(page.by_engine for page in self.pages)

    @cached_property
    def unread_pages(self) -> tuple[int, ...]:
        """The numbers of the pages that are pictures which nothing has read."""
        return tuple(page.number for page in self.pages if page.read_by == UNREAD)

    @cached_property
    def body(self) -> tuple[Line, ...]:
        """Every line that is not furniture and not blank, in reading order."""
        return tuple(line for line in self.lines if line.furniture is None and line.text.strip())

    def spans(self, start: int, end: int) -> tuple[Span, ...]:
        """The spans of `text[start:end]`: one a page, or more where furniture stands between."""
        return tuple(self._spans(start, end))

    def _spans(self, start: int, end: int) -> Iterator[Span]:
        run: list[Line] = []
        for index in range(max(bisect_right(self._starts, start) - 1, 0), len(self.lines)):
            line = self.lines[index]
            if line.start >= end:
                break
            if line.furniture is not None or line.end <= start:
                continue
            if run and (line.page != run[-1].page or line.start > run[-1].end + 1):
                yield self._span_of(run, start, end)
                run = []
            run.append(line)
        if run:
            yield self._span_of(run, start, end)

    @cached_property
    def _starts(self) -> list[int]:
        return [line.start for line in self.lines]

    def _span_of(self, run: list[Line], start: int, end: int) -> Span:
        first, last = max(start, run[0].start), min(end, run[-1].end)
        boxes = tuple(
            line.box_of(max(first - line.start, 0), min(last - line.start, len(line.text)))
            for line in run
        )
        return Span(run[0].page, first, last, self.text[first:last], boxes)


def compose(name: str, sha256: str, kind: str, pages: list[Page]) -> Document:
    """A document with every line's `start` set and the canonical text made from the lines.

    A line that says its page and start rightly is taken as it is.
    """
    offset = 0
    texts: list[str] = []
    placed: list[Page] = []
    for page in pages:
        lines: list[Line] = []
        for line in page.lines:
            right = line.start == offset and line.page == page.number
            lines.append(line if right else replace(line, page=page.number, start=offset))
            offset += len(line.text) + 1
        texts.append("\n".join([line.text for line in lines]))
        if not lines:
            offset += 1
        placed.append(
            Page(page.number, page.width, page.height, tuple(lines), page.read_by, page.turn)
        )
    return Document(name, sha256, kind, tuple(placed), "\f".join(texts))
