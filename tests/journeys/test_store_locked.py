"""A store that cannot be opened is told politely, and another one offered."""

import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import cast

import pytest
from PySide6.QtWidgets import QApplication, QDialog
from pytestqt.qtbot import QtBot

from ofsted_desk import __version__
from ofsted_desk.app import Desk
from ofsted_desk.desk.error_dialog import ErrorDialog
from ofsted_desk.desk.theme import Theme
from ofsted_desk.store import open_store
from tests.journeys.conftest import SitDown
from tests.journeys.person import Answers, Person


def a_newer_store(path: Path) -> Path:
    open_store(path, app_version=__version__).close()
    with closing(sqlite3.connect(path)) as database:
        database.execute("PRAGMA user_version = 9999")
    return path


def no_store(path: Path) -> Path:
    path.write_bytes(b"This is a shopping list, not a store." * 200)
    return path


@pytest.mark.parametrize(
    ("make", "said"), [(a_newer_store, "newer version"), (no_store, "not a store")]
)
def test_another_store_is_offered_and_opened(
    sit_down: SitDown,
    qapp: QApplication,
    qtbot: QtBot,
    theme: Theme,
    tmp_path: Path,
    make: Callable[[Path], Path],
    said: str,
) -> None:
    bad = make(tmp_path / "bad.db")
    before = bad.read_bytes()
    answers = Answers(other_store=tmp_path / "good.db")
    desk = Desk(qapp, answers, theme)
    person = Person(qtbot, desk, answers)

    def choose_other(dialog: QDialog) -> None:
        cast("ErrorDialog", dialog).form.other_button.click()

    met = person.meets(ErrorDialog, choose_other)
    try:
        assert desk.open(bad)
        (dialog,) = met
        assert cast("ErrorDialog", dialog).form.headline.text().endswith(".")
        assert said in cast("ErrorDialog", dialog).form.headline.text()
        assert cast("ErrorDialog", dialog).form.words.text()
        assert person.desk.store is not None
        assert person.desk.store.path == tmp_path / "good.db"
        assert bad.read_bytes() == before
    finally:
        desk.close()


def test_giving_up_leaves_no_window(
    qapp: QApplication, qtbot: QtBot, theme: Theme, tmp_path: Path
) -> None:
    desk = Desk(qapp, Answers(), theme)
    person = Person(qtbot, desk, Answers())
    person.meets(ErrorDialog, lambda dialog: dialog.reject())
    try:
        assert not desk.open(no_store(tmp_path / "bad.db"))
        assert desk.window is None
    finally:
        desk.close()


def test_a_bad_choice_leaves_the_open_store_open(person: Person, tmp_path: Path) -> None:
    window = person.window
    person.answers.other_store = no_store(tmp_path / "bad.db")
    person.meets(ErrorDialog, lambda dialog: dialog.reject())
    window.menu.actions["open_store"].trigger()

    assert person.window is window
    assert window.isVisible()
    assert person.desk.store is not None
    assert person.desk.store.path == person.desk.usual_store()
