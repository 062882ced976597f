"""Sheets to a PDF that has the same bytes every time."""

import io

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

from letters_drawn.looks import PAGE_HEIGHT, PAGE_WIDTH
from letters_drawn.mark_font import mark_font
from letters_drawn.page import MARKS, Placed, Sheet


def prepare_fonts() -> None:
    """Makes the font of marks known; the others are the fourteen that every reader has."""
    if MARKS not in pdfmetrics.getRegisteredFontNames():
        pdfmetrics.registerFont(TTFont(MARKS, io.BytesIO(mark_font())))


def write_pdf(sheets: list[Sheet], title: str) -> bytes:
    """The file: not compressed, so that no version of a compressor changes its bytes."""
    buffer = io.BytesIO()
    canvas = Canvas(buffer, pagesize=(PAGE_WIDTH, PAGE_HEIGHT), invariant=1, pageCompression=0)
    canvas.setTitle(title)
    canvas.setAuthor("Ofsted Desk")
    canvas.setSubject("Sample letter: invented council and people")
    for sheet in sheets:
        _draw(canvas, sheet)
        canvas.showPage()
    canvas.save()
    return buffer.getvalue()


def _draw(canvas: Canvas, sheet: Sheet) -> None:
    canvas.setLineWidth(0.5)
    for rule in sheet.rules:
        canvas.line(rule.x0, PAGE_HEIGHT - rule.y0, rule.x1, PAGE_HEIGHT - rule.y1)
    for placed in sheet.placed:
        if placed.furniture:
            _operator(canvas, "/Artifact <</Type /Pagination>> BDC")
        _write(canvas, placed)
        if placed.furniture:
            _operator(canvas, "EMC")


def _write(canvas: Canvas, placed: Placed) -> None:
    x = placed.x
    for font, text in placed.word.by_font():
        canvas.setFont(font, placed.word.size)
        canvas.drawString(
            x, PAGE_HEIGHT - placed.y + placed.word.rise, text, wordSpace=placed.spread or None
        )
        x += pdfmetrics.stringWidth(text, font, placed.word.size)


def _operator(canvas: Canvas, code: str) -> None:
    canvas._code.append(code)  # noqa: SLF001  reportlab has no other way to mark content
