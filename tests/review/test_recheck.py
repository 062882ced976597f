import dataclasses
from collections.abc import Iterator
from pathlib import Path

import pytest

from ofsted_desk.errors import DeskError
from ofsted_desk.letter.finding import GradeValue, Value
from ofsted_desk.review.recheck import (
    BlindRecheck,
    Outcome,
    Question,
    is_same,
    rate_of,
)
from ofsted_desk.review.session import ReviewSession
from tests.store.made_letters import FAMILIES, a_new_letter, a_store

FIELD = "grade:overall"


@pytest.fixture
def session(tmp_path: Path) -> Iterator[ReviewSession]:
    """Two letters, one of them confirmed as it was read."""
    with a_store(tmp_path) as store:
        store.letters.add([a_new_letter(1), a_new_letter(2)])
        session = ReviewSession(store, "Kit", FAMILIES)
        session.confirm_letter(1)
        yield session


@pytest.fixture
def recheck(session: ReviewSession) -> BlindRecheck:
    return BlindRecheck(session, 100)


def asked(recheck: BlindRecheck, field: str) -> Question:
    """The question about this field; the ones before it are put off."""
    for _ in range(20):
        question = recheck.next_question()
        assert question is not None
        if question.field == field:
            return question
        recheck.put_off(question)
    raise AssertionError(field)


def right(field: str) -> Value:
    return {"family": "rating", "authority": "Westmarch", "document_date": "26/11/2007"}.get(
        field, GradeValue("good") if field == FIELD else None
    )


def test_what_was_confirmed_is_asked_and_areas_are_not(recheck: BlindRecheck) -> None:
    fields = set()
    while question := recheck.next_question():
        assert question.letter == 1
        assert recheck.answer(question, right(question.field)) is Outcome.AGREES
        fields.add(question.field)

    assert fields == {"family", "authority", "document_date", "signatory_name", FIELD}
    summary = recheck.summary()
    assert (summary.asked, summary.answered, summary.rate.errors) == (5, 5, 0)


def test_a_question_does_not_tell_the_answer(recheck: BlindRecheck) -> None:
    question = asked(recheck, "authority")

    told = {
        field.name: getattr(question, field.name)
        for field in dataclasses.fields(question)
        if field.name not in ("document", "original", "family")
    }
    assert "Westmarch" not in str(told)
    assert question.authority is None
    assert asked(recheck, FIELD).authority == "Westmarch"


def test_the_same_fields_are_asked_at_every_start(session: ReviewSession) -> None:
    first, second = (BlindRecheck(session, 100).next_question() for _ in range(2))

    assert first is not None
    assert second is not None
    assert (first.letter, first.field) == (second.letter, second.field)


def test_a_larger_share_asks_all_that_a_smaller_one_does(tmp_path: Path) -> None:
    with a_store(tmp_path) as store:
        store.letters.add(a_new_letter(n) for n in range(1, 31))
        session = ReviewSession(store, "Kit", FAMILIES)
        for letter in range(1, 31):
            session.confirm_letter(letter)
        ten, thirty = (set(store.rechecks.unanswered(lots, set(), 999)) for lots in (1000, 3000))
        assert ten < thirty
        assert 150 == BlindRecheck(session, 100).summary().asked
        assert 5 <= len(ten) <= 30
        assert len(ten) == BlindRecheck(session, 10).summary().asked
        assert BlindRecheck(session, 0).next_question() is None


def test_a_difference_counts_as_an_error_until_it_is_settled(
    recheck: BlindRecheck, session: ReviewSession
) -> None:
    question = asked(recheck, FIELD)
    assert recheck.answer(question, GradeValue("adequate")) is Outcome.DIFFERS
    assert recheck.recorded(question) == GradeValue("good", 3)
    summary = recheck.summary()
    assert (summary.rate.errors, summary.open_differences) == (1, 1)

    recheck.settle(question, Outcome.ANSWER_WRONG)
    summary = recheck.summary()
    assert (summary.rate.errors, summary.open_differences) == (0, 0)
    assert session.history_of(1, f"recheck:{FIELD}")[0].note == "the answer was wrong"


