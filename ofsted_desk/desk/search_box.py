"""The search field of the top bar: says what it looks in, and which key leads to it."""

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QAction, QFocusEvent, QIcon, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QLabel, QLineEdit, QWidget

from ofsted_desk.desk.shortcuts import Shortcuts
from ofsted_desk.desk.theme import Theme

_WAIT = 150
_WIDTH = 250


class SearchBox(QLineEdit):
    """Sends `asked` with the words a moment after the last key, and `left` on Enter or Escape."""

    asked = Signal(str)
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme: Theme | None = None
        self._lens = QAction("Search", self)
        self.addAction(self._lens, QLineEdit.ActionPosition.LeadingPosition)
        self._wipe = QAction("Clear the search", self)
        self._wipe.triggered.connect(self.clear)
        self.addAction(self._wipe, QLineEdit.ActionPosition.TrailingPosition)
        self._wipe.setVisible(False)
        self._key = QLabel(self)
        self._key.setProperty("look", "keycap")
        self._key.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_WAIT)
        self._timer.timeout.connect(lambda: self.asked.emit(self.text()))
        self.textChanged.connect(self._on_text_changed)

    def wear(self, theme: Theme, shortcuts: Shortcuts) -> None:
        """Take colours and size from the theme and show the key, now and when they change."""
        self._theme = theme
        self._name_key(shortcuts)
        shortcuts.changed.connect(lambda: self._name_key(shortcuts))
        self.be_wide()
        theme.changed.connect(self._dress)
        self._dress()

    def show_words(self, words: str) -> None:
        """Show words that are looked for already."""
        self.setText(words)
        self._timer.stop()

    def be_wide(self) -> None:
        """Take the width that it has where there is room."""
        if self._theme is not None:
            self.setFixedWidth(self._theme.px(_WIDTH))
            self.setPlaceholderText(self.accessibleName())

    def be_short(self, width: int) -> None:
        """Take only this width, with a word that has room there."""
        self.setFixedWidth(width)
        self.setPlaceholderText("Search")

    def _name_key(self, shortcuts: Shortcuts) -> None:
        self._key.setText(shortcuts.cap("search"))
        self._place_key()
        self._show_key()

    def stop(self) -> None:
        """Ask nothing more: the window closes."""
        self._timer.stop()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter and Down go to what was found; Escape clears first, then leaves."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Down):
            self._ask_now()
            self.left.emit()
        elif event.key() == Qt.Key.Key_Escape:
            if self.text():
                self.clear()
                self._ask_now()
            else:
                self.left.emit()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the key's cap at the right end."""
        super().resizeEvent(event)
        self._place_key()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """The key is of no use once here."""
        super().focusInEvent(event)
        self._show_key()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """The key leads here again."""
        super().focusOutEvent(event)
        self._show_key()

    def _ask_now(self) -> None:
        self._timer.stop()
        self.asked.emit(self.text())

    def _on_text_changed(self, text: str) -> None:
        self._timer.start()
        self._wipe.setVisible(bool(text))
        self._show_key()

    def _show_key(self) -> None:
        self._key.setVisible(bool(self._key.text()) and not self.hasFocus() and not self.text())

    def _place_key(self) -> None:
        self._key.adjustSize()
        self._key.move(
            self.width() - self._key.width() - 8, (self.height() - self._key.height()) // 2
        )

    def _dress(self) -> None:
        if self._theme is not None:
            self._lens.setIcon(self._theme.icon("search", "dim"))
            self._wipe.setIcon(QIcon(self._theme.icon("close", "dim")))
            self._place_key()
