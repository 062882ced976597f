"""Content is read the same by whole statements as token by token, only quicker."""

import pytest

from ofsted_desk.reading import read_document
from ofsted_desk.reading.stock import StockReader
from tests.reading.made_pdfs import a_pdf, stream, text_at
from tests.reading.stock import left_to_stock, placed_text, runs_of

COVERED = {
    "a string": b"BT /F1 12 Tf 72 700 Td (Dear Ms Example) Tj ET",
    "an array": b"BT /F1 12 Tf 72 700 Td [(Foc)-4(us)-4(e)4(d vi)3(sit)] TJ ET",
    "as Word writes": (
        b"/P <</MCID 0>> BDC q\n0.00 0 595 842 re\nW* n\nBT\n/F1 12 Tf\n1 0 0 1 72 700 Tm\n0 g\n"
        b"0 G\n[(Foc)-4(used)] TJ\nET\nQ\nq\n0.00 0 595 842 re\nW* n\nBT\n1 0 0 1 130 700 Tm\n"
        b"0.5 0 0.1 rg\n/GS8 gs\n 0.048 Tc[(visit )] TJ\nET\nQ\n EMC "
    ),
    "a block that leaves its font": (
        b"BT /F1 12 Tf 1 0 0 1 72 700 Tm [(one)] TJ ET BT 1 0 0 1 72 680 Tm [(two)] TJ ET"
    ),
    "a block restored": (
        b"q BT /F2 9 Tf 1 0 0 1 72 700 Tm [(one)] TJ ET Q\nBT /F1 12 Tf 1 0 0 1 72 680 Tm "
        b"[(two)] TJ ET"
    ),
    "octal and line-end escapes": rb"BT /F1 12 Tf 72 700 Td (caf\351 \050x\051 \\ a\
b) Tj ET",
    "hexadecimal": b"BT /F1 12 Tf 72 700 Td <44 65 61 72> Tj [<4D> -20 <73>] TJ ET",
    "a bracket in a string": b"BT /F1 12 Tf 72 700 Td [(a ] b)-5(c [ d)] TJ ET",
    "numbers at the ends of an array": b"BT /F1 12 Tf 72 700 Td [-500(a)20(b)-800] TJ (c) Tj ET",
    "two numbers in a row": b"BT /F1 12 Tf 72 700 Td [(a)20 30(b)] TJ ET",
    "an empty array": b"BT /F1 12 Tf 72 700 Td [] TJ (a) Tj ET",
    "empty strings": b"BT /F1 12 Tf 72 700 Td [()-300(a)()] TJ () Tj ET",
    "leading": b"BT /F1 12 Tf 14 TL 72 700 Td (a) Tj T* (b) Tj (c) ' 0 -20 TD (d) Tj T* (e) Tj ET",
    "spacing": b"BT /F1 12 Tf 1.5 Tc 4 Tw 80 Tz 3 Ts 72 700 Td (a b) Tj (c) Tj ET",
    "nested states": b"q 2 0 0 2 10 10 cm q BT /F1 6 Tf 20 300 Td (a) Tj ET Q "
    b"BT /F4 6 Tf (b) Tj ET Q",
    "unmatched restores": b"Q Q BT /F1 12 Tf 72 700 Td (a) Tj ET Q",
    "drawing between": b"0.5 w 1 0 0 RG 10 10 m 20 20 l S 10 10 50 50 re f* [3 2] 0 d "
    b"BT /F1 12 Tf 72 700 Td (a) Tj ET 1 2 3 4 5 6 c h B* /Cs1 cs 0.1 0.2 scn /P1 scn",
    "no blanks between": b"BT/F1 12 Tf 72 700 Td(a)Tj[(b)]TJ<63>Tj ET",
    "points without a figure": b"BT /F1 12. Tf .5 0 0 .5 72. 700 Tm (a) Tj -.5 -20 Td (b) Tj ET",
    "marked content in names": b"/Span /MC0 BDC BT /F1 12 Tf 72 700 Td (a) Tj ET EMC /T MP",
    "properties with brackets": b"/Span <</ActualText (a>>b) /K [1 2] >> BDC BT /F1 12 Tf "
    b"72 700 Td (a) Tj ET EMC",
    "two fonts": b"BT /F2 12 Tf 72 700 Td (Bold) Tj /F3 12 Tf ( slanted) Tj ET",
    "nothing": b" \n ",
    "text without a font": b"BT 72 700 Td (a) Tj ET",
    "carriage returns": b"BT\r/F1 12 Tf\r72 700 Td\r(a) Tj\rET\r",
}
LEFT = {
    "nested brackets": b"BT /F1 12 Tf 72 700 Td (a (b) c) Tj [(d (e) f)-5(g)] TJ ET",
    "an inline image": b"q 10 0 0 10 0 0 cm BI /W 1 /H 1 /BPC 8 /CS /G ID x EI Q "
    b"BT /F1 12 Tf 72 700 Td (a) Tj ET",
    "comments": b"% a comment (with brackets\nBT /F1 12 Tf 72 700 Td (a) Tj % another\n ET",
    "the quote operator": b'BT /F1 12 Tf 14 TL 72 700 Td (a) Tj 2 1 (b c) " ET',
    "a font that is not there": b"BT /F9 12 Tf 72 700 Td (a) Tj ET",
    "an unknown operator": b"BT /F1 12 Tf 72 700 Td (a) Tj ET 1 2 zz",
    "a broken number": b"BT /F1 12 Tf 1-2 700 Td (a) Tj ET",
    "an unfinished string": b"BT /F1 12 Tf 72 700 Td (a) Tj (b",
    "a name with an escape": b"BT /F#31 12 Tf 72 700 Td (a) Tj ET /Fm#30 Do",
    "too few operands": b"BT /F1 12 Tf 5 Td (a) Tj ET",
}


