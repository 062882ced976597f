"""Half-typed text is kept a moment after the last key, and offered when one comes back."""

from pytestqt.qtbot import QtBot

from tests.desk.review.conftest import MakePage
from tests.desk.review.made_up import Keyboard

LETTERS = (("apa/ashcombe", ("authority",)), ("annual-rating/wexmoor", ()))


def test_text_is_kept_a_moment_after_the_last_key(
    qtbot: QtBot, make_page: MakePage, keyboard: Keyboard
) -> None:
    page = make_page(*LETTERS)
    keyboard.press("E")

    keyboard.type("East")
    assert page._session.draft(1, "authority") is None

    qtbot.waitUntil(lambda: page._session.draft(1, "authority") == "East")


def test_text_is_offered_again_after_another_letter(
    make_page: MakePage, keyboard: Keyboard
) -> None:
    page = make_page(*LETTERS)
    keyboard.press("E")
    keyboard.type("East")

    page.show_letter(2)
    page.show_letter(1)

    row = page.fields.row("authority")
    assert row is not None
    assert "“East”" in row._draft.text()  # type: ignore[attr-defined]
    assert not row._draft.isHidden()  # type: ignore[attr-defined]
    page.setFocus()
    keyboard.press("E")
    keyboard.type("march")
    keyboard.press("Return")
    view = page._session.open_letter(1).field("authority")
    assert view is not None
    assert "Eastmarch" == view.value
    assert page._session.draft(1, "authority") is None


def test_text_is_kept_when_the_window_closes(make_page: MakePage, keyboard: Keyboard) -> None:
    page = make_page(*LETTERS)
    keyboard.press("E")
    keyboard.type("East")

    page.close()

    assert "East" == page._session.draft(1, "authority")


def test_text_is_kept_when_another_field_is_taken_in_hand(
    make_page: MakePage, keyboard: Keyboard
) -> None:
    page = make_page(*LETTERS)
    keyboard.press("E")
    keyboard.type("East")

    page.fields.focus_field("document_date")

    assert "East" == page._session.draft(1, "authority")
    view = page._session.open_letter(1).field("authority")
    assert view is not None
    assert "Ashcombe" == view.value


def test_a_new_area_is_offered_again(make_page: MakePage, keyboard: Keyboard) -> None:
    page = make_page(*LETTERS)
    page.fields.focus_field(page.model.areas()[0])
    keyboard.press("A")
    keyboard.type("Listen to")

    page.show_letter(2)
    page.show_letter(1)

    assert page.fields.new_area is not None
    page.setFocus()
    page.fields.focus_field("area:new")
    keyboard.press("E")
    keyboard.type(" carers.")
    keyboard.press("Return")
    texts = [getattr(v.value, "text", "") for v in page._session.open_letter(1).fields]
    assert "Listen to carers." in texts


def test_undo_of_typing_stays_in_the_field(make_page: MakePage, keyboard: Keyboard) -> None:
    page = make_page(*LETTERS)
    page._session.flag(1)
    keyboard.press("E")
    keyboard.type("East")

    keyboard.press("Ctrl+Z")

    row = page.fields.row("authority")
    assert row is not None
    assert row.editing
    assert "East" != row.typed()
    assert "flag the letter" == page._session.undo_words


def test_text_that_was_dropped_comes_back_with_undo(
    make_page: MakePage, keyboard: Keyboard
) -> None:
    page = make_page(*LETTERS)
    keyboard.press("E")
    keyboard.type("Zyx")
    keyboard.press("Esc")
    assert page._session.draft(1, "authority") is None
    assert page._session.undo_words == "drop what was typed for Local authority"
    page.show_letter(2)

    page.undo()

    row = page.fields.row("authority")
    assert row is not None
    assert page.letter is not None
    assert (page.letter.id, page.fields.current) == (1, "authority")
    assert "“Zyx”" in row._draft.text()  # type: ignore[attr-defined]
    page.setFocus()
    keyboard.press("E")
    keyboard.type("march")
    keyboard.press("Return")
    view = page._session.open_letter(1).field("authority")
    assert view is not None
    assert view.value == "Zyxmarch"


def test_redo_drops_the_text_again(make_page: MakePage, keyboard: Keyboard) -> None:
    page = make_page(*LETTERS)
    keyboard.press("E")
    keyboard.type("Zyx")
    keyboard.press("Esc")
    page.undo()

    step = page._session.redo()
    assert step is not None
    page.show_step(step)

    row = page.fields.row("authority")
    assert row is not None
    assert page._session.draft(1, "authority") is None
    assert row._draft.isHidden()  # type: ignore[attr-defined]


def test_a_new_area_that_was_dropped_comes_back_with_undo(
    make_page: MakePage, keyboard: Keyboard
) -> None:
    page = make_page(*LETTERS)
    page.fields.focus_field(page.model.areas()[0])
    keyboard.press("A")
    keyboard.type("Listen to")
    keyboard.press("Esc")
    assert page.fields.new_area is None

    page.undo()

    assert page.fields.new_area is not None
    assert page._session.draft(1, "area:new") == "Listen to"


def test_leaving_what_was_not_touched_is_no_step(make_page: MakePage, keyboard: Keyboard) -> None:
    page = make_page(*LETTERS)
    keyboard.press("E")
    keyboard.press("Esc")

    assert page._session.undo_words is None
