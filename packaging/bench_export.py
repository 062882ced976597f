"""What an export costs with many letters: time a letter, and memory, which must not grow.

    python packaging/bench_export.py --store /tmp/bench/letters.db [--letters 10000 100000]
        [--formats csv xlsx] [--review 50000]

The store is made by `bench_store.py`; with --review that many of its letters are confirmed first,
so use a copy. Each export runs in a process of its own and is thrown away. Prints, for each
format and number of letters, processor time a letter in milliseconds, the memory at most in MB,
and the size of what was written. Where the memory of two sizes is the same, it does not grow.
"""

import argparse
import os
import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from letters_made import families

from ofsted_desk.export.export import Format, export
from ofsted_desk.export.selection import Selection
from ofsted_desk.review.session import ReviewSession
from ofsted_desk.store import open_store


def main() -> None:
    """Review, then export in every format at every size."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--store", type=Path, required=True)
    parser.add_argument("--letters", type=int, nargs="+")
    parser.add_argument("--formats", type=Format, nargs="+", default=list(Format))
    parser.add_argument("--review", type=int, default=0)
    parser.add_argument("--one", action="store_true", help=argparse.SUPPRESS)
    args = parser.parse_args()
    if args.one:
        _export_one(args.store, args.formats[0], args.letters[0])
        return
    if args.review:
        _review(args.store, args.review)
    with open_store(args.store, app_version="bench", read_only=True) as store:
        every = len(store.letters.ids())
    print(f"{'format':>8}{'letters':>9}{'cpu ms':>9}{'most MB':>9}{'written MB':>12}  {_load()}")
    for form in args.formats:
        for size in args.letters or (every // 4, every):
            call = [sys.executable, __file__, "--one", "--store", str(args.store)]
            subprocess.run([*call, "--formats", form, "--letters", str(size)], check=True)


def _review(path: Path, count: int) -> None:
    with open_store(path, app_version="bench") as store:
        session = ReviewSession(store, "Kit", families())
        began = time.process_time()
        for letter in store.letters.ids()[:count]:
            session.confirm_letter(letter)
        print(f"confirmed {count:,}: {(time.process_time() - began) * 1000 / count:.1f} ms each")


def _export_one(path: Path, form: Format, size: int) -> None:
    with open_store(path, app_version="bench", read_only=True) as store:
        letters = frozenset(store.letters.ids()[:size])
    with tempfile.TemporaryDirectory(dir=path.parent) as folder:
        began = time.process_time()
        selection = Selection(every=True, letters=letters)
        done = export(path, Path(folder) / "out", form, families(), selection)
        spent = (time.process_time() - began) * 1000
        written = sum(file.stat().st_size for file in done.files) / 1024**2
    most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    most /= 1024 if sys.platform == "darwin" else 1
    each = spent / done.letters
    print(f"{form.value:>8}{done.letters:9,}{each:9.2f}{most:9.0f}{written:12.1f}", flush=True)


def _load() -> str:
    return f"load {os.getloadavg()[0]:.1f}"


if __name__ == "__main__":
    main()
