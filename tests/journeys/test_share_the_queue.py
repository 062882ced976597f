"""A person gives letters to reviewers, opens saved filters, and deals with a letter here twice."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QMenu

from ofsted_desk.letter.decision import LetterState
from ofsted_desk.review.views import ME, QueueFilter, QueueOrder
from tests.journeys.conftest import SitDown
from tests.journeys.person import CTRL, LETTERS, SHIFT, Person
from tests.store.made_letters import a_new_letter, a_store

ALT = Qt.KeyboardModifier.AltModifier


@pytest.fixture
def person(sit_down: SitDown, tmp_path: Path) -> Person:
    """A person before six letters, of which the first and the last are the same letter."""
    with a_store(tmp_path) as store:
        store.letters.add(
            a_new_letter(number, authority=f"Council {number % 5}") for number in range(1, 7)
        )
    person = sit_down(tmp_path / "letters.db")
    person.window.queue.choose_order(QueueOrder.ADDED)
    person.window.queue.form.letters.setFocus()
    return person


def rows(person: Person) -> list[tuple[int, str | None, bool]]:
    model = person.window.queue.model
    lines = [model.row_at(place) for place in range(model.rowCount())]
    return [(line.id, line.assigned, line.copied) for line in lines]


def test_letters_are_given_to_a_reviewer_and_one_undo_takes_them_back(person: Person) -> None:
    person.window.queue.step(1)
    person.window.queue.step(1)
    person.press(Qt.Key.Key_Down, SHIFT)
    person.press(Qt.Key.Key_Down, SHIFT)
    person.answers.words_given = "Kim"
    person.press(Qt.Key.Key_G, CTRL | SHIFT)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    person.press(Qt.Key.Key_S)

    person.waits_for(lambda: "3 letters given to Kim" in person.status)
    given = [letter for letter, reviewer, _ in rows(person) if reviewer == "Kim"]
    assert [2, 3, 4] == sorted(given)
    assert [person.session.open_letter(n).state for n in given] == [LetterState.TO_REVIEW] * 3
    assert "Kim" == person.session.history_of(2)[0].after

    person.press(Qt.Key.Key_Z, CTRL)
    assert {None} == {reviewer for _, reviewer, _ in rows(person)}


def test_my_letters_are_kept_under_a_key(person: Person) -> None:
    person.press(Qt.Key.Key_M, CTRL | SHIFT)
    person.waits_for(lambda: "1 letter given to" in person.status)
    bar = person.window.queue.form.filter_bar
    bar.form.reviewer.setCurrentText("Mine")
    bar.form.reviewer.activated.emit(bar.form.reviewer.currentIndex())
    assert [1] == [letter for letter, _, _ in rows(person)]
    person.answers.words_given = "My own"
    person.press(Qt.Key.Key_S, CTRL | SHIFT)
    assert "Saved: Alt+1 shows “My own”" in person.status

    person.window.queue.clear()
    assert 6 == len(rows(person))
    person.press(Qt.Key.Key_1, ALT)
    assert [1] == [letter for letter, _, _ in rows(person)]
    wanted = QueueFilter(reviewers=frozenset({ME}), order=QueueOrder.ADDED)
    assert wanted == person.window.queue.wanted


def test_a_saved_filter_brings_its_search_and_its_order(person: Person) -> None:
    person.window.form.search.setText("Council 3")
    person.window.queue.search("Council 3")
    person.answers.words_given = "Three"
    person.press(Qt.Key.Key_S, CTRL | SHIFT)
    person.window.form.search.setText("")
    person.window.queue.search("")
    person.window.queue.choose_order(QueueOrder.AUTHORITY)

    person.press(Qt.Key.Key_1, ALT)
    assert "Council 3" == person.window.form.search.text()
    assert [3] == [letter for letter, _, _ in rows(person)]
    assert QueueOrder.ADDED == person.window.queue.wanted.order


def test_a_letter_here_twice_is_shown_beside_the_other_and_set_aside(person: Person) -> None:
    assert [(1, True), (6, True), (2, False)] == [(n, copied) for n, _, copied in rows(person)][:3]
    person.press(Qt.Key.Key_D, CTRL)
    assert 6 == person.window.queue.current
    person.press(Qt.Key.Key_D, CTRL)
    assert 1 == person.window.queue.current

    person.press(Qt.Key.Key_D, CTRL | SHIFT)
    letter = person.session.open_letter(1)
    assert (LetterState.SET_ASIDE, "The same letter as letter-6.txt") == (letter.state, letter.note)
    person.waits_for(lambda: not any(copied for _, _, copied in rows(person)))
    person.press(Qt.Key.Key_Z, CTRL)
    assert LetterState.TO_REVIEW is person.session.open_letter(1).state


def test_letters_that_only_look_alike_are_kept_apart(person: Person) -> None:
    person.window.menu.actions["keep_apart"].trigger()
    person.waits_for(lambda: not any(copied for _, _, copied in rows(person)))
    assert "a letter of its own" == person.session.history_of(1)[0].after

    person.press(Qt.Key.Key_D, CTRL)
    assert "There is no other file of this letter" in person.status


def test_the_same_file_under_two_names_is_one_letter(sit_down: SitDown, tmp_path: Path) -> None:
    person = sit_down()
    sample = next(iter(sorted(LETTERS.rglob("*.pdf"))))
    again = tmp_path / "the same again.pdf"
    again.write_bytes(sample.read_bytes())
    person.imports(sample, again)

    assert 1 == len(person.councils)
    assert ["the same again.pdf"] == person.session.store.copies.of(1)
