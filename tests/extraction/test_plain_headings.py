"""Letters in which nothing is set as a heading: copied text, and poor scans."""

import pytest

from ofsted_desk.extraction import extract
from ofsted_desk.families import load_families
from ofsted_desk.letter.finding import Level
from ofsted_desk.reading import read_document
from tests.builders import a_document

FAMILIES = load_families()
CLOSE_SET = """
The pace of change is good.
What needs to improve in this area of social work
practice?
- The roof of the old
  school.
- The floor.
Main findings
Plans are made in good time.
"""


@pytest.mark.parametrize("kind", ["pdf", "txt"])
def test_a_line_that_only_says_a_known_heading_is_one(kind: str) -> None:
    made = a_document(CLOSE_SET)
    document = made if kind == "pdf" else read_document(CLOSE_SET.encode(), "letter.txt")

    areas = extract(document, FAMILIES, "focused-visit").areas

    assert [area.text for area in areas] == ["The roof of the old school.", "The floor."]


def test_words_of_a_heading_within_a_paragraph_are_none() -> None:
    text = """
    The council has told us what it will do about the
    Areas for improvement
    that we found last year:
    - The roof.
    """

    assert extract(a_document(text), FAMILIES, "focused-visit").areas == ()


def test_where_headings_are_set_as_such_a_plain_line_is_none() -> None:
    text = "## Main findings\nThe list of\nAreas for improvement\n- The roof."

    assert extract(a_document(text), FAMILIES, "focused-visit").areas == ()


def test_parts_are_found_without_set_headings_and_are_not_sure() -> None:
    text = """
    Recommendations
    1. Mend the roof.
    ---
    The Local Safeguarding Children Board is good
    Recommendations
    2. Mend the floor.
    """
    letter = extract(a_document(text), FAMILIES, "sif")

    assert [(area.text, area.judgement) for area in letter.areas] == [
        ("Mend the roof.", None),
        ("Mend the floor.", "lscb"),
    ]
    assert {f.confidence.level for f in letter.findings if f.field.startswith("area:")} == {
        Level.LIKELY
    }


def test_typed_points_hang_by_their_blanks() -> None:
    typed = "\n".join(
        (
            "What needs to improve?",
            "- The roof of the old school. It is the oldest of all",
            "  roofs. It leaks.",
            "The garden",
            "- The hedge, which has grown " + "and grown " * 6 + "since it was planted.",
            "  It is high. It wants cutting.",
        )
    )
    document = read_document(typed.encode(), "letter.txt")

    assert [area.text[-20:] for area in extract(document, FAMILIES, "focused-visit").areas] == [
        "est of all roofs. It leaks."[-20:],
        "high. It wants cutting."[-20:],
    ]
