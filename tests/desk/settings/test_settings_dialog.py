"""The settings dialog is the table of settings, and a change counts at once."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QCheckBox, QComboBox, QLineEdit, QSpinBox
from pytestqt.qtbot import QtBot

from ofsted_desk.desk.changes import Changes
from ofsted_desk.desk.settings.settings_dialog import SettingsDialog
from ofsted_desk.desk.shortcuts import Shortcuts
from ofsted_desk.settings import TABLE, Setting, Settings


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "settings.json"


@pytest.fixture
def changes(qapp: object) -> Changes:
    return Changes()


@pytest.fixture
def dialog(qtbot: QtBot, file: Path, changes: Changes, shortcuts: Shortcuts) -> SettingsDialog:
    made = SettingsDialog(Settings(file), changes, shortcuts)
    qtbot.addWidget(made)
    made.show()
    return made


@pytest.mark.parametrize("setting", TABLE, ids=lambda setting: setting.name)
def test_every_setting_is_there_with_its_help(dialog: SettingsDialog, setting: Setting) -> None:
    editor = dialog.editors[setting.name]

    assert editor.accessibleName() == setting.label
    assert editor.accessibleDescription() == setting.help


def test_words_that_are_typed_count_when_the_field_is_left(
    qtbot: QtBot, dialog: SettingsDialog, changes: Changes, file: Path
) -> None:
    name = dialog.editors["reviewer"]
    assert isinstance(name, QLineEdit)
    assert name.hasFocus()
    name.setText("  A. Reviewer ")
    with qtbot.waitSignal(changes.settings_changed) as told:
        name.editingFinished.emit()

    assert told.args == ["reviewer"]
    assert Settings(file).text("reviewer") == "A. Reviewer"


def test_every_kind_of_setting_is_kept(dialog: SettingsDialog, file: Path) -> None:
    look, zoom = dialog.editors["appearance"], dialog.editors["page_zoom"]
    go_on = dialog.editors["next_after_confirm"]
    assert isinstance(look, QComboBox)
    assert isinstance(zoom, QSpinBox)
    assert isinstance(go_on, QCheckBox)
    look.setCurrentText("Dark")
    look.activated.emit(look.currentIndex())
    zoom.setValue(150)
    go_on.setChecked(False)

    kept = Settings(file)
    assert kept.text("appearance") == "dark"
    assert kept.number("page_zoom") == 150
    assert kept.flag("next_after_confirm") is False


def test_all_can_go_back_to_how_it_came(dialog: SettingsDialog, file: Path) -> None:
    zoom = dialog.editors["page_zoom"]
    assert isinstance(zoom, QSpinBox)
    zoom.setValue(150)
    dialog.form.reset_button.click()

    assert zoom.value() == 0
    assert Settings(file).number("page_zoom") == 0


def test_a_setting_that_cannot_be_saved_is_said(
    dialog: SettingsDialog, file: Path, changes: Changes, qtbot: QtBot
) -> None:
    file.parent.joinpath("settings.json").mkdir()
    zoom = dialog.editors["page_zoom"]
    assert isinstance(zoom, QSpinBox)
    with qtbot.assertNotEmitted(changes.settings_changed):
        zoom.setValue(150)

    assert dialog.form.problem.isVisible()
    assert "could not be saved" in dialog.form.problem.text()
