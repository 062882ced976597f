"""PDF to document: pdfminer opens the file, `content` reads each page, `lines` makes the lines."""

import io
from collections.abc import Iterator

from pdfminer.pdfdocument import PDFDocument
from pdfminer.pdfinterp import PDFResourceManager
from pdfminer.pdfpage import PDFPage
from pdfminer.pdfparser import PDFParser

from ofsted_desk.letter.document import Document, Line, Page, compose
from ofsted_desk.reading.canvas import Canvas
from ofsted_desk.reading.content import ContentReader
from ofsted_desk.reading.furniture import furniture_of
from ofsted_desk.reading.lines import RawLine, raw_lines
from ofsted_desk.reading.runs import Matrix, Run


def read_pdf(data: bytes, name: str, sha256: str) -> Document:
    """The document in the bytes of a PDF."""
    sizes: list[tuple[float, float]] = []
    pages: list[list[RawLine]] = []
    for width, height, runs in drawn_pages(data):
        sizes.append((width, height))
        pages.append(raw_lines(runs))
    marks = furniture_of(pages, sizes)
    made: list[Page] = []
    for number, (raw, size, kinds) in enumerate(zip(pages, sizes, marks, strict=True), 1):
        lines = [
            Line(number, line.text, 0, line.box, line.pieces, kind)
            for line, kind in zip(raw, kinds, strict=True)
        ]
        made.append(Page(number, *size, tuple(lines)))
    return compose(name, sha256, "pdf", made)


def drawn_pages(data: bytes) -> Iterator[tuple[float, float, list[Run]]]:
    """Each page's width and height as shown, and its runs in the order drawn, hidden ones too."""
    document = PDFDocument(PDFParser(io.BytesIO(data)))
    resources = PDFResourceManager()
    canvas = Canvas(resources)
    reader = ContentReader(resources, canvas)
    for page in PDFPage.create_pages(document):
        width, height, matrix = as_shown(page)
        canvas.start(width, height)
        reader.render_contents(page.resources, page.contents, ctm=matrix)
        yield width, height, canvas.runs


def as_shown(page: PDFPage) -> tuple[float, float, Matrix]:
    """A page's width and height, cropped and turned, and the matrix that places its content."""
    x0, y0, x1, y1 = page.cropbox
    width, height = x1 - x0, y1 - y0
    if page.rotate == 90:
        return height, width, (0.0, 1.0, 1.0, 0.0, -y0, -x0)
    if page.rotate == 180:
        return width, height, (-1.0, 0.0, 0.0, 1.0, x1, -y0)
    if page.rotate == 270:
        return height, width, (0.0, -1.0, -1.0, 0.0, y1, x1)
    return width, height, (1.0, 0.0, 0.0, -1.0, -x0, y1)
