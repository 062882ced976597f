"""Which part of a page is shown around the words."""

import pytest

from ofsted_desk.desk.columns.crop import crop_of, scale_for
from ofsted_desk.letter.document import Box, Span
from ofsted_desk.letter.finding import Evidence

A4 = (595.0, 842.0)


def words_at(*boxes: Box, page: int = 2) -> Evidence:
    return Evidence((Span(page, 0, 5, "words", boxes),))


def test_the_words_stand_in_the_middle_of_their_crop() -> None:
    crop = crop_of(words_at(Box(72, 400, 200, 412)), A4, 500, 44)

    assert crop is not None
    assert (crop.page, crop.region) == (2, Box(40, 384, 540, 428))


@pytest.mark.parametrize(
    ("box", "region"),
    [
        (Box(72, 2, 200, 14), Box(40, 0, 540, 44)),
        (Box(72, 830, 200, 841), Box(40, 798, 540, 842)),
        (Box(20, 400, 200, 412), Box(14, 384, 514, 428)),
        (Box(500, 400, 580, 412), Box(86, 384, 586, 428)),
    ],
)
def test_the_crop_stays_on_the_page_and_holds_the_words(box: Box, region: Box) -> None:
    crop = crop_of(words_at(box), A4, 500, 44)

    assert crop is not None
    assert crop.region == region


def test_words_higher_than_the_crop_are_shown_from_their_top() -> None:
    crop = crop_of(words_at(Box(72, 400, 200, 500)), A4, 500, 44)

    assert crop is not None
    assert crop.region.y0 == 394


def test_only_the_first_page_of_the_evidence_is_shown() -> None:
    both = Evidence(
        (
            Span(3, 0, 5, "words", (Box(72, 800, 200, 812),)),
            Span(4, 6, 9, "and", (Box(72, 80, 200, 92),)),
        )
    )
    crop = crop_of(both, A4, 500, 44)

    assert crop is not None
    assert (crop.page, len(crop.words)) == (3, 1)


def test_no_words_no_crop() -> None:
    assert crop_of(Evidence(), A4, 500, 44) is None
    assert crop_of(words_at(Box(72, 400, 200, 412)), None, 500, 44) is None


def test_print_is_made_smaller_only_as_far_as_it_can_be_read() -> None:
    assert scale_for(words_at(Box(72, 400, 200, 412)), 440, 60, usual=1.4) == 1.4
    wide = scale_for(words_at(Box(72, 400, 440, 412)), 440, 60, usual=1.4)
    assert wide == pytest.approx(440 / 380)
    assert scale_for(words_at(Box(72, 400, 540, 800)), 440, 60, usual=1.4) == 1.4 * 0.66


def test_a_grade_at_the_end_of_a_row_is_seen_in_a_narrow_strip() -> None:
    label, grade = Box(72, 400, 200, 412), Box(480, 400, 540, 412)
    scale = scale_for(words_at(label, grade), 333, 60, usual=1.4)

    assert scale == pytest.approx(333 / 480)
    assert scale_for(words_at(label, grade), 200, 60, usual=1.4) == 1.4 * 0.45
