"""The guard that every test runs under hears what it must, and the program does none of it."""

import os
import socket
import subprocess
import sys
from pathlib import Path

import pytest

from tests.guard import PROGRAM, Forbidden, Guard

ROOT = Path(__file__).resolve().parents[1]
STRAY = Path(ROOT.anchor) / "ofsted-desk-stray"
"""A place where no test may write, wherever the project lies."""
INSIDE = Path(PROGRAM) / "made_up.py"


def as_the_program(source: str) -> None:
    """Run some Python as if it stood in the program."""
    exec(compile(source, str(INSIDE), "exec"), {})  # noqa: S102 - a line of ours


@pytest.mark.parametrize(
    "source",
    [
        "import socket; socket.create_connection(('127.0.0.1', 9), 0.1)",
        "import socket\nwith socket.socket() as made: made.bind(('127.0.0.1', 0))",
        "import socket; socket.getaddrinfo('example.invalid', 80)",
        "from urllib.request import urlopen; urlopen('http://127.0.0.1:9')",
        "import subprocess; subprocess.run(['true'])",
        "import os; os.system('true')",
        "import os; os.posix_spawn('/bin/true', ['true'], {})",
        f"open({str(STRAY)!r}, 'w')",
        f"import os; os.mkdir({str(STRAY)!r})",
        f"import sqlite3; sqlite3.connect({str(STRAY)!r})",
        f"import os; os.rename('/tmp', {str(STRAY)!r})",
    ],
)
def test_what_the_program_may_not_do_fails(source: str, stays_within: Guard) -> None:
    with pytest.raises(Forbidden):
        as_the_program(source)

    assert stays_within.take()
    assert not STRAY.exists()


def test_what_is_caught_is_noted_all_the_same(stays_within: Guard) -> None:
    as_the_program("import os\ntry:\n    os.system('true')\nexcept Exception:\n    pass")

    assert stays_within.take() == ["os.system (b'true',)"]


def test_what_it_may_do_it_does(tmp_path: Path, stays_within: Guard) -> None:
    as_the_program(f"open({str(tmp_path / 'a.txt')!r}, 'w').close()")
    as_the_program(f"open({str(ROOT / 'README.md')!r}).close()")
    subprocess.run([sys.executable, "-c", "pass"], check=True)

    assert (tmp_path / "a.txt").exists()


def test_a_test_may_not_open_a_connection_either(stays_within: Guard) -> None:
    with socket.socket() as made, pytest.raises(Forbidden):
        made.connect(("127.0.0.1", 9))

    assert stays_within.take()
    assert os.environ["OFSTED_DESK_HOME"]
