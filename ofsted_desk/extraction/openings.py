"""Where a letter greets and where it closes: people are found around these two lines."""

import re

from ofsted_desk.extraction.person import cell, is_seen
from ofsted_desk.letter.document import Document, Line

_DEAR = re.compile(r"^\s*dear(?:\b|(?-i:(?=[A-Z])))[\s:]*(?P<whom>\S.*)$", re.IGNORECASE)
_SIGN_OFF = re.compile(r"^\s*your['’]?s?\s*(?:sin|faith|truly)\w*\b", re.IGNORECASE)
_SIGN_OFF_WORDS = ("Your", "YOUR")
FIRST_PAGES = 2
"""A letter greets on one of these."""


def dear_line(document: Document) -> Line | None:
    """The line that greets: 'Dear …', on one of the first pages."""
    for page in document.pages[:FIRST_PAGES]:
        for line in page.lines:
            if line.text.lstrip()[:4].casefold() == "dear" and is_seen(line) and whom_of(line):
                return line
    return None


def whom_of(dear: Line) -> str:
    """The words after 'Dear', or nothing."""
    match = _DEAR.match(cell(dear))
    return match["whom"].strip(" ,.:;") if match else ""


def sign_off(document: Document) -> Line | None:
    """The line that closes the letter: 'Yours sincerely', however it is misspelt."""
    for word in _SIGN_OFF_WORDS:
        at = document.text.find(word)
        while at >= 0:
            line = line_at(document, at)
            if line and _SIGN_OFF.match(line.text):
                return line
            at = document.text.find(word, at + 1)
    return None


def line_at(document: Document, offset: int) -> Line | None:
    """The line that holds this offset of the document's text."""
    for page in document.pages:
        if page.lines and page.lines[0].start <= offset <= page.lines[-1].end:
            return next((ln for ln in page.lines if ln.start <= offset <= ln.end), None)
    return None
