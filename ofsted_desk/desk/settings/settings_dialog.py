"""The settings, made from the table in settings.py: a change counts at once."""

from collections.abc import Mapping
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QComboBox, QDialog, QLabel, QLineEdit, QSpinBox, QWidget

from ofsted_desk.desk.changes import Changes
from ofsted_desk.desk.forms.ui_settings_dialog import Ui_SettingsDialog
from ofsted_desk.desk.settings.shortcuts_page import ShortcutsPage
from ofsted_desk.desk.shortcuts import Shortcuts
from ofsted_desk.desk.words import capital
from ofsted_desk.errors import SettingsError
from ofsted_desk.settings import TABLE, Choice, Setting, Settings


class SettingsDialog(QDialog):
    """One row a setting, in the order of the table; `notes` are what is true of some now."""

    def __init__(
        self,
        settings: Settings,
        changes: Changes,
        shortcuts: Shortcuts,
        parent: QWidget | None = None,
        first: str = "",
        notes: Mapping[str, str] | None = None,
    ) -> None:
        super().__init__(parent)
        self._settings = settings
        self._changes = changes
        self._notes = notes or {}
        self.form = Ui_SettingsDialog()
        self.form.setupUi(self)
        self.editors: dict[str, QWidget] = {}
        for setting in TABLE:
            self._add_row(setting)
        self.form.problem.hide()
        self.keys = ShortcutsPage(shortcuts, self)
        self.form.keys_column.addWidget(self.keys)
        self.form.reset_button.clicked.connect(self._on_reset)
        self.form.close_button.clicked.connect(self.accept)
        self.editors[first or TABLE[0].name].setFocus()

    def _add_row(self, setting: Setting) -> None:
        editor = self._make_editor(setting)
        editor.setAccessibleName(setting.label)
        editor.setAccessibleDescription(setting.help)
        self.editors[setting.name] = editor
        column, row = self.form.form, self.form.form.rowCount()
        words = " ".join(filter(None, (setting.help, self._notes.get(setting.name))))
        label, help_words = QLabel(setting.label), QLabel(words)
        label.setBuddy(editor)
        help_words.setProperty("look", "small")
        help_words.setWordWrap(True)
        column.addWidget(label, row, 0, Qt.AlignmentFlag.AlignTop)
        column.addWidget(editor, row, 1)
        column.addWidget(help_words, row + 1, 1)
        column.setRowMinimumHeight(row + 2, 10)
        self._show(setting)

    def _make_editor(self, setting: Setting) -> QWidget:
        change = partial(self._on_change, setting)
        if isinstance(setting.default, bool):
            box = QCheckBox(setting.label)
            box.toggled.connect(change)
            return box
        if isinstance(setting.default, int):
            number = QSpinBox()
            number.lineEdit().setAccessibleName(setting.label)
            number.lineEdit().setTextMargins(number.fontMetrics().averageCharWidth(), 0, 0, 0)
            number.setRange(setting.low, setting.high)
            number.valueChanged.connect(change)
            return number
        if setting.choices:
            choice = QComboBox()
            choice.addItems([capital(words) for words in setting.choices])
            choice.activated.connect(lambda place: change(setting.choices[place]))
            return choice
        line = QLineEdit()
        line.editingFinished.connect(lambda: change(line.text().strip()))
        return line

    def _show(self, setting: Setting) -> None:
        editor, value = self.editors[setting.name], self._settings.get(setting.name)
        if isinstance(editor, QCheckBox):
            editor.setChecked(bool(value))
        elif isinstance(editor, QSpinBox):
            editor.setValue(int(value))
        elif isinstance(editor, QComboBox):
            editor.setCurrentIndex(setting.choices.index(str(value)))
        elif isinstance(editor, QLineEdit):
            editor.setText(str(value))

    def _on_change(self, setting: Setting, value: Choice) -> None:
        if value == self._settings.get(setting.name):
            return
        try:
            self._settings.set(setting.name, value)
        except SettingsError as error:
            self.form.problem.setText(str(error))
            self.form.problem.show()
        else:
            self.form.problem.hide()
            self._changes.settings_changed.emit(setting.name)

    def _on_reset(self) -> None:
        """Everything that this page shows is as it came."""
        if self.form.tabs.currentWidget() is self.form.keys_page:
            self.keys.reset_all()
            return
        for setting in TABLE:
            self._on_change(setting, setting.default)
            self._show(setting)
