from pathlib import Path

import pytest

from ofsted_desk.errors import DeskError
from ofsted_desk.letter.decision import Action, Decision
from ofsted_desk.reconcile.cells import Cell, Comparison, to_fill
from ofsted_desk.reconcile.matching import Outcome
from ofsted_desk.reconcile.settle import give_letter, settle
from ofsted_desk.reconcile.verdicts import Verdict, note_of, settled_by
from ofsted_desk.review.session import ReviewSession
from ofsted_desk.store import Store
from tests.export.a_store import add_letter, review
from tests.reconcile.a_history import FAMILIES, MAPPING, a_table, an_inspection, compared

BLANKS = {"overall_effectiveness_grade": "", "in_care_grade": "data_unreadable"}


@pytest.fixture
def session(store: Store) -> ReviewSession:
    return ReviewSession(store, "Ann Example", FAMILIES)


def asked(store: Store, folder: Path, row: dict[str, str]) -> Comparison:
    return compared(store, a_table(folder / "t.csv", row))


def verdicts(found: Comparison) -> list[Verdict | None]:
    return [cell.settled.verdict if cell.settled else None for cell in found.cells]


@pytest.mark.parametrize("verdict", list(Verdict))
def test_a_verdict_is_kept_with_who_and_when_and_is_undone(
    session: ReviewSession, tmp_path: Path, verdict: Verdict
) -> None:
    (cell,) = asked(session.store, tmp_path, {"overall_effectiveness_grade": "inadequate"}).cells

    settle(session, MAPPING, [cell], verdict, "as Ofsted's own list has it")
    (settled,) = compared(session.store, tmp_path / "t.csv").cells

    assert settled.settled is not None
    assert settled.settled.verdict is verdict
    assert settled.settled.stands == ("good" if verdict is Verdict.OURS else "inadequate")
    assert (settled.settled.note, settled.settled.by) == (
        "as Ofsted's own list has it",
        "Ann Example",
    )
    assert settled.settled.evidence.words == "words of grade:overall_effectiveness"
    assert session.undo_words
    session.undo()
    assert verdicts(compared(session.store, tmp_path / "t.csv")) == [None]
    session.redo()
    assert verdicts(compared(session.store, tmp_path / "t.csv")) == [verdict]
    assert session.store.check() == []


def test_a_verdict_never_changes_our_record(session: ReviewSession, tmp_path: Path) -> None:
    (cell,) = asked(session.store, tmp_path, {"overall_effectiveness_grade": "inadequate"}).cells
    before = session.store.standing(1)

    settle(session, MAPPING, [cell], Verdict.THEIRS)

    after = session.store.standing(1)
    assert (before.fields, before.state) == (after.fields, after.state)


def test_all_blank_cells_are_filled_in_one_step(session: ReviewSession, tmp_path: Path) -> None:
    found = asked(session.store, tmp_path, BLANKS)

    assert settle(session, MAPPING, to_fill(found), Verdict.OURS) == 2
    assert verdicts(compared(session.store, tmp_path / "t.csv")) == [Verdict.OURS, Verdict.OURS]

    session.undo()
    assert verdicts(compared(session.store, tmp_path / "t.csv")) == [None, None]


def test_what_the_table_says_now_is_asked_about_again(
    session: ReviewSession, tmp_path: Path
) -> None:
    (cell,) = asked(session.store, tmp_path, {"overall_effectiveness_grade": "inadequate"}).cells
    settle(session, MAPPING, [cell], Verdict.THEIRS)

    changed = asked(session.store, tmp_path, {"overall_effectiveness_grade": "outstanding"})

    assert verdicts(changed) == [None]


def test_where_the_letter_has_no_value_ours_cannot_stand(
    session: ReviewSession, tmp_path: Path
) -> None:
    session.mark_absent(1, "grade:care_leavers")
    (cell,) = asked(session.store, tmp_path, {}).cells

    with pytest.raises(DeskError, match="has no value for this cell"):
        settle(session, MAPPING, [cell], Verdict.OURS)


def test_a_note_without_words_is_refused(session: ReviewSession, tmp_path: Path) -> None:
    cells: list[Cell] = list(asked(session.store, tmp_path, BLANKS).cells)

    with pytest.raises(DeskError, match="note is empty"):
        settle(session, MAPPING, cells, Verdict.NOTE, "  ")


def test_a_row_is_given_its_letter_and_the_last_choice_counts(
    session: ReviewSession, tmp_path: Path
) -> None:
    review(session.store, add_letter(session.store, "again.pdf", an_inspection()))
    (row,) = asked(session.store, tmp_path, {}).rows
    assert row.outcome is Outcome.SEVERAL

    for letter in (1, 2):
        give_letter(session, MAPPING, row, letter)
        (row,) = asked(session.store, tmp_path, {}).rows
        assert row.letter is not None
        assert row.letter.letter == letter
    session.undo()

    (row,) = asked(session.store, tmp_path, {}).rows
    assert row.letter is not None
    assert row.letter.letter == 1


@pytest.mark.parametrize("theirs", ["", "good", "a “quoted” word", "two\nlines", "(x): y"])
@pytest.mark.parametrize("why", ["", "because: it (is) “so”"])
def test_a_note_is_read_back_as_it_was_written(theirs: str, why: str) -> None:
    note = note_of(Verdict.NOTE, theirs, why)
    made = Decision(1, "table:t:k:c", Action.RECONCILE, "Ann", "2024", theirs, None, note)

    read = settled_by(made, theirs, "ours")

    assert read is not None
    assert read.note == why
    assert settled_by(made, f"{theirs}!", "ours") is None
