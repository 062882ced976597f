"""Grades: two witnesses, three kinds of absence, and what is never a grade."""

import pytest

from ofsted_desk.extraction import extract
from ofsted_desk.families import load_families
from ofsted_desk.letter.finding import Absence, EarlierValue, Finding, GradeValue, Level
from tests.builders import a_document

FAMILIES = load_families()


def finding(text: str, field: str, family: str) -> Finding:
    found = extract(a_document(text), FAMILIES, family).finding(field)
    assert found is not None
    return found


RATING = """
    9 December 2009

    Dear Ms Vale

    ## Children's services annual rating

    4\tPerforms excellently\tAn organisation that does
    3\tPerforms well\tAn organisation that does
    2\tPerforms adequately\tAn organisation that does
    1\tPerforms poorly\tAn organisation that does not

    Children's services rating\t{box}

    Children's services in Ashcombe County Council {sentence}.
    """


def test_a_legend_is_not_a_grade() -> None:
    letter = extract(a_document(RATING.format(box="", sentence="are many")), FAMILIES)

    assert letter.recognition.family == "annual-rating"
    assert letter.grades == ()


def test_two_witnesses_that_agree_make_a_grade_sure() -> None:
    text = RATING.format(box="Performs well (3)", sentence="perform well")
    found = finding(text, "grade:childrens_services", "annual-rating")

    assert found.value == GradeValue("performs well", 3)
    assert found.confidence.level is Level.SURE
    assert "perform well" in found.witness.words


def test_two_witnesses_that_differ_are_both_shown() -> None:
    text = RATING.format(box="Performs well (3)", sentence="perform poorly")
    found = finding(text, "grade:childrens_services", "annual-rating")

    assert found.value == GradeValue("performs well", 3)
    assert found.confidence.level is Level.UNSURE
    assert "says performs poorly" in found.confidence.reasons[0]
    assert "perform poorly" in found.witness.words


def test_a_word_and_a_number_that_differ_are_unsure() -> None:
    text = RATING.format(box="Performs well (2)", sentence="are many")
    found = finding(text, "grade:childrens_services", "annual-rating")

    assert found.confidence.level is Level.UNSURE


ILACS = """
    # Inspection of Ashcombe local authority children's services

    Inspection dates: {dates}

    Judgement\tGrade
    The impact of leaders on social work practice with children and families\tGood
    The experiences and progress of children who need help and protection\tGood
    The experiences and progress of children in care\tGood
    The experiences and progress of care leavers\tGood
    {last}
    """


def test_a_judgement_not_yet_or_no_longer_made_is_not_in_this_framework() -> None:
    text = ILACS.format(dates="4 to 8 May 2026", last="")

    joint = finding(text, "grade:in_care_and_care_leavers", "ilacs")
    overall = finding(text, "grade:overall_effectiveness", "ilacs")

    assert joint.absence is Absence.NOT_IN_FRAMEWORK
    assert overall.absence is Absence.NOT_IN_FRAMEWORK


def test_a_judgement_that_was_due_and_is_missing_is_not_found() -> None:
    text = ILACS.format(dates="6 to 10 May 2024", last="")

    found = finding(text, "grade:overall_effectiveness", "ilacs")

    assert found.absence is Absence.NOT_FOUND
    assert found.confidence.level is Level.UNSURE


def test_an_earlier_grade_is_an_earlier_result_with_its_year() -> None:
    text = ILACS.format(
        dates="6 to 10 May 2024",
        last="Overall effectiveness\tGood\n\nServices were judged to be inadequate at the "
        "inspection\n    in 2018. Since then they are better.",
    )
    letter = extract(a_document(text), FAMILIES, "ilacs")
    earlier = [f.value for f in letter.findings if f.field.startswith("earlier:")]

    assert earlier == [EarlierValue("inadequate", 2018)]
    assert "inadequate" not in {value.grade for _, value in letter.grades}


def test_a_letter_without_grades_invents_none() -> None:
    letter = extract(
        a_document(
            """
            3 May 2022

            Dear Ms Vale

            ## Focused visit to Ashcombe children's services

            At the last inspection in 2019, services were judged to be inadequate. Two of the
            schools are good. Overall effectiveness: outstanding
            """
        ),
        FAMILIES,
    )

    assert letter.recognition.family == "focused-visit"
    assert letter.grades == ()


