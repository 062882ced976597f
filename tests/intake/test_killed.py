"""An import killed at any moment and started again goes on, and imports nothing twice."""

from pathlib import Path

import pytest

from ofsted_desk.intake.batch import import_paths
from ofsted_desk.store import open_store
from tests.killing import LETTERS, kill_import, make_letters


@pytest.mark.parametrize("seed", [1, 2])
def test_a_killed_import_goes_on_where_it_was(tmp_path: Path, seed: int) -> None:
    path, letters = tmp_path / "letters.db", make_letters(tmp_path / "letters")

    found = kill_import(path, letters, seed)

    assert () == found.problems
    with open_store(path, app_version="0.1.0") as store:
        saved = len(store.letters.ids())
        assert found.said <= saved
        result = import_paths([letters], store)
        assert (LETTERS - saved, saved) == (len(result.added), result.known)
        assert LETTERS == len(store.letters.ids())
        assert [] == store.check()
