"""A fault that ends the program at once is told at the next start; a proper end leaves nothing."""

import faulthandler
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from ofsted_desk.desk.error_dialog import ErrorDialog
from ofsted_desk.desk.last_end import EndedByItself, faults_written
from ofsted_desk.desk.theme import Theme

ROOT = Path(__file__).resolve().parents[2]
FAULT = """
import faulthandler, os, signal, sys
from pathlib import Path
from ofsted_desk.desk.last_end import faults_written

with faults_written(Path(sys.argv[1])) as ended:
    os.kill(os.getpid(), getattr(signal, sys.argv[2]))
"""


@pytest.fixture(autouse=True)
def pytest_goes_on_hearing_of_faults() -> Iterator[None]:
    heard = faulthandler.is_enabled()
    yield
    if heard:
        faulthandler.enable(2)


def end_by(name: str, folder: Path) -> None:
    command = [sys.executable, "-c", FAULT, str(folder), name]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, check=False)  # noqa: S603
    assert done.returncode


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has other faults")
def test_a_fault_is_told_once_at_the_next_start(tmp_path: Path, qtbot: QtBot, theme: Theme) -> None:
    end_by("SIGSEGV", tmp_path)

    with faults_written(tmp_path) as ended:
        assert isinstance(ended, EndedByItself)
        dialog = ErrorDialog(ended, theme)
        qtbot.addWidget(dialog)
        assert dialog.form.headline.text() == "Ofsted Desk ended by itself the last time"
        assert "Segmentation fault" in dialog.form.report.toPlainText()
        assert 'File "<string>", line 7' in dialog.form.report.toPlainText()

    assert [] == list(tmp_path.iterdir())
    with faults_written(tmp_path) as again:
        assert again is None


@pytest.mark.skipif(sys.platform == "win32", reason="Windows kills otherwise")
def test_a_program_that_was_killed_has_nothing_to_tell(tmp_path: Path) -> None:
    end_by("SIGKILL", tmp_path)

    with faults_written(tmp_path) as ended:
        assert ended is None


def test_where_nothing_can_be_written_nothing_is_told(tmp_path: Path) -> None:
    with faults_written(tmp_path / "gone") as ended:
        assert ended is None
