"""The foot of the window says when something was last saved, and it is so."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from ofsted_desk.desk.words import moment
from ofsted_desk.letter.decision import LetterState
from ofsted_desk.review.history import Change, Step
from tests.desk.review.made_up import a_session
from tests.journeys.conftest import SitDown
from tests.journeys.person import CTRL, Person
from tests.journeys.test_mishaps import LONG, fill_disk, free_disk, types_into


@pytest.fixture
def person(sit_down: SitDown, tmp_path: Path) -> Person:
    """A person with a letter in hand, who has saved nothing yet."""
    a_session(tmp_path, ("apa/ashcombe", ("authority",)), ("apa/lowmoor", ())).store.close()
    person = sit_down(tmp_path / "letters.db")
    person.waits_for(lambda: person.sees_letter)
    return person


def saved(person: Person) -> str:
    label = person.window.form.status_line.form.saved
    return label.text() if label.isVisible() else ""


def forget(person: Person) -> None:
    """Whatever was saved before, the foot of the window no longer says it."""
    person.window.form.status_line.show_saved(None)
    assert saved(person) == ""


def is_true(person: Person) -> bool:
    """Whether it is the time of the last thing that was committed."""
    last = person.session.last_saved
    return last is not None and saved(person) == f"Saved {moment(last)}"


def test_nothing_is_said_before_anything_is_saved(person: Person) -> None:
    assert saved(person) == ""


def test_a_decision_its_undo_and_its_redo_are_each_told(person: Person) -> None:
    person.window.stage.setFocus()
    for key, held in ((Qt.Key.Key_F, None), (Qt.Key.Key_Z, CTRL), (Qt.Key.Key_Y, CTRL)):
        forget(person)
        person.press(key, held) if held else person.press(key)
        assert is_true(person)
    assert person.letter.state is LetterState.FLAGGED
    assert (person.session.last_saved or "") >= (person.session.store.audit.last_time() or "")


def test_half_typed_text_that_was_kept_is_told(person: Person) -> None:
    types_into(person, "authority", "East")
    assert saved(person) == ""

    person.waits_for(lambda: person.session.draft(person.letter.id, "authority") is not None)

    assert is_true(person)


def test_a_merge_is_told(person: Person) -> None:
    forget(person)

    person.session.take_over(Step("merge", 2, "authority", (Change(2, "authority", None, 1),)))

    assert is_true(person)


def test_what_could_not_be_saved_is_said_until_it_is(person: Person) -> None:
    person.window.stage.setFocus()
    person.press(Qt.Key.Key_F)
    before = saved(person)
    fill_disk(person)
    types_into(person, "authority", LONG)

    person.window.stage.deciding.keep_typed()

    assert saved(person) == f"Not saved · {before[:1].lower()}{before[1:]}"
    free_disk(person)
    person.window.stage.deciding.keep_typed()
    assert is_true(person)


def test_a_decision_that_failed_leaves_the_time_as_it_was(person: Person) -> None:
    person.window.stage.setFocus()
    person.press(Qt.Key.Key_F)
    before = person.session.last_saved
    fill_disk(person)
    types_into(person, "authority", LONG)

    person.press(Qt.Key.Key_Return)

    assert person.session.last_saved == before
    assert moment(before or "") in saved(person)
    free_disk(person)
