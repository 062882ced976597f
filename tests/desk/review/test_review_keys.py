"""The keys of the review page, counted as a person presses them."""

from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from ofsted_desk.desk.review.review_page import ReviewPage
from ofsted_desk.desk.review.value_editors import AreaEditor
from ofsted_desk.letter.decision import FieldState, LetterState
from ofsted_desk.letter.finding import AreaValue, GradeValue
from ofsted_desk.review.views import FieldView
from tests.desk.review.conftest import MakePage
from tests.desk.review.made_up import Keyboard

APA = "apa/ashcombe"


def _stands(page: ReviewPage, field: str) -> FieldView:
    view = page._session.open_letter(1).field(field)
    assert view is not None
    return view


def _state(page: ReviewPage) -> LetterState:
    return page._session.open_letter(1).state


def _areas(page: ReviewPage) -> list[str]:
    views = page._session.open_letter(1).fields
    return [
        v.value.text
        for v in views
        if isinstance(v.value, AreaValue) and v.state != FieldState.REMOVED
    ]


def test_a_letter_that_is_all_sure_takes_one_key(
    qtbot: QtBot, make_page: MakePage, keyboard: Keyboard
) -> None:
    page = make_page((APA, ()))

    with qtbot.waitSignals([page.letter_confirmed, page.wants_next]):
        keyboard.press("Return")

    assert 1 == keyboard.count
    assert LetterState.REVIEWED == _state(page)


def test_each_doubtful_field_takes_one_key_more(
    qtbot: QtBot, make_page: MakePage, keyboard: Keyboard
) -> None:
    page = make_page((APA, ("grade:staying_safe", "signatory_role")))
    assert "signatory_role" == page.fields.current

    keyboard.press("Return")
    assert "grade:staying_safe" == page.fields.current
    keyboard.press("Return")
    assert LetterState.IN_PROGRESS == _state(page)
    with qtbot.waitSignal(page.wants_next):
        keyboard.press("Return")

    assert 3 == keyboard.count
    assert FieldState.CONFIRMED == _stands(page, "grade:staying_safe").state


def test_a_wrong_grade_takes_one_key_from_its_field(
    make_page: MakePage, keyboard: Keyboard
) -> None:
    page = make_page((APA, ("grade:staying_safe", "grade:capacity_to_improve")))

    keyboard.press("3")

    assert 1 == keyboard.count
    assert GradeValue("good", 3) == _stands(page, "grade:staying_safe").value
    assert FieldState.CORRECTED == _stands(page, "grade:staying_safe").state
    assert "grade:capacity_to_improve" == page.fields.current


def test_the_first_letter_of_a_grade_sets_it_before_it_is_a_command(
    make_page: MakePage, keyboard: Keyboard
) -> None:
    page = make_page((APA, ("grade:overall_effectiveness",)))
    before = _areas(page)

    keyboard.press("A")

    assert GradeValue("adequate", 2) == _stands(page, "grade:overall_effectiveness").value
    assert before == _areas(page)


def test_a_grade_is_set_from_the_page_too(make_page: MakePage, keyboard: Keyboard) -> None:
    page = make_page((APA, ("grade:overall_effectiveness",)))
    keyboard.press("F6")
    assert page.pane.pages.hasFocus()

    keyboard.press("1")

    assert GradeValue("inadequate", 1) == _stands(page, "grade:overall_effectiveness").value


def test_ctrl_enter_confirms_from_anywhere(
    qtbot: QtBot, make_page: MakePage, keyboard: Keyboard
) -> None:
    page = make_page((APA, ("grade:staying_safe",)))
    keyboard.press("F6")

    with qtbot.waitSignal(page.wants_next):
        keyboard.press("Ctrl+Return")

    assert LetterState.REVIEWED == _state(page)


def test_letters_are_text_while_text_is_typed(make_page: MakePage, keyboard: Keyboard) -> None:
    page = make_page((APA, ("authority",)))

    keyboard.press("E")
    keyboard.type("Flax 1 hue")
    keyboard.press("Return")

    assert "Flax 1 hue" == _stands(page, "authority").value
    assert LetterState.IN_PROGRESS == _state(page)


def test_escape_backs_out_of_typing(make_page: MakePage, keyboard: Keyboard) -> None:
    page = make_page((APA, ("authority",)))
    keyboard.press("F2")
    keyboard.type("nonsense")

    keyboard.press("Esc")

    assert "Ashcombe" == _stands(page, "authority").value
    assert page.fields.editing is None
    assert "authority" == page.fields.current
    assert page._session.draft(1, "authority") is None


