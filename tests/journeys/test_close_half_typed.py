"""Half-typed text survives closing the window in the middle of a word."""

from PySide6.QtCore import Qt

from tests.journeys.person import LETTERS, Person

FIELD = "lead_inspector"


def test_words_half_typed_are_offered_again(person: Person) -> None:
    person.imports(LETTERS / "ilacs")
    person.window.show_review()
    person.press(Qt.Key.Key_Return)
    person.waits_for(lambda: person.sees_letter)
    letter, read = person.letter.id, person.field(FIELD).value
    person.goes_to_field(FIELD)
    person.press(Qt.Key.Key_E)
    person.types("Bryony Half")
    person.window.close()

    assert person.desk.open(person.desk.usual_store())
    person.window.show_review()
    person.window.queue.show_letter(letter)
    person.press(Qt.Key.Key_Return)
    person.waits_for(lambda: person.sees_letter and person.letter.id == letter)

    draft = person.session.draft(letter, FIELD)
    assert draft is not None
    assert "Bryony Half" in draft
    assert person.field(FIELD).value == read
