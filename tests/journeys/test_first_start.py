"""The first start asks nothing, and leads to a letter in one step."""

import getpass

from PySide6.QtCore import Qt

from tests.journeys.person import Person


def test_an_empty_desk_offers_the_sample_letters_and_asks_nothing(person: Person) -> None:
    window = person.window
    assert window.empty.isVisible()
    assert window.form.status_line.form.reviewer.text() == f"Reviewer: {getpass.getuser()}"

    window.empty.form.samples_button.setFocus()
    person.press(Qt.Key.Key_Space)
    person.waits_for(lambda: not window.imports.running)
    person.waits_for(lambda: person.sees_letter)

    assert window.queue.isVisible()
    assert not window.empty.isVisible()
    assert len(person.councils) > 5
    assert window.import_page.refusals.refusals == ()


def test_a_second_start_shows_the_letters_at_once(person: Person) -> None:
    person.window.import_samples()
    person.waits_for(lambda: not person.window.imports.running)
    letters = len(person.councils)
    store = person.desk.usual_store()
    person.window.close()
    assert person.desk.open(store)

    assert person.window.queue.isVisible()
    assert len(person.councils) == letters
