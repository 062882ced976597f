"""Fonts and runs: what one show-text operator puts on the page.

A run keeps its text and, for every character, where it starts in ems; points are worked out
only for what needs them. That is what makes reading cheap.
"""

import re
from codecs import charmap_decode
from collections.abc import Iterable, Sequence
from enum import StrEnum
from itertools import accumulate

from pdfminer.encodingdb import EncodingDB
from pdfminer.pdffont import PDFFont, PDFUnicodeNotDefined

from ofsted_desk.reading.tidy import tidy

Matrix = tuple[float, float, float, float, float, float]
Rect = tuple[float, float, float, float]

UNSEEN = "\ufffe"
"""Stands for a code that has not been met yet."""
UNKNOWN = "\ufffd"
"""Stands for a glyph whose font does not say which character it draws."""
BULLET = "\u2022"
WORD_GAP = -0.2
"""A movement between two strings, in ems, that a reader sees as a space."""
CELL_GAP = -1.2
"""A movement that a reader sees as the way to the next cell."""
_WINDOWS = EncodingDB.encodings["WinAnsiEncoding"]
_BLANK = 32
_SOFT_HYPHEN = 173
_MEMO_LENGTH = 24
_MOST_KERNS = 10_000
_BOLD = re.compile(r"bold|black|heavy|demi(?!light)", re.IGNORECASE)
_ITALIC = re.compile(r"italic|oblique", re.IGNORECASE)
_FLAG_ITALIC = 1 << 6
_FLAG_FORCE_BOLD = 1 << 18
_SEMIBOLD = 600


class Hidden(StrEnum):
    """Why a run is in the file but not to be seen on the page."""

    INVISIBLE = "drawn with no ink"
    CLIPPED = "cut off by a clip or outside the page"
    TINY = "too small to see"


class Shown:
    """The text of one show operator, and where its characters stand, in ems.

    It starts `lead` after the operator's place. From there character i starts at `ems[i]`, and
    the last one ends at `ems[-1]`. The operator moves on by `advance`.
    """

    __slots__ = ("advance", "blank", "ems", "lead", "text")

    def __init__(self, text: str, ems: list[float], lead: float, advance: float) -> None:
        self.text = text
        self.ems = ems
        self.lead = lead
        self.advance = advance
        self.blank = not text or text.isspace()


class Run:
    """Text drawn in one go: in points, origin top left, in the frame of its quarter turns.

    Character i starts at `x + scale * ems[i]`. `y` is the baseline. Text that is neither
    upright nor turned by quarters has its box in `askew`. A run that follows blanks says so.
    """

    __slots__ = (
        "after_blank",
        "artifact",
        "askew",
        "bold",
        "descent",
        "ems",
        "hidden",
        "italic",
        "scale",
        "size",
        "text",
        "turn",
        "x",
        "y",
    )

    text: str
    ems: list[float]
    x: float
    y: float
    scale: float
    size: float
    descent: float
    bold: bool
    italic: bool
    artifact: str
    after_blank: bool
    hidden: Hidden | None
    turn: int
    askew: Rect | None

    @property
    def x1(self) -> float:
        """Where its last character ends."""
        return self.x + self.scale * self.ems[-1]

    def boxes(self) -> list[tuple[str, float, float, float, float]]:
        """Every character with its box (x0, y0, x1, y1) in the run's frame."""
        if self.askew is not None:
            return [(character, *self.askew) for character in self.text]
        x, scale, bottom = self.x, self.scale, self.y + self.descent
        top = bottom - self.size
        edges = [x + scale * em for em in self.ems]
        return [
            (character, x0, top, x1, bottom)
            for character, x0, x1 in zip(self.text, edges, edges[1:], strict=False)
        ]


