"""Areas: whose list it is, of which kind, and when there is none."""

import pytest

from ofsted_desk.extraction import extract
from ofsted_desk.families import load_families
from ofsted_desk.letter.finding import Absence, AreaValue
from tests.builders import a_document

FAMILIES = load_families()


def areas(text: str, family: str) -> list[tuple[str, str | None, str]]:
    letter = extract(a_document(text), FAMILIES, family)
    return [(area.kind, area.judgement, area.text) for area in letter.areas]


def test_each_list_of_a_visit_has_the_kind_of_its_heading() -> None:
    text = """
    ## Areas for priority action

    ◼ The risk to children.

    ## What needs to improve in this area of social work practice?^1

    ◼ The plans.

    ## Main findings

    ◼ Plans are late.
    """

    assert areas(text, "focused-visit") == [
        ("priority action", None, "The risk to children."),
        ("area for improvement", None, "The plans."),
    ]


@pytest.mark.parametrize("family", ["focused-visit", "jtai", "ilacs", "monitoring-visit"])
@pytest.mark.parametrize(
    ("heading", "kind"),
    [
        ("What needs to be improved?", "area for improvement"),
        ("What needs improving in this area of social work practice", "area for improvement"),
        ("What does the local authority need to improve?", "area for improvement"),
        ("AREAS FOR FURTHER IMPROVEMENT:", "area for improvement"),
        ("Areas of practice that need to improve", "area for improvement"),
        ("Area for improvement in this area of social work practice", "area for improvement"),
        ("Areas for immediate action", "priority action"),
        ("Areas requiring priority action", "priority action"),
        ("Areas for development", "area for development"),
        ("Recommendations", "recommendation"),
    ],
)
def test_a_list_is_known_by_any_of_the_headings_in_use(
    family: str, heading: str, kind: str
) -> None:
    text = f"## {heading}\n\n◼ Mend the roof.\n\n## What is working well?\n\n◼ The floor."

    assert areas(text, family) == [(kind, None, "Mend the roof.")]


def test_a_list_belongs_to_the_judgement_it_stands_under() -> None:
    text = """
    Being healthy\tGrade 2

    ## Areas for development

    - Mend the clinic.

    Staying safe\tGrade 3

    ## Area for development

    - Mend the road.
    """

    assert areas(text, "apa") == [
        ("area for development", "being_healthy", "Mend the clinic."),
        ("area for development", "staying_safe", "Mend the road."),
    ]


def test_a_heading_that_holds_the_words_of_another_opens_no_list() -> None:
    text = """
    Being healthy\tGrade 2

    ## Summary of strengths and areas for development

    - This is prose with a dash.
    """

    assert areas(text, "apa") == []


def test_the_boards_own_list_is_the_boards() -> None:
    text = """
    # Ashcombe County Council
    ---
    ## Recommendations

    1. Mend the roof.
    ---
    # The Local Safeguarding Children Board (LSCB)

    ## Recommendations

    2. Meet more often.
    """

    assert areas(text, "sif") == [
        ("recommendation", None, "Mend the roof."),
        ("recommendation", "lscb", "Meet more often."),
    ]


def test_a_summary_that_names_the_board_first_does_not_give_it_the_councils_list() -> None:
    text = """
    # Ashcombe County Council
    ---
    ## The effectiveness of the LSCB requires improvement

    # Inspection judgements about the local authority

    ## Areas for improvement

    ◼ Mend the roof.
    """

    assert areas(text, "sif") == [("area for improvement", None, "Mend the roof.")]


def test_no_list_is_one_absence_that_can_be_confirmed() -> None:
    letter = extract(a_document("## Headline findings\n\nAll is well."), FAMILIES, "focused-visit")
    none = letter.finding("areas")

    assert none is not None
    assert none.absence is Absence.NOT_STATED
    assert letter.areas == ()


def test_a_family_without_lists_reads_none_from_its_prose() -> None:
    letter = extract(
        a_document("## Areas for development\n\n- Mend the roof."), FAMILIES, "annual-rating"
    )
    none = letter.finding("areas")

    assert none is not None
    assert none.absence is Absence.NOT_IN_FRAMEWORK
    assert letter.areas == ()


def test_paragraphs_in_the_right_column_of_a_table_are_points() -> None:
    text = """
    ## Responsible body\tAreas for priority action

    Ashcombe Council\tLeaders should mend
    \tthe roof.

    NHS Ashcombe\tLeaders should mend the floor.
    """
    read = areas(text, "send")

    assert [area[2] for area in read] == [
        "Leaders should mend the roof.",
        "Leaders should mend the floor.",
    ]


def test_every_area_has_the_words_it_came_from() -> None:
    document = a_document("## What needs to improve?\n\n◼ The roof of the\n   school.")
    letter = extract(document, FAMILIES, "focused-visit")
    area = letter.finding("area:1")

    assert area is not None
    assert area.value == AreaValue("The roof of the school.", "area for improvement", None, 1.0)
    assert " ".join(area.evidence.words.split()) == "The roof of the school."
