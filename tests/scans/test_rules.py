from contextlib import nullcontext

import pytest

from ofsted_desk.evaluation.made_scans import scan_of
from ofsted_desk.reading import read_document
from ofsted_desk.scans.choice import TESSERACT, OcrChoice, tesseract_program
from ofsted_desk.scans.reader import ScanReader
from ofsted_desk.scans.rules import without_rules
from tests.reading.made_pdfs import a_pdf, text_at
from tests.scans.pictures import lines_of_words, picture

ACROSS = b"60 690 300 0.75 re f\n"
DOWN = b"60 600 0.75 90 re f\n"
needs_tesseract = pytest.mark.skipif(
    tesseract_program() is None, reason="tesseract is not installed"
)
BAND = b"60 690 300 20 re f\n"


def reader_of(scan: bytes) -> ScanReader:
    return ScanReader(scan, OcrChoice(TESSERACT), lambda _: nullcontext())


@pytest.mark.parametrize("dpi", [150, 300])
@pytest.mark.parametrize("turn", [0.0, 0.2])
@pytest.mark.parametrize("rule", [ACROSS, DOWN], ids=["across", "down"])
def test_a_ruled_line_is_taken_out_and_the_words_stay(rule: bytes, turn: float, dpi: int) -> None:
    words = text_at(72, 660, b"Good")
    ruled = picture(a_pdf(rule + words), dpi, turn)
    plain = picture(a_pdf(words), dpi, turn)

    assert ruled.pixels != plain.pixels
    assert sum(each < 128 for each in plain.pixels) == pytest.approx(
        sum(each < 128 for each in without_rules(ruled).pixels), rel=0.02
    )


@needs_tesseract
def test_the_words_in_a_ruled_table_are_read() -> None:
    rows = range(600, 700, 24)
    frame = b"0.75 w " + b"".join(b"60 %d 330 24 re S 300 %d 90 24 re S\n" % (y, y) for y in rows)
    words = b"".join(
        text_at(68, y + 8, b"Leadership and governance") + text_at(308, y + 8, b"Good")
        for y in rows
    )
    scan = scan_of(a_pdf(frame + words), 200, 0.0)

    page = read_document(scan, "scan.pdf", reader_of(scan)).pages[0]

    assert ["Leadership and governance\tGood"] * 5 == [line.text for line in page.lines]


@pytest.mark.parametrize("content", [BAND, text_at(72, 700, b"I l - _ H T", size=40)])
def test_a_dark_band_and_large_letters_stay(content: bytes) -> None:
    page = picture(a_pdf(content), 300)

    assert page == without_rules(page)


def test_a_page_of_words_stays_as_it_is() -> None:
    page = picture(lines_of_words(bold=True), 300)

    assert page == without_rules(page)


def test_a_rule_along_the_edge_of_the_page_is_taken_out() -> None:
    page = picture(a_pdf(b"0 0 595 0.75 re f 0 0 0.75 842 re f\n"), 150)

    assert {255} == set(without_rules(page).pixels)
