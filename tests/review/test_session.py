from dataclasses import replace

import pytest

from ofsted_desk.errors import DeskError
from ofsted_desk.letter.decision import FieldState, LetterState
from ofsted_desk.letter.finding import Absence, AreaValue, GradeValue
from ofsted_desk.review.session import FieldView, QueueFilter, ReviewSession, StepDone
from ofsted_desk.store import NewLetter, open_store
from tests.store.made_letters import FAMILIES, UNSURE, a_file, a_finding, a_letter, a_new_letter


def a_row(session: ReviewSession, field: str, letter: int = 1) -> FieldView:
    row = session.open_letter(letter).field(field)
    assert row is not None
    return row


def areas(session: ReviewSession) -> list[str]:
    rows = session.open_letter(1).fields
    return [row.field for row in rows if row.field.startswith("area:")]


def test_a_letter_opens_as_the_machine_read_it(session: ReviewSession) -> None:
    letter = session.open_letter(1)

    assert letter.authority == "Westmarch"
    assert letter.date == "2007-11-26"
    assert letter.state is LetterState.TO_REVIEW
    assert letter.to_check == 1
    assert a_row(session, "signatory_name").why[0].startswith("Not found by us")
    assert letter.original.read_bytes() == b"file 1"


def test_the_form_has_blank_rows_for_what_the_family_allows(session: ReviewSession) -> None:
    rows = session.open_letter(1).fields
    fields = [row.field for row in rows]

    assert fields[:4] == ["family", "authority", "document_date", "inspection_start"]
    assert fields.index("grade:overall") < fields.index("grade:safety") < fields.index("area:a1")
    assert a_row(session, "grade:safety").needs_eyes is False


def test_a_confirmed_field_needs_no_eyes(session: ReviewSession) -> None:
    session.confirm(1, "signatory_name")

    row = a_row(session, "signatory_name")
    assert row.state is FieldState.ABSENT
    assert not row.needs_eyes
    assert row.decided_by == "Kit"
    assert session.open_letter(1).state is LetterState.IN_PROGRESS


def test_a_corrected_grade_stands_beside_the_machines(session: ReviewSession) -> None:
    session.correct(1, "grade:overall", GradeValue("adequate"))

    row = a_row(session, "grade:overall")
    assert row.value == GradeValue("adequate", 2)
    assert row.machine is not None
    assert row.machine.value == GradeValue("good", 3)
    assert row.state is FieldState.CORRECTED
    assert row.evidence.words == "good"


def test_confirming_a_letter_is_one_step(session: ReviewSession) -> None:
    session.confirm_letter(1)

    letter = session.open_letter(1)
    assert letter.state is LetterState.REVIEWED
    assert letter.to_check == 0
    assert session.undo_words == "confirm the letter"
    assert session.undo() == StepDone(1, "letter", "Undone: confirm the letter")
    assert session.open_letter(1).state is LetterState.TO_REVIEW
    assert session.open_letter(1).to_check == 1
    session.redo()
    assert session.open_letter(1).state is LetterState.REVIEWED


def test_a_letter_with_an_unsure_field_is_not_confirmed(session: ReviewSession) -> None:
    session.unsure(1, "grade:overall", "smudged")

    with pytest.raises(DeskError, match="still marked unsure"):
        session.confirm_letter(1)
    assert a_row(session, "grade:overall").why == ("Marked unsure: smudged",)


def test_areas_are_added_moved_and_removed(session: ReviewSession) -> None:
    added = session.add_area(1, AreaValue("Listen to carers.", "area for development"))
    assert areas(session) == ["area:a1", "area:a2", added]

    session.move_area(1, added, after="area:a1")
    assert areas(session) == ["area:a1", added, "area:a2"]
    session.move_area(1, "area:a2", after=None)
    assert areas(session) == ["area:a2", "area:a1", added]

    session.remove(1, "area:a1")
    assert a_row(session, "area:a1").state is FieldState.REMOVED
    session.undo()
    assert a_row(session, "area:a1").state is FieldState.EXTRACTED


def test_an_area_marked_unsure_stays_unsure_where_it_is_moved(session: ReviewSession) -> None:
    session.unsure(1, "area:a2", "smudged")
    session.move_area(1, "area:a2", after=None)

    assert areas(session) == ["area:a2", "area:a1"]
    assert a_row(session, "area:a2").why == ("Marked unsure: smudged",)
    session.undo()
    assert areas(session) == ["area:a1", "area:a2"]


def test_a_move_is_no_correction_of_any_area(session: ReviewSession) -> None:
    added = session.add_area(1, AreaValue("Listen to carers.", "area for development"))
    before = {row.field: row.state for row in session.open_letter(1).fields}
    for turn in range(30):
        first, second, third = areas(session)
        session.move_area(1, third, after=first)
        assert areas(session) == [first, third, second], turn

    assert before == {row.field: row.state for row in session.open_letter(1).fields}
    assert {added} == {field for field, state in before.items() if state is FieldState.ADDED}
    session.confirm(1, "area:a2")
    assert a_row(session, "area:a2").state is FieldState.CONFIRMED
    assert [] == session.store.check()


