"""A page of a plain-text letter, drawn from its lines where they say they are."""

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QFont, QFontDatabase, QFontMetricsF, QPainter

from ofsted_desk.letter.document import Page

_EDGE = 40.0


def text_page_size(page: Page) -> tuple[float, float]:
    """The page's size in points, made larger where its lines ask for it."""
    right = max((line.box.x1 for line in page.lines), default=0.0) + _EDGE
    bottom = max((line.box.y1 for line in page.lines), default=0.0) + _EDGE
    return max(page.width, right), max(page.height, bottom)


def paint_text_page(painter: QPainter, page: Page) -> None:
    """Draw every line into its box; one width a letter, so that words lie where boxes say."""
    font = QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont)
    font.setPixelSize(100)
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    metrics = QFontMetricsF(font)
    painter.setFont(font)
    painter.setPen(Qt.GlobalColor.black)
    for line in page.lines:
        if not line.text.strip():
            continue
        wide = metrics.horizontalAdvance(line.text.replace("\t", " ")) or 1.0
        across = (line.box.x1 - line.box.x0) / wide
        down = (line.box.y1 - line.box.y0) / metrics.height()
        painter.save()
        painter.translate(line.box.x0, line.box.y0)
        painter.scale(across, down)
        painter.drawText(QPointF(0, metrics.ascent()), line.text.replace("\t", " "))
        painter.restore()
