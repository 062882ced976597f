"""The words of one line as they are gathered: text, where each character stands, and pieces.

A piece is cut only where it must be: where the font changes, at a tab, and at a word whose
place would otherwise be off by more than a quarter of the type's size.
"""

import re
from bisect import bisect_left

from ofsted_desk.letter.document import Piece
from ofsted_desk.reading.hundredths import hundredths
from ofsted_desk.reading.runs import Run

_TOLERANCE = 0.25
_FAR = 1e9
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
        self.top = _FAR
        self.bottom = -_FAR

    @property
    def text(self) -> str:
        """The text so far."""
        return "".join(self._texts)

    def add(self, run: Run) -> None:
        """Append a run."""
        bottom = run.y + run.descent
        if bottom > self.bottom:
            self.bottom = bottom
        if bottom - run.size < self.top:
            self.top = bottom - run.size
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
        text = text.rstrip()
        first = len(text) - len(text.lstrip())
        if first:
            self._keep(range(first, len(text)))
            text = text[first:]
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

    def _pieces(self, text: str) -> list[Piece]:
        """The pieces of each style, each as long as proportion places its words right."""
        pieces: list[Piece] = []
        ends = [start for start, _ in self._styles[1:]] + [len(text)]
        for (begin, (size, bold, italic)), finish in zip(self._styles, ends, strict=True):
            tolerance = _TOLERANCE * size
            fine_size = hundredths(size)
            for first, end in _cells(text, begin, finish):
                start = first
                while start < end:
                    last = self._reach(text, start, end, tolerance)
                    left = hundredths(self._lefts[start])
                    right = hundredths(self._rights[last - 1])
                    pieces.append(Piece(start, last, left, right, fine_size, bold, italic))
                    start = last + 1
        return pieces

    def _reach(self, text: str, start: int, end: int, tolerance: float) -> int:
        """The furthest end of a word to which all words of a piece from `start` are placed right.

        Points a character on average must lie between `least` and `most` for that.
        """
        lefts, rights, find = self._lefts, self._rights, text.find
        x0 = lefts[start]
        least, most = -_FAR, _FAR
        stop = find(" ", start + 1, end)
        reached = end if stop < 0 else stop
        while stop >= 0:
            count, x = stop - start, rights[stop - 1] - x0
            if least * count <= x <= most * count:
                reached = stop
            nearer, further = (x - tolerance) / count, (x + tolerance) / count
            x = lefts[stop + 1] - x0
            if nearer > least:
                least = nearer
            if further < most:
                most = further
            nearer, further = (x - tolerance) / (count + 1), (x + tolerance) / (count + 1)
            if nearer > least:
                least = nearer
            if further < most:
                most = further
            if least > most:
                return reached
            stop = find(" ", stop + 2, end)
        x = rights[end - 1] - x0
        return end if least * (end - start) <= x <= most * (end - start) else reached


def _cells(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """The parts of `text[start:end]` between tabs, without blanks at their ends."""
    cells: list[tuple[int, int]] = []
    while start < end:
        tab = text.find("\t", start, end)
        stop = end if tab < 0 else tab
        first, last = start, stop
        while first < last and text[first] == " ":
            first += 1
        while last > first and text[last - 1] == " ":
            last -= 1
        if last > first:
            cells.append((first, last))
        start = stop + 1
    return cells
