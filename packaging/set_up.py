"""Make `.venv`, put the locked parts and the project into it, then start the desk or the tests."""

import argparse
import errno
import hashlib
import importlib.util
import json
import os
import re
import shutil
import subprocess
import sys
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TextIO

import machine
from failures import failure
from machine import CannotGoOn, Screen

REPO = Path(__file__).resolve().parent.parent
VENV = REPO / ".venv"
STAMP = VENV / "set-up.json"
LOG = VENV / "set-up.log"


@dataclass(frozen=True)
class Lock:
    """One lock file, and the room on the disk that its parts take (in megabytes)."""

    file: Path
    megabytes: int

    def digest(self) -> str:
        """What changes when anything installed from this lock would change."""
        wanted = self.file.read_bytes() + (REPO / "pyproject.toml").read_bytes()
        return hashlib.sha256(wanted).hexdigest()


DESK = Lock(REPO / "requirements.lock", 600)
TESTS = Lock(REPO / "requirements-dev.lock", 900)


def arguments(words: Sequence[str]) -> argparse.Namespace:
    """What was asked for; words after `--` go to the program, or to pytest."""
    parser = argparse.ArgumentParser(
        prog="start.py", description="Set Ofsted Desk up in this folder, then open it."
    )
    parser.add_argument("--test", action="store_true", help="run the whole test suite instead")
    parser.add_argument("rest", nargs="*", help="after --: words for the program, or for pytest")
    return parser.parse_args(words)


def python_of(venv: Path) -> Path:
    """The Python of an environment."""
    return venv / ("Scripts/python.exe" if os.name == "nt" else "bin/python")


