"""What a document's fonts say of their codes: characters, widths, weight and slant."""

import re
from codecs import charmap_decode
from collections.abc import Sequence
from itertools import accumulate

from pdfminer.encodingdb import EncodingDB
from pdfminer.pdffont import PDFFont, PDFType3Font, PDFUnicodeNotDefined

from ofsted_desk.reading import refusals
from ofsted_desk.reading.operands import operands
from ofsted_desk.reading.tidy import tidy

UNKNOWN = "\ufffd"
"""Stands for a glyph whose font does not say which character it draws."""
_UNSEEN = "\ufffe"
"""Stands for a code that has not been met yet."""
_BULLET = "\u2022"
_WORD_GAP = -0.2
"""A movement between two strings, in ems, that a reader sees as a space."""
_CELL_GAP = -1.2
"""A movement that a reader sees as the way to the next cell."""
_WINDOWS = EncodingDB.encodings["WinAnsiEncoding"]
_BLANK = 32
_SOFT_HYPHEN = 173
_MEMO_LENGTH = 24
_MEMO_MOST = 20_000
"""Texts remembered of a font; no letter has as many, and a long document may not fill memory."""
_LONGEST = 200_000
_BOLD = re.compile(r"bold|black|heavy|demi(?!light)", re.IGNORECASE)
_ITALIC = re.compile(r"italic|oblique", re.IGNORECASE)
_FLAG_ITALIC = 1 << 6
_FLAG_FORCE_BOLD = 1 << 18
_SEMIBOLD = 600
_MIDDLING = 0.5
"""The width of a character, in ems, where the font says none."""


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
            text = _BULLET if code > _BLANK and self._encoding is _WINDOWS else UNKNOWN
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
        self._silent = not font.default_width and not any(font.widths.values())

    def __missing__(self, code: int) -> float:
        width = self[code] = _MIDDLING if self._silent else float(self._font.char_width(code))
        return width


class Face:
    """One font of a document as reading needs it."""

    def __init__(self, font: PDFFont) -> None:
        self.font = font
        self.wide = font.is_multibyte()
        self.descent = font.get_descent()
        self.vertical = font.is_vertical()
        self.unit = _unit(font)
        self.memo: dict[bytes, Shown] = {}
        self._texts = _Texts(font)
        self._widths = _Widths(font)
        self._table = _UNSEEN * 256
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
            if len(self.memo) >= _MEMO_MOST:
                self.memo.clear()
            self.memo[body] = shown
        return shown

    def show(self, strings: Sequence[bytes], kerns: Sequence[float]) -> Shown:
        """The text of `strings`; `kerns[i]` (in ems) moves back after string i."""
        if sum(map(len, strings)) > _LONGEST:
            raise refusals.too_much("a line of it is too long")
        if self.wide or not strings or not strings[0] or kerns[-1] or min(kerns) < _WORD_GAP:
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


def _unit(font: PDFFont) -> float:
    """How tall the font's type is, in ems: one, but for fonts made of drawings in another scale."""
    if not isinstance(font, PDFType3Font) or 0.0005 < font.vscale < 0.002:
        return 1.0
    return abs(font.bbox[3] - font.bbox[1]) * font.vscale or 1.0


def _cross(gap: float, at: float, texts: list[str], ems: list[float]) -> float:
    """Move over a gap between two characters; one wide enough is a space, or a tab."""
    if gap > -_CELL_GAP and texts[-1][-1:] == " ":
        texts[-1] = texts[-1][:-1] + "\t"
    elif gap > -_WORD_GAP and texts[-1][-1:] != " ":
        texts.append("\t" if gap > -_CELL_GAP else " ")
        ems.append(at)
    ems[-1] = at + gap
    return at + gap


def spaced(shown: Shown, char_space: float, word_space: float) -> list[float]:
    """`shown.ems` with character and word spacing (in ems) added after each character."""
    extra = accumulate(
        (char_space + (word_space if char == " " else 0.0) for char in shown.text), initial=0.0
    )
    return [em + more for em, more in zip(shown.ems, extra, strict=True)]
