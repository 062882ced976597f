"""The marks of a letter's PDF as they are drawn: over the words, on turned pages too."""

import io
from pathlib import Path

import pypdf
import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtPdf import QPdfDocument, QPdfDocumentRenderOptions
from PySide6.QtWidgets import QApplication
from reportlab.pdfgen.canvas import Canvas

from ofsted_desk.export.letter_pdf import letter_pdf
from ofsted_desk.export.rows import LetterRows, Row
from ofsted_desk.letter.document import Box, Span
from ofsted_desk.letter.finding import Evidence
from ofsted_desk.reading import read_document

WORDS = "Overall"
YELLOW = QColor(255, 217, 77)


def a_page(turned: int, *, cropped: bool) -> bytes:
    """A page with a word on it, read upright when the page is turned so far."""
    out = io.BytesIO()
    canvas = Canvas(out, pagesize=(400, 400))
    canvas.translate(200, 200)
    canvas.rotate(turned)
    canvas.setFont("Helvetica", 20)
    canvas.drawString(-80, 30, f"{WORDS} effectiveness")
    canvas.showPage()
    canvas.save()
    writer = pypdf.PdfWriter(clone_from=io.BytesIO(out.getvalue()))
    page = writer.pages[0]
    page.rotate(turned)
    if cropped:
        page.cropbox = pypdf.generic.RectangleObject((30, 60, 390, 380))
    written = io.BytesIO()
    writer.write(written)
    return written.getvalue()


def a_letter(boxes: tuple[Box, ...]) -> LetterRows:
    """The rows of a letter of which one grade was read from these boxes."""
    names = ("authority", "document_date", "inspection_start", "inspection_end", "reviewed_by")
    own: Row = dict.fromkeys((*names, "reviewed_at"))
    field: Row = {
        "field": "grade:overall",
        "label": "Overall",
        "value": "good",
        "state": "confirmed",
        "decided_by": "Ann",
        "machine_value": "good",
        "evidence_page": 1,
        "note": None,
    }
    evidence = Evidence((Span(1, 0, len(WORDS), WORDS, boxes),))
    letter: Row = {**own, "file": "a.pdf", "sha256": "0" * 64, "state": "reviewed"}
    return LetterRows({"letters": [letter], "fields": [field]}, {"grade:overall": evidence}, {})


@pytest.mark.parametrize("cropped", [False, True])
@pytest.mark.parametrize("turned", [0, 90, 180, 270])
def test_the_mark_is_over_the_words(
    qapp: QApplication, tmp_path: Path, turned: int, cropped: bool
) -> None:
    data = a_page(turned, cropped=cropped)
    (page,) = read_document(data, "a.pdf").pages
    (line,) = page.lines
    box = line.box_of(0, len(WORDS))
    marked = tmp_path / "marked.pdf"
    marked.write_bytes(letter_pdf(a_letter((box,)), data, {1: (page.width, page.height)}))

    image = seen(marked, 1, QSize(int(page.width), int(page.height)))

    inside, beside = (box.x0 + 2, box.y0 + 1), (box.x1 + 8, box.y0 + 1)
    assert image.pixelColor(int(inside[0]), int(inside[1])) == YELLOW
    assert image.pixelColor(int(beside[0]), int(beside[1])) == QColor("white")
    inked = [
        image.pixelColor(x, int((box.y0 + box.y1) / 2)) for x in range(int(box.x0), int(box.x1))
    ]
    assert any(colour.lightness() < 80 for colour in inked), "the words are still to be read"


def seen(file: Path, page: int, size: QSize) -> QImage:
    """A page as it is drawn, marks and all, on white."""
    document = QPdfDocument()
    document.load(str(file))
    options = QPdfDocumentRenderOptions()
    options.setRenderFlags(QPdfDocumentRenderOptions.RenderFlag.Annotations)
    drawn = document.render(page, size, options)
    document.close()
    image = QImage(drawn.size(), QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    painter = QPainter(image)
    painter.drawImage(0, 0, drawn)
    painter.end()
    return image
