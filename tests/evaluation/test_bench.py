"""The bench reads every PDF of a folder in every way, and names pages that differ."""

from io import StringIO
from pathlib import Path

import pytest

from ofsted_desk.evaluation.bench import bench, print_bench
from ofsted_desk.evaluation.long_pdf import LINES, long_pdf
from ofsted_desk.evaluation.ways import EXTRACT_TEXT, OURS, OURS_BOXES
from ofsted_desk.reading import read_document
from tests.reading.made_pdfs import a_pdf, text_at

WORDS = b"".join(text_at(72, y, b"Children are helped early") for y in range(700, 400, -20))


@pytest.fixture
def corpus(tmp_path: Path) -> Path:
    """Two letters, one of them with words that cannot be seen, and a page of HTML."""
    (tmp_path / "inner").mkdir()
    hidden = b"BT 3 Tr /F1 12 Tf 72 300 Td (Hidden) Tj ET"
    (tmp_path / "one.pdf").write_bytes(a_pdf(WORDS, WORDS + hidden))
    (tmp_path / "inner" / "two.pdf").write_bytes(a_pdf(text_at(72, 700, b"One (two)")))
    (tmp_path / "page.pdf").write_bytes(b"<!DOCTYPE html><html></html>")
    return tmp_path


def test_every_letter_is_read_in_every_way(corpus: Path) -> None:
    result = bench(corpus)

    assert (2, 3) == (result.letters, result.content.pages)
    assert {EXTRACT_TEXT, OURS, OURS_BOXES} <= {timing.way for timing in result.timings}
    assert result.timings[0].times_as_quick == 1
    assert result.after_reading_ms_a_page > 0


def test_what_was_left_out_or_left_to_pdfminer_is_counted(corpus: Path) -> None:
    content = bench(corpus).content

    assert (6, 1) == (content.hidden_characters, content.left_to_stock)


def test_the_same_characters_as_pdfium_are_found(corpus: Path) -> None:
    content = bench(corpus).content

    assert (3, ()) == (content.compared_pages, content.differences)


def test_a_page_that_differs_is_named(tmp_path: Path) -> None:
    twice = text_at(72, 700, b"Bold") + text_at(72.2, 700, b"Bold")
    (tmp_path / "bold.pdf").write_bytes(a_pdf(WORDS, WORDS + twice))
    (difference,) = bench(tmp_path).content.differences

    assert ("bold.pdf", 2) == (difference.letter, difference.page)
    assert "Bdlo" == difference.only_ours


def test_it_prints_a_line_a_fact(corpus: Path) -> None:
    out = StringIO()
    print_bench(bench(corpus), out)

    assert "2 letters, 3 pages" in out.getvalue()
    assert "the same characters as PDFium on 3 of 3 pages" in out.getvalue()


def test_the_memory_for_a_long_document_is_measured(tmp_path: Path) -> None:
    result = bench(tmp_path, long_pages=3)

    assert result.long_peak_mb is None or result.long_peak_mb > 1
    document = read_document(long_pdf(3), "long.pdf")
    assert [LINES] * 3 == [len(page.lines) for page in document.pages]
    assert len(document.lines) == len({line.text for line in document.lines})


def test_an_empty_folder_is_no_trouble(tmp_path: Path) -> None:
    assert bench(tmp_path).letters == 0
