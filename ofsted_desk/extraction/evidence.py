"""Offsets to evidence: the words and boxes on the page."""

from collections.abc import Iterable

from ofsted_desk.letter.document import Document
from ofsted_desk.letter.finding import Evidence


def evidence_of(document: Document, ranges: Iterable[tuple[int, int]]) -> Evidence:
    """The evidence of some (start, end) ranges of the document's text, in order."""
    return Evidence(tuple(s for start, end in ranges for s in document.spans(start, end)))
