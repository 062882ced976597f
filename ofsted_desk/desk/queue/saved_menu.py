"""The saved filters as a menu: open one, save what is shown, delete one."""

from collections.abc import Callable, Mapping
from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QMenu

from ofsted_desk.desk.ask import Ask
from ofsted_desk.desk.menu import Menu
from ofsted_desk.desk.queue.queue_page import QueuePage
from ofsted_desk.errors import DeskError
from ofsted_desk.review import saved_filters
from ofsted_desk.review.session import ReviewSession
from ofsted_desk.review.views import QueueFilter


class SavedMenu(QObject):
    """The menu at the filter bar. The window's own actions open a filter by its digit."""

    opened = Signal(object)
    """The `QueueFilter` of the one that was opened."""
    said = Signal(str)

    def __init__(
        self, session: ReviewSession, queue: QueuePage, window_menu: Menu, ask: Ask
    ) -> None:
        super().__init__(queue)
        self._window_menu = window_menu
        self._store = session.store
        self._queue = queue
        self._ask = ask
        self.menu = QMenu(queue)
        queue.form.filter_bar.show_saved(self.menu)
        self.menu.aboutToShow.connect(self.show_saved)
        self.show_saved()

    def show_saved(self) -> None:
        """List what is saved now, here and in the menu of the window."""
        self.menu.clear()
        saved = saved_filters.saved(self._store)
        self._show_in_window({each.number: each.name for each in saved})
        for each in saved:
            # The window's own action has the key: here it is only told, behind a tab.
            words = f"{_plain(each.name)}\t{self._key(each.number)}"
            self.menu.addAction(words, partial(self._open, each.wanted))
        if saved:
            self.menu.addSeparator()
        self.menu.addAction("&Save what is shown as…", self.save)
        drop = self.menu.addMenu("&Delete")
        drop.setEnabled(bool(saved))
        for each in saved:
            drop.addAction(_plain(each.name), partial(self._delete, each.name))

    def _show_in_window(self, names: Mapping[int, str]) -> None:
        for number in range(1, saved_filters.MOST + 1):
            entry, name = f"saved_{number}", names.get(number)
            self._window_menu.say(entry, f"&{number}  {_plain(name or '')}", able=bool(name))
            self._window_menu.actions[entry].setVisible(bool(name))

    def open_number(self, number: int) -> None:
        """Open the filter of this digit, if there is one."""
        found = next((f for f in saved_filters.saved(self._store) if f.number == number), None)
        if found is None:
            self.said.emit(f"No filter is saved under {number}")
        else:
            self._open(found.wanted)
            self.said.emit(f"Shown: {found.name}")

    def save(self) -> None:
        """Ask for a name and save what is shown by it."""
        name = self._ask.words(
            self._queue, "Save the filter", "A name for the filter, order and search shown now", ""
        )
        if name.strip():
            self._try(lambda: self._save(name))

    def _save(self, name: str) -> None:
        kept = saved_filters.keep(self._store, name, self._queue.wanted)
        self.show_saved()
        key = self._key(kept.number) or "the menu"
        self.said.emit(f"Saved: {key} shows “{kept.name}”")

    def _key(self, number: int) -> str:
        shortcut = self._window_menu.actions[f"saved_{number}"].shortcut()
        return shortcut.toString(shortcut.SequenceFormat.NativeText)

    def _open(self, wanted: QueueFilter) -> None:
        self.opened.emit(wanted)

    def _delete(self, name: str) -> None:
        if self._try(lambda: saved_filters.drop(self._store, name)):
            self.show_saved()
            self.said.emit(f"Deleted: {name}")

    def _try(self, act: Callable[[], object]) -> bool:
        try:
            act()
        except DeskError as refusal:
            self.said.emit(str(refusal))
            return False
        return True


def _plain(name: str) -> str:
    return name.replace("&", "&&")
