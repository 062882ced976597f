"""Plain text to document: for letters that were copied or pasted."""

import codecs
import re
import textwrap
from collections.abc import Iterator

from ofsted_desk.letter.document import Box, Document, Line, Page, Piece, compose
from ofsted_desk.reading import refusals
from ofsted_desk.reading.tidy import tidy_typed

_WIDTH, _HEIGHT = 595.0, 842.0
_LEFT, _TOP, _SIZE, _CHAR, _LEADING = 40.0, 40.0, 12.0, 6.0, 14.0
_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_COLUMN = re.compile(r"(?<=\S)(  +) (?=\S)")
"""Three blanks or more stand between columns, as in text that other programs take out of a PDF."""
_FITS = int((_WIDTH - 2 * _LEFT) / _CHAR)
"""How many characters fit on a line of the made-up page."""
_MARKED = re.compile(r"(?:[-*•◼▪–]|\d{1,3}[.)]) +")
_MOST_PAGES = 2000
_LONGEST = 20_000_000


def read_text(data: bytes, name: str, sha256: str) -> Document:
    """One page per form feed; each line gets a made-up box so that it can be marked.

    Long typed lines are broken as on a page of paper.
    """
    if len(data) > _LONGEST:
        raise refusals.too_much(f"more than {_LONGEST // 1_000_000} MB of text")
    text = decoded(data).replace("\r\n", "\n").replace("\r", "\n")
    parts = text.removesuffix("\f").split("\f")
    if len(parts) > _MOST_PAGES:
        raise refusals.too_much(f"more than {_MOST_PAGES:,} pages")
    return compose(
        name, sha256, "text", [_page(number, part) for number, part in enumerate(parts, 1)]
    )


def decoded(data: bytes) -> str:
    """The text in `data`: UTF-8, UTF-16 with a byte order mark, or else Windows-1252."""
    encoding = next((encoding for mark, encoding in _MARKS if data.startswith(mark)), None)
    for attempt in [encoding] if encoding else ["utf-8", "cp1252"]:
        try:
            return data.decode(attempt)
        except UnicodeDecodeError:
            continue
    raise refusals.unknown_encoding()


def _page(number: int, text: str) -> Page:
    lines = []
    y = _TOP
    for typed in text.split("\n"):
        for indent, line in _wrapped(_COLUMN.sub(r"\1\t", tidy_typed(typed))):
            left = _LEFT + _CHAR * indent
            box = Box(left, y, left + _CHAR * max(len(line), 1), y + _SIZE)
            pieces = (Piece(0, len(line), box.x0, box.x1, _SIZE),) if line else ()
            lines.append(Line(number, line, 0, box, pieces))
            y += _LEADING
    return Page(number, _WIDTH, max(_HEIGHT, y + _TOP), tuple(lines))


def _wrapped(line: str) -> Iterator[tuple[int, str]]:
    """(indent in characters, words) of each line that a typed line takes on the page.

    A paragraph typed as one long line is broken between words, and hangs under a mark at its
    start; the rows of a table are left whole.
    """
    if len(line) <= _FITS or "\t" in line:
        yield 0, line
        return
    hang = len(match.group()) if (match := _MARKED.match(line)) else 0
    broken = textwrap.wrap(
        line,
        _FITS,
        subsequent_indent=" " * hang,
        break_long_words=False,
        break_on_hyphens=False,
    )
    for words in broken:
        stripped = words.lstrip(" ")
        yield len(words) - len(stripped), stripped
