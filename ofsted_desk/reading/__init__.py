"""File to document: the only place that knows pdfminer."""

import hashlib
from pathlib import Path

from ofsted_desk.letter.document import Document
from ofsted_desk.reading.pdf import read_pdf
from ofsted_desk.reading.text import read_text


def read_document(data: bytes, name: str) -> Document:
    """The document in `data`; raises `UnreadableLetter` with the reason where it cannot be one."""
    sha256 = hashlib.sha256(data).hexdigest()
    if Path(name).suffix.lower() == ".txt":
        return read_text(data, name, sha256)
    return read_pdf(data, name, sha256)
