"""Lists of points: bulleted or numbered, over page breaks, ended by what follows them.

A point starts with a bullet or a number and goes on in lines that hang under its words. The
list ends at the next heading, at a paragraph back at the margin, or where the family says so;
a short unmarked line between points (a theme) is left out, footnotes are passed over, and
points under a point belong to it.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass, replace

from ofsted_desk.extraction.labels import PointLabel, bare_number, point_label
from ofsted_desk.extraction.point_words import join_words, left_of_words, words_of_line
from ofsted_desk.families.wording import Wording
from ofsted_desk.letter.document import Line

_HANGING = 5.0
"""How far right of the list's marks a line must start to hang under a point (page points)."""
_CLOSE = 0.55
"""White space above a line, in line heights, up to which it goes on with the line above."""
_FOOTNOTE = 0.88
"""A line set smaller than this part of the list's own size is a footnote."""
_PAGE_NUMBER = re.compile(
    r"\s*(?:page\s*)?[-–|]?\s*\d{1,3}(?:\s*(?:of|/)\s*\d{1,3})?\s*[-–|]?\s*", re.IGNORECASE
)
_BREAKS_OFF = re.compile(
    r"(?:,|(?<!;)(?<!,)\s(?:and|or|of|the|to|that|for|an?|in|with|by|from|on|at|who|which|their|its"
    r"|is|are|was|were|as|not|so|when|where|including))$"
)
_FEWEST_NUMBERED = 2
_LONG, _USUAL = 75, 45
"""More words than `_LONG` in a point are odd, where most of its list have fewer than `_USUAL`."""


@dataclass
class Point:
    """One point as read: its words, the offsets of each stretch of them, and what is odd in it."""

    words: str
    ranges: list[tuple[int, int]]
    label: PointLabel | None
    doubt: str = ""
    guessed: bool = False


@dataclass(frozen=True)
class PointList:
    """The points under one heading, and how the list ended (in words a reviewer understands).

    `end` is the index of the body line that ended it.
    """

    points: tuple[Point, ...]
    ended_by: str
    end: int


def read_points(wording: Wording, first: int, last: int, ends: Callable[[int], bool]) -> PointList:
    """The points in body lines `first` up to `last`; `ends(i)` says that line i closes the list."""
    return _Reader(wording, ends).read(first, last)


def read_numbered(
    wording: Wording, first: int, last: int, ends: Callable[[int], bool]
) -> PointList:
    """As `read_points`, for a list whose numbers have no dot; nothing where they do not follow."""
    reader = _Reader(wording, ends)
    reader.label_of = bare_number
    listed = reader.read(first, last)
    numbers = [point.label.number or 0 for point in listed.points if point.label]
    follow = numbers == list(range(numbers[0], numbers[0] + len(numbers))) if numbers else False
    if len(numbers) < _FEWEST_NUMBERED or not follow or (numbers[0] > 1 and not reader.hanging):
        return replace(listed, points=())
    for point in listed.points:
        point.doubt = point.doubt or "its number has no dot: check where each point begins"
    return listed


def read_paragraphs(
    wording: Wording, first: int, last: int, ends: Callable[[int], bool], column: float = 0.0
) -> PointList:
    """As `read_points`, for a list whose items are paragraphs without a mark (area reports).

    Where they stand in the right column of a table, `column` is its left edge (page points).
    """
    reader = _Reader(wording, ends)
    reader.unmarked = True
    reader.column = column
    return reader.read(first, last)


def read_unmarked(
    wording: Wording, first: int, last: int, ends: Callable[[int], bool], margin: float
) -> PointList:
    """The paragraphs that stand right of the `margin`, as points do whose marks were lost."""

    def closes(index: int) -> bool:
        return ends(index) or left_of_words(wording.body[index]) < margin + _HANGING

    listed = read_paragraphs(wording, first, last, closes)
    for point in listed.points:
        point.doubt, point.guessed = (
            "its mark was not found: it is only set as a point would be",
            True,
        )
    return listed


