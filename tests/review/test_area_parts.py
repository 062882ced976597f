"""An area split in two and joined again: words, evidence, one step each."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from ofsted_desk.errors import DeskError
from ofsted_desk.letter.decision import FieldState
from ofsted_desk.letter.finding import AreaValue
from ofsted_desk.review.session import FieldView, ReviewSession
from tests.store.made_letters import FAMILIES, a_store


@pytest.fixture
def session(tmp_path: Path) -> Iterator[ReviewSession]:
    with a_store(tmp_path, letters=1) as store:
        yield ReviewSession(store, "Kit", FAMILIES)


def _areas(session: ReviewSession) -> list[FieldView]:
    rows = session.open_letter(1).fields
    return [r for r in rows if r.field.startswith("area:") and r.state != FieldState.REMOVED]


def _texts(session: ReviewSession) -> list[str]:
    return [row.value.text for row in _areas(session) if isinstance(row.value, AreaValue)]


def test_a_split_area_has_its_words_and_evidence_cut_at_the_same_place(
    session: ReviewSession,
) -> None:
    made = session.split_area(1, "area:a1", "Visit children", "at home sooner.")

    assert ["Visit children", "at home sooner.", "Write plans that families can read."] == _texts(
        session
    )
    assert ["area:a1", made, "area:a2"] == [row.field for row in _areas(session)]
    assert ["Visit children", "at home sooner."] == [r.evidence.words for r in _areas(session)[:2]]


def test_joined_areas_have_the_words_and_evidence_of_both(session: ReviewSession) -> None:
    before = _areas(session)[0].evidence
    made = session.split_area(1, "area:a1", "Visit children", "at home sooner.")

    session.join_areas(1, "area:a1", made)

    assert "Visit children at home sooner." == _texts(session)[0]
    assert before.words == _areas(session)[0].evidence.words


def test_a_split_and_a_join_are_one_step_each(session: ReviewSession) -> None:
    before = _texts(session)
    session.split_area(1, "area:a1", "Visit children", "at home sooner.")
    session.undo()
    assert before == _texts(session)

    session.join_areas(1, "area:a1", "area:a2")
    assert 1 == len(_texts(session))
    session.undo()

    assert before == _texts(session)


def test_words_that_are_not_in_the_evidence_leave_it_whole(session: ReviewSession) -> None:
    whole = _areas(session)[0].evidence

    session.split_area(1, "area:a1", "Visit every child", "at home sooner.")

    assert [whole, whole] == [row.evidence for row in _areas(session)[:2]]


def test_what_is_no_area_cannot_be_split(session: ReviewSession) -> None:
    with pytest.raises(DeskError, match="not in the letter"):
        session.split_area(1, "area:none", "Visit", "children")
