"""Which marks a letter has, and which of them a click means."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor

from ofsted_desk.desk.review.evidence_marks import (
    Mark,
    MarkKind,
    in_lanes,
    mark_at,
    marks_of,
    text_edge,
)
from ofsted_desk.desk.review.mark_painting import outline_of
from ofsted_desk.desk.review.paper import Paper
from ofsted_desk.desk.tokens import DARK, LIGHT, contrast
from ofsted_desk.letter.decision import FieldState
from ofsted_desk.letter.document import Box, Document, Span
from ofsted_desk.letter.finding import NO_EVIDENCE, Evidence
from ofsted_desk.review.views import FieldKind, FieldView


def _span(page: int, *boxes: Box) -> Span:
    return Span(page, 0, 5, "words", boxes)


def _view(field: str, *spans: Span, witness: Evidence = NO_EVIDENCE) -> FieldView:
    return FieldView(
        field=field,
        label=field.capitalize(),
        kind=FieldKind.TEXT,
        value="words",
        machine=None,
        state=FieldState.EXTRACTED,
        needs_eyes=False,
        why=(),
        evidence=Evidence(spans),
        witness=witness,
    )


TOP, BELOW = Box(100, 50, 300, 62), Box(100, 64, 300, 76)


def test_the_field_in_hand_is_boxed_and_its_witness_underlined() -> None:
    view = _view("grade", _span(1, TOP), witness=Evidence((_span(1, BELOW),)))
    other = _view("date", _span(1, Box(100, 200, 200, 212)))

    marks = marks_of([view, other], "grade")

    assert ["other", "witness", "current"] == [mark.kind for mark in marks]


def test_words_that_cross_a_page_have_a_mark_on_each() -> None:
    marks = marks_of([_view("area:1", _span(1, TOP), _span(1, BELOW), _span(2, TOP))], None)

    assert [(1, 2), (2, 1)] == [(mark.page, len(mark.boxes)) for mark in marks]


def test_a_removed_field_has_no_mark() -> None:
    assert [] == marks_of([replace(_view("area:1", _span(1, TOP)), state=FieldState.REMOVED)], None)


def test_signs_beside_the_same_words_stand_in_lanes() -> None:
    marks = in_lanes(Mark(MarkKind.OTHER, (_span(1, TOP),), name) for name in ("a", "b", "c"))

    assert [0, 1, 2] == [mark.lane for mark in marks]


@pytest.mark.parametrize(
    ("x", "y", "field"),
    [(150, 55, "a"), (85, 55, "a"), (65, 55, "b"), (45, 55, None), (85, 300, None)],
)
def test_a_click_means_the_words_or_the_sign_in_its_lane(
    x: float, y: float, field: str | None
) -> None:
    beside = replace(BELOW, y0=50, y1=62, x0=320, x1=400)
    marks = in_lanes(
        [
            Mark(MarkKind.OTHER, (_span(1, TOP),), "a"),
            Mark(MarkKind.OTHER, (_span(1, beside),), "b"),
        ]
    )

    hit = mark_at(marks, 1, x, y, edge=95.0, lane=20.0)

    assert field == (hit.field if hit else None)


def test_the_margin_is_left_of_all_text(apa: Document) -> None:
    edge = text_edge(apa.pages[1])

    assert all(line.box.x0 >= edge for line in apa.pages[1].lines if line.text.strip())
    assert 20 < edge < 120


def test_lines_of_one_passage_have_one_outline() -> None:
    rects = [QRectF(100, 50, 200, 12), QRectF(100, 66, 150, 12)]

    outline = outline_of(rects, 3.0)

    assert outline.contains(QPointF(120, 64))
    assert 1 == len(outline.toSubpathPolygons())


def test_passages_far_apart_have_an_outline_each() -> None:
    rects = [QRectF(100, 50, 60, 12), QRectF(300, 50, 60, 12)]

    assert 2 == len(outline_of(rects, 3.0).toSubpathPolygons())


def test_paper_stays_light_in_the_dark_and_black_in_high_contrast() -> None:
    assert Paper.under(DARK).tokens == LIGHT
    plain = Paper.under(replace(DARK, high_contrast=True))
    assert "#000000" == plain.colour("evidence_line").name()
    assert "#ff000000" == plain.colour("dim", 0.4).name(QColor.NameFormat.HexArgb)


@pytest.mark.parametrize("token", ["evidence", "witness"])
def test_print_can_be_read_through_a_mark(token: str) -> None:
    assert contrast("#000000", Paper().laid(token).name()) > 7
