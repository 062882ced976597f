"""Offers names below the text while it is typed; nothing is taken that was not chosen."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QObject, QStringListModel, Qt
from PySide6.QtGui import QKeyEvent, QTextCursor
from PySide6.QtWidgets import QCompleter, QListView, QPlainTextEdit

_LEAST = 2
_MOST_SHOWN = 8
_TAKES = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab)


class NameCompletion(QObject):
    """Down goes into the list, Enter takes the name in hand there; Esc closes the list alone."""

    def __init__(self, text: QPlainTextEdit, names: Callable[[], Sequence[str]]) -> None:
        super().__init__(text)
        self._text = text
        self._names = names
        self._model = QStringListModel(self)
        self._completer = QCompleter(self._model, self)
        self._completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self._completer.setFilterMode(Qt.MatchFlag.MatchContains)
        self._completer.setMaxVisibleItems(_MOST_SHOWN)
        self._completer.setWidget(text)
        self._completer.activated.connect(self._take)
        self._popup = QListView()
        self._popup.setAccessibleName("Names of councils")
        self._completer.setPopup(self._popup)
        self._popup.installEventFilter(self)
        text.textChanged.connect(self._offer)

    @property
    def offered(self) -> list[str]:
        """The names in the list that is shown."""
        if not self._popup.isVisible():
            return []
        model = self._completer.completionModel()
        return [str(model.index(row, 0).data()) for row in range(model.rowCount())]

    def _offer(self) -> None:
        popup = self._popup
        typed = self._text.toPlainText().strip()
        if self._text.isReadOnly() or not self._text.hasFocus() or len(typed) < _LEAST:
            popup.hide()
            return
        if not self._model.rowCount():
            self._model.setStringList(list(self._names()))
        self._completer.setCompletionPrefix(typed)
        found = self._completer.completionCount()
        if not found or (found == 1 and self._completer.currentCompletion() == typed):
            popup.hide()
            return
        popup.setCurrentIndex(self._completer.completionModel().index(-1, 0))
        rect = self._text.rect()
        self._completer.complete(rect)

    def _take(self, name: str) -> None:
        self._popup.hide()
        self._text.setPlainText(name)
        self._text.moveCursor(QTextCursor.MoveOperation.End)
        self._popup.hide()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """No key is also a shortcut of the page; Enter without a choice is the text's own."""
        popup = self._popup
        if event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            nothing_chosen = not popup.currentIndex().isValid()
            if event.key() in _TAKES and nothing_chosen:
                popup.hide()
                self._text.keyPressEvent(event)
                return True
            if event.key() in _TAKES:
                self._take(str(popup.currentIndex().data()))
                return True
        return super().eventFilter(watched, event)
