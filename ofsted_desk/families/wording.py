"""A document seen as wording: plain text that phrases match, and its headings.

Offsets in `Wording.plain` are offsets in `Document.text`; furniture is blanked, so a phrase
may run over a page break.
"""

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from ofsted_desk.families.phrases import plain
from ofsted_desk.letter.document import Document, Line

_CONTENTS_ENTRY = re.compile(r"(?:^|\t|\.{3,}|\s{2,})\s*\d{1,3}\s*$")
_MANY_ENTRIES = 5
_LINES_OF_AN_ENTRY = 3
"""An entry of the contents wraps over so many lines at most, its number on the last."""
_LONGEST_HEADING = 220


@dataclass(frozen=True)
class Heading:
    """Lines that stand apart as a heading; `first` and `last` are indexes into `Document.body`.

    `styled` says that it is bold or larger than the body; `size` is in points.
    """

    words: str
    start: int
    end: int
    first: int
    last: int
    page: int
    size: float
    styled: bool


class Wording:
    """The plain text of a document, and its headings, made once and shared by all rules."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self.body = document.body

    @cached_property
    def plain(self) -> str:
        """`plain(document.text)`, furniture and contents blanked: offsets never shift."""
        text = plain(self.document.text)
        kept: list[str] = []
        at = 0
        for line in self.document.lines:
            if line.furniture is not None or self.in_contents(line):
                kept.append(text[at : line.start])
                kept.append(" " * len(line.text))
                at = line.end
        kept.append(text[at:])
        return "".join(kept)

    @cached_property
    def starts(self) -> list[int]:
        """The start of every body line, for `line_at`."""
        return [line.start for line in self.body]

    def line_at(self, offset: int) -> int:
        """The index in `body` of the line that holds `offset` (or the one before it)."""
        return max(bisect_right(self.starts, offset) - 1, 0)

    def end_of_page(self, pages: int) -> int:
        """The offset just past page `pages` (the whole text where there are fewer)."""
        ends = [page.lines[-1].end for page in self.document.pages[:pages] if page.lines]
        return ends[-1] if ends else 0

    @cached_property
    def body_size(self) -> float:
        """The size in points of most of the text."""
        sizes: Counter[float] = Counter()
        for line in self.body:
            sizes[round(line.size * 2) / 2] += len(line.text)
        return sizes.most_common(1)[0][0] if sizes else 12.0

    @cached_property
    def contents(self) -> tuple[tuple[int, int], ...]:
        """Where tables of contents stand, as offsets: entries look like headings and are not."""
        return tuple(self._contents())

    def _contents(self) -> Iterator[tuple[int, int]]:
        goes_on = False
        for page in self.document.pages:
            lines = [line for line in page.lines if line.furniture is None and line.text.strip()]
            titles = (i for i, ln in enumerate(lines) if plain(ln.text).strip() == "contents")
            entries = [i for i, line in enumerate(lines) if _CONTENTS_ENTRY.search(line.text)]
            first = next(titles, 0 if goes_on and len(entries) >= _MANY_ENTRIES else None)
            goes_on = first is not None
            if first is not None:
                yield lines[first].start, lines[_last_entry(lines, first, entries)].end

    def in_contents(self, line: Line) -> bool:
        """Whether a line belongs to a table of contents; others on its page do not."""
        return any(start <= line.start < end for start, end in self.contents)

    def printed_on(self, page: int) -> list[Line]:
        """The lines of a page (numbered from 1), furniture and contents left out."""
        lines = self.document.pages[page - 1].lines
        return [ln for ln in lines if ln.furniture is None and not self.in_contents(ln)]

    @cached_property
    def headings(self) -> tuple[Heading, ...]:
        """Every run of lines that stands apart as a heading, in reading order."""
        return tuple(self._headings())

    def styled(self, line: Line) -> bool:
        """Whether a line is set as a heading: bold throughout, or larger than the body."""
        return line.size > self.body_size + 0.9 or line.bold

    def gap_before(self, index: int) -> float:
        """The white space above a body line, in line heights; 9 at the top of a page."""
        line = self.body[index]
        if index == 0 or self.body[index - 1].page != line.page:
            return 9.0
        above = self.body[index - 1]
        return (line.box.y0 - above.box.y1) / max(line.size, 1.0)

    def _headings(self) -> Iterator[Heading]:
        index = 0
        while index < len(self.body):
            line = self.body[index]
            last = index
            if self.in_contents(line):
                index += 1
                continue
            if self.styled(line):
                while self._carries_on(last):
                    last += 1
                yield self._heading(index, last, styled=True)
            elif len(line.text) < _LONGEST_HEADING and self._stands_alone(index):
                yield self._heading(index, index, styled=False)
            index = last + 1

    def _carries_on(self, index: int) -> bool:
        """Whether the heading that holds this line goes on in the next."""
        if index + 1 >= len(self.body):
            return False
        this, following = self.body[index], self.body[index + 1]
        return (
            following.page == this.page
            and self.styled(following)
            and following.bold == this.bold
            and abs(following.size - this.size) < 0.6
            and self.gap_before(index + 1) < 0.45
        )

    def _stands_alone(self, index: int) -> bool:
        """Whether an unstyled line is a paragraph of its own that does not end as a sentence."""
        text = self.body[index].text.rstrip()
        if text.endswith((".", ",", ";")) or self.gap_before(index) < 0.35:
            return False
        below = index + 1
        return (
            below >= len(self.body)
            or self.body[below].page != self.body[index].page
            or self.gap_before(below) >= 0.35
        )

    def _heading(self, first: int, last: int, *, styled: bool) -> Heading:
        lines = self.body[first : last + 1]
        words = " ".join(plain(line.text).strip() for line in lines)
        return Heading(
            words,
            lines[0].start,
            lines[-1].end,
            first,
            last,
            lines[0].page,
            max(line.size for line in lines),
            styled,
        )


def _last_entry(lines: list[Line], title: int, entries: list[int]) -> int:
    """The index of the last line of the contents under `title`: its last entry, or the page's."""
    last = title
    for entry in entries:
        if title < entry <= last + _LINES_OF_AN_ENTRY:
            last = entry
    few = sum(title < entry <= last for entry in entries) < _LINES_OF_AN_ENTRY
    return len(lines) - 1 if few else last
