"""A person changes a family file, makes a slip, and starts the desk again."""

import shutil
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from ofsted_desk import paths
from ofsted_desk.app import open_desk
from ofsted_desk.desk.error_dialog import ErrorDialog
from ofsted_desk.errors import FamilyFileError


@pytest.fixture
def families(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The family files of a packaged program, in a folder of its own."""
    shutil.copytree(paths.resources(), tmp_path / "program" / "resources")
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setattr(sys, "_MEIPASS", str(tmp_path / "program"), raising=False)
    return paths.resources() / "families"


@pytest.fixture
def shown(qapp: QApplication) -> Iterator[list[str]]:
    """What error dialogs said; each is closed at once."""
    words: list[str] = []

    def close_dialog() -> None:
        dialog = QApplication.activeModalWidget()
        if isinstance(dialog, ErrorDialog):
            words.append(f"{dialog.form.headline.text()} {dialog.form.words.text()}")
            dialog.reject()

    watch = QTimer(qapp, interval=20)
    watch.timeout.connect(close_dialog)
    watch.start()
    yield words
    watch.stop()


def test_the_desk_says_which_file_and_what_to_do(
    families: Path, shown: list[str], tmp_path: Path
) -> None:
    (families / "school.toml").write_text('id = "school"\nverified = No\n', encoding="utf-8")

    with pytest.raises(FamilyFileError):
        open_desk(tmp_path / "letters.db")

    (said,) = shown
    assert "school.toml: line 2 cannot be read: “verified = No”." in said
    assert "Write true or false." in said
