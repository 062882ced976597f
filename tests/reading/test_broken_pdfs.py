"""Locked, cut-short and hostile files cost one refusal, in words, and no more."""

import tracemalloc
import zlib
from contextlib import suppress
from dataclasses import astuple
from io import BytesIO
from math import isfinite

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from reportlab.lib.pdfencrypt import StandardEncryption
from reportlab.pdfgen.canvas import Canvas

from ofsted_desk.errors import UnreadableLetter
from ofsted_desk.letter.document import Document
from ofsted_desk.reading import read_document
from tests.reading.made_pdfs import TREE, a_pdf, stream, text_at, write_pdf

LETTER = a_pdf(
    text_at(72, 700, b"Dear Ms Example") * 3, text_at(72, 700, b"Yours sincerely"), packed=True
)


def _refusal(data: bytes) -> str:
    with pytest.raises(UnreadableLetter) as refusal:
        read_document(data, "letter.pdf")
    assert refusal.value.remedy
    return refusal.value.what


def _locked(user: str, owner: str, strength: int) -> bytes:
    out = BytesIO()
    canvas = Canvas(out, encrypt=StandardEncryption(user, owner, canPrint=0, strength=strength))
    canvas.drawString(72, 700, "Dear Ms Example")
    canvas.save()
    return out.getvalue()


@pytest.mark.parametrize("strength", [40, 128])
def test_a_lock_on_printing_alone_does_not_stop_reading(strength: int) -> None:
    document = read_document(_locked("", "owner", strength), "letter.pdf")

    assert ["Dear Ms Example"] == [line.text for line in document.lines]


@pytest.mark.parametrize("strength", [40, 128])
def test_a_password_is_refused_as_one(strength: int) -> None:
    assert "password" in _refusal(_locked("secret", "owner", strength))


def test_an_unknown_lock_is_refused_as_one() -> None:
    pdf = a_pdf(text_at(72, 700, b"a"), more={90: b"<</Filter/Odd/V 9>>"})
    pdf = pdf.replace(b"/Root 1 0 R", b"/Root 1 0 R/Encrypt 90 0 R/ID[(a)(a)]")

    assert "encrypted" in _refusal(pdf)


@pytest.mark.parametrize("share", [0.3, 0.6, 0.9])
def test_a_file_cut_short_is_refused_or_read_whole(share: float) -> None:
    cut = LETTER[: int(len(LETTER) * share)]
    try:
        document = read_document(cut, "letter.pdf")
    except UnreadableLetter:
        return
    assert len(document.pages) == 2
    assert "Yours sincerely" in document.text


