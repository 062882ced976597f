"""Killed at any moment: everything that was said to be saved is there, and the store is whole."""

from pathlib import Path

import pytest

from tests.killing import kill_review
from tests.store.made_letters import a_store

KILLS = 6


@pytest.mark.parametrize("seed", range(1, KILLS + 1))
def test_nothing_that_was_said_to_be_saved_is_lost(tmp_path: Path, seed: int) -> None:
    a_store(tmp_path, letters=4).close()

    for again in range(2):
        found = kill_review(tmp_path / "letters.db", seed + 1000 * again)
        assert found.said
        assert () == found.problems
