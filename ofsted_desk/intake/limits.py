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
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache
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


class Clock:
    """The time that one file has. It stands still while `aside` gives something its own time."""

    def __init__(self, seconds: float, *, rings: bool, may_end_process: bool) -> None:
        self._seconds = seconds
        self._rings = rings
        self._may_end_process = may_end_process

    @contextmanager
    def aside(self, seconds: float) -> Iterator[None]:
        """Give what is done here its own time; raises `TooLongError` when that is over."""
        left = self._set(seconds)
        began = time.monotonic()
        try:
            yield
        finally:
            self._set(left or self._seconds)
        if time.monotonic() - began > seconds:
            raise TooLongError

    def _set(self, seconds: float) -> float:
        """Ring after this many seconds from now; how many were left before."""
        if self._may_end_process:
            _let_watch(seconds)
        return signal.setitimer(signal.ITIMER_REAL, seconds)[0] if self._rings else 0.0


def limit_memory(memory: int) -> None:
    """Hold this worker process to its memory; does nothing where the system cannot."""
    if sys.platform == "win32":
        return
    import resource  # noqa: PLC0415 - not on Windows

    _, hard = resource.getrlimit(resource.RLIMIT_AS)
    allowed = memory if hard == resource.RLIM_INFINITY else min(memory, hard)
    resource.setrlimit(resource.RLIMIT_AS, (allowed, hard))


@contextmanager
def limited_time(limits: Limits, *, may_end_process: bool) -> Iterator[Clock]:
    """Raise `TooLongError` at the limit; end a worker process that does not heed it."""
    rings = hasattr(signal, "setitimer") and threading.current_thread() is threading.main_thread()
    clock = Clock(limits.seconds, rings=rings, may_end_process=may_end_process)
    with _watchdog(limits) if may_end_process else _no_watchdog():
        if not rings:
            yield clock
            return
        before = signal.signal(signal.SIGALRM, _ring)
        signal.setitimer(signal.ITIMER_REAL, limits.seconds)
        try:
            yield clock
        finally:
            signal.setitimer(signal.ITIMER_REAL, 0)
            signal.signal(signal.SIGALRM, before)


def _ring(number: int, frame: FrameType | None) -> None:  # noqa: ARG001 - Python's signature
    raise TooLongError


@contextmanager
def _watchdog(limits: Limits) -> Iterator[None]:
    _let_watch(limits.seconds)
    try:
        yield
    finally:
        faulthandler.cancel_dump_traceback_later()


def _let_watch(seconds: float) -> None:
    """Let the watchdog end this process a little after so many seconds, and not before."""
    wait = max(seconds * _GRACE, seconds + 1)
    faulthandler.dump_traceback_later(wait, exit=True, file=_nowhere())


@cache
def _nowhere() -> TextIO:
    """Where the watchdog's last words go; it needs a real file that stays open."""
    return open(os.devnull, "w", encoding="utf-8")  # noqa: PTH123


@contextmanager
def _no_watchdog() -> Iterator[None]:
    yield
