"""Fields that must agree with each other."""

from ofsted_desk.extraction import extract
from ofsted_desk.families import load_families
from ofsted_desk.letter.finding import Level
from tests.builders import a_document

FAMILIES = load_families()
LETTER = """
    {date}

    Ms Ada Vale
    Director of Children's Services

    Dear Ms Vale

    ## Focused visit to Ashcombe children's services

    This letter summarises the findings of a focused visit to Ashcombe children's services on
    5 and 6 December 2018.
    """


def level(field: str, date: str) -> Level:
    found = extract(a_document(LETTER.format(date=date)), FAMILIES).finding(field)
    assert found is not None
    assert found.value is not None
    return found.confidence.level


def test_a_letter_dated_after_the_visit_is_sure() -> None:
    assert level("document_date", "9 January 2019") is Level.SURE


def test_a_letter_dated_before_the_visit_ended_is_unsure_on_both_sides() -> None:
    assert level("document_date", "3 December 2018") is Level.UNSURE
    assert level("inspection_end", "3 December 2018") is Level.UNSURE
    assert level("inspection_start", "3 December 2018") is Level.SURE
