from collections.abc import Iterator
from pathlib import Path

import pytest

from ofsted_desk.errors import DeskError
from ofsted_desk.letter.decision import FieldState
from ofsted_desk.letter.finding import AreaValue, GradeValue
from ofsted_desk.review.columns import (
    ALL,
    MOST_AT_ONCE,
    TO_CHECK,
    Column,
    ColumnReview,
    ColumnRow,
)
from ofsted_desk.review.session import ReviewSession
from tests.store.made_letters import FAMILIES, LIKELY, SURE, UNSURE, VISIT, a_new_letter, a_store

OVERALL = Column("grade:overall", "Overall effectiveness", "rating", "rating", 2)
FIELD = "grade:overall"


@pytest.fixture
def session(tmp_path: Path) -> Iterator[ReviewSession]:
    with a_store(tmp_path) as store:
        store.letters.add(
            [
                a_new_letter(1, grade=SURE),
                a_new_letter(2, grade=LIKELY, authority="Norwick"),
                a_new_letter(3, grade=UNSURE, authority="Ashby Vale"),
                a_new_letter(4, family=VISIT),
            ]
        )
        yield ReviewSession(store, "Kit", FAMILIES)


@pytest.fixture
def review(session: ReviewSession) -> ColumnReview:
    return ColumnReview(session)


def states(review: ColumnReview) -> list[FieldState]:
    return [row.view.state for row in review.rows([(n, FIELD) for n in (1, 2, 3)]) if row.view]


def the_row(review: ColumnReview, letter: int, field: str = FIELD) -> ColumnRow:
    return review.rows([(letter, field)])[0]


def test_fields_stand_before_the_judgements_of_each_family(review: ColumnReview) -> None:
    columns = review.columns()
    names = [(column.label, column.family_title) for column in columns]

    assert ("Letter family", "") == names[0]
    assert names.index(("Areas", "")) < names.index(("Overall effectiveness", "rating"))
    assert OVERALL in columns
    assert 4 == next(column.to_check for column in columns if column.col == "signatory_name")
    assert [] == [name for name in names if name[1] == "visit"]


def test_rows_come_least_sure_first_with_what_is_to_be_seen(review: ColumnReview) -> None:
    assert [(3, FIELD), (2, FIELD), (1, FIELD)] == review.keys(OVERALL, ALL)
    assert [(3, FIELD), (2, FIELD)] == review.keys(OVERALL, TO_CHECK)
    assert 3 == review.count(OVERALL)

    row = the_row(review, 3)
    assert ("Ashby Vale", "2007-11-26", "letter-3.txt") == (row.authority, row.date, row.name)
    assert row.view is not None
    assert (GradeValue("good", 3), ("two places disagree",)) == (row.view.value, row.view.why)
    assert (1, (595.32, 841.92)) == (row.view.evidence.page, row.page_size)
    assert b"file 3" == row.original.read_bytes()


def test_confirmations_that_follow_each_other_are_undone_as_one(
    review: ColumnReview, session: ReviewSession
) -> None:
    for letter in (3, 2, 1):
        assert 1 == review.confirm(OVERALL, [(letter, FIELD)])

    assert [FieldState.CONFIRMED] * 3 == states(review)
    assert "confirm Overall effectiveness in 3 rows" == session.undo_words
    session.undo()
    assert [FieldState.EXTRACTED] * 3 == states(review)
    session.redo()
    assert [FieldState.CONFIRMED] * 3 == states(review)
    assert [] == session.store.check()


def test_another_step_ends_the_run(review: ColumnReview, session: ReviewSession) -> None:
    review.confirm(OVERALL, [(3, FIELD)])
    session.correct(2, FIELD, "adequate")
    review.confirm(OVERALL, [(1, FIELD)])

    session.undo()
    assert [FieldState.EXTRACTED, FieldState.CORRECTED, FieldState.CONFIRMED] == states(review)
    session.undo()
    session.undo()
    assert [FieldState.EXTRACTED] * 3 == states(review)
    assert session.undo_words is None


def test_many_rows_are_confirmed_as_one_step_and_each_letter_is_told(
    review: ColumnReview, session: ReviewSession
) -> None:
    told: list[int] = []
    session.on_change.append(told.append)

    assert 3 == review.confirm(OVERALL, review.keys(OVERALL))
    assert [3, 2, 1] == told
    session.undo()
    assert [FieldState.EXTRACTED] * 3 == states(review)
    assert [3, 2, 1] * 2 == told


def test_rows_already_settled_or_removed_are_left_alone(
    review: ColumnReview, session: ReviewSession
) -> None:
    session.correct(1, FIELD, "adequate")
    session.remove(2, FIELD)

    assert 1 == review.confirm(OVERALL, review.keys(OVERALL))
    assert [FieldState.CORRECTED, FieldState.REMOVED, FieldState.CONFIRMED] == states(review)


def test_too_many_rows_at_once_are_refused_with_the_number_allowed(review: ColumnReview) -> None:
    keys = [(1, FIELD)] * (MOST_AT_ONCE + 1)

    with pytest.raises(DeskError, match="501 rows") as caught:
        review.confirm(OVERALL, keys)
    assert "500" in caught.value.remedy


def test_one_row_of_a_run_is_taken_back_alone(review: ColumnReview, session: ReviewSession) -> None:
    review.confirm(OVERALL, [(2, FIELD), (1, FIELD)])

    assert review.take_back(OVERALL, (2, FIELD))
    assert [FieldState.CONFIRMED, FieldState.EXTRACTED, FieldState.EXTRACTED] == states(review)
    assert not review.take_back(OVERALL, (2, FIELD))
    session.undo()
    session.undo()
    assert [FieldState.EXTRACTED] * 3 == states(review)
    session.redo()
    session.redo()
    assert FieldState.EXTRACTED is states(review)[1]
    assert [] == session.store.check()


def test_taking_back_brings_back_the_decision_before(
    review: ColumnReview, session: ReviewSession
) -> None:
    session.correct(1, FIELD, "adequate")
    session.correct(1, FIELD, "inadequate")
    review.take_back(OVERALL, (1, FIELD))

    row = the_row(review, 1)
    assert row.view is not None
    assert GradeValue("adequate", 2) == row.view.value


def test_areas_of_all_letters_are_one_column(review: ColumnReview, session: ReviewSession) -> None:
    areas = next(column for column in review.columns() if column.col == "area")
    keys = review.keys(areas)

    assert 8 == len(keys)
    review.confirm(areas, keys[:2])
    assert "confirm Areas in 2 rows" == session.undo_words
    value = the_row(review, *keys[0]).view
    assert value is not None
    assert isinstance(value.value, AreaValue)


def test_a_row_that_is_gone_is_shown_as_gone(review: ColumnReview) -> None:
    assert the_row(review, 1, "grade:other").view is None
    assert 0 == review.confirm(OVERALL, [(1, "grade:other")])