class _Texts(dict[int, str]):
    """Character code to tidy text, asked of the font once."""

    def __init__(self, font: PDFFont) -> None:
        super().__init__()
        self._font = font
        self._encoding = getattr(font, "cid2unicode", None)

    def __missing__(self, code: int) -> str:
        try:
            text = tidy(self._font.to_unichr(code))
        except PDFUnicodeNotDefined:
            # In the Windows encoding every code that is free is a bullet.
            text = BULLET if code > _BLANK and self._encoding is _WINDOWS else UNKNOWN
        if code == _SOFT_HYPHEN and text == " " and self._encoding:
            # pdfminer takes the Windows encoding's second hyphen for a space.
            text = "-"
        self[code] = text
        return text


class _Widths(dict[int, float]):
    """Character code to width in ems, asked of the font once."""

    def __init__(self, font: PDFFont) -> None:
        super().__init__()
        self._font = font

    def __missing__(self, code: int) -> float:
        width = self[code] = float(self._font.char_width(code))
        return width


class Face:
    """One font of a document as reading needs it."""

    def __init__(self, font: PDFFont) -> None:
        self.font = font
        self.wide = font.is_multibyte()
        self.descent = font.get_descent()
        self.vertical = font.is_vertical()
        self.memo: dict[bytes, Shown] = {}
        self._texts = _Texts(font)
        self._widths = _Widths(font)
        self._table = UNSEEN * 256
        name = font.fontname if isinstance(font.fontname, str) else ""
        weight = font.descriptor.get("FontWeight", 0)
        self.bold = bool(
            _BOLD.search(name)
            or font.flags & _FLAG_FORCE_BOLD
            or (isinstance(weight, int | float) and weight >= _SEMIBOLD)
        )
        self.italic = bool(_ITALIC.search(name) or font.flags & _FLAG_ITALIC or font.italic_angle)

    def show_body(self, body: bytes) -> Shown:
        """The text of a TJ array's inside, or of one string operand with its brackets."""
        known = self.memo.get(body)
        if known is not None:
            return known
        shown = self.show(*operands(body))
        if len(body) <= _MEMO_LENGTH:
            self.memo[body] = shown
        return shown

    def show(self, strings: Sequence[bytes], kerns: Sequence[float]) -> Shown:
        """The text of `strings`; `kerns[i]` (in ems) moves back after string i."""
        if self.wide or not strings or not strings[0] or kerns[-1] or min(kerns) < WORD_GAP:
            return self._show_one_by_one(strings, kerns)
        codes = b"".join(strings)
        text = self._text(codes)
        if text is None:
            return self._show_one_by_one(strings, kerns)
        widths = list(map(self._widths.__getitem__, codes))
        for position, kern in zip(accumulate(map(len, strings)), kerns, strict=True):
            widths[position - 1] -= kern
        ems = list(accumulate(widths, initial=0.0))
        return Shown(text, ems, 0.0, ems[-1])

    def _text(self, codes: bytes) -> str | None:
        """The text of single-byte codes; None where one does not stand for one character."""
        try:
            return charmap_decode(codes, "strict", self._table)[0]
        except UnicodeDecodeError:
            pass
        table = list(self._table)
        for code in set(codes):
            text = self._texts[code]
            if len(text) != 1:
                return None
            table[code] = text
        self._table = "".join(table)
        return charmap_decode(codes, "strict", self._table)[0]

    def _show_one_by_one(self, strings: Sequence[bytes], kerns: Sequence[float]) -> Shown:
        """As `show`, where a code stands for no or several characters, or a gap for a space."""
        texts: list[str] = []
        ems = [0.0]
        lead = at = gap = 0.0
        for string, kern in zip(strings, kerns, strict=True):
            for code in self.font.decode(string) if self.wide else string:
                if not texts:
                    lead, gap = lead + gap, 0.0
                elif gap:
                    at = _cross(gap, at, texts, ems)
                    gap = 0.0
                text, width = self._texts[code], self._widths[code]
                if text:
                    texts.append(text)
                    ems += [at + width * (n + 1) / len(text) for n in range(len(text))]
                elif texts:
                    ems[-1] = at + width
                at += width
            gap -= kern
        return Shown("".join(texts), ems, lead, lead + at + gap)


