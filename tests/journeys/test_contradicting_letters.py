"""A letter restates an earlier grade otherwise than it was given: both letters say so."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from ofsted_desk.review.session import ReviewSession
from ofsted_desk.store import open_store
from tests.desk.councils.made_up import FAMILIES, fill
from tests.journeys.conftest import SitDown
from tests.journeys.person import CTRL, Person

GAVE, RESTATES = 4, 5


@pytest.fixture
def reader(sit_down: SitDown, tmp_path: Path) -> Person:
    """Someone who has the letters of a council before them."""
    path = tmp_path / "letters.db"
    with open_store(path, app_version="0.1.0") as store:
        fill(ReviewSession(store, "Kit", FAMILIES))
    return sit_down(path)


def opens(person: Person, letter: int) -> None:
    person.window.queue.show_letter(letter)
    person.window.go_letter()
    person.waits_for(lambda: person.sees_letter and person.letter.id == letter)


def said_under(person: Person, field: str) -> str:
    row = person.window.stage.fields.row(field)
    assert row is not None
    shown = [label.text() for label in row.findChildren(QLabel) if label.isVisible()]
    return next((words for words in shown if words.startswith("⚑")), "")


def test_both_letters_say_so(reader: Person) -> None:
    opens(reader, RESTATES)
    reader.waits_for(lambda: bool(said_under(reader, "earlier:1")))
    assert "The letter of 3 June 2014 gave inadequate." in said_under(reader, "earlier:1")
    assert not said_under(reader, "grade:overall_effectiveness")

    opens(reader, GAVE)
    reader.waits_for(lambda: bool(said_under(reader, "grade:overall_effectiveness")))
    said = said_under(reader, "grade:overall_effectiveness")
    assert "The letter of 30 October 2018 restates this grade as requires improvement." in said


def test_a_key_goes_to_the_other_letter_and_back(reader: Person) -> None:
    opens(reader, RESTATES)
    reader.goes_to_field("earlier:1")
    reader.waits_for(lambda: bool(said_under(reader, "earlier:1")))

    reader.press(Qt.Key.Key_L, CTRL)

    reader.waits_for(lambda: reader.letter.id == GAVE)
    assert reader.window.stage.fields.current == "grade:overall_effectiveness"
    reader.waits_for(lambda: bool(said_under(reader, "grade:overall_effectiveness")))
    reader.press(Qt.Key.Key_L, CTRL)
    reader.waits_for(lambda: reader.letter.id == RESTATES)


def test_it_goes_once_the_grade_is_corrected(reader: Person) -> None:
    opens(reader, GAVE)
    field = "grade:overall_effectiveness"
    reader.goes_to_field(field)
    reader.waits_for(lambda: bool(said_under(reader, field)))
    row = reader.window.stage.fields.row(field)
    assert row is not None
    assert "Contradicted" in row.stop.accessibleDescription()

    reader.press(Qt.Key.Key_R)

    reader.waits_for(lambda: not said_under(reader, field))
