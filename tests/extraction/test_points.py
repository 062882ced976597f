"""Lists of points: where each begins and ends, and what is left out."""

from dataclasses import replace

import pytest

from ofsted_desk.extraction.point_words import join_words
from ofsted_desk.extraction.points import Point, read_points
from ofsted_desk.families.wording import Wording
from ofsted_desk.letter.document import Document, compose
from tests.builders import a_document


def points(text: str) -> list[str]:
    return points_of(a_document(text))


def points_of(document: Document) -> list[str]:
    return [point.words for point in read(document)]


def doubts(text: str) -> list[str]:
    return [point.doubt for point in read(a_document(text))]


def read(document: Document) -> tuple[Point, ...]:
    wording = Wording(document)
    closing = {h.first for h in wording.headings if h.styled}
    return read_points(wording, 0, len(wording.body), lambda index: index in closing).points


MARKS = ["-", "•", "◼", "\uf06e", "\uf0a7", "▪", "⎯", "(cid:131)", "1.", "(1)"]
MARKS += ["\uf0fe", "□", "○", "→", "*", "n", "l", "§"]  # boxes, arrows, fonts that say only a key


@pytest.mark.parametrize("mark", MARKS)
def test_any_mark_begins_a_point(mark: str) -> None:
    assert points(f"{mark} The roof.") == ["The roof."]


@pytest.mark.parametrize("words", ["no plans", "a plan", "(outcome 3", "12 plans", "-plan", "(12"])
def test_what_only_looks_like_a_mark_begins_none(words: str) -> None:
    assert points(words) == []


@pytest.mark.parametrize("marks", [("(a)", "(b)"), ("a)", "b)"), ("a.", "c."), ("(i)", "(ii)")])
def test_letters_begin_points_where_they_come_in_their_order(marks: tuple[str, str]) -> None:
    first, second = marks

    assert points(f"{first} The roof of the\nold school.\n{second} The floor.") == [
        "The roof of the old school.",
        "The floor.",
    ]


def test_small_numerals_under_a_letter_belong_to_its_point() -> None:
    below = "(a) The roof\n(i) of slate\n(ii) of tin.\n(b) The floor."
    over = "(a) The roof\n    (i) of slate\n---\n    (ii) of tin.\n(b) The floor."

    for text in (below, over):
        assert points(text) == ["The roof (i) of slate (ii) of tin.", "The floor."]


def test_lines_that_hang_go_on_with_their_point() -> None:
    assert points("◼ The roof of the\n   old school.\n◼ The floor.") == [
        "The roof of the old school.",
        "The floor.",
    ]


def test_a_line_left_of_the_marks_ends_the_list() -> None:
    assert points("   ◼ The roof.\nI am copying this letter to the council.") == ["The roof."]


def test_a_point_goes_on_over_a_page_break_and_its_furniture() -> None:
    text = "◼ The roof of the\n[footer] Ashcombe  2\n---\n[header] Ashcombe\n   old school."

    assert points(text) == ["The roof of the old school."]


def test_a_footnote_at_the_page_foot_is_passed_over() -> None:
    assert points("◼ The roof\n[footnote] 1 See the plan.\n---\n   of the school.") == [
        "The roof of the school."
    ]


def test_a_raised_footnote_digit_is_left_out() -> None:
    assert points("◼ The roof.^1\n◼ The floor.") == ["The roof.", "The floor."]


def test_a_large_mark_does_not_make_the_rest_of_its_point_a_footnote() -> None:
    drawn = a_document("◼ The roof of the\n  old school.")
    (page,) = drawn.pages
    first, *rest = page.lines
    mark, *words = first.pieces
    pieces = (mark._replace(end=1, size=16.0), mark._replace(start=2), *words)
    large = compose(
        "t.pdf", "0" * 64, "pdf", [replace(page, lines=(replace(first, pieces=pieces), *rest))]
    )

    assert points_of(large) == ["The roof of the old school."]


