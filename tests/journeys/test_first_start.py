"""The first start asks nothing, and leads to a letter in one step: to practise on, apart."""

import getpass
from pathlib import Path

from PySide6.QtCore import Qt

from ofsted_desk.review.views import QueueCounts
from tests.journeys.person import CTRL, LETTERS, Person


def practise(person: Person) -> None:
    """Press the button of the empty first page, and wait for the first sample."""
    person.window.empty.form.samples_button.setFocus()
    person.press(Qt.Key.Key_Space)
    person.waits_for(lambda: person.window.practice.on)
    person.waits_for(lambda: person.sees_letter)


def begin_to_practise(person: Person) -> None:
    """As above, but go on while the samples are still being read."""
    person.window.practice.go()
    person.waits_for(lambda: person.window.practice.on)


def counts(person: Person) -> QueueCounts:
    return person.session.counts()


def go_home(person: Person) -> None:
    """Back to the letters of one's own."""
    person.window.form.practice_strip.form.leave_button.click()
    person.waits_for(lambda: not person.window.practice.on)


def test_an_empty_desk_offers_the_sample_letters_and_asks_nothing(person: Person) -> None:
    window = person.window
    assert window.empty.isVisible()
    assert window.form.status_line.form.reviewer.text() == f"Reviewer: {getpass.getuser()}"
    assert not window.form.practice_strip.isVisible()

    practise(person)
    person.waits_for(lambda: not person.window.imports.running)

    assert person.window.queue.isVisible()
    assert not person.window.empty.isVisible()
    assert person.window.form.practice_strip.isVisible()
    assert person.window.windowTitle().endswith("Practice – Ofsted Desk")
    assert counts(person).total == len(list(LETTERS.rglob("*.pdf")))
    assert person.window.import_page.refusals.refusals == ()


def test_the_first_sample_is_a_typical_letter_that_takes_one_key(person: Person) -> None:
    practise(person)
    strip = person.window.form.practice_strip.form.words

    assert (person.letter.family.id, person.letter.to_check) == ("ilacs", 0)
    assert len(person.letter.fields) > 10
    assert strip.text().startswith("Left, the letters.")

    person.window.go_letter()
    person.press(Qt.Key.Key_Return)

    person.waits_for(lambda: person.letter.to_check == 1)
    assert counts(person).reviewed == 1
    assert strip.text().startswith("1 field needs your eyes")


def test_samples_never_come_among_letters_of_ones_own(person: Person) -> None:
    practise(person)
    person.window.go_letter()
    person.press(Qt.Key.Key_Return)
    go_home(person)

    assert counts(person).total == 0
    assert person.window.empty.isVisible()

    begin_to_practise(person)
    assert counts(person).reviewed == 1, "the practice goes on where it was"


def test_samples_that_were_stopped_can_be_had_again(person: Person) -> None:
    begin_to_practise(person)
    empty = person.window.empty
    assert empty.form.headline.text() == "A few letters to practise on"
    assert not empty.form.import_button.isVisible()
    assert not empty.form.folder_button.isVisible()
    assert not empty.form.samples_button.isVisible()

    person.window.form.import_strip.form.cancel_button.click()
    person.waits_for(lambda: not person.window.imports.running)
    if not counts(person).total:
        empty.form.samples_button.click()
    person.waits_for(lambda: counts(person).total > 0)


def test_the_practice_goes_in_one_step(person: Person) -> None:
    practise(person)
    person.window.go_letter()
    person.press(Qt.Key.Key_Return)
    person.waits_for(lambda: counts(person).reviewed == 1)

    before = person.window
    before.form.practice_strip.form.afresh_button.click()
    person.waits_for(lambda: person.window is not before)
    person.waits_for(lambda: person.sees_letter)

    assert person.window.practice.on
    assert counts(person).reviewed == 0
    assert person.session.store.check() == []


def test_letters_dropped_on_the_practice_go_to_ones_own(person: Person) -> None:
    begin_to_practise(person)
    person.window.take_files([LETTERS / "apa"])
    person.waits_for(lambda: not person.window.practice.on)
    person.waits_for(lambda: counts(person).total > 0 and not person.window.imports.running)

    assert counts(person).total == len(list((LETTERS / "apa").glob("*.pdf")))


def test_import_in_the_practice_leads_to_the_import_page_of_ones_own(person: Person) -> None:
    begin_to_practise(person)
    person.press(Qt.Key.Key_3, CTRL)
    person.waits_for(lambda: not person.window.practice.on)

    assert person.window.import_page.isVisible()
    assert not person.window.form.practice_strip.isVisible()


def test_leaving_leads_back_to_the_store_one_came_from(person: Person, tmp_path: Path) -> None:
    mine = tmp_path / "mine.db"
    assert person.desk.open(mine)
    begin_to_practise(person)
    go_home(person)

    assert person.desk.store is not None
    assert person.desk.store.path == mine


def test_a_folder_that_is_watched_is_not_while_practising(person: Person, tmp_path: Path) -> None:
    person.window.watched.choose(tmp_path)
    begin_to_practise(person)

    assert person.window.watched.words == "This store can only be read."


def test_a_second_start_shows_the_letters_at_once(person: Person) -> None:
    person.imports(*sorted((LETTERS / "apa").glob("*.pdf")))
    letters = len(person.councils)
    store = person.desk.usual_store()
    person.window.close()
    assert person.desk.open(store)

    assert person.window.queue.isVisible()
    assert len(person.councils) == letters
