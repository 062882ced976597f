"""The window's place is shown before the rest is imported, and goes when the desk is there."""

import subprocess
import sys

import pytest
from pytestqt.qtbot import QtBot

from ofsted_desk.__main__ import _asks_for_the_desk, _is_file
from ofsted_desk.desk.first_sight import show_first_sight


@pytest.mark.parametrize(
    ("given", "wanted"),
    [
        (["desk"], True),
        (["desk", "letter.pdf"], True),
        (["desk", "--store", "letters.db"], True),
        (["desk", "--help"], False),
        (["--help"], False),
        (["extract", "letter.pdf"], False),
    ],
)
def test_only_the_desk_has_a_first_sight(given: list[str], wanted: bool) -> None:
    assert wanted == _asks_for_the_desk(given)


@pytest.mark.parametrize(
    ("word", "wanted"),
    [
        ("Ana.ofsted-pack", True),
        ("letters/", True),
        ("/home/ana/Letters", True),
        ("check-store", False),
        ("extract", False),
        ("--version", False),
        ("--store=./letters.db", False),
    ],
)
def test_a_first_word_with_a_dot_or_a_slash_is_a_file(word: str, wanted: bool) -> None:
    assert wanted == _is_file(word)


def test_it_is_painted_and_named(qtbot: QtBot) -> None:
    window = show_first_sight()
    qtbot.addWidget(window)

    assert window.windowHandle().isExposed()
    assert window.windowTitle() == "Ofsted Desk"
    words = window.centralWidget()
    assert words is not None
    assert words.accessibleName() == "Opening the desk"


def test_nothing_that_takes_time_is_imported_for_it() -> None:
    asked = "import sys, ofsted_desk.desk.first_sight; print(*sys.modules)"
    done = subprocess.run(  # noqa: S603 - our own interpreter
        [sys.executable, "-c", asked], capture_output=True, text=True, check=True
    )
    slow = ("ofsted_desk.store", "ofsted_desk.review", "ofsted_desk.families", "ofsted_desk.app")

    assert [] == [name for name in done.stdout.split() if name.startswith((*slow, "sqlite", "pdf"))]
