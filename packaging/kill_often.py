"""Kill a review and an import at random moments, and look each time whether anything is lost.

    python packaging/kill_often.py --times 200
    python packaging/kill_often.py --times 50 --slow 30      (Linux, needs strace)

After each kill (SIGKILL; on Windows the process is ended) the store is opened again: every
decision and half-typed text that was said to be saved must be there, the audit whole and its
times in order, the file sound by SQLite's own integrity check. A killed import is started again,
and killed again, until it comes to its end: then each letter must be there once. `--slow` makes
every flush to the disk take so many milliseconds, as a network drive might. Prints what was done;
the exit status is 1 where anything was lost. The stores of the runs lie below `--folder`.
"""

import argparse
import shutil
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from ofsted_desk.store import open_store
from tests.killing import LETTERS, Found, kill_import, kill_review, make_letters
from tests.store.made_letters import a_store

_FRESH = 25
"""A new store after so many kills: an old one, killed often, is tried as well as a young one."""


def main() -> int:
    """Kill as often as asked; 1 where anything was lost."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--times", type=int, default=200, help="kills of each kind")
    parser.add_argument("--what", choices=["review", "import", "both"], default="both")
    parser.add_argument("--seed", type=int, default=int(time.time()))
    parser.add_argument("--slow", type=int, default=0, metavar="MS", help="for each flush")
    parser.add_argument("--folder", type=Path, help="where the stores lie; a temporary folder")
    args = parser.parse_args()
    folder = args.folder or Path(tempfile.mkdtemp(prefix="kill-often-"))
    before = _slowly(args.slow) if args.slow else ()
    print(f"seed {args.seed}, stores in {folder}", flush=True)
    lost = 0
    if args.what != "import":
        lost += kill_reviews(folder, args.times, args.seed, before)
    if args.what != "review":
        lost += kill_imports(folder, args.times, args.seed, before)
    return 1 if lost else 0


def kill_reviews(folder: Path, times: int, seed: int, before: Sequence[str]) -> int:
    """Kill a review so many times; how many kills lost something."""
    said = lost = 0
    for number in range(times):
        place = folder / f"review-{number // _FRESH}"
        if number % _FRESH == 0:
            place.mkdir(parents=True)
            a_store(place, letters=4).close()
        found = kill_review(place / "letters.db", seed + number, before)
        said += found.said
        lost += _tell(f"review, kill {number}", found)
    print(f"review: {times} kills, {said:,} saves said, {lost} kills lost something", flush=True)
    return lost


def kill_imports(folder: Path, times: int, seed: int, before: Sequence[str]) -> int:
    """Kill an import so many times, each until it comes to its end; how many went wrong."""
    kills = ends = lost = 0
    letters = make_letters(folder / "letters")
    while kills < times:
        place = folder / f"import-{ends}"
        place.mkdir()
        ended = False
        while not ended and kills < times:
            found = kill_import(place / "letters.db", letters, seed + kills, before)
            ended = found.ended
            kills += not ended
            lost += _tell(f"import {ends}, kill {kills}", found)
        if ended:
            lost += _tell(f"import {ends}, at its end", _whole(place / "letters.db"))
            ends += 1
            shutil.rmtree(place)
    print(f"import: {kills} kills, {ends} imports came to their end, {lost} lost something")
    return lost


def _whole(path: Path) -> Found:
    with open_store(path, app_version="0.1.0") as store:
        kept = len(store.letters.ids())
    return Found(kept, () if kept == LETTERS else (f"{kept} letters of {LETTERS}",))


def _tell(when: str, found: Found) -> bool:
    for problem in found.problems:
        print(f"{when}: {problem}", flush=True)
    return bool(found.problems)


def _slowly(milliseconds: int) -> list[str]:
    if not shutil.which("strace"):
        raise SystemExit("--slow needs strace.")
    delay = f"inject=fsync,fdatasync:delay_enter={milliseconds * 1000}"
    flushes = ("-e", "trace=fsync,fdatasync", "-e", delay)
    return ["strace", "-D", "-f", "--seccomp-bpf", "-qq", "-o", "/dev/null", *flushes]


if __name__ == "__main__":
    sys.exit(main())