def test_a_dash_inside_brackets_is_no_mark() -> None:
    assert points("1. Mend the roof. (Paragraphs 11\n   – 13)") == [
        "Mend the roof. (Paragraphs 11 – 13)"
    ]


@pytest.mark.parametrize("marks", ["(a) (b)", "a) b)", "i. ii.", "(i) (ii)"])
def test_letters_begin_points_where_no_other_mark_does(marks: str) -> None:
    first, second = marks.split()

    assert points(f"{first} The roof.\n{second} The floor.") == ["The roof.", "The floor."]


def test_letters_under_a_point_belong_to_it() -> None:
    assert points("◼ The roof:\n    (a) its tiles\n    (b) its beams") == [
        "The roof: (a) its tiles (b) its beams"
    ]


@pytest.mark.parametrize("number", ["2", "Page 2 of 7", "- 2 -", "2 | "])
def test_a_page_number_that_is_not_marked_as_one_is_passed_over(number: str) -> None:
    text = f"◼ The roof of the\n{number}\n---\n   old school.\n◼ The floor."

    assert points(text) == ["The roof of the old school.", "The floor."]


def test_a_theme_set_close_is_no_part_of_a_list_whose_lines_hang() -> None:
    text = "1. The roof of the\n   old school.\nThe garden\n2. The hedge."

    assert points(text) == ["The roof of the old school.", "The hedge."]


def test_points_with_bullets_are_less_sure_under_a_line_between_them() -> None:
    first, second = doubts("◼ The roof.\n\nNext steps\n\n◼ Write to us.")

    assert (first, "Next steps" in second) == ("", True)


def test_a_theme_between_numbers_that_go_on_raises_no_doubt() -> None:
    assert doubts("1. The roof.\n\nThe garden\n\n2. The hedge.") == ["", ""]


def test_a_number_that_was_passed_over_is_noticed() -> None:
    assert [bool(each) for each in doubts("1. The roof.\n3. The floor.")] == [False, True]


def test_a_point_far_longer_than_the_others_is_doubted() -> None:
    long = "\n".join(["  and all that is above it"] * 16)

    assert [bool(each) for each in doubts(f"◼ The roof.\n◼ The wall\n{long}\n◼ The hedge.")] == [
        False,
        True,
        False,
    ]


def test_numbered_paragraphs_are_doubted_as_points() -> None:
    long = "\n".join(["   and all that is above it"] * 8)

    assert all(doubts(f"1. The wall\n{long}\n2. The roof\n{long}"))


def test_the_next_heading_ends_the_list() -> None:
    assert points("◼ The roof.\n\n## Findings\n◼ All is well.") == ["The roof."]


def test_a_paragraph_at_the_margin_ends_the_list() -> None:
    assert points("◼ The roof.\n\nWe thank the council for its help.\n\n◼ Not a point.") == [
        "The roof."
    ]


def test_a_theme_between_points_is_left_out() -> None:
    text = "1. The roof.\n\nWindows and doors\n\n2. The door.\n\n3. The window."

    assert points(text) == ["The roof.", "The door.", "The window."]


def test_prose_before_the_first_point_is_left_out() -> None:
    assert points("Leaders should see to:\n\n◼ the roof\n◼ the floor") == ["the roof", "the floor"]


def test_points_under_a_point_belong_to_it() -> None:
    text = "◼ Mend what leaks:\n    – the roof\n    – the gutter\n◼ Paint the rest."

    assert points(text) == ["Mend what leaks: the roof the gutter", "Paint the rest."]


def test_numbers_that_restart_far_off_are_no_points() -> None:
    assert points("1. The roof.\n2. The floor.\n17. Another list.") == ["The roof.", "The floor."]


def test_a_mark_alone_on_its_line_takes_the_words_below() -> None:
    assert points("◼\nThe roof.\n◼\nThe floor.") == ["The roof.", "The floor."]


def test_a_word_broken_at_a_hyphen_keeps_it() -> None:
    assert join_words("the multi-", "agency hub") == "the multi-agency hub"
    assert join_words("2016 –", "2018") == "2016 – 2018"
