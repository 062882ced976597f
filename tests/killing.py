"""Kills a program at a random moment, as often as asked, and looks at what is left.

The tests kill a few times; `packaging/kill_often.py` does it for as long as anybody likes.
"""

import os
import random
import sqlite3
import subprocess
import sys
from collections.abc import Callable, Sequence
from contextlib import closing, suppress
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryFile

from ofsted_desk.store import Store, open_store
from tests.short_letter import SHORT_LETTER

ROOT = Path(__file__).resolve().parents[1]
LETTERS = 40
"""Files of an import that is killed."""
_START = 1.5
"""Seconds within which a kill at the very beginning falls."""
IMPORT = """
import sys
from pathlib import Path
from ofsted_desk.intake.batch import import_paths
from ofsted_desk.store import open_store

if __name__ == "__main__":
    with open_store(Path(sys.argv[1]), app_version="0.1.0") as store:
        tell = lambda progress: print(progress.added, flush=True)
        import_paths([Path(sys.argv[2])], store, on_progress=tell)
    print("done", flush=True)
"""


@dataclass(frozen=True, slots=True)
class Found:
    """What was found after one kill: what had been said, and what is wrong (nothing, if well)."""

    said: int
    problems: tuple[str, ...]
    ended: bool = False
    """The program had come to its end before it was killed."""


def kill_review(path: Path, seed: int, before: Sequence[str] = ()) -> Found:
    """Let a made-up reviewer decide until killed; `before` is put in front of the command."""
    chance = random.Random(seed)  # noqa: S311 - when to kill is no secret
    command = [sys.executable, "-m", "tests.store.decide_forever", str(path), str(seed)]
    lines = 0 if chance.random() < 0.05 else chance.randrange(1, 60)
    wait = chance.random() * (0.03 if lines else _START)
    told, problems = _run_and_kill([*before, *command], wait, lambda so_far: len(so_far) >= lines)
    with open_store(path, app_version="0.1.0") as store:
        problems += [*_unkept(store, told), *_unwhole(store)]
    return Found(len(told), tuple(problems))


def kill_import(path: Path, letters: Path, seed: int, before: Sequence[str] = ()) -> Found:
    """Let an import of these letters run until killed."""
    chance = random.Random(seed)  # noqa: S311
    program = path.with_name("import_letters.py")
    program.write_text(IMPORT)
    command = [sys.executable, str(program), str(path), str(letters)]
    target = chance.randrange(LETTERS // 2)

    def enough(so_far: Sequence[str]) -> bool:
        return bool(so_far) and (so_far[-1] == "done\n" or int(so_far[-1]) >= target)

    wait = chance.random() * (0.3 if target else _START)
    told, problems = _run_and_kill([*before, *command], wait, enough)
    said = max((int(line) for line in told if line.isdigit()), default=0)
    with open_store(path, app_version="0.1.0") as store:
        kept = len(store.letters.ids())
        if kept < said:
            problems.append(f"{said} letters were said to be saved, {kept} are")
        problems += _unwhole(store)
    return Found(said, tuple(problems), ended="done" in told)


def make_letters(folder: Path) -> Path:
    """A folder of made-up letters, no two alike."""
    folder.mkdir(parents=True)
    for number in range(LETTERS):
        (folder / f"{number:02}.txt").write_text(SHORT_LETTER.format(number=number))
    return folder


def _run_and_kill(
    command: Sequence[str], wait: float, enough: Callable[[Sequence[str]], bool]
) -> tuple[list[str], list[str]]:
    """The whole lines a program had printed when it was killed, some time after it was enough.

    Beside them what is wrong: that it had failed before anybody killed it.
    """
    env = {**os.environ, "PYTHONPATH": str(ROOT)}
    with (
        TemporaryFile("w+") as errors,
        subprocess.Popen(  # noqa: S603
            command, cwd=ROOT, env=env, stdout=subprocess.PIPE, stderr=errors, text=True
        ) as process,
    ):
        assert process.stdout is not None
        told: list[str] = []
        while not enough(told) and (line := process.stdout.readline()):
            told.append(line)
        with suppress(subprocess.TimeoutExpired):
            process.wait(timeout=wait)
        process.kill()
        # Workers hold the other end of this pipe: it ends once they have ended too.
        told += process.stdout.readlines()
        failed = process.wait() > 0
        errors.seek(0)
        problems = [f"it failed by itself: {errors.read()}"] if failed else []
    return [line.rstrip("\n") for line in told if line.endswith("\n")], problems


def _unkept(store: Store, told: Sequence[str]) -> list[str]:
    """What a reviewer was told is saved, and is not."""
    kept = {entry.id: entry for entry in store.audit.entries()}
    problems = []
    drafts: dict[int, int] = {}
    for line in told:
        kind, number, letter, field, after = line.split("\t")
        if kind == "draft":
            drafts[int(letter)] = int(number)
            continue
        entry = kept.get(int(number))
        if entry is None or (entry.letter, entry.field, entry.after) != (int(letter), field, after):
            problems.append(f"said to be saved and is not: {line!r}")
    for letter_id, said in drafts.items():
        text = store.drafts.get(letter_id, "authority") or "Half 0"
        if int(text.removeprefix("Half ")) < said:
            problems.append(f"draft {said} of letter {letter_id} was said to be kept, it is {text}")
    return problems


def _unwhole(store: Store) -> list[str]:
    """What is wrong with the store: asked of the store itself, and of SQLite past it."""
    problems = store.check()
    with closing(sqlite3.connect(store.path)) as beside:
        (words,) = beside.execute("PRAGMA integrity_check").fetchone()
        if words != "ok":
            problems.append(f"integrity_check: {words}")
    times = [entry.at for entry in store.audit.entries()]
    if times != sorted(times):
        problems.append("times go back in the audit")
    return problems
