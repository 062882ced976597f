"""A reviewer gives a command another key: it counts at once, everywhere it is shown."""

import json
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QToolButton

from ofsted_desk.desk.columns.columns_page import ColumnsPage
from ofsted_desk.desk.councils.councils_page import CouncilsPage
from ofsted_desk.desk.keys_dialog import KeysDialog
from ofsted_desk.desk.settings.settings_dialog import SettingsDialog
from ofsted_desk.desk.shortcuts import Shortcuts
from ofsted_desk.letter.decision import LetterState
from ofsted_desk.review.columns import ALL
from tests.desk.conftest import shortcuts
from tests.journeys.conftest import SitDown
from tests.journeys.person import CTRL, LETTERS, Person

__all__ = ["shortcuts"]


def a_letter_in_hand(person: Person) -> None:
    person.imports(LETTERS / "apa" / "ashcombe-2007.pdf")
    person.window.show_review()
    person.press(Qt.Key.Key_Return)
    person.waits_for(lambda: person.sees_letter)


def is_back(person: Person) -> None:
    """A dialog is closed; the window has the keys again."""
    person.window.activateWindow()
    person.waits_for(person.window.isActiveWindow)


def changes_key(person: Person, command: str, key: Qt.Key) -> None:
    """Open the settings, go to the keys, find the command and press its new key."""

    def change(dialog: QDialog) -> None:
        assert isinstance(dialog, SettingsDialog)
        dialog.form.tabs.setFocus()
        person.press(Qt.Key.Key_Right)
        dialog.keys.search.setFocus()
        person.types(command)
        person.press(Qt.Key.Key_Return)
        person.press(Qt.Key.Key_Return)
        person.press(key)
        person.press(Qt.Key.Key_Escape)

    met = person.meets(SettingsDialog, change)
    person.press(Qt.Key.Key_Comma, CTRL)
    person.waits_for(lambda: bool(met) and not met[0].isVisible())
    is_back(person)


def flagged_by(person: Person, key: Qt.Key) -> bool:
    """Whether this key flags the letter."""
    person.goes_to_field("authority")
    person.press(key)
    return person.letter.state is LetterState.FLAGGED


def keys_that_work_here(person: Person) -> dict[str, str]:
    rows: dict[str, str] = {}

    def read(dialog: QDialog) -> None:
        assert isinstance(dialog, KeysDialog)
        model = dialog.model
        rows.update(
            {model.index(n, 1).data(): model.index(n, 0).data() for n in range(model.rowCount())}
        )
        dialog.reject()

    met = person.meets(KeysDialog, read)
    person.press(Qt.Key.Key_Question)
    person.waits_for(lambda: bool(met))
    is_back(person)
    return rows


def test_another_key_counts_at_once_and_is_shown_everywhere(
    person: Person, own_data_folder: Path
) -> None:
    a_letter_in_hand(person)

    changes_key(person, "flag the letter", Qt.Key.Key_G)

    kept = json.loads((own_data_folder / "settings.json").read_text("utf-8"))
    assert kept["keys"] == {"flag": ["G"]}
    assert person.window.stage.form.flag_button.accessibleDescription() == "Key: G"
    assert keys_that_work_here(person)["Flag the letter"] == "G"
    assert not flagged_by(person, Qt.Key.Key_F)
    assert flagged_by(person, Qt.Key.Key_G)


def test_a_key_of_the_menu_is_changed_alike(person: Person) -> None:
    a_letter_in_hand(person)

    changes_key(person, "next letter", Qt.Key.Key_F7)

    assert person.window.menu.actions["next_letter"].shortcut().toString() == "F7"


def test_hints_and_tooltips_follow(person: Person) -> None:
    a_letter_in_hand(person)
    unsure = next(view for view in person.letter.fields if view.needs_eyes)
    row = person.window.stage.fields.row(unsure.field)
    assert row is not None
    changes_key(person, "edit the field", Qt.Key.Key_F8)
    changes_key(person, "turn the page", Qt.Key.Key_F4)

    hints = person.window.stage.fields.cap("edit")
    assert hints == "F8"
    tips = [button.toolTip() for button in person.window.stage.pane.tools.findChildren(QToolButton)]
    assert "Turn the page (F4)" in tips


@pytest.mark.parametrize("key", [Qt.Key.Key_G, Qt.Key.Key_Semicolon])
def test_a_new_key_never_fires_while_typing(person: Person, key: Qt.Key) -> None:
    a_letter_in_hand(person)
    changes_key(person, "flag the letter", key)
    person.goes_to_field("authority")
    person.press(Qt.Key.Key_F2)

    person.press(key)

    row = person.window.stage.fields.row("authority")
    assert row is not None
    assert row.typed()[-1:].lower() == {Qt.Key.Key_G: "g", Qt.Key.Key_Semicolon: ";"}[key]
    assert person.letter.state is not LetterState.FLAGGED


def test_enter_takes_what_was_typed_whatever_key_goes_on(person: Person) -> None:
    a_letter_in_hand(person)
    changes_key(person, "confirm, and go", Qt.Key.Key_F12)
    person.goes_to_field("authority")
    person.press(Qt.Key.Key_F2)
    person.types("Westmarch")

    person.press(Qt.Key.Key_Return)

    assert person.letter.authority == "Westmarch"


def test_the_keys_are_there_again_the_next_day(sit_down: SitDown) -> None:
    person = sit_down()
    a_letter_in_hand(person)
    changes_key(person, "flag the letter", Qt.Key.Key_G)
    person.desk.close()

    again = sit_down()

    assert again.window.stage.commands["flag"].shortcut().toString() == "G"


def test_the_columns_and_the_councils_follow(person: Person) -> None:
    a_letter_in_hand(person)
    changes_key(person, "not stated in the letter", Qt.Key.Key_G)
    changes_key(person, "undo", Qt.Key.Key_F7)
    person.press(Qt.Key.Key_4, CTRL)
    page = person.window.wide.page("columns")
    assert isinstance(page, ColumnsPage)
    page.show_column("signatory_name")
    page.show_rows(ALL)
    page.give_focus()

    assert page.form.undo_button.accessibleDescription() == "Key: F7"
    assert "G not stated" in page.form.hint.text()
    assert keys_that_work_here(person)["Not stated in the letter"] == "G"
    person.press(Qt.Key.Key_X)
    assert person.session.undo_words is None
    person.press(Qt.Key.Key_G)
    assert person.session.undo_words is not None
    person.press(Qt.Key.Key_5, CTRL)
    councils = person.window.wide.page("councils")
    assert isinstance(councils, CouncilsPage)
    assert councils.panel.buttons["reject"].accessibleDescription() == "Key: G"


def test_a_key_that_a_following_page_needs_is_refused(shortcuts: Shortcuts) -> None:
    assert "Link the area" in shortcuts.problem_with("absent", ["L"])
    assert shortcuts.problem_with("flag", ["L"]) == ""
    assert shortcuts.problem_with("absent", ["G"]) == ""
