"""A reviewer in a hurry: keys held down, many undos, letters changed while something goes on."""

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from ofsted_desk.desk.columns.columns_page import ColumnsPage
from ofsted_desk.desk.councils.councils_page import CouncilsPage
from ofsted_desk.letter.decision import FieldState, LetterState
from ofsted_desk.review.columns import ALL
from ofsted_desk.review.views import FieldKind
from tests.desk.review.made_up import a_session
from tests.journeys.conftest import SitDown
from tests.journeys.person import CTRL, LETTERS, SHIFT, Person

NONE = Qt.KeyboardModifier.NoModifier


DOUBTS = ("authority", "document_date", "signatory_name")
SAMPLES = (
    ("apa/ashcombe", DOUBTS),
    ("apa/lowmoor", DOUBTS),
    ("apa/norwick", ()),
    ("annual-rating/wexmoor", ()),
    ("ilacs/norwick", ()),
    ("focused-visit/norwick", ()),
)


@pytest.fixture
def person(sit_down: SitDown, tmp_path: Path) -> Person:
    """A person with six letters, the first in hand, ready to decide."""
    a_session(tmp_path, *SAMPLES).store.close()
    person = sit_down(tmp_path / "letters.db")
    person.window.show_review()
    person.press(Qt.Key.Key_Return)
    person.waits_for(lambda: person.sees_letter)
    return person


def holds(
    person: Person, key: Qt.Key, text: str, held: Qt.KeyboardModifier = NONE, times: int = 20
) -> None:
    """Hold a key down: the first press, what the keyboard repeats of it, and letting go."""
    for repeat in range(times):
        here = QApplication.focusWidget() or person.window
        QTest.simulateEvent(here, True, key, held, text, repeat > 0)
        QApplication.processEvents()
    QTest.simulateEvent(QApplication.focusWidget() or person.window, False, key, held, text, False)


def decided(person: Person) -> int:
    """How many decisions there are in the store."""
    store = person.session.store
    return sum(len(store.decisions.of(letter)) for letter in store.letters.ids())


def text_field(person: Person) -> str:
    """A field of plain words."""
    views = person.window.stage.model.views
    return next(view.field for view in views if view.kind == FieldKind.TEXT)


def page_and_form_agree(person: Person) -> bool:
    """Whether the form, the page and its text are of the letter in hand."""
    stage = person.window.stage
    stage.pane.toggle_text()
    text = stage.pane.text.toPlainText()
    return person.letter.document.pages[0].lines[0].text in text and all(
        person.letter.field(view.field) == view for view in stage.model.views
    )


# A key that is held down


def test_enter_held_down_confirms_one_field(person: Person) -> None:
    assert person.letter.to_check > 1

    holds(person, Qt.Key.Key_Return, "\r")

    assert decided(person) == 1


def test_enter_held_down_in_the_queue_decides_nothing(person: Person) -> None:
    person.window.queue.form.letters.setFocus()

    holds(person, Qt.Key.Key_Return, "\r")

    here = QApplication.focusWidget()
    assert here is not None
    assert person.window.stage.isAncestorOf(here)
    assert decided(person) == 0


def test_ctrl_enter_held_down_confirms_one_letter(person: Person) -> None:

    holds(person, Qt.Key.Key_Return, "\r", CTRL)

    assert person.session.counts().reviewed == 1


def test_a_digit_held_down_sets_one_grade(person: Person) -> None:
    person.goes_to_letter("Ashcombe")
    grade = next(view for view in person.letter.fields if view.kind == FieldKind.GRADE)
    person.goes_to_field(grade.field)

    holds(person, Qt.Key.Key_2, "2")

    assert decided(person) == 1


def test_enter_held_down_in_a_column_confirms_one_row(person: Person) -> None:
    person.press(Qt.Key.Key_4, CTRL)
    page = person.window.wide.page("columns")
    assert isinstance(page, ColumnsPage)
    page.show_column("grade:staying_safe", "apa")
    page.show_rows(ALL)
    page.give_focus()

    holds(person, Qt.Key.Key_Return, "\r")

    assert page.model.rowCount() > 1
    assert decided(person) == 1


def test_enter_held_down_in_the_ledger_accepts_one_suggestion(person: Person) -> None:
    person.press(Qt.Key.Key_5, CTRL)
    page = person.window.wide.page("councils")
    assert isinstance(page, CouncilsPage)
    page.show_council("Norwick")
    page.show_areas()
    page.give_focus()
    assert page.model.undecided > 1

    holds(person, Qt.Key.Key_Return, "\r")

    assert decided(person) == 1


def test_a_key_held_down_still_types(person: Person) -> None:
    person.goes_to_field("authority")
    person.press(Qt.Key.Key_F2)

    holds(person, Qt.Key.Key_X, "x")

    row = person.window.stage.fields.editing
    assert row is not None
    assert row.typed() == "x" * 20


def test_undo_held_down_goes_on(person: Person) -> None:
    for _ in range(5):
        person.press(Qt.Key.Key_Return)

    holds(person, Qt.Key.Key_Z, "", CTRL)

    assert person.session.undo_words is None


# Many keys at once


