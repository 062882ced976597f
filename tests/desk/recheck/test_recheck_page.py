"""The blind re-check as a person answers it."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from ofsted_desk.desk.recheck.recheck_page import RecheckPage
from ofsted_desk.desk.shortcut_table import TABLE
from ofsted_desk.desk.shortcuts import Shortcuts
from ofsted_desk.desk.theme import Appearance, Theme
from ofsted_desk.letter.finding import GradeValue
from ofsted_desk.review.recheck import Outcome
from ofsted_desk.review.views import FieldKind
from ofsted_desk.settings import Settings
from tests.desk.review.made_up import Keyboard, a_session
from tests.spoken import nameless

MakePage = Callable[..., RecheckPage]
SAFE = "grade:staying_safe"


@pytest.fixture
def keyboard() -> Keyboard:
    return Keyboard()


@pytest.fixture
def make_page(qtbot: QtBot, theme: Theme, tmp_path: Path) -> Iterator[MakePage]:
    """Makes a page on confirmed sample letters, of which so many per cent are asked again."""
    pages: list[RecheckPage] = []

    def make(*letters: str, percent: int = 100) -> RecheckPage:
        session = a_session(tmp_path, *((name, ()) for name in letters))
        for letter in session.store.letters.ids():
            session.confirm_letter(letter)
        settings = Settings(tmp_path / "settings.json")
        settings.set("recheck_percent", percent)
        page = RecheckPage(session, theme, settings, Shortcuts(TABLE))
        pages.append(page)
        qtbot.addWidget(page)
        page.resize(1366, 696)
        page.show()
        page.activateWindow()
        qtbot.waitUntil(page.isActiveWindow)
        return page

    yield make
    for page in pages:
        page._session.store.close()


def go_to(page: RecheckPage, field: str) -> None:
    """Put questions off until this field is asked."""
    for _ in range(60):
        if page.question is not None and page.question.field == field:
            return
        page.put_off()
    raise AssertionError(field)


def shown_words(page: RecheckPage) -> str:
    labels = [label.text() for label in page.findChildren(QLabel) if label.isVisible()]
    return " ".join(labels)


def test_the_letter_is_shown_without_a_mark(make_page: MakePage) -> None:
    page = make_page("apa/ashcombe")
    go_to(page, SAFE)

    assert page.letter.pane.pages.pages == 4
    assert page.letter.pane._marks == []
    assert page.form.label.text() == "Staying safe"
    segments = page.answer.grades._buttons
    assert [button.isChecked() for button in segments] == [False] * 4


def test_a_digit_answers_and_the_next_is_asked(make_page: MakePage, keyboard: Keyboard) -> None:
    page = make_page("apa/ashcombe")
    go_to(page, SAFE)
    page.give_focus()
    keyboard.press("2")

    assert "Staying safe: the record says the same" in page.form.last.text()
    assert page.question is not None
    assert page.question.field != SAFE
    assert page._recheck.summary().answered == 1


def test_a_difference_is_shown_with_its_evidence_only_after_the_answer(
    make_page: MakePage, keyboard: Keyboard
) -> None:
    page = make_page("apa/ashcombe")
    go_to(page, SAFE)
    assert "2 adequate" not in shown_words(page)
    page.give_focus()
    keyboard.press("4")

    assert page.settling
    assert "Your answer: <b>4 outstanding</b>" in page.form.said.text()
    assert "The record: <b>2 adequate</b>" in page.form.said.text()
    assert page.letter.pane._marks != []
    assert "100.0 % wrong" in page.form.rate.text()


def test_a_wrong_record_is_corrected_with_one_key(make_page: MakePage, keyboard: Keyboard) -> None:
    page = make_page("apa/ashcombe")
    go_to(page, SAFE)
    page.give_focus()
    keyboard.press("4", "Alt+1")

    view = page._session.open_letter(1).field(SAFE)
    assert view is not None
    assert view.value == GradeValue("outstanding", 4)
    assert not page.settling
    assert "Staying safe: the record was wrong" in page.form.last.text()


def test_a_slip_of_ones_own_counts_as_no_error(make_page: MakePage, keyboard: Keyboard) -> None:
    page = make_page("apa/ashcombe")
    go_to(page, SAFE)
    page.give_focus()
    keyboard.press("4", "Alt+3")

    assert page.form.rate.text() == "0.0 % wrong"


def test_a_typed_answer_is_taken_with_enter(make_page: MakePage, keyboard: Keyboard) -> None:
    page = make_page("apa/ashcombe")
    go_to(page, "document_date")
    page.give_focus()
    keyboard.type("26/11/2007")
    keyboard.press("Return")

    assert "the record says the same" in page.form.last.text()


def test_an_answer_that_cannot_be_is_refused_and_asked_again(
    make_page: MakePage, keyboard: Keyboard
) -> None:
    page = make_page("apa/ashcombe")
    go_to(page, "document_date")
    page.give_focus()
    keyboard.type("some day")
    keyboard.press("Return")

    assert "not a date" in page.form.refusal.text()
    assert page.form.text.text() == "some day"
    assert page._recheck.summary().answered == 0


def test_not_stated_is_one_key_also_while_typing(make_page: MakePage, keyboard: Keyboard) -> None:
    page = make_page("jtai/ashcombe")
    fields = [f.field for f in page._session.open_letter(1).fields if f.value is None]
    asked = [key[1] for key in page._session.store.rechecks.unanswered(10_000, set(), 99)]
    absent = next(field for field in fields if field in asked)
    go_to(page, absent)
    page.give_focus()
    keyboard.press("Alt+N")

    assert "the record says the same" in page.form.last.text()


def test_the_family_is_chosen_from_the_list(make_page: MakePage) -> None:
    page = make_page("apa/ashcombe")
    go_to(page, "family")
    assert page.question is not None
    assert page.question.kind == FieldKind.FAMILY
    assert "Annual performance" not in page.form.letter.text()
    box = page.form.family
    assert box.currentIndex() == -1
    box.setCurrentIndex(box.findData("apa"))
    page.form.answer_button.click()

    assert "Letter family: the record says the same" in page.form.last.text()


def test_words_of_the_letter_can_be_the_answer(make_page: MakePage) -> None:
    page = make_page("apa/ashcombe")
    go_to(page, "signatory_name")
    assert page.question is not None
    recorded = str(page._recheck.recorded(page.question))
    start = page.question.document.text.index(recorded)
    page.letter.pane.toggle_text()
    text = page.letter.pane.text
    text.setTextCursor(text._cursor(start, start + len(recorded)))
    page.letter.commands["use_words"].trigger()

    assert page.form.text.text() == recorded


def test_open_differences_come_when_nothing_else_is_asked(
    make_page: MakePage, keyboard: Keyboard
) -> None:
    page = make_page("apa/ashcombe")
    go_to(page, SAFE)
    page.give_focus()
    keyboard.press("4", "Alt+L")
    assert not page.settling
    while page.question is not None and not page.settling:
        page._on_given(page._recheck.recorded(page.question))

    assert page.settling
    page.settle(Outcome.ANSWER_WRONG)
    assert "are answered" in page.form.asks.text()
    assert not page.form.answers.isVisible()


def test_undo_asks_again(make_page: MakePage, keyboard: Keyboard) -> None:
    page = make_page("apa/ashcombe")
    go_to(page, SAFE)
    page.give_focus()
    keyboard.press("2")
    step = page._session.undo()
    assert step is not None
    page.show_step(step)

    assert page.question is not None
    assert page.question.field == SAFE
    assert page._recheck.summary().answered == 0


@pytest.mark.parametrize(("percent", "words"), [(0, "0 per cent"), (1, "Nothing to ask yet")])
def test_where_nothing_is_asked_it_says_why(make_page: MakePage, percent: int, words: str) -> None:
    page = make_page(percent=percent)

    assert words in page.form.asks.text()
    assert page.question is None


def test_the_keys_that_decide_elsewhere_rest_here(make_page: MakePage) -> None:
    page = make_page("apa/ashcombe")
    commands = page.letter.commands

    assert not commands["confirm_next"].isEnabled()
    assert not commands["flag"].isEnabled()
    assert commands["find"].isEnabled()


def test_everything_that_takes_the_focus_has_a_name(make_page: MakePage) -> None:
    page = make_page("apa/ashcombe")
    for field in (SAFE, "document_date", "family"):
        go_to(page, field)
        assert nameless(page) == []


@pytest.mark.parametrize("appearance", [Appearance.LIGHT, Appearance.DARK])
def test_nothing_is_cut_off_at_the_size_of_a_small_laptop(
    theme: Theme, make_page: MakePage, keyboard: Keyboard, appearance: Appearance
) -> None:
    theme.choose(appearance)
    page = make_page("apa/ashcombe")
    go_to(page, SAFE)
    page.give_focus()
    keyboard.press("4")
    form = page.form

    for button in (form.record_button, form.same_button, form.mine_button, form.later_button):
        assert button.width() >= button.minimumSizeHint().width()
        assert page.rect().contains(button.mapTo(page, button.rect().bottomRight()))
    assert page.rect().contains(form.rates.mapTo(page, form.rates.rect().bottomRight()))
