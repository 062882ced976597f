"""Plain text to document."""

from ofsted_desk.letter.document import Box, Document, Line, Page, Piece, compose


def read_text(data: bytes, name: str, sha256: str) -> Document:
    """One page per form feed; each line gets a made-up box so that it can be marked."""
    pages: list[Page] = []
    for number, part in enumerate(data.decode("utf-8-sig").replace("\r\n", "\n").split("\f"), 1):
        lines = []
        for i, text in enumerate(part.split("\n")):
            y = 40 + 14 * i
            box = Box(40, y, 40 + 6 * len(text), y + 12)
            pieces = (Piece(0, len(text), box.x0, box.x1, 12),) if text else ()
            lines.append(Line(number, text, 0, box, pieces))
        pages.append(Page(number, 595, 842, tuple(lines)))
    return compose(name, sha256, "text", pages)
