"""Keys that a widget deals with itself, told to the list of keys and checked against the help."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget


@dataclass(frozen=True, slots=True)
class ToldKey:
    """Keys that do one thing, and what that is."""

    keys: tuple[str, ...]
    words: str


def tell_keys(widget: QWidget, table: Sequence[ToldKey]) -> None:
    """Let the list of keys know them while this widget has the focus.

    The widget must keep these keys to itself (`ShortcutOverride`): then they never fire twice.
    """
    for told in table:
        shortcut = QShortcut(widget)
        shortcut.setKeys([QKeySequence(key) for key in told.keys])
        shortcut.setContext(Qt.ShortcutContext.WidgetShortcut)
        shortcut.setWhatsThis(told.words)
