"""The words of one line as they are gathered: text, where each character stands, and pieces.

A piece is cut only where it must be: where the font changes, at a tab, and at a word whose
place would otherwise be off by more than a fifth of the type's size.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator

from ofsted_desk.letter.document import Piece
from ofsted_desk.reading.runs import Run

_TOLERANCE = 0.2
_TAB_WIDTH = 2.5
_BLANKS = re.compile(r"[ \t]{2,}")

Style = tuple[float, bool, bool]


class LineText:
    """Gathers the runs of one line, left to right."""

    def __init__(self) -> None:
        self._texts: list[str] = []
        self._lefts: list[float] = []
        self._rights: list[float] = []
        self._styles: list[tuple[int, Style]] = []

    @property
    def text(self) -> str:
        """The text so far."""
        return "".join(self._texts)

    def add(self, run: Run) -> None:
        """Append a run."""
        style = (run.size, run.bold, run.italic)
        if not run.text.isspace() and (not self._styles or self._styles[-1][1] != style):
            self._styles.append((len(self._lefts), style))
        x, scale = run.x, run.scale
        edges = [x + scale * em for em in run.ems]
        self._texts.append(run.text)
        self._lefts += edges[:-1]
        self._rights += edges[1:]

    def join(self, joint: str, x: float) -> None:
        """Append a space or tab that reaches from the last character to `x`."""
        if joint and self._lefts:
            self._texts.append(joint)
            self._lefts.append(self._rights[-1])
            self._rights.append(x)

    def finish(self) -> tuple[str, tuple[Piece, ...]]:
        """The text with single blanks and none at its ends, and its pieces."""
        text = self.text
        if _BLANKS.search(text):
            text = self._single_blanks(text)
        length = len(text.rstrip())
        first = length - len(text[:length].lstrip())
        if first or length < len(text):
            self._keep(range(first, length))
            text = text[first:length]
        return text, tuple(self._pieces(text))

    def _keep(self, kept: "range | list[int]") -> None:
        """Leave only the characters at these offsets."""
        self._lefts = [self._lefts[i] for i in kept]
        self._rights = [self._rights[i] for i in kept]
        starts = list(kept)
        place = {old: new for new, old in enumerate(starts)}
        moved: list[tuple[int, Style]] = []
        for start, style in self._styles:
            at = next((place[i] for i in starts[bisect_left(starts, start) :]), None)
            if at is not None:
                moved.append((at, style))
        self._styles = moved

    def _single_blanks(self, text: str) -> str:
        """One blank for several; a tab where they leave a wide gap."""
        kept: list[int] = []
        parts: list[str] = []
        at = 0
        for match in _BLANKS.finditer(text):
            first, last = match.start(), match.end() - 1
            width = self._rights[last] - self._lefts[first]
            size = max((style[0] for _, style in self._styles), default=0.0)
            tab = "\t" in match[0] or width > _TAB_WIDTH * size
            kept += range(at, first + 1)
            parts += (text[at:first], "\t" if tab else " ")
            self._rights[first] = self._rights[last]
            at = last + 1
        kept += range(at, len(text))
        parts.append(text[at:])
        self._keep(kept)
        return "".join(parts)

    def _pieces(self, text: str) -> Iterator[Piece]:
        ends = [start for start, _ in self._styles[1:]] + [len(text)]
        for (start, style), end in zip(self._styles, ends, strict=True):
            for first, last in _cells(text, start, end):
                yield from self._cut(text, first, last, style)

    def _cut(self, text: str, start: int, end: int, style: Style) -> Iterator[Piece]:
        """The pieces of `text[start:end]`: cut at the word that proportion places worst."""
        size, bold, italic = style
        lefts, rights = self._lefts, self._rights
        tolerance = _TOLERANCE * size
        waiting = [(start, end)]
        while waiting:
            first, last = waiting.pop()
            x0, x1 = lefts[first], rights[last - 1]
            step = (x1 - x0) / (last - first)
            worst, cut = tolerance, -1
            blank = text.find(" ", first + 1, last - 1)
            while blank >= 0:
                error = abs(rights[blank - 1] - x0 - step * (blank - first))
                other = abs(lefts[blank + 1] - x0 - step * (blank + 1 - first))
                if error > worst or other > worst:
                    worst, cut = max(error, other), blank
                blank = text.find(" ", blank + 1, last - 1)
            if cut < 0:
                yield Piece(first, last, x0, x1, size, bold, italic)
            else:
                waiting += ((cut + 1, last), (first, cut))


def _cells(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The parts of `text[start:end]` between tabs, without blanks at their ends."""
    while start < end:
        tab = text.find("\t", start, end)
        stop = end if tab < 0 else tab
        first, last = start, stop
        while first < last and text[first] == " ":
            first += 1
        while last > first and text[last - 1] == " ":
            last -= 1
        if last > first:
            yield first, last
        start = stop + 1
