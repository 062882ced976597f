"""A letter is read, settled and confirmed by keyboard, and the next one comes."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from ofsted_desk.letter.decision import FieldState, LetterState
from ofsted_desk.review.views import QueueRow
from tests.journeys.person import CTRL, LETTERS, Person

REAL_LETTERS = Path(__file__).resolve().parents[3] / "shared" / "letters" / "seeds"

MOST_KEYS = 60


def test_enter_settles_the_letter_and_opens_the_next(person: Person) -> None:
    person.imports(LETTERS / "annual-rating", LETTERS / "apa")
    person.window.show_review()
    person.press(Qt.Key.Key_Return)
    person.waits_for(lambda: person.sees_letter)
    first, to_check = person.letter.id, person.letter.to_check

    keys = 0
    while person.letter.id == first and keys < MOST_KEYS:
        person.press(Qt.Key.Key_Return)
        keys += 1

    assert person.letter.id != first
    assert keys == to_check + 1
    assert person.session.open_letter(first).state == LetterState.REVIEWED
    assert person.window.queue.current == person.letter.id
    person.waits_for(lambda: "1 of" in person.status)
    assert person.status.startswith("Saved ")


def test_only_one_field_is_in_hand_when_the_next_letter_has_the_same_fields(
    person: Person,
) -> None:
    person.imports(LETTERS / "other")
    person.waits_for(lambda: person.sees_letter)
    first = person.letter.id
    last = person.window.stage.fields.rows[-1].field
    person.goes_to_field(last)
    person.press(Qt.Key.Key_Return, CTRL)
    person.waits_for(lambda: person.letter.id != first)

    form = person.window.stage.fields
    assert [form.current] == [row.field for row in form.rows if row.property("current")]
    assert last != form.current


def test_a_letter_of_which_all_is_sure_takes_one_key(person: Person) -> None:
    if not REAL_LETTERS.is_dir():
        pytest.skip("real letters are not here, and no invented council is ever sure")
    person.imports(REAL_LETTERS)
    sure = [row.id for row in rows_of(person) if not row.to_check]
    person.window.queue.show_letter(sure[0])
    person.window.show_review()
    person.press(Qt.Key.Key_Return)
    person.waits_for(lambda: person.sees_letter and person.letter.id == sure[0])
    person.press(Qt.Key.Key_Return)

    assert person.session.open_letter(sure[0]).state == LetterState.REVIEWED


def test_what_was_decided_is_there_after_a_restart(person: Person) -> None:
    person.imports(LETTERS / "apa")
    person.window.show_review()
    person.press(Qt.Key.Key_Return)
    person.waits_for(lambda: person.sees_letter)
    letter = person.letter.id
    person.press(Qt.Key.Key_Return, CTRL)
    person.waits_for(lambda: person.session.counts().reviewed == 1)
    person.window.close()
    assert person.desk.open(person.desk.usual_store())

    assert person.session.counts().reviewed == 1
    states = {view.state for view in person.session.open_letter(letter).fields}
    assert FieldState.CONFIRMED in states


def test_the_queue_is_walked_with_j_and_k(person: Person) -> None:
    person.imports(LETTERS / "annual-rating", LETTERS / "apa")
    person.window.show_review()
    person.press(Qt.Key.Key_Return)
    person.waits_for(lambda: person.sees_letter)
    first = person.window.queue.current
    person.press(Qt.Key.Key_J)
    second = person.window.queue.current
    assert second != first
    person.waits_for(lambda: person.letter.id == second)
    person.press(Qt.Key.Key_K)

    assert person.window.queue.current == first


def test_a_search_narrows_the_queue_by_words_of_the_letters(person: Person) -> None:
    person.imports(LETTERS / "annual-rating", LETTERS / "apa")
    person.window.show_review()
    wanted = person.councils[-1]
    person.press(Qt.Key.Key_Slash)
    person.types(wanted)
    person.press(Qt.Key.Key_Return)

    assert set(person.councils) == {wanted}
    assert person.window.queue.form.letters.hasFocus()


def rows_of(person: Person) -> list[QueueRow]:
    model = person.window.queue.model
    return [model.row_at(place) for place in range(model.rowCount())]
