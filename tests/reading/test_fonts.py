"""Fonts say which characters are drawn, how wide, how dark and how slanted."""

import pytest

from ofsted_desk.errors import UnreadableLetter
from ofsted_desk.letter.document import Line
from ofsted_desk.reading import read_document
from tests.reading.made_pdfs import COURIER, a_pdf, stream, text_at

CODES = b"BT /F1 12 Tf 72 700 Td <0102030405> Tj ET"
WIDE = b"BT /F1 12 Tf 72 700 Td <000100020003> Tj ET"


def _line(content: bytes, font: bytes, **more: object) -> Line:
    pdf = a_pdf(content, fonts={b"F1": font}, **more)  # type: ignore[arg-type]
    (line,) = read_document(pdf, "letter.pdf").lines
    return line


def _mapped(subtype: bytes = b"TrueType", extra: bytes = b"") -> bytes:
    return (
        b"<</Type/Font/Subtype/%s/BaseFont/ABCDEF+Made/FirstChar 1/LastChar 5"
        b"/Widths[500 500 500 500 500]/ToUnicode 60 0 R%s>>" % (subtype, extra)
    )


def _to_unicode(pairs: bytes, size: int = 1) -> dict[int, bytes]:
    lowest, highest = b"00" * size, b"FF" * size
    return {
        60: stream(
            b"/CIDInit /ProcSet findresource begin begincmap 1 begincodespacerange <%s> <%s> "
            b"endcodespacerange %s endcmap" % (lowest, highest, pairs)
        )
    }


def test_a_font_with_a_map_is_read_by_it() -> None:
    pairs = b"1 beginbfrange <01> <05> <0041> endbfrange"

    assert _line(CODES, _mapped(), more=_to_unicode(pairs)).text == "ABCDE"


def test_a_ligature_is_written_out_and_its_letters_share_its_width() -> None:
    pairs = (
        b"5 beginbfchar <01> <0041> <02> <FB01> <03> <00660066> <04> <00A0> <05> <0042> endbfchar"
    )
    line = _line(CODES, _mapped(), more=_to_unicode(pairs))

    assert line.text == "Afiff B"
    assert line.box.x1 - line.box.x0 == pytest.approx(30)
    assert line.box_of(1, 3).x0 >= line.box.x0
    assert line.box_of(6, 7).x1 == pytest.approx(line.box.x1)


def test_a_glyph_that_is_nothing_leaves_no_character() -> None:
    pairs = b"5 beginbfchar <01> <0041> <02> <200B> <03> <0042> <04> <202E> <05> <0043> endbfchar"

    assert _line(CODES, _mapped(), more=_to_unicode(pairs)).text == "ABC"


def test_a_wide_font_is_read_by_its_map() -> None:
    font = (
        b"<</Type/Font/Subtype/Type0/BaseFont/Made/Encoding/Identity-H/ToUnicode 60 0 R"
        b"/DescendantFonts[<</Type/Font/Subtype/CIDFontType2/BaseFont/Made/DW 500"
        b"/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>"
        b"/FontDescriptor<</Type/FontDescriptor/FontName/Made-Bold/Flags 4>>>>]>>"
    )
    pairs = b"1 beginbfrange <0001> <0003> <2019> endbfrange"
    line = _line(WIDE, font, more=_to_unicode(pairs, 2))

    assert line.text == "’‚‛"
    assert line.bold
    assert line.box.x1 - line.box.x0 == pytest.approx(18)


def test_a_font_that_says_no_letters_is_refused() -> None:
    font = (
        b"<</Type/Font/Subtype/Type0/BaseFont/Made/Encoding/Identity-H"
        b"/DescendantFonts[<</Type/Font/Subtype/CIDFontType2/BaseFont/Made"
        b"/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>"
        b"/FontDescriptor<</Type/FontDescriptor/FontName/Made/Flags 4>>>>]>>"
    )

    with pytest.raises(UnreadableLetter, match="fonts do not say"):
        _line(WIDE, font)


