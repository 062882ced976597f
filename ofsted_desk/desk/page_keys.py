"""The keys that a page deals with itself: what each asks for, as the keys are now."""

from collections.abc import Callable, Mapping

from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from ofsted_desk.desk.shortcuts import Shortcuts, cap_of, plain_key, pressed_key
from ofsted_desk.desk.told_keys import ToldKey, tell_keys


class PageKeys:
    """Names what a pressed key asks for; follows the keys that the reviewer chooses."""

    def __init__(
        self, widget: QWidget, table: Mapping[str, ToldKey], shortcuts: Shortcuts | None
    ) -> None:
        self._table = dict(table)
        self._shortcuts = shortcuts
        self._named: dict[str, str] = {}
        self._told: list[QShortcut] = tell_keys(widget, list(self._table.values()), self._keys)
        self._take()
        if shortcuts is not None:
            shortcuts.changed.connect(self._take)

    def asked(self, event: QKeyEvent) -> str:
        """What this key asks for; empty where it is none of them."""
        key = pressed_key(event.keyCombination(), event.text())
        return self._named.get(key.replace("Enter", "Return"), "")

    def cap(self, name: str) -> str:
        """The first key of something, as it stands on a key cap."""
        return cap_of(next(iter(self._keys(self._table[name])), ""))

    def when_changed(self, do: Callable[[], object]) -> None:
        """Do this whenever other keys were chosen."""
        if self._shortcuts is not None:
            self._shortcuts.changed.connect(do)

    def cap_of_command(self, name: str, otherwise: str) -> str:
        """The key cap of a command of the window."""
        return self._shortcuts.cap(name) if self._shortcuts else otherwise

    def _keys(self, told: ToldKey) -> tuple[str, ...]:
        return self._shortcuts.keys_of(told) if self._shortcuts else told.keys

    def _take(self) -> None:
        self._named = {}
        for shortcut, (name, told) in zip(self._told, self._table.items(), strict=True):
            keys = self._keys(told)
            shortcut.setKeys([QKeySequence(key) for key in keys])
            self._named |= {plain_key(key).replace("Enter", "Return"): name for key in keys}
