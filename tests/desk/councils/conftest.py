"""A councils page on made-up letters of one council with a history, and of others."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from ofsted_desk.desk.ask import Ask
from ofsted_desk.desk.background import Background
from ofsted_desk.desk.councils.councils_page import CouncilsPage
from ofsted_desk.desk.theme import Theme
from ofsted_desk.review.councils import Council, read_council
from ofsted_desk.review.session import ReviewSession
from ofsted_desk.store import open_store
from tests.desk.councils.made_up import FAMILIES, WESTMARCH, fill
from tests.desk.review.made_up import Keyboard


class Answer(Ask):
    """A person who saves where a test wants it."""

    place: Path | None = None

    def save_as(self, parent: object, title: str, start: Path, kinds: str) -> Path | None:
        return self.place / start.name if self.place else None


@pytest.fixture
def keyboard() -> Keyboard:
    """Keys for the widget that has the focus."""
    return Keyboard()


@pytest.fixture
def session(tmp_path: Path) -> Iterator[ReviewSession]:
    """A session on the made-up letters."""
    with open_store(tmp_path / "letters.db", app_version="0.1.0") as store:
        made = ReviewSession(store, "Kit", FAMILIES)
        fill(made)
        yield made


@pytest.fixture
def council(session: ReviewSession) -> Council:
    """The council with a history."""
    return read_council(session.store, session.families, WESTMARCH)


@pytest.fixture
def page(
    qtbot: QtBot, theme: Theme, session: ReviewSession, background: Background, tmp_path: Path
) -> CouncilsPage:
    """The page, at the council with a history."""
    ask = Answer()
    ask.place = tmp_path
    made = CouncilsPage(session, theme, ask, background)
    qtbot.addWidget(made)
    made.resize(1366, 696)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    made.show_council(WESTMARCH)
    return made