@pytest.mark.parametrize("content", COVERED.values(), ids=COVERED)
def test_what_is_covered_reads_as_the_stock_interpreter_reads_it(content: bytes) -> None:
    pdf = a_pdf(content)

    assert [placed_text(page) for page in runs_of(pdf, StockReader)] == [
        placed_text(page) for page in runs_of(pdf)
    ]
    assert left_to_stock(pdf) == 0


@pytest.mark.parametrize("content", LEFT.values(), ids=LEFT)
def test_what_is_not_covered_is_left_to_the_stock_interpreter(content: bytes) -> None:
    pdf = a_pdf(content)

    assert [placed_text(page) for page in runs_of(pdf, StockReader)] == [
        placed_text(page) for page in runs_of(pdf)
    ]
    assert left_to_stock(pdf) == 1


def test_a_stream_left_to_stock_shows_nothing_twice() -> None:
    content = text_at(72, 700, b"One") + text_at(72, 680, b"Two (2)")

    assert ["One", "Two (2)"] == [
        line.text for line in read_document(a_pdf(content), "letter.pdf").lines
    ]


def test_content_cut_into_streams_is_one_content() -> None:
    pdf = a_pdf([b"BT /F1 12 Tf 72 700", b"Td (Dear Ms) Tj ET", text_at(72, 680, b"Example")])

    assert left_to_stock(pdf) == 0
    assert ["Dear Ms", "Example"] == [run.text for run in runs_of(pdf)[0]]


def test_an_odd_hexadecimal_digit_counts_as_if_a_nought_followed() -> None:
    (run,) = runs_of(a_pdf(b"BT /F1 12 Tf 72 700 Td <446> Tj ET"))[0]

    assert run.text == "D`"


def test_a_form_is_drawn_where_it_is_placed() -> None:
    form = stream(text_at(10, 20, b"In a form"), b"/Type/XObject/Subtype/Form/BBox[0 0 200 50]")
    pdf = a_pdf(
        b"q 1 0 0 1 100 600 cm /Fm0 Do Q",
        resources=b"/XObject<</Fm0 50 0 R>>",
        more={50: form},
    )

    assert [("In a form", 110.0, 842.0 - 620)] == placed_text(runs_of(pdf)[0])


def test_a_form_that_draws_itself_is_drawn_once() -> None:
    form = stream(
        text_at(10, 20, b"Again") + b"/Fm0 Do",
        b"/Type/XObject/Subtype/Form/BBox[0 0 200 50]/Resources<</Font<</F1 51 0 R>>"
        b"/XObject<</Fm0 50 0 R>>>>",
    )
    font = b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>"
    pdf = a_pdf(b"/Fm0 Do", resources=b"/XObject<</Fm0 50 0 R>>", more={50: form, 51: font})

    assert ["Again"] == [run.text for run in runs_of(pdf)[0]]


def test_a_form_left_to_stock_leaves_the_page_quick() -> None:
    form = stream(
        text_at(10, 20, b"One (1)").replace(b"(One (1))", b"(One (nested) 1)"),
        b"/Type/XObject/Subtype/Form/BBox[0 0 200 50]",
    )
    pdf = a_pdf(
        text_at(72, 700, b"Page") + b"/Fm0 Do",
        resources=b"/XObject<</Fm0 50 0 R>>",
        more={50: form},
    )

    assert ["Page", "One (nested) 1"] == [run.text for run in runs_of(pdf)[0]]
    assert left_to_stock(pdf) == 1


def test_vertical_text_is_read_character_for_character() -> None:
    vertical = (
        b"<</Type/Font/Subtype/Type0/BaseFont/Upright/Encoding/Identity-V/DescendantFonts[<<"
        b"/Type/Font/Subtype/CIDFontType2/BaseFont/Upright/CIDSystemInfo<</Registry(Adobe)"
        b"/Ordering(Identity)/Supplement 0>>/FontDescriptor<</Type/FontDescriptor"
        b"/FontName/Upright/Flags 4>>>>]/ToUnicode 60 0 R>>"
    )
    to_unicode = stream(
        b"/CIDInit /ProcSet findresource begin 1 begincmap 1 begincodespacerange <0000> <FFFF> "
        b"endcodespacerange 2 beginbfchar <0001> <0041> <0002> <0042> endbfchar endcmap"
    )
    pdf = a_pdf(
        b"BT /F5 12 Tf 300 700 Td <00010002> Tj ET",
        fonts={b"F5": vertical},
        more={60: to_unicode},
    )

    (run,) = runs_of(pdf)[0]

    assert run.text == "AB"
    assert run.askew is not None
    x0, y0, x1, y1 = run.askew
    assert x1 - x0 == pytest.approx(12)
    assert y1 - y0 == pytest.approx(24)
