"""Time and memory for one file, kept in the worker process that reads it.

What counts is the processor's time, so that a busy computer refuses nothing: a signal stops
reading at the limit, and the system ends a process that does not heed it a little later. By the
clock on the wall a file may take ten times as long; then a signal, and at last a watchdog outside
Python, end it. Windows has no such signals: there a watch beside the reading counts the
processor's time and ends the process.

Memory: Linux refuses a process more than its limit, Windows likewise (a job object), and a greedy
file gets a `MemoryError`. macOS keeps no such limit: there the watch ends the process.
"""

import faulthandler
import math
import os
import signal
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from functools import cache
from types import FrameType
from typing import TextIO

ENDED_BY_WATCHDOG = 1
ENDED_BY_WATCH = 101
ENDED_FOR_MEMORY = 102
"""How a process ends that its watchdog or its watch has ended."""
_GRACE = 1.25
"""What ends the process waits this much longer than what stops reading, and at least a second."""
_ON_THE_WALL = 10
"""A file may take this many times its processor time by the clock on the wall."""
_LOOK = 0.2
"""Seconds between two looks of the watch."""
_NEVER = math.inf
_watched_memory: int | None = None
"""What the watch keeps this process to; None where the system does, or nobody has to."""


@dataclass(frozen=True, slots=True)
class Limits:
    """What one file may cost: seconds of the processor, and bytes of memory for its process."""

    seconds: float = 30.0
    memory: int = 1024**3

    @property
    def longest(self) -> float:
        """Seconds by the clock on the wall after which a file is given up."""
        return self.seconds * _ON_THE_WALL

    @property
    def time_words(self) -> str:
        """Why a file that took too much of the processor is refused."""
        return f"Reading it took longer than {self.seconds:.3g} seconds."

    @property
    def wall_words(self) -> str:
        """Why a file that was not done in all that time is refused."""
        return f"It was not read within {self.longest:.3g} seconds."

    @property
    def memory_words(self) -> str:
        """Why a file that took too much memory is refused."""
        return f"Reading it took more than {self.memory / 1024**3:.3g} GiB of memory."

    def end_words(self, status: int | None) -> str:
        """Why a file is refused whose process ended with this exit status."""
        if status in (ENDED_BY_WATCH, -getattr(signal, "SIGXCPU", 0) or None):
            return self.time_words
        if status == ENDED_BY_WATCHDOG:
            return self.wall_words
        if status == ENDED_FOR_MEMORY:
            return self.memory_words
        return "It broke the program that reads letters."


class TooLongError(BaseException):
    """Reading took too long: the reason, in words.

    Not an `Exception`, so that no reader mistakes it for its own.
    """


def limit_memory(memory: int) -> None:
    """Hold this worker process to its memory; where the system cannot, the watch will."""
    global _watched_memory  # noqa: PLW0603 - what this process may hold, as the name says
    _watched_memory = None if _limit_memory(memory) else memory


def _limit_memory(memory: int) -> bool:
    """Have the system refuse this process any more; False where it does not do such things."""
    if sys.platform == "win32":
        from ofsted_desk.intake.windows_job import limit_memory_of_this_process  # noqa: PLC0415

        return limit_memory_of_this_process(memory)
    if sys.platform == "darwin":
        return False
    import resource  # noqa: PLC0415 - not on Windows

    _, hard = resource.getrlimit(resource.RLIMIT_AS)
    allowed = memory if hard == resource.RLIM_INFINITY else min(memory, hard)
    resource.setrlimit(resource.RLIMIT_AS, (allowed, hard))
    return True


