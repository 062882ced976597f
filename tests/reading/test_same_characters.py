"""Every character that PDFium reads on a page is read here, and no other.

QtPdf is PDFium. It reads a hyphen at a line's end as U+FFFE, and it also reads words that cannot
be seen, so the runs are compared, hidden ones among them.
"""

from collections import Counter
from io import BytesIO
from pathlib import Path

import pytest
import reportlab
from PySide6.QtCore import QBuffer, QByteArray, QIODevice
from PySide6.QtPdf import QPdfDocument
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle, getSampleStyleSheet
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Paragraph, SimpleDocTemplate, Table

from ofsted_desk.reading.pdf import drawn_pages
from ofsted_desk.reading.tidy import tidy
from tests.reading.made_pdfs import a_pdf, text_at

LETTERS = Path(__file__).parents[3] / "shared" / "letters"
PROSE = (
    "Children’s services in Anyshire <b>require improvement</b> to be good – “too many” children "
    "wait; <i>the local authority’s response</i> to care-experienced children isn’t consistent. "
)


def _characters(text: str) -> Counter[str]:
    return Counter(character for character in tidy(text) if not character.isspace())


def _by_pdfium(data: bytes) -> list[Counter[str]]:
    held = QByteArray(data)
    buffer = QBuffer(held)
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    document = QPdfDocument()
    document.load(buffer)
    return [_characters(document.getAllText(page).text()) for page in range(document.pageCount())]


def _by_us(data: bytes) -> list[Counter[str]]:
    return [_characters("".join(run.text for run in page.runs)) for page in drawn_pages(data)]


def _a_report(font: str) -> bytes:
    fonts = Path(reportlab.__file__).parent / "fonts"
    if font == "Vera":
        for name, file in [("Vera", "Vera"), ("Vera-Bold", "VeraBd"), ("Vera-It", "VeraIt")]:
            pdfmetrics.registerFont(TTFont(name, fonts / f"{file}.ttf"))
        pdfmetrics.registerFontFamily("Vera", "Vera", "Vera-Bold", "Vera-It", "Vera-Bold")
    plain = getSampleStyleSheet()["Normal"]
    style = ParagraphStyle("letter", plain, fontName=font, alignment=4, leading=14)
    out = BytesIO()
    flow = [Paragraph(PROSE * n, style, bulletText="•") for n in (3, 9, 20, 14)]
    table = Table([["Judgement", "Grade"], ["Overall effectiveness", "Good"]])
    SimpleDocTemplate(out, pagesize=A4).build([*flow, table, *flow])
    return out.getvalue()


@pytest.mark.parametrize("font", ["Helvetica", "Times-Roman", "Vera"])
def test_on_reports_made_for_the_test(font: str) -> None:
    report = _a_report(font)

    assert _by_pdfium(report) == _by_us(report)


def test_on_turned_and_scaled_pages() -> None:
    out = BytesIO()
    canvas = Canvas(out, pagesize=A4)
    for turn in (0, 30, 90, 180):
        canvas.saveState()
        canvas.translate(300, 400)
        canvas.rotate(turn)
        canvas.scale(0.5, 1.5)
        canvas.drawString(10, 10, f"Turned by {turn} degrees")
        canvas.restoreState()
    canvas.save()

    assert _by_pdfium(out.getvalue()) == _by_us(out.getvalue())


def test_on_nested_brackets_and_escapes() -> None:
    pdf = a_pdf(text_at(72, 700, rb"a (b) c \(d\) \101 \\"), text_at(72, 700, b"Two", b"F4"))

    assert _by_pdfium(pdf) == _by_us(pdf)


@pytest.mark.skipif(not LETTERS.is_dir(), reason="the folder of real letters is not here")
@pytest.mark.parametrize("letter", sorted(LETTERS.glob("*/*.pdf")), ids=lambda path: path.stem)
def test_on_real_letters(letter: Path) -> None:
    data = letter.read_bytes()

    assert _by_pdfium(data) == _by_us(data)
