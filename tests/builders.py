"""Documents for tests, written as text: `a_document("…")` reads like the letter it stands for.

One line of text is one printed line. Marks, at the start of a line:

    # Heading          bold, 14 points          ## Heading       bold, 12 points
    ~ words            italic                   [header] words   furniture; also [footer],
                                                [page number] and [footnote] (in small type)

Anywhere: a tab tells cells apart; `^1` at the end is a raised, small footnote digit; leading
blanks indent (a hanging paragraph); a blank line leaves a gap and no line; a form feed, or
`---` alone on a line, starts the next page.
"""

import hashlib
import re
from textwrap import dedent

from ofsted_desk.letter.document import Box, Document, Furniture, Line, Page, Piece, compose

WIDTH, HEIGHT = 595.0, 842.0
_LEFT, _TOP = 72.0, 72.0
_SIZE, _HEADING, _SMALL, _RAISED = 12.0, 14.0, 9.0, 8.0
_LEADING = 1.2
_CHAR = 0.5
_CELL = 160.0
_FURNITURE = re.compile(r"\[(header|footer|page number|footnote)\] ?")
_RAISED_DIGIT = re.compile(r"\^(\d+)$")


def a_document(text: str, *, name: str = "letter.pdf", kind: str = "pdf") -> Document:
    """The document that a letter printed as `text` would be read as; see the module's marks."""
    pages = [
        Page(number, WIDTH, HEIGHT, _lines(number, part))
        for number, part in enumerate(re.split(r"\f|^---$\n?", dedent(text), flags=re.MULTILINE), 1)
    ]
    return compose(name, hashlib.sha256(text.encode()).hexdigest(), kind, pages)


def _lines(page: int, text: str) -> tuple[Line, ...]:
    lines: list[Line] = []
    y = _TOP
    for printed in text.strip("\n").split("\n"):
        if not printed.strip():
            y += _SIZE * _LEADING
            continue
        line = _line(page, printed, y)
        lines.append(line)
        y = line.box.y1 + (_LEADING - 1) * _SIZE
    return tuple(lines)


def _line(page: int, printed: str, y: float) -> Line:
    furniture, printed = _furniture(printed)
    size, bold, italic, printed = _style(printed)
    if furniture is Furniture.FOOTNOTE:
        size = _SMALL
    indent = len(printed) - len(printed.lstrip(" "))
    raised = _RAISED_DIGIT.search(printed)
    body = _RAISED_DIGIT.sub("", printed).strip(" ")
    pieces: list[Piece] = []
    start, x = 0, _LEFT + indent * size * _CHAR
    for i, cell in enumerate(body.split("\t")):
        x = max(x, _LEFT + i * _CELL)
        end = start + len(cell)
        if cell:
            pieces.append(Piece(start, end, x, x + len(cell) * size * _CHAR, size, bold, italic))
        start, x = end + 1, x + len(cell) * size * _CHAR + size
    if raised:
        start, x = len(body), pieces[-1].x1 if pieces else x
        end = start + len(raised[1])
        body += raised[1]
        pieces.append(
            Piece(start, end, x, x + len(raised[1]) * _RAISED * _CHAR, _RAISED, bold, italic)
        )
    box = Box(pieces[0].x0, y, pieces[-1].x1, y + size)
    return Line(page, body, 0, box, tuple(pieces), furniture)


def _furniture(printed: str) -> tuple[Furniture | None, str]:
    mark = _FURNITURE.match(printed)
    return (Furniture(mark[1]), printed[mark.end() :]) if mark else (None, printed)


def _style(printed: str) -> tuple[float, bool, bool, str]:
    """Size, bold, italic, and the words without their mark."""
    if printed.startswith("## "):
        return _SIZE, True, False, printed[3:]
    if printed.startswith("# "):
        return _HEADING, True, False, printed[2:]
    if printed.startswith("~ "):
        return _SIZE, False, True, printed[2:]
    return _SIZE, False, False, printed
