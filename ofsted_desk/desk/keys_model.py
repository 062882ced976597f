"""The keys that work here, as a table: each key, and what it does."""

from collections.abc import Sequence

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from ofsted_desk.desk.words_model import WordsModel

COLUMNS = ("Keys", "What they do")


class KeysModel(WordsModel):
    """One row a key or pair of keys."""

    def __init__(self, rows: Sequence[tuple[str, str]], parent: QObject | None = None) -> None:
        super().__init__(COLUMNS, parent)
        self.show_rows(rows)


def keys_here(widget: QWidget) -> list[tuple[str, str]]:
    """Every key that works while this widget has the focus, as (keys, words): nearest first."""
    rows: list[tuple[str, str]] = []
    here: QWidget | None = widget
    while here is not None:
        rows += [
            (_keys_words(action.shortcuts()), _plain(action.text()))
            for action in here.actions()
            if action.shortcuts() and action.isEnabled()
        ]
        rows += [
            (_keys_words(shortcut.keys()), shortcut.whatsThis())
            for shortcut in here.findChildren(
                QShortcut, options=Qt.FindChildOption.FindDirectChildrenOnly
            )
            if shortcut.isEnabled() and shortcut.whatsThis()
        ]
        here = here.parentWidget()
    return list(dict.fromkeys(rows))


def _keys_words(keys: Sequence[QKeySequence]) -> str:
    said = [key.toString(QKeySequence.SequenceFormat.NativeText) for key in keys]
    plain = [words.replace("Return", "Enter") for words in said if words != "Shift+?"]
    return " or ".join(dict.fromkeys(plain))


def _plain(words: str) -> str:
    return words.replace("&", "").rstrip("…")
