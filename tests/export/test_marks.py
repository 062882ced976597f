"""Marks stand where the words are, however a page is turned and cropped."""

from types import SimpleNamespace
from typing import Any, cast

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ofsted_desk.export.marks import Mark, PagePlace, appearance
from ofsted_desk.letter.document import Box
from ofsted_desk.reading.pdf import as_shown

TURNS = st.sampled_from((0, 90, 180, 270))
POINTS = st.floats(0, 500)


def a_place(turned: int) -> PagePlace:
    return PagePlace(20.0, 40.0, 420.0, 640.0, turned)


@given(TURNS, POINTS, POINTS)
def test_a_point_is_found_again_where_reading_saw_it(turned: int, x: float, y: float) -> None:
    place = a_place(turned)
    page = SimpleNamespace(mediabox=(0, 0, 500, 700), cropbox=(20, 40, 420, 640), rotate=turned)
    width, height, (a, b, c, d, e, f) = as_shown(cast("Any", page))

    shown = a * x + c * y + e, b * x + d * y + f

    assert place.own(*shown) == pytest.approx((x, y))
    assert (place.width, place.height) == (width, height)


@given(TURNS)
def test_the_drawing_fills_its_rectangle(turned: int) -> None:
    drawn = appearance(Mark("1", "words", "Ann", (Box(100, 50, 180, 62),)), a_place(turned))

    a, b, c, d, e, f = drawn.matrix
    x0, y0, x1, y1 = drawn.bounds
    corners = [(a * x + c * y + e, b * x + d * y + f) for x in (x0, x1) for y in (y0, y1)]
    left, low, right, high = drawn.rectangle
    assert (min(p[0] for p in corners), min(p[1] for p in corners)) == pytest.approx((left, low))
    assert (max(p[0] for p in corners), max(p[1] for p in corners)) == pytest.approx((right, high))


def test_corners_come_in_the_order_that_readers_expect() -> None:
    drawn = appearance(Mark("1", "w", "", (Box(100, 50, 180, 62),)), a_place(0))

    assert drawn.corners == (119, 591, 201, 591, 119, 577, 201, 577)