def test_wording_that_was_never_seen_is_never_sure() -> None:
    text = """
    17 December 2008

    Dear Mr Lane

    ## Annual performance assessment of services for children and young people in Ashcombe 2008

    Being healthy\tGrade 3

    The contribution of services in this aspect is good.
    """
    found = finding(text, "grade:being_healthy", "apa")

    assert found.value == GradeValue("good", 3)
    assert found.confidence.level is not Level.SURE


@pytest.mark.parametrize(
    "sentence",
    [
        "The overall effectiveness of the LSCB is good",
        "The judgement on the effectiveness of the LSCB is that it is good.",
        "The judgement for the Local Safeguarding Children Board (LSCB) is good",
    ],
)
def test_the_board_is_graded_in_more_sentences_than_one(sentence: str) -> None:
    assert finding(sentence, "grade:lscb", "sif").value == GradeValue("good", None)


def test_a_judgement_with_a_heading_and_no_grade_is_asked_about() -> None:
    table = "1. Children who need help and protection\tGood\n\n"
    without = finding(table, "grade:lscb", "sif")
    with_heading = finding(f"{table}## The LSCB\n\nIt met.", "grade:lscb", "sif")

    assert without.absence is Absence.NOT_STATED
    assert with_heading.absence is Absence.NOT_FOUND
    assert with_heading.confidence.level is Level.UNSURE


@pytest.mark.parametrize(
    "label",
    [
        "The impact of leaders on social care practice with children and families",
        "Impact of leaders and managers on social work practice",
    ],
)
def test_a_judgement_is_known_by_its_label_in_other_words(label: str) -> None:
    read = finding(f"{label}\tGood", "grade:impact_of_leaders", "ilacs")

    assert read.value == GradeValue("good", None)


@pytest.mark.parametrize(
    "sentence",
    [
        "Children’s services in Ashcombe are not yet good",
        "Children’s services in Ashcombe need to be good",
        "Children’s services in Ashcombe require im provement to be good",
        "Children’s services in Ashcombe are good or better",
        "The overall judgement is that services were good",
    ],
)
def test_a_sentence_that_says_something_else_states_no_grade(sentence: str) -> None:
    found = finding(f"## {sentence}", "grade:overall_effectiveness", "sif")

    assert (found.value, found.absence) == (None, Absence.NOT_FOUND)


def test_a_heading_about_two_things_grades_none_of_them_alone() -> None:
    text = "## The experiences of children in care:\n## and care leavers: good"
    found = finding(f"# Ashcombe\n\n{text}", "grade:in_care", "ilacs")

    assert found.value is None


def test_a_grade_that_letters_of_its_date_do_not_give_is_asked_about() -> None:
    text = """
    1 November 2006

    Dear Ms Vale

    ## Being healthy

    The contribution of services to outcomes in this aspect is good.
    """
    early = finding(text, "grade:being_healthy", "apa")
    later = finding(text.replace("2006", "2007"), "grade:being_healthy", "apa")

    assert (early.confidence.level, later.confidence.level) == (Level.UNSURE, Level.LIKELY)


def test_in_a_text_a_grade_behind_its_label_on_one_line_is_read() -> None:
    text = """
    Children who need help and protection Requires improvement

    2. Children looked after and achieving
    permanence Good

    Leadership, management and governance good enough
    """
    read = {
        name: finding(text, f"grade:{name}", "sif").value
        for name in ("help_and_protection", "looked_after_and_permanence", "leadership")
    }

    assert read == {
        "help_and_protection": GradeValue("requires improvement"),
        "looked_after_and_permanence": GradeValue("good"),
        "leadership": None,
    }


def test_in_a_text_a_heading_over_two_lines_states_its_grade() -> None:
    text = """
    The experiences and progress of children who need help and
    protection: requires improvement to be good
    Staff visit children. The overall effectiveness: good staff.
    """
    read = [finding(text, f"grade:{name}", "ilacs").value for name in ILACS_ROWS]

    assert read == [GradeValue("requires improvement"), None]


ILACS_ROWS = ("help_and_protection", "overall_effectiveness")
