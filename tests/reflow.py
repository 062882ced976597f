"""A document set anew: its paragraphs wrapped to a narrower column, its pages broken elsewhere.

What a letter says does not depend on where its lines and pages end, so what is read from it must
not either. Lines with cells stay as they are, furniture goes with its page, and a heading is not
left alone at the foot of a page.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import groupby

from ofsted_desk.extraction.labels import point_label
from ofsted_desk.families.wording import Wording
from ofsted_desk.letter.document import Box, Document, Line, Page, Piece, compose

_SAME_EDGE, _FARTHEST_HANG = 2.5, 40.0
_CLOSE = 0.45
"""White space between two lines of a paragraph, in line heights, at most."""
_BETWEEN_PAGES = 0.8
"""White space before a paragraph that began a page, in line heights, where it no longer does."""


@dataclass(frozen=True)
class _Word:
    text: str
    width: float
    size: float
    bold: bool
    italic: bool


@dataclass
class _Paragraph:
    """Lines that wrap into one another, and the white space above the first (page points)."""

    lines: list[Line]
    gap: float


def reflow(document: Document, width: float, foot: float = 0.0) -> Document:
    """The document with its column `width` times as wide, its first page `foot` points shorter."""
    setting = _Setting(document, width, foot)
    for paragraph in _paragraphs(document, setting.right):
        setting.add(paragraph)
    return compose(document.name, document.sha256, document.kind, setting.pages())


class _Setting:
    """The new pages, filled from the top."""

    def __init__(self, document: Document, width: float, foot: float) -> None:
        self.document = document
        self.width = width
        self.foot = foot
        self.wording = Wording(document)
        edges = sorted(line.box.x1 for line in document.body)
        self.right = edges[int(len(edges) * 0.95)] if edges else 500.0
        tops = sorted(lines[0].box.y0 for lines in _by_page(document.body))
        self.top = tops[len(tops) // 2] if tops else 70.0
        self.bottom = max((line.box.y1 for line in document.body), default=770.0)
        self.filled: list[list[Line]] = [[]]
        self.y = document.body[0].box.y0 if document.body else self.top

    def add(self, paragraph: _Paragraph) -> None:
        """Set a paragraph under what is there, or on a new page."""
        first = paragraph.lines[0]
        height = first.box.y1 - first.box.y0
        needed = paragraph.gap + height * (4 if self.wording.styled(first) else 1)
        gap = paragraph.gap
        for line, leading in self._wrapped(paragraph):
            if self.y + max(needed, height + gap) > self._foot():
                self.filled.append([])
                self.y, gap = self.top, 0.0
            down = self.y + gap - line.box.y0
            box = Box(line.box.x0, line.box.y0 + down, line.box.x1, line.box.y1 + down)
            self.filled[-1].append(replace(line, page=len(self.filled), box=box))
            self.y, gap, needed = box.y1, leading, 0.0

    def pages(self) -> list[Page]:
        """The pages, each with the furniture of the page that had its number."""
        return [self._page(number, lines) for number, lines in enumerate(self.filled, 1)]

    def _page(self, number: int, lines: list[Line]) -> Page:
        old = self.document.pages[min(number, len(self.document.pages)) - 1]
        around = [line for line in old.lines if line.furniture]
        heads = [line for line in around if line.box.y0 < old.height / 2]
        feet = [line for line in around if line.box.y0 >= old.height / 2]
        return Page(number, old.width, old.height, (*heads, *lines, *feet))

    def _foot(self) -> float:
        return self.bottom - (self.foot if len(self.filled) == 1 else 0.0)

    def _wrapped(self, paragraph: _Paragraph) -> Iterator[tuple[Line, float]]:
        """The lines of a paragraph in the new column, each with the white space under it."""
        first, *rest = paragraph.lines
        edge = first.box.x0 + (self.right - first.box.x0) * self.width
        if not rest and ("\t" in first.text or first.box.x1 <= edge):
            yield first, 0.0
            return
        leading = rest[0].box.y0 - first.box.y1 if rest else 0.15 * first.size
        hang = rest[0].box.x0 if rest else first.box.x0 + _hang(first)
        space = 0.25 * first.size
        words: list[_Word] = []
        x = reached = first.box.x0
        for word in (word for line in paragraph.lines for word in _words(line)):
            if words and reached + space + word.width > edge:
                yield _line(words, x, space, first), leading
                words, x, reached = [], hang, hang
            reached += (space if words else 0.0) + word.width
            words.append(word)
        yield _line(words, x, space, first), leading


def _by_page(lines: tuple[Line, ...]) -> Iterator[list[Line]]:
    for _, group in groupby(lines, key=lambda line: line.page):
        yield list(group)


def _paragraphs(document: Document, right: float) -> Iterator[_Paragraph]:
    """The paragraphs of the body, in reading order; a page break ends one."""
    paragraph: _Paragraph | None = None
    for line in document.body:
        above = paragraph.lines[-1] if paragraph else None
        if paragraph and _wraps(paragraph.lines, line, right):
            paragraph.lines.append(line)
            continue
        if paragraph:
            yield paragraph
        same_page = above is not None and above.page == line.page
        gap = line.box.y0 - above.box.y1 if above and same_page else 0.0
        if above and not same_page:
            gap = _BETWEEN_PAGES * line.size
        paragraph = _Paragraph([line], gap)
    if paragraph:
        yield paragraph


def _wraps(lines: list[Line], line: Line, right: float) -> bool:
    """Whether a line goes on with the paragraph because the line above it was full."""
    first, above = lines[0], lines[-1]
    if above.page != line.page or "\t" in above.text + line.text or point_label(line.text):
        return False
    height = line.box.y1 - line.box.y0
    if not -height < line.box.y0 - above.box.y1 <= _CLOSE * height:
        return False
    if abs(line.size - above.size) > 0.6 or line.bold != above.bold:
        return False
    if above.box.x1 + next(_words(line)).width + 10 < right:
        return False
    hangs = len(lines) == 1 and point_label(first.text) is not None
    in_line = abs(line.box.x0 - above.box.x0) < _SAME_EDGE
    return in_line or (hangs and 0 < line.box.x0 - first.box.x0 < _FARTHEST_HANG)


def _hang(line: Line) -> float:
    """How far right of its mark the words of a point begin (page points)."""
    label = point_label(line.text)
    if label is None or label.length >= len(line.text):
        return 0.0
    return line.box_of(label.length, label.length + 1).x0 - line.box.x0


def _words(line: Line) -> Iterator[_Word]:
    for match in re.finditer(r"\S+", line.text):
        start, end = match.span()
        box = line.box_of(start, end)
        piece = next((p for p in line.pieces if p.start <= start < p.end), None)
        size = piece.size if piece else line.size
        bold, italic = (piece.bold, piece.italic) if piece else (False, False)
        yield _Word(match.group(), max(box.x1 - box.x0, 1.0), size, bold, italic)


def _line(words: list[_Word], x: float, space: float, like: Line) -> Line:
    text, pieces = "", list[Piece]()
    for word in words:
        if text:
            text, x = f"{text} ", x + space
        pieces.append(
            Piece(
                len(text), len(text) + len(word.text), x, x + word.width, word.size,
                word.bold, word.italic,
            )
        )  # fmt: skip
        text, x = text + word.text, x + word.width
    box = Box(pieces[0].x0, like.box.y0, x, like.box.y1)
    return Line(like.page, text, 0, box, tuple(pieces))
