"""The review page as a whole: its two halves, its names for screen readers, its pictures."""

from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QScrollBar, QWidget
from pytestqt.qtbot import QtBot

from ofsted_desk.desk.review.area_card import AreaCard, AreaText
from ofsted_desk.desk.review.commands import make_actions
from ofsted_desk.desk.review.letter_pane import LetterPane
from ofsted_desk.desk.review.review_page import ReviewPage
from ofsted_desk.desk.shortcuts import Shortcuts
from ofsted_desk.desk.theme import Appearance, Theme
from ofsted_desk.letter.decision import FieldState
from ofsted_desk.letter.finding import GradeValue
from ofsted_desk.reading import read_document
from tests.desk.review.conftest import MakePage
from tests.desk.review.made_up import Keyboard, sample_file

APA = "apa/ashcombe"


def _focusable(page: ReviewPage) -> list[QWidget]:
    return [
        widget
        for widget in page.findChildren(QWidget)
        if widget.isVisible()
        and widget.focusPolicy() != Qt.FocusPolicy.NoFocus
        and not isinstance(widget, QScrollBar)
        and widget.focusProxy() is None
    ]


def test_everything_that_takes_the_focus_has_a_name(make_page: MakePage) -> None:
    page = make_page((APA, ("grade:staying_safe",)))
    page.pane.open_find()
    page.asking.show_history()

    nameless = [
        f"{type(widget).__name__} in {type(widget.parentWidget()).__name__}"
        for widget in _focusable(page)
        if not _name(widget)
    ]

    assert [] == nameless


def _name(widget: QWidget) -> str:
    return QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name)


def test_a_grade_has_its_words_and_state_in_its_name(make_page: MakePage) -> None:
    page = make_page((APA, ("grade:staying_safe",)))
    row = page.fields.row("grade:staying_safe")
    assert row is not None

    face = QAccessible.queryAccessibleInterface(row.stop)

    assert face.role() == QAccessible.Role.Grouping
    assert "Staying safe, 2 adequate, needs your eyes, page 2" == face.text(QAccessible.Text.Name)
    assert "The box says one grade" in face.text(QAccessible.Text.Description)


def test_the_field_in_hand_is_marked_and_in_view(qtbot: QtBot, make_page: MakePage) -> None:
    page = make_page((APA, ()))

    page.show_field("signatory_name")

    kinds = {str(mark.kind) for mark in page.pane._marks if mark.field == "signatory_name"}
    assert "current" in kinds
    qtbot.waitUntil(lambda: page.pane.pages.page == 4)


def test_a_click_on_a_mark_is_ready_to_type(make_page: MakePage, keyboard: Keyboard) -> None:
    page = make_page((APA, ()))

    page.pane.field_clicked.emit("addressee_name")
    keyboard.type("Ms Example")
    keyboard.press("Return")

    view = page._session.open_letter(1).field("addressee_name")
    assert view is not None
    assert "Ms Example" == view.value


def test_a_click_on_a_mark_of_a_grade_is_ready_for_its_key(
    make_page: MakePage, keyboard: Keyboard
) -> None:
    page = make_page((APA, ()))

    page.pane.field_clicked.emit("grade:being_healthy")
    keyboard.press("4")

    view = page._session.open_letter(1).field("grade:being_healthy")
    assert view is not None
    assert GradeValue("outstanding", 4) == view.value


def test_the_machines_grade_stays_beside_the_corrected_one(
    make_page: MakePage, keyboard: Keyboard
) -> None:
    page = make_page((APA, ("grade:being_healthy",)))

    keyboard.press("4")

    row = page.fields.row("grade:being_healthy")
    assert row is not None
    assert "was 2" in [label.text() for label in row.findChildren(QLabel) if label.isVisible()]


def test_what_needs_eyes_says_why_and_which_keys_settle_it(make_page: MakePage) -> None:
    page = make_page((APA, ("grade:being_healthy",)))
    row = page.fields.row("grade:being_healthy")
    assert row is not None

    said = " ".join(label.text() for label in row.findChildren(QLabel) if label.isVisible())

    assert "The box says one grade, the sentence another." in said
    assert "1–4" in said


