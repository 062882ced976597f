"""The disk fills up, the file is locked, the folder is gone: told, and nothing typed is lost."""

import sqlite3
import sys
from contextlib import closing
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QLabel

from ofsted_desk import __version__
from ofsted_desk.app import Desk
from ofsted_desk.desk.ask import Choice
from ofsted_desk.desk.theme import Theme
from ofsted_desk.errors import DeskError
from ofsted_desk.store import open_store
from tests.journeys.conftest import SitDown
from tests.journeys.person import CTRL, Answers, Person, Says
from tests.store.made_letters import a_store


@pytest.fixture
def person(sit_down: SitDown, tmp_path: Path) -> Person:
    """A person with two letters, typing in the first."""
    a_store(tmp_path, letters=2).close()
    person = sit_down(tmp_path / "letters.db", Says(choice=Choice.CANCEL))
    person.waits_for(lambda: person.sees_letter)
    return person


def fill_disk(person: Person) -> None:
    """From now on the file of the store cannot grow."""
    (pages,) = person.session.store._database.row("PRAGMA page_count") or (0,)
    person.session.store._database.connection.execute(f"PRAGMA max_page_count = {pages}")


def free_disk(person: Person) -> None:
    person.session.store._database.connection.execute("PRAGMA max_page_count = 1000000")


def types_into(person: Person, field: str, words: str) -> None:
    """Long words are pasted, as a person would."""
    person.window.stage.setFocus()
    person.goes_to_field(field)
    person.press(Qt.Key.Key_E)
    QGuiApplication.clipboard().setText(words)
    person.press(Qt.Key.Key_A, CTRL)
    person.press(Qt.Key.Key_V, CTRL)


def said(person: Person) -> str:
    """What stands below the form."""
    label = person.window.stage.form.refusal
    return label.text() if label.isVisible() else ""


def typed(person: Person) -> str:
    row = person.window.stage.fields.editing
    return row.typed() if row else ""


def problem(person: Person) -> str:
    """What stands below the field that is being typed in."""
    row = person.window.stage.fields.editing
    assert row is not None
    words = (label.text() for label in row.findChildren(QLabel) if label.isVisible())
    return " ".join(words)


LONG = "Eastmarch " * 2000


def test_on_a_full_disk_what_was_typed_stays_and_is_saved_once_there_is_room(
    person: Person,
) -> None:
    fill_disk(person)
    types_into(person, "authority", LONG)

    person.press(Qt.Key.Key_Return)

    assert LONG == typed(person)
    assert "There is no room left" in problem(person)
    assert "free some space" in problem(person)
    assert [] == person.session.history_of(1)
    free_disk(person)
    person.press(Qt.Key.Key_Return)
    assert LONG.strip() == person.field("authority").value
    assert [] == person.session.store.check()


def test_half_typed_text_survives_a_full_disk_and_another_letter(person: Person) -> None:
    fill_disk(person)
    types_into(person, "authority", LONG)
    person.window.stage.deciding.keep_typed()
    assert "is not saved yet: There is no room left" in said(person)

    person.window.stage.show_letter(2)
    person.window.stage.show_letter(1)
    person.window.stage.setFocus()
    person.goes_to_field("authority")
    person.press(Qt.Key.Key_E)

    assert LONG == typed(person)
    free_disk(person)
    person.window.stage.deciding.keep_typed()
    assert LONG == person.session.draft(1, "authority")


def test_a_store_in_use_refuses_in_words_and_takes_the_same_text_later(person: Person) -> None:
    person.session.store._database.connection.execute("PRAGMA busy_timeout = 1")
    with closing(sqlite3.connect(person.session.store.path, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        types_into(person, "authority", "Eastmarch")
        person.press(Qt.Key.Key_Return)
        assert "Eastmarch" == typed(person)
        assert "being used by another program" in problem(person)
        other.execute("ROLLBACK")

    person.press(Qt.Key.Key_Return)

    assert "Eastmarch" == person.field("authority").value


@pytest.mark.parametrize("choice", list(Choice))
def test_closing_asks_before_text_that_cannot_be_saved_is_lost(
    person: Person, choice: Choice
) -> None:
    fill_disk(person)
    types_into(person, "authority", LONG)
    QGuiApplication.clipboard().clear()
    answers = person.answers
    assert isinstance(answers, Says)
    answers.choice = choice

    assert person.window.close() == (choice is not Choice.CANCEL)

    assert "is not saved: “Eastmarch" in answers.asked[-1]
    assert (QGuiApplication.clipboard().text() == LONG) == (choice is Choice.FIRST)
    if choice is Choice.CANCEL:
        assert LONG == typed(person)
        free_disk(person)
    answers.choice = Choice.SECOND


def test_text_typed_in_a_store_that_is_only_read_can_be_copied(person: Person) -> None:
    path = person.session.store.path
    person.desk.show_store(open_store(path, app_version=__version__, read_only=True))
    person.window.resize(1366, 768)
    person.window.activateWindow()
    person.waits_for(lambda: person.window.isActiveWindow() and person.sees_letter)
    types_into(person, "authority", "Eastmarch")

    person.press(Qt.Key.Key_Return)

    assert "Eastmarch" == typed(person)
    assert "can only be read" in problem(person)
    assert "copy it to a folder" in problem(person)
    answers = person.answers
    assert isinstance(answers, Says)
    answers.choice = Choice.FIRST
    assert person.window.close()
    assert "Eastmarch" == QGuiApplication.clipboard().text()


def test_a_data_folder_that_cannot_be_made_is_told(
    qapp: QApplication, theme: Theme, own_data_folder: Path
) -> None:
    own_data_folder.write_text("a file where the folder should be")

    with pytest.raises(DeskError, match="cannot be used") as failure:
        Desk(qapp, Answers(), theme)

    assert str(own_data_folder) in failure.value.what
    assert "OFSTED_DESK_HOME" in failure.value.remedy


@pytest.mark.skipif(sys.platform == "win32", reason="Windows keeps an open file in its place")
def test_a_store_moved_away_while_it_is_open_is_told(person: Person) -> None:
    path = person.session.store.path
    path.rename(path.with_name("elsewhere.db"))
    person.window.care.look_at_others()
    notice = person.window.form.status_line.form.notices

    assert notice.isVisible()
    assert notice.text().startswith("The store’s file is gone")

    path.with_name("elsewhere.db").rename(path)
    person.window.care.look_at_others()
    assert not notice.isVisible()
