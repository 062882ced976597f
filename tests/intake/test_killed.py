"""An import killed at any moment and started again goes on, and imports nothing twice."""

import os
import random
import subprocess
import sys
from contextlib import suppress
from pathlib import Path

import pytest

from ofsted_desk.intake.batch import import_paths
from ofsted_desk.store import open_store
from tests.intake.conftest import LETTER

ROOT = Path(__file__).parents[2]
LETTERS = 40
PROGRAM = """
import sys
from pathlib import Path
from ofsted_desk.intake.batch import import_paths
from ofsted_desk.store import open_store

if __name__ == "__main__":
    with open_store(Path(sys.argv[1]), app_version="0.1.0") as store:
        tell = lambda progress: print(progress.added, flush=True)
        import_paths([Path(sys.argv[2])], store, on_progress=tell)
"""


@pytest.mark.parametrize("seed", range(2))
def test_a_killed_import_goes_on_where_it_was(tmp_path: Path, seed: int) -> None:
    letters, path, program = tmp_path / "letters", tmp_path / "letters.db", tmp_path / "program.py"
    letters.mkdir()
    program.write_text(PROGRAM)
    for number in range(LETTERS):
        (letters / f"{number:02}.txt").write_text(LETTER.format(number=number))
    env = {**os.environ, "PYTHONPATH": str(ROOT)}
    command = [sys.executable, str(program), str(path), str(letters)]

    with subprocess.Popen(command, cwd=ROOT, env=env, stdout=subprocess.PIPE, text=True) as process:  # noqa: S603
        assert process.stdout is not None
        told = 0
        while not told:
            told = int(process.stdout.readline() or LETTERS)
        with suppress(subprocess.TimeoutExpired):
            process.wait(timeout=random.Random(seed).random() * 0.1)  # noqa: S311
        process.kill()
        # The workers hold the other end of this pipe: it ends once they have ended too.
        process.communicate(timeout=30)

    with open_store(path, app_version="0.1.0") as store:
        saved = len(store.letters.ids())
        assert told <= saved
        assert [] == store.check()
        result = import_paths([letters], store)
        assert (LETTERS - saved, saved) == (len(result.added), result.known)
        assert LETTERS == len(store.letters.ids())
        assert [] == store.check()
