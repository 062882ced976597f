"""What a test of the window needs: one theme, nothing left running."""

import threading
from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication

from ofsted_desk.desk.background import Background
from ofsted_desk.desk.shortcut_table import TABLE, keys_of_pages
from ofsted_desk.desk.shortcuts import Shortcuts
from ofsted_desk.desk.theme import Appearance, Theme

_themes: list[Theme] = []


@pytest.fixture
def theme(qapp: QApplication) -> Iterator[Theme]:
    """The theme of the program (made once: it dresses the application), light to begin with."""
    if not _themes:
        _themes.append(Theme(qapp, Appearance.LIGHT))
    yield _themes[0]
    _themes[0].choose(Appearance.LIGHT)


@pytest.fixture
def shortcuts(qapp: QApplication) -> Shortcuts:
    """The keys as they came."""
    return Shortcuts(TABLE, told=keys_of_pages)


@pytest.fixture
def background(qapp: QApplication) -> Iterator[Background]:
    """A background that is closed at the end."""
    made = Background()
    yield made
    made.close()


@pytest.fixture(autouse=True)
def nothing_left_running() -> Iterator[None]:
    """A test that leaves a thread of the desk alive fails."""
    yield
    left = [thread.name for thread in threading.enumerate() if thread.name.startswith("desk")]
    assert left == []
