"""A correction is taken back and done again, also from another letter."""

from PySide6.QtCore import Qt

from ofsted_desk.letter.decision import FieldState
from ofsted_desk.letter.finding import GradeValue
from ofsted_desk.review.views import FieldKind
from tests.journeys.person import CTRL, LETTERS, SHIFT, Person


def a_grade(person: Person) -> str:
    """Go into the first letter that has a grade; the field's name."""
    person.imports(LETTERS / "apa", LETTERS / "annual-rating")
    person.window.show_review()
    person.press(Qt.Key.Key_Return)
    person.waits_for(lambda: person.sees_letter)
    grades = [view.field for view in person.letter.fields if view.kind == FieldKind.GRADE]
    assert grades
    person.goes_to_field(grades[0])
    return grades[0]


def test_a_grade_is_corrected_with_one_key_and_taken_back_with_another(person: Person) -> None:
    field = a_grade(person)
    letter = person.letter.id
    read = person.field(field).value
    assert isinstance(read, GradeValue)
    scale = person.letter.family.scale
    assert scale is not None
    other = next(grade for grade in scale.grades if grade.word != read.grade and grade.score)
    person.types(str(other.score))
    corrected = person.field(field)
    assert corrected.value == GradeValue(other.word, other.score)
    assert corrected.state == FieldState.CORRECTED

    person.press(Qt.Key.Key_Z, CTRL)
    assert person.field(field).value == read
    assert person.field(field).state == FieldState.EXTRACTED
    assert "Undone" in person.status

    person.press(Qt.Key.Key_Z, CTRL | SHIFT)
    assert person.field(field).value == GradeValue(other.word, other.score)
    assert person.letter.id == letter


def test_undo_leads_back_to_the_letter_it_belongs_to(person: Person) -> None:
    field = a_grade(person)
    letter = person.letter.id
    person.press(Qt.Key.Key_Return)
    person.press(Qt.Key.Key_J)
    person.waits_for(lambda: person.letter.id != letter)
    person.press(Qt.Key.Key_Z, CTRL)

    assert person.letter.id == letter
    assert person.window.queue.current == letter
    assert person.field(field).state == FieldState.EXTRACTED


def test_the_menu_says_what_would_be_undone(person: Person) -> None:
    a_grade(person)
    undo = person.window.menu.actions["undo"]
    assert not undo.isEnabled()
    person.press(Qt.Key.Key_Return)

    assert undo.isEnabled()
    assert undo.text().startswith("&Undo: ")
