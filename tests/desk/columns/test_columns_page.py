"""The columns page as a person uses it: keys, runs, corrections, and what it says."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from ofsted_desk.desk.columns.columns_page import ColumnsPage
from ofsted_desk.desk.theme import Appearance, Theme
from ofsted_desk.letter.decision import FieldState
from ofsted_desk.letter.finding import AreaValue, GradeValue, Value
from ofsted_desk.review.columns import ALL, OPEN
from tests.desk.columns.conftest import APA, MakePage
from tests.desk.review.made_up import Keyboard
from tests.spoken import nameless

SAFE = "grade:staying_safe"


def on_safe(make_page: MakePage, *doubtful: str) -> ColumnsPage:
    """The page with “Staying safe” of three letters, of which these need eyes."""
    letters = [(name, [SAFE] if name in doubtful else []) for name in APA]
    page = make_page(*letters)
    page.show_column(SAFE, "apa")
    page.show_rows(ALL)
    page.give_focus()
    return page


def states(page: ColumnsPage, field: str = SAFE) -> list[FieldState]:
    views = (page._session.open_letter(letter).field(field) for letter in (1, 2, 3))
    return [view.state for view in views if view is not None]


def value(page: ColumnsPage, letter: int, field: str) -> Value:
    view = page._session.open_letter(letter).field(field)
    assert view is not None
    return view.value


def here(page: ColumnsPage) -> int:
    return page.strip.currentIndex().row()


def test_the_judgement_with_the_most_to_check_comes_first(make_page: MakePage) -> None:
    page = make_page(("apa/ashcombe", [SAFE]), ("apa/lowmoor", [SAFE]))

    assert page.column is not None
    assert (page.column.col, page.column.family) == (SAFE, "apa")
    assert page.form.heading.text() == "Staying safe"
    assert page.form.family.text() == "annual performance assessment · 2 rows"


def test_enter_confirms_a_row_and_goes_on(make_page: MakePage, keyboard: Keyboard) -> None:
    page = on_safe(make_page)
    keyboard.press("Return")
    assert here(page) == 1
    keyboard.press("Return", "Return")

    assert states(page) == [FieldState.CONFIRMED] * 3
    assert keyboard.count == 3
    assert here(page) == 2


def test_one_undo_takes_back_the_run(make_page: MakePage, keyboard: Keyboard) -> None:
    page = on_safe(make_page)
    keyboard.press("Return", "Return", "Return")
    page.undo()

    assert states(page) == [FieldState.EXTRACTED] * 3
    assert here(page) == 0
    assert page.strip.hasFocus()


def test_a_digit_corrects_the_grade_and_goes_on(make_page: MakePage, keyboard: Keyboard) -> None:
    page = on_safe(make_page)
    keyboard.press("4")
    keyboard.press("G")

    assert value(page, 1, SAFE) == GradeValue("outstanding", 4)
    assert value(page, 2, SAFE) == GradeValue("good", 3)
    assert here(page) == 2


def test_rows_chosen_with_shift_are_confirmed_together(
    make_page: MakePage, keyboard: Keyboard
) -> None:
    page = on_safe(make_page)
    keyboard.press("Shift+Down", "Shift+Down")
    assert page.form.confirm_button.accessibleName() == "Confirm 3 rows"
    keyboard.press("Return")

    assert states(page) == [FieldState.CONFIRMED] * 3
    assert page._session.undo_words == "confirm Staying safe in 3 rows"


def test_backspace_takes_one_row_of_a_run_back(make_page: MakePage, keyboard: Keyboard) -> None:
    page = on_safe(make_page)
    keyboard.press("Return", "Return", "Up", "Backspace")

    assert states(page) == [FieldState.CONFIRMED, FieldState.EXTRACTED, FieldState.EXTRACTED]
    assert here(page) == 1


def test_unsure_and_not_stated_are_one_key(make_page: MakePage, keyboard: Keyboard) -> None:
    page = on_safe(make_page)
    keyboard.press("U", "X")

    assert states(page) == [FieldState.UNSURE, FieldState.REMOVED, FieldState.EXTRACTED]


def test_a_confirmed_row_keeps_its_place_until_asked_again(
    make_page: MakePage, keyboard: Keyboard
) -> None:
    page = on_safe(make_page, "apa/norwick")
    assert page.model.key_at(0) == (3, SAFE)
    keyboard.press("Return")
    assert page.model.key_at(0) == (3, SAFE)

    page.show_rows(OPEN)
    assert [page.model.key_at(n) for n in range(page.model.rowCount())] == [(1, SAFE), (2, SAFE)]


def test_a_typed_date_is_taken_with_enter(
    qtbot: QtBot, make_page: MakePage, keyboard: Keyboard
) -> None:
    page = make_page(("apa/ashcombe", []), ("apa/lowmoor", []))
    page.show_column("document_date")
    page.show_rows(ALL)
    page.give_focus()
    keyboard.press("E")
    keyboard.type("3/12/2007")
    keyboard.press("Return")

    qtbot.waitUntil(lambda: value(page, 1, "document_date") == "2007-12-03")
    qtbot.waitUntil(page.strip.hasFocus)
    assert here(page) == 1


def test_what_cannot_be_taken_is_typed_on(
    qtbot: QtBot, make_page: MakePage, keyboard: Keyboard
) -> None:
    page = make_page(("apa/ashcombe", []))
    page.show_column("document_date")
    page.show_rows(ALL)
    page.give_focus()
    keyboard.press("F2")
    keyboard.type("some day")
    keyboard.press("Return")
    qtbot.waitUntil(lambda: "not a date" in page.form.refusal.text())

    def typed() -> list[str]:
        return [line.text() for line in page.strip.findChildren(QLineEdit) if line.hasFocus()]

    qtbot.waitUntil(lambda: typed() == ["some day"])
    assert value(page, 1, "document_date") == "2007-11-26"


def test_letters_typed_are_not_keys(qtbot: QtBot, make_page: MakePage, keyboard: Keyboard) -> None:
    page = make_page(("apa/ashcombe", []))
    page.show_column("authority")
    page.show_rows(ALL)
    page.give_focus()
    keyboard.press("E")
    keyboard.type("Exeux")
    keyboard.press("Return")

    qtbot.waitUntil(lambda: value(page, 1, "authority") == "Exeux")


def test_the_text_of_an_area_is_corrected_in_place(
    qtbot: QtBot, make_page: MakePage, keyboard: Keyboard
) -> None:
    page = make_page(("apa/ashcombe", []))
    page.show_column("area")
    page.show_rows(ALL)
    page.give_focus()
    before = value(page, 1, "area:1")
    assert isinstance(before, AreaValue)
    keyboard.press("E")
    keyboard.type("Listen to carers.")
    keyboard.press("Return")

    qtbot.waitUntil(lambda: value(page, 1, "area:1") == replace(before, text="Listen to carers."))


def test_ctrl_enter_opens_the_letter_at_the_field(
    qtbot: QtBot, make_page: MakePage, keyboard: Keyboard
) -> None:
    page = on_safe(make_page)
    with qtbot.waitSignal(page.letter_asked) as asked:
        keyboard.press("Down", "Ctrl+Return")

    assert asked.args == [2, SAFE]


def test_pages_are_drawn_for_the_rows_in_view(qtbot: QtBot, make_page: MakePage) -> None:
    page = on_safe(make_page)
    qtbot.waitUntil(lambda: page.pictures.held_bytes > 0 and page.pictures.idle)

    area = page.strip.visualRect(page.model.index(0))
    picture = page.strip.viewport().grab(area).toImage()
    marked = [
        (x, y)
        for x in range(picture.width())
        for y in range(picture.height())
        if picture.pixelColor(x, y).name() == "#d99a00"
    ]
    assert marked


def test_a_letter_whose_file_is_gone_shows_its_words(qtbot: QtBot, make_page: MakePage) -> None:
    page = on_safe(make_page)
    row = page.model.row_at(0)
    page.pictures.close()
    row.original.unlink()
    page.strip.viewport().update()
    qtbot.waitUntil(lambda: page.pictures.is_unreadable(row.original))


def test_an_empty_store_says_what_to_do(make_page: MakePage) -> None:
    page = make_page_without_letters(make_page)

    assert "Import letters first" in page.form.nothing.text()
    assert not page.form.confirm_button.isEnabled()


def make_page_without_letters(make_page: MakePage) -> ColumnsPage:
    """A page on an empty store: nothing there can take the focus."""
    page = make_page(("apa/ashcombe", []))
    page.column = None
    page.columns.show_columns([])
    page.show_rows(ALL)
    return page


def test_a_column_in_order_says_so(make_page: MakePage) -> None:
    page = make_page(("apa/ashcombe", []))
    page.show_column("grade:being_healthy", "apa")

    assert page.form.nothing.isVisible()
    assert "needs your eyes" in page.form.nothing.text()


def test_everything_that_takes_the_focus_has_a_name(make_page: MakePage) -> None:
    page = on_safe(make_page)
    assert nameless(page) == []
    row = QAccessible.queryAccessibleInterface(page.strip).child(0)
    assert row.text(QAccessible.Text.Name).startswith("Ashcombe, 26 Nov 2007")


@pytest.mark.parametrize("appearance", [Appearance.LIGHT, Appearance.DARK])
def test_nothing_is_cut_off_at_the_size_of_a_small_laptop(
    theme: Theme, make_page: MakePage, appearance: Appearance
) -> None:
    theme.choose(appearance)
    page = on_safe(make_page)
    form = page.form

    for button in (form.confirm_button, form.undo_button, form.open_button, form.to_check):
        assert button.width() >= button.minimumSizeHint().width()
        assert page.rect().contains(button.mapTo(page, button.rect().bottomRight()))
    hint = form.hint
    assert hint.fontMetrics().horizontalAdvance(hint.text()) <= hint.width()
    assert page.strip.viewport().mapTo(page, QPoint(0, 0)).x() >= form.columns.width()


def test_the_page_fits_a_small_laptop_at_twice_the_size(make_page: MakePage) -> None:
    assert on_safe(make_page).minimumSizeHint().width() <= 1366 // 2
