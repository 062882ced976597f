"""On a small screen the letter can have the whole window, and the queue is one key away."""

from PySide6.QtCore import Qt

from tests.journeys.person import CTRL, LETTERS, Person


def begin(person: Person) -> None:
    """Two letters are here, and the first is in hand."""
    person.imports(*sorted((LETTERS / "ilacs").glob("*.pdf"))[:2])
    person.waits_for(lambda: person.sees_letter)
    person.window.go_letter()


def test_the_letter_has_the_window_and_the_next_one_too(person: Person) -> None:
    begin(person)
    beside = person.window.stage.width()
    person.press(Qt.Key.Key_F9)
    person.waits_for(lambda: person.window.stage.width() > beside)
    assert not person.window.queue.isVisible()

    first = person.letter.id
    person.press(Qt.Key.Key_Return, CTRL)
    person.waits_for(lambda: person.letter.id != first)

    assert not person.window.queue.isVisible()
    assert person.window.stage.isAncestorOf(person.window.focusWidget())


def test_the_queue_is_one_key_away_and_comes_back_for_good(person: Person) -> None:
    begin(person)
    person.press(Qt.Key.Key_F9)
    person.press(Qt.Key.Key_1, CTRL)
    assert person.window.queue.isVisible()
    assert not person.window.stage.isVisible()

    person.press(Qt.Key.Key_Return)
    person.waits_for(person.window.stage.isVisible)
    assert not person.window.queue.isVisible()

    person.press(Qt.Key.Key_F9)
    assert person.window.queue.isVisible()
    assert person.window.stage.isVisible()


def test_without_a_letter_the_queue_stays(person: Person) -> None:
    person.press(Qt.Key.Key_F9)

    assert person.window.empty.isVisible()
