from collections.abc import Iterator
from pathlib import Path

import pytest

from ofsted_desk.extraction import extract
from ofsted_desk.families import load_families
from ofsted_desk.letter.decision import FieldState, LetterState
from ofsted_desk.letter.finding import AreaValue
from ofsted_desk.review.reread import Effect
from ofsted_desk.review.session import ReviewSession
from ofsted_desk.store import NewLetter, open_store
from tests.builders import a_document

LETTER = """
    12 March 2019

    Ms Odile Farrant
    Director of Children's Services
    Westmarch Council

    Dear Ms Farrant

    # Focused visit to Westmarch local authority children's services

    This letter summarises the findings of a focused visit to Westmarch on 5 and 6 March 2019.
    The inspectors were Kit Marlow HMI and Jo Penn HMI.

    # What needs to improve in this area of social work practice

    \u25fc The timeliness of visits to children.
    \u25fc The quality of plans for children.

    # Findings

    Children are seen.

    Yours sincerely

    Kit Marlow
    Her Majesty's Inspector
"""


@pytest.fixture
def session(tmp_path: Path) -> Iterator[ReviewSession]:
    families = load_families()
    with open_store(tmp_path / "letters.db", app_version="0.1.0") as store:
        letter = extract(a_document(LETTER), families)
        assert letter.recognition.family == "focused-visit"
        store.letters.add([NewLetter(letter, LETTER.encode())])
        yield ReviewSession(store, "Kit", families)


def areas(session: ReviewSession) -> dict[str, AreaValue]:
    rows = session.open_letter(1).fields
    return {
        row.field: row.value
        for row in rows
        if isinstance(row.value, AreaValue) and row.state is not FieldState.REMOVED
    }


def test_choosing_another_family_replaces_what_the_machine_read(session: ReviewSession) -> None:
    assert 2 == len(areas(session))

    session.correct(1, "family", "annual-rating")

    letter = session.open_letter(1)
    assert "annual-rating" == letter.family.id
    assert {} == areas(session)
    assert FieldState.CONFIRMED is next(f.state for f in letter.fields if f.field == "family")
    assert "annual-rating" == session.store.queue.entries([1])[0].family


def test_what_a_person_decided_stays(session: ReviewSession) -> None:
    first = next(iter(areas(session)))
    session.correct(1, "authority", "Eastmarch")
    session.confirm(1, first)

    session.correct(1, "family", "annual-rating")

    assert "Eastmarch" == session.open_letter(1).authority
    assert [first] == list(areas(session))


def test_undo_brings_the_first_reading_back(session: ReviewSession) -> None:
    before = session.open_letter(1)
    session.correct(1, "family", "annual-rating")
    chosen = session.open_letter(1)

    session.undo()
    assert before.fields == session.open_letter(1).fields
    session.redo()
    again = session.open_letter(1)
    assert [(f.field, f.value) for f in chosen.fields] == [(f.field, f.value) for f in again.fields]
    assert [] == session.store.check()


def test_a_reviewed_letter_goes_back_to_review(session: ReviewSession) -> None:
    session.confirm_letter(1)

    session.correct(1, "family", "apa")

    assert LetterState.IN_PROGRESS is session.open_letter(1).state
    session.undo()
    assert LetterState.REVIEWED is session.open_letter(1).state


def test_what_would_change_is_shown_and_nothing_changes(session: ReviewSession) -> None:
    first, second = areas(session)
    session.correct(1, "authority", "Eastmarch")
    session.confirm(1, first)
    before = session.open_letter(1).fields

    changes = {change.field: change for change in session.what_would_change(1, "annual-rating")}

    assert Effect.KEPT_DIFFERS is changes["authority"].effect
    assert ("Eastmarch", "not found by us") == (
        changes["authority"].stands,
        changes["authority"].reads,
    )
    assert Effect.KEPT_DIFFERS is changes[first].effect
    assert Effect.GOES is changes[second].effect
    assert Effect.CHANGED is changes["family"].effect
    assert before == session.open_letter(1).fields


def test_reading_again_with_the_same_rules_changes_nothing(session: ReviewSession) -> None:
    assert () == session.what_would_change(1)


def test_a_decision_stays_with_its_words_and_not_with_its_number(session: ReviewSession) -> None:
    first, second = areas(session)
    session.confirm(1, second)
    session.correct(1, "family", "annual-rating")
    session.correct(1, "family", "focused-visit")

    assert {first, second} == set(areas(session))
    states = {f.field: f.state for f in session.open_letter(1).fields}
    assert FieldState.CONFIRMED is states[second]
    assert FieldState.EXTRACTED is states[first]


def test_the_same_family_again_reads_nothing(session: ReviewSession) -> None:
    session.correct(1, "family", "focused-visit")

    assert FieldState.CONFIRMED is session.open_letter(1).fields[0].state
    assert 1 == session.store.findings.reading_in_force(1)
