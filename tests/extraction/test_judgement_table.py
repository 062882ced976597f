"""Judgement tables: labels and grades paired by where they stand."""

from ofsted_desk.extraction.judgement_table import read_table
from ofsted_desk.families import load_families
from ofsted_desk.letter.document import Box, Line, Page, Piece, compose

ILACS = load_families()["ilacs"]
APA = load_families()["apa"]
LEFT, RIGHT = 77.0, 395.0


def a_page(*cells: tuple[float, float, str]) -> list[Line]:
    """One line a cell, (x, y, words), in the order given: the order text comes out of a file."""
    return [
        Line(
            1,
            words,
            0,
            Box(x, y, x + 6 * len(words), y + 12),
            (Piece(0, len(words), x, x + 6 * len(words), 12),),
        )
        for x, y, words in cells
    ]


def grades(lines: list[Line], family: str = "ilacs", *, numbers: bool = False) -> dict[str, str]:
    document = compose("t.pdf", "0" * 64, "pdf", [Page(1, 595, 842, tuple(lines))])
    read = read_table(document.body, load_families()[family], numbers=numbers)
    return {seen.judgement: seen.grade.word for seen in read}


def test_the_order_of_the_text_says_nothing() -> None:
    page = a_page(
        (LEFT, 100, "The experiences and progress of children in care"),
        (LEFT, 130, "Overall effectiveness"),
        (RIGHT, 100, "Good"),
        (RIGHT, 130, "Inadequate"),
    )

    assert grades(page) == {"in_care": "good", "overall_effectiveness": "inadequate"}


def test_labels_and_grades_that_wrap_are_joined() -> None:
    page = a_page(
        (LEFT, 100, "The experiences and progress of children who need help and"),
        (RIGHT, 100, "Requires improvement"),
        (LEFT, 114, "protection"),
        (RIGHT, 114, "to be good"),
    )

    assert grades(page) == {"help_and_protection": "requires improvement"}


def test_a_grade_set_between_the_lines_of_its_label_is_its_own() -> None:
    page = a_page(
        (LEFT, 100, "The experiences and progress of children in care and care"),
        (RIGHT, 107, "Good"),
        (LEFT, 114, "leavers"),
        (LEFT, 140, "Overall effectiveness"),
        (RIGHT, 140, "Outstanding"),
    )

    assert grades(page) == {
        "in_care_and_care_leavers": "good",
        "overall_effectiveness": "outstanding",
    }


def test_a_label_without_a_grade_takes_none_from_its_neighbour() -> None:
    page = a_page(
        (LEFT, 100, "The experiences and progress of children in care"),
        (LEFT, 160, "Overall effectiveness"),
        (RIGHT, 160, "Good"),
    )

    assert grades(page) == {"overall_effectiveness": "good"}


def test_a_label_inside_a_sentence_is_no_label() -> None:
    page = a_page(
        (LEFT, 100, "Overall effectiveness was looked at by three inspectors"),
        (RIGHT + 60, 100, "Good"),
    )

    assert grades(page) == {}


def test_a_grade_below_its_heading_is_its_own() -> None:
    page = a_page((LEFT, 100, "Being healthy"), (LEFT, 128, "Grade 2"))

    assert grades(page, "apa") == {"being_healthy": "adequate"}


def test_what_stands_under_a_label_that_goes_on_is_not_its_grade() -> None:
    page = a_page(
        (LEFT, 100, "The experiences and progress of children in care"),
        (LEFT, 114, "and young adults requires improvement to be"),
        (LEFT, 128, "good"),
    )

    assert grades(page) == {}


def test_bare_numbers_count_only_where_the_family_says_so() -> None:
    page = a_page((LEFT, 100, "Being healthy"), (RIGHT, 100, "3"))

    assert grades(page, "apa") == {}
    assert grades(page, "apa", numbers=True) == {"being_healthy": "good"}


def test_a_number_before_a_label_is_not_its_grade() -> None:
    page = a_page(
        (LEFT, 100, "Being healthy"),
        (RIGHT, 100, "3"),
        (LEFT, 120, "Staying safe"),
        (RIGHT, 120, "1"),
    )

    assert grades(page, "apa", numbers=True) == {
        "being_healthy": "good",
        "staying_safe": "inadequate",
    }


def test_a_number_means_what_its_familys_scale_says() -> None:
    page = a_page((LEFT, 100, "Being healthy"), (LEFT, 114, "Grade 2 (Good)"))

    assert grades(page, "slac") == {"being_healthy": "good"}
