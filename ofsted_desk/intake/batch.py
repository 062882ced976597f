"""Import many letters: progress, cancel, limits, and never stopped by one bad file.

What is read is saved in small batches, each one transaction. Killed at any moment and started
again with the same paths it goes on where it was: files that are letters already are not read
again (they are known by their bytes), refused ones are tried again.
"""

import hashlib
import os
import time
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Executor
from dataclasses import replace
from functools import partial
from pathlib import Path

from ofsted_desk.errors import UnreadableLetter
from ofsted_desk.intake.limits import Limits
from ofsted_desk.intake.pool import Pool, Task
from ofsted_desk.intake.progress import BatchResult, ImportProgress, Tally
from ofsted_desk.intake.sources import Files, Source, find_sources
from ofsted_desk.intake.worker import read_letter
from ofsted_desk.letter.letter import Refusal
from ofsted_desk.scans.choice import OcrChoice
from ofsted_desk.store import NewLetter, PackedLetter, Store, StoreInUseError

Outcome = PackedLetter | Refusal

_BATCH = 16
_PATIENCE = 0.25
_KNOWN = 64
"""Save at the latest after this many letters, seconds, or files that were letters already."""
_OTHERS = 600.0
"""Seconds to wait while others write to the store."""
_MOST_WORKERS = 61
"""What Windows can wait for at once."""


def import_paths(
    paths: Iterable[Path],
    store: Store,
    executor: Executor | None = None,
    on_progress: Callable[[ImportProgress], None] | None = None,
    cancelled: Callable[[], bool] | None = None,
    *,
    limits: Limits | None = None,
    workers: int = 0,
    ocr: OcrChoice | None = None,
) -> BatchResult:
    """Read these files, folders and zip files into the store; blocks until done or cancelled.

    `ocr` says how pages that are pictures are read; without it they are not.

    The store must have been opened in the calling thread. Without an executor the letters are
    read in own worker processes, one a core, each ended at once when cancelled.
    """
    stop = cancelled or (lambda: False)
    sources = find_sources(paths, stop)
    found_all = not stop()
    run = _Run(store, Tally(len(sources)), on_progress or (lambda _: None), stop)
    most = min(workers, len(sources)) or _one_a_core(sources)
    pool = Pool(limits or Limits(), partial(read_letter, ocr=ocr), executor, most)
    try:
        _read_all(iter(sources), pool, run, stop)
    finally:
        pool.end()
        run.close()
    left = run.tally.done < len(sources) or not found_all
    return run.tally.result(cancelled=stop() and left)


def _read_all(
    sources: Iterator[Source], pool: Pool[PackedLetter], run: "_Run", stop: Callable[[], bool]
) -> None:
    waiting = True
    while (waiting or pool.busy) and not stop():
        while waiting and pool.room and not stop():
            source = next(sources, None)
            waiting = source is not None
            task = run.open(source) if source is not None else None
            if task is not None:
                pool.give(task)
            run.save_when_due()
        if pool.busy:
            for task, outcome in pool.finished(stop):
                run.take(task, outcome)
        run.tally.pages = pool.pages
        run.save_when_due()


class _Run:
    """One import: what was read and not yet saved, and the count."""

    def __init__(
        self,
        store: Store,
        tally: Tally,
        tell: Callable[[ImportProgress], None],
        stop: Callable[[], bool],
    ) -> None:
        self.tally = tally
        self._store = store
        self._tell = tell
        self._stop = stop
        self._files = Files()
        self._letters: list[NewLetter] = []
        self._refused: list[tuple[str, Refusal]] = []
        self._mended: list[str] = []
        self._copies: list[tuple[str, str]] = []
        self._came_of: dict[str, Refusal | None] = {}
        self._twins: dict[str, list[Source]] = {}
        self._saved_at = time.monotonic()
        tell(tally.progress())

    def open(self, source: Source) -> Task | None:
        """The file to be read; None where it cannot be, or need not be."""
        try:
            data = self._files.read(source)
        except UnreadableLetter as error:
            self._refused.append((source.label, Refusal(source.name, "", error.what, error.remedy)))
            return None
        sha256 = hashlib.sha256(data).hexdigest()
        if sha256 in self._twins:
            self._twins[sha256].append(source)
        elif sha256 in self._came_of:
            self._settle(source, sha256, self._came_of[sha256])
        elif self._store.letters.known([sha256]):
            self._store.originals.mend(sha256, data)
            self._settle(source, sha256, None)
        else:
            self._twins[sha256] = []
            return Task(source, data)
        return None

    def take(self, task: Task, outcome: Outcome) -> None:
        """What came of a file: to be saved with the next batch."""
        if isinstance(outcome, Refusal):
            self._refused.append((task.source.label, outcome))
        else:
            self._letters.append(NewLetter(outcome, task.data))
            self._mended.append(task.source.label)
        sha256 = hashlib.sha256(task.data).hexdigest()
        refused = self._came_of[sha256] = outcome if isinstance(outcome, Refusal) else None
        for twin in self._twins.pop(sha256, ()):
            self._settle(twin, sha256, refused)

    def _settle(self, twin: Source, sha256: str, refused: Refusal | None) -> None:
        """A file with the bytes of another: what came of that one comes of it too."""
        if refused is None:
            self.tally.known += 1
            self._mended.append(twin.label)
            self._copies.append((sha256, twin.name))
        else:
            self._refused.append((twin.label, replace(refused, name=twin.name)))

    def save_when_due(self) -> None:
        """Save when the batch is full or has waited long enough, and tell how far it is."""
        waiting = len(self._letters) + len(self._refused)
        due = time.monotonic() - self._saved_at >= _PATIENCE
        if waiting >= _BATCH or len(self._mended) >= _KNOWN or due:
            self.save()

    def save(self) -> None:
        """Save what was read, in one transaction."""
        if self._letters or self._refused or self._mended:
            added = self._keep()
            self.tally.added += [letter for letter in added if letter is not None]
            self.tally.known += added.count(None)
            self.tally.refusals += self._refused
            self._letters, self._refused, self._mended, self._copies = [], [], [], []
        self._saved_at = time.monotonic()
        self._tell(self.tally.progress())

    def _keep(self) -> list[int | None]:
        """Keep the batch; who decides about many letters at once meanwhile is waited for."""
        latest = time.monotonic() + _OTHERS
        while True:
            try:
                return self._store.keep(self._letters, self._refused, self._mended, self._copies)
            except StoreInUseError:
                if self._stop() or time.monotonic() > latest:
                    raise

    def close(self) -> None:
        """Save what is left, and let go of the files."""
        self._files.close()
        self.save()


def _one_a_core(sources: list[Source]) -> int:
    return max(1, min(os.cpu_count() or 1, len(sources), _MOST_WORKERS))