def test_what_cannot_be_a_date_is_refused_in_words_and_stays(
    make_page: MakePage, keyboard: Keyboard
) -> None:
    page = make_page((APA, ("document_date",)))
    keyboard.press("E")
    keyboard.type("31 February 2007")

    keyboard.press("Return")

    row = page.fields.row("document_date")
    assert row is not None
    assert row.editing
    assert "is not a date" in row._problem.text()  # type: ignore[attr-defined]
    assert FieldState.EXTRACTED == _stands(page, "document_date").state


def test_a_date_may_be_typed_as_it_is_printed(make_page: MakePage, keyboard: Keyboard) -> None:
    page = make_page((APA, ("document_date",)))

    keyboard.press("E")
    keyboard.type("3 December 2007")
    keyboard.press("Return")

    assert "2007-12-03" == _stands(page, "document_date").value


def test_tab_visits_every_field_and_comes_back(make_page: MakePage, keyboard: Keyboard) -> None:
    page = make_page((APA, ()))
    page.fields.focus_field(page.model.fields[0])

    visited = [page.fields.current]
    while page.fields.current != page.model.fields[-1]:
        keyboard.press("Tab")
        visited.append(page.fields.current)
        assert len(visited) <= len(page.model.fields)

    assert page.model.fields == visited
    keyboard.press("Shift+Tab")
    assert page.model.fields[-2] == page.fields.current


def test_tab_takes_what_was_typed(make_page: MakePage, keyboard: Keyboard) -> None:
    page = make_page((APA, ("authority",)))
    keyboard.press("E")
    keyboard.type("Eastmarch")

    keyboard.press("Tab")

    assert "Eastmarch" == _stands(page, "authority").value
    assert "document_date" == page.fields.current


def test_up_and_down_go_from_row_to_row(make_page: MakePage, keyboard: Keyboard) -> None:
    page = make_page((APA, ("authority",)))

    keyboard.press("Down")
    assert "document_date" == page.fields.current
    keyboard.press("Up", "Up")
    assert "family" == page.fields.current


def test_x_marks_a_field_absent_and_u_puts_it_off(make_page: MakePage, keyboard: Keyboard) -> None:
    page = make_page((APA, ("signatory_role", "grade:staying_safe")))

    keyboard.press("X")
    keyboard.press("U")

    assert FieldState.ABSENT == _stands(page, "signatory_role").state
    assert FieldState.UNSURE == _stands(page, "grade:staying_safe").state


def test_a_letter_with_something_unsure_is_not_confirmed_and_says_so(
    make_page: MakePage, keyboard: Keyboard
) -> None:
    page = make_page((APA, ("grade:staying_safe",)))
    keyboard.press("U")

    keyboard.press("Ctrl+Return")

    assert LetterState.IN_PROGRESS == _state(page)
    assert page.form.refusal.isVisible()
    assert "unsure" in page.form.refusal.text()


def test_f_flags_and_takes_the_flag_back(make_page: MakePage, keyboard: Keyboard) -> None:
    page = make_page((APA, ()))

    keyboard.press("F")
    assert LetterState.FLAGGED == _state(page)
    assert page.form.state_bar.isVisible()
    keyboard.press("F")

    assert LetterState.TO_REVIEW == _state(page)


def test_h_shows_the_history_of_the_field(make_page: MakePage, keyboard: Keyboard) -> None:
    page = make_page((APA, ("grade:staying_safe",)))
    keyboard.press("3")

    keyboard.press("H")

    model = page.drawers.history.model
    row = [model.index(0, column).data() for column in range(1, 5)]
    assert page.drawers.history.isVisible()
    assert ["Kit", "correct", "adequate (2)", "good (3)"] == row
    keyboard.press("Esc")
    assert not page.drawers.history.isVisible()
    assert "grade:staying_safe" == page.fields.current


def test_enter_on_a_button_presses_it_and_confirms_nothing(
    make_page: MakePage, keyboard: Keyboard
) -> None:
    page = make_page((APA, ()))
    page.pane.tools._buttons["text_view"].setFocus()

    keyboard.press("Return")

    assert page.pane.as_text
    assert LetterState.TO_REVIEW == _state(page)


def test_enter_in_the_history_only_leaves_it(make_page: MakePage, keyboard: Keyboard) -> None:
    page = make_page((APA, ("grade:staying_safe",)))
    keyboard.press("3", "H", "Return")

    assert not page.drawers.history.isVisible()
    assert LetterState.IN_PROGRESS == _state(page)


