import pytest

from ofsted_desk.review.likeness import KEPT, REWORDED, likeness, wording_of


def alike(one: str, other: str) -> float:
    return likeness(wording_of(one), wording_of(other))


def test_case_and_punctuation_make_no_difference() -> None:
    assert alike("Timely visits to carers’ homes.", "timely visits to carers' homes") == 1.0


def test_a_word_more_or_less_is_still_kept() -> None:
    one = "Visits to carers in remote villages, so that none is left without a review for a year."
    assert alike(one, f"The {one[:-1]} or more.") >= KEPT


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "Return interviews after a child was missing.",
            "Interviews when missing children return.",
        ),
        ("Oversight by managers of the allocation of casework.", "Allocation of casework."),
    ],
)
def test_the_same_concern_in_other_words_is_suggested(one: str, other: str) -> None:
    assert REWORDED <= alike(one, other) < KEPT


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "Improve the quality of plans for children and young people.",
            "Ensure that young people in need are supported by consistent care leavers' services.",
        ),
        ("Visit carers sooner.", "Publish the sufficiency strategy."),
        ("", "Visit carers sooner."),
    ],
)
def test_the_words_of_the_trade_alone_make_no_link(one: str, other: str) -> None:
    assert alike(one, other) < REWORDED


def test_likeness_is_the_same_both_ways() -> None:
    one, other = "Allocation of casework to teams.", "Oversight of how casework is allocated."
    assert alike(one, other) == alike(other, one)
