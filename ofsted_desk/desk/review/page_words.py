"""Which words of a letter lie under the pointer, by the lines and pieces of its Document."""

import re

from ofsted_desk.letter.document import Document, Line, Page

_WORD = re.compile(r"\S+")
_NEAR = 24.0


def line_at(page: Page, x: float, y: float, *, near: float = _NEAR) -> Line | None:
    """The line at or nearest to a place in points; None where none is within `near` points."""
    best, best_off = None, near
    for line in page.lines:
        if not line.text.strip():
            continue
        box = line.box
        off_y = max(box.y0 - y, y - box.y1, 0.0)
        off_x = max(box.x0 - x, x - box.x1, 0.0)
        off = max(off_y, min(off_x, 4 * near) / 4)
        if off < best_off:
            best, best_off = line, off
    return best


def offset_at(line: Line, x: float) -> int:
    """The offset in `line.text` of the character at `x` points."""
    for piece in line.pieces:
        if piece.x0 <= x < piece.x1:
            share = (x - piece.x0) / (piece.x1 - piece.x0)
            return min(piece.start + int(share * (piece.end - piece.start)), piece.end - 1)
    before = [piece.end - 1 for piece in line.pieces if piece.x1 <= x]
    if before or not line.pieces:
        return max(before, default=0)
    return min(piece.start for piece in line.pieces)


def word_at(page: Page, x: float, y: float, *, near: float = _NEAR) -> tuple[int, int] | None:
    """Start and end, in `Document.text`, of the word at a place in points; None far from any."""
    line = line_at(page, x, y, near=near)
    if line is None:
        return None
    offset = offset_at(line, x)
    words = [(m.start(), m.end()) for m in _WORD.finditer(line.text)]
    start, end = min(words, key=lambda w: max(w[0] - offset, offset - w[1] + 1, 0))
    return line.start + start, line.start + end


def line_span(document: Document, offset: int) -> tuple[int, int]:
    """Start and end of the whole line that holds `offset`."""
    for line in document.lines:
        if line.start <= offset <= line.end:
            return line.start, line.end
    return offset, offset


def plain(words: str) -> str:
    """Words as one line: runs of spaces, tabs and line ends become one space."""
    return " ".join(words.split())
