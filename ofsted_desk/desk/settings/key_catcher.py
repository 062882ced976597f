"""Catches the next key that is pressed, whatever it does elsewhere."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QLabel, QWidget

from ofsted_desk.desk.shortcuts import pressed_key
from ofsted_desk.desk.theme import set_look

_LEAVE = Qt.Key.Key_Escape


class KeyCatcher(QLabel):
    """Has the focus while it waits; Escape lets it be, and so does a click elsewhere."""

    caught = Signal(str)
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWordWrap(True)
        self.listening = False
        set_look(self, "catching")
        self.hide()

    def listen(self, words: str) -> None:
        """Wait for a key; `words` say what for."""
        self.listening = True
        self.setText(words)
        self.setAccessibleName(words)
        self.show()
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def stop(self) -> None:
        """Wait no longer."""
        if self.listening:
            self.listening = False
            self.hide()
            self.left.emit()

    def event(self, event: QEvent) -> bool:
        """Every key is caught here, Tab and shortcuts too."""
        if self.listening and isinstance(event, QKeyEvent):
            if event.type() == QEvent.Type.KeyPress:
                self.keyPressEvent(event)
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Say which key was pressed, or leave."""
        if event.key() == _LEAVE and not event.modifiers():
            self.stop()
            return
        key = pressed_key(event.keyCombination(), event.text())
        if key:
            self.caught.emit(key)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Whoever goes elsewhere wants no key any more."""
        super().focusOutEvent(event)
        self.stop()
