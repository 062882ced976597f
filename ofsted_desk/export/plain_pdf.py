"""A PDF of plain text in two weights, written by hand: the page of a letter's summary.

Uses the fonts that every reader of PDF has, so nothing is embedded. What their alphabet lacks
loses its accents, or becomes a question mark.
"""

import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

WIDTH, HEIGHT = 595.0, 842.0
"""A4 in points."""
# fmt: off
_REGULAR = (
    278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556,
    556, 556, 556, 556, 556, 556, 556, 278, 278, 584, 584, 584, 556, 1015, 667, 667, 722, 722, 667,
    611, 778, 722, 278, 500, 667, 556, 833, 722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667,
    667, 611, 278, 278, 278, 469, 556, 333, 556, 556, 500, 556, 556, 278, 556, 556, 222, 222, 500,
    222, 833, 556, 556, 556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334, 260, 334, 584,
)
_BOLD = (
    278, 333, 474, 556, 556, 889, 722, 238, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556,
    556, 556, 556, 556, 556, 556, 556, 333, 333, 584, 584, 584, 611, 975, 722, 722, 722, 722, 667,
    611, 778, 722, 278, 556, 722, 611, 833, 722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667,
    667, 611, 333, 278, 333, 584, 556, 333, 556, 611, 556, 611, 556, 333, 611, 611, 278, 278, 556,
    278, 889, 611, 611, 611, 611, 389, 556, 333, 611, 556, 778, 556, 556, 500, 389, 280, 389, 584,
)
# fmt: on
_OTHERS = {"—": 1000, "…": 1000, "‘": 278, "’": 278, "“": 500, "”": 500, "•": 350}
_USUAL = 611
"""Wider than most letters with accents: a line is rather broken early than cut off."""


@dataclass(frozen=True, slots=True)
class Text:
    """Words at a place: `x` and `y` (of the baseline) from the top left corner."""

    x: float
    y: float
    size: float
    words: str
    bold: bool = False


@dataclass(frozen=True, slots=True)
class Bar:
    """A filled rectangle from the top left corner; `grey` is 0 for black and 1 for white."""

    x: float
    y: float
    width: float
    height: float
    grey: float


Drawn = Text | Bar


def width_of(words: str, size: float, *, bold: bool = False) -> float:
    """How wide words are, in points."""
    table = _BOLD if bold else _REGULAR
    units = (
        table[ord(c) - 32] if " " <= c <= "~" else _OTHERS.get(c, _USUAL) for c in _printable(words)
    )
    return sum(units) * size / 1000


def wrapped(words: str, width: float, size: float, *, bold: bool = False) -> list[str]:
    """Words as lines no wider than this; a word that is wider is broken."""
    lines = [""]
    for word in words.split():
        longer = f"{lines[-1]} {word}".strip()
        if width_of(longer, size, bold=bold) <= width:
            lines[-1] = longer
            continue
        if lines[-1]:
            lines.append("")
        for letter in word:
            if width_of(lines[-1] + letter, size, bold=bold) > width:
                lines.append("")
            lines[-1] += letter
    return lines


def pdf_of(pages: Sequence[Iterable[Drawn]]) -> bytes:
    """The bytes of a PDF with these pages, the same for the same pages."""
    kids = " ".join(f"{5 + 2 * n} 0 R" for n in range(len(pages)))
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        f"<< /Type /Pages /Count {len(pages)} /Kids [{kids}] >>".encode(),
        font("Helvetica"),
        font("Helvetica-Bold"),
    ]
    for number, page in enumerate(pages):
        content = b"\n".join(map(_operators, page))
        objects.append(
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 {WIDTH:g} {HEIGHT:g}] /Contents "
            f"{6 + 2 * number} 0 R /Resources << /Font << /F1 3 0 R /F2 4 0 R >> >> >>".encode()
        )
        objects.append(b"<< /Length %d >>\nstream\n%b\nendstream" % (len(content), content))
    return _file(objects)


def font(name: str) -> bytes:
    """A font that every reader has, in the alphabet of Windows."""
    return (
        f"<< /Type /Font /Subtype /Type1 /BaseFont /{name} /Encoding /WinAnsiEncoding >>".encode()
    )


def literal(words: str) -> bytes:
    """Words as a string in a content stream."""
    data = _printable(words).encode("cp1252", "replace")
    return b"(" + data.replace(b"\\", rb"\\").replace(b"(", rb"\(").replace(b")", rb"\)") + b")"


def _operators(drawn: Drawn) -> bytes:
    if isinstance(drawn, Bar):
        place = f"{drawn.x:.2f} {HEIGHT - drawn.y - drawn.height:.2f}"
        return f"{drawn.grey:g} g {place} {drawn.width:.2f} {drawn.height:.2f} re f 0 g".encode()
    face = f"BT /F{1 + drawn.bold} {drawn.size:g} Tf {drawn.x:.2f} {HEIGHT - drawn.y:.2f} Td "
    return face.encode() + literal(drawn.words) + b" Tj ET"


def _printable(words: str) -> str:
    """The words in letters that the fonts have."""
    kept: list[str] = []
    for letter in unicodedata.normalize("NFC", words):
        if unicodedata.combining(letter):
            continue
        try:
            letter.encode("cp1252")
            kept.append(max(letter, " "))
        except UnicodeEncodeError:
            plain = unicodedata.normalize("NFKD", letter).encode("ascii", "ignore").decode()
            kept.append(plain or "?")
    return "".join(kept)


def _file(objects: Sequence[bytes]) -> bytes:
    made = bytearray(b"%PDF-1.5\n")
    places: list[int] = []
    for number, body in enumerate(objects, 1):
        places.append(len(made))
        made += b"%d 0 obj\n%b\nendobj\n" % (number, body)
    start = len(made)
    made += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    for place in places:
        made += b"%010d 00000 n \n" % place
    made += b"trailer\n<< /Size %d /Root 1 0 R >>\n" % (len(objects) + 1)
    return bytes(made + b"startxref\n%d\n%%%%EOF\n" % start)
