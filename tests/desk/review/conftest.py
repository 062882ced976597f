"""Letters for tests of the review page: the invented ones that the program brings along."""

from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from ofsted_desk import paths
from ofsted_desk.desk.background import Background
from ofsted_desk.desk.review.review_page import ReviewPage
from ofsted_desk.desk.shortcuts import Shortcuts
from ofsted_desk.desk.theme import Theme
from ofsted_desk.letter.document import Document
from ofsted_desk.reading import read_document
from ofsted_desk.review.session import ReviewSession
from tests.desk.review.made_up import Keyboard, a_session

Letters = tuple[str, Iterable[str]]
MakePage = Callable[..., ReviewPage]


@pytest.fixture(scope="session")
def apa_file() -> Path:
    """A made-up letter of four pages with a grade, its witness and areas in each section."""
    return paths.resources() / "letters" / "apa" / "ashcombe-2007.pdf"


@pytest.fixture(scope="session")
def apa(apa_file: Path) -> Document:
    """The same letter as read."""
    return read_document(apa_file.read_bytes(), apa_file.name)


@pytest.fixture
def keyboard() -> Keyboard:
    """A keyboard that counts."""
    return Keyboard()


@pytest.fixture
def sessions(tmp_path: Path) -> Iterator[Callable[..., ReviewSession]]:
    """Makes sessions on stores that are closed at the end."""
    made: list[ReviewSession] = []

    def make(*letters: Letters) -> ReviewSession:
        made.append(a_session(tmp_path, *letters))
        return made[-1]

    yield make
    for session in made:
        session.store.close()


@pytest.fixture
def make_page(
    qtbot: QtBot,
    theme: Theme,
    background: Background,
    shortcuts: Shortcuts,
    sessions: Callable[..., ReviewSession],
) -> MakePage:
    """Makes a page of the window's size with its first letter open and the focus in the form."""

    def make(*letters: Letters, session: ReviewSession | None = None) -> ReviewPage:
        page = ReviewPage(session or sessions(*letters), theme, background, shortcuts)
        qtbot.addWidget(page)
        page.resize(1118, 696)
        page.show()
        page.activateWindow()
        qtbot.waitUntil(page.isActiveWindow)
        page.show_letter(1)
        page.setFocus()
        qtbot.waitUntil(lambda: not page.fields.column.waits)
        return page

    return make