def stamped() -> dict[str, str]:
    """What the last whole set-up noted down; empty where there was none."""
    try:
        noted = json.loads(STAMP.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return noted if isinstance(noted, dict) else {}


def here() -> dict[str, str]:
    """What ties an environment to this Python and this place; it cannot be moved."""
    return {"python": f"3.{sys.version_info.minor}", "place": str(VENV)}


def belongs_here(noted: dict[str, str]) -> bool:
    """Whether the environment was made by this Python, in this place."""
    return all(noted.get(key) == value for key, value in here().items())


def has_parts(noted: dict[str, str], lock: Lock) -> bool:
    """Whether the parts of this lock are installed; the tests' parts include the desk's."""
    return any(noted.get(each.file.name) == each.digest() for each in (lock, TESTS))


def runs(venv: Path) -> bool:
    """Whether an environment is whole and of this Python."""
    ask = f"import pip, sys; sys.exit(sys.version_info[:2] != {sys.version_info[:2]})"
    try:
        command = [str(python_of(venv)), "-c", ask]
        return not subprocess.run(command, capture_output=True, check=False).returncode
    except OSError:
        return False


def check_system(noted: dict[str, str], where: Screen) -> None:
    """See to Python's venv module and the libraries Qt needs, in one go."""
    if noted.get("screen") == where:
        return
    libraries = machine.missing_libraries(where)
    packages = machine.debian_packages(libraries)
    if not runs(VENV) and importlib.util.find_spec("ensurepip") is None:
        if not shutil.which("apt-get"):
            raise CannotGoOn(
                f"This Python ({sys.executable}) comes without its venv module.",
                "Install Python from python.org, or your system's package of python venv.",
            )
        packages.append(f"python3.{sys.version_info.minor}-venv")
    machine.provide(packages, libraries)
    importlib.invalidate_caches()
    left = machine.missing_libraries(where) if libraries else []
    if left:
        raise CannotGoOn(
            f"These system libraries are still missing: {', '.join(left)}.",
            "Install the packages that hold them, then run the same command again.",
        )


def check_room(megabytes: int) -> None:
    """Stop before the disk is full rather than after."""
    free = shutil.disk_usage(REPO).free // 1_000_000
    if free < megabytes:
        raise CannotGoOn(
            f"The disk that holds {REPO} has {free} MB free; the set-up needs {megabytes} MB.",
            "Make room, then run the same command again.",
        )


def make_environment() -> None:
    """Make `.venv`; one that runs is kept, one that does not is made anew."""
    if runs(VENV):
        return
    print(f"Making {VENV}", flush=True)
    ask([sys.executable, "-m", "venv", "--clear", "--without-pip", str(VENV)])
    ask([str(python_of(VENV)), "-Im", "ensurepip", "--upgrade", "--default-pip"])


def ask(command: list[str]) -> None:
    """Run a command that says nothing unless it fails."""
    done = subprocess.run(
        command, env=environment(), capture_output=True, text=True, errors="replace", check=False
    )
    if done.returncode:
        raise failure(done.stdout + done.stderr)


def install(lock: Lock) -> None:
    """Install the locked parts, then the project itself, from what is then at hand."""
    pip = [str(python_of(VENV)), "-m", "pip", "--disable-pip-version-check", "--no-input"]
    parts = ["--require-hashes", "--only-binary", ":all:", "--no-deps", "-r", str(lock.file)]
    project = ["--no-deps", "--no-index", "--no-build-isolation", "--editable", str(REPO)]
    with LOG.open("w", encoding="utf-8") as log:
        for words in (parts, project):
            run_pip([*pip, "--retries", "2", "install", *words], log)


def run_pip(command: list[str], log: TextIO) -> None:
    """Run pip, keep all that it says in the log, and show the little worth knowing."""
    said: list[str] = []
    with subprocess.Popen(
        command,
        env=environment(),
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        encoding="utf-8",
        errors="replace",
    ) as process:
        for line in process.stdout or ():
            said.append(line)
            log.write(line)
            show(line)
    if process.returncode:
        raise failure("".join(said))


def environment() -> dict[str, str]:
    """This environment less what would send another Python to other people's modules."""
    return {k: v for k, v in os.environ.items() if k not in {"PYTHONPATH", "PYTHONHOME"}}


def show(line: str) -> None:
    """One short line for each part worth waiting for."""
    fetched = re.match(r"\s*Downloading (\S+?)-[0-9]\S* \((\d+\.\d MB)\)", line)
    if fetched:
        print(f"  fetching {fetched[1]} ({fetched[2]})", flush=True)
    elif line.startswith("Installing collected packages:"):
        itself = line.strip().endswith(": ofsted-desk")
        print("  installing Ofsted Desk itself" if itself else "  installing them", flush=True)


def set_up(lock: Lock, where: Screen) -> None:
    """Bring `.venv` to what the lock says; nothing to do where it is so already."""
    noted = stamped()
    current = belongs_here(noted) and has_parts(noted, lock) and python_of(VENV).exists()
    if current and noted.get("screen") == where:
        return
    machine.check_platform()
    check_system(noted, where)
    if not current:
        started = time.monotonic()
        print("Setting up Ofsted Desk: once, for a minute or so.", flush=True)
        STAMP.unlink(missing_ok=True)
        check_room(lock.megabytes)
        make_environment()
        install(lock)
        noted = {lock.file.name: lock.digest()}
        print(f"Set up in {time.monotonic() - started:.0f} seconds.", flush=True)
    STAMP.write_text(json.dumps({**noted, **here(), "screen": where}, indent=2), encoding="utf-8")


def program(*, test: bool, rest: Sequence[str], where: Screen) -> list[str]:
    """What to run, after `.venv`'s Python."""
    if test:
        return ["-m", "pytest", *rest]
    if where is Screen.NONE and not rest:
        return ["-m", "ofsted_desk", "tour", "--out", str(REPO / "tour")]
    return ["-m", "ofsted_desk", *rest]


def run(words: list[str], where: Screen) -> int:
    """Become the program; on Windows, wait for it."""
    env = environment()
    if where is Screen.NONE:
        env["QT_QPA_PLATFORM"] = "offscreen"
    command = [str(python_of(VENV)), *words]
    if os.name == "nt":
        return subprocess.call(command, env=env)
    os.execve(command[0], command, env)  # noqa: S606 - no shell is wanted
    raise AssertionError("execve came back")


def main(words: Sequence[str]) -> int:
    """Set up, then open the desk, or run the tests; an expected failure is said in words."""
    try:
        return go(arguments(words))
    except CannotGoOn as stop:
        return give_up(stop)
    except OSError as error:
        if error.errno in {errno.ENOSPC, errno.EACCES, errno.EROFS, errno.EPERM}:
            return give_up(failure(str(error)))
        raise
    except KeyboardInterrupt:
        print("\nStopped. Run the same command again: it carries on.", file=sys.stderr)
        return 130


def go(asked: argparse.Namespace) -> int:
    """Set up what is asked for and run it."""
    where = machine.screen()
    set_up(TESTS if asked.test else DESK, where)
    if asked.test:
        os.chdir(REPO)
    elif where is Screen.NONE and not asked.rest:
        dead = os.environ.get("DISPLAY")
        why = f" (nothing answers at DISPLAY={dead})" if dead else ""
        print(f"There is no screen here{why}: the desk gives its tour instead.", flush=True)
    return run(program(test=asked.test, rest=asked.rest, where=where), where)


def give_up(stop: CannotGoOn) -> int:
    """Say what happened and what to do next."""
    print(f"\n{stop.what}\nWhat to do next: {stop.remedy}", file=sys.stderr)
    return 1
