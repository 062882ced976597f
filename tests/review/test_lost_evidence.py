"""A letter's file is read again and its words stand elsewhere: nothing is moved unasked."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from ofsted_desk.errors import DeskError
from ofsted_desk.extraction import extract
from ofsted_desk.families import load_families
from ofsted_desk.letter.decision import FieldState, LetterState
from ofsted_desk.letter.document import Document
from ofsted_desk.letter.finding import AreaValue, Evidence
from ofsted_desk.review.reread import Effect
from ofsted_desk.review.session import FieldView, ReviewSession
from ofsted_desk.store import NewLetter, in_its_place, open_store
from tests.builders import a_document
from tests.review.test_reread import LETTER

FIRST = "\u25fc The timeliness of visits to children."
SECOND = "\u25fc The quality of plans for children."
SWAPPED = LETTER.replace(FIRST, "?").replace(SECOND, FIRST).replace("?", SECOND)
CLEARER = LETTER.replace("12 March 2019", "12  March 2019  ")


@pytest.fixture
def session(tmp_path: Path) -> Iterator[ReviewSession]:
    families = load_families()
    with open_store(tmp_path / "letters.db", app_version="0.1.0") as store:
        store.letters.add([NewLetter(extract(a_document(LETTER), families), LETTER.encode())])
        yield ReviewSession(store, "Kit", families)


def take(session: ReviewSession, text: str) -> bool:
    """Read the letter again, whose words now stand as in `text`."""
    return session.take_reading(1, extract(changed(session, text), session.families))


def changed(session: ReviewSession, text: str) -> Document:
    kept = session.store.letters.document(1)
    again = a_document(text)
    return Document(kept.name, kept.sha256, kept.kind, again.pages, again.text)


def view(session: ReviewSession, field: str) -> FieldView:
    found = session.open_letter(1).field(field)
    assert found is not None
    return found


def test_the_same_words_elsewhere_are_not_taken_instead(session: ReviewSession) -> None:
    session.confirm(1, "area:1")
    words = view(session, "area:1").evidence

    assert take(session, SWAPPED)

    area = view(session, "area:1")
    assert words == area.lost
    assert not area.evidence
    assert area.needs_eyes
    assert "no longer at their place" in area.why[-1]
    assert isinstance(area.value, AreaValue)
    assert "The timeliness of visits to children." == area.value.text
    assert [] == session.store.check()


def test_what_nobody_decided_is_simply_read_again(session: ReviewSession) -> None:
    take(session, SWAPPED)

    assert not view(session, "area:1").lost
    assert not view(session, "area:1").needs_eyes


def test_words_in_their_place_are_kept_however_they_are_counted(session: ReviewSession) -> None:
    session.confirm(1, "area:1")
    before = view(session, "area:1").evidence

    assert take(session, CLEARER)

    after = view(session, "area:1")
    assert not after.lost
    assert not after.needs_eyes
    assert before != after.evidence
    assert before.spans[0].boxes == after.evidence.spans[0].boxes
    document = session.open_letter(1).document
    (span,) = after.evidence.spans
    assert span.words == document.text[span.start : span.end]


def test_it_is_said_before_anything_changes(session: ReviewSession) -> None:
    session.confirm(1, "area:1")
    again = extract(changed(session, SWAPPED), session.families)

    effects = {change.field: change.effect for change in session.changes_by(1, again)}

    assert Effect.LOST is effects["area:1"]
    assert Effect.CHANGED is effects["area:2"]
    assert not view(session, "area:1").lost


def test_undo_finds_the_words_again_and_redo_loses_them(session: ReviewSession) -> None:
    session.confirm(1, "area:1")
    before = session.open_letter(1)
    take(session, SWAPPED)
    lost = session.open_letter(1)

    session.undo()
    assert before == session.open_letter(1)
    assert [1] == session.store.queue.ids(text="timeliness")
    session.redo()
    again = session.open_letter(1)
    assert lost.document == again.document
    assert view(session, "area:1").lost
    assert [] == session.store.check()


def test_the_reviewer_points_at_the_words_again(session: ReviewSession) -> None:
    session.confirm(1, "area:1")
    take(session, SWAPPED)
    area = view(session, "area:1")
    start = session.open_letter(1).document.text.index("The timeliness")
    pointed = Evidence(session.open_letter(1).document.spans(start, start + 14))

    session.correct(1, "area:1", area.value, pointed)

    assert pointed == view(session, "area:1").evidence
    assert not view(session, "area:1").needs_eyes
    assert FieldState.CORRECTED is view(session, "area:1").state


def test_the_reviewer_keeps_the_value_without_evidence(session: ReviewSession) -> None:
    session.confirm(1, "area:1")
    take(session, SWAPPED)
    value = view(session, "area:1").value

    session.confirm(1, "area:1")

    area = view(session, "area:1")
    assert (value, Evidence(), Evidence()) == (area.value, area.evidence, area.lost)
    assert not area.needs_eyes
    assert "without evidence" == session.history_of(1, "area:1")[0].note
    session.undo()
    assert view(session, "area:1").lost


def test_a_letter_with_lost_words_is_not_reviewed_until_it_is_answered(
    session: ReviewSession,
) -> None:
    session.confirm_letter(1)
    take(session, SWAPPED)

    assert LetterState.IN_PROGRESS is session.open_letter(1).state
    lost = [row.field for row in session.open_letter(1).fields if row.lost]
    assert {"area:1", "area:2"} <= set(lost)
    assert len(lost) == session.rows([1])[0].to_check
    with pytest.raises(DeskError, match="lost the words"):
        session.confirm_letter(1)

    for field in lost:
        session.confirm(1, field)
    session.confirm_letter(1)
    assert LetterState.REVIEWED is session.open_letter(1).state


@pytest.mark.parametrize(
    "decide",
    [
        lambda session: session.unsure(1, "area:1", "which?"),
        lambda session: session.move_area(1, "area:1", after="area:2"),
    ],
    ids=["unsure", "moved"],
)
def test_moving_or_putting_off_is_no_answer(session: ReviewSession, decide) -> None:  # type: ignore[no-untyped-def]
    session.confirm(1, "area:1")
    take(session, SWAPPED)

    decide(session)

    assert view(session, "area:1").lost
    assert view(session, "area:1").needs_eyes


def test_an_area_without_its_words_is_neither_split_nor_joined(session: ReviewSession) -> None:
    session.confirm(1, "area:1")
    take(session, SWAPPED)

    with pytest.raises(DeskError, match="are lost"):
        session.split_area(1, "area:1", "The timeliness", "of visits to children.")


def test_what_is_removed_loses_nothing_until_it_comes_back(session: ReviewSession) -> None:
    session.remove(1, "area:1")
    take(session, SWAPPED)
    removed = view(session, "area:1")
    assert not removed.needs_eyes

    session.correct(1, "area:1", removed.value)

    assert view(session, "area:1").lost


def test_another_value_needs_no_old_words(session: ReviewSession) -> None:
    session.confirm(1, "authority")
    take(session, LETTER.replace("Westmarch on 5", "the town on 5").replace("Westmarch", "Here"))
    assert view(session, "authority").lost

    session.correct(1, "authority", "Eastmarch")

    assert not view(session, "authority").needs_eyes


def test_another_family_reads_the_pages_in_force(session: ReviewSession) -> None:
    session.confirm(1, "area:1")
    take(session, SWAPPED)
    document = session.open_letter(1).document

    session.correct(1, "family", "annual-rating")

    assert document == session.open_letter(1).document
    assert view(session, "area:1").lost
    assert [] == session.store.check()


def test_a_file_that_is_gone_is_said(session: ReviewSession) -> None:
    session.open_letter(1).original.unlink()

    with pytest.raises(DeskError, match="cannot be read"):
        session.reader_of(1)()


def test_nothing_is_looked_for_on_another_page() -> None:
    here, there = a_document("Good.\n---\nOther."), a_document("Other.\n---\nGood.")

    assert in_its_place(Evidence(here.spans(0, 5)), here) == Evidence(here.spans(0, 5))
    assert in_its_place(Evidence(here.spans(0, 5)), there) is None
