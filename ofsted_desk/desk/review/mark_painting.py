"""How marks look on the page: a box, an underline, a sign in the margin, a ring."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen

from ofsted_desk.desk.review.evidence_marks import Mark, MarkKind
from ofsted_desk.desk.review.paper import Paper

SIGN_ICON = 11.0
SIGN = 20.0
SIGN_GAP = 5.0
"""The icon, the whole sign and the gap to the text, in view pixels across."""


def paint_mark(painter: QPainter, paper: Paper, mark: Mark, rects: Sequence[QRectF]) -> None:
    """Draw one mark over its words; `rects` are its lines in view pixels."""
    draw = {
        MarkKind.CURRENT: _paint_box,
        MarkKind.WITNESS: _paint_underline,
        MarkKind.LOST: _paint_empty_box,
        MarkKind.HIT: _paint_hit,
        MarkKind.CHOSEN_HIT: _paint_chosen_hit,
        MarkKind.SELECTION: _paint_selection,
    }[mark.kind]
    draw(painter, paper, rects)


def _paint_box(painter: QPainter, paper: Paper, rects: Sequence[QRectF]) -> None:
    outline = outline_of(rects, 3.0)
    pen = QPen(paper.colour("evidence_line"), 2.0)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.setPen(pen)
    painter.setBrush(paper.colour("evidence"))
    painter.drawPath(outline)


def _paint_empty_box(painter: QPainter, paper: Paper, rects: Sequence[QRectF]) -> None:
    """Where words were that are lost: what is printed there now is no evidence."""
    painter.setPen(QPen(paper.colour("attention"), 2.0, Qt.PenStyle.DashLine))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawPath(outline_of(rects, 3.0))


def _paint_underline(painter: QPainter, paper: Paper, rects: Sequence[QRectF]) -> None:
    for rect in rects:
        painter.fillRect(rect.adjusted(-1, 0, 1, 0), paper.colour("witness"))
        low = QRectF(rect.left() - 1, rect.bottom() - 0.5, rect.width() + 2, 2)
        painter.fillRect(low, paper.colour("witness_line"))


def paint_sign(painter: QPainter, paper: Paper, mark: Mark, area: QRectF) -> None:
    """Draw a field's sign in the margin: its state's icon and a line beside its words."""
    pen = QPen(paper.colour(mark.colour, 0.45), 2)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    painter.setPen(pen)
    bar = area.right() - 3
    painter.drawLine(QPointF(bar, area.top() + 2), QPointF(bar, area.bottom() - 2))
    top = area.top() + max(min((area.height() - SIGN_ICON) / 2, 3.0), 0.0)
    painter.setOpacity(0.8)
    icon = QRectF(bar - SIGN_ICON - 3, top, SIGN_ICON, SIGN_ICON)
    paper.paint_icon(painter, icon, mark.icon, mark.colour)
    painter.setOpacity(1.0)


def _paint_hit(painter: QPainter, paper: Paper, rects: Sequence[QRectF]) -> None:
    pen = QPen(paper.colour("accent"), 1.2, Qt.PenStyle.DotLine)
    _paint_ring(painter, rects, pen, paper.laid_thin("accent"))


def _paint_chosen_hit(painter: QPainter, paper: Paper, rects: Sequence[QRectF]) -> None:
    _paint_ring(painter, rects, QPen(paper.colour("accent"), 2.4), paper.laid_thin("accent"))


def _paint_ring(painter: QPainter, rects: Sequence[QRectF], pen: QPen, fill: QColor) -> None:
    painter.setPen(pen)
    painter.setBrush(fill)
    for rect in rects:
        painter.drawRoundedRect(rect.adjusted(-2, -1, 2, 1), 3, 3)


def _paint_selection(painter: QPainter, paper: Paper, rects: Sequence[QRectF]) -> None:
    for rect in rects:
        painter.fillRect(rect, paper.laid_thin("accent", 0.28))


def outline_of(rects: Sequence[QRectF], room: float) -> QPainterPath:
    """One outline around lines of print: gaps between the lines are closed."""
    path = QPainterPath()
    before: QRectF | None = None
    for rect in rects:
        wide = rect.adjusted(-room, -room, room, room)
        path = path.united(_path_of(wide))
        if before is not None and 0 < wide.top() - before.bottom() < rect.height():
            left, right = max(before.left(), wide.left()), min(before.right(), wide.right())
            if right > left:
                gap = QRectF(
                    left, before.bottom() - 1, right - left, wide.top() - before.bottom() + 2
                )
                path = path.united(_path_of(gap))
        before = wide
    return path.simplified()


def _path_of(rect: QRectF) -> QPainterPath:
    path = QPainterPath()
    path.addRect(rect)
    return path
