"""Time and memory for one file, kept in the worker process that reads it.

A clock signal stops reading at the limit. Where code does not answer signals (or on Windows,
which has none) a watchdog outside Python ends the whole process a little later. Where the
system lets a process limit its memory, a greedy file gets a MemoryError.
"""

import faulthandler
import os
import signal
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from types import FrameType
from typing import TextIO

ENDED_BY_WATCHDOG = 1
"""The exit status of a process that its watchdog ended."""
_GRACE = 1.25
"""The watchdog waits this much longer than the clock, and at least a second."""


@dataclass(frozen=True, slots=True)
class Limits:
    """What one file may cost: seconds, and bytes of memory for the process that reads it."""

    seconds: float = 30.0
    memory: int = 1024**3

    @property
    def memory_words(self) -> str:
        """The memory limit in words."""
        return f"{self.memory / 1024**3:.3g} GiB"


class TooLongError(BaseException):
    """Reading took too long. Not an `Exception`, so that no reader mistakes it for its own."""


def limit_memory(limits: Limits) -> None:
    """Hold this worker process to its memory; does nothing where the system cannot."""
    if sys.platform == "win32":
        return
    import resource  # noqa: PLC0415 - not on Windows

    _, hard = resource.getrlimit(resource.RLIMIT_AS)
    allowed = limits.memory if hard == resource.RLIM_INFINITY else min(limits.memory, hard)
    resource.setrlimit(resource.RLIMIT_AS, (allowed, hard))


@contextmanager
def limited_time(limits: Limits, *, may_end_process: bool) -> Iterator[None]:
    """Raise `TooLongError` at the limit; end a worker process that does not heed it."""
    clock = hasattr(signal, "setitimer") and threading.current_thread() is threading.main_thread()
    with _watchdog(limits) if may_end_process else _no_watchdog():
        if not clock:
            yield
            return
        before = signal.signal(signal.SIGALRM, _ring)
        signal.setitimer(signal.ITIMER_REAL, limits.seconds)
        try:
            yield
        finally:
            signal.setitimer(signal.ITIMER_REAL, 0)
            signal.signal(signal.SIGALRM, before)


def _ring(number: int, frame: FrameType | None) -> None:  # noqa: ARG001 - Python's signature
    raise TooLongError


@contextmanager
def _watchdog(limits: Limits) -> Iterator[None]:
    nowhere: TextIO
    with open(os.devnull, "w", encoding="utf-8") as nowhere:  # noqa: PTH123 - it wants a real file
        wait = max(limits.seconds * _GRACE, limits.seconds + 1)
        faulthandler.dump_traceback_later(wait, exit=True, file=nowhere)
        try:
            yield
        finally:
            faulthandler.cancel_dump_traceback_later()


@contextmanager
def _no_watchdog() -> Iterator[None]:
    yield
