"""A desk of its own for each journey: own data folder, own store, a window that is closed."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ofsted_desk.app import Desk
from ofsted_desk.desk.error_dialog import ErrorDialog
from ofsted_desk.desk.theme import Theme
from tests.desk.conftest import nothing_left_running, theme
from tests.journeys.person import Answers, Person

__all__ = ["nothing_left_running", "theme"]

SitDown = Callable[..., Person]


@pytest.fixture
def sit_down(qtbot: QtBot, qapp: QApplication, theme: Theme) -> Iterator[SitDown]:
    """Open the desk as a person does; each one opened is closed at the end."""
    opened: list[Desk] = []
    bugs: list[str] = []
    watch = QTimer(interval=50)
    watch.timeout.connect(lambda: _close_bug_report(bugs))
    watch.start()

    def sit(store: Path | None = None, answers: Answers | None = None) -> Person:
        person = Person(qtbot, Desk(qapp, answers or Answers(), theme), answers or Answers())
        person.answers = person.desk.ask  # type: ignore[assignment]
        opened.append(person.desk)
        assert person.desk.open(store or person.desk.usual_store())
        person.window.resize(1366, 768)
        with qtbot.waitActive(person.window):
            person.window.activateWindow()
        return person

    yield sit
    watch.stop()
    for desk in opened:
        desk.close()
    assert bugs == []


def _close_bug_report(bugs: list[str]) -> None:
    """A bug brings up a dialog that would wait for a person: note what it says and close it."""
    dialog = QApplication.activeModalWidget()
    if isinstance(dialog, ErrorDialog) and dialog.form.report.toPlainText():
        bugs.append(dialog.form.report.toPlainText())
        dialog.reject()


@pytest.fixture
def person(sit_down: SitDown) -> Person:
    """A person who has just opened the desk for the first time."""
    return sit_down()
