"""The dashboard as a person sees it."""

import csv
from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from ofsted_desk.desk.ask import Ask
from ofsted_desk.desk.background import Background
from ofsted_desk.desk.dashboard.dashboard_page import DashboardPage
from ofsted_desk.desk.theme import Appearance, Theme
from ofsted_desk.review.session import ReviewSession
from ofsted_desk.settings import Settings
from ofsted_desk.store import open_store
from tests.desk.councils.made_up import FAMILIES, fill
from tests.spoken import nameless


class Answer(Ask):
    """A person who saves in one folder."""

    def __init__(self, folder: Path) -> None:
        self.folder_of_answers = folder

    def save_as(self, parent: object, title: str, start: Path, kinds: str) -> Path | None:
        return self.folder_of_answers / start.name


@pytest.fixture
def session(tmp_path: Path) -> Iterator[ReviewSession]:
    with open_store(tmp_path / "letters.db", app_version="0.1.0") as store:
        made = ReviewSession(store, "Kit", FAMILIES)
        fill(made)
        for letter in (1, 2, 3):
            made.confirm_letter(letter)
        made.correct(4, "grade:adoption", "outstanding")
        yield made


@pytest.fixture
def page(
    qtbot: QtBot, theme: Theme, session: ReviewSession, background: Background, tmp_path: Path
) -> DashboardPage:
    settings = Settings(tmp_path / "settings.json")
    settings.set("recheck_percent", 100)
    made = DashboardPage(session, theme, Answer(tmp_path), background, settings)
    qtbot.addWidget(made)
    made.resize(1366, 696)
    made.show()
    qtbot.waitUntil(lambda: made.tally is not None)
    return made


def test_it_says_how_far_and_how_fast(page: DashboardPage) -> None:
    assert page.form.progress.text() == (
        "3 of 11 letters reviewed, 8 left. 3.0 a day: about 3 such days to go."
    )
    assert "Reviewed: 3" in page.states.chart.accessibleDescription()


def test_the_family_with_the_most_grades_comes_first(page: DashboardPage) -> None:
    assert page.grades.family.currentData() == "apa"
    assert page.grades.chart.drawing is not None
    assert "Overall effectiveness" in page.grades.chart.drawing.title


def test_another_judgement_is_shown_and_stays_chosen(qtbot: QtBot, page: DashboardPage) -> None:
    box = page.grades.judgement
    box.setCurrentIndex(box.findData("staying_safe"))
    box.activated.emit(box.currentIndex())
    page.tally = None
    page.ask_again()
    qtbot.waitUntil(lambda: page.tally is not None)

    assert page.grades.chart.drawing is not None
    assert page.grades.chart.drawing.title.startswith("Staying safe")


def test_what_was_corrected_is_counted(page: DashboardPage) -> None:
    assert page.fields.chart.accessibleDescription() == "Adoption: 1 of 1, 100.0 %"


def test_the_recheck_says_what_waits_and_leads_there(qtbot: QtBot, page: DashboardPage) -> None:
    assert page.recheck.button.text().startswith("Answer ")
    assert "100 per cent" in page.recheck.left.text()
    with qtbot.waitSignal(page.recheck_asked):
        page.recheck.button.click()


def test_it_is_counted_again_when_it_is_looked_at(
    qtbot: QtBot, page: DashboardPage, session: ReviewSession
) -> None:
    page.hide()
    session.confirm_letter(5 if session.open_letter(5).to_check == 0 else 6)
    page.show()

    qtbot.waitUntil(lambda: page.form.progress.text().startswith("4 of 11"))


def test_every_chart_is_saved_with_its_numbers(
    qtbot: QtBot, page: DashboardPage, tmp_path: Path
) -> None:
    for card in (page.states, page.days, page.grades, page.fields):
        with qtbot.waitSignals([page.said, page.said]):
            card.picture.click()
            card.numbers.click()

    assert len(list(tmp_path.glob("*.png"))) == 4
    with (tmp_path / "letters-by-state.csv").open(encoding="utf-8-sig", newline="") as file:
        assert list(csv.reader(file))[:2] == [["state", "letters"], ["Reviewed", "3"]]


def test_everything_that_takes_the_focus_has_a_name(page: DashboardPage) -> None:
    assert nameless(page) == []


@pytest.mark.parametrize("appearance", [Appearance.LIGHT, Appearance.DARK])
def test_all_of_it_is_seen_on_a_small_laptop(
    theme: Theme, page: DashboardPage, appearance: Appearance
) -> None:
    theme.choose(appearance)
    board = page.form.board

    assert board.height() <= page.form.scroll.viewport().height()
    for card in (page.states, page.days, page.grades, page.fields, page.recheck):
        assert board.rect().contains(card.geometry())
