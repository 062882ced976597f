"""The queue on a real store: what it shows, how it moves, and that a decision keeps its place."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from ofsted_desk.desk.changes import Changes
from ofsted_desk.desk.queue.queue_page import QueuePage
from ofsted_desk.desk.theme import Theme
from ofsted_desk.letter.decision import LetterState
from ofsted_desk.review.columns import ColumnReview
from ofsted_desk.review.session import ReviewSession
from tests.store.made_letters import FAMILIES, UNSURE, VISIT, a_new_letter, a_store


@pytest.fixture
def session(tmp_path: Path) -> Iterator[ReviewSession]:
    with a_store(tmp_path) as store:
        store.letters.add(
            [
                a_new_letter(1, authority="Westmarch"),
                a_new_letter(2, authority="Northhaven", grade=UNSURE),
                a_new_letter(3, authority="Eastwold", family=VISIT),
            ]
        )
        yield ReviewSession(store, "A. Reviewer", FAMILIES)


@pytest.fixture
def page(qtbot: QtBot, theme: Theme, session: ReviewSession) -> QueuePage:
    changes = Changes()
    session.on_change.append(changes.letter_changed.emit)
    made = QueuePage(session, theme, changes)
    changes.setParent(made)
    qtbot.addWidget(made)
    made.show_families({family.id: family.title for family in FAMILIES.values()})
    made.ask_again()
    made.resize(248, 600)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    return made


def councils(page: QueuePage) -> list[str]:
    return [page.model.index(row).data() for row in range(page.model.rowCount())]


def current(page: QueuePage) -> str:
    return str(page.form.letters.currentIndex().data())


def test_the_least_sure_letter_comes_first_and_is_current(page: QueuePage) -> None:
    assert councils(page)[0] == "Northhaven"
    assert current(page) == "Northhaven"
    assert page.form.heading.text() == "QUEUE · 3 TO REVIEW OF 3"


def test_a_confirmed_letter_keeps_its_place_and_the_count_goes_down(
    qtbot: QtBot, page: QueuePage, session: ReviewSession
) -> None:
    before = councils(page)
    assert page.current is not None
    with qtbot.waitSignal(page.counted):
        session.confirm_letter(page.current)

    assert councils(page) == before
    assert page.form.heading.text() == "QUEUE · 2 TO REVIEW OF 3"
    tip = page.model.index(0).data(Qt.ItemDataRole.ToolTipRole)
    assert tip.endswith("reviewed")


def test_going_on_takes_the_next_that_waits(
    qtbot: QtBot, page: QueuePage, session: ReviewSession
) -> None:
    chosen: list[int] = []
    page.letter_chosen.connect(chosen.append)
    for _ in range(2):
        assert page.current is not None
        session.confirm_letter(page.current)
        page.go_on()

    assert len(set(chosen)) == 2
    assert page.current is not None
    session.confirm_letter(page.current)
    assert page.go_on() is None


def test_the_arrows_and_steps_move_in_the_queue(qtbot: QtBot, page: QueuePage) -> None:
    names = councils(page)
    page.form.letters.setFocus()
    qtbot.keyClick(page.form.letters, Qt.Key.Key_Down)
    assert current(page) == names[1]
    page.step(1)
    assert current(page) == names[2]
    page.step(1)
    assert current(page) == names[2]
    page.step(-1)
    assert current(page) == names[1]


def test_a_search_narrows_the_queue_and_clearing_it_brings_all_back(
    qtbot: QtBot, page: QueuePage
) -> None:
    page.search("Eastwold")
    assert councils(page) == ["Eastwold"]
    page.search("nothing of the kind")
    assert page.form.stack.currentIndex() == 1
    page.form.clear_button.click()

    assert len(councils(page)) == 3
    assert page.form.stack.currentIndex() == 0


def test_a_family_can_be_chosen(page: QueuePage) -> None:
    box = page.form.filter_bar.form.family
    box.setCurrentText(VISIT.title)
    box.activated.emit(box.currentIndex())

    assert councils(page) == ["Eastwold"]


def test_another_order_can_be_chosen(page: QueuePage) -> None:
    menu = page.form.order_button.menu()
    assert menu is not None
    (action,) = (a for a in menu.actions() if a.text() == "Council")
    action.trigger()

    assert councils(page) == ["Eastwold", "Northhaven", "Westmarch"]


def test_a_letter_left_out_by_the_filter_can_still_be_shown(page: QueuePage) -> None:
    hidden = page.model.letter_at(councils(page).index("Westmarch"))
    page.search("Eastwold")
    assert hidden is not None
    page.show_letter(hidden)

    assert current(page) == "Westmarch"


def test_enter_asks_for_the_keys_to_go_to_the_letter(qtbot: QtBot, page: QueuePage) -> None:
    page.form.letters.setFocus()
    with qtbot.waitSignal(page.letter_entered):
        qtbot.keyClick(page.form.letters, Qt.Key.Key_Return)


def test_drawing_a_line_uses_the_theme_s_colours(
    qtbot: QtBot, page: QueuePage, theme: Theme
) -> None:
    picture = page.form.letters.viewport().grab().toImage()
    seen = {picture.pixelColor(x, 24).name() for x in range(picture.width())}

    assert theme.tokens.accent_soft in seen
    assert picture.pixelColor(1, 24).name() == theme.tokens.accent


def test_when_all_is_done_it_is_said_rather_than_that_nothing_matches(
    page: QueuePage, session: ReviewSession
) -> None:
    for letter in session.queue(page.wanted):
        session.confirm_letter(letter)
    box = page.form.filter_bar.form.state
    box.setCurrentText("Still to review")
    box.activated.emit(box.currentIndex())

    assert page.form.stack.currentIndex() == 1
    assert page.form.nothing_words.text().startswith("Every letter is reviewed")


def test_a_narrow_heading_says_less_and_is_read_out_in_full(page: QueuePage) -> None:
    page.resize(150, 600)
    assert page.form.heading.text() == "3 TO REVIEW OF 3"
    assert page.form.heading.accessibleName() == "Queue · 3 to review of 3"
    page.resize(260, 600)

    assert page.form.heading.text() == "QUEUE · 3 TO REVIEW OF 3"


def test_a_run_of_decisions_is_counted_once(
    qtbot: QtBot, page: QueuePage, session: ReviewSession
) -> None:
    counted: list[bool] = []
    page.counted.connect(lambda: counted.append(True))
    review = ColumnReview(session)
    (column,) = (each for each in review.columns() if each.col == "authority")
    with qtbot.waitSignal(page.counted):
        assert review.confirm(column, review.keys(column)) == 3

    assert counted == [True]
    states = {page.model.row_at(place).state for place in range(3)}
    assert states == {LetterState.IN_PROGRESS}
