"""Worker processes that read letters: made, broken by a hostile file, made again, ended at once."""

import multiprocessing
import os
import time
from collections.abc import Callable, Iterator
from concurrent.futures import (
    FIRST_COMPLETED,
    BrokenExecutor,
    Executor,
    Future,
    ProcessPoolExecutor,
    wait,
)
from dataclasses import dataclass
from multiprocessing.process import BaseProcess
from typing import TYPE_CHECKING, Generic, TypeVar

from ofsted_desk.errors import DeskError
from ofsted_desk.intake.cluster import Cluster
from ofsted_desk.intake.limits import Limits
from ofsted_desk.intake.sources import Source
from ofsted_desk.intake.worker import refusal, start_worker
from ofsted_desk.letter.letter import Refusal

if TYPE_CHECKING:
    from ofsted_desk.intake.worker import PageCount

Result = TypeVar("Result")
_SPAWN = multiprocessing.get_context("spawn")
_AHEAD = 2
"""Files given out beyond one for each worker, so that none waits for the next."""
_MOST_BYTES = 256 * 1024**2
"""No more files are given out while those that are being read hold this much."""
_PATIENCE = 30.0
"""Seconds that a cluster may be silent before it is asked whether it has any workers left."""
_LOOK = 0.1
"""Seconds between two looks at whether the import was cancelled."""
_SOON = 0.001
_AT_LAST = 5.0
"""Seconds between two looks at how a process ended, and after which nobody will say it."""


@dataclass(frozen=True, slots=True)
class Task:
    """A file given to a worker."""

    source: Source
    data: bytes


class Pool(Generic[Result]):
    """Reads files in worker processes of its own, or through an executor that it is lent.

    `read` is what a worker does with a file; it must be a plain function of a module.
    """

    def __init__(
        self,
        limits: Limits,
        read: Callable[[bytes, str, Limits], Result | Refusal],
        executor: Executor | None = None,
        workers: int = 0,
    ) -> None:
        self._limits = limits
        self._read = read
        self._lent = executor
        self._own: ProcessPoolExecutor | None = None
        self._workers = workers or os.cpu_count() or 1
        self._running: dict[Future[Result | Refusal], Task] = {}
        self._heard_at = time.monotonic()
        self._pages = _SPAWN.Value("i", 0)

    @property
    def pages(self) -> int:
        """How many pages own workers have read by OCR so far."""
        return int(self._pages.value)

    @property
    def room(self) -> bool:
        """Whether another file can be given out."""
        held = sum(len(task.data) for task in self._running.values())
        return len(self._running) < self._workers + _AHEAD and held < _MOST_BYTES

    @property
    def busy(self) -> bool:
        """Whether any file is still being read."""
        return bool(self._running)

    def give(self, task: Task) -> None:
        """Start reading a file."""
        executor = self._lent or self._own_executor()
        if not self._running:
            self._heard_at = time.monotonic()
        try:
            future = executor.submit(self._read, task.data, task.source.name, self._limits)
        except BrokenExecutor as error:  # an earlier file broke it a moment ago
            future = Future()
            future.set_exception(error)
        self._running[future] = task

    def finished(self, cancelled: Callable[[], bool]) -> Iterator[tuple[Task, Result | Refusal]]:
        """What was read meanwhile; waits a moment for the first.

        A broken pool is left behind: its files are read one at a time, then a new one is made.
        Raises `DeskError` where an executor that was lent has gone.
        """
        done, _ = wait(self._running, timeout=_LOOK, return_when=FIRST_COMPLETED)
        self._check_heard(any_done=bool(done))
        broken: list[Task] = []
        for future in done:
            if future.cancelled():
                raise _gone()
            task = self._running.pop(future)
            error = future.exception()
            if isinstance(error, BrokenExecutor):
                broken.append(task)
            elif error is not None:
                reason = f"It could not be read ({type(error).__name__})."
                yield task, refusal(task.data, task.source.name, reason)
            else:
                yield task, future.result()
        if broken:
            broken += self._running.values()
            self.end()
            self._lent = None
            for task in broken:
                if not cancelled():
                    yield task, self._alone(task, cancelled)

    def end(self) -> None:
        """Stop at once: running workers are ended, waiting files are given up."""
        for future in self._running:
            future.cancel()
        self._running.clear()
        if self._own is not None:
            _end_now(self._own)
            self._own = None

    def _check_heard(self, *, any_done: bool) -> None:
        now = time.monotonic()
        if any_done:
            self._heard_at = now
        elif isinstance(self._lent, Cluster) and now - self._heard_at > _PATIENCE:
            self._heard_at = now
            if not self._lent.has_workers():
                raise _gone()

    def _own_executor(self) -> ProcessPoolExecutor:
        if self._own is None:
            self._own = _make(self._workers, self._limits, self._pages)
        return self._own

    def _alone(self, task: Task, cancelled: Callable[[], bool]) -> Result | Refusal:
        """Read one suspect in a process of its own: only the guilty one is refused."""
        executor = _make(1, self._limits, self._pages)
        future = executor.submit(self._read, task.data, task.source.name, self._limits)
        (process,) = _processes(executor)
        while not future.done() and not cancelled():
            wait([future], timeout=_LOOK)
        try:
            if future.done() and not future.exception():
                return future.result()
        finally:
            _end_now(executor)
        return refusal(task.data, task.source.name, self._limits.end_words(end_status(process)))


def end_status(process: BaseProcess) -> int | None:
    """How a process ended that is no more; None where the system does not say.

    The system tells it once, and it may tell the thread of the executor, which then notes it.
    """
    latest = time.monotonic() + _AT_LAST
    while process.exitcode is None and time.monotonic() < latest:
        time.sleep(_SOON)
    return process.exitcode


def _gone() -> DeskError:
    return DeskError(
        "The machines that read the letters do not answer any more.",
        remedy="What they had read is kept. Start it again: it goes on where it was.",
    )


def _processes(executor: ProcessPoolExecutor) -> list[BaseProcess]:
    return list((executor._processes or {}).values())  # noqa: SLF001 - public only from 3.14


def _make(workers: int, limits: Limits, pages: "PageCount") -> ProcessPoolExecutor:
    return ProcessPoolExecutor(
        workers,
        mp_context=_SPAWN,
        initializer=start_worker,
        initargs=(limits, pages),
    )


def _end_now(executor: ProcessPoolExecutor) -> None:
    """End a pool without waiting for a file that may take its whole half minute."""
    processes = _processes(executor)
    executor.shutdown(wait=False, cancel_futures=True)
    for process in processes:
        process.kill()
    for process in processes:
        process.join()
