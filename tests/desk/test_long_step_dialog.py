"""A step over many letters is written away from the window's thread, whole or not at all."""

import threading
from collections.abc import Iterator
from dataclasses import replace
from hashlib import sha256
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ofsted_desk import __version__
from ofsted_desk.desk.long_step_dialog import LongStepDialog, LongSteps
from ofsted_desk.desk.theme import Theme
from ofsted_desk.errors import DeskError, StoreError
from ofsted_desk.letter.decision import FieldState
from ofsted_desk.review.columns import ALL, Column, ColumnReview, Key
from ofsted_desk.review.session import ReviewSession
from ofsted_desk.review.steps import MANY, StepStopped, Tell
from ofsted_desk.store import NewLetter, Store, open_store
from tests.desk.review.made_up import FAMILIES, read_sample, with_doubts

SAFE = Column("grade:staying_safe", "Staying safe", "apa")
MANY_LETTERS = 60


def many_letters() -> Iterator[NewLetter]:
    """One letter to many councils."""
    read = with_doubts(read_sample("apa/ashcombe"))
    for number in range(MANY_LETTERS):
        content = f"{number}".encode()
        document = replace(read.document, sha256=sha256(content).hexdigest())
        named = tuple(
            replace(finding, value=f"Council {number}") if finding.field == "authority" else finding
            for finding in read.findings
        )
        yield NewLetter(replace(read, document=document, findings=named), content)


@pytest.fixture
def session(tmp_path: Path, theme: Theme, qapp: QApplication) -> Iterator[ReviewSession]:
    with open_store(tmp_path / "letters.db", app_version=__version__) as store:
        store.letters.add(many_letters())
        session = ReviewSession(store, "Kit", FAMILIES)
        session.write_apart(LongSteps(store.path, theme, qapp))
        yield session


def rows(session: ReviewSession) -> list[Key]:
    return ColumnReview(session).keys(SAFE, ALL)


def states(session: ReviewSession) -> set[FieldState]:
    views = [session.open_letter(letter).field(field) for letter, field in rows(session)]
    return {view.state for view in views if view is not None}


def test_many_rows_are_confirmed_and_taken_back_as_one_step(session: ReviewSession) -> None:
    made = ColumnReview(session).confirm(SAFE, rows(session))

    assert made == MANY_LETTERS > MANY
    assert states(session) == {FieldState.CONFIRMED}
    assert session.undo_words == f"confirm Staying safe in {MANY_LETTERS} rows"
    session.undo()
    assert states(session) == {FieldState.EXTRACTED}
    session.redo()
    assert states(session) == {FieldState.CONFIRMED}
    assert session.store.check() == []


def test_the_window_s_thread_does_not_write_it(session: ReviewSession) -> None:
    threads: list[int] = []  # one thread may have the number of another that has ended

    def watch(words: str, work: object) -> object:
        def seen(store: Store, tell: Tell) -> object:
            threads.append(threading.get_ident())
            return work(store, tell)  # type: ignore[operator]

        return long_steps(words, seen)

    long_steps = session._steps.apart
    session.write_apart(watch)  # type: ignore[arg-type]
    ColumnReview(session).confirm(SAFE, rows(session))
    session.undo()

    assert len(threads) == 2
    assert threading.get_ident() not in threads


def stop_when_shown() -> list[LongStepDialog]:
    """Press Stop in the next dialog that is shown; the ones met."""
    met: list[LongStepDialog] = []
    looking = QTimer(QApplication.instance(), interval=1)

    def look() -> None:
        dialog = QApplication.activeModalWidget()
        if isinstance(dialog, LongStepDialog):
            looking.stop()
            met.append(dialog)
            dialog.form.stop_button.click()

    looking.timeout.connect(look)
    looking.start()
    return met


def waits_for_a_stop(store: Store, tell: Tell) -> None:
    """Work that goes on until it is stopped."""
    while True:
        tell(1, 2)


def test_stop_changes_nothing(qtbot: QtBot, session: ReviewSession, theme: Theme) -> None:
    met = stop_when_shown()

    with pytest.raises(StepStopped, match="Nothing was changed"):
        LongSteps(session.store.path, theme, theme)("confirm many", waits_for_a_stop)

    assert [dialog.form.words.text() for dialog in met] == ["Confirm many."]
    assert states(session) == {FieldState.EXTRACTED}


def test_an_undo_that_is_stopped_can_be_asked_for_again(session: ReviewSession) -> None:
    ColumnReview(session).confirm(SAFE, rows(session))
    apart = session._steps.apart

    def stopped(words: str, work: object) -> object:
        def half_way(store: Store, tell: Tell) -> object:
            def stop(done: int, total: int) -> None:
                if done > total // 2:
                    raise StepStopped("Stopped.")

            return work(store, stop)  # type: ignore[operator]

        return apart(words, half_way)

    session.write_apart(stopped)  # type: ignore[arg-type]
    assert session.undo() is None
    assert states(session) == {FieldState.CONFIRMED}
    session.write_apart(apart)
    assert session.undo() is not None
    assert states(session) == {FieldState.EXTRACTED}


def test_what_goes_wrong_is_told_to_who_asked(session: ReviewSession, theme: Theme) -> None:
    def fails(store: Store, tell: Tell) -> None:
        raise StoreError("The disk is full.")

    with pytest.raises(DeskError, match="The disk is full"):
        LongSteps(session.store.path, theme, theme)("confirm many", fails)


def test_what_has_changed_meanwhile_is_not_undone(session: ReviewSession) -> None:
    ColumnReview(session).confirm(SAFE, rows(session))
    letter, field = rows(session)[3]
    with open_store(session.store.path, app_version=__version__) as other:
        ReviewSession(other, "Robin", FAMILIES).remove(letter, field)

    with pytest.raises(DeskError, match="decided again from another window"):
        session.undo()

    assert session.undo_words is None
