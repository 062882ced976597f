"""Fonts and runs: what one show-text operator puts on the page.

A run keeps its text and, for every character, where it starts in ems; points are worked out
only for what needs them. That is what makes reading cheap.
"""

import re
from collections.abc import Iterable, Sequence
from enum import StrEnum
from itertools import accumulate

from pdfminer.pdffont import PDFFont, PDFUnicodeNotDefined

from ofsted_desk.reading.tidy import tidy

Matrix = tuple[float, float, float, float, float, float]
Rect = tuple[float, float, float, float]

UNKNOWN = "\ufffd"
"""Stands for a glyph whose font does not say which character it draws."""
WORD_GAP = -200.0
"""A movement between two strings, in thousandths of an em, that a reader sees as a space."""
_MEMO_LENGTH = 24
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
    """The text of one show operator; `ems[i]` is where character i starts, the last one its end."""

    __slots__ = ("ems", "text")

    def __init__(self, text: str, ems: list[float]) -> None:
        self.text = text
        self.ems = ems


class Run:
    """Text drawn in one go: on the page as shown, in points, origin top left.

    Character i starts at `x + scale * ems[i]`. `y` is the baseline. A run that is not
    horizontal has `turned`, the box it fills.
    """

    __slots__ = (
        "artifact",
        "bold",
        "descent",
        "ems",
        "hidden",
        "italic",
        "scale",
        "size",
        "text",
        "turned",
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
    hidden: Hidden | None
    turned: Rect | None

    @property
    def x1(self) -> float:
        """Where its last character ends."""
        return self.x + self.scale * self.ems[-1]


class _Texts(dict[int, str]):
    """Character code to tidy text, asked of the font once."""

    def __init__(self, font: PDFFont) -> None:
        super().__init__()
        self._font = font

    def __missing__(self, code: int) -> str:
        try:
            text = tidy(self._font.to_unichr(code))
        except PDFUnicodeNotDefined:
            text = UNKNOWN
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
        self.vertical = font.is_vertical()
        self.descent = font.get_descent()
        self.memo: dict[bytes, Shown] = {}
        self._texts = _Texts(font)
        self._widths = _Widths(font)
        name = font.fontname if isinstance(font.fontname, str) else ""
        weight = font.descriptor.get("FontWeight", 0)
        self.bold = bool(
            _BOLD.search(name)
            or font.flags & _FLAG_FORCE_BOLD
            or (isinstance(weight, int | float) and weight >= _SEMIBOLD)
        )
        self.italic = bool(_ITALIC.search(name) or font.flags & _FLAG_ITALIC or font.italic_angle)

    def codes(self, string: bytes) -> Sequence[int]:
        """The character codes in a string operand."""
        return string if not self.wide else tuple(self.font.decode(string))

    def show(self, strings: Sequence[bytes], kerns: Sequence[float], lead: float = 0.0) -> Shown:
        """The text of `strings`; `kerns[i]` (thousandths of an em) moves back after string i."""
        parts = strings if not self.wide else [self.codes(string) for string in strings]
        codes = b"".join(strings) if not self.wide else [code for part in parts for code in part]
        text = "".join(map(self._texts.__getitem__, codes))
        advances = list(map(self._widths.__getitem__, codes))
        plain = len(text) == len(codes)
        if not plain or (kerns and min(kerns) < WORD_GAP):
            return self._show_one_by_one(parts, kerns, lead)
        position = 0
        for part, kern in zip(parts, kerns, strict=False):
            position += len(part)
            if position:
                advances[position - 1] -= kern * 0.001
            else:
                lead -= kern * 0.001
        return Shown(text, list(accumulate(advances, initial=lead)))

    def _show_one_by_one(
        self, parts: Sequence[Sequence[int]], kerns: Sequence[float], lead: float
    ) -> Shown:
        """As `show`, where a code stands for no or several characters, or a gap for a space."""
        texts: list[str] = []
        ems = [lead]
        at = lead
        for i, part in enumerate(parts):
            for code in part:
                text, width = self._texts[code], self._widths[code]
                texts.append(text)
                ems.extend(at + width * (n + 1) / len(text) for n in range(len(text)))
                at += width
            kern = kerns[i] if i < len(kerns) else 0.0
            at -= kern * 0.001
            if kern < WORD_GAP and texts and texts[-1][-1:] != " ":
                texts.append(" ")
                ems.append(at)
        return Shown("".join(texts), ems)

    def show_body(self, body: bytes) -> Shown:
        """The text of a TJ array's inside, or of one string operand with its brackets."""
        known = self.memo.get(body)
        if known is not None:
            return known
        shown = self.show(*operands(body))
        if len(body) <= _MEMO_LENGTH:
            self.memo[body] = shown
        return shown


class NotCoveredError(Exception):
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


def _unescaped(match: re.Match[bytes]) -> bytes:
    what: bytes = match[1]
    if what[0] in b"01234567":
        return bytes((int(what, 8) & 255,))
    return _ESCAPES.get(what, what)


def operands(body: bytes) -> tuple[list[bytes], list[float], float]:
    """The strings of a show operand, the movement after each, and the movement before them."""
    if body[:1] == b"(" and body[-1:] == b")" and b"\\" not in body:
        parts = _BETWEEN.split(body[1:-1])
        if body.count(b"(") == len(parts) // 2 + 1 and body.count(b")") == len(parts) // 2 + 1:
            return parts[::2], [float(kern or 0) for kern in parts[1::2]], 0.0
    return _operands_one_by_one(body)


def _operands_one_by_one(body: bytes) -> tuple[list[bytes], list[float], float]:
    strings: list[bytes] = []
    kerns: list[float] = []
    lead = 0.0
    position = 0
    for match in _ELEMENT.finditer(body):
        if match.start() != position:
            raise NotCoveredError("an element of an array")
        position = match.end()
        literal, digits, number = match.groups()
        if number is None:
            strings.append(_string(literal, digits))
            kerns.append(0.0)
        elif kerns:
            kerns[-1] += float(number)
        else:
            lead -= float(number) * 0.001
    if body[position:].strip():
        raise NotCoveredError("an element of an array")
    return strings, kerns, lead


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


def strings_and_kerns(sequence: Iterable[object]) -> tuple[list[bytes], list[float], float]:
    """The same as `operands`, from an operand that pdfminer has parsed."""
    strings: list[bytes] = []
    kerns: list[float] = []
    lead = 0.0
    for part in sequence:
        if isinstance(part, bytes):
            strings.append(part)
            kerns.append(0.0)
        elif isinstance(part, int | float) and kerns:
            kerns[-1] += part
        elif isinstance(part, int | float):
            lead -= part * 0.001
    return strings, kerns, lead
