"""Where the answer is given: segments for a grade, a list for the family, a line for the rest."""

from collections.abc import Mapping

from PySide6.QtCore import QObject, Signal

from ofsted_desk.desk.forms.ui_recheck_page import Ui_RecheckPage
from ofsted_desk.desk.recheck.question_words import asks_words, letter_words
from ofsted_desk.desk.review.grade_segments import GradeSegments
from ofsted_desk.letter.finding import GradeValue
from ofsted_desk.letter.judgement import Scale
from ofsted_desk.review.recheck import Question
from ofsted_desk.review.views import FieldKind

_GRADE, _TEXT, _FAMILY = range(3)


class AnswerPanel(QObject):
    """Holds the answer; `given` when a grade was chosen or Enter was typed."""

    given = Signal(object)

    def __init__(self, form: Ui_RecheckPage, titles: Mapping[str, str], parent: QObject) -> None:
        super().__init__(parent)
        self._form = form
        self._kind = FieldKind.TEXT
        self.grades = GradeSegments()
        form.grade_column.addWidget(self.grades)
        for ident, title in titles.items():
            form.family.addItem(title, ident)
        self.grades.chosen.connect(self.given)
        form.text.setPlaceholderText("Type it, or select it on the page")
        form.text.returnPressed.connect(self.give)

    def ask(self, question: Question) -> None:
        """Ask this, with nothing answered yet."""
        form = self._form
        self._kind = question.kind
        form.asks.setText(asks_words(question))
        form.label.setText(question.label)
        form.letter.setText(letter_words(question))
        form.text.clear()
        form.text.setAccessibleName(f"{asks_words(question)} {question.label}")
        form.family.setCurrentIndex(-1)
        self._show_scale(question)
        parts = {FieldKind.GRADE: _GRADE, FieldKind.FAMILY: _FAMILY}
        form.answers.setCurrentIndex(parts.get(question.kind, _TEXT))
        form.answer_button.setVisible(question.kind != FieldKind.GRADE)

    def _show_scale(self, question: Question) -> None:
        scale: Scale | None = question.family.scale
        self.grades.show_grade(scale if question.kind == FieldKind.GRADE else None, None)
        self.grades.setAccessibleName(f"{asks_words(question)} {question.label}")

    def give(self) -> None:
        """Give what is typed or chosen, if anything is."""
        if self._kind == FieldKind.FAMILY:
            chosen = self._form.family.currentData()
            if chosen:
                self.given.emit(chosen)
        elif self._kind != FieldKind.GRADE and self._form.text.text().strip():
            self.given.emit(self._form.text.text())

    def grade_of(self, key: str) -> GradeValue | None:
        """The grade that a key chooses here."""
        return self.grades.keys().get(key.lower()) if self._kind == FieldKind.GRADE else None

    def fill(self, words: str) -> None:
        """Take these words as what is typed."""
        if self._form.answers.currentIndex() == _TEXT:
            self._form.text.setText(words)
            self._form.text.setFocus()

    def give_focus(self) -> None:
        """Be ready for the answer."""
        if self._kind == FieldKind.GRADE:
            self.grades.setFocus()
        elif self._kind == FieldKind.FAMILY:
            self._form.family.setFocus()
        else:
            self._form.text.setFocus()
