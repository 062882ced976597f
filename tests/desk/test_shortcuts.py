"""Keys can be chosen; no two commands have the same; only what differs is kept."""

import json
from pathlib import Path

import pytest
from PySide6.QtCore import QKeyCombination, Qt
from PySide6.QtGui import QAction

from ofsted_desk.desk.shortcut_table import TABLE, keys_of_pages
from ofsted_desk.desk.shortcuts import Bound, Shortcuts, cap_of, plain_key, pressed_key
from ofsted_desk.settings import Settings

NO, CTRL = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ControlModifier
SHIFT, PAD = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.KeypadModifier


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "settings.json"


def of(file: Path) -> Shortcuts:
    return Shortcuts(TABLE, Settings(file), keys_of_pages)


@pytest.mark.parametrize("bound", TABLE, ids=lambda bound: bound.name)
def test_the_keys_that_a_command_came_with_can_be_had(
    qapp: object, shortcuts: Shortcuts, bound: Bound
) -> None:
    free = [key for key in map(plain_key, bound.keys) if key != "Shift+?"]

    assert len(free) == len([key for key in bound.keys if key != "Shift+?"])
    assert shortcuts.problem_with(bound.name, free) == ""


def test_only_what_differs_is_kept(qapp: object, file: Path) -> None:
    shortcuts = of(file)
    shortcuts.choose("flag", ("G",))
    assert json.loads(file.read_text("utf-8")) == {"keys": {"flag": ["G"]}}
    assert of(file).keys("flag") == ("G",)

    shortcuts.choose("flag", ("F",))
    assert json.loads(file.read_text("utf-8")) == {}


def test_all_go_back_to_how_they_came(qapp: object, file: Path) -> None:
    shortcuts = of(file)
    shortcuts.choose("flag", ("G",))
    shortcuts.choose("history", ())

    shortcuts.reset_all()

    assert shortcuts.keys("flag") == ("F",)
    assert not shortcuts.is_changed("history")
    assert of(file).keys("history") == ("H",)


def test_a_key_that_is_taken_is_refused_with_who_has_it(shortcuts: Shortcuts) -> None:
    assert "“Flag the letter” already" in shortcuts.problem_with("history", ("F",))
    assert "“Find in the letter” already" in shortcuts.problem_with("export", ("Ctrl+F",))

    shortcuts.choose("flag", ("G",))
    assert shortcuts.problem_with("history", ("F",)) == ""


def test_a_key_of_another_page_is_not_given_to_the_whole_window(shortcuts: Shortcuts) -> None:
    shortcuts.choose("edit", ("F2",))

    assert "on the columns page" in shortcuts.problem_with("go_columns", ("E",))
    assert shortcuts.problem_with("flag", ("E",)) == ""


@pytest.mark.parametrize("key", ["Tab", "Down", "Space", "Ctrl+C", "Ctrl+Right", "3", ""])
def test_keys_that_move_write_or_grade_are_refused(shortcuts: Shortcuts, key: str) -> None:
    assert shortcuts.problem_with("flag", (key,))


def test_the_way_out_of_typing_types_nothing(shortcuts: Shortcuts) -> None:
    assert "while typing" in shortcuts.problem_with("leave", ("Q",))
    assert shortcuts.problem_with("leave", ("F12",)) == ""
    assert shortcuts.problem_without_key("leave")
    assert not shortcuts.problem_without_key("flag")


def test_two_that_changed_places_are_read_as_they_were_kept(qapp: object, file: Path) -> None:
    file.write_text(json.dumps({"keys": {"flag": ["U"], "unsure": ["F"]}}), "utf-8")

    shortcuts = of(file)

    assert (shortcuts.keys("flag"), shortcuts.keys("unsure")) == (("U",), ("F",))


@pytest.mark.parametrize("keys", [{"flag": ["U"]}, {"flag": ["no such key"]}, {"flag": "G"}, 3])
def test_keys_that_cannot_be_are_said_and_left_as_they_came(
    qapp: object, file: Path, keys: object
) -> None:
    file.write_text(json.dumps({"keys": keys}), "utf-8")
    settings = Settings(file)

    shortcuts = Shortcuts(TABLE, settings, keys_of_pages)

    assert shortcuts.keys("flag") == ("F",)
    assert len(settings.problems) == 1


def test_a_command_of_a_newer_program_is_not_lost(qapp: object, file: Path) -> None:
    file.write_text(json.dumps({"keys": {"dance": ["G"]}}), "utf-8")

    of(file).choose("flag", ("D",))

    assert json.loads(file.read_text("utf-8"))["keys"] == {"dance": ["G"], "flag": ["D"]}


def test_actions_wear_their_keys_at_once(shortcuts: Shortcuts) -> None:
    action = QAction("Flag")
    shortcuts.wear({"flag": action})
    assert action.shortcut().toString() == "F"

    shortcuts.choose("flag", ("G",))

    assert action.shortcut().toString() == "G"


@pytest.mark.parametrize(
    ("key", "held", "text", "said"),
    [
        (Qt.Key.Key_G, NO, "g", "G"),
        (Qt.Key.Key_G, SHIFT, "G", "Shift+G"),
        (Qt.Key.Key_Question, SHIFT, "?", "?"),
        (Qt.Key.Key_F, CTRL | SHIFT, "\x06", "Ctrl+Shift+F"),
        (Qt.Key.Key_Plus, PAD, "+", "+"),
        (Qt.Key.Key_Tab, NO, "\t", "Tab"),
        (Qt.Key.Key_Shift, SHIFT, "", ""),
        (Qt.Key.Key_F7, SHIFT, "", "Shift+F7"),
    ],
)
def test_what_was_pressed(
    qapp: object, key: Qt.Key, held: Qt.KeyboardModifier, text: str, said: str
) -> None:
    assert pressed_key(QKeyCombination(held, key), text) == said


@pytest.mark.parametrize(
    ("key", "cap"),
    [("Ctrl+Return", "Ctrl ↵"), ("F", "F"), ("Ctrl++", "Ctrl +"), ("+", "+"), ("", "")],
)
def test_a_key_as_it_stands_on_a_cap(key: str, cap: str) -> None:
    assert cap_of(key) == cap
