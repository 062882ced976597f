"""Judgement tables: labels and grades paired by where they stand on the page.

The order in which a table's text comes out of the file says nothing, and both labels and grades
wrap over lines; so labels are matched as runs of whole cells, and each is paired with the grade
cell level with it on its right, or else directly below.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from ofsted_desk.extraction.cells import Cell, cells_of_lines
from ofsted_desk.extraction.printed_grades import (
    GradeSeen,
    cell_pattern,
    grade_ending,
    grade_of_cell,
)
from ofsted_desk.families.phrases import phrase_pattern
from ofsted_desk.letter.document import Box, Line
from ofsted_desk.letter.family import LetterFamily
from ofsted_desk.letter.judgement import Judgement, Scale

_LINES_BELOW = 3.2
"""How far below its label a grade may stand, in heights of the label's line."""


_APART = "\x1f"
"""Stands between cells: white space to a pattern, but no space."""


@dataclass(frozen=True, slots=True)
class _Block:
    """Some cells that say one thing together: a label, or a grade."""

    cells: tuple[Cell, ...]

    @property
    def box(self) -> Box:
        boxes = [cell.box for cell in self.cells]
        return Box(
            min(b.x0 for b in boxes),
            min(b.y0 for b in boxes),
            max(b.x1 for b in boxes),
            max(b.y1 for b in boxes),
        )

    @property
    def ranges(self) -> tuple[tuple[int, int], ...]:
        return tuple((cell.start, cell.end) for cell in self.cells)


def read_table(
    lines: Sequence[Line], family: LetterFamily, *, numbers: bool = False
) -> list[GradeSeen]:
    """The grades paired with this family's judgements in the lines of a page, as printed.

    With `numbers`, a cell that holds a bare number is a grade too.
    """
    if family.scale is None:
        return []
    cells = cells_of_lines(lines, grade_ending(family.scale))
    grades = _grade_blocks(cells, family.scale, numbers=numbers)
    if not grades:
        return []
    taken = {id(cell) for block in grades for cell in block.cells}
    free = [cell for cell in cells if id(cell) not in taken]
    labels = list(_labels(free, family.judgements))
    return [
        seen
        for judgement, label, block in _paired(labels, grades, free)
        if (seen := _seen(judgement, label, block, family.scale, numbers=numbers))
    ]


def _seen(
    judgement: str, label: _Block, block: _Block, scale: Scale, *, numbers: bool
) -> GradeSeen | None:
    words = " ".join(cell.words for cell in block.cells)
    read = grade_of_cell(scale, words, numbers=numbers)
    if read is None:
        return None
    grade, score, other = read
    named = (label.ranges[0][0], label.ranges[-1][1])
    return GradeSeen(judgement, grade, "table", block.ranges, named, score, other)


def _grade_blocks(cells: list[Cell], scale: Scale, *, numbers: bool) -> list[_Block]:
    """Cells, or runs of cells one under the other, that hold only a grade; longest run first."""
    pattern = cell_pattern(scale, numbers=numbers)
    beginnings = _beginnings(scale) + (("1", "2", "3", "4") if numbers else ())
    blocks: list[_Block] = []
    used: set[int] = set()
    for index, cell in enumerate(cells):
        if index in used or not cell.words.startswith(beginnings):
            continue
        run, best = [index], [index] if pattern.fullmatch(cell.words) else []
        while len(run) < 4 and (below := _below(cells, run[-1])) is not None:
            run = [*run, below]
            if pattern.fullmatch(" ".join(cells[i].words for i in run)):
                best = run
        if best:
            used.update(best)
            blocks.append(_Block(tuple(cells[i] for i in best)))
    return blocks


@lru_cache(maxsize=64)
def _beginnings(scale: Scale) -> tuple[str, ...]:
    """The first words of every printed form of a grade, and the word 'grade' itself."""
    forms = (form for grade in scale.grades for form in (grade.word, *grade.printed))
    return tuple(sorted({form.split()[0].lower() for form in forms} | {"grade"}))


def _below(cells: list[Cell], index: int) -> int | None:
    """The cell directly under this one: same left edge, next line."""
    above = cells[index]
    height = above.box.y1 - above.box.y0
    for i in range(index + 1, min(index + 8, len(cells))):
        gap = cells[i].box.y0 - above.box.y1
        if abs(cells[i].box.x0 - above.box.x0) < 6 and -0.5 * height < gap < 0.8 * height:
            return i
    return None


def _labels(cells: list[Cell], judgements: tuple[Judgement, ...]) -> Iterator[tuple[str, _Block]]:
    """Runs of whole cells that say a judgement's label, in the order printed."""
    text = ""
    starts: list[int] = []
    for cell in cells:
        starts.append(len(text))
        text += cell.words + _APART
    begins = {start: index for index, start in enumerate(starts)}
    ends = {
        start + len(cell.words): i
        for i, (start, cell) in enumerate(zip(starts, cells, strict=True))
    }
    found: list[tuple[int, int, str]] = []
    for judgement in judgements:
        for heading in judgement.headings:
            for match in _label_pattern(heading).finditer(text):
                first, last = begins.get(match.start()), ends.get(match.end())
                if first is not None and last is not None:
                    found.append((first, last, judgement.id))
    reached = -1
    for first, last, judgement_id in sorted(found, key=lambda each: (each[0], -each[1])):
        if first > reached:
            reached = last
            yield judgement_id, _Block(tuple(cells[first : last + 1]))


@lru_cache(maxsize=512)
def _label_pattern(heading: str) -> re.Pattern[str]:
    """A label, with its number ('2.1') before it and a footnote digit in its last cell."""
    number = r"(?:\d+(?:\.\d+)*\.?[ ]+|\d+(?:\.\d+)*\.\s)?"
    return re.compile(
        rf"(?<!\S){number}{phrase_pattern(heading)}(?:[ ]?[:.])?(?:[ ]?\d{{1,2}})?(?!\S)"
    )


def _paired(
    labels: list[tuple[str, _Block]], grades: list[_Block], others: list[Cell]
) -> list[tuple[str, _Block, _Block]]:
    """Each label with its grade, nearest pairs first, each grade used once; in label order."""
    reaches: list[tuple[float, int, int]] = []
    for i, (_, label) in enumerate(labels):
        for j, grade in enumerate(grades):
            distance = _distance(label.box, grade.box, others)
            if distance is not None:
                reaches.append((distance, i, j))
    pairs: dict[int, int] = {}
    for _, i, j in sorted(reaches):
        if i not in pairs and j not in pairs.values():
            pairs[i] = j
    return [(labels[i][0], labels[i][1], grades[pairs[i]]) for i in sorted(pairs)]


def _distance(label: Box, grade: Box, others: list[Cell]) -> float | None:
    """How far a grade is from a label, or None where it cannot belong to it (page points)."""
    overlap = min(label.y1, grade.y1) - max(label.y0, grade.y0)
    if overlap > -2 and grade.x0 > label.x0 + 20:
        return abs((label.y0 + label.y1) - (grade.y0 + grade.y1)) / 2
    height = min(label.y1 - label.y0, 16)
    gap = grade.y0 - label.y1
    below = -2 < gap < _LINES_BELOW * height and abs(grade.x0 - label.x0) < 60
    if below and not any(_between(cell.box, label, grade) for cell in others):
        return 100 + gap
    return None


def _between(cell: Box, label: Box, grade: Box) -> bool:
    """Whether a cell stands between a label and a grade under it: then the label goes on."""
    return abs(cell.x0 - label.x0) < 60 and label.y1 - 2 <= cell.y0 and cell.y1 <= grade.y0 + 2
