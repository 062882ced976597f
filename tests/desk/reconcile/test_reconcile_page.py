"""The public table as a person settles it."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from ofsted_desk.desk.ask import Ask, Choice
from ofsted_desk.desk.background import Background
from ofsted_desk.desk.reconcile.cells_model import Shown
from ofsted_desk.desk.reconcile.reconcile_page import ReconcilePage
from ofsted_desk.desk.shortcut_table import TABLE as COMMANDS
from ofsted_desk.desk.shortcuts import Shortcuts
from ofsted_desk.desk.theme import Theme
from ofsted_desk.reconcile.verdicts import Verdict
from tests.desk.review.made_up import Keyboard, a_session
from tests.export.a_store import read_csv

SAMPLES = ("ilacs/eastmarsh", "ilacs/fallowdean", "ilacs/hartwick", "ilacs/norwick")
TABLE = Path(__file__).resolve().parents[3] / "resources/public_tables/sample-history.csv"
ALT = Qt.KeyboardModifier.AltModifier
MakePage = Callable[..., ReconcilePage]


@dataclass
class Answers(Ask):
    """What the person answers."""

    opened: Path | None = None
    saved: Path | None = None

    def table(self, parent: QWidget) -> Path | None:
        return self.opened

    def save_as(self, parent: QWidget, title: str, start: Path, kinds: str) -> Path | None:
        return self.saved

    def choose(
        self, parent: QWidget | None, title: str, words: str, first: str, second: str = ""
    ) -> Choice:
        return Choice.FIRST


@pytest.fixture
def answers() -> Answers:
    return Answers(TABLE)


@pytest.fixture
def make_page(
    qtbot: QtBot, theme: Theme, background: Background, tmp_path: Path, answers: Answers
) -> Iterator[MakePage]:
    """Makes a page on reviewed sample letters, with the table opened."""
    pages: list[ReconcilePage] = []

    def make(*letters: str) -> ReconcilePage:
        session = a_session(tmp_path, *((name, ()) for name in letters))
        for letter in session.store.letters.ids():
            session.confirm_letter(letter)
        page = ReconcilePage(session, theme, answers, background, Shortcuts(COMMANDS))
        pages.append(page)
        qtbot.addWidget(page)
        page.resize(1366, 696)
        page.show()
        page.activateWindow()
        qtbot.waitUntil(page.isActiveWindow)
        page.form.open_button.click()
        qtbot.waitUntil(lambda: page.comparison is not None or page.form.refusal.isVisible())
        return page

    yield make
    for page in pages:
        page._session.store.close()


def shown(page: ReconcilePage) -> list[str]:
    model = page.model
    return [
        "|".join(model.index(row, column).data() for column in (1, 2, 3, 4))
        for row in range(model.rowCount())
    ]


def show(page: ReconcilePage, what: Shown) -> None:
    page.form.shown.setCurrentIndex(list(Shown).index(what))
    page.form.shown.activated.emit(page.form.shown.currentIndex())


def test_what_is_blank_or_differs_is_listed_beside_its_letter(make_page: MakePage) -> None:
    page = make_page(*SAMPLES)

    assert shown(page) == [
        "Eastmarsh|Help and protection|–|requires improvement",
        "Fallowdean|Overall effectiveness|data_unreadable|good",
        "Fallowdean|Impact of leaders|data_unreadable|good",
        "Fallowdean|Help and protection|data_unreadable|good",
        "Fallowdean|In care|data_unreadable|good",
        "Hartwick|Impact of leaders|good|inadequate",
        "Hartwick|Inspector name|–|Isolde Farrow",
        "Hartwick|Inspection end date|19/11/2018|16/11/2018",
        "Norwick|Overall effectiveness|–|good",
        "Norwick|In care|to requires improvement|good",
    ]
    assert page.letter.pane._marks
    assert "The table says: <b>nothing</b>" in page.form.both.text()
    show(page, Shown.ROWS)
    assert [words.partition("|")[0] for words in shown(page)] == ["Thornbridge", "Quillham"]


@pytest.mark.parametrize(("key", "verdict"), [(Qt.Key.Key_1, "ours"), (Qt.Key.Key_2, "theirs")])
def test_a_key_settles_a_cell_and_goes_on(
    make_page: MakePage, qtbot: QtBot, key: Qt.Key, verdict: str
) -> None:
    page = make_page("ilacs/hartwick")
    before = shown(page)

    qtbot.keyClick(page.form.cells, key, ALT)

    assert shown(page) == before[1:]
    show(page, Shown.SETTLED)
    assert page.model.index(0, 5).data() == f"✓ {verdict}"


def test_a_note_needs_words_and_is_kept_with_them(
    make_page: MakePage, qtbot: QtBot, keyboard: Keyboard
) -> None:
    page = make_page("ilacs/hartwick")

    qtbot.keyClick(page.form.cells, Qt.Key.Key_3, ALT)
    assert page.form.note.hasFocus()
    keyboard.type("as Ofsted lists it")
    keyboard.press("Return")

    show(page, Shown.SETTLED)
    assert "noted: as Ofsted lists it" in page.form.both.text()


@pytest.fixture
def keyboard() -> Keyboard:
    return Keyboard()


def test_all_blanks_are_filled_and_taken_back_by_one_undo(
    make_page: MakePage, qtbot: QtBot
) -> None:
    page = make_page(*SAMPLES)
    first = page.comparison

    page.form.fill_button.click()
    qtbot.waitUntil(lambda: page.comparison is not first)

    assert len(shown(page)) == 2
    assert not page.form.fill_button.isEnabled()
    step = page._session.undo()
    assert step is not None
    page.show_step(step)
    qtbot.waitUntil(lambda: len(shown(page)) == 10)


def test_corrections_are_written_where_the_person_says(
    make_page: MakePage, answers: Answers, tmp_path: Path
) -> None:
    page = make_page("ilacs/eastmarsh")
    page.decide(Verdict.OURS)
    answers.saved = tmp_path / "corrections.csv"

    page.form.corrections_button.click()
    answers.saved = tmp_path / "copy.csv"
    page.form.copy_button.click()

    (correction,) = read_csv(tmp_path / "corrections.csv")
    assert (correction["was"], correction["now"]) == ("", "requires improvement")
    assert correction["page"] == "1"
    copied = read_csv(tmp_path / "copy.csv")
    assert copied[0]["help_and_protection_grade"] == "requires improvement"


def test_the_published_table_itself_is_never_written_over(
    make_page: MakePage, answers: Answers
) -> None:
    page = make_page("ilacs/eastmarsh")
    before = TABLE.read_bytes()
    answers.saved = TABLE

    page.form.copy_button.click()

    assert "Choose another name" in page.form.refusal.text()
    assert TABLE.read_bytes() == before


def test_a_table_that_cannot_be_used_is_said(
    make_page: MakePage, answers: Answers, tmp_path: Path
) -> None:
    answers.opened = tmp_path / "other.csv"
    answers.opened.write_text("council,grade\nX,good\n")

    page = make_page("ilacs/eastmarsh")

    assert "has no column la_code" in page.form.refusal.text()
    assert page.comparison is None


def test_the_table_opened_last_is_there_again(
    make_page: MakePage, qtbot: QtBot, theme: Theme, background: Background, answers: Answers
) -> None:
    page = make_page("ilacs/eastmarsh")

    again = ReconcilePage(page._session, theme, answers, background, Shortcuts(COMMANDS))
    qtbot.addWidget(again)
    again.show()

    qtbot.waitUntil(lambda: again.comparison is not None)
    assert again.form.source.text() == "PUBLIC TABLE · SAMPLE-HISTORY.CSV"


def test_the_letter_is_opened_at_the_field(make_page: MakePage, qtbot: QtBot) -> None:
    page = make_page("ilacs/eastmarsh")

    with qtbot.waitSignal(page.letter_asked) as asked:
        qtbot.keyClick(page.form.cells, Qt.Key.Key_O, ALT)

    assert asked.args == [1, "grade:help_and_protection"]


def test_everything_has_a_name_for_those_who_hear_the_screen(make_page: MakePage) -> None:
    page = make_page("ilacs/eastmarsh")

    for name in ("mapping", "shown", "every", "cells", "note", "ours_button", "fill_button"):
        widget = getattr(page.form, name)
        accessible = QAccessible.queryAccessibleInterface(widget)
        assert accessible.text(QAccessible.Text.Name), name
