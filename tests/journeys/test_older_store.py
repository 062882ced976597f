"""A person opens a store of an older version: it is brought up to date in sight, or left alone."""

import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from threading import Event

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ofsted_desk.desk.background import Background
from ofsted_desk.desk.theme import Theme
from ofsted_desk.desk.up_to_date_dialog import UpToDateDialog
from ofsted_desk.store import SCHEMA_VERSION, FillingStopped
from tests.journeys.conftest import SitDown
from tests.store.test_migrations import an_old_store


def version(path: Path) -> int:
    with closing(sqlite3.connect(path)) as connection:
        return int(connection.execute("PRAGMA user_version").fetchone()[0])


@pytest.fixture
def background(qapp: QApplication) -> Background:
    return Background(qapp, workers=1)


def held_back(background: Background) -> Callable[[], None]:
    """What is run after this waits, until the answer is called."""
    go_on = Event()
    background.run("held back", lambda _: go_on.wait(60), lambda _: None)
    return go_on.set


def test_an_older_store_opens_with_a_copy_beside_it(sit_down: SitDown, tmp_path: Path) -> None:
    path = an_old_store(tmp_path, 1)
    person = sit_down(path)

    assert 2 == len(person.councils)
    assert SCHEMA_VERSION == version(path)
    (copy,) = tmp_path.glob("letters.before-version-*.db")
    assert 1 == version(copy)


def test_how_far_it_is_can_be_seen_and_read_out(
    qtbot: QtBot, theme: Theme, background: Background, tmp_path: Path
) -> None:
    dialog = UpToDateDialog(an_old_store(tmp_path, 1), theme, background)
    qtbot.addWidget(dialog)
    seen: list[str] = []
    background.busy_changed.connect(lambda _: seen.append(dialog.form.pace.text()))

    assert dialog.bring() is None
    background.close()
    assert "Keeping a copy…" in seen
    assert dialog.form.progress.maximum() == dialog.form.progress.value() > 0
    assert "of 4 letters" in dialog.form.pace.text()


def test_cancel_leaves_the_store_as_it_was(
    qtbot: QtBot, theme: Theme, background: Background, tmp_path: Path
) -> None:
    path = an_old_store(tmp_path, 1)
    before = path.read_bytes()
    dialog = UpToDateDialog(path, theme, background)
    qtbot.addWidget(dialog)
    go_on = held_back(background)
    QTimer.singleShot(0, dialog.form.stop_button.click)
    QTimer.singleShot(0, go_on)

    error = dialog.bring()
    background.close()
    assert isinstance(error, FillingStopped)
    assert (1, before) == (version(path), path.read_bytes())
    assert ["letters.db", "letters.originals"] == sorted(
        each.name for each in tmp_path.iterdir() if not each.name.endswith(("-wal", "-shm", "home"))
    )


def test_the_dialog_has_gone_when_the_store_is_up_to_date(
    qtbot: QtBot, theme: Theme, background: Background, tmp_path: Path
) -> None:
    dialog = UpToDateDialog(an_old_store(tmp_path, 1), theme, background)
    qtbot.addWidget(dialog)
    go_on = held_back(background)
    looking = QTimer(dialog, interval=10)
    looking.timeout.connect(lambda: dialog.isVisible() and go_on())
    looking.start()

    assert dialog.bring() is None
    background.close()
    assert not dialog.isVisible()
