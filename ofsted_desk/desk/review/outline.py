"""What a reader would call the parts of a letter: its bold lines, with their pages."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from operator import attrgetter

from ofsted_desk.letter.document import Document, Line, Span

_LONGEST = 90


@dataclass(frozen=True, slots=True)
class Part:
    """One heading: where it stands and what it says."""

    page: int
    words: str
    spans: tuple[Span, ...]


def outline_of(document: Document) -> list[Part]:
    """The bold lines of a letter; for a page without any, its first line."""
    pages = groupby(document.body, key=attrgetter("page"))
    return [part for number, lines in pages for part in _of_page(document, number, list(lines))]


def _of_page(document: Document, number: int, lines: Sequence[Line]) -> Iterator[Part]:
    bold = [line for line in lines if line.bold and len(line.text) <= _LONGEST]
    for line in bold or lines[:1]:
        words = " ".join(line.text.split())
        yield Part(number, words[:_LONGEST], document.spans(line.start, line.end))
