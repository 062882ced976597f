"""File to document: the only place that knows pdfminer.

A file is what its bytes say, not what its name says. For a PDF the way is

    bounded     pdfminer's parser and document, with bounds on what they unpack
    page_tree   the pages, in order
    content     pdfminer's interpreter; `syntax` and `statements` in place of its operators,
                `operands` and `fonts` for what a show operator says
    canvas      places the text as `runs`, on the page as shown (`turned`, `clip`)
    lines       runs to lines, `pieces` within them
    furniture   running headers, footers, page numbers and footnotes
    pdf         the whole of it

Reading is pure: it opens no file, no connection and no program. It counts what it takes in (pages,
unpacked bytes, nested forms) and refuses what is beyond any letter, but it sets no clock: whoever
reads files from strangers runs it in a worker process under limits of time and memory.
"""

import hashlib
from typing import TYPE_CHECKING

from ofsted_desk.letter.document import Document
from ofsted_desk.reading import refusals
from ofsted_desk.reading.kind import Kind, kind_of
from ofsted_desk.reading.text import read_text

if TYPE_CHECKING:
    from ofsted_desk.reading.pdf import Scans


def read_document(data: bytes, name: str, scans: "Scans | None" = None) -> Document:
    """The document in `data`; raises `UnreadableLetter` with the reason where it cannot be one.

    Pages that are pictures are read by `scans`, where it is given.
    """
    kind = kind_of(data)
    sha256 = hashlib.sha256(data).hexdigest()
    if kind is Kind.PDF:
        # pdfminer takes a quarter of a second to import: only where there is a PDF.
        from ofsted_desk.reading.pdf import read_pdf  # noqa: PLC0415

        return read_pdf(data, name, sha256, scans)
    if kind is Kind.TEXT:
        return read_text(data, name, sha256)
    raise refusals.of_kind(kind)
