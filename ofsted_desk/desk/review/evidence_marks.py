"""Where each field was read, as marks on the page: what is marked, where, and what a click means.

The field in hand is boxed and its second witness underlined; where its words are lost, a dashed
line goes round the place where they were. Every other field is a faint sign in the margin. Shape
and icon say what a mark is; colour only helps.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from ofsted_desk.desk.review.field_words import state_icon, state_token
from ofsted_desk.letter.decision import FieldState
from ofsted_desk.letter.document import Box, Page, Span
from ofsted_desk.review.views import FieldView


class MarkKind(StrEnum):
    """How a mark is drawn."""

    CURRENT = "current"
    WITNESS = "witness"
    LOST = "lost"
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

    @property
    def said(self) -> str:
        """What is marked, and why, in words."""
        why = _SAID.get(self.kind, "")
        words = " ".join(" ".join(span.words for span in self.spans).split())
        return f"{self.words}{why}, page {self.page}: {words}"


_SAID = {
    MarkKind.CURRENT: ", the field in hand",
    MarkKind.WITNESS: ", said a second time",
    MarkKind.LOST: ", the place where its words were",
}


def marks_of(fields: Iterable[FieldView], current: str | None) -> list[Mark]:
    """The marks of a letter while `current` is the field in hand, that field's last."""
    others: list[Mark] = []
    own: list[Mark] = []
    for view in fields:
        if view.field == current:
            own += _marks(view, MarkKind.WITNESS, view.witness.spans)
            own += _marks(view, MarkKind.CURRENT, view.evidence.spans)
            own += _marks(view, MarkKind.LOST, view.lost.spans)
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
    on_page: dict[int, list[tuple[float, float, int]]] = {}
    for mark in marks:
        box, others = mark.outline, on_page.setdefault(mark.page, [])
        taken = {lane for y0, y1, lane in others if y0 < box.y1 and box.y0 < y1}
        lane = next(n for n in range(len(taken) + 1) if n not in taken)
        others.append((box.y0, box.y1, lane))
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
