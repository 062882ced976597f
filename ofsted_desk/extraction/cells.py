"""Cells: the parts of a line that stand apart on one baseline, each with its own box."""

from dataclasses import dataclass

from ofsted_desk.families.phrases import plain
from ofsted_desk.letter.document import Box, Document, Line


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell: its words, its offsets in the document's text, and its box in page points."""

    words: str
    start: int
    end: int
    page: int
    box: Box


def cells_of_page(document: Document, page: int) -> list[Cell]:
    """Every cell of a page (numbered from 1), furniture left out, in reading order."""
    return [
        cell
        for line in document.pages[page - 1].lines
        if line.furniture is None
        for cell in cells_of_line(line)
    ]


def cells_of_line(line: Line) -> list[Cell]:
    """The cells of one line: what its tabs divide."""
    cells: list[Cell] = []
    at = 0
    for part in line.text.split("\t"):
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
