"""The keys are changed by keyboard alone, and a key that is taken is not given."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ofsted_desk.desk.settings.shortcuts_model import ShortcutsModel
from ofsted_desk.desk.settings.shortcuts_page import ShortcutsPage
from ofsted_desk.desk.shortcuts import Shortcuts
from ofsted_desk.desk.theme import Theme

NO = Qt.KeyboardModifier.NoModifier
FAILS = QAbstractItemModelTester.FailureReportingMode.Fatal


@pytest.fixture
def page(qtbot: QtBot, theme: Theme, shortcuts: Shortcuts) -> ShortcutsPage:
    made = ShortcutsPage(shortcuts)
    qtbot.addWidget(made)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    made.search.setFocus()
    return made


def press(qtbot: QtBot, key: Qt.Key, held: Qt.KeyboardModifier = NO) -> None:
    qtbot.keyClick(QApplication.focusWidget(), key, held)


def choose(qtbot: QtBot, page: ShortcutsPage, words: str, name: str) -> None:
    """Find a command and go to it, by keyboard."""
    page.search.setFocus()
    page.search.clear()
    qtbot.keyClicks(page.search, words)
    press(qtbot, Qt.Key.Key_Return)
    assert page.chosen == name
    assert page.table.hasFocus()


def test_a_key_is_changed_by_keyboard(
    qtbot: QtBot, page: ShortcutsPage, shortcuts: Shortcuts
) -> None:
    choose(qtbot, page, "flag the", "flag")
    press(qtbot, Qt.Key.Key_Return)
    assert "“Flag the letter”" in page.catcher.accessibleName()

    press(qtbot, Qt.Key.Key_G)

    assert shortcuts.keys("flag") == ("G",)
    assert page.table.hasFocus()
    assert page.table.currentIndex().siblingAtColumn(2).data() == "G"


def test_a_taken_key_is_told_and_the_next_one_is_waited_for(
    qtbot: QtBot, page: ShortcutsPage, shortcuts: Shortcuts
) -> None:
    choose(qtbot, page, "flag the", "flag")
    press(qtbot, Qt.Key.Key_Return)
    press(qtbot, Qt.Key.Key_U)

    assert "“Unsure: decide later” already" in page.problem.text()
    assert shortcuts.keys("flag") == ("F",)
    assert page.catcher.listening

    press(qtbot, Qt.Key.Key_G)
    assert shortcuts.keys("flag") == ("G",)
    assert not page.problem.isVisible()


def test_escape_and_going_elsewhere_leave_it(
    qtbot: QtBot, page: ShortcutsPage, shortcuts: Shortcuts
) -> None:
    choose(qtbot, page, "flag the", "flag")
    press(qtbot, Qt.Key.Key_Return)
    press(qtbot, Qt.Key.Key_Escape)
    assert not page.catcher.listening
    press(qtbot, Qt.Key.Key_Return)
    page.search.setFocus()

    assert not page.catcher.listening
    assert shortcuts.keys("flag") == ("F",)


def test_tab_and_enter_are_caught_and_do_not_slip_away(
    qtbot: QtBot, page: ShortcutsPage, shortcuts: Shortcuts
) -> None:
    choose(qtbot, page, "flag the", "flag")
    press(qtbot, Qt.Key.Key_Return)
    press(qtbot, Qt.Key.Key_Tab)
    assert "moves about" in page.problem.text()
    press(qtbot, Qt.Key.Key_Return)

    assert "already" in page.problem.text()
    assert shortcuts.keys("flag") == ("F",)


def test_a_key_more_no_key_and_back(
    qtbot: QtBot, page: ShortcutsPage, shortcuts: Shortcuts
) -> None:
    choose(qtbot, page, "flag the", "flag")
    page.add.setFocus()
    press(qtbot, Qt.Key.Key_Space)
    press(qtbot, Qt.Key.Key_G, Qt.KeyboardModifier.ControlModifier)
    assert shortcuts.keys("flag") == ("F", "Ctrl+G") or "already" in page.problem.text()
    page.catcher.stop()
    page.clear.setFocus()
    press(qtbot, Qt.Key.Key_Space)
    assert shortcuts.keys("flag") == ()
    assert page.table.currentIndex().siblingAtColumn(2).data() == "no key"
    page.reset.setFocus()
    press(qtbot, Qt.Key.Key_Space)

    assert shortcuts.keys("flag") == ("F",)
    assert not page.reset.isEnabled()


def test_going_back_is_told_where_another_has_the_key(
    qtbot: QtBot, page: ShortcutsPage, shortcuts: Shortcuts
) -> None:
    shortcuts.choose("flag", ("G",))
    shortcuts.choose("unsure", ("F",))
    choose(qtbot, page, "flag the", "flag")

    page.reset.click()

    assert "“Unsure: decide later” already" in page.problem.text()
    assert shortcuts.keys("flag") == ("G",)


def test_the_way_out_of_typing_keeps_a_key(
    qtbot: QtBot, page: ShortcutsPage, shortcuts: Shortcuts
) -> None:
    choose(qtbot, page, "leave what", "leave")
    page.clear.click()

    assert "way out" in page.problem.text()
    assert shortcuts.keys("leave") == ("Esc",)


def test_the_model_says_what_was_changed(qtbot: QtBot, shortcuts: Shortcuts) -> None:
    model = ShortcutsModel(shortcuts)
    QAbstractItemModelTester(model, FAILS)
    shortcuts.choose("flag", ("G",))
    rows = [
        tuple(model.index(row, column).data() for column in range(3))
        for row in range(model.rowCount())
    ]

    assert ("Flag the letter", "in the review", "G") in rows
    assert ("Help", "everywhere", "F1") in rows
    place = rows.index(("Flag the letter", "in the review", "G"))
    described = model.index(place, 2).data(Qt.ItemDataRole.AccessibleDescriptionRole)
    assert described == "Changed; it came with F"
