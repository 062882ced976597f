"""Half-typed text survives closing the window in the middle of a word."""

import sqlite3
from contextlib import closing
from pathlib import Path

from PySide6.QtCore import Qt

from ofsted_desk.desk.ask import Choice
from tests.journeys.conftest import SitDown
from tests.journeys.person import LETTERS, Person, Says

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


def test_another_store_does_not_take_the_place_of_words_that_are_nowhere_else(
    sit_down: SitDown, tmp_path: Path
) -> None:
    answers = Says(choice=Choice.CANCEL)
    person = sit_down(answers=answers)
    person.imports(LETTERS / "ilacs")
    person.window.show_review()
    person.press(Qt.Key.Key_Return)
    person.waits_for(lambda: person.sees_letter)
    person.goes_to_field(FIELD)
    person.press(Qt.Key.Key_E)
    person.session.store._database.connection.execute("PRAGMA busy_timeout = 10")
    with closing(sqlite3.connect(person.desk.usual_store(), isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        person.types("Bryony Half")
        first = person.window

        assert not person.desk.open(tmp_path / "second.db")
        assert person.window is first
        assert first.isVisible()
        (asked,) = answers.asked
        assert asked.startswith("Close without saving what you typed?")

        answers.choice = Choice.SECOND
        assert person.desk.open(tmp_path / "second.db")
        assert person.window is not first
        assert answers.asked == [asked, asked]
