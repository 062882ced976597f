"""The menu's table: every action can be reached, and no key means two things."""

from collections import Counter

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QMainWindow
from pytestqt.qtbot import QtBot

from ofsted_desk import paths
from ofsted_desk.desk.keys_model import KeysModel, keys_here
from ofsted_desk.desk.menu import ENTRIES, Menu
from ofsted_desk.desk.shortcuts import Shortcuts
from ofsted_desk.desk.theme import Theme


@pytest.fixture
def called() -> list[str]:
    return []


@pytest.fixture
def window(qtbot: QtBot, theme: Theme, shortcuts: Shortcuts, called: list[str]) -> QMainWindow:
    made = QMainWindow()
    qtbot.addWidget(made)
    slots = {entry.name: (lambda name=entry.name: called.append(name)) for entry in ENTRIES}
    made.menu = Menu(made, theme, slots, shortcuts)  # type: ignore[attr-defined]
    made.setCentralWidget(QLineEdit())
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    return made


def test_no_key_means_two_things() -> None:
    used = Counter(key for entry in ENTRIES for key in entry.keys)
    assert [key for key, times in used.items() if times > 1] == []


def test_no_two_letters_of_one_menu_are_underlined_alike() -> None:
    marks = Counter(
        (entry.menu, entry.words[entry.words.index("&") + 1].casefold())
        for entry in ENTRIES
        if "&" in entry.words
    )
    assert [mark for mark, times in marks.items() if times > 1] == []


def test_every_icon_of_the_menu_is_there() -> None:
    for entry in ENTRIES:
        if entry.icon:
            assert (paths.resources() / "icons" / f"{entry.icon}.svg").is_file(), entry.name


@pytest.mark.parametrize(
    ("key", "modifier", "name"),
    [
        (Qt.Key.Key_J, Qt.KeyboardModifier.NoModifier, "next_letter"),
        (Qt.Key.Key_Slash, Qt.KeyboardModifier.NoModifier, "search"),
        (Qt.Key.Key_Question, Qt.KeyboardModifier.ShiftModifier, "keys"),
        (Qt.Key.Key_I, Qt.KeyboardModifier.ControlModifier, "import_files"),
        (Qt.Key.Key_E, Qt.KeyboardModifier.ControlModifier, "export"),
        (Qt.Key.Key_F1, Qt.KeyboardModifier.NoModifier, "help"),
    ],
)
def test_a_key_does_what_the_table_says(
    qtbot: QtBot,
    window: QMainWindow,
    called: list[str],
    key: Qt.Key,
    modifier: Qt.KeyboardModifier,
    name: str,
) -> None:
    window.setFocus()
    qtbot.keyClick(window, key, modifier)

    assert called == [name]


def test_letters_are_no_keys_while_text_is_typed(
    qtbot: QtBot, window: QMainWindow, called: list[str]
) -> None:
    field = window.centralWidget()
    assert isinstance(field, QLineEdit)
    field.setFocus()
    qtbot.keyClicks(field, "jk/?")

    assert field.text() == "jk/?"
    assert called == []


def test_the_keys_that_work_are_listed_in_words(window: QMainWindow) -> None:
    rows = {words: keys for keys, words in keys_here(window.findChild(QLineEdit) or window)}

    assert rows["Next letter"] == "J"
    assert rows["Keys that work here"] == "?"
    assert rows["Redo"] == "Ctrl+Shift+Z or Ctrl+Y"
    assert KeysModel(list(rows.items())).rowCount() == len(rows)
