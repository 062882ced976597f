"""Pages lie one below the other, and places on them are found again at any turn and size."""

import pytest
from PySide6.QtCore import QPointF

from ofsted_desk.desk.review.page_layout import GAP, MARGIN, PageLayout
from ofsted_desk.letter.document import Box

A4 = (595.0, 842.0)


def test_pages_stand_one_below_the_other_in_the_middle() -> None:
    layout = PageLayout((A4, A4), scale=1.0, view_width=795.0)

    first, second = layout.rects

    assert (100.0, MARGIN, 595.0, 842.0) == first.getRect()
    assert first.bottom() + GAP == second.top()


@pytest.mark.parametrize("turn", [0, 90, 180, 270])
def test_a_place_in_points_is_found_again_in_pixels(turn: int) -> None:
    layout = PageLayout((A4, (842.0, 595.0)), scale=1.5, turn=turn, view_width=900.0)

    spot = layout.transform(1).map(QPointF(72.0, 144.0))
    back = layout.to_points(1, spot)

    assert (72.0, 144.0) == pytest.approx((back.x(), back.y()))
    assert layout.rects[1].contains(layout.to_px(1, Box(72, 144, 200, 160)))


def test_a_turn_to_the_right_takes_the_top_left_corner_to_the_top_right() -> None:
    layout = PageLayout((A4,), scale=1.0, turn=90, view_width=900.0)

    corner = layout.transform(0).map(QPointF(0, 0))

    assert layout.rects[0].topRight() == corner


def test_the_fitting_scale_makes_the_page_as_wide_as_the_view() -> None:
    layout = PageLayout((A4,), view_width=627.0)

    assert 1.0 == pytest.approx(layout.fitted(595 + 2 * MARGIN))


def test_the_page_at_a_height_is_the_nearest_in_a_gap() -> None:
    layout = PageLayout((A4, A4, A4), scale=1.0)

    assert 0 == layout.page_at(0)
    assert 1 == layout.page_at(layout.rects[1].center().y())
    assert 2 == layout.page_at(99_999)
