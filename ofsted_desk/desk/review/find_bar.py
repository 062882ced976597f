"""Find in the letter: what to look for, how many places say it, and going from one to the next."""

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QLineEdit, QToolButton, QWidget

from ofsted_desk.desk.theme import Theme, set_look

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class FindLine(QLineEdit):
    """A line whose Enter is its own and never confirms a letter."""

    stepped = Signal(int)

    def event(self, event: QEvent) -> bool:
        """Keep Enter from the review page."""
        wanted = event.type() == QEvent.Type.ShortcutOverride
        if wanted and isinstance(event, QKeyEvent) and event.key() in _ENTER:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter goes on to the next place, Shift+Enter back."""
        if event.key() in _ENTER:
            back = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            self.stepped.emit(-1 if back else 1)
        else:
            super().keyPressEvent(event)


class FindBar(QFrame):
    """A line to type in; says what is wanted and shows the number of the place in hand."""

    wanted_changed = Signal(str)
    stepped = Signal(int)
    closed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_look(self, "page-tools")
        self._theme = theme
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.px(6), theme.px(4), theme.px(6), theme.px(4))
        row.setSpacing(theme.px(4))
        self.line = FindLine(self)
        self.line.stepped.connect(self.stepped)
        self.line.setPlaceholderText("Find in this letter")
        self.line.setAccessibleName("Find in this letter")
        self.line.setMinimumWidth(theme.px(80))
        self.line.textChanged.connect(self.wanted_changed)
        self._count = QLabel(self)
        self._count.setMinimumWidth(theme.px(62))
        self._count.setAlignment(Qt.AlignmentFlag.AlignCenter)
        set_look(self._count, "small")
        row.addWidget(self.line)
        row.addWidget(self._count)
        self._buttons = {
            "up": self._button("Place found before", lambda: self.stepped.emit(-1)),
            "down": self._button("Next place found", lambda: self.stepped.emit(1)),
            "close": self._button("Close", self.closed.emit),
        }
        for button in self._buttons.values():
            row.addWidget(button)
        self.dress()
        self.hide()

    def sizeHint(self) -> QSize:
        """Room for some words to look for, where there is any."""
        return super().sizeHint().expandedTo(QSize(self._theme.px(360), 0))

    def _button(self, words: str, slot: object) -> QToolButton:
        button = QToolButton(self)
        action = QAction(words, button)
        action.triggered.connect(slot)
        button.setDefaultAction(action)
        button.setAccessibleName(words)
        button.setIconSize(QSize(self._theme.px(14), self._theme.px(14)))
        return button

    def dress(self) -> None:
        """Take on the theme's colours."""
        for name, button in self._buttons.items():
            button.setIcon(self._theme.icon(name, "dim"))

    def open(self) -> None:
        """Be ready to type what is wanted."""
        self.show()
        self.line.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.line.selectAll()

    def show_count(self, place: int, places: int) -> None:
        """Say which place is in hand, from 1, and how many there are."""
        nothing = "" if not self.line.text().strip() else "not found"
        self._count.setText(f"{place} of {places}" if places else nothing)