def test_moving_often_between_the_same_two_never_runs_out_of_room(session: ReviewSession) -> None:
    for turn in range(60):
        added = session.add_area(1, AreaValue(f"Point {turn}.", "area for development"))
        session.move_area(1, added, after="area:a1")
        assert areas(session)[1] == added

    assert areas(session)[0] == "area:a1"
    assert areas(session)[-1] == "area:a2"


def test_undo_goes_across_letters_and_tells_where(session: ReviewSession) -> None:
    session.correct(1, "authority", "Eastmarch")
    session.confirm(2, "authority")

    assert session.undo() == StepDone(2, "authority", "Undone: confirm Local authority")
    assert session.undo() == StepDone(1, "authority", "Undone: correct Local authority")
    assert session.undo() is None
    assert session.open_letter(1).authority == "Westmarch"
    assert session.redo() == StepDone(1, "authority", "Done again: correct Local authority")
    assert session.open_letter(1).authority == "Eastmarch"


def test_the_queue_puts_the_least_sure_letter_first(session: ReviewSession) -> None:
    session.store.letters.add([a_new_letter(3, grade=UNSURE)])

    assert session.queue(QueueFilter()) == [3, 1, 2]
    session.confirm_letter(3)
    assert session.queue(QueueFilter()) == [1, 2, 3]


def test_next_goes_on_from_where_the_reviewer_was(session: ReviewSession) -> None:
    session.store.letters.add([a_new_letter(3)])
    wanted = QueueFilter(states=frozenset({LetterState.TO_REVIEW}))
    assert session.queue(wanted) == [1, 2, 3]

    session.confirm_letter(2)

    assert session.next_letter(2, wanted) == 3
    session.confirm_letter(3)
    assert session.next_letter(3, wanted) == 1
    session.confirm_letter(1)
    assert session.next_letter(1, wanted) is None


def test_search_finds_words_of_the_page_and_of_what_was_entered(session: ReviewSession) -> None:
    assert session.queue(QueueFilter(text="sooner")) == [1, 2]
    session.correct(2, "signatory_name", "Oswin Tallow")

    assert session.queue(QueueFilter(text="tallow")) == [2]
    assert session.queue(QueueFilter(text='"children at home" westm')) == [1, 2]
    assert session.queue(QueueFilter(text="nowhere")) == []
    assert session.queue(QueueFilter(text='AND "( NEAR*')) == []


def test_opening_a_letter_writes_nothing(session: ReviewSession) -> None:
    connection = session.store._database.connection
    before = connection.total_changes, connection.execute("PRAGMA data_version").fetchone()

    session.open_letter(1)
    session.rows(session.queue(QueueFilter()))
    session.history_of(1)

    assert (
        connection.total_changes,
        connection.execute("PRAGMA data_version").fetchone(),
    ) == before
    assert session.last_saved is None


def test_every_change_is_told_after_it_is_saved(session: ReviewSession) -> None:
    told: list[tuple[int, str | None]] = []
    session.on_change.append(lambda letter: told.append((letter, session.last_saved)))

    session.confirm(1, "authority")

    assert [letter for letter, _ in told] == [1]
    assert told[0][1] is not None
    assert told[0][1] >= session.history_of(1)[0].at


def test_drafts_are_kept_and_dropped(session: ReviewSession) -> None:
    session.keep_draft(1, "authority", "East")
    session.keep_draft(1, "authority", "Eastm")
    assert session.draft(1, "authority") == "Eastm"

    session.drop_draft(1, "authority")
    assert session.draft(1, "authority") is None


def test_history_says_what_was_and_what_is(session: ReviewSession) -> None:
    session.correct(1, "grade:overall", GradeValue("adequate"))
    session.undo()

    undone, corrected = session.history_of(1, "grade:overall")
    assert (corrected.before, corrected.after) == ("good (3)", "adequate (2)")
    assert (undone.before, undone.after, undone.action) == ("adequate (2)", "good (3)", "undo")
    assert session.store.audit.check() == []


def test_what_another_program_decided_meanwhile_is_never_undone_unseen(
    session: ReviewSession,
) -> None:
    session.confirm(1, "document_date")
    session.correct(1, "authority", "Eastmarch")
    with open_store(session.store.path, app_version="0.1.0") as other:
        ReviewSession(other, "Kim", FAMILIES).correct(1, "authority", "Northmarch")

    with pytest.raises(DeskError, match="decided again from another window"):
        session.undo()

    assert session.open_letter(1).authority == "Northmarch"
    assert session.undo() == StepDone(1, "document_date", "Undone: confirm Date of the letter")


def test_what_letters_of_a_kind_do_not_have_is_nobodys_decision(session: ReviewSession) -> None:
    letter = a_letter(3)
    outside = a_finding("lead_inspector", absence=Absence.NOT_IN_FRAMEWORK)
    letter = replace(letter, findings=(*letter.findings, outside))
    session.store.letters.add([NewLetter(letter, a_file(3))])

    session.confirm_letter(3)

    assert session.history_of(3, "lead_inspector") == []
    assert session.open_letter(3).state is LetterState.REVIEWED
