"""A columns page on a store of sample letters, as a person has it before them."""

from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from ofsted_desk.desk.columns.columns_page import ColumnsPage
from ofsted_desk.desk.theme import Theme
from tests.desk.review.made_up import Keyboard, a_session

MakePage = Callable[..., ColumnsPage]
APA = ("apa/ashcombe", "apa/lowmoor", "apa/norwick")


@pytest.fixture
def keyboard() -> Keyboard:
    """Keys for the widget that has the focus."""
    return Keyboard()


@pytest.fixture
def make_page(qtbot: QtBot, theme: Theme, tmp_path: Path) -> Iterator[MakePage]:
    """Makes a page on letters, each with its doubtful fields; closed at the end."""
    pages: list[ColumnsPage] = []

    def make(*letters: tuple[str, Iterable[str]]) -> ColumnsPage:
        page = ColumnsPage(a_session(tmp_path, *letters), theme)
        pages.append(page)
        qtbot.addWidget(page)
        page.resize(1366, 696)
        page.show()
        page.activateWindow()
        qtbot.waitUntil(page.isActiveWindow)
        return page

    yield make
    for page in pages:
        page.pictures.close()
        page._session.store.close()
