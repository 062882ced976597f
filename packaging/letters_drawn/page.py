"""Words and rules placed on pages, in the order in which they are drawn."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from reportlab.pdfbase.pdfmetrics import stringWidth

from letters_drawn.mark_font import CODE_POINTS

FACES = {
    "plain": "Helvetica",
    "bold": "Helvetica-Bold",
    "italic": "Helvetica-Oblique",
    "bold italic": "Helvetica-BoldOblique",
}
MARKS = "LetterMarks"
_INLINE = re.compile(r"(\*\*|//|\^[^^\s]+\^)")
_WRITTEN_APART = re.compile(r"( +)")


@dataclass(frozen=True)
class Word:
    """A stretch of text in one face; `rise` lifts a footnote's digit."""

    text: str
    face: str
    size: float
    rise: float = 0.0

    @property
    def width(self) -> float:
        """In page points."""
        return float(sum(stringWidth(text, font, self.size) for font, text in self.by_font()))

    def by_font(self) -> Iterator[tuple[str, str]]:
        """(font, text): bullets and their like come from the font of marks."""
        for part in re.findall(r"[^\u2212\u23af\u25aa\u25fc\ue000-\uf8ff]+|.", self.text):
            marks = part[0] != " " and ord(part[0]) in CODE_POINTS
            yield (MARKS if marks else FACES[self.face]), part


@dataclass(frozen=True)
class Placed:
    """Words that stand at a place; `y` is the baseline, from the top of the page."""

    x: float
    y: float
    word: Word
    spread: float = 0.0
    furniture: bool = False


@dataclass(frozen=True)
class Rule:
    """A thin line, for tables and above footnotes."""

    x0: float
    y0: float
    x1: float
    y1: float


@dataclass
class Sheet:
    """One page as it is being set."""

    placed: list[Placed] = field(default_factory=list)
    rules: list[Rule] = field(default_factory=list)


def words_of(text: str, face: str, size: float) -> list[Word]:
    """Text with light marks to words: **bold**, //italic//, ^1^ raised."""
    words: list[Word] = []
    bold, italic = "bold" in face, "italic" in face
    for part in _INLINE.split(text):
        if part == "**":
            bold = not bold
        elif part == "//":
            italic = not italic
        elif part.startswith("^") and part.endswith("^") and len(part) > 2:
            words.append(Word(part.strip("^"), _face(bold, italic), size * 0.66, size * 0.33))
        elif part:
            words.append(Word(part, _face(bold, italic), size))
    return words


def _face(bold: bool, italic: bool) -> str:
    return " ".join(n for n, on in (("bold", bold), ("italic", italic)) if on) or "plain"


def wrap(words: Iterable[Word], width: float) -> list[list[Word]]:
    """Lines of words no wider than `width`; a hyphen inside a word is a place to break."""
    lines: list[list[Word]] = [[]]
    used = 0.0
    for piece in _pieces(words):
        if used + piece_width(piece, trailing=False) > width and used:
            lines.append([])
            used = 0.0
        if not used and not "".join(w.text for w in piece).strip():
            continue
        lines[-1] += piece
        used += piece_width(piece)
    return [_merged(line) for line in lines if line]


def _pieces(words: Iterable[Word]) -> Iterator[list[Word]]:
    """Unbreakable pieces: a word with its spaces behind, or up to and with its hyphen."""
    piece: list[Word] = []
    for word in words:
        for text in re.findall(r"[^ \-]*-+(?=\w{3})|[^ ]* +|[^ ]+", word.text):
            piece.append(Word(text, word.face, word.size, word.rise))
            if text.endswith((" ", "-")):
                yield piece
                piece = []
    if piece:
        yield piece


def piece_width(piece: list[Word], *, trailing: bool = True) -> float:
    """The width of a piece, with or without the spaces behind it."""
    last = piece[-1]
    kept = last if trailing else Word(last.text.rstrip(), last.face, last.size)
    return sum(w.width for w in piece[:-1]) + kept.width


def _merged(line: list[Word]) -> list[Word]:
    merged: list[Word] = []
    for word in line:
        before = merged.pop() if merged and _alike(merged[-1], word) else None
        text = before.text + word.text if before else word.text
        merged.append(Word(text, word.face, word.size, word.rise))
    last = merged.pop()
    return [*merged, Word(last.text.rstrip(), last.face, last.size, last.rise)]


def _alike(one: Word, other: Word) -> bool:
    return (one.face, one.size, one.rise) == (other.face, other.size, other.rise)
