"""A line for a note: why a field is unsure, or why the letter is flagged."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QLabel, QVBoxLayout, QWidget

from ofsted_desk.desk.review.hints import Hints
from ofsted_desk.desk.review.value_editors import GrowingText
from ofsted_desk.desk.theme import Theme, set_look


class NoteBar(QFrame):
    """What the note is about, the note, and the keys; `field` is empty for the whole letter."""

    taken = Signal(str, str)

    def __init__(self, theme: Theme, hints: Hints, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_look(self, "drawer")
        self._hints = hints
        self._field = ""
        self._about = QLabel(self)
        self.line = GrowingText(self)
        set_look(self.line, "typing")
        self._hint = QLabel(self, textFormat=Qt.TextFormat.RichText)
        set_look(self._about, "dim")
        set_look(self._hint, "draft")
        self._about.setBuddy(self.line)
        column = QVBoxLayout(self)
        px = theme.px
        column.setContentsMargins(px(14), px(8), px(14), px(8))
        column.setSpacing(px(4))
        for widget in (self._about, self.line, self._hint):
            column.addWidget(widget)
        self.line.entered.connect(self._on_entered)
        self.hide()

    def open(self, field: str, about: str, note: str) -> None:
        """Be ready to type a note."""
        self._field = field
        self._about.setText(about)
        self.line.setAccessibleName(about)
        self.line.setPlainText(note)
        self._hint.setText(self._hints.typing_note())
        self.show()
        self.line.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.line.selectAll()

    def _on_entered(self) -> None:
        self.taken.emit(self._field, " ".join(self.line.toPlainText().split()))
