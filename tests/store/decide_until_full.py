"""A reviewer on a disk that fills up: decides until the store refuses, makes room, goes on.

Run as a program of its own: `python -m tests.store.decide_until_full STORE [FILLER]`. Without a
filler, a file that can be erased, the system is asked to let no file of this program grow.
"""

import resource
import sys
from pathlib import Path

from ofsted_desk.errors import StoreError
from ofsted_desk.review.session import ReviewSession
from ofsted_desk.store import open_store
from tests.store.made_letters import FAMILIES

ROOM = 300_000
"""Bytes that a file may still grow by before the disk is full."""
_AFTER = 20


def main(path: Path, filler: Path | None) -> None:
    """Say each council once it is saved; then what the store said; then go on a while."""
    with open_store(path, app_version="0.1.0") as store:
        session = ReviewSession(store, "Kit", FAMILIES)
        if filler is None:
            _let_files_be(path.stat().st_size + ROOM)
        try:
            for number in range(100_000):
                _decide(session, number)
        except StoreError as error:
            print("full", error, sep="\t", flush=True)
        if filler is None:
            _let_files_be(resource.RLIM_INFINITY)
        else:
            filler.unlink()
        for number in range(100_000, 100_000 + _AFTER):
            _decide(session, number)


def _decide(session: ReviewSession, number: int) -> None:
    name = f"Council {number} " * 40
    session.correct(1, "authority", name.strip())
    print("saved", number, sep="\t", flush=True)


def _let_files_be(size: int) -> None:
    _, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, hard))


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]) if sys.argv[2:] else None)
