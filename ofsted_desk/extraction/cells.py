"""Cells: the parts of a line that stand apart on one baseline, each with its own box."""

from collections.abc import Sequence
from dataclasses import dataclass

from ofsted_desk.extraction.printed_grades import Ending, start_of_grade
from ofsted_desk.families.phrases import plain
from ofsted_desk.letter.document import Box, Line


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell: its words, its offsets in the document's text, and its box in page points."""

    words: str
    start: int
    end: int
    page: int
    box: Box


_SAME_EDGE = 2.0
"""Two cells whose left edges differ by less stand in one column (page points)."""


def cells_of_lines(lines: Sequence[Line], ending: Ending | None = None) -> list[Cell]:
    """Every cell of some lines of one page, in reading order.

    A line that runs up to the next column without a gap is divided where that column's other
    cells begin; and where nothing tells two columns apart, before words that say `ending` and
    begin with a capital.
    """
    edges = _column_edges(lines)
    return [cell for line in lines for cell in cells_of_line(line, edges, ending)]


def _column_edges(lines: Sequence[Line]) -> list[float]:
    """The left edges (page points) at which at least two cells stand apart on the right."""
    starts = [
        cell.box.x0 for line in lines if "\t" in line.text for cell in cells_of_line(line)[1:]
    ]
    return [x for i, x in enumerate(starts) if any(abs(x - y) < _SAME_EDGE for y in starts[:i])]


def cells_of_line(
    line: Line, edges: list[float] | None = None, ending: Ending | None = None
) -> list[Cell]:
    """The cells of one line: what its tabs divide, and the columns that begin at `edges`."""
    cells: list[Cell] = []
    at = 0
    for part in _parts(line, edges or [], ending):
        words = plain(part)
        if words.strip():
            lead = len(words) - len(words.lstrip())
            first, last = at + lead, at + len(words.rstrip())
            cells.append(
                Cell(
                    words.strip(),
                    line.start + first,
                    line.start + last,
                    line.page,
                    line.box_of(first, last),
                )
            )
        at += len(part) + 1
    return cells


def _parts(line: Line, edges: list[float], ending: Ending | None) -> list[str]:
    """The text of each cell of a line; exactly one character stands between two."""
    text = line.text
    if ending and "\t" not in text and (at := start_of_grade(text, ending)) is not None:
        return [text[: at - 1], text[at:]]
    crossed = [x for x in edges if line.box.x0 + _SAME_EDGE < x < line.box.x1]
    if crossed and "\t" not in text:
        for piece in line.pieces[1:]:
            if text[piece.start - 1] == " " and any(
                abs(piece.x0 - x) < _SAME_EDGE for x in crossed
            ):
                text = f"{text[: piece.start - 1]}\t{text[piece.start :]}"
    return text.split("\t")