def test_fifty_undos_and_fifty_redos_end_where_they_began(person: Person) -> None:
    while person.session.counts().reviewed < 2:
        person.press(Qt.Key.Key_Return)
        QApplication.processEvents()
    letters = person.session.store.letters.ids()
    before = [person.session.open_letter(letter).fields for letter in letters]

    for _ in range(50):
        person.press(Qt.Key.Key_Z, CTRL)
    states = {v.state for letter in letters for v in person.session.open_letter(letter).fields}
    assert states == {FieldState.EXTRACTED}
    assert person.session.counts().reviewed == 0
    for _ in range(50):
        person.press(Qt.Key.Key_Z, CTRL | SHIFT)

    after = [person.session.open_letter(letter).fields for letter in letters]
    assert [[(v.field, v.value, v.state) for v in views] for views in after] == [
        [(v.field, v.value, v.state) for v in views] for views in before
    ]
    assert person.letter == person.session.open_letter(person.letter.id)
    assert person.window.queue.current == person.letter.id


def test_letters_skipped_through_leave_page_and_form_of_the_last(person: Person) -> None:
    for key in [Qt.Key.Key_J] * 9 + [Qt.Key.Key_K] * 4:
        person.press(key)
    current = person.window.queue.current
    person.waits_for(lambda: person.letter.id == current)

    assert page_and_form_agree(person)
    assert person.window.queue.current == person.letter.id


# While something goes on


def test_another_letter_during_a_reread_is_not_read_again(person: Person) -> None:
    first = person.letter.id
    person.press(Qt.Key.Key_R, CTRL | SHIFT)
    person.press(Qt.Key.Key_J)
    person.waits_for(lambda: person.letter.id != first)
    background = person.desk.background
    assert background is not None
    person.waits_for(lambda: not background.busy)

    stage = person.window.stage
    assert not stage.drawers.is_open
    assert "again" not in stage.form.notice.text()
    assert decided(person) == 0
    person.press(Qt.Key.Key_K)
    person.waits_for(lambda: person.letter.id == first)
    assert not stage.drawers.is_open


def drops(person: Person, path: Path) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    event = QDropEvent(
        QPointF(400, 300), Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, NONE
    )
    person.window.dropEvent(event)


def test_a_folder_dropped_while_typing_loses_no_key(person: Person) -> None:
    letter, field = person.letter.id, text_field(person)
    person.goes_to_field(field)
    person.press(Qt.Key.Key_F2)
    person.types("J. Bo")

    drops(person, LETTERS / "slac")
    person.waits_for(lambda: not person.window.imports.running)
    assert person.session.draft(letter, field) == "J. Bo"
    assert decided(person) == 0
    person.press(Qt.Key.Key_2, CTRL)
    person.press(Qt.Key.Key_F2)
    person.types("oth")
    person.press(Qt.Key.Key_Return)

    assert person.letter.id == letter
    assert person.field(field).value == "J. Booth"


def test_the_window_is_made_small_and_large_while_a_letter_opens(person: Person) -> None:
    for number in range(12):
        person.press(Qt.Key.Key_J)
        person.window.resize(700 + 120 * (number % 5), 500 + 60 * (number % 4))
        QApplication.processEvents()
    person.window.resize(1366, 768)
    current = person.window.queue.current
    person.waits_for(lambda: person.letter.id == current)

    assert page_and_form_agree(person)


def test_the_window_is_closed_during_an_import(sit_down: SitDown) -> None:
    person = sit_down()
    store = person.session.store.path
    person.answers.files = [LETTERS / "apa", LETTERS / "annual-rating"]
    person.press(Qt.Key.Key_I, CTRL)
    assert person.window.imports.running

    person.desk.close()

    again = sit_down(store)

    assert again.session.store.check() == []


def test_a_flag_then_enter_then_undo_at_once_is_in_order(person: Person) -> None:
    letter = person.letter.id
    person.press(Qt.Key.Key_F)
    person.press(Qt.Key.Key_Return, CTRL)
    person.press(Qt.Key.Key_Z, CTRL)
    person.press(Qt.Key.Key_Z, CTRL)

    assert person.session.open_letter(letter).state is LetterState.TO_REVIEW
    assert person.letter.id == letter


@pytest.mark.parametrize("key", [Qt.Key.Key_3, Qt.Key.Key_4, Qt.Key.Key_6])
def test_another_page_leaves_what_is_typed_half_typed(person: Person, key: Qt.Key) -> None:
    field = text_field(person)
    person.goes_to_field(field)
    person.press(Qt.Key.Key_F2)
    person.types("J. Bo")

    person.press(key, CTRL)

    assert decided(person) == 0
    assert person.session.draft(person.letter.id, field) == "J. Bo"


@pytest.mark.parametrize("number", [1, 2, 4, 5])
def test_pages_are_changed_faster_than_they_are_read(person: Person, number: int) -> None:
    for key in range(1, 10):
        person.press(Qt.Key(int(Qt.Key.Key_0) + (key * number) % 9 + 1), CTRL)
    person.press(Qt.Key.Key_1, CTRL)

    assert person.window.queue.isVisible()
    assert QApplication.focusWidget() is person.window.queue.form.letters
