"""The keys, and how to change them: choose a command, press Enter, press the new key."""

from collections.abc import Callable

from PySide6.QtCore import QModelIndex, QSortFilterProxyModel, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QLineEdit,
    QPushButton,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from ofsted_desk.desk.settings.key_catcher import KeyCatcher
from ofsted_desk.desk.settings.shortcuts_model import Column, ShortcutsModel
from ofsted_desk.desk.shortcuts import Shortcuts
from ofsted_desk.desk.table_look import make_plain
from ofsted_desk.desk.theme import set_look
from ofsted_desk.errors import SettingsError


class ShortcutsPage(QWidget):
    """A change counts at once. A key that is taken is not given twice: who has it is said."""

    def __init__(self, shortcuts: Shortcuts, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shortcuts = shortcuts
        self._adding = False
        self.model = ShortcutsModel(shortcuts, self)
        self._shown = QSortFilterProxyModel(self)
        self._shown.setSourceModel(self.model)
        self._shown.setFilterKeyColumn(-1)
        self._shown.setFilterCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.search = QLineEdit(self, placeholderText="Find a command or a key")
        self.search.setAccessibleName("Find a command or a key")
        self.table = QTableView(self)
        self.catcher = KeyCatcher(self)
        self.problem = QLabel(self, wordWrap=True)
        set_look(self.problem, "problem")
        self.problem.hide()
        self.change = QPushButton("Change…", self)
        self.add = QPushButton("Add a key…", self)
        self.clear = QPushButton("No key", self)
        self.reset = QPushButton("As it came", self)
        self._set_up_table()
        self._lay_out()
        self._connect()
        self.table.selectRow(0)

    def _set_up_table(self) -> None:
        table = self.table
        table.setModel(self._shown)
        table.setAccessibleName("Commands and their keys")
        make_plain(table)
        table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        table.setWordWrap(False)
        header = table.horizontalHeader()
        header.setSectionResizeMode(Column.WORDS, QHeaderView.ResizeMode.Stretch)
        for column in (Column.WHERE, Column.KEYS):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.ResizeToContents)

    def _lay_out(self) -> None:
        buttons = QHBoxLayout()
        for button in (self.change, self.add, self.clear, self.reset):
            button.setAutoDefault(False)
            buttons.addWidget(button)
        buttons.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 8, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.search)
        column.addWidget(self.table, 1)
        column.addWidget(self.catcher)
        column.addWidget(self.problem)
        column.addLayout(buttons)

    def _connect(self) -> None:
        self.search.textChanged.connect(self._on_search)
        self.search.returnPressed.connect(self.table.setFocus)
        self.table.activated.connect(lambda _: self.listen(adding=False))
        self.table.selectionModel().currentRowChanged.connect(self._on_row_changed)
        self.change.clicked.connect(lambda: self.listen(adding=False))
        self.add.clicked.connect(lambda: self.listen(adding=True))
        self.clear.clicked.connect(lambda: self._give(()))
        self.reset.clicked.connect(self._on_reset)
        self.catcher.caught.connect(self._on_caught)
        self.catcher.left.connect(self.table.setFocus)
        self._shortcuts.changed.connect(self._show_buttons)

    @property
    def chosen(self) -> str:
        """The name of the command in hand; empty where none is."""
        name = self.table.currentIndex().data(Qt.ItemDataRole.UserRole)
        return str(name) if name else ""

    def listen(self, *, adding: bool) -> None:
        """Wait for the new key of the command in hand."""
        if not self.chosen:
            return
        self._adding = adding
        self._say("")
        words = self._shortcuts.bound(self.chosen).words
        self.catcher.listen(f"Press the key for “{words}”. Esc leaves it as it is.")

    def reset_all(self) -> None:
        """Give every command the keys it came with."""
        self._try(self._shortcuts.reset_all)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter has done its work here: it is not the default button's as well."""
        if event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            super().keyPressEvent(event)

    def _on_caught(self, key: str) -> None:
        name = self.chosen
        keys = (*self._shortcuts.keys(name), key) if self._adding else (key,)
        problem = self._shortcuts.problem_with(name, (key,))
        self._say(problem)
        if not problem:
            self._give(keys)
            self.catcher.stop()

    def _on_reset(self) -> None:
        name = self.chosen
        problem = self._shortcuts.problem_with(name, self._shortcuts.bound(name).keys)
        self._say(problem)
        if not problem:
            self._try(lambda: self._shortcuts.reset(name))

    def _give(self, keys: tuple[str, ...]) -> None:
        name = self.chosen
        problem = "" if keys else self._shortcuts.problem_without_key(name)
        self._say(problem)
        if not problem:
            self._try(lambda: self._shortcuts.choose(name, keys))

    def _try(self, change: Callable[[], None]) -> None:
        try:
            change()
        except SettingsError as error:
            self._say(str(error))

    def _say(self, words: str) -> None:
        self.problem.setText(words)
        self.problem.setAccessibleName(words)
        self.problem.setVisible(bool(words))

    def _on_search(self, text: str) -> None:
        self._shown.setFilterFixedString(text)
        if not self.table.currentIndex().isValid():
            self.table.selectRow(0)
        self._show_buttons()

    def _on_row_changed(self, _row: QModelIndex, _before: QModelIndex) -> None:
        self._say("")
        self._show_buttons()

    def _show_buttons(self) -> None:
        name = self.chosen
        for button in (self.change, self.add, self.clear):
            button.setEnabled(bool(name))
        self.reset.setEnabled(bool(name) and self._shortcuts.is_changed(name))
