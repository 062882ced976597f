"""Two programs decide in one store at once: each keeps what it said, and the audit stays whole."""

import subprocess
import sys
from pathlib import Path

from ofsted_desk.store import open_store
from tests.store.made_letters import a_store

ROOT = Path(__file__).parents[2]
ROWS = 40


def start(path: Path, seed: int) -> "subprocess.Popen[str]":
    command = [sys.executable, "-m", "tests.store.decide_forever", str(path), str(seed)]
    return subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True)  # noqa: S603


def rows_said(program: "subprocess.Popen[str]") -> list[list[str]]:
    """The first rows of the audit that a program says are saved."""
    assert program.stdout is not None
    said: list[list[str]] = []
    while len(said) < ROWS and (line := program.stdout.readline()):
        if line.startswith("row\t"):
            said.append(line.rstrip("\n").split("\t")[1:])
    return said


def test_what_both_said_is_saved_is_there(tmp_path: Path) -> None:
    a_store(tmp_path, letters=3).close()
    path = tmp_path / "letters.db"

    with start(path, 1) as first, start(path, 2) as second:
        said = [*rows_said(first), *rows_said(second)]
        first.kill()
        second.kill()

    assert 2 * ROWS == len(said)
    with open_store(path, app_version="0.1.0") as store:
        kept = {entry.id: entry for entry in store.audit.entries()}
        for number, letter, field, after in said:
            entry = kept[int(number)]
            assert (int(letter), field, after) == (entry.letter, entry.field, entry.after)
        times = [entry.at for entry in kept.values()]
        assert times == sorted(times)
        assert [] == store.check()
