"""Files with pictures of pages, read by whoever is given to read them."""

from contextlib import nullcontext
from dataclasses import dataclass, field, replace

import pytest

from ofsted_desk.errors import ScannedLetter, UnreadableLetter
from ofsted_desk.extraction import extract
from ofsted_desk.families import load_families
from ofsted_desk.intake.import_letter import import_letter
from ofsted_desk.letter.document import UNREAD, Page
from ofsted_desk.letter.finding import BY_OCR, Level
from ofsted_desk.letter.letter import ExtractedLetter, Refusal
from ofsted_desk.reading import read_document
from ofsted_desk.reading.pdf import PageRead
from ofsted_desk.scans.choice import OcrChoice, tesseract_program
from ofsted_desk.scans.reader import ScanReader
from ofsted_desk.scans.words import Word, runs_of
from tests.reading.made_pdfs import a_pdf, stream, text_at
from tests.scans.pictures import picture, sample, scan

needs_tesseract = pytest.mark.skipif(
    tesseract_program() is None, reason="tesseract is not installed"
)
PICTURE = {
    100: stream(
        b"\x80",
        b"/Type/XObject/Subtype/Image/Width 1/Height 1/ColorSpace/DeviceGray/BitsPerComponent 8",
    )
}
DRAWN = b"595 0 0 842 0 0 cm /P Do\n"
WORDS = b"The letter says this on a page that has its own words, as most have."


def mixed() -> bytes:
    """A page of words, then a page that is a picture."""
    return a_pdf(text_at(72, 700, WORDS), DRAWN, resources=b"/XObject<</P 100 0 R>>", more=PICTURE)


@dataclass
class Reads:
    """Reads the same words from every picture, and notes which pages it was asked for."""

    whole: bool = True
    words: str = "Yours sincerely"
    asked: list[int] = field(default_factory=list)

    def read(self, number: int) -> PageRead:
        self.asked.append(number)
        words = [Word(self.words, 100, 300, 200, 20, 0)] if self.words else []
        return PageRead(runs_of(words, picture(a_pdf(b""))), "an engine", -1.5)


def test_a_scan_is_refused_as_one_that_can_be_read_by_ocr() -> None:
    with pytest.raises(ScannedLetter, match="pages are pictures"):
        read_document(scan(), "scan.pdf")

    refusal = import_letter(scan(), "scan.pdf")
    assert isinstance(refusal, Refusal)
    assert refusal.scan


def test_a_scan_becomes_a_document_with_words_from_each_picture() -> None:
    reads = Reads()

    document = read_document(scan(), "scan.pdf", reads)

    assert [page.number for page in document.pages] == reads.asked
    assert {"an engine"} == {page.read_by for page in document.pages}
    assert {-1.5} == {page.turn for page in document.pages}
    assert document.text.startswith("Yours sincerely")
    assert frozenset(reads.asked) == document.ocr_pages


def test_a_scan_is_not_read_by_who_reads_only_pictures_among_words() -> None:
    reads = Reads(whole=False)

    with pytest.raises(ScannedLetter):
        read_document(scan(), "scan.pdf", reads)
    assert [] == reads.asked


def test_only_the_pictures_among_pages_with_words_are_read() -> None:
    reads = Reads(whole=False)

    document = read_document(mixed(), "mixed.pdf", reads)

    assert [2] == reads.asked
    assert ["", "an engine"] == [page.read_by for page in document.pages]
    assert (frozenset({2}), ()) == (document.ocr_pages, document.unread_pages)


def test_a_picture_that_nobody_reads_is_known_to_be_unread() -> None:
    document = read_document(mixed(), "mixed.pdf")

    assert ["", UNREAD] == [page.read_by for page in document.pages]
    assert (frozenset(), (2,)) == (document.ocr_pages, document.unread_pages)
    assert not document.pages[1].by_ocr


def test_a_picture_without_words_is_refused_as_such() -> None:
    with pytest.raises(UnreadableLetter, match="found no words in the pictures") as caught:
        read_document(scan(), "scan.pdf", Reads(words=""))
    assert not isinstance(caught.value, ScannedLetter)


def test_words_from_a_picture_are_never_sure_and_say_so() -> None:
    as_text = extract(read_document(sample(), "letter.pdf"), load_families())
    assert any(finding.confidence.level is Level.SURE for finding in as_text.findings)

    read_by = Reads(words="Focused visit to Dunmarsh local authority children’s services")
    letter = extract(read_document(scan(), "scan.pdf", read_by), load_families())

    assert all(finding.confidence.level is not Level.SURE for finding in letter.findings)
    assert all(finding.confidence.by_ocr for finding in letter.findings)


def test_beside_a_picture_only_what_was_read_from_it_is_doubted() -> None:
    document = read_document(sample(), "letter.pdf")
    last = len(document.pages)
    pages = (*document.pages[:-1], _by_ocr(document.pages[-1]))
    mixed_letter = type(document)(document.name, "", "pdf", pages, document.text)

    letter = extract(mixed_letter, load_families())

    marked = {f.evidence.page for f in letter.findings if f.evidence and f.confidence.by_ocr}
    clean = {f.evidence.page for f in letter.findings if f.evidence and not f.confidence.by_ocr}
    assert last in marked
    assert last not in clean
    assert clean


def test_a_page_that_nobody_read_leaves_every_finding_in_doubt() -> None:
    letter = extract(read_document(mixed(), "mixed.pdf"), load_families())

    assert all(finding.confidence.level is not Level.SURE for finding in letter.findings)
    assert all(
        "page 2 is a picture that was not read" in finding.confidence.reasons
        for finding in letter.findings
    )
    assert not any(BY_OCR in finding.confidence.reasons for finding in letter.findings)


@needs_tesseract
@pytest.mark.parametrize("turn", [0.0, 2.0])
def test_a_scanned_letter_gives_what_the_letter_gives(turn: float) -> None:
    data = scan(dpi=200, turn=turn)
    expected = import_letter(sample(), "letter.pdf")
    assert isinstance(expected, ExtractedLetter)

    letter = import_letter(data, "scan.pdf", scans=ScanReader(data, OcrChoice(), nothing_around))

    assert isinstance(letter, ExtractedLetter)
    for name in ("family", "authority", "document_date", "inspection_start"):
        ours, theirs = letter.finding(name), expected.finding(name)
        assert ours is not None
        assert theirs is not None
        assert theirs.value == ours.value
    assert len(expected.areas) == len(letter.areas)
    turned = {page.turn for page in letter.document.pages}
    assert all(abs(each + turn) < 0.2 for each in turned)


@needs_tesseract
def test_the_place_of_words_is_that_on_the_page_turned_level() -> None:
    data = scan(dpi=200, turn=2.0)
    straight = read_document(sample(), "letter.pdf")
    scanned = read_document(data, "scan.pdf", ScanReader(data, OcrChoice(), nothing_around))

    theirs = {line.text: line.box for line in straight.pages[0].lines}
    ours = {line.text: line.box for line in scanned.pages[0].lines}
    same = theirs.keys() & ours.keys()

    assert len(same) > 10
    for text in same:
        assert theirs[text].x0 == pytest.approx(ours[text].x0, abs=3)
        assert theirs[text].y1 == pytest.approx(ours[text].y1, abs=4)


def _by_ocr(page: Page) -> Page:
    return replace(page, read_by="an engine")


def nothing_around(_: int) -> nullcontext[None]:
    """Nobody watches the clock, and nobody counts."""
    return nullcontext()
