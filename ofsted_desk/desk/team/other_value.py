"""Where another value than any side's is given: segments, a list, a line, or some lines."""

from collections.abc import Mapping
from dataclasses import replace

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QKeySequence, QShortcut

from ofsted_desk.desk.forms.ui_team_page import Ui_TeamPage
from ofsted_desk.desk.review.field_words import words_of
from ofsted_desk.desk.review.grade_segments import GradeSegments
from ofsted_desk.letter.family import LetterFamily
from ofsted_desk.letter.finding import AreaValue, EarlierValue, Value
from ofsted_desk.review.views import FieldKind
from ofsted_desk.teamwork.adjudication import Difference

_TEXT, _GRADE, _AREA, _FAMILY = range(4)
_LINES = 5
_PLACES = {FieldKind.GRADE: _GRADE, FieldKind.AREA: _AREA, FieldKind.FAMILY: _FAMILY}


class OtherValue(QObject):
    """Holds what is given; `given` when it is done. It begins with what the first side says."""

    given = Signal(object)

    def __init__(
        self, form: Ui_TeamPage, families: Mapping[str, LetterFamily], parent: QObject
    ) -> None:
        super().__init__(parent)
        self._form = form
        self._value: Value = None
        self.grades = GradeSegments()
        form.grade_column.addWidget(self.grades)
        for column in (form.text_column, form.grade_column, form.area_column, form.family_column):
            column.setContentsMargins(0, 2, 0, 2)
        for ident, family in families.items():
            form.family.addItem(family.title, ident)
        self.grades.chosen.connect(self.given)
        form.text.returnPressed.connect(self._give_text)
        form.family.activated.connect(lambda _: self.given.emit(form.family.currentData()))
        for key in ("Ctrl+Return", "Ctrl+Enter"):
            done = QShortcut(QKeySequence(key), form.area)
            done.activated.connect(self._give_area)
        form.editors.hide()

    def open(self, difference: Difference) -> None:
        """Ask for another value."""
        form = self._form
        place = _PLACES.get(difference.kind, _TEXT)
        first = next((side.value for side in difference.sides if side.value is not None), None)
        self._value = first
        words = words_of(first, difference.kind, difference.family)
        form.text.setText(words)
        form.area.setPlainText(words)
        form.family.setCurrentIndex(form.family.findData(first))
        self.grades.show_grade(difference.family.scale if place == _GRADE else None, None)
        self.grades.setAccessibleName(f"Another grade for {difference.label}")
        form.editors.setCurrentIndex(place)
        form.area.setFixedHeight(_LINES * form.area.fontMetrics().lineSpacing())
        places = (form.text_place, form.grade_place, form.area_place, form.family_place)
        form.editors.setFixedHeight(places[place].sizeHint().height())
        form.editors.show()
        editors = (form.text, self.grades, form.area, form.family)
        editors[place].setFocus()
        form.text.selectAll()

    def grade_of(self, key: str) -> Value:
        """The grade that a key gives, while another grade is asked for."""
        form = self._form
        asking = form.editors.isVisible() and form.editors.currentIndex() == _GRADE
        return self.grades.keys().get(key.lower()) if asking else None

    def close(self) -> None:
        """Nothing is asked."""
        self._form.editors.hide()

    def _give_text(self) -> None:
        text = self._form.text.text().strip()
        if isinstance(self._value, EarlierValue):
            self.given.emit(replace(self._value, grade=text))
        elif text:
            self.given.emit(text)

    def _give_area(self) -> None:
        text = " ".join(self._form.area.toPlainText().split())
        if isinstance(self._value, AreaValue):
            self.given.emit(replace(self._value, text=text))