def test_one_glyph_without_a_name_is_marked_and_the_rest_read() -> None:
    pairs = b"1 beginbfrange <01> <04> <0041> endbfrange"

    assert _line(CODES, _mapped(b"Type1"), more=_to_unicode(pairs)).text == "ABCD\ufffd"


@pytest.mark.parametrize(
    ("descriptor", "bold", "italic"),
    [
        (b"/FontName/ABCDEF+Tahoma", False, False),
        (b"/FontName/ABCDEF+Tahoma-Bold", True, False),
        (b"/FontName/Arial,BoldItalic", True, True),
        (b"/FontName/ArialBlack", True, False),
        (b"/FontName/Made/FontWeight 700", True, False),
        (b"/FontName/Made/FontWeight 400", False, False),
        (b"/FontName/Made/Flags 262144", True, False),
        (b"/FontName/Made/Flags 64", False, True),
        (b"/FontName/Made/ItalicAngle -12", False, True),
        (b"/FontName/Helvetica-Oblique", False, True),
    ],
)
def test_bold_and_italic_are_what_the_font_says(
    descriptor: bytes, bold: bool, italic: bool
) -> None:
    extra = b"/FontDescriptor<</Type/FontDescriptor%s>>" % descriptor
    pairs = b"1 beginbfrange <01> <05> <0041> endbfrange"
    line = _line(CODES, _mapped(extra=extra), more=_to_unicode(pairs))

    assert (bold, italic) == (line.bold, line.italic)


def test_a_font_of_equal_widths_places_every_character() -> None:
    line = _line(b"BT /F1 10 Tf 72 700 Td (abcdefghij) Tj ET", COURIER)

    assert line.box_of(3, 4).x0 == pytest.approx(72 + 18)


def test_a_font_made_of_drawings_is_read_by_its_encoding() -> None:
    font = (
        b"<</Type/Font/Subtype/Type3/FontBBox[0 0 750 750]/FontMatrix[0.001 0 0 0.001 0 0]"
        b"/CharProcs<<>>/Encoding<</Differences[1/A/B/C/D/E]>>/FirstChar 1/LastChar 5"
        b"/Widths[500 500 500 500 500]>>"
    )

    assert _line(CODES, font).text == "ABCDE"


def test_the_free_codes_of_the_windows_encoding_are_bullets_and_its_second_hyphen_is_one() -> None:
    assert _line(rb"BT /F1 10 Tf 72 700 Td (\177 well\255being) Tj ET", COURIER).text == (
        "• well-being"
    )


def test_a_font_of_drawings_in_a_scale_of_its_own_is_not_too_small_to_see() -> None:
    font = (
        b"<</Type/Font/Subtype/Type3/FontBBox[0 -10 40 30]/FontMatrix[0.25 0 0 0.25 0 0]"
        b"/CharProcs<<>>/Encoding<</Differences[1/A/B/C/D/E]>>/FirstChar 1/LastChar 5"
        b"/Widths[20 20 20 20 20]>>"
    )
    line = _line(CODES.replace(b"12 Tf", b"1 Tf"), font)

    assert (line.text, line.size) == ("ABCDE", 10)
    assert line.box.x1 - line.box.x0 == pytest.approx(25)


def test_a_font_that_says_no_widths_has_middling_ones() -> None:
    font = b"<</Type/Font/Subtype/TrueType/BaseFont/Made/Encoding/WinAnsiEncoding>>"
    line = _line(b"BT /F1 10 Tf 72 700 Td (Example) Tj ET", font)

    assert line.box.x1 - line.box.x0 == pytest.approx(35)


def test_texts_are_remembered_only_so_many_at_a_time(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("ofsted_desk.reading.fonts._MEMO_MOST", 2)
    words = [b"one", b"two", b"three", b"one", b"four"]
    pdf = a_pdf(b"".join(text_at(72, 700 - 20 * n, word) for n, word in enumerate(words)))

    lines = read_document(pdf, "letter.pdf").lines
    assert [word.decode() for word in words] == [line.text for line in lines]
