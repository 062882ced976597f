"""The words of a point's lines: where they begin, what of them counts, and how lines join."""

import re

from ofsted_desk.letter.document import Line


def join_words(above: str, below: str) -> str:
    """Two lines as one: a word broken at a hyphen is joined, others get a single space."""
    if not above or not below:
        return above or below
    if re.search(r"\w-$", above) and below[0].isalnum():
        return above + below
    if above.endswith("\u00ad"):
        return above[:-1] + below
    return f"{above} {below}"


def words_of_line(line: Line, offset: int) -> tuple[str, list[tuple[int, int]]]:
    """The words of a line from `offset`, raised footnote digits left out, and their offsets."""
    kept: list[tuple[int, int]] = []
    at = offset
    for piece in line.pieces:
        small = piece.size < line.size * 0.75
        if small and line.text[piece.start : piece.end].strip().isdigit() and piece.start >= offset:
            if piece.start > at:
                kept.append((at, piece.start))
            at = piece.end
    if at < len(line.text):
        kept.append((at, len(line.text)))
    words = " ".join("".join(line.text[a:b] for a, b in kept).split())
    ranges = [
        (line.start + a + _lead(line.text[a:b]), line.start + a + len(line.text[a:b].rstrip()))
        for a, b in kept
        if line.text[a:b].strip()
    ]
    return words, ranges


def left_of_words(line: Line) -> float:
    """Where the words of a line begin: typed text keeps its blanks (page points)."""
    lead = _lead(line.text)
    return line.box_of(lead, len(line.text)).x0 if lead else line.box.x0


def _lead(text: str) -> int:
    return len(text) - len(text.lstrip())
