"""Areas: whose list it is, of which kind, and when there is none."""

import pytest

from ofsted_desk.extraction import extract
from ofsted_desk.families import load_families
from ofsted_desk.letter.finding import Absence, AreaValue, Level
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


def levels(text: str, family: str) -> list[Level]:
    letter = extract(a_document(text), FAMILIES, family)
    return [f.confidence.level for f in letter.findings if f.field.startswith("area")]


def test_a_list_under_a_heading_that_nobody_knows_is_read_and_unsure() -> None:
    text = """
    ## Matters that want improving

    Leaders should see to:

    ◼ The roof.
    ◼ The floor.

    ## Main findings

    ◼ All is well.
    """

    assert areas(text, "focused-visit") == [
        ("area for improvement", None, "The roof."),
        ("area for improvement", None, "The floor."),
    ]
    assert levels(text, "focused-visit") == [Level.UNSURE, Level.UNSURE]


@pytest.mark.parametrize(
    "heading",
    ["Progress since the last inspection", "What is working well", "Practice study: improvement"],
)
def test_a_list_that_asks_for_nothing_is_no_list_of_areas(heading: str) -> None:
    text = f"## {heading}\n\n◼ The roof.\n◼ The floor."

    assert areas(text, "focused-visit") == []
    assert levels(text, "focused-visit") == [Level.UNSURE]


def test_points_whose_marks_were_lost_are_read_where_they_hang_and_are_unsure() -> None:
    text = """
    ## What needs to improve?

       The roof of the old
       school.

       The floor.

    ## The impact of leaders

    All is well.
    """

    assert areas(text, "ilacs") == [
        ("area for improvement", None, "The roof of the old school."),
        ("area for improvement", None, "The floor."),
    ]
    assert levels(text, "ilacs") == [Level.UNSURE, Level.UNSURE]


@pytest.mark.parametrize(
    ("text", "family", "level"),
    [
        ("## Areas for improvement\n\nThe areas of 2019 remain.", "jtai", Level.UNSURE),
        ("## Areas for priority action\n\nThere are none.", "focused-visit", Level.LIKELY),
        ("All is well.", "focused-visit", Level.LIKELY),
        ("All is well:\n\n◼ the roof\n◼ the floor", "focused-visit", Level.UNSURE),
        ("All is well.", "ilacs", Level.UNSURE),
    ],
)
def test_no_list_is_as_sure_as_what_the_letter_shows(text: str, family: str, level: Level) -> None:
    assert areas(text, family) == []
    assert levels(text, family) == [level]


def test_a_heading_begins_a_section_where_no_grade_stands_beside_it() -> None:
    text = """
    ## Staying safe

    The contribution of services in this area is good.

    ## Areas for development

    - Mend the road.
    """
    letter = extract(a_document(text), FAMILIES, "apa")

    assert [(each.judgement, each.text) for each in letter.areas] == [
        ("staying_safe", "Mend the road.")
    ]
    assert [(name, each.grade) for name, each in letter.grades] == [("staying_safe", "good")]


def test_a_list_whose_section_is_not_known_is_unsure() -> None:
    assert levels("## Areas for development\n\n- Mend the road.", "apa") == [Level.UNSURE]


def test_parts_of_a_report_without_any_set_heading_are_not_sure() -> None:
    text = "Recommendations\n\n1. Mend the roof.\n\n2. Mend the floor."

    assert levels(text, "sif") == [Level.LIKELY, Level.LIKELY]


def test_themes_set_as_headings_do_not_end_the_list_they_begin() -> None:
    text = """
    ## Areas for improvement

    ## Leadership

    ◼ Mend the roof.

    ## Practice

    ◼ Mend the floor.

    ## Next steps

    ◼ Write to us.
    """

    assert [words for *_, words in areas(text, "jtai")] == ["Mend the roof.", "Mend the floor."]
    assert levels(text, "jtai") == [Level.SURE, Level.LIKELY]


def test_nothing_is_known_of_the_lists_of_a_letter_of_no_known_kind() -> None:
    text = "## Areas for improvement\n\n◼ Mend the roof."

    assert levels(text, "other") == [Level.UNSURE]


def test_numbered_paragraphs_under_a_heading_nobody_knows_are_no_list() -> None:
    long = "\n".join(["   and all that is above it, as it was"] * 8)
    text = f"## Matters to improve\n\n12. The wall\n{long}\n13. The roof\n{long}\n\n## Findings"

    assert areas(text, "sif") == []


def test_the_end_of_a_paragraph_is_no_heading_of_a_list() -> None:
    text = "The plans are late. They are\n\nof all actions (recommendation)\n\n◼ The roof."

    assert areas(text, "sif") == []


def test_a_report_about_one_part_alone_lists_for_that_part() -> None:
    text = """
    ## The Local Safeguarding Children Board is good

    Well done.
    ---
    ## Recommendations

    1. Mend the roof.
    """

    assert areas(text, "sif") == [("recommendation", "lscb", "Mend the roof.")]


