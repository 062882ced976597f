"""Reading under limits on another machine: in a process beside the one that was asked.

A cluster runs what it is given in a thread of its worker, where neither a clock nor a limit of
memory can act. So the worker hands each file on to a reader: a process that keeps the limits as
the program's own workers do, used for file after file. One that breaks costs its file, and is
made anew.
"""

import os
import pickle
import struct
import subprocess
import sys
import threading
from collections.abc import Callable
from typing import IO, Any, TypeVar

from ofsted_desk.intake.limits import Limits
from ofsted_desk.intake.worker import refusal, start_worker
from ofsted_desk.letter.letter import Refusal

Result = TypeVar("Result")
Work = Callable[[bytes, str, Limits], Result | Refusal]
"""What is done with a file; it must be a plain function of a module, or a partial of one."""

_LATEST = 3600.0
"""A reader keeps the limits itself; one that has not answered after this many seconds hangs."""
_IDLE = 60.0
"""Seconds without a file after which a reader ends, to leave nothing behind on a cluster."""
_SIZE = struct.Struct(">Q")
_of_thread = threading.local()


def read_under_limits(
    work: Work[Result], data: bytes, name: str, limits: Limits
) -> Result | Refusal:
    """What `work(data, name, limits)` gives in the reader of this thread."""
    reader: Reader | None = getattr(_of_thread, "reader", None)
    if reader is None:
        reader = _of_thread.reader = Reader()
    return reader.read(work, data, name, limits)


class Reader:
    """A process that reads one file after the other; started when the first one comes."""

    def __init__(self) -> None:
        self._busy = threading.Lock()
        self._process: subprocess.Popen[bytes] | None = None
        self._idle: threading.Timer | None = None

    def read(self, work: Work[Result], data: bytes, name: str, limits: Limits) -> Result | Refusal:
        """What `work` gives, or the refusal of a file that ended the process."""
        with self._busy:
            if self._idle is not None:
                self._idle.cancel()
            self._process = self._process or _start()
            late = threading.Timer(_LATEST, self._process.kill)
            late.daemon = True
            late.start()
            try:
                answer: Result | Refusal = _ask(self._process, (work, data, name, limits))
            except (OSError, EOFError):
                self._end()
                return refusal(data, name, "It broke the program that reads letters.")
            finally:
                late.cancel()
            self._idle = threading.Timer(_IDLE, self.end)
            self._idle.daemon = True
            self._idle.start()
            return answer

    def end(self) -> None:
        """End the process, once no file is being read."""
        with self._busy:
            self._end()

    def _end(self) -> None:
        if self._process is not None:
            self._process.kill()
            self._process.communicate()
            self._process = None


def _start() -> "subprocess.Popen[bytes]":
    """A reader that finds its modules where this process does."""
    return subprocess.Popen(  # noqa: S603 - this very module
        [sys.executable, "-m", __name__],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        env={**os.environ, "PYTHONPATH": os.pathsep.join(filter(None, sys.path))},
    )


def _ask(process: "subprocess.Popen[bytes]", question: object) -> Any:
    if process.stdin is None or process.stdout is None:
        raise EOFError
    _send(process.stdin, question)
    return _receive(process.stdout)


def _send(to: IO[bytes], what: object) -> None:
    packed = pickle.dumps(what)
    to.write(_SIZE.pack(len(packed)))
    to.write(packed)
    to.flush()


def _receive(source: IO[bytes]) -> Any:
    head = source.read(_SIZE.size)
    if len(head) < _SIZE.size:
        raise EOFError
    (size,) = _SIZE.unpack(head)
    packed = source.read(size)
    if len(packed) < size:
        raise EOFError
    return pickle.loads(packed)  # noqa: S301 - from our own process


def _serve() -> None:
    """Read file after file until nobody asks any more; what is printed goes to the log."""
    questions, answers = sys.stdin.buffer, os.fdopen(os.dup(sys.stdout.fileno()), "wb")
    os.dup2(sys.stderr.fileno(), sys.stdout.fileno())
    started = False
    while True:
        try:
            work, data, name, limits = _receive(questions)
        except EOFError:
            return
        if not started:
            start_worker(limits)
            started = True
        _send(answers, work(data, name, limits))


if __name__ == "__main__":
    _serve()
