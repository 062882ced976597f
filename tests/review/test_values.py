from contextlib import suppress
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ofsted_desk.letter.finding import AreaValue, EarlierValue, GradeValue, Value
from ofsted_desk.review.values import NotAValueError, checked, iso_date
from tests.store.made_letters import FAMILIES, OTHER, RATING, VISIT


@pytest.mark.parametrize(
    "entered",
    [
        "26 November 2007",
        "26/11/2007",
        "2007-11-26",
        " 26  nov 2007 ",
        "26th November, 2007",
        "26.11.2007",
        "26 NOVEMBER 2007.",
    ],
)
def test_a_date_is_taken_as_it_may_be_printed(entered: str) -> None:
    assert "2007-11-26" == iso_date(entered)


def test_pasted_words_hold_nothing_that_a_reader_does_not_see() -> None:
    pasted = "West\u200bma\xadrch\x00\n and\ud800 East\u202emarch"

    assert "Westmarch and\ufffd Eastmarch" == checked("authority", pasted, RATING, FAMILIES)


@pytest.mark.parametrize(
    "entered",
    ["", "yesterday", "November 2007", "31 November 2007", "30/02/2007", "11/26/2007", "2007-11"],
)
def test_what_is_no_date_is_refused_with_what_to_enter(entered: str) -> None:
    with pytest.raises(NotAValueError, match="is not a date") as caught:
        iso_date(entered)
    assert "26 November 2007" in caught.value.remedy


@given(st.dates(date(1900, 1, 1), date(2100, 12, 31)))
def test_every_way_of_writing_a_day_is_that_day(day: date) -> None:
    short = f"{day.day} {day:%b} {day.year}"
    for written in (f"{day:%d %B %Y}", short, f"{day:%d/%m/%Y}", str(day)):
        assert str(day) == iso_date(written)


@given(st.text())
def test_no_text_is_worse_than_refused(text: str) -> None:
    with suppress(NotAValueError):
        assert 10 == len(iso_date(text))


@pytest.mark.parametrize(
    ("entered", "grade"),
    [
        (GradeValue("good"), GradeValue("good", 3)),
        (GradeValue("good", 3), GradeValue("good", 3)),
        (GradeValue(" Excellent "), GradeValue("outstanding", 4)),
        ("adequate", GradeValue("adequate", 2)),
    ],
)
def test_a_grade_gets_the_word_and_number_of_its_scale(entered: Value, grade: GradeValue) -> None:
    assert grade == checked("grade:overall", entered, RATING, FAMILIES)


@pytest.mark.parametrize(
    ("entered", "said"),
    [
        (GradeValue("splendid"), "not on the scale"),
        (GradeValue("good", 1), "“good” is 3, not 1"),
        ("", "not on the scale"),
        (AreaValue("x", "y"), "not on the scale"),
    ],
)
def test_a_grade_off_the_scale_is_refused(entered: Value, said: str) -> None:
    with pytest.raises(NotAValueError, match=said):
        checked("grade:overall", entered, RATING, FAMILIES)


def test_a_family_without_grades_takes_none() -> None:
    with pytest.raises(NotAValueError, match="gives no such grade"):
        checked("grade:overall", GradeValue("good"), VISIT, FAMILIES)
    with pytest.raises(NotAValueError, match="gives no such grade"):
        checked("grade:unheard_of", GradeValue("good"), RATING, FAMILIES)


def test_an_area_is_put_on_one_line() -> None:
    entered = AreaValue("  Visit\n children\tat home. ", "area for development", "safety", 2.5)

    assert AreaValue("Visit children at home.", "area for development", "safety", 2.5) == checked(
        "area:1", entered, RATING, FAMILIES
    )


@pytest.mark.parametrize(
    ("entered", "said"),
    [
        (AreaValue(" \n", "area for development"), "has no words"),
        (AreaValue("x", "priority action"), "has no “priority action”"),
        (AreaValue("x", "area for development", "unheard_of"), "no such judgement"),
        ("only words", "has no words"),
    ],
)
def test_an_area_that_cannot_be_is_refused(entered: Value, said: str) -> None:
    with pytest.raises(NotAValueError, match=said):
        checked("area:1", entered, RATING, FAMILIES)


def test_another_kind_of_letter_may_have_any_area() -> None:
    entered = AreaValue("x", "recommendation")

    assert entered == checked("area:1", entered, OTHER, FAMILIES)


def test_names_are_one_line_and_never_empty() -> None:
    assert "Westmarch Vale" == checked("authority", " Westmarch \n Vale", RATING, FAMILIES)
    with pytest.raises(NotAValueError, match="“Signed by” is empty"):
        checked("signatory_name", " \t", RATING, FAMILIES)
    with pytest.raises(NotAValueError, match="“Signed by” cannot hold that"):
        checked("signatory_name", GradeValue("good"), RATING, FAMILIES)


def test_a_family_is_one_that_exists() -> None:
    assert "visit" == checked("family", "visit", RATING, FAMILIES)
    with pytest.raises(NotAValueError, match="no letter family “ofsted”"):
        checked("family", "ofsted", RATING, FAMILIES)


def test_an_earlier_result_needs_a_grade() -> None:
    assert EarlierValue("good", 2004) == checked(
        "earlier:1", EarlierValue(" good ", 2004), RATING, FAMILIES
    )
    with pytest.raises(NotAValueError, match="has no grade"):
        checked("earlier:1", EarlierValue(""), RATING, FAMILIES)


def test_an_empty_list_takes_no_value() -> None:
    with pytest.raises(NotAValueError, match="“Areas” cannot hold that"):
        checked("areas", "none", RATING, FAMILIES)