def test_find_marks_every_place_and_goes_round(make_page: MakePage, keyboard: Keyboard) -> None:
    page = make_page((APA, ()))
    keyboard.press("Ctrl+F")
    keyboard.type("areas for development")
    places = len(page.pane._hits)
    assert places > 3
    assert places == len(page.pane.pages._hits)

    keyboard.press("Return")
    assert 1 == page.pane._hit
    keyboard.press("Shift+Return", "Shift+Return")
    assert places - 1 == page.pane._hit
    keyboard.press("Esc")

    assert not page.pane.find_bar.isVisible()
    assert [] == page.pane.pages._hits


def test_the_text_view_has_the_same_marks(make_page: MakePage, keyboard: Keyboard) -> None:
    page = make_page((APA, ("grade:staying_safe",)))
    keyboard.press("T")

    assert page.pane.as_text
    words = [s.cursor.selectedText() for s in page.pane.text.extraSelections()]
    view = page.model.view("grade:staying_safe")
    assert view is not None
    assert view.evidence.spans[0].words in words


def test_words_selected_in_the_text_view_become_a_value(
    make_page: MakePage, keyboard: Keyboard
) -> None:
    page = make_page((APA, ("signatory_name",)))
    keyboard.press("T", "F6")
    assert page.letter is not None
    start = page.letter.document.text.index("Lantern House")
    page.pane.text.setTextCursor(page.pane.text._cursor(start, start + 13))

    keyboard.press("V")

    view = page._session.open_letter(1).field("signatory_name")
    assert view is not None
    assert "Lantern House" == view.value


def test_a_letter_without_its_file_shows_its_text(make_page: MakePage) -> None:
    page = make_page((APA, ()), ("annual-rating/wexmoor", ()))
    page._session.open_letter(2).original.unlink()

    page.show_letter(2)

    assert page.form.notice.isVisible()
    assert page.pane.pages.pages > 0


def test_opening_a_letter_writes_nothing(make_page: MakePage) -> None:
    page = make_page((APA, ()), ("annual-rating/wexmoor", ()))

    page.show_letter(2)
    page.show_letter(1)

    assert page._session.last_saved is None
    assert [] == page._session.history_of(1)


def test_the_same_rows_serve_letter_after_letter(make_page: MakePage) -> None:
    page = make_page((APA, ()), ("annual-rating/wexmoor", ()))
    page.show_letter(2)
    page.show_letter(1)
    before = len(page.fields.findChildren(AreaCard))

    page.show_letter(2)
    page.show_letter(1)

    assert before == len(page.fields.findChildren(AreaCard))


def test_a_removed_area_stays_to_be_seen(make_page: MakePage, keyboard: Keyboard) -> None:
    page = make_page((APA, ()))
    area = page.model.areas()[0]
    page.fields.focus_field(area)

    keyboard.press("X")

    row = page.fields.row(area)
    assert row is not None
    assert row.view is not None
    assert FieldState.REMOVED == row.view.state
    assert row.isVisible()
    assert page.model.areas()[0] == page.fields.current


@pytest.mark.parametrize("appearance", [Appearance.LIGHT, Appearance.DARK])
def test_nothing_is_cut_off_at_the_size_of_a_small_laptop(
    qtbot: QtBot, theme: Theme, make_page: MakePage, appearance: Appearance, tmp_path: Path
) -> None:
    theme.choose(appearance)
    page = make_page((APA, ("grade:staying_safe",)))
    assert page.grab().save(str(tmp_path / "page.png"))
    confirm = page.form.confirm_button
    qtbot.waitUntil(lambda: confirm.width() >= confirm.sizeHint().width())

    for button in (confirm, page.form.flag_button, page.form.undo_button):
        assert button.width() >= button.sizeHint().width()
        assert page.form.form_place.rect().contains(button.geometry().bottomRight())
    tools = page.pane.tools
    assert page.pane.rect().contains(tools.geometry())
    assert tools.width() >= tools.sizeHint().width()


