"""A file that cannot become a letter says why, and what to do next."""

import pytest

from ofsted_desk.errors import UnreadableLetter
from ofsted_desk.reading import read_document


@pytest.mark.parametrize(
    ("data", "name", "words"),
    [
        (b"", "letter.pdf", "empty"),
        (b"<!DOCTYPE html><html>Not found</html>", "letter.pdf", "web page"),
        (b"PK\x03\x04....word/document.xml", "letter.docx", "word processor"),
        (b"\x89PNG\r\n\x1a\n", "scan.png", "picture"),
        (bytes(range(256)), "letter.txt", "neither a PDF nor text"),
        (b"%PDF-1.4\n%%EOF", "letter.pdf", "damaged"),
    ],
)
def test_the_reason_and_the_remedy_are_said(data: bytes, name: str, words: str) -> None:
    with pytest.raises(UnreadableLetter, match=words) as refusal:
        read_document(data, name)

    assert refusal.value.remedy