class _Reader:
    """Walks the lines of one list."""

    def __init__(self, wording: Wording, ends: Callable[[int], bool]) -> None:
        self.wording = wording
        self.ends = ends
        self.points: list[Point] = []
        self.page = 0
        self.size = 0.0
        self.margin = 0.0
        self.words_at = 0.0
        self.mark: PointLabel | None = None
        self.unmarked = False
        self.column = 0.0
        self.hanging = False
        self.theme = ""
        self.label_of = point_label

    def read(self, first: int, last: int) -> PointList:
        body = self.wording.body
        index = first
        ended_by = "the end of the letter"
        while index < last:
            line = body[index]
            if self._passed_over(index):
                index += 1
                continue
            if self.ends(index):
                ended_by = "the next heading"
                break
            label = self.label_of(line.text)
            if self.unmarked and self.points and label is not None and label.kind != "number":
                self._go_on(line, label or point_label(line.text))
            elif label is not None and self._is_mark(label, line):
                self._start(line, label)
            elif self.points and self._hangs(index):
                self._go_on(line, label or point_label(line.text))
            elif self.unmarked:
                if line.box.x1 > self.column:
                    self._start(line, None)
            elif self.points and not self._theme(index, last):
                ended_by = "a paragraph at the margin"
                break
            elif self.points:
                self.theme = line.text.strip()
            index += 1
        points = tuple(point for point in self.points if point.words)
        _doubt_odd(points)
        return PointList(points, ended_by, index)

    def _passed_over(self, index: int) -> bool:
        """Whether a line is a footnote, or a page's number that nothing says is furniture."""
        body = self.wording.body
        line = body[index]
        if self.size and line.size < self.size * _FOOTNOTE:
            return True
        last = index + 1 == len(body) or body[index + 1].page != line.page
        first = index == 0 or body[index - 1].page != line.page
        return (first or last) and bool(_PAGE_NUMBER.fullmatch(line.text))

    def _is_mark(self, label: PointLabel, line: Line) -> bool:
        """Whether this label starts a point of the list, and not a point under a point."""
        if self.mark is None:
            return label.kind != "o"
        if left_of_words(line) > self.margin + _HANGING and line.page == self.page:
            return False
        if label.kind == "number" and self.mark.kind == "number":
            before = max((p.label.number or 0 for p in self.points if p.label), default=0)
            return before < (label.number or 0) <= before + 3
        if label.kind == "letter" and self.mark.kind == "letter":
            return label.follows(next(p.label for p in reversed(self.points) if p.label))
        return label.kind == self.mark.kind and left_of_words(line) < self.words_at

    def _start(self, line: Line, label: PointLabel | None) -> None:
        if label is not None and self.mark is None:
            self.mark = label
        self.page = line.page
        self.margin = left_of_words(line)
        offset = max(label.length if label else 0, self._offset(line))
        self.size = max((p.size for p in line.pieces if p.end > offset), default=line.size)
        self.words_at = max(line.box_of(offset, len(line.text)).x0, self.margin + _HANGING)
        words, ranges = words_of_line(line, offset)
        self.points.append(Point(words, ranges, label, self._doubt(label)))

    def _doubt(self, label: PointLabel | None) -> str:
        """What makes it less than certain that a point beginning here is one of the list."""
        if self.theme and label is not None and label.number is None:
            return f"it stands under “{self.theme}”, which may end the list"
        numbers = [p.label.number for p in self.points if p.label and p.label.number is not None]
        if numbers and label and label.number is not None and label.number > max(numbers) + 1:
            return "a number before it was passed over"
        return ""

    def _hangs(self, index: int) -> bool:
        """Whether a line goes on with the point above it."""
        line, above = self.wording.body[index], self.wording.body[index - 1]
        point = self.points[-1]
        if not point.words:
            return True
        same_page = line.page == self.page
        gap = self.wording.gap_before(index)
        if (
            above.page == line.page
            and left_of_words(line) < min(self.margin, left_of_words(above)) - _HANGING
        ):
            return False  # left of the marks themselves
        hanging = left_of_words(line) > self.margin + _HANGING
        self.hanging = self.hanging or hanging
        if not hanging and (label := self.label_of(line.text)) and label.number is not None:
            return False  # a number of another list
        if hanging and self.mark is not None:
            return not (same_page and self.wording.styled(line) and gap > _CLOSE)
        unfinished = not re.search(r"[.!?:;]['’”)\]]*\s*$", point.words)
        if self.hanging and not unfinished and not self.unmarked:
            return False  # the others hang, so this is at the margin for a reason
        if same_page and gap < _CLOSE and above.size >= self.size * _FOOTNOTE:
            return True
        return unfinished and not same_page and line.text[:1].islower()

    def _theme(self, index: int, last: int) -> bool:
        """Whether an unmarked line is a theme between points: short, and followed by a point."""
        body = self.wording.body
        for following in range(index, min(index + 3, last)):
            line = body[following]
            label = self.label_of(line.text)
            if label is not None and following > index:
                return self._is_mark(label, line) and not self.ends(following)
            if line.text.rstrip().endswith("."):
                return False
        return False

    def _offset(self, line: Line) -> int:
        """Where the words of the list's own column begin in a line."""
        if not self.column:
            return 0
        starts = [p.start for p in line.pieces if p.x0 >= self.column - _HANGING]
        return min(starts, default=len(line.text))

    def _go_on(self, line: Line, label: PointLabel | None) -> None:
        self.page = line.page
        point = self.points[-1]
        in_brackets = point.words.count("(") > point.words.count(")")  # '(paragraphs 11\n– 13)'
        marked = label is not None and label.kind in ("bullet", "dash", "o") and not in_brackets
        skip = label.length if label and marked else 0
        skip = max(skip, self._offset(line))
        words, ranges = words_of_line(line, skip)
        point.words = join_words(point.words, words)
        point.ranges.extend(ranges)


def reads_as_paragraphs(points: tuple[Point, ...]) -> bool:
    """Whether numbered points are as long as the numbered paragraphs of a report."""
    lengths = sorted(len(point.words.split()) for point in points)
    numbered = any(point.label is not None and point.label.number is not None for point in points)
    return numbered and lengths[len(lengths) // 2] >= _USUAL


def _doubt_odd(points: tuple[Point, ...]) -> None:
    """Doubts long points, where the others are short or have numbers, and those that break off."""
    lengths = sorted(len(point.words.split()) for point in points)
    short = bool(lengths) and lengths[len(lengths) // 2] < _USUAL
    paragraphs = reads_as_paragraphs(points)
    for point in points:
        if paragraphs or (short and len(point.words.split()) > _LONG):
            point.doubt = point.doubt or "it is very long for a point: check where it ends"
        elif _BREAKS_OFF.search(point.words):
            point.doubt = point.doubt or "it breaks off: its last words may be missing"
