"""Keys that a widget deals with itself, told to the list of keys and checked against the help."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget


@dataclass(frozen=True, slots=True)
class ToldKey:
    """Keys that do one thing, and what that is.

    One that `follows` a command of the review has that command's keys, once they were changed.
    """

    keys: tuple[str, ...]
    words: str
    follows: str = ""


def tell_keys(
    widget: QWidget,
    table: Sequence[ToldKey],
    keys_of: Callable[[ToldKey], Sequence[str]] = lambda told: told.keys,
) -> list[QShortcut]:
    """Let the list of keys know them while this widget has the focus; one for each of the table.

    The widget must keep these keys to itself (`ShortcutOverride`): then they never fire twice.
    """
    made = []
    for told in table:
        shortcut = QShortcut(widget)
        shortcut.setKeys([QKeySequence(key) for key in keys_of(told)])
        shortcut.setContext(Qt.ShortcutContext.WidgetShortcut)
        shortcut.setWhatsThis(told.words)
        made.append(shortcut)
    return made
