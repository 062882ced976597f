"""Run a plain function away from the UI thread, and bring its answer back to it.

Plain function in, plain data out. A job belongs to a topic: a newer job of the same topic makes
the answer of an older one late, and late answers are dropped. Nothing else in the desk starts a
thread.
"""

import logging
import threading
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QObject, Qt, Signal, Slot

_log = logging.getLogger(__name__)
_PROGRESS_EVERY = 0.05


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a job is: `done` of `total` (0 where not known), and what it is at."""

    done: int
    total: int
    words: str = ""


class Job:
    """One run of a function: what the function may ask, and what its owner may do."""

    def __init__(self, topic: str, number: int, send: Callable[[object], None]) -> None:
        self.topic = topic
        self.number = number
        self._send = send
        self._cancel = threading.Event()
        self._last_sent = 0.0

    def cancel(self) -> None:
        """Ask the function to stop soon; its answer, if any, still arrives unless superseded."""
        self._cancel.set()

    def cancelled(self) -> bool:
        """Whether the function should stop."""
        return self._cancel.is_set()

    def report(self, done: int, total: int, words: str = "") -> None:
        """Tell the owner how far the function is (at most 20 times a second, and at the end)."""
        now = time.monotonic()
        if now - self._last_sent >= _PROGRESS_EVERY or done == total:
            self._last_sent = now
            self._send(Progress(done, total, words))


@dataclass(frozen=True, slots=True)
class _Callbacks:
    job: Job
    done: Callable[[Any], None]
    failed: Callable[[Exception], None] | None
    progress: Callable[[Progress], None] | None


class Background(QObject):
    """Runs functions in threads; every callback is called on the UI thread."""

    busy_changed = Signal(bool)
    _arrived = Signal(int, object)

    def __init__(self, parent: QObject | None = None, workers: int = 2) -> None:
        super().__init__(parent)
        self._pool = ThreadPoolExecutor(workers, thread_name_prefix="desk")
        self._waiting: dict[int, _Callbacks] = {}
        self._newest: dict[str, int] = {}
        self._numbers = 0
        self._closed = False
        self._arrived.connect(self._on_arrived, Qt.ConnectionType.QueuedConnection)

    def run(
        self,
        topic: str,
        work: Callable[[Job], Any],
        done: Callable[[Any], None],
        failed: Callable[[Exception], None] | None = None,
        progress: Callable[[Progress], None] | None = None,
    ) -> Job:
        """Run `work(job)`; `done` gets its answer, unless a newer job has taken its topic.

        Without `failed` an exception reaches `sys.excepthook`, as any bug of the desk does.
        Nothing is run once it is closed: nobody is there to hear the answer.
        """
        self._numbers += 1
        number = self._numbers
        job = Job(topic, number, lambda what: self._arrived.emit(number, what))
        if self._closed:
            job.cancel()
            return job
        self._waiting[number] = _Callbacks(job, done, failed, progress)
        self._newest[topic] = number
        self._pool.submit(self._work, job, work)
        self.busy_changed.emit(True)
        return job

    def forget(self, topic: str) -> None:
        """Drop the answer that is still to come for this topic, and ask its job to stop."""
        for waiting in self._waiting.values():
            if waiting.job.topic == topic:
                waiting.job.cancel()
        self._newest.pop(topic, None)

    @property
    def busy(self) -> bool:
        """Whether any job has not answered yet."""
        return bool(self._waiting)

    def close(self) -> None:
        """Ask every job to stop and wait for it; no callback is called any more."""
        self._closed = True
        for waiting in self._waiting.values():
            waiting.job.cancel()
        self._newest.clear()
        self._pool.shutdown(wait=True, cancel_futures=True)
        self._waiting.clear()

    def _work(self, job: Job, work: Callable[[Job], Any]) -> None:
        try:
            answer = _Answer(work(job))
        except Exception as error:  # noqa: BLE001 - whatever it is, the UI thread must hear of it
            answer = _Answer(error=error)
        self._arrived.emit(job.number, answer)

    @Slot(int, object)
    def _on_arrived(self, number: int, what: object) -> None:
        waiting = self._waiting.get(number)
        if waiting is None:
            return
        current = self._newest.get(waiting.job.topic) == number
        if isinstance(what, Progress):
            if current and waiting.progress:
                waiting.progress(what)
            return
        del self._waiting[number]
        self.busy_changed.emit(self.busy)
        if current and isinstance(what, _Answer):
            _deliver(waiting, what)
        else:
            _log.debug("late answer dropped: %s", waiting.job.topic)


@dataclass(frozen=True, slots=True)
class _Answer:
    value: object = None
    error: Exception | None = None


def _deliver(waiting: _Callbacks, answer: _Answer) -> None:
    if answer.error is None:
        waiting.done(answer.value)
    elif waiting.failed is not None:
        waiting.failed(answer.error)
    else:
        raise answer.error
