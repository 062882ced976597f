"""What opens below the form for a moment: a history, a note, a question before a reread."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ofsted_desk.desk.review.hints import Hints
from ofsted_desk.desk.review.history_panel import HistoryPanel
from ofsted_desk.desk.review.note_bar import NoteBar
from ofsted_desk.desk.review.reread_panel import RereadPanel
from ofsted_desk.desk.theme import Theme
from ofsted_desk.letter.decision import AuditEntry
from ofsted_desk.review.session import FieldChange


class Drawers(QWidget):
    """One of three at a time, or none."""

    closing = Signal()
    """The focus should go back to the form, now, before what has it goes."""
    note_taken = Signal(str, str)
    reread_agreed = Signal()

    def __init__(self, theme: Theme, hints: Hints, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.history = HistoryPanel(theme, self)
        self.reread = RereadPanel(theme, hints, self)
        self.note = NoteBar(theme, hints, self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        for drawer in self._all:
            column.addWidget(drawer)
        self.history.closed.connect(self.close_all)
        self.reread.closed.connect(self.close_all)
        self.reread.agreed.connect(self._on_agreed)
        self.note.taken.connect(self._on_note)

    @property
    def _all(self) -> tuple[HistoryPanel, RereadPanel, NoteBar]:
        return self.history, self.reread, self.note

    @property
    def is_open(self) -> bool:
        """Whether one of them is shown."""
        return any(drawer.isVisible() for drawer in self._all)

    def dress(self) -> None:
        """Take on the theme's colours."""
        self.history.dress()

    def show_history(self, label: str, entries: Sequence[AuditEntry], *, focus: bool) -> None:
        """Show the changes of a field."""
        self._only(self.history)
        self.history.open(label, entries, focus=focus)

    def ask_reread(self, question: str, changes: Sequence[FieldChange]) -> None:
        """Ask whether a new reading of the letter is to be taken."""
        self._only(self.reread)
        self.reread.open(question, changes)

    def write_note(self, field: str, about: str, note: str) -> None:
        """Let a note be written."""
        self._only(self.note)
        self.note.open(field, about, note)

    def close_all(self) -> None:
        """Take away what is shown."""
        if self.is_open:
            self.closing.emit()
        for drawer in self._all:
            drawer.hide()

    def _only(self, wanted: QWidget) -> None:
        for drawer in self._all:
            if drawer is not wanted:
                drawer.hide()

    def _on_agreed(self) -> None:
        self.close_all()
        self.reread_agreed.emit()

    def _on_note(self, field: str, note: str) -> None:
        self.close_all()
        self.note_taken.emit(field, note)
