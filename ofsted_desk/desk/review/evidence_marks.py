"""Where each field was read, as marks on the page: what to draw, where, and what a click means.

The field in hand is boxed and its second witness underlined; every other field is a faint sign
in the margin. Shape and icon say what a mark is; colour only helps.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPen

from ofsted_desk.desk.review.field_words import state_icon, state_token
from ofsted_desk.desk.review.paper import paint_on_paper, paper_colour
from ofsted_desk.letter.decision import FieldState
from ofsted_desk.letter.document import Box, Page, Span
from ofsted_desk.review.views import FieldView

SIGN_ICON = 11.0
SIGN = 20.0
SIGN_GAP = 5.0
"""The icon, the whole sign and the gap to the text, in view pixels across."""


class MarkKind(StrEnum):
    """How a mark is drawn."""

    CURRENT = "current"
    WITNESS = "witness"
    OTHER = "other"
    HIT = "hit"
    CHOSEN_HIT = "chosen hit"
    SELECTION = "selection"


@dataclass(frozen=True, slots=True)
class Mark:
    """What is marked of one field on one page. `field` is empty where a click means nothing."""

    kind: MarkKind
    spans: tuple[Span, ...]
    field: str = ""
    words: str = ""
    icon: str = ""
    colour: str = "dim"
    lane: int = 0
    """How many signs stand between this one and the text, in the margin."""

    @property
    def page(self) -> int:
        """The page it is on."""
        return self.spans[0].page

    @property
    def boxes(self) -> tuple[Box, ...]:
        """A box for each line marked."""
        return tuple(box for span in self.spans for box in span.boxes)

    @property
    def outline(self) -> Box:
        """The smallest box around everything marked."""
        boxes = self.boxes
        return Box(
            min(b.x0 for b in boxes),
            min(b.y0 for b in boxes),
            max(b.x1 for b in boxes),
            max(b.y1 for b in boxes),
        )


def marks_of(fields: Iterable[FieldView], current: str | None) -> list[Mark]:
    """The marks of a letter while `current` is the field in hand, that field's last."""
    others: list[Mark] = []
    own: list[Mark] = []
    for view in fields:
        if view.field == current:
            own += _marks(view, MarkKind.WITNESS, view.witness.spans)
            own += _marks(view, MarkKind.CURRENT, view.evidence.spans)
        elif view.state != FieldState.REMOVED:
            others += _marks(view, MarkKind.OTHER, view.evidence.spans)
    return in_lanes(others) + own


def marks_of_spans(kind: MarkKind, spans: Iterable[Span]) -> list[Mark]:
    """Marks that belong to no field: words found, words selected."""
    return [Mark(kind, (span,)) for span in spans if span.boxes]


def _marks(view: FieldView, kind: MarkKind, spans: Iterable[Span]) -> list[Mark]:
    pages: dict[int, list[Span]] = {}
    for span in spans:
        if span.boxes:
            pages.setdefault(span.page, []).append(span)
    sign = (view.field, view.label, state_icon(view), state_token(view))
    return [Mark(kind, tuple(here), *sign) for here in pages.values()]


def in_lanes(marks: Iterable[Mark]) -> list[Mark]:
    """The marks with lanes, so that no two signs in the margin cover each other."""
    placed: list[Mark] = []
    for mark in marks:
        box = mark.outline
        taken = {
            other.lane
            for other in placed
            if other.page == mark.page and other.outline.y0 < box.y1 and box.y0 < other.outline.y1
        }
        lane = next(n for n in range(len(taken) + 1) if n not in taken)
        placed.append(replace(mark, lane=lane))
    return placed


def text_edge(page: Page) -> float:
    """Where the page's text begins on the left, in points: the margin is left of it."""
    return min((line.box.x0 for line in page.lines if line.text.strip()), default=0.0)


def mark_at(
    marks: Sequence[Mark], page: int, x: float, y: float, *, edge: float, lane: float
) -> Mark | None:
    """The mark of a field at a place in points: by its words, else by its sign in the margin.

    `edge` is where the text begins and `lane` how wide one sign is, in points.
    """
    here = [mark for mark in marks if mark.field and mark.page == page]
    for mark in reversed(here):
        if any(_inside(box, x, y) for box in mark.boxes):
            return mark
    column = int((edge - x) // lane)
    for mark in reversed(here):
        box = mark.outline
        if x < edge and mark.lane == column and box.y0 <= y <= box.y1:
            return mark
    return None


def _inside(box: Box, x: float, y: float) -> bool:
    return box.x0 <= x <= box.x1 and box.y0 <= y <= box.y1


def paint_mark(painter: QPainter, mark: Mark, rects: Sequence[QRectF]) -> None:
    """Draw one mark over its words; `rects` are its lines in view pixels."""
    draw = {
        MarkKind.CURRENT: _paint_box,
        MarkKind.WITNESS: _paint_underline,
        MarkKind.HIT: _paint_hit,
        MarkKind.CHOSEN_HIT: _paint_chosen_hit,
        MarkKind.SELECTION: _paint_selection,
    }[mark.kind]
    draw(painter, rects)


def _paint_box(painter: QPainter, rects: Sequence[QRectF]) -> None:
    outline = outline_of(rects, 3.0)
    pen = QPen(paper_colour("evidence_line"), 2.0)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.setPen(pen)
    painter.setBrush(paper_colour("evidence"))
    painter.drawPath(outline)


def _paint_underline(painter: QPainter, rects: Sequence[QRectF]) -> None:
    for rect in rects:
        painter.fillRect(rect.adjusted(-1, 0, 1, 0), paper_colour("witness"))
        low = QRectF(rect.left() - 1, rect.bottom() - 0.5, rect.width() + 2, 2)
        painter.fillRect(low, paper_colour("witness_line"))


def paint_sign(painter: QPainter, mark: Mark, area: QRectF) -> None:
    """Draw a field's sign in the margin: its state's icon and a line beside its words."""
    pen = QPen(paper_colour(mark.colour, 0.45), 2)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    painter.setPen(pen)
    bar = area.right() - 3
    painter.drawLine(QPointF(bar, area.top() + 2), QPointF(bar, area.bottom() - 2))
    top = area.top() + max(min((area.height() - SIGN_ICON) / 2, 3.0), 0.0)
    painter.setOpacity(0.8)
    icon = QRectF(bar - SIGN_ICON - 3, top, SIGN_ICON, SIGN_ICON)
    paint_on_paper(painter, icon, mark.icon, mark.colour)
    painter.setOpacity(1.0)


def _paint_hit(painter: QPainter, rects: Sequence[QRectF]) -> None:
    _paint_ring(painter, rects, QPen(paper_colour("accent"), 1.2, Qt.PenStyle.DotLine))


def _paint_chosen_hit(painter: QPainter, rects: Sequence[QRectF]) -> None:
    _paint_ring(painter, rects, QPen(paper_colour("accent"), 2.4))


def _paint_ring(painter: QPainter, rects: Sequence[QRectF], pen: QPen) -> None:
    painter.setPen(pen)
    painter.setBrush(paper_colour("accent", 0.10))
    for rect in rects:
        painter.drawRoundedRect(rect.adjusted(-2, -1, 2, 1), 3, 3)


def _paint_selection(painter: QPainter, rects: Sequence[QRectF]) -> None:
    for rect in rects:
        painter.fillRect(rect, paper_colour("accent", 0.28))


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
