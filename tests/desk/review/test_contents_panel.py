"""The pages as small pictures and the parts beside them: drawn when seen, reached by keys."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ofsted_desk.desk.review.contents_model import ContentsModel, Role, rows_of
from ofsted_desk.desk.review.contents_panel import ContentsPanel
from ofsted_desk.desk.review.page_pictures import CAP
from ofsted_desk.desk.review.review_page import ReviewPage
from ofsted_desk.letter.document import Document
from tests.desk.review.conftest import MakePage
from tests.desk.review.made_up import Keyboard

APA = "apa/ashcombe"
FAILS = QAbstractItemModelTester.FailureReportingMode.Fatal


@pytest.fixture
def page(qtbot: QtBot, make_page: MakePage, keyboard: Keyboard) -> ReviewPage:
    made = make_page((APA, ()))
    keyboard.press("Ctrl+G")
    qtbot.waitUntil(made.pane.contents.hasFocus)
    return made


def row_words(panel: ContentsPanel) -> str:
    return str(panel.currentIndex().data())


def test_each_page_is_followed_by_its_parts(apa: Document) -> None:
    rows = rows_of(apa)
    pages = [row.page for row in rows]

    assert sorted(pages) == pages
    assert [f"Page {n}" for n in range(1, 5)] == [row.words for row in rows if not row.spans]
    assert any(row.spans and row.page == 2 for row in rows)


def test_the_model_says_where_a_row_is(qtbot: QtBot, apa: Document) -> None:
    model = ContentsModel()
    QAbstractItemModelTester(model, FAILS)
    model.show(apa)
    part = model.index(model.row_of_page(2) + 1)

    assert part.data(Role.SPANS)
    assert str(part.data(Qt.ItemDataRole.AccessibleTextRole)).endswith(", page 2")
    model.show(None)
    assert model.rowCount() == 0


def test_going_down_shows_each_place_and_escape_closes(
    qtbot: QtBot, page: ReviewPage, keyboard: Keyboard
) -> None:
    panel = page.pane.contents
    assert row_words(panel) == "Page 1"
    while row_words(panel) != "Page 3":
        keyboard.press("Down")

    assert page.pane.pages.page == 3
    keyboard.press("Escape")
    assert not panel.isVisible()
    assert page.pane.view.hasFocus()


def test_enter_goes_to_the_letter_and_the_pages_stay(page: ReviewPage, keyboard: Keyboard) -> None:
    keyboard.press("Return")

    assert page.pane.view.hasFocus()
    assert page.pane.contents.isVisible()


def test_the_page_that_is_read_is_the_row_in_hand(page: ReviewPage, keyboard: Keyboard) -> None:
    keyboard.press("Return")
    page.pane.pages.go_to_page(4)

    assert row_words(page.pane.contents) == "Page 4"


def test_pictures_are_drawn_as_rows_are_seen_under_the_cap_of_the_pages(
    qtbot: QtBot, page: ReviewPage
) -> None:
    pictures = page.pane.pages.pictures
    qtbot.waitUntil(lambda: pictures.idle)
    small = [tile for tile in pictures._held if tile.full[0] < 200]

    assert small
    assert 0 in {tile.page for tile in small}
    assert 0 < pictures.held_bytes <= CAP


def test_letters_are_still_keys_of_the_page(page: ReviewPage, keyboard: Keyboard) -> None:
    before = page.pane.as_text
    keyboard.press("T")

    assert page.pane.as_text != before


def test_where_there_is_little_room_contents_and_letter_take_turns(
    page: ReviewPage, keyboard: Keyboard, qtbot: QtBot
) -> None:
    pane = page.pane
    keyboard.press("Ctrl+G")
    pane.setFixedWidth(240)
    qtbot.waitUntil(lambda: pane.width() == 240)
    keyboard.press("Ctrl+G")
    QApplication.processEvents()
    assert pane.contents.width() == pane.width()
    assert not pane.pages.isVisible()

    keyboard.press("Down")
    place = row_words(pane.contents)
    keyboard.press("Return")

    assert place
    assert not pane.contents.isVisible()
    assert pane.pages.isVisible()
    assert pane.tools.isVisible()
    assert pane.pages.hasFocus()