def test_the_history_follows_the_field_without_taking_the_focus(
    make_page: MakePage, keyboard: Keyboard
) -> None:
    page = make_page((APA, ("grade:staying_safe",)))
    keyboard.press("3", "H")

    page.fields.focus_field("grade:being_healthy")

    assert "Being healthy" in page.drawers.history._title.text()
    assert "grade:being_healthy" == page.fields.current
    row = page.fields.current_row
    assert row is not None
    assert row.stop.hasFocus()


def test_n_says_why_a_field_is_unsure_or_the_letter_flagged(
    make_page: MakePage, keyboard: Keyboard
) -> None:
    page = make_page((APA, ("grade:staying_safe",)))
    keyboard.press("U", "N")
    assert page.drawers.note.isVisible()
    keyboard.type("The print is smudged")
    keyboard.press("Return")
    assert "The print is smudged" == _stands(page, "grade:staying_safe").note
    assert "grade:staying_safe" == page.fields.current

    page.fields.focus_field("authority")
    keyboard.press("N")
    keyboard.type("Ask Ofsted")
    keyboard.press("Return")

    assert "Ask Ofsted" == page._session.open_letter(1).note
    assert LetterState.FLAGGED == _state(page)


def test_another_family_is_shown_before_anything_changes(
    qtbot: QtBot, make_page: MakePage, keyboard: Keyboard
) -> None:
    page = make_page((APA, ()))
    page.fields.focus_field("family")
    keyboard.press("E")
    qtbot.waitUntil(lambda: isinstance(QApplication.activePopupWidget(), QMenu))
    keyboard.press("F")

    panel = page.drawers.reread
    qtbot.waitUntil(panel.isVisible)
    assert "apa" == page._session.open_letter(1).family.id
    assert panel.model.rowCount() > 5
    assert LetterState.TO_REVIEW == _state(page)
    keyboard.press("Esc")
    assert not panel.isVisible()
    assert "apa" == page._session.open_letter(1).family.id


def test_a_letter_is_read_as_another_family_when_agreed(
    make_page: MakePage, keyboard: Keyboard
) -> None:
    page = make_page((APA, ()))
    page.fields.value_given.emit("family", "focused-visit")

    keyboard.press("Return")

    assert "focused-visit" == page._session.open_letter(1).family.id
    assert "GRADES (4 is best)" not in page.fields.column.headings


def test_the_menu_of_a_row_has_its_commands(
    qtbot: QtBot, make_page: MakePage, keyboard: Keyboard
) -> None:
    page = make_page((APA, ()))
    area = page.model.areas()[0]
    page.fields.menu_asked.emit(area, page.mapToGlobal(page.rect().center()))
    qtbot.waitUntil(lambda: isinstance(QApplication.activePopupWidget(), QMenu))
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)

    names = [action.objectName() for action in menu.actions()]
    menu.close()

    assert {"edit", "move_area", "area_up", "absent", "history"} <= set(names)


def test_selected_words_can_be_copied(make_page: MakePage, keyboard: Keyboard) -> None:
    page = make_page((APA, ()))
    _select(page, "Lantern House")
    keyboard.press("F6", "Ctrl+C")

    assert "Lantern House" == QApplication.clipboard().text()


def test_areas_move_up_and_down(make_page: MakePage, keyboard: Keyboard) -> None:
    page = make_page((APA, ()))
    before = _areas(page)
    page.fields.focus_field(page.model.areas()[1])

    keyboard.press("Alt+Up")
    assert [before[1], before[0], *before[2:]] == _areas(page)
    keyboard.press("Alt+Down", "Alt+Down")

    assert [before[0], before[2], before[1], *before[3:]] == _areas(page)


def test_m_moves_an_area_to_another_judgement(
    qtbot: QtBot, make_page: MakePage, keyboard: Keyboard
) -> None:
    page = make_page((APA, ()))
    area = page.model.areas()[0]
    page.fields.focus_field(area)

    keyboard.press("M")
    qtbot.waitUntil(lambda: isinstance(QApplication.activePopupWidget(), QMenu))
    keyboard.press("3")

    value = _stands(page, area).value
    assert isinstance(value, AreaValue)
    assert "staying_safe" == value.judgement


