"""Killed at any moment: everything that was said to be saved is there, and the store is whole."""

import random
import subprocess
import sys
from contextlib import suppress
from pathlib import Path

import pytest

from ofsted_desk.store import open_store
from tests.store.made_letters import a_store

ROOT = Path(__file__).parents[2]
KILLS = 6


def decide_until_killed(path: Path, seed: int) -> list[list[str]]:
    """What a reviewer had been told was saved when the program was killed."""
    chance = random.Random(seed)  # noqa: S311 - when to kill is no secret
    command = [sys.executable, "-m", "tests.store.decide_forever", str(path), str(seed)]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True) as process:  # noqa: S603
        assert process.stdout is not None
        told = [process.stdout.readline() for _ in range(chance.randrange(1, 40))]
        with suppress(subprocess.TimeoutExpired):
            process.wait(timeout=chance.random() * 0.05)
        process.kill()
        told += process.stdout.readlines()
    return [line.rstrip("\n").split("\t") for line in told if line.endswith("\n")]


@pytest.mark.parametrize("seed", range(KILLS))
def test_nothing_that_was_said_to_be_saved_is_lost(tmp_path: Path, seed: int) -> None:
    a_store(tmp_path, letters=4).close()
    told = decide_until_killed(tmp_path / "letters.db", seed)
    assert told

    with open_store(tmp_path / "letters.db", app_version="0.1.0") as store:
        kept = {entry.id: entry for entry in store.audit.entries()}
        for number, letter, field, after in told:
            entry = kept[int(number)]
            assert (int(letter), field, after) == (entry.letter, entry.field, entry.after)
        assert [] == store.check()
