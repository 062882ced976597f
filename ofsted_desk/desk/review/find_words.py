"""Find words in a letter: any case, across line ends; straight and curly quotes alike."""

import re

from ofsted_desk.letter.document import Document

_QUOTES = {"'": "['‘’]", "’": "['‘’]", "‘": "['‘’]", '"': '["“”]', "“": '["“”]', "”": '["“”]'}
_DASHES = "[-‐‑–—]"


def find_words(document: Document, wanted: str) -> list[tuple[int, int]]:
    """Start and end in `Document.text` of every place that says `wanted`, in order."""
    words = wanted.split()
    if not words:
        return []
    pattern = r"\s+".join("".join(_any_form(char) for char in word) for word in words)
    return [m.span() for m in re.finditer(pattern, document.text, re.IGNORECASE)]


def _any_form(char: str) -> str:
    if char in "-‐‑–—":
        return _DASHES
    return _QUOTES.get(char) or re.escape(char)
