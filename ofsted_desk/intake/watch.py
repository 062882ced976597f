"""A folder that is watched: which letters have appeared in it, and are fully written.

A file counts as written when it has had the same size and time for a moment. It is given out
once, and again only if it changes. Nothing here waits: whoever watches asks now and then.
"""

import stat
import time
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from ofsted_desk.intake.sources import walk_letters

SETTLED = 2.0
"""Seconds that a file must stay as it is before it is given out."""
SELDOM = 60.0
"""Seconds between two looks where nothing is going on."""
_REST = 10
"""A look may take this share of the time between two looks: a folder may be far away."""
_Stamp = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Look:
    """What one look at the folder found: files to import, and how many are being written."""

    found: bool
    complete: tuple[Path, ...] = ()
    unfinished: int = 0
    next_in: float = SELDOM
    """Seconds until it is worth looking again, if nothing is heard of the folder before."""


class Watch:
    """Looks at one folder, and at the folders in it."""

    def __init__(self, folder: Path, clock: Callable[[], float] = time.monotonic) -> None:
        self._folder = folder
        self._clock = clock
        self._since: dict[Path, tuple[_Stamp, float]] = {}
        self._given: dict[Path, _Stamp] = {}

    def look(self, cancelled: Callable[[], bool] = lambda: False) -> Look:
        """Look once. A folder that has gone is remembered, so that nothing comes twice."""
        began = self._clock()
        if not _is_there(self._folder):
            self._since = {}
            return Look(found=False)
        stamps = _stamps(self._folder, cancelled)
        if cancelled():
            return Look(found=True)
        now = self._clock()
        fresh = {path: stamp for path, stamp in stamps.items() if self._given.get(path) != stamp}
        self._since = {
            path: (stamp, self._first_seen(path, stamp, now)) for path, stamp in fresh.items()
        }
        complete = [path for path, (_, since) in self._since.items() if now - since >= SETTLED]
        for path in complete:
            del self._since[path]
        self._given = {path: stamps[path] for path in stamps if path not in self._since}
        pause = SETTLED if self._since else SELDOM
        return Look(
            found=True,
            complete=tuple(complete),
            unfinished=len(self._since),
            next_in=max(pause, _REST * (now - began)),
        )

    def _first_seen(self, path: Path, stamp: _Stamp, now: float) -> float:
        before, since = self._since.get(path, (None, now))
        return since if before == stamp else now


def _is_there(folder: Path) -> bool:
    try:
        return folder.is_dir()
    except OSError:
        return False


def _stamps(folder: Path, cancelled: Callable[[], bool]) -> dict[Path, _Stamp]:
    """Size and time of each letter and zip file below the folder, as far as it may be opened."""
    stamps: dict[Path, _Stamp] = {}
    for path in walk_letters(folder):
        if cancelled():
            break
        with suppress(OSError):
            known = path.stat()
            if stat.S_ISREG(known.st_mode):
                stamps[path] = (known.st_size, known.st_mtime_ns)
    return stamps
