from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from ofsted_desk.extraction import extract
from ofsted_desk.families import load_families
from ofsted_desk.letter.decision import Action, Decision, FieldState, LetterState
from ofsted_desk.letter.finding import Absence, AreaValue
from ofsted_desk.review.reread import Effect
from ofsted_desk.review.session import ReviewSession
from ofsted_desk.store import REOPENED, NewLetter, Reread, open_store
from tests.builders import a_document
from tests.store.made_letters import AT

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


def test_areas_of_the_same_words_stay_as_many_as_they_are(tmp_path: Path) -> None:
    text = LETTER.replace(
        "# Findings", "\u25fc The timeliness of visits to children.\n\n    # Findings"
    )
    families = load_families()
    with open_store(tmp_path / "twice.db", app_version="0.1.0") as store:
        store.letters.add([NewLetter(extract(a_document(text), families), text.encode())])
        session = ReviewSession(store, "Kit", families)
        before = areas(session)
        assert 3 == len(before)
        session.confirm_letter(1)

        assert not session.reread(1)
        session.correct(1, "family", "annual-rating")
        session.correct(1, "family", "focused-visit")

        assert before == areas(session)
        assert {FieldState.CONFIRMED} == {
            row.state for row in session.open_letter(1).fields if row.field in before
        }


def test_the_same_family_again_reads_nothing(session: ReviewSession) -> None:
    session.correct(1, "family", "focused-visit")

    assert FieldState.CONFIRMED is session.open_letter(1).fields[0].state
    assert 1 == session.store.findings.reading_in_force(1)


def an_older_reading(session: ReviewSession) -> None:
    """Put a reading in force that knew neither the date nor the second area."""
    letter = session.store.letters.extracted(1)
    findings = tuple(
        replace(finding, value=None, absence=Absence.NOT_FOUND)
        if finding.field == "document_date"
        else finding
        for finding in letter.findings
        if finding.field != "area:2"
    )
    step = [Decision(1, "letter", Action.STATUS, "Kit", AT, REOPENED)]
    older = replace(letter, findings=findings)
    session.store.decisions.record(step, rereads=[Reread(1, older)])


def test_newer_rules_replace_only_what_nobody_decided(session: ReviewSession) -> None:
    an_older_reading(session)
    session.correct(1, "authority", "Eastmarch")
    session.confirm(1, "area:1")
    effects = {change.field: change.effect for change in session.what_would_change(1)}
    assert Effect.CHANGED is effects["document_date"]
    assert Effect.APPEARS is effects["area:2"]
    assert Effect.KEPT_DIFFERS is effects["authority"]

    assert session.reread(1)

    letter = session.open_letter(1)
    assert ("Eastmarch", "2019-03-12") == (letter.authority, letter.date)
    assert {"area:1", "area:2"} == set(areas(session))
    assert not session.reread(1)
    session.undo()
    assert session.store.standing(1).text("document_date") is None
    assert [] == session.store.check()


def test_a_reviewed_letter_stays_reviewed_unless_a_field_appears(session: ReviewSession) -> None:
    an_older_reading(session)
    session.confirm_letter(1)
    session.reread(1)
    assert LetterState.IN_PROGRESS is session.open_letter(1).state

    session.confirm_letter(1)
    letter = session.store.letters.extracted(1)
    doubted = replace(
        letter, findings=(letter.findings[0], *(replace(f, raw="x") for f in letter.findings[1:]))
    )
    session.store.decisions.record(
        [Decision(1, "authority", Action.CONFIRM, "Kit", AT, "Westmarch")],
        rereads=[Reread(1, doubted)],
    )
    assert session.reread(1)
    assert LetterState.REVIEWED is session.open_letter(1).state