def test_a_point_that_breaks_off_is_not_sure() -> None:
    points = "◼ The roof and the floor of\n\n◼ the doors; and\n◼ The hedge."
    text = f"## What needs to improve?\n\n{points}\n\n## The impact of leaders: good"

    assert levels(text, "ilacs") == [Level.LIKELY, Level.SURE, Level.SURE]


SHORT = "◼ The roof.\n◼ The floor.\n◼ The doors.\n◼ The hedge."
LONG = "\n".join(f"◼ The wall {'is high and wide ' * 4}\n  {'and old ' * 20}" for _ in range(3))


def test_a_list_that_no_heading_ends_is_not_sure() -> None:
    text = f"## What needs to improve?\n\n{SHORT}\n\nOfsted will come again."

    assert levels(text, "focused-visit") == [Level.LIKELY] * 4


def test_a_list_that_set_words_of_its_family_end_is_sure() -> None:
    text = """
    Being healthy\tGrade 2

    ## Areas for development

    - The roof.

    The children's services grade is what the council is rated by under the Act.
    """

    assert levels(text, "apa") == [Level.SURE]


def test_a_hole_as_wide_as_a_heading_ends_the_list() -> None:
    text = f"## What needs to improve?\n\n{SHORT}\n\n\n\n{LONG}\n\n## Next steps"

    assert [words for _, _, words in areas(text, "focused-visit")] == [
        "The roof.",
        "The floor.",
        "The doors.",
        "The hedge.",
    ]


@pytest.mark.parametrize("between", ["\n", "\n\n", "\n---\n"])
def test_long_findings_after_short_points_are_asked_about(between: str) -> None:
    text = f"## What needs to improve?\n\n{SHORT}{between}{LONG}\n\n## Next steps"

    assert levels(text, "focused-visit") == [Level.SURE] * 4 + [Level.UNSURE] * 3


def test_a_wide_space_between_points_is_asked_about() -> None:
    text = f"## What needs to improve?\n\n{SHORT}\n\n◼ The gate.\n\n## Next steps"

    assert levels(text, "focused-visit") == [Level.SURE] * 4 + [Level.UNSURE]


def test_a_list_of_urgent_points_alone_is_not_sure() -> None:
    urgent = "## Areas for priority action\n\n◼ The roof.\n\n"
    other = "## What needs to improve?\n\n◼ The floor.\n\n"

    assert levels(f"{urgent}## Main findings", "focused-visit") == [Level.LIKELY]
    assert levels(f"{urgent}{other}## Main findings", "focused-visit") == [Level.SURE] * 2


def test_two_lists_of_one_kind_in_a_row_are_not_sure_of_their_kind() -> None:
    text = """
    ## What does the local authority need to improve?

    1. Mend the roof.

    ## Areas for improvement

    2. Mend the floor.

    ## Information about the inspection
    """

    assert levels(text, "sif") == [Level.LIKELY, Level.SURE]


def test_numbers_without_dots_are_marks_where_they_follow_each_other() -> None:
    text = """
    ## Recommendations

    1 Mend the roof of the
      old school.
    2 Mend the floor.

    ## Summary for children and young people
    """

    assert areas(text, "sif") == [
        ("recommendation", None, "Mend the roof of the old school."),
        ("recommendation", None, "Mend the floor."),
    ]
    assert levels(text, "sif") == [Level.LIKELY] * 2


@pytest.mark.parametrize(
    "lines", ["12 children were seen.", "3 homes\n7 schools", "2 homes\n3 schools"]
)
def test_numbers_without_dots_that_do_not_follow_are_words(lines: str) -> None:
    text = f"## Recommendations\n\n{lines}\n\n## Summary for children and young people"

    assert areas(text, "sif") == []


def test_bullets_under_numbers_without_dots_belong_to_their_point() -> None:
    text = """
    ## Recommendations

    4 Mend the roof:
      ◼ of slate
      ◼ of tin.
    5 Mend the floor.

    ## Summary for children and young people
    """

    assert [words for _, _, words in areas(text, "sif")] == [
        "Mend the roof: of slate of tin.",
        "Mend the floor.",
    ]


def test_a_second_list_in_one_section_is_asked_about() -> None:
    text = """
    Being healthy\tGrade 2

    ## Areas for development

    - Mend the clinic.

    Staying well
    and staying safe

    ## Areas for development

    - Mend the road.

    The children's services grade is the performance rating of the council.
    """

    assert levels(text, "apa")[1] is Level.UNSURE


def test_in_a_text_a_list_ends_surely_where_the_next_section_begins() -> None:
    text = """
    What needs to improve?

    ◼ The roof.
    ◼ The floor.

    The experiences and progress of children who need
    help and protection: good
    Staff visit children.
    """

    assert levels(text, "ilacs") == [Level.SURE] * 2