def test_a_wrong_record_is_corrected_in_the_same_step(
    recheck: BlindRecheck, session: ReviewSession
) -> None:
    question = asked(recheck, FIELD)
    recheck.answer(question, GradeValue("adequate"))
    recheck.settle(question, Outcome.RECORD_WRONG)

    assert recheck.recorded(question) == GradeValue("adequate", 2)
    summary = recheck.summary()
    assert (summary.rate.errors, summary.answered, summary.asked) == (1, 1, 5)
    assert summary.by_column[0] == (FIELD, rate_of(1, 1))
    session.undo()
    assert recheck.recorded(question) == GradeValue("good", 3)
    assert recheck.summary().open_differences == 1
    session.undo()
    assert recheck.summary().answered == 0
    assert session.store.check() == []


def test_differences_come_again_until_they_are_settled(recheck: BlindRecheck) -> None:
    for field, value in ((FIELD, GradeValue("adequate")), ("authority", "Eastmarch")):
        recheck.answer(asked(recheck, field), value)
    first = recheck.next_difference()
    assert first is not None
    assert recheck.answered(first) == GradeValue("adequate", 2)
    assert recheck.evidence(first).words == "good"
    recheck.put_off(first)
    second = recheck.next_difference()
    assert second is not None
    assert (first.field, second.field) == (FIELD, "authority")

    recheck.settle(second, Outcome.SAME_THING)
    again = recheck.next_difference()
    assert again is not None
    assert again.field == FIELD
    recheck.settle(again, Outcome.ANSWER_WRONG)
    assert recheck.next_difference() is None


def test_not_stated_is_an_answer(recheck: BlindRecheck) -> None:
    assert recheck.answer(asked(recheck, "signatory_name"), None) is Outcome.AGREES
    assert recheck.answer(asked(recheck, "authority"), None) is Outcome.DIFFERS


def test_an_answer_that_the_field_cannot_hold_is_refused(recheck: BlindRecheck) -> None:
    with pytest.raises(DeskError, match="not a date"):
        recheck.answer(asked(recheck, "document_date"), "some day")
    assert recheck.summary().answered == 0


def test_a_wrong_family_is_not_corrected_here(recheck: BlindRecheck) -> None:
    question = asked(recheck, "family")
    recheck.answer(question, "visit")

    with pytest.raises(DeskError, match="read again"):
        recheck.settle(question, Outcome.RECORD_WRONG)


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("St. Ann’s", "st anns", True),
        ("Milton  Keynes", "milton keynes", True),
        ("Milton", "Milton Keynes", False),
        ("José Núñez", "Jos Nez", False),
        ("Ann\u00e9", "ANNE\u0301", True),
        ("\u738b", "\u674e", False),
        (GradeValue("good"), GradeValue("good", 3), True),
        (GradeValue("good"), GradeValue("adequate"), False),
        (None, None, True),
        (None, "a", False),
    ],
)
def test_case_and_punctuation_are_no_difference(one: Value, other: Value, same: object) -> None:
    assert is_same(one, other) is same


@pytest.mark.parametrize(
    ("errors", "answers", "low", "high"),
    [
        (0, 10, 0.0, 0.2775),
        (1, 100, 0.0018, 0.0545),
        (5, 50, 0.0435, 0.2136),
        (10, 10, 0.7225, 1.0),
    ],
)
def test_the_interval_is_wilsons(errors: int, answers: int, low: float, high: float) -> None:
    rate = rate_of(errors, answers)

    assert rate.low == pytest.approx(low, abs=1e-4)
    assert rate.high == pytest.approx(high, abs=1e-4)
    assert rate.share == errors / answers


def test_nothing_is_known_without_answers() -> None:
    rate = rate_of(0, 0)
    assert (rate.low, rate.high, rate.share) == (0.0, 1.0, None)
