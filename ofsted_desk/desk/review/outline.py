"""What a reader would call the parts of a letter: its bold lines, with their pages."""

from collections.abc import Iterator
from dataclasses import dataclass

from ofsted_desk.letter.document import Document, Span

_LONGEST = 90


@dataclass(frozen=True, slots=True)
class Part:
    """One heading: where it stands and what it says."""

    page: int
    words: str
    spans: tuple[Span, ...]


def outline_of(document: Document) -> list[Part]:
    """The bold lines of a letter; for a page without any, its first line."""
    return [part for page in document.pages for part in _of_page(document, page.number)]


def _of_page(document: Document, number: int) -> Iterator[Part]:
    lines = [line for line in document.body if line.page == number]
    bold = [line for line in lines if line.bold and len(line.text) <= _LONGEST]
    for line in bold or lines[:1]:
        words = " ".join(line.text.split())
        yield Part(number, words[:_LONGEST], document.spans(line.start, line.end))
