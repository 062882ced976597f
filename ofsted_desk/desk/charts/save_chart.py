"""A chart saved: as a picture (PNG or SVG) on white, or its numbers as CSV."""

import csv
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QByteArray, QRectF, QSize, QSizeF, Qt
from PySide6.QtGui import QFont, QImage, QImageWriter, QPainter
from PySide6.QtSvg import QSvgGenerator

from ofsted_desk.desk.charts.drawing import Cell, Drawing
from ofsted_desk.desk.charts.look import OnPaper
from ofsted_desk.errors import ExportError
from ofsted_desk.export.csv_file import ENCODING
from ofsted_desk.export.harmless import harmless
from ofsted_desk.export.swap import written_beside

WIDTH = 960
_EDGE = 24
_TITLE = 34
_SHARP = 2
"""A PNG has so many pixels for each of the drawing's."""


def save_picture(drawing: Drawing, path: Path) -> None:
    """Write the picture; the ending says which kind. Raises `ExportError` with the remedy."""
    look = OnPaper()
    inner = QSizeF(WIDTH - 2 * _EDGE, drawing.height(look, WIDTH - 2 * _EDGE))
    whole = QSize(WIDTH, round(inner.height()) + 2 * _EDGE + _TITLE)
    with written_beside([path]) as (part,):
        if path.suffix.lower() == ".svg":
            _write_svg(drawing, part, inner, whole)
        else:
            _write_png(drawing, part, inner, whole)


def save_numbers(numbers: Sequence[Sequence[Cell]], path: Path) -> None:
    """Write a table of numbers as CSV, as the exports are."""
    with (
        written_beside([path]) as (part,),
        part.open("w", encoding=ENCODING, newline="") as file,
    ):
        csv.writer(file).writerows([_text(cell) for cell in row] for row in numbers)


def file_name(title: str) -> str:
    """A title as the name of a file, without an ending."""
    kept = "".join(char if char.isalnum() or char in " -" else " " for char in title)
    return "-".join(kept.lower().split())[:80] or "chart"


def _write_svg(drawing: Drawing, part: Path, inner: QSizeF, whole: QSize) -> None:
    generator = QSvgGenerator()
    generator.setFileName(str(part))
    generator.setSize(whole)
    generator.setViewBox(QRectF(0, 0, whole.width(), whole.height()))
    generator.setTitle(drawing.title)
    generator.setDescription(drawing.words())
    painter = QPainter()
    if not painter.begin(generator):
        raise _cannot(part)
    _draw(drawing, painter, inner, whole)
    painter.end()


def _write_png(drawing: Drawing, part: Path, inner: QSizeF, whole: QSize) -> None:
    image = QImage(whole * _SHARP, QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(_SHARP)
    image.setText("Title", drawing.title)
    image.setText("Description", drawing.words())
    painter = QPainter(image)
    _draw(drawing, painter, inner, whole)
    painter.end()
    if not QImageWriter(str(part), QByteArray(b"png")).write(image):
        raise _cannot(part)


def _draw(drawing: Drawing, painter: QPainter, inner: QSizeF, whole: QSize) -> None:
    look = OnPaper()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.fillRect(QRectF(0, 0, whole.width(), whole.height()), Qt.GlobalColor.white)
    painter.setFont(look.font(16, QFont.Weight.DemiBold))
    painter.setPen(look.colour("ink"))
    area = QRectF(_EDGE, _EDGE - 6, inner.width(), _TITLE)
    painter.drawText(area, int(Qt.AlignmentFlag.AlignTop), drawing.title)
    painter.translate(_EDGE, _EDGE + _TITLE - 6)
    drawing.paint(painter, look, inner)


def _cannot(path: Path) -> ExportError:
    return ExportError(
        f"The picture could not be written to {path.parent}.",
        remedy="Choose a folder that you may write in.",
    )


def _text(cell: Cell) -> str:
    return "" if cell is None else harmless(cell) if isinstance(cell, str) else f"{cell}"