class Clock:
    """The time that one file has. It stands still while `aside` gives something its own time."""

    def __init__(self, limits: Limits, *, signals: bool, may_end_process: bool) -> None:
        self._limits = limits
        self._signals = signals
        self._may_end_process = may_end_process
        self._end = _NEVER

    @contextmanager
    def running(self) -> Iterator["Clock"]:
        """Let it run, with whatever acts when its time is over."""
        with ExitStack() as stack:
            if self._signals:
                bells = (
                    (signal.SIGALRM, self._limits.wall_words),
                    (signal.SIGPROF, self._limits.time_words),
                )
                for number, words in bells:
                    stack.enter_context(_bell(number, words))
                stack.callback(self._silence)
            if self._may_end_process:
                stack.enter_context(self._ends())
            self._set(self._limits.seconds, self._limits.longest)
            yield self

    @contextmanager
    def aside(self, seconds: float) -> Iterator[None]:
        """Give what is done here its own time on the wall; raises `TooLongError` when it is over.

        Another program may do it, or several threads: what the processor does is not counted.
        """
        work, wall = self._set(_NEVER, seconds)
        began = time.monotonic()
        try:
            yield
        finally:
            self._set(work or self._limits.seconds, wall or self._limits.longest)
        if time.monotonic() - began > seconds:
            raise TooLongError(f"It took longer than {seconds:.3g} seconds.")

    def _set(self, work: float, wall: float) -> tuple[float, float]:
        """Ring after so much work, or this time on the wall; what was left of both before."""
        self._end = time.process_time() + _with_grace(work)
        if self._may_end_process:
            faulthandler.dump_traceback_later(_with_grace(wall), exit=True, file=_nowhere())
            if self._signals:
                _limit_processor(self._end)
        if not self._signals:
            return 0.0, 0.0
        left, _ = signal.setitimer(signal.ITIMER_PROF, 0 if work == _NEVER else work)
        return left, signal.setitimer(signal.ITIMER_REAL, wall)[0]

    def _silence(self) -> None:
        for clock in (signal.ITIMER_PROF, signal.ITIMER_REAL):
            signal.setitimer(clock, 0)

    @contextmanager
    def _ends(self) -> Iterator[None]:
        """What ends this process where nothing is heeded, put away in the end."""
        with ExitStack() as stack:
            stack.callback(faulthandler.cancel_dump_traceback_later)
            if self._signals:
                stack.callback(_limit_processor, _NEVER)
            if not self._signals or _watched_memory is not None:
                stack.enter_context(self._watch())
            yield

    @contextmanager
    def _watch(self) -> Iterator[None]:
        """Count beside the reading what the system does not, and end the process past a limit."""
        done = threading.Event()

        def look() -> None:
            while not done.wait(_LOOK):
                if time.process_time() > self._end:
                    os._exit(ENDED_BY_WATCH)
                if _watched_memory is not None and _used_memory() > _watched_memory:
                    os._exit(ENDED_FOR_MEMORY)

        watch = threading.Thread(target=look, name="watch over reading", daemon=True)
        watch.start()
        try:
            yield
        finally:
            done.set()
            watch.join()


@contextmanager
def limited_time(limits: Limits, *, may_end_process: bool) -> Iterator[Clock]:
    """Raise `TooLongError` at the limit; end a worker process that does not heed it."""
    in_main = threading.current_thread() is threading.main_thread()
    signals = in_main and hasattr(signal, "setitimer")
    clock = Clock(limits, signals=signals, may_end_process=may_end_process)
    with clock.running():
        yield clock


@contextmanager
def _bell(number: int, words: str) -> Iterator[None]:
    """Raise `TooLongError` when this signal comes."""

    def ring(_number: int, _frame: FrameType | None) -> None:
        raise TooLongError(words)

    before = signal.signal(number, ring)
    try:
        yield
    finally:
        signal.signal(number, before)


def _with_grace(seconds: float) -> float:
    return max(seconds * _GRACE, seconds + 1)


def _limit_processor(end: float) -> None:
    """Let the system end this process once it has had so many seconds of the processor in all."""
    if sys.platform == "win32":
        return
    import resource  # noqa: PLC0415 - not on Windows

    _, hard = resource.getrlimit(resource.RLIMIT_CPU)
    soft = hard if end == _NEVER else math.ceil(end)
    if hard != resource.RLIM_INFINITY:
        soft = min(soft, hard)
    _, most = resource.getrlimit(resource.RLIMIT_CORE)
    resource.setrlimit(resource.RLIMIT_CORE, (0, most))
    resource.setrlimit(resource.RLIMIT_CPU, (soft, hard))


def _used_memory() -> int:
    """The most memory that this process has held, in bytes; 0 where the system does not say."""
    if sys.platform == "win32":
        return 0
    import resource  # noqa: PLC0415 - not on Windows

    most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return most if sys.platform == "darwin" else most * 1024


@cache
def _nowhere() -> TextIO:
    """Where the watchdog's last words go; it needs a real file that stays open."""
    return open(os.devnull, "w", encoding="utf-8")  # noqa: PTH123
