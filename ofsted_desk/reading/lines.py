"""Runs to printed lines: words joined, cells apart on a baseline told apart by a tab.

Runs that follow each other on a baseline make a segment; segments on one baseline make a line,
left to right. A raised or lowered small run (a footnote's digit) belongs to the line it stands
in. A bullet or a number before a hanging paragraph is joined to it by a space.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from ofsted_desk.letter.document import Box, Piece
from ofsted_desk.reading.hundredths import hundredths
from ofsted_desk.reading.pieces import LineText
from ofsted_desk.reading.runs import Rect, Run
from ofsted_desk.reading.turned import DOWN, OVER, UP, UPRIGHT, shown_box

_SAME_BASELINE = 0.35
_SAME_SIZE = 0.8
_RAISED = 0.6
_LOWERED = 0.25
_SPACE = 0.15
_CELL = 1.2
_BACK = -0.5
_WIDE_LABEL = 6.0
_LONGEST_LABEL = 8
_REMEMBERED = 8
_LABEL = re.compile(
    r"(?:[\u2010-\u2015\u2022-\u2023\u2043\u204c\u204d\u25a0-\u25ff\u2605\u2606\u2610-\u2612"
    r"\u2713-\u2718\u2756\u2794-\u27be\ue000-\uf8ff\u00b7\u00a7*>-]"
    r"|\(?\d{1,3}[.)]|\(?[ivxIVX]{1,5}[.)]|\(?[A-Za-z][.)]|o)"
)
"""What may stand alone before a hanging paragraph."""


@dataclass(slots=True)
class Segment:
    """Runs that follow each other on one baseline; `y` and `size` are those of its largest run."""

    runs: list[Run]
    spaces: list[bool]
    y: float
    size: float
    artifact: str
    x0: float
    x1: float

    def takes(self, run: Run) -> bool:
        """Whether `run` goes on where this segment ends."""
        big = max(self.size, run.size)
        gap = run.x - self.x1
        return (
            _BACK * big < gap < _CELL * big
            and run.artifact == self.artifact
            and on_one_line(self.y, self.size, run.y, run.size)
        )

    def add(self, run: Run) -> None:
        """Append `run`, after a space where there is a gap."""
        big = max(self.size, run.size)
        self.spaces.append(run.after_blank or run.x - self.x1 > _SPACE * big)
        self.runs.append(run)
        self.x1 = run.x1
        if run.size > self.size:
            self.y, self.size = run.y, run.size


@dataclass(slots=True)
class Row:
    """Segments on one baseline, not yet a line of a document."""

    segments: list[Segment]
    y: float
    size: float
    artifact: str


@dataclass(slots=True)
class RawLine:
    """A line as printed, before anyone knows whether it is furniture.

    `top` and `bottom` say how far down the page it is, as shares of the page's height, seen
    the way its words run.
    """

    text: str
    box: Box
    pieces: tuple[Piece, ...]
    size: float
    artifact: str
    top: float
    bottom: float


def on_one_line(y: float, size: float, other_y: float, other_size: float) -> bool:
    """Whether text on these baselines, in these sizes, is on one line; small text may be raised."""
    if size < other_size:
        y, size, other_y, other_size = other_y, other_size, y, size
    lower = other_y - y
    if other_size >= _SAME_SIZE * size:
        return -_SAME_BASELINE * size < lower < _SAME_BASELINE * size
    return -_RAISED * size < lower < _LOWERED * size


def segments(runs: Iterable[Run]) -> list[Segment]:
    """The segments of runs in one frame, in the order drawn."""
    found: list[Segment] = []
    current: Segment | None = None
    drawn: dict[str, list[Run]] = {}
    for run in runs:
        if current is not None and current.takes(run):
            current.add(run)
        elif not _drawn_twice(run, drawn):
            current = Segment([run], [False], run.y, run.size, run.artifact, run.x, run.x1)
            found.append(current)
        else:
            continue
        if len(run.text) > 1:
            drawn.setdefault(run.text, []).append(run)
    return [s for s in found if any(not run.text.isspace() for run in s.runs)]


def _drawn_twice(run: Run, drawn: dict[str, list[Run]]) -> bool:
    """Whether `run` was drawn just here before: a shadow, or bold made by drawing twice."""
    near = 0.15 * run.size
    return any(
        abs(before.x - run.x) < near and abs(before.y - run.y) < near
        for before in drawn.get(run.text, ())[-_REMEMBERED:]
    )


def rows(found: list[Segment]) -> list[Row]:
    """Segments on one baseline together, top to bottom."""
    made: list[Row] = []
    for segment in sorted(found, key=lambda s: (s.y, s.x0)):
        for row in made[-2:]:
            if row.artifact == segment.artifact and (
                abs(segment.y - row.y) < 0.4 * min(segment.size, row.size)
                or (
                    _touches(segment, row) and on_one_line(row.y, row.size, segment.y, segment.size)
                )
            ):
                row.segments.append(segment)
                if segment.size > row.size:
                    row.y, row.size = segment.y, segment.size
                break
        else:
            made.append(Row([segment], segment.y, segment.size, segment.artifact))
    return made


def _touches(segment: Segment, row: Row) -> bool:
    return any(
        abs(segment.x0 - other.x1) < 0.5 * max(segment.size, other.size)
        or abs(other.x0 - segment.x1) < 0.5 * max(segment.size, other.size)
        for other in row.segments
    )


def raw_lines(runs: Sequence[Run], width: float, height: float) -> list[RawLine]:
    """The printed lines of the runs that can be seen on a page of this size, top to bottom.

    Lines that run another way follow, each way in its own order.
    """
    upright = [run for run in runs if run.turn == UPRIGHT and run.askew is None]
    lines = _lines(upright, height)
    if len(upright) < len(runs):
        for turn in (DOWN, OVER, UP):
            turned = [run for run in runs if run.turn == turn and run.askew is None]
            across = height if turn == OVER else width
            lines += [_as_shown(line, turn, width, height) for line in _lines(turned, across)]
        askew = [_askew_line(run, run.askew, height) for run in runs if run.askew]
        lines += [line for line in askew if line.text]
    return lines


def _lines(runs: Iterable[Run], height: float) -> list[RawLine]:
    return [line for row in rows(segments(runs)) if (line := _line(row, height))]


def _as_shown(line: RawLine, turn: int, width: float, height: float) -> RawLine:
    """A line made in a frame, on the page as shown; its words are not placed one by one."""
    box = line.box
    line.box = shown_box((box.x0, box.y0, box.x1, box.y1), turn, width, height)
    line.pieces = tuple(p._replace(x0=line.box.x0, x1=line.box.x1) for p in line.pieces)
    return line


def _line(row: Row, height: float) -> RawLine | None:
    row.segments.sort(key=lambda segment: segment.x0)
    line = LineText()
    before: Segment | None = None
    for segment in row.segments:
        if before is not None:
            line.join(_joint(before, segment), segment.x0)
        for run, space in zip(segment.runs, segment.spaces, strict=True):
            if space:
                line.join(" ", run.x)
            line.add(run)
        before = segment
    text, pieces = line.finish()
    if not text:
        return None
    text = _label_joined(text, pieces, row.size)
    top, bottom = line.top, line.bottom
    box = Box(pieces[0].x0, hundredths(top), pieces[-1].x1, hundredths(bottom))
    return RawLine(text, box, pieces, row.size, row.artifact, top / height, bottom / height)


def _joint(before: Segment, segment: Segment) -> str:
    """What stands between two segments of a line."""
    gap = segment.x0 - before.x1
    size = max(before.size, segment.size)
    if gap >= _CELL * size:
        return "\t"
    return " " if gap > _SPACE * size or segment.runs[0].after_blank else ""


def _label_joined(text: str, pieces: tuple[Piece, ...], size: float) -> str:
    """`text` with a space, not a tab, between a label and the paragraph that hangs on it."""
    tab = text.find("\t", 0, _LONGEST_LABEL)
    if tab < 0 or not _LABEL.fullmatch(text, 0, tab):
        return text
    gaps = [after.x0 - before.x1 for before, after in pairwise(pieces) if after.start == tab + 1]
    near = bool(gaps) and gaps[0] < _WIDE_LABEL * size
    return f"{text[:tab]} {text[tab + 1 :]}" if near else text


def _askew_line(run: Run, area: Rect, height: float) -> RawLine:
    """Text at an angle, mirrored or from top to bottom: a line of its own, in its own box."""
    text = " ".join(run.text.split())
    x0, y0, x1, y1 = area
    piece = Piece(0, len(text), x0, x1, run.size, run.bold, run.italic)
    box = Box(x0, y0, x1, y1)
    return RawLine(text, box, (piece,), run.size, run.artifact, y0 / height, y1 / height)
