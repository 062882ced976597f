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
from ofsted_desk.desk.ask import Choice
from ofsted_desk.desk.error_dialog import ErrorDialog
from ofsted_desk.desk.theme import Theme
from ofsted_desk.store import open_store
from ofsted_desk.store.backups import back_up
from tests.journeys.conftest import SitDown
from tests.journeys.person import Answers, Person, Says
from tests.store.made_letters import a_store


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


def a_damaged_store_with_a_backup(folder: Path) -> Path:
    with a_store(folder, letters=2) as store:
        back_up(store.path)
    store.path.write_bytes(b"overwritten by another program" * 300)
    return store.path


def test_the_latest_backup_of_a_damaged_store_is_put_back(
    qapp: QApplication, qtbot: QtBot, theme: Theme, tmp_path: Path
) -> None:
    path = a_damaged_store_with_a_backup(tmp_path)
    answers = Says()
    desk = Desk(qapp, answers, theme)
    try:
        assert desk.open(path)
        assert "is not a store" in answers.asked[0]
        assert "A backup was made of it on " in answers.asked[0]
        assert Person(qtbot, desk, answers).session.store.letters.ids() == [1, 2]
        (aside,) = tmp_path.glob("letters.before-restore-*.db")
        assert aside.read_bytes().startswith(b"overwritten")
    finally:
        desk.close()


@pytest.mark.parametrize("choice", [Choice.SECOND, Choice.CANCEL])
def test_a_damaged_store_is_left_alone_where_that_is_chosen(
    qapp: QApplication, theme: Theme, tmp_path: Path, choice: Choice
) -> None:
    path = a_damaged_store_with_a_backup(tmp_path)
    before = path.read_bytes()
    desk = Desk(qapp, Says(other_store=tmp_path / "other.db", choice=choice), theme)
    try:
        assert desk.open(path) == (choice is Choice.SECOND)
        assert before == path.read_bytes()
        assert (tmp_path / "other.db").exists() == (choice is Choice.SECOND)
    finally:
        desk.close()
