"""A whole journey (import, review, export, help), and the same with the network cut off."""

import csv
import os
import shutil
import socket
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from ofsted_desk.desk.help_window import HelpWindow
from tests.guard import Guard
from tests.journeys.person import CTRL, LETTERS, Person
from tests.journeys.test_export_and_check import export

ROOT = Path(__file__).resolve().parents[2]
CUT = "OFSTED_DESK_TEST_NETWORK_IS_CUT"
_JOURNEY = "test_import_review_export_and_help"


def test_import_review_export_and_help(person: Person, tmp_path: Path, stays_within: Guard) -> None:
    if os.environ.get(CUT):
        assert_cut()
        stays_within.take()
    person.imports(LETTERS / "apa", LETTERS / "focused-visit")
    person.window.show_review()
    person.press(Qt.Key.Key_Return)
    person.waits_for(lambda: person.sees_letter)
    council = person.letter.authority
    person.press(Qt.Key.Key_Return, CTRL)
    person.waits_for(lambda: person.session.counts().reviewed == 1)

    tables = export(person, tmp_path / "out")
    person.window.menu.actions["help"].trigger()
    (shown,) = person.window.findChildren(HelpWindow)

    assert [row["authority"] for row in tables["letters"]] == [council]
    assert shown.form.text.toPlainText().startswith("Reviewing")
    assert [] == person.session.store.check()
    with (tmp_path / "out" / "letters.csv").open(encoding="utf-8-sig") as file:
        assert next(csv.reader(file))


def assert_cut() -> None:
    """There is no way out of here: not even to this machine itself."""
    with socket.socket() as made:
        made.settimeout(5)
        with pytest.raises((OSError, RuntimeError)):
            made.connect(("127.0.0.1", 9))


def cut_off() -> list[str]:
    """The words before a command that cut it off from every network."""
    unshare = shutil.which("unshare")
    for options in (["-n"], ["-r", "-n"]):
        command = [unshare or "", *options]
        if unshare and not subprocess.run([*command, "true"], capture_output=True).returncode:  # noqa: S603, PLW1510
            return command
    pytest.skip("networking cannot be cut off here: that needs Linux, unshare and the right to")


def test_the_whole_journey_needs_no_network(tmp_path: Path) -> None:
    command = [*cut_off(), sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider"]
    done = subprocess.run(  # noqa: S603
        [*command, f"--basetemp={tmp_path / 'base'}", f"{__file__}::{_JOURNEY}"],
        cwd=ROOT,
        env={**os.environ, CUT: "1"},
        capture_output=True,
        text=True,
        check=False,
    )

    assert done.returncode == 0, done.stdout + done.stderr
    assert "1 passed" in done.stdout
