"""Plain objects read quickly are the very objects that pdfminer's parser reads."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pdfminer.pdfdocument import PDFDocument
from pdfminer.pdftypes import PDFObjRef, PDFStream
from pdfminer.psexceptions import PSException
from pdfminer.psparser import PSLiteral

from ofsted_desk.reading.bounded import BoundedDocument, open_document
from ofsted_desk.reading.objects import NotPlain, read_object
from tests.reading.made_pdfs import a_pdf

NUMBER = 70
NOT_PLAIN = object()


def _document(body: bytes) -> tuple[BoundedDocument, int, bytes]:
    """A file with this object in it, and where it is."""
    data = a_pdf(b"", more={NUMBER: body, 71: b"3"})
    return open_document(data), data.index(b"\n70 0 obj") + 1, data


def _comparable(found: object) -> object:
    if isinstance(found, PDFObjRef):
        return ("reference", found.objid)
    if isinstance(found, PSLiteral):
        return ("name", found.name)
    if isinstance(found, PDFStream):
        return ("stream", _comparable(found.attrs), found.rawdata)
    if isinstance(found, dict):
        return {key: _comparable(value) for key, value in found.items()}
    if isinstance(found, list):
        return [_comparable(value) for value in found]
    return (type(found), found)


def _quickly(body: bytes) -> object:
    document, place, data = _document(body)
    try:
        return _comparable(read_object(data, place, NUMBER, document, document._stream))
    except NotPlain:
        return NOT_PLAIN


def _by_pdfminer(body: bytes) -> object:
    document, place, _ = _document(body)
    return _comparable(PDFDocument._getobj_parse(document, place, NUMBER))


PLAIN = [
    b"<</Type/Page /Parent 2 0 R/MediaBox[0 0 595.32 841.92]/A null/B true/C (words)>>",
    b"[1 -2 +3 .5 -4. 5.25 /Name (a) <4142> <> () [] <<>> 7 0 R false null]",
    b"<</Length 3>>\nstream\nabc\nendstream",
    b"<</Length 71 0 R>>\nstream\r\nabc\r\nendstream",
    b"12",
    b"/Name",
    b"<</A<</B<</C[1 2[3 4]]>>>>>>",
    b"<< /Widths [ 250 0 0 333 ] /FontName /ABCDEF+Tahoma-Bold /Flags 32 >>",
]
LEFT = [
    b"<</A (a \\) b)>>",
    b"<</A (a (b) c)>>",
    b"<</A#20B 1>>",
    b"<</A 1 % a comment\n>>",
    b"<</Length 9>>\nstream\nabc\nendstream",
    b"<</A <414>>>",
    b"<</A 12abc>>",
    b"[" * 200 + b"]" * 200,
]


@pytest.mark.parametrize("body", PLAIN)
def test_a_plain_object_is_read_as_pdfminer_reads_it(body: bytes) -> None:
    assert _by_pdfminer(body) == _quickly(body)


@pytest.mark.parametrize("body", LEFT)
def test_what_is_not_plain_is_left_to_pdfminer(body: bytes) -> None:
    assert _quickly(body) is NOT_PLAIN


def test_an_object_under_another_number_is_not_taken_for_it() -> None:
    document, place, data = _document(b"12")

    with pytest.raises(NotPlain):
        read_object(data, place, NUMBER + 1, document, document._stream)


_words = b"<< >> [ ] /A /Type /Length 1 -2 0 R 7 3.5 (a) <41> true null stream endstream % ."
_parts = st.sampled_from(
    [*_words.split(), b"(\\))", b"/A#41", b"\n", b"((a)", b"<4>", b"12x", b"\0", b"\r", b"(b c)"]
)


@settings(max_examples=300, deadline=None)
@given(st.lists(_parts, max_size=14), st.sampled_from([b" ", b"\n", b""]))
def test_any_object_read_quickly_is_the_one_pdfminer_reads(parts: list[bytes], gap: bytes) -> None:
    body = gap.join(parts)
    quickly = _quickly(body)
    if quickly is not NOT_PLAIN:
        try:
            expected = _by_pdfminer(body)
        except PSException:
            expected = "pdfminer gives up"

        assert expected == quickly
