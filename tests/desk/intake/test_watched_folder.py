"""The watched folder imports what appears in it, and says how it stands."""

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from ofsted_desk.desk.background import Background
from ofsted_desk.desk.changes import Changes
from ofsted_desk.desk.intake.import_run import ImportOutcome, ImportRun
from ofsted_desk.desk.intake.watched_folder import WatchedFolder
from ofsted_desk.intake.progress import BatchResult, ImportProgress
from ofsted_desk.settings import Settings


class Importer:
    """Takes every path for a letter, and remembers them."""

    def __init__(self) -> None:
        self.asked: list[Path] = []
        self.broken = False

    def __call__(
        self,
        paths: Sequence[Path],
        tell: Callable[[ImportProgress], None],
        cancelled: Callable[[], bool],
        *,
        scans: bool,
    ) -> BatchResult:
        if self.broken:
            raise OSError("disk full")
        self.asked += paths
        return BatchResult(tuple(range(len(paths))), 0, (), cancelled())


@pytest.fixture
def importer() -> Importer:
    return Importer()


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    return Settings(tmp_path / "settings.json")


@pytest.fixture
def inbox(tmp_path: Path) -> Path:
    folder = tmp_path / "inbox"
    folder.mkdir()
    return folder


@pytest.fixture
def watched(
    background: Background, importer: Importer, settings: Settings
) -> Iterator[WatchedFolder]:
    run = ImportRun(background, importer)
    made = WatchedFolder(run, settings, Changes())
    yield made
    made.close()


def test_letters_that_appear_are_imported_once(
    qtbot: QtBot, watched: WatchedFolder, importer: Importer, inbox: Path, settings: Settings
) -> None:
    told: list[ImportOutcome] = []
    watched._run.ended.connect(told.append)
    assert watched.words.startswith("Off.")
    watched.choose(inbox)
    qtbot.waitUntil(lambda: watched.words == "Watching.")
    (inbox / "new.pdf").write_bytes(b"x")

    qtbot.waitUntil(lambda: "still being written" in watched.words)
    qtbot.waitUntil(lambda: importer.asked == [inbox / "new.pdf"])
    qtbot.waitUntil(lambda: watched.words.startswith("Watching. 1 letter came at "))
    assert [True] == [outcome.unasked for outcome in told]
    assert (True, str(inbox)) == (settings.flag("watch"), settings.text("watched_folder"))


def test_what_lies_there_already_is_imported_too(
    qtbot: QtBot, watched: WatchedFolder, importer: Importer, inbox: Path
) -> None:
    (inbox / "old.txt").write_bytes(b"x")
    watched.choose(inbox)

    qtbot.waitUntil(lambda: importer.asked == [inbox / "old.txt"])


def test_a_folder_that_is_not_there_is_said(
    qtbot: QtBot, watched: WatchedFolder, inbox: Path
) -> None:
    watched.choose(inbox / "away")

    qtbot.waitUntil(lambda: watched.words.startswith("The folder is not there just now."))


def test_switched_off_it_looks_no_more(
    qtbot: QtBot, watched: WatchedFolder, importer: Importer, inbox: Path
) -> None:
    watched.choose(inbox)
    qtbot.waitUntil(lambda: watched.words == "Watching.")
    watched.switch(on=False)

    assert watched.words.startswith("Off.")
    assert [] == watched._watcher.directories()
    assert not watched._timer.isActive()
    assert inbox == watched.folder


def test_a_failed_import_stops_it_until_it_is_switched_on_again(
    qtbot: QtBot, watched: WatchedFolder, importer: Importer, inbox: Path
) -> None:
    importer.broken = True
    (inbox / "new.pdf").write_bytes(b"x")
    watched.choose(inbox)
    qtbot.waitUntil(lambda: watched.words.startswith("Stopped"))

    importer.broken = False
    watched.switch(on=False)
    watched.switch(on=True)
    qtbot.waitUntil(lambda: importer.asked == [inbox / "new.pdf"])


def test_a_store_that_may_only_be_read_is_never_fed(
    background: Background, importer: Importer, settings: Settings, inbox: Path
) -> None:
    settings.set("watch", True)
    settings.set("watched_folder", str(inbox))
    watched = WatchedFolder(ImportRun(background, importer), settings, Changes(), read_only=True)

    assert watched.words == "This store can only be read."
    assert not watched._timer.isActive()
    watched.close()
