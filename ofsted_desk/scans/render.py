"""Pages of a PDF as grey pictures, drawn by PDFium: the only place that knows pypdfium2."""

import math
from collections.abc import Iterator
from contextlib import contextmanager

import pypdfium2
import pypdfium2.raw as pdfium

from ofsted_desk.scans.picture import Picture

_POINTS = 72
_WHITE = (255, 255, 255, 255)
_MOST_PIXELS = 40_000_000
"""A page larger than this is drawn smaller: no letter is near it."""


class Drawing:
    """An open file whose pages can be drawn."""

    def __init__(self, document: pypdfium2.PdfDocument) -> None:
        self._document = document

    @property
    def pages(self) -> int:
        """How many pages it has."""
        return len(self._document)

    def picture(self, number: int, dpi: int, turn: float = 0.0) -> Picture:
        """Page `number` (from 1) as it is shown, turned by `turn` degrees about its middle."""
        page = self._document[number - 1]
        try:
            wide, high = page.get_size()
            scale = min(dpi / _POINTS, math.sqrt(_MOST_PIXELS / max(wide * high, 1)))
            width, height = max(round(wide * scale), 1), max(round(high * scale), 1)
            bitmap = pypdfium2.PdfBitmap.new_native(width, height, pdfium.FPDFBitmap_Gray)
            try:
                bitmap.fill_rect(_WHITE, 0, 0, width, height)
                matrix = _matrix(scale, turn, (width, height), (wide, high))
                whole = pdfium.FS_RECTF(0, 0, width, height)
                pdfium.FPDF_RenderPageBitmapWithMatrix(
                    bitmap, page, matrix, whole, pdfium.FPDF_ANNOT
                )
                return Picture(width, height, _rows(bitmap), scale, turn)
            finally:
                bitmap.close()
        finally:
            page.close()


@contextmanager
def drawing(data: bytes) -> Iterator[Drawing]:
    """The file in `data`, open for drawing."""
    document = pypdfium2.PdfDocument(data)
    try:
        yield Drawing(document)
    finally:
        document.close()


def _matrix(
    scale: float, turn: float, pixels: tuple[int, int], points: tuple[float, float]
) -> pdfium.FS_MATRIX:
    angle = math.radians(turn)
    along, across = math.cos(angle) * scale, math.sin(angle) * scale
    x, y = points[0] / 2, points[1] / 2
    right = pixels[0] / 2 - along * x + across * y
    down = pixels[1] / 2 - across * x - along * y
    return pdfium.FS_MATRIX(along, across, -across, along, right, down)


def _rows(bitmap: pypdfium2.PdfBitmap) -> bytes:
    """The pixels without what pads each row."""
    padded, stride, width = bytes(bitmap.buffer), bitmap.stride, bitmap.width
    if stride == width:
        return padded
    starts = range(0, stride * bitmap.height, stride)
    return b"".join(padded[start : start + width] for start in starts)
