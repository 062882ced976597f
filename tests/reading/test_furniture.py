"""Running headers, footers, page numbers and footnotes are marked, and nothing else is."""

from ofsted_desk.letter.document import Box, Furniture, Piece
from ofsted_desk.reading import read_document
from ofsted_desk.reading.furniture import furniture_of
from ofsted_desk.reading.lines import RawLine
from tests.reading.made_pdfs import a_pdf, text_at

FOOTER = b"/Artifact <</Attached [/Bottom]/Type/Pagination/Subtype/Footer>> BDC "
HEADER = b"/Artifact <</Attached [/Top]/Type/Pagination/Subtype/Header>> BDC "
BODY = b"".join(text_at(72, y, b"Children are helped early, and well") for y in (600, 580, 560))


def raw(text: str, bottom: float) -> RawLine:
    """A line on a page of A4 whose foot is so far down."""
    box, piece = Box(72, bottom - 12, 300, bottom), Piece(0, len(text), 72, 300, 12)
    return RawLine(text, box, (piece,), 12, "", (bottom - 12) / 842, bottom / 842)


def _marks(*pages: bytes) -> list[tuple[str, Furniture | None]]:
    document = read_document(a_pdf(*pages), "letter.pdf")
    return [(line.text, line.furniture) for line in document.lines if "Children" not in line.text]


def test_a_tagged_footer_that_repeats_is_a_footer() -> None:
    footer = FOOTER + text_at(72, 60, b"Inspection of Anyshire") + b" EMC "

    assert [("Inspection of Anyshire", Furniture.FOOTER)] * 2 == _marks(
        footer + BODY, footer + BODY
    )


def test_a_tagged_header_that_repeats_is_a_header() -> None:
    header = HEADER + text_at(72, 800, b"Report, page 2") + b" EMC "
    other = HEADER + text_at(72, 800, b"Report, page 3") + b" EMC "

    assert [Furniture.HEADER] * 2 == [mark for _, mark in _marks(header + BODY, other + BODY)]


def test_a_tagged_line_that_does_not_repeat_is_the_letters_own() -> None:
    letterhead = HEADER + text_at(72, 800, b"9 December 2009") + b" EMC "

    assert [("9 December 2009", None)] == _marks(letterhead + BODY, BODY)


def test_a_tagged_number_is_a_page_number_wherever_it_stands() -> None:
    number = FOOTER + text_at(515, 200, b"7") + b" EMC "

    assert [("7", Furniture.PAGE_NUMBER)] == _marks(number + BODY)


def test_an_untagged_number_in_the_margin_that_counts_pages_is_a_page_number() -> None:
    assert [("1", Furniture.PAGE_NUMBER), ("Page 2 of 2", Furniture.PAGE_NUMBER)] == _marks(
        BODY + text_at(290, 30, b"1"), BODY + text_at(290, 30, b"Page 2 of 2")
    )


def test_a_number_that_counts_no_pages_is_the_letters_own() -> None:
    assert [("4", None), ("2009", None)] == _marks(
        BODY + text_at(290, 30, b"4"), text_at(290, 400, b"2009") + BODY
    )


def test_numbers_near_the_margin_that_grow_by_one_a_page_are_page_numbers() -> None:
    pages = [BODY + text_at(515, 110, b"%d" % number) for number in (3, 4, 5)]

    assert [("3", Furniture.PAGE_NUMBER), ("4", Furniture.PAGE_NUMBER)] == _marks(*pages)[:2]


def test_numbers_near_the_margin_that_do_not_grow_so_are_the_letters_own() -> None:
    pages = [BODY + text_at(515, 110, b"%d" % number) for number in (3, 1, 9)]

    assert [("3", None), ("1", None), ("9", None)] == _marks(*pages)


def test_an_untagged_line_that_repeats_in_the_margin_is_running() -> None:
    page = BODY + text_at(72, 40, b"Inspection of Anyshire")

    assert [Furniture.FOOTER] * 3 == [mark for _, mark in _marks(page, page, page)]


def test_a_heading_that_repeats_on_the_page_is_a_heading() -> None:
    page = text_at(72, 700, b"Areas for development", b"F2", 14) + BODY

    assert [("Areas for development", None)] * 3 == _marks(page, page, page)


def test_a_line_in_the_margin_of_few_pages_is_the_letters_own() -> None:
    odd = text_at(72, 810, b"Main findings") + BODY

    assert [("Main findings", None)] * 2 == _marks(odd, odd, BODY, BODY, BODY)


def test_furniture_is_part_of_the_text_but_not_of_the_body() -> None:
    page = BODY + text_at(72, 40, b"Inspection of Anyshire")
    document = read_document(a_pdf(page, page), "letter.pdf")

    assert document.text.count("Inspection of Anyshire") == 2
    assert not any("Inspection" in line.text for line in document.body)


def _footnote(size: float = 9) -> bytes:
    return (
        text_at(72, 124, b"1", size=6)
        + text_at(76, 120, b"The areas have been cross-referenced with", size=size)
        + text_at(72, 108, b"the framework.", size=size)
    )


def test_small_type_at_the_foot_from_its_raised_mark_on_is_a_footnote() -> None:
    assert [Furniture.FOOTNOTE] * 2 == [
        mark
        for _, mark in _marks(BODY + _footnote() + FOOTER + text_at(515, 60, b"1") + b" EMC ")[:2]
    ]


def test_an_asterisk_marks_a_footnote_too() -> None:
    assert [("* Not validated", Furniture.FOOTNOTE)] == _marks(
        BODY + text_at(72, 108, b"* Not validated", size=8)
    )


def test_type_as_large_as_the_body_is_no_footnote() -> None:
    assert [None, None] == [mark for _, mark in _marks(BODY + _footnote(size=12))]


def test_small_type_without_a_mark_is_no_footnote() -> None:
    assert [("Piccadilly Gate", None)] == _marks(
        BODY + text_at(72, 108, b"Piccadilly Gate", size=8)
    )


def test_small_type_followed_by_body_is_no_footnote() -> None:
    small = text_at(72, 400, b"* Not validated", size=8)

    assert [("* Not validated", None)] == _marks(
        BODY + small + text_at(72, 300, b"Children are safe")
    )


def test_a_letterhead_read_by_ocr_is_furniture_though_it_is_read_otherwise_each_time() -> None:
    heads = ["HMICFRS Commission Ofsted", "HMIGFRS Commission Ofsted", "HMICFRS Commissi0n aly"]
    pages = [
        [raw(head, 60 + number), raw(f"The letter says {number}.", 400)]
        for number, head in enumerate(heads)
    ]

    pages[1].insert(0, raw("a1y", 30))

    marks = furniture_of(pages, [1, 2, 3])
    assert [[Furniture.HEADER, None]] * 2 == [marks[0], marks[2]]
    assert [Furniture.HEADER, Furniture.HEADER, None] == marks[1]
    assert all(mark is None for page in furniture_of(pages) for mark in page)


def test_what_stands_once_at_the_top_of_a_scanned_page_is_the_letters_own() -> None:
    pages = [
        [raw("Findings", 60), raw("The letter says this.", 400)],
        [raw("and it goes on to say that", 60), raw("there is more.", 400)],
        [raw("Yours sincerely", 62)],
    ]

    assert all(mark is None for marks in furniture_of(pages, [1, 2, 3]) for mark in marks)
