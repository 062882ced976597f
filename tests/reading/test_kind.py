"""A file is what its bytes say."""

import pytest

from ofsted_desk.reading.kind import Kind, kind_of


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        (b"", Kind.EMPTY),
        (b" \r\n\0\0", Kind.EMPTY),
        (b"%PDF-1.4\n...", Kind.PDF),
        (b"junk before\n%PDF-1.7\n", Kind.PDF),
        (b"<!DOCTYPE html><html><body>Not found</body></html>", Kind.HTML),
        (b"\xef\xbb\xbf\n  <HTML><head>", Kind.HTML),
        (b"<!-- saved page -->\n<html>", Kind.HTML),
        (b'<?xml version="1.0"?><html/>', Kind.HTML),
        (b"PK\x03\x04....word/document.xml", Kind.WORD),
        (b"PK\x03\x04....xl/workbook.xml", Kind.SPREADSHEET),
        (b"PK\x03\x04....letters/one.pdf", Kind.ZIP),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "WordDocument".encode("utf-16-le"), Kind.WORD),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1....", Kind.BINARY),
        (b"{\\rtf1 Dear", Kind.RTF),
        (b"\x89PNG\r\n\x1a\n...", Kind.PICTURE),
        (b"\xff\xd8\xff\xe0..JFIF", Kind.PICTURE),
        (b"BM\0\0\0\0\0\0\0\0", Kind.PICTURE),
        (b"From: a@b.example\nMIME-Version: 1.0\n\nHello", Kind.MAIL),
        (b"Dear Ms Example\n\nAnnual rating", Kind.TEXT),
        (b"BMW plant visit, a letter that only starts like a picture", Kind.TEXT),
        (b"\xff\xfeD\0e\0a\0r\0", Kind.TEXT),
        (bytes(range(256)) * 4, Kind.BINARY),
    ],
)
def test_the_bytes_say_what_a_file_is(data: bytes, kind: Kind) -> None:
    assert kind == kind_of(data)
