"""PDF to document: pdfminer opens the file, `content` reads each page, `lines` makes the lines."""

import logging
import struct
import zlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import islice
from typing import Protocol

from pdfminer.pdfdocument import PDFEncryptionError, PDFPasswordIncorrect
from pdfminer.pdfpage import PDFPage
from pdfminer.psexceptions import PSException

from ofsted_desk.errors import ScannedLetter
from ofsted_desk.letter.document import SCANNER, UNREAD, Document, Line, Page, compose
from ofsted_desk.reading import refusals
from ofsted_desk.reading.bounded import BoundedDocument, open_document
from ofsted_desk.reading.canvas import Canvas
from ofsted_desk.reading.content import ContentReader, Resources
from ofsted_desk.reading.fonts import UNKNOWN
from ofsted_desk.reading.furniture import Marks, furniture_of
from ofsted_desk.reading.lines import RawLine, raw_lines
from ofsted_desk.reading.page_tree import pages_of, promised
from ofsted_desk.reading.runs import Hidden, Matrix, Run

MOST_PAGES = 2000
MOST_CHARACTERS = 8_000_000
_LARGEST_PAGE = 15_000.0
_SCAN_COVER = 0.5
_FEW = 50
_TROUBLE = (
    PSException,
    ArithmeticError,
    AssertionError,
    AttributeError,
    EOFError,
    LookupError,
    OSError,
    RuntimeError,
    TypeError,
    ValueError,
    struct.error,
    zlib.error,
)
"""What pdfminer raises on a broken file. Only its own work is guarded by it, never ours."""

logging.getLogger("pdfminer").setLevel(logging.ERROR)


@dataclass(frozen=True, slots=True)
class DrawnPage:
    """One page as drawn: its size as shown, its runs in the order drawn, hidden ones too."""

    width: float
    height: float
    runs: list[Run]
    picture_cover: float
    left_to_stock: int


class Scans(Protocol):
    """Who reads the pages that are pictures: given from above, since it takes an OCR engine.

    `whole` says that a file without any words is to be read too, and not refused.
    """

    whole: bool

    def read(self, number: int) -> "PageRead":
        """What the picture of page `number` says."""
        ...


@dataclass(frozen=True, slots=True)
class PageRead:
    """What was read from a picture: its runs once it is turned level, who read it, and the turn."""

    runs: list[Run]
    read_by: str
    turn: float


def read_pdf(data: bytes, name: str, sha256: str, scans: Scans | None = None) -> Document:
    """The document in the bytes of a PDF; raises `UnreadableLetter` where there is none."""
    try:
        return document_of(drawn_pages(data), name, sha256, scans)
    except ScannedLetter:
        if scans is None or not scans.whole:
            raise
    return document_of(drawn_pages(data), name, sha256, scans, all_pictures=True)


def document_of(
    drawn: Iterable[DrawnPage],
    name: str,
    sha256: str,
    scans: Scans | None = None,
    *,
    all_pictures: bool = False,
) -> Document:
    """The document that pages as drawn make; raises `UnreadableLetter` where they show no words.

    With `all_pictures` every page is read from its picture, whatever words it claims to have.
    """
    sheets: list[_Sheet] = []
    census = _Census()
    for page in drawn:
        runs = visible(page)
        census.count(page, runs)
        lines = raw_lines(runs, page.width, page.height)
        read_by = UNREAD if all_pictures or is_scan(page, runs) else _read_by(runs)
        sheets.append(_Sheet(page.width, page.height, lines, read_by))
    if not all_pictures:
        census.check()
    if scans is not None:
        _read_pictures(sheets, scans)
        if not any(sheet.lines for sheet in sheets):
            raise refusals.nothing_seen(len(sheets))
    scanned = [n for n, sheet in enumerate(sheets, 1) if sheet.read_by not in ("", UNREAD)]
    marks = furniture_of([sheet.lines for sheet in sheets], scanned)
    return compose(name, sha256, "pdf", list(_made(sheets, marks)))


@dataclass(slots=True)
class _Sheet:
    """What a page of a document is made from; its lines are let go once it is made."""

    width: float
    height: float
    lines: list[RawLine]
    read_by: str
    turn: float = 0.0


def _read_by(runs: list[Run]) -> str:
    """Words without ink over a picture were put there by a scanner's own OCR."""
    return SCANNER if any(run.hidden is Hidden.INVISIBLE for run in runs) else ""


def _read_pictures(sheets: list[_Sheet], scans: Scans) -> None:
    for number, sheet in enumerate(sheets, 1):
        if sheet.read_by == UNREAD:
            found = scans.read(number)
            sheet.lines = raw_lines(found.runs, sheet.width, sheet.height)
            sheet.read_by, sheet.turn = found.read_by, found.turn


def _made(sheets: list[_Sheet], marks: list[Marks]) -> Iterator[Page]:
    """The pages of a document."""
    start = 0
    for number, (sheet, kinds) in enumerate(zip(sheets, marks, strict=True), 1):
        raw, sheet.lines = sheet.lines, []
        lines: list[Line] = []
        for line, kind in zip(raw, kinds, strict=True):
            lines.append(Line(number, line.text, start, line.box, line.pieces, kind))
            start += len(line.text) + 1
        start += not lines
        yield Page(number, sheet.width, sheet.height, tuple(lines), sheet.read_by, sheet.turn)


