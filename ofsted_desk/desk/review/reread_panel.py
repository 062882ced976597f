"""Before a new reading of a letter is taken: what would change, and what stays."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QTableView, QVBoxLayout, QWidget

from ofsted_desk.desk.review.drawer_table import set_up_table
from ofsted_desk.desk.review.hints import ENTER, Hints
from ofsted_desk.desk.review.key_button import KeyButton
from ofsted_desk.desk.review.reread_model import RereadModel
from ofsted_desk.desk.theme import Theme, set_look
from ofsted_desk.desk.words import count
from ofsted_desk.review.reread import Effect, FieldChange


class RereadPanel(QFrame):
    """The changes as a table, and two answers: read it so, or leave it."""

    agreed = Signal()
    closed = Signal()

    def __init__(self, theme: Theme, hints: Hints, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_look(self, "drawer")
        self._theme = theme
        self._hints = hints
        self.model = RereadModel(self)
        self._title = QLabel(self, wordWrap=True)
        self._words = QLabel(self, wordWrap=True)
        set_look(self._title, "title")
        set_look(self._words, "dim")
        self.table = QTableView(self)
        self.table.setModel(self.model)
        self.table.setAccessibleName("What would change")
        set_up_table(self.table, theme, fitted=(0,))
        self.agree, self.leave = KeyButton(self), KeyButton(self)
        set_look(self.agree, "primary")
        self.agree.clicked.connect(self.agreed)
        self.leave.clicked.connect(self.closed)
        self._lay_out()
        self.hide()

    def _lay_out(self) -> None:
        px = self._theme.px
        answers = QHBoxLayout()
        answers.addWidget(self.agree)
        answers.addWidget(self.leave)
        answers.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(px(14), px(8), px(14), px(10))
        for widget in (self._title, self._words, self.table):
            column.addWidget(widget)
        column.addLayout(answers)

    def open(self, question: str, changes: Sequence[FieldChange]) -> None:
        """Ask whether to read it so."""
        self._title.setText(question)
        self.agree.say("Read it so", ENTER)
        self.leave.say("Leave it", self._hints.shortcuts.cap("leave"))
        self._words.setText(_summary(changes))
        self.model.show(changes)
        self.table.setVisible(bool(changes))
        self.show()
        self.agree.setFocus(Qt.FocusReason.OtherFocusReason)


def _summary(changes: Sequence[FieldChange]) -> str:
    kept = sum(change.is_kept for change in changes)
    touched = count(len(changes) - kept, "field").capitalize()
    stays = f" {count(kept, 'decision').capitalize()} made by a person stays." if kept else ""
    stays = stays.replace("person stays", "person stay") if kept > 1 else stays
    lost = sum(change.effect == Effect.LOST for change in changes)
    asked = f" You will be asked about the lost words of {count(lost, 'of them', 'of them')}."
    return f"{touched} would change.{stays}{asked if lost else ''} It can be undone."
