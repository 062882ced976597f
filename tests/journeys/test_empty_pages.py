"""A page that has nothing to show says what it is for, and what to do first."""

import pytest
from PySide6.QtCore import Qt

from ofsted_desk.desk.nothing_here import NothingHere
from tests.journeys.person import CTRL, LETTERS, Person


def shown(person: Person) -> NothingHere:
    """What stands in the empty place that is in sight."""
    (place,) = (each for each in person.window.findChildren(NothingHere) if each.isVisible())
    return place


@pytest.mark.parametrize(
    ("key", "headline"),
    [
        (Qt.Key.Key_4, "One judgement, every council"),
        (Qt.Key.Key_5, "One council over the years"),
        (Qt.Key.Key_6, "How far you are, and how right"),
        (Qt.Key.Key_7, "Nothing to ask yet"),
        (Qt.Key.Key_8, "Compare with a published table"),
        (Qt.Key.Key_9, "Nothing to settle"),
    ],
)
def test_every_page_without_letters_says_what_to_do(
    person: Person, key: Qt.Key, headline: str
) -> None:
    person.press(key, CTRL)
    person.waits_for(lambda: shown(person).headline.text() == headline)

    assert shown(person).words.text()
    assert shown(person).buttons


def test_a_page_that_was_empty_shows_its_own_once_there_are_letters(person: Person) -> None:
    person.press(Qt.Key.Key_4, CTRL)
    assert person.window.wide.current == "columns"
    person.answers.files = [LETTERS / "apa" / "lowmoor-2007.pdf"]
    shown(person).buttons[0].click()
    person.waits_for(lambda: not person.window.imports.running and person.sees_letter)

    person.press(Qt.Key.Key_4, CTRL)

    assert person.window.wide.current == "columns"
    assert not [each for each in person.window.findChildren(NothingHere) if each.isVisible()]


def test_the_button_of_the_empty_recheck_leads_to_the_queue(person: Person) -> None:
    person.imports(LETTERS / "apa" / "lowmoor-2007.pdf")
    person.press(Qt.Key.Key_7, CTRL)
    shown(person).buttons[0].click()

    assert person.window.queue.isVisible()
