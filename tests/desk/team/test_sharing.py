"""Packs made, opened, answered and merged from the window."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QDialog, QWidget
from pytestqt.qtbot import QtBot

from ofsted_desk import __version__
from ofsted_desk.app import Desk
from ofsted_desk.desk.ask import Ask
from ofsted_desk.desk.background import Background
from ofsted_desk.desk.team.merge_dialog import MergeDialog
from ofsted_desk.desk.team.send_dialog import SendDialog
from ofsted_desk.desk.team.share_dialog import ShareDialog
from ofsted_desk.desk.theme import Theme
from ofsted_desk.letter.finding import GradeValue
from ofsted_desk.review.session import ReviewSession
from ofsted_desk.store import open_store
from ofsted_desk.teamwork.pack_store import open_as_store
from tests.desk.review.made_up import FAMILIES, a_session

SAFE = "grade:staying_safe"


class Answer(Ask):
    """Answers each question with the same file."""

    def __init__(self, file: Path) -> None:
        self.file = file

    def save_as(self, parent: QWidget, title: str, start: Path, kinds: str) -> Path | None:
        return self.file


@pytest.fixture
def session(tmp_path: Path) -> Iterator[ReviewSession]:
    made = a_session(tmp_path, ("apa/ashcombe", ()))
    yield made
    made.store.close()


def shared(
    session: ReviewSession, background: Background, theme: Theme, qtbot: QtBot, folder: Path
) -> ShareDialog:
    dialog = ShareDialog(session, background, Answer(folder), theme)
    qtbot.addWidget(dialog)
    dialog.form.reviewers.setText("Ana, Ben")
    dialog.form.double.setValue(100)
    dialog.form.instructions.setPlainText("Grades first.")
    dialog.form.folder.setText(str(folder))
    dialog.show()
    dialog.form.go_button.click()
    qtbot.waitUntil(lambda: not background.busy)
    return dialog


def test_packs_are_made_and_the_queue_says_who_has_what(
    session: ReviewSession, background: Background, theme: Theme, qtbot: QtBot, tmp_path: Path
) -> None:
    dialog = shared(session, background, theme, qtbot, tmp_path / "packs")

    assert [pack.path.name for pack in dialog.written] == ["Ana.ofsted-pack", "Ben.ofsted-pack"]
    assert "Ana.ofsted-pack (1)" in dialog.form.done_words.text()
    assert session.store.queue.entries([1])[0].assigned == "Ana"


def test_without_a_name_it_says_so_and_writes_nothing(
    session: ReviewSession, background: Background, theme: Theme, qtbot: QtBot, tmp_path: Path
) -> None:
    dialog = ShareDialog(session, background, Ask(), theme)
    qtbot.addWidget(dialog)
    dialog.form.folder.setText(str(tmp_path / "packs"))
    dialog.show()
    dialog.start()
    qtbot.waitUntil(lambda: not background.busy)

    assert "Each reviewer needs a name" in dialog.form.problem.text()
    assert not (tmp_path / "packs").exists()


def test_without_a_folder_it_says_so_and_writes_nothing(
    session: ReviewSession, background: Background, theme: Theme, qtbot: QtBot
) -> None:
    dialog = ShareDialog(session, background, Ask(), theme)
    qtbot.addWidget(dialog)
    dialog.form.reviewers.setText("Ana")
    dialog.form.folder.setText(" ")
    dialog.show()
    dialog.start()

    assert "Choose a folder" in dialog.form.problem.text()
    assert not background.busy


def an_answer(
    session: ReviewSession, background: Background, theme: Theme, qtbot: QtBot, tmp_path: Path
) -> Path:
    """Ana's change file, made in her own store."""
    (pack, _) = shared(session, background, theme, qtbot, tmp_path / "packs").written
    changes = tmp_path / "Ana.ofsted-changes"
    file = open_as_store(pack.path, app_version=__version__)
    with open_store(file, app_version=__version__) as store:
        own = ReviewSession(store, "Ana", FAMILIES)
        own.correct(1, SAFE, GradeValue("inadequate"))
        held = store.merges.pack()
        assert held is not None
        dialog = SendDialog(own, held, background, Answer(changes))
        qtbot.addWidget(dialog)
        dialog.show()
        assert dialog.form.headline.text() == "Letters for Ana from Kit"
        assert dialog.form.report.toPlainText() == "Grades first."
        dialog.form.go_button.click()
        qtbot.waitUntil(lambda: not background.busy)
        assert "1 field of 1 letter written" in dialog.form.done_words.text()
    return changes


def test_a_change_file_is_looked_at_then_merged_then_undone(
    session: ReviewSession, background: Background, theme: Theme, qtbot: QtBot, tmp_path: Path
) -> None:
    changes = an_answer(session, background, theme, qtbot, tmp_path)
    report = tmp_path / "report.txt"
    dialog = MergeDialog(session, changes, background, Answer(report))
    qtbot.addWidget(dialog)
    dialog.show()
    qtbot.waitUntil(lambda: not background.busy)

    assert dialog.form.words.text() == "1 field comes in."
    assert "→ inadequate (1)" in dialog.form.report.toPlainText()
    before = session.store.standing(1).field(SAFE)
    with qtbot.waitSignal(dialog.merged):
        dialog.form.go_button.click()
    dialog.form.save_button.click()
    after = session.store.standing(1).field(SAFE)

    assert before is not None
    assert after is not None
    assert after.value == GradeValue("inadequate", 1)
    assert "→ inadequate (1)" in report.read_text("utf-8")
    done = session.undo()
    assert done is not None
    assert done.words == "Undone: merge the changes of Ana"
    again = session.store.standing(1).field(SAFE)
    assert again is not None
    assert again.value == before.value


def test_a_file_that_is_none_is_refused_in_the_dialog(
    session: ReviewSession, background: Background, qtbot: QtBot, tmp_path: Path
) -> None:
    bad = tmp_path / "bad.ofsted-changes"
    bad.write_bytes(b"PK")
    dialog = MergeDialog(session, bad, background, Ask())
    qtbot.addWidget(dialog)
    dialog.show()
    qtbot.waitUntil(lambda: not background.busy)

    assert "is no change file" in dialog.form.problem.text()
    assert not dialog.form.go_button.isEnabled()


def test_a_pack_opens_as_a_store_in_the_name_of_its_reviewer(
    session: ReviewSession,
    background: Background,
    theme: Theme,
    qtbot: QtBot,
    qapp: QApplication,
    tmp_path: Path,
) -> None:
    (pack, _) = shared(session, background, theme, qtbot, tmp_path / "packs").written
    desk = Desk(qapp, Ask(), theme)
    try:
        assert desk.open(tmp_path / "letters.db")
        assert desk.window is not None
        assert desk.window.team.take([pack.path])
        qtbot.waitUntil(lambda: bool(desk.store and desk.store.path.name == "Ana.db"))
        assert desk.parts is not None
        assert desk.window is not None
        assert desk.parts.session.reviewer == "Ana"
        assert desk.window.menu.actions["share"].text() == "Send changes back to Kit…"
        assert not desk.window.menu.actions["merge"].isEnabled()
        assert [w for w in qapp.topLevelWidgets() if isinstance(w, QDialog) and w.isVisible()] == []
    finally:
        desk.close()
