"""The menu as one table: what an action is called, its words, its keys and its place.

The window gives each name a function; help and the list of keys read the same table.
"""

import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from PySide6.QtCore import QObject, QPoint
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMainWindow, QMenu, QWidget

from ofsted_desk.desk.shortcuts import Shortcuts
from ofsted_desk.desk.theme import Theme


@dataclass(frozen=True, slots=True)
class Entry:
    """One action. `menu` is where it stands; an entry with `gap` has a line above it.

    A key that is held down does it again only where it `repeats`.
    """

    name: str
    menu: str
    words: str
    keys: tuple[str, ...] = ()
    icon: str = ""
    gap: bool = False
    checkable: bool = False
    repeats: bool = False


ENTRIES = (
    Entry("import_files", "&File", "&Import letters…", ("Ctrl+I",), "import"),
    Entry("import_folder", "&File", "Import a &folder…", ("Ctrl+Shift+I",), "folder"),
    Entry("practise", "&File", "&Practise with the sample letters"),
    Entry("practise_afresh", "&File", "Start the practice af&resh"),
    Entry("export", "&File", "&Export…", ("Ctrl+E",), "export", gap=True),
    Entry("save_pdf", "&File", "Sa&ve the letter as a PDF…", ("Ctrl+Shift+E",)),
    Entry("share", "&File", "S&hare with reviewers…", ("Ctrl+Shift+P",), gap=True),
    Entry("merge", "&File", "&Merge a reviewer's changes…", ("Ctrl+Shift+O",)),
    Entry("open_pack", "&File", "Open a review pac&k…"),
    Entry("open_store", "&File", "&Open another store…", ("Ctrl+O",), gap=True),
    Entry("back_up", "&File", "&Back up now"),
    Entry("settings", "&File", "&Settings…", ("Ctrl+,",), "settings"),
    Entry("quit", "&File", "&Quit", ("Ctrl+Q",), gap=True),
    Entry("undo", "&Edit", "&Undo", ("Ctrl+Z",), "undo", repeats=True),
    Entry("redo", "&Edit", "&Redo", ("Ctrl+Shift+Z", "Ctrl+Y"), "redo", repeats=True),
    Entry("search", "&Edit", "&Search letters and values", ("/", "Ctrl+K"), "search", gap=True),
    Entry("give_to_me", "&Queue", "Give the letters chosen to &me", ("Ctrl+Shift+M",)),
    Entry("give", "&Queue", "&Give the letters chosen to a reviewer…", ("Ctrl+Shift+G",)),
    Entry("other_copy", "&Queue", "&Other file of the same letter", ("Ctrl+D",), "copy", gap=True),
    Entry("copy_aside", "&Queue", "Set &aside: the same letter is here twice", ("Ctrl+Shift+D",)),
    Entry("keep_apart", "&Queue", "&Not the same letter as the other"),
    Entry("save_filter", "&Queue", "&Save the filter as…", ("Ctrl+Shift+S",), "filter", gap=True),
    *(
        Entry(f"saved_{n}", "&Queue", f"Saved filter &{n}", (f"Alt+{n}",), gap=n == 1)
        for n in range(1, 10)
    ),
    Entry("next_letter", "&Go", "&Next letter", ("J",), "down", repeats=True),
    Entry("previous_letter", "&Go", "&Previous letter", ("K",), "up", repeats=True),
    Entry("next_waiting", "&Go", "Next letter to &review", ("Ctrl+J",), "next"),
    Entry("go_queue", "&Go", "To the &queue", ("Ctrl+1",), gap=True),
    Entry("go_letter", "&Go", "To the &letter", ("Ctrl+2",)),
    Entry("go_import", "&Go", "To the &import page", ("Ctrl+3",)),
    Entry("go_columns", "&Go", "To the &columns", ("Ctrl+4",)),
    Entry("go_councils", "&Go", "To the co&uncils", ("Ctrl+5",)),
    Entry("go_dashboard", "&Go", "To the &dashboard", ("Ctrl+6",)),
    Entry("go_recheck", "&Go", "To the &blind re-check", ("Ctrl+7",)),
    Entry("go_reconcile", "&Go", "To the public &table", ("Ctrl+8",)),
    Entry("go_team", "&Go", "To what re&viewers differ on", ("Ctrl+9",)),
    Entry("open_menu", "&Go", "To the &menu", ("F10",)),
    Entry("ask_again", "&Go", "Put the list in &order again", ("F5",), gap=True),
    Entry("look_system", "&View", "As the s&ystem", checkable=True),
    Entry("look_light", "&View", "&Light", checkable=True),
    Entry("look_dark", "&View", "&Dark", checkable=True),
    Entry("letter_alone", "&View", "Letter &without the queue", ("F9",), gap=True, checkable=True),
    Entry("full_screen", "&View", "&Full screen", ("F11",), checkable=True),
    Entry("help", "&Help", "&Help", ("F1",), "help"),
    Entry("keys", "&Help", "&Keys that work here", ("?", "Shift+?"), "keyboard"),
    Entry("about", "&Help", "&About Ofsted Desk", icon="info", gap=True),
)


OF_THE_QUEUE = ("next_letter", "previous_letter", *(f"saved_{n}" for n in range(1, 10)))
"""These act on the queue, so they rest while another page is shown, which may use their keys."""


class Menu(QObject):
    """The window's actions, by name, and the menu they stand in; it goes when the window does."""

    def __init__(
        self,
        window: QMainWindow,
        theme: Theme,
        slots: Mapping[str, Callable[[], object]],
        shortcuts: Shortcuts,
    ) -> None:
        super().__init__(window)
        self._theme = theme
        self.top = QMenu(window)
        self._menus: dict[str, QMenu] = {}
        self.actions = {entry.name: self._make(window, entry) for entry in ENTRIES}
        shortcuts.wear(self.actions)
        for name, action in self.actions.items():
            action.triggered.connect(_without_arguments(slots[name]))
        if sys.platform == "darwin":
            for menu in self._menus.values():
                window.menuBar().addMenu(menu)
        theme.changed.connect(self._dress)
        self._dress()

    def open_below(self, button: QWidget) -> None:
        """Open the menu under its button, ready for the arrow keys."""
        corner = button.mapToGlobal(QPoint(button.width(), button.height()))
        self.top.popup(corner - QPoint(self.top.sizeHint().width(), 0))

    def say(self, name: str, words: str, *, able: bool = True) -> None:
        """Give an action new words, and say whether it can be used now."""
        self.actions[name].setText(words)
        self.actions[name].setEnabled(able)

    def _make(self, window: QMainWindow, entry: Entry) -> QAction:
        menu = self._menus.get(entry.menu)
        if menu is None:
            menu = self._menus[entry.menu] = QMenu(entry.menu, window)
            self.top.addMenu(menu)
        if entry.gap:
            menu.addSeparator()
        action = menu.addAction(entry.words)
        action.setObjectName(entry.name)
        action.setCheckable(entry.checkable)
        action.setAutoRepeat(entry.repeats)
        window.addAction(action)
        return action

    def _dress(self) -> None:
        for entry in ENTRIES:
            if entry.icon:
                self.actions[entry.name].setIcon(self._theme.icon(entry.icon, "dim"))


def _without_arguments(slot: Callable[[], object]) -> Callable[[bool], None]:
    """A slot for `triggered`, which sends a check mark that most actions have no use for."""

    def call(_: bool) -> None:
        slot()

    return call