def drawn_pages(
    data: bytes, interpreter: type[ContentReader] = ContentReader
) -> Iterator[DrawnPage]:
    """Each page as drawn; raises `UnreadableLetter` where the file cannot be read whole."""
    document = _opened(data)
    resources = Resources()
    canvas = Canvas(resources)
    reader = interpreter(resources, canvas)
    number = 0
    pages = islice(pages_of(document), MOST_PAGES + 1)
    while True:
        number += 1
        try:
            page = next(pages, None)
            if page is None:
                break
            width, height, matrix = as_shown(page)
            canvas.start(width, height)
            if number <= MOST_PAGES:
                reader.render_contents(page.resources, page.contents, ctm=matrix)
            document.forget(page.contents)
        except _TROUBLE as error:
            raise refusals.broken(f"on page {number}") from error
        except MemoryError as error:
            raise refusals.too_much("it needs more memory than is allowed") from error
        if number > MOST_PAGES:
            raise refusals.too_much(f"it has more than {MOST_PAGES:,} pages")
        left = canvas.left_to_stock
        yield DrawnPage(width, height, canvas.runs, canvas.picture_cover, left)
    _check_whole(document, number - 1)


def visible(page: DrawnPage) -> list[Run]:
    """The runs that can be seen, or those without ink that lie over a scanned page's picture.

    Text recognition puts its words over the picture without ink: they are what the page shows.
    """
    shown = [run for run in page.runs if run.hidden is None]
    if page.picture_cover > _SCAN_COVER:
        inkless = [run for run in page.runs if run.hidden is Hidden.INVISIBLE]
        if sum(len(run.text) for run in inkless) > sum(len(run.text) for run in shown):
            return inkless + shown
    return shown


def is_scan(page: DrawnPage, runs: list[Run]) -> bool:
    """Whether a page is a picture, with hardly a word on it that the file itself knows."""
    return page.picture_cover > _SCAN_COVER and sum([len(run.text) for run in runs]) < _FEW


def as_shown(page: PDFPage) -> tuple[float, float, Matrix]:
    """A page's width and height, cropped and turned, and the matrix that places its content."""
    x0, y0, x1, y1 = _shown_area(page)
    width, height = x1 - x0, y1 - y0
    if page.rotate == 90:
        return height, width, (0.0, 1.0, 1.0, 0.0, -y0, -x0)
    if page.rotate == 180:
        return width, height, (-1.0, 0.0, 0.0, 1.0, x1, -y0)
    if page.rotate == 270:
        return height, width, (0.0, -1.0, -1.0, 0.0, y1, x1)
    return width, height, (1.0, 0.0, 0.0, -1.0, -x0, y1)


def _shown_area(page: PDFPage) -> tuple[float, float, float, float]:
    """The crop box as far as it is on the medium, or the medium where nothing would be left."""
    medium, crop = page.mediabox, page.cropbox
    x0, x1 = max(medium[0], crop[0]), min(medium[2], crop[2])
    y0, y1 = max(medium[1], crop[1]), min(medium[3], crop[3])
    if x1 - x0 < 1 or y1 - y0 < 1:
        x0, y0, x1, y1 = medium
    if not (1 <= x1 - x0 <= _LARGEST_PAGE and 1 <= y1 - y0 <= _LARGEST_PAGE):
        raise ValueError("a page of no use")
    return x0, y0, x1, y1


def _opened(data: bytes) -> BoundedDocument:
    try:
        return open_document(data)
    except PDFPasswordIncorrect as error:
        raise refusals.locked() from error
    except PDFEncryptionError as error:
        raise refusals.odd_lock() from error
    except _TROUBLE as error:
        raise refusals.broken() from error


def _check_whole(document: BoundedDocument, found: int) -> None:
    try:
        count = promised(document)
    except _TROUBLE as error:
        raise refusals.broken() from error
    if found < count:
        raise refusals.broken(f"{found} of its {count} pages are there")
    if found == 0:
        raise refusals.no_pages()


class _Census:
    """Counts what a file's pages hold, to tell a letter from a scan."""

    def __init__(self) -> None:
        self.pages = 0
        self.characters = 0
        self.unknown = 0
        self.scans = 0

    def count(self, page: DrawnPage, runs: list[Run]) -> None:
        """Take in one page and the runs on it that can be seen."""
        size = sum([len(run.text) for run in runs])
        self.pages += 1
        self.characters += size
        self.unknown += sum([run.text.count(UNKNOWN) for run in runs if UNKNOWN in run.text])
        self.scans += is_scan(page, runs)
        if self.characters > MOST_CHARACTERS:
            raise refusals.too_much("it has too many words")

    def check(self) -> None:
        """Raise `UnreadableLetter` where there is nothing to read."""
        if not self.characters or self.scans == self.pages:
            raise refusals.no_words(self.pages)
        if self.unknown * 2 > self.characters:
            raise refusals.nameless_letters()