def test_clearing_shows_nothing_and_takes_no_keys(make_page: MakePage) -> None:
    page = make_page((APA, ()))

    page.clear()

    assert page.letter is None
    assert 0 == page.model.rowCount()
    assert 0 == page.pane.pages.pages
    assert not page.isEnabled()


def test_an_area_can_be_dragged_to_another_place(make_page: MakePage) -> None:
    page = make_page((APA, ()))
    areas = page.model.areas()
    card, target = page.fields.row(areas[0]), page.fields.row(areas[2])
    assert card is not None
    assert target is not None
    start = card.rect().center()
    below = card.mapFromGlobal(target.mapToGlobal(target.rect().bottomLeft()))

    QTest.mousePress(card, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, start)
    QTest.mouseMove(card, below)
    assert page.fields.carrying.gap.isVisible()
    QTest.mouseRelease(card, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, below)

    assert [areas[1], areas[2], areas[0], *areas[3:]] == page.model.areas()
    assert not page.fields.carrying.gap.isVisible()
    assert page.fields.editing is None


def test_a_second_click_on_an_area_is_ready_to_type(make_page: MakePage) -> None:
    page = make_page((APA, ()))
    card = page.fields.row(page.model.areas()[0])
    assert isinstance(card, AreaCard)

    QTest.mouseClick(card._text, Qt.MouseButton.LeftButton)
    assert not card.editing
    QTest.mouseClick(card._text, Qt.MouseButton.LeftButton)

    assert card.editing


def test_a_plain_text_letter_is_shown_as_text(
    qtbot: QtBot, theme: Theme, shortcuts: Shortcuts
) -> None:
    letter = read_document(b"Dear Ms Example\n\nThank you for the talk.\n", "letter.txt")
    pdf = sample_file(APA)
    owner = QWidget()
    qtbot.addWidget(owner)
    pane = LetterPane(theme, make_actions(owner), shortcuts, owner)

    pane.show_document(letter, None)
    assert pane.as_text
    pane.show_document(read_document(pdf.read_bytes(), pdf.name), pdf)

    assert not pane.as_text


def test_the_text_of_an_area_is_shown_whole_at_any_width(qtbot: QtBot, make_page: MakePage) -> None:
    page = make_page((APA, ()))
    texts = page.fields.findChildren(AreaText)
    assert texts

    def is_whole(text: AreaText) -> bool:
        return text.height() >= QLabel.heightForWidth(text, text.width())

    qtbot.waitUntil(lambda: all(map(is_whole, texts)))
    page.resize(760, 696)
    qtbot.waitUntil(lambda: all(map(is_whole, texts)))


def has_its_height(row: QWidget) -> bool:
    return row.height() == row.heightForWidth(row.width())


def test_the_family_is_shown_whole_after_letters_with_shorter_names(
    qtbot: QtBot, make_page: MakePage
) -> None:
    letters = ("focused-visit/saltmere", "jtai/", "focused-visit/dunmarsh", "sif/")
    page = make_page(*((name, ()) for name in letters))
    for letter in (2, 3, 4, 3, 2):
        page.show_letter(letter)
        qtbot.waitUntil(lambda: not page.fields.column.waits)
        row = page.fields.row("family")
        assert row is not None

        qtbot.waitUntil(partial(has_its_height, row))
        assert row.stop.height() >= row.stop.heightForWidth(row.stop.width())


def test_the_first_field_for_eyes_is_in_view_when_its_letter_is_laid_out(
    qtbot: QtBot, make_page: MakePage
) -> None:
    page = make_page(("annual-rating/wexmoor", ()), (APA, ("area:7",)))
    page.show_letter(2)
    row = page.fields.row("area:7")
    assert row is not None

    qtbot.waitUntil(lambda: not row.visibleRegion().isEmpty())
    assert "area:7" == page.fields.current