def test_a_page_cut_short_is_refused_and_named() -> None:
    packed = zlib.compress(b"".join(text_at(72, 800 - i, b"Line %d" % i) for i in range(200)))
    content = b"<</Length %d/Filter/FlateDecode>>\nstream\n%s\nendstream" % (
        len(packed) // 2,
        packed[: len(packed) // 2],
    )
    pdf = a_pdf(text_at(72, 700, b"One"), b"", more={6: content})

    assert "page 2" in _refusal(pdf)


def test_pages_that_are_promised_but_missing_are_refused() -> None:
    pdf = a_pdf(text_at(72, 700, b"One")).replace(b"/Count 1", b"/Count 7")

    assert "1 of its 7 pages" in _refusal(pdf)


def test_a_file_without_pages_is_refused() -> None:
    assert "no pages" in _refusal(
        write_pdf({1: b"<</Type/Catalog/Pages 2 0 R>>", 2: b"<</Type/Pages/Count 0/Kids[]>>"})
    )


def test_a_bomb_is_refused_before_it_unpacks() -> None:
    packed = zlib.compress(b"0" * (1 << 20) * 100, 9)
    pdf = a_pdf(
        b"",
        more={
            4: b"<</Length %d/Filter/FlateDecode>>\nstream\n%s\nendstream" % (len(packed), packed)
        },
    )
    tracemalloc.start()
    try:
        reason = _refusal(pdf)
        _, peak = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()

    assert "unpacks" in reason
    assert peak < 160 * 1024 * 1024


def test_a_bomb_packed_twice_is_refused() -> None:
    packed = zlib.compress(zlib.compress(b"0" * (1 << 20) * 200, 9), 9)
    content = b"<</Length %d/Filter[/FlateDecode/FlateDecode]>>\nstream\n%s\nendstream" % (
        len(packed),
        packed,
    )

    assert "unpacks" in _refusal(a_pdf(b"", more={4: content}))


def test_a_bomb_of_run_lengths_is_refused() -> None:
    content = stream(b"\x81 " * (1 << 20), b"/Filter/RunLengthDecode")

    assert "unpacks" in _refusal(a_pdf(b"", more={4: content}))


def test_many_streams_that_unpack_too_much_together_are_refused() -> None:
    content = stream(b" " * 40_000_000, packed=True)
    pdf = a_pdf(*[[b""]] * 16, more={4 + 2 * i: content for i in range(16)})

    assert "unpacks" in _refusal(pdf)


def test_forms_that_multiply_without_end_are_refused() -> None:
    forms = {
        50 + i: stream(
            b"/A Do /A Do",
            b"/Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</A %d 0 R>>>>"
            % (51 + i),
        )
        for i in range(19)
    }
    forms[69] = stream(b"", b"/Type/XObject/Subtype/Form/BBox[0 0 9 9]")
    pdf = a_pdf(b"/A Do", resources=b"/XObject<</A 50 0 R>>", more=forms)

    assert "without end" in _refusal(pdf)


@pytest.mark.parametrize(
    "objects",
    [
        {TREE: b"<</Type/Pages/Count 1/Kids[2 0 R 3 0 R]>>"},
        {TREE: b"<</Type/Pages/Count 1/Kids[9 0 R]>>", 9: b"<</Type/Pages/Kids[2 0 R 3 0 R]>>"},
        {70: b"70 0 R", TREE: b"<</Type/Pages/Count 1/Kids[70 0 R 3 0 R]>>"},
    ],
)
def test_a_page_tree_that_holds_itself_is_cut_where_it_closes(objects: dict[int, bytes]) -> None:
    document = read_document(a_pdf(text_at(72, 700, b"One"), more=objects), "letter.pdf")

    assert ["One"] == [line.text for line in document.lines]


def test_an_object_that_stands_for_itself_is_nothing() -> None:
    pdf = a_pdf(text_at(72, 700, b"One"), attributes=b"/Annots 70 0 R", more={70: b"70 0 R"})
    pdf = pdf.replace(b"/Contents[4 0 R]", b"/Contents[4 0 R 70 0 R]")

    assert "One" in read_document(pdf, "letter.pdf").text


def test_a_page_tree_a_thousand_deep_is_read() -> None:
    deep = {1000 + i: b"<</Type/Pages/Count 1/Kids[%d 0 R]>>" % (1001 + i) for i in range(1500)}
    deep[2500] = b"<</Type/Pages/Count 1/Kids[3 0 R]>>"
    deep[TREE] = b"<</Type/Pages/Count 1/MediaBox[0 0 400 400]/Kids[1000 0 R]>>"
    pdf = a_pdf(text_at(72, 300, b"One"), more=deep).replace(b"/MediaBox[0 0 595 842]", b"")

    (page,) = read_document(pdf, "letter.pdf").pages
    assert (400, 400) == (page.width, page.height)


def test_two_thousand_pages_are_read() -> None:
    words = text_at(72, 700, b"Page")

    document = read_document(a_pdf(*[words] * 2000), "long.pdf")

    assert len(document.pages) == 2000
    assert document.pages[-1].lines[0].text == "Page"


def test_more_pages_than_any_letter_has_are_refused() -> None:
    kids = {10 + i: b"<</Type/Page/MediaBox[0 0 9 9]>>" for i in range(4000)}
    kids[9] = b"<</Type/Pages/Kids[%s]>>" % b" ".join(b"%d 0 R" % n for n in kids)
    kids[TREE] = b"<</Type/Pages/Count 4000/Kids[9 0 R]>>"

    assert "2,000 pages" in _refusal(a_pdf(b"", more=kids))


def test_lists_within_lists_without_end_are_refused() -> None:
    pdf = a_pdf(text_at(72, 700, b"One"), attributes=b"/Odd " + b"[" * 100_000)

    assert "damaged" in _refusal(pdf)


@pytest.mark.parametrize(
    "box", [b"[0 0 0 0]", b"[0 0 1e9 1e9]", b"[nonsense]", b"[0 0 nan nan]", b"null"]
)
def test_a_page_of_an_impossible_size_is_refused_or_given_one(box: bytes) -> None:
    pdf = a_pdf(text_at(72, 700, b"One")).replace(b"[0 0 595 842]", box)
    try:
        (page,) = read_document(pdf, "letter.pdf").pages
    except UnreadableLetter:
        return
    assert 1 <= page.width <= 15_000


def test_brackets_that_never_close_do_not_hold_reading_up() -> None:
    pdf = a_pdf(text_at(72, 700, b"One") + b"[" * 300_000)

    assert "One" in read_document(pdf, "letter.pdf").text


def test_a_line_or_a_page_beyond_measure_is_refused() -> None:
    line = a_pdf(b"BT /F1 12 Tf 72 700 Td (%s) Tj ET" % (b"a" * 300_000), packed=True)
    page = a_pdf(b"BT /F1 12 Tf 72 700 Td " + b"(a) ' " * 200_001 + b"ET", packed=True)

    assert "line" in _refusal(line)
    assert "page" in _refusal(page)


@pytest.mark.parametrize("digits", [b"9" * 400, b"-" + b"9" * 400, b"9" * 200])
@pytest.mark.parametrize(
    "content",
    [
        b"BT /F1 12 Tf %s 700 Td (Far) Tj ET",
        b"BT /F1 12 Tf 72 %s Td (Far) Tj ET",
        b"BT /F1 %s Tf 72 700 Td (Far) Tj ET",
        b"BT /F1 12 Tf %s Tz 72 700 Td (Far) Tj ET",
        b"BT /F1 12 Tf %s Tc 72 700 Td (Far) Tj ET",
        b"BT /F1 12 Tf %s Ts 72 700 Td (Far) Tj ET",
        b"BT /F1 12 Tf 72 700 Td [(Far)%s(away)] TJ ET",
        b"%s 0 0 1 0 0 cm BT /F1 12 Tf 72 700 Td (Far) Tj ET",
        b"BT /F1 12 Tf 1 %s 3 1 72 700 Tm (Far) Tj ET",
        b"BT /F1 12 Tf 0 1 -1 %s 72 700 Tm (Far) Tj ET",
    ],
)
def test_places_beyond_measure_make_no_boxes(content: bytes, digits: bytes) -> None:
    pdf = a_pdf(text_at(72, 700, b"One") + content % digits)

    for line in read_document(pdf, "letter.pdf").lines:
        assert all(map(isfinite, astuple(line.box)))
        assert all(isfinite(piece.x0 + piece.x1 + piece.size) for piece in line.pieces)


@settings(max_examples=150, deadline=None)
@given(st.data())
def test_a_file_with_bytes_changed_is_read_or_refused(data: st.DataObject) -> None:
    damaged = bytearray(LETTER)
    for _ in range(data.draw(st.integers(1, 8))):
        damaged[data.draw(st.integers(0, len(LETTER) - 1))] = data.draw(st.integers(0, 255))

    _is_read_or_refused(bytes(damaged))


@settings(max_examples=100, deadline=None)
@given(st.binary(max_size=400))
def test_any_bytes_are_read_or_refused(data: bytes) -> None:
    _is_read_or_refused(data)
    _is_read_or_refused(b"%PDF-1.7\n" + data)


@settings(max_examples=100, deadline=None)
@given(st.binary(max_size=200))
def test_any_content_is_read_or_refused(content: bytes) -> None:
    _is_read_or_refused(a_pdf(text_at(72, 700, b"One") + content))


@settings(max_examples=100, deadline=None)
@given(st.sampled_from([1, 2, 3, 4]), st.binary(max_size=120))
def test_any_object_is_read_or_refused(number: int, body: bytes) -> None:
    _is_read_or_refused(a_pdf(text_at(72, 700, b"One"), more={number: body}))


def _is_read_or_refused(data: bytes) -> None:
    with suppress(UnreadableLetter):
        _holds_together(read_document(data, "letter.pdf"))


def _holds_together(document: Document) -> None:
    for line in document.lines:
        assert line.text == document.text[line.start : line.end]
        assert not set("\n\f") & set(line.text)
        assert all(map(isfinite, astuple(line.box)))
        for piece in line.pieces:
            assert 0 <= piece.start < piece.end <= len(line.text)
            assert line.text[piece.start : piece.end].strip()
