"""Points that may belong to what follows a list: its next heading was lost, or never printed.

A hole in the page as wide as a heading ends the list. Less space, or another manner of writing,
is a doubt; so is a point much longer than any before it, which may have taken in what follows.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise
from statistics import median

from ofsted_desk.extraction.points import Point, PointList
from ofsted_desk.families.wording import Wording

_NO_GAP = 9.0
"""What `Wording.gap_before` says at the top of a page: nothing is known."""
_WIDE, _HOLE = 0.8, 1.7
"""So many line heights more than is usual between points: a wide space, and room for a heading."""
_ENOUGH = 3
"""So many spaces between points say what is usual."""
_FEW_WORDS, _MANY_WORDS, _TIMES = 25, 40, 1.5
"""Findings have `_MANY_WORDS` or more, and `_TIMES` as many as the longest point before them."""
_SWALLOWED, _TIMES_USUAL = 120, 2.5
"""A last point of so many words, and so many times as long as is usual, may hold more than one."""


def set_strays_apart(wording: Wording, listed: PointList) -> PointList:
    """The list up to a hole in the page; points that may not be its own are doubted."""
    points = listed.points
    spaces = _spaces(wording, points)
    hole = next((at for at, space in spaces if space > _HOLE), None)
    if hole is not None:
        start = wording.line_at(points[hole].ranges[0][0])
        points = points[:hole]
        listed = replace(listed, points=points, ended_by="a wide space", end=start)
    for at, words in _signs(points, spaces):
        for point in points[at:]:
            point.doubt, point.guessed = point.doubt or words, True
    return listed


def _signs(
    points: Sequence[Point], spaces: Sequence[tuple[int, float]]
) -> Iterator[tuple[int, str]]:
    """The points from which a list may be another, and why."""
    lengths = [len(point.words.split()) for point in points]
    wide = [at for at, space in spaces if space > _WIDE and at < len(points)]
    if wide and len(spaces) >= _ENOUGH:
        yield wide[0], "a wide space stands above it, which may end the list"
    if (other := _in_another_manner(lengths)) is not None:
        yield other, "it is much longer than those before it: the list may end above it"
    if len(points) > 1 and lengths[-1] > max(_SWALLOWED, _TIMES_USUAL * median(lengths)):
        yield len(points) - 1, "it is very long for a point: check where it ends"


def _spaces(wording: Wording, points: Sequence[Point]) -> list[tuple[int, float]]:
    """How much more space stands above each point than is usual in its list, in line heights.

    Points of which it is not known are left out.
    """
    gaps = [_gap(wording, above, point) for above, point in pairwise(points)]
    known = [gap for gap in gaps if gap < _NO_GAP]
    if not known:
        return []
    first = wording.gap_before(wording.line_at(points[0].ranges[0][0]))
    usual = median(known) if len(known) >= _ENOUGH else min([*known, first])
    return [(at, gap - usual) for at, gap in enumerate(gaps, 1) if gap < _NO_GAP]


def _gap(wording: Wording, above: Point, point: Point) -> float:
    """The space between two points in line heights; not known where a line stands between."""
    start = wording.line_at(point.ranges[0][0])
    last = wording.line_at(above.ranges[-1][0])
    return wording.gap_before(start) if start == last + 1 else _NO_GAP


def _in_another_manner(lengths: Sequence[int]) -> int | None:
    """The first point from which nearly all are long, where all before it are short."""
    for at in range(1, len(lengths)):
        after, longest = sorted(lengths[at:]), max(lengths[:at])
        least = max(_MANY_WORDS, _TIMES * longest)
        long = lengths[at] >= least and after[len(after) // 4] >= least
        if long and (len(after) > 1 or longest <= _FEW_WORDS):
            return at
    return None
