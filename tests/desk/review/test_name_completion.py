"""While a council is typed its name is offered; nothing is taken that was not chosen."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ofsted_desk.desk.review.field_row import FieldRow
from ofsted_desk.desk.review.name_completion import NameCompletion
from ofsted_desk.desk.review.review_page import ReviewPage
from ofsted_desk.review.council_names import council_names
from tests.desk.review.conftest import MakePage

APA = "apa/ashcombe"
NAMES = council_names()


def press(qtbot: QtBot, key: Qt.Key) -> None:
    qtbot.keyClick(QApplication.activePopupWidget() or QApplication.focusWidget(), key)


@pytest.fixture
def page(make_page: MakePage) -> ReviewPage:
    made = make_page((APA, ()))
    made.fields.focus_field("authority")
    made.deciding.edit()
    return made


def completion(page: ReviewPage) -> NameCompletion:
    row = page.fields.row("authority")
    assert isinstance(row, FieldRow)
    assert row.completion is not None
    return row.completion


def types(qtbot: QtBot, page: ReviewPage, words: str) -> None:
    row = page.fields.row("authority")
    assert row is not None
    qtbot.keyClicks(row.stop, words)


def authority(page: ReviewPage) -> str | None:
    return page._session.open_letter(1).authority


def test_names_with_these_letters_are_offered(qtbot: QtBot, page: ReviewPage) -> None:
    wanted = NAMES[40]
    types(qtbot, page, wanted[:4].lower())

    assert wanted in completion(page).offered
    assert all(wanted[:4].lower() in name.lower() for name in completion(page).offered)


def test_the_name_chosen_is_typed_and_enter_takes_it(qtbot: QtBot, page: ReviewPage) -> None:
    types(qtbot, page, NAMES[40][:4])
    press(qtbot, Qt.Key.Key_Down)
    press(qtbot, Qt.Key.Key_Return)
    row = page.fields.row("authority")
    assert row is not None
    chosen = row.typed()
    assert chosen in NAMES
    assert row.editing

    press(qtbot, Qt.Key.Key_Return)

    assert authority(page) == chosen


def test_enter_takes_what_was_typed_where_nothing_was_chosen(
    qtbot: QtBot, page: ReviewPage
) -> None:
    types(qtbot, page, "New")
    assert completion(page).offered
    press(qtbot, Qt.Key.Key_Return)

    assert authority(page) == "New"


def test_escape_closes_the_list_and_then_leaves(qtbot: QtBot, page: ReviewPage) -> None:
    before = authority(page)
    types(qtbot, page, "New")
    press(qtbot, Qt.Key.Key_Escape)
    assert completion(page).offered == []
    row = page.fields.row("authority")
    assert row is not None
    assert row.typed() == "New"

    press(qtbot, Qt.Key.Key_Escape)

    assert not row.editing
    assert authority(page) == before


def test_no_other_field_offers_anything(page: ReviewPage) -> None:
    rows = [row for row in page.fields.rows if isinstance(row, FieldRow)]

    assert [row.field for row in rows if row.completion is not None] == ["authority"]
