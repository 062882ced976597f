"""Watches what the program does outside itself: any connection, program or stray file is noted.

An audit hook of Python, set for the whole run: it hears every socket, every program that is
started and every file that is opened for writing, whoever asks for it. What is forbidden raises
at once, and is noted too, since a reader may catch what it raises.
"""

import os
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from types import FrameType

PROGRAM = str(Path(__file__).resolve().parents[1] / "ofsted_desk")
_NETWORK = {
    "socket.connect",
    "socket.bind",
    "socket.getaddrinfo",
    "socket.gethostbyname",
    "socket.gethostbyaddr",
    "socket.getnameinfo",
    "socket.sendto",
    "socket.sendmsg",
    "urllib.Request",
    "http.client.connect",
    "ftplib.connect",
    "smtplib.connect",
}
_PROGRAMS = {
    "subprocess.Popen",
    "os.system",
    "os.exec",
    "os.posix_spawn",
    "os.spawn",
    "os.startfile",
    "os.fork",
    "os.forkpty",
    "pty.spawn",
    "webbrowser.open",
}
_CHANGES = {"os.rename", "os.mkdir", "os.remove", "os.rmdir", "os.link", "os.symlink", "os.chmod"}
_CLUSTER = (f"{os.sep}tornado{os.sep}", f"{os.sep}distributed{os.sep}", "test_cluster.py")
_STARTING = tuple(
    name.replace("/", os.sep)
    for name in ("evaluation/ways.py", "intake/far.py", "scans/tesseract.py")
)
"""Readers are started to be measured, on a cluster, and for scans: nothing else ever is."""
_SHARED = "/dev/shm"  # noqa: S108 - where Linux keeps memory that processes share
_WATCHED = _NETWORK | _PROGRAMS | _CHANGES | {"open", "sqlite3.connect"}
_WRITING = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_TRUNC | os.O_APPEND


class Forbidden(RuntimeError):
    """Something that nothing in the tests may do."""


class Guard:
    """What was forbidden and tried since the last time somebody asked."""

    def __init__(self) -> None:
        self.tried: list[str] = []
        self._roots: tuple[str, ...] = (
            tempfile.gettempdir(),
            os.path.realpath(tempfile.gettempdir()),
            _SHARED,
        )

    def install(self) -> None:
        """Watch from now on; Python takes no audit hook away again."""
        sys.addaudithook(self._hear)

    def allow(self, folder: Path) -> None:
        """Let files be written below this folder too."""
        self._roots = (*self._roots, os.path.realpath(folder))

    def take(self) -> list[str]:
        """What was tried; from now on anew."""
        tried, self.tried = self.tried, []
        return tried

    def _hear(self, event: str, details: tuple[object, ...]) -> None:
        if event not in _WATCHED:
            return
        if event in _NETWORK:
            if _is_local(details) or _by_a_cluster():
                return
        elif event in _PROGRAMS:
            if not _by_the_program():
                return
        elif self._may_write(event, details):
            return
        self.tried.append(f"{event} {details!r}"[:300])
        raise Forbidden(self.tried[-1])

    def _may_write(self, event: str, details: tuple[object, ...]) -> bool:
        if event == "open" and not int(details[2] or 0) & _WRITING:  # type: ignore[call-overload]
            return True
        paths = [_path_of(each) for each in details[: 2 if event == "os.rename" else 1]]
        return all(self._is_ours(path) for path in paths) or not _by_the_program()

    def _is_ours(self, path: str) -> bool:
        if path in ("", ":memory:", os.devnull) or ".pyc" in path:
            return True
        return os.path.realpath(path).startswith(self._roots)


def _path_of(given: object) -> str:
    """The path in the details of an event; empty for an open file's number."""
    if isinstance(given, bytes):
        return os.fsdecode(given)
    if isinstance(given, str):
        if given.startswith("file:"):
            return "" if "mode=ro" in given else given.removeprefix("file://").partition("?")[0]
        return given
    return os.fspath(given) if isinstance(given, os.PathLike) else ""


def _is_local(details: tuple[object, ...]) -> bool:
    """Whether an address is a name in this machine's own file system (a Unix socket)."""
    return (
        len(details) > 1 and isinstance(details[1], str | bytes) and hasattr(details[0], "family")
    )


def _by_the_program() -> bool:
    """Whether the program asked for it, and no test or tool around it."""
    files = [file for file in _files_asking() if file.startswith(PROGRAM)]
    return bool(files) and not any(file.endswith(_STARTING) for file in files)


def _by_a_cluster() -> bool:
    """Whether it is for a cluster, which somebody has asked for by its address."""
    return any(part in file for file in _files_asking() for part in _CLUSTER)


def _files_asking() -> Iterator[str]:
    """The files of the code that is running, from within to without."""
    frame: FrameType | None = sys._getframe(1)
    while frame is not None:
        yield frame.f_code.co_filename
        frame = frame.f_back