def test_an_area_with_a_wide_character_is_split_at_the_cursor(qtbot: QtBot) -> None:
    editor = AreaEditor()
    qtbot.addWidget(editor)
    editor.setPlainText("One \U0001f600 two three")
    cursor = editor.textCursor()
    cursor.movePosition(cursor.MoveOperation.End)
    cursor.movePosition(cursor.MoveOperation.PreviousWord)
    editor.setTextCursor(cursor)

    assert ("One \U0001f600 two ", "three") == editor.parts()


def test_an_area_is_split_at_the_cursor_and_joined_again(
    make_page: MakePage, keyboard: Keyboard
) -> None:
    page = make_page((APA, ()))
    before = _areas(page)
    page.fields.focus_field(page.model.areas()[0])

    keyboard.press("E", "Ctrl+Home", "Ctrl+Right", "Ctrl+Right", "Ctrl+Return")
    assert ["Shorten the", before[0].removeprefix("Shorten the "), *before[1:]] == _areas(page)
    assert page.model.areas()[1] == page.fields.current
    assert "wait for" in _stands(page, page.model.areas()[1]).evidence.words
    assert "Shorten the" == _stands(page, page.model.areas()[0]).evidence.words

    keyboard.press("E", "Ctrl+Home", "Backspace")

    assert before == _areas(page)
    assert page.model.areas()[0] == page.fields.current


def test_an_area_is_added_by_typing_after_the_one_in_hand(
    make_page: MakePage, keyboard: Keyboard
) -> None:
    page = make_page((APA, ()))
    before = _areas(page)
    page.fields.focus_field(page.model.areas()[0])

    keyboard.press("A")
    keyboard.type("Listen to carers.")
    keyboard.press("Return")

    assert [before[0], "Listen to carers.", *before[1:]] == _areas(page)
    added = _stands(page, page.model.areas()[1])
    assert FieldState.ADDED == added.state
    assert isinstance(added.value, AreaValue)
    assert "being_healthy" == added.value.judgement


def test_a_new_area_is_given_up_with_escape(make_page: MakePage, keyboard: Keyboard) -> None:
    page = make_page((APA, ()))
    before = _areas(page)
    page.fields.focus_field(page.model.areas()[0])

    keyboard.press("A")
    keyboard.type("Lis")
    keyboard.press("Esc")

    assert before == _areas(page)
    assert page.model.areas()[0] == page.fields.current


def test_delete_removes_an_area_and_brings_it_back(make_page: MakePage, keyboard: Keyboard) -> None:
    page = make_page((APA, ()))
    before = _areas(page)
    area = page.model.areas()[0]
    page.fields.focus_field(area)

    keyboard.press("Del")
    assert before[1:] == _areas(page)
    page.fields.focus_field(area)
    keyboard.press("X")

    assert before == _areas(page)


def test_selected_words_become_the_value_with_their_place(
    make_page: MakePage, keyboard: Keyboard
) -> None:
    page = make_page((APA, ("signatory_name",)))
    _select(page, "Lantern House")

    keyboard.press("V")

    view = _stands(page, "signatory_name")
    assert "Lantern House" == view.value
    assert "Lantern House" == view.evidence.words


def test_selected_words_become_a_new_area_in_the_order_of_the_letter(
    make_page: MakePage, keyboard: Keyboard
) -> None:
    page = make_page((APA, ("signatory_name",)))
    words = "Dental checks for looked after children and young people fell below the"
    before = _areas(page)
    _select(page, words)

    keyboard.press("A")

    assert [words, *before] == _areas(page)
    assert page.pane.selected() is None


def test_selected_words_that_are_a_grade_set_it(make_page: MakePage, keyboard: Keyboard) -> None:
    page = make_page((APA, ("grade:overall_effectiveness",)))
    _select(page, "adequate")

    keyboard.press("V")

    view = _stands(page, "grade:overall_effectiveness")
    assert GradeValue("adequate", 2) == view.value
    assert "adequate" == view.evidence.words


def _select(page: ReviewPage, words: str) -> None:
    assert page.letter is not None
    start = page.letter.document.text.index(words)
    page.pane.pages.selection.set_range(start, start + len(words))
    page.pane.pages.words_selected.emit()


def test_undo_goes_back_to_the_letter_and_field_it_was_in(
    make_page: MakePage, keyboard: Keyboard
) -> None:
    page = make_page((APA, ("grade:staying_safe",)), ("annual-rating/wexmoor", ()))
    keyboard.press("3")
    page.show_letter(2)

    page.undo()

    assert page.letter is not None
    assert 1 == page.letter.id
    assert "grade:staying_safe" == page.fields.current
    assert FieldState.EXTRACTED == _stands(page, "grade:staying_safe").state