def _cross(gap: float, at: float, texts: list[str], ems: list[float]) -> float:
    """Move over a gap between two characters; one wide enough is a space, or a tab."""
    if gap > -CELL_GAP and texts[-1][-1:] == " ":
        texts[-1] = texts[-1][:-1] + "\t"
    elif gap > -WORD_GAP and texts[-1][-1:] != " ":
        texts.append("\t" if gap > -CELL_GAP else " ")
        ems.append(at)
    ems[-1] = at + gap
    return at + gap


class NotCovered(Exception):
    """Content that the quick reader leaves to the stock interpreter."""


_BETWEEN = re.compile(rb"\)\s*+([-+.\d]*+)\s*+\(")
_ELEMENT = re.compile(
    rb"\s*+(?:\(((?:[^()\\]++|\\.)*+)\)|<([0-9A-Fa-f\s]*+)>|([-+.\d]++))", re.DOTALL
)
_ESCAPE = re.compile(rb"\\([0-7]{1,3}|\r\n|.)", re.DOTALL)
_ESCAPES = {
    b"n": b"\n",
    b"r": b"\r",
    b"t": b"\t",
    b"b": b"\b",
    b"f": b"\f",
    b"\n": b"",
    b"\r": b"",
    b"\r\n": b"",
}


class _Kerns(dict[bytes, float]):
    """Movements as written, by far most of them one of a few hundred."""

    def __missing__(self, digits: bytes) -> float:
        kern = float(digits or 0) * 0.001
        if len(self) < _MOST_KERNS:
            self[digits] = kern
        return kern


_KERNS = _Kerns()


def _unescaped(match: re.Match[bytes]) -> bytes:
    what: bytes = match[1]
    if what[0] in b"01234567":
        return bytes((int(what, 8) & 255,))
    return _ESCAPES.get(what, what)


def operands(body: bytes) -> tuple[list[bytes], list[float]]:
    """The strings of a show operand, and the movement back (in ems) after each."""
    if body[:1] == b"(" and body[-1:] == b")" and b"\\" not in body:
        parts = _BETWEEN.split(body[1:-1])
        strings = len(parts) // 2 + 1
        if body.count(b"(") == strings and body.count(b")") == strings:
            return parts[::2], [*map(_KERNS.__getitem__, parts[1::2]), 0.0]
    return _operands_one_by_one(body)


def _operands_one_by_one(body: bytes) -> tuple[list[bytes], list[float]]:
    parts: list[bytes | float] = []
    position = 0
    for match in _ELEMENT.finditer(body):
        if match.start() != position:
            raise NotCovered("an element of an array")
        position = match.end()
        literal, digits, number = match.groups()
        parts.append(_string(literal, digits) if number is None else float(number))
    if body[position:].strip():
        raise NotCovered("an element of an array")
    return strings_and_kerns(parts)


def _string(literal: bytes | None, digits: bytes | None) -> bytes:
    if literal is not None:
        return _ESCAPE.sub(_unescaped, literal) if b"\\" in literal else literal
    even = b"".join((digits or b"").split())
    return bytes.fromhex((even + b"0" if len(even) % 2 else even).decode("ascii"))


def spaced(shown: Shown, char_space: float, word_space: float) -> list[float]:
    """`shown.ems` with character and word spacing (in ems) added after each character."""
    extra = accumulate(
        (char_space + (word_space if char == " " else 0.0) for char in shown.text), initial=0.0
    )
    return [em + more for em, more in zip(shown.ems, extra, strict=True)]


def strings_and_kerns(parts: Iterable[object]) -> tuple[list[bytes], list[float]]:
    """The same as `operands`, from the parts of an array; a movement first follows nothing."""
    strings: list[bytes] = []
    kerns: list[float] = []
    for part in parts:
        if isinstance(part, bytes):
            strings.append(part)
            kerns.append(0.0)
        elif isinstance(part, int | float):
            if not strings:
                strings.append(b"")
                kerns.append(0.0)
            kerns[-1] += part * 0.001
    return strings, kerns
