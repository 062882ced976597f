"""Try a program that was built, from outside: no Python of ours, no source tree, an empty home.

    python3 packaging/smoke.py build/bundle/ofsted-desk/ofsted-desk
    python3 packaging/smoke.py --screen /usr/bin/ofsted-desk          needs xdotool and a DISPLAY
    python3 packaging/smoke.py --root /clean chroot /clean ofsted-desk

It asks for the version, takes the tour (which imports the samples, reviews three by keyboard,
exports, and makes pictures), imports with two worker processes and a hostile file among the
letters, and with `--screen` reviews one in the real window with the keyboard.
"""

import argparse
import csv
import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import product

SAMPLES = product.REPO / "resources" / "letters"
_PATIENCE = 300
_LOOK = 0.02
_PICTURES = 10
_SMALLEST_PICTURE = 8_000
"""Bytes of a PNG that shows something."""


class NotRight(Exception):
    """What was seen, where something else was expected."""


class Program:
    """The program under trial, and the folder that it and we both see."""

    def __init__(self, words: Sequence[str], root: Path, folder: Path) -> None:
        self.words = list(words)
        self.root = root
        self.folder = folder

    def inside(self, path: Path) -> str:
        """How the program itself calls this place."""
        return str(Path("/") / path.relative_to(self.root)) if self.root.name else str(path)

    def environment(self, home: str) -> dict[str, str]:
        """An empty home, and nothing of the Python that runs this."""
        kept = {k: v for k, v in os.environ.items() if not k.startswith(("PYTHON", "VIRTUAL_ENV"))}
        return {**kept, "OFSTED_DESK_HOME": self.inside(self.folder / home)}

    def start(self, *words: str, home: str = "home") -> subprocess.Popen[str]:
        """Start it; what it says is kept."""
        return subprocess.Popen(
            [*self.words, *words],
            env=self.environment(home),
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            encoding="utf-8",
        )

    def run(self, *words: str, status: int = 0) -> tuple[str, str]:
        """Run it to its end, which must be this status; what it said, and said of mishaps."""
        process = self.start(*words)
        out, err = process.communicate(timeout=_PATIENCE)
        if process.returncode != status:
            raise NotRight(f"{words} ended with {process.returncode}, not {status}:\n{out}{err}")
        return out, err


def says_its_version(program: Program) -> str:
    """`--version` names the version of this source and a licence file that is there."""
    first, second = program.run("--version")[0].splitlines()
    if first != f"{product.PROGRAM} {product.version()}":
        raise NotRight(first)
    found = licences_of(program, Path(second.partition(": ")[2]))
    if not found.exists():
        raise NotRight(f"{found} is not there")
    return first


def licences_of(program: Program, said: Path) -> Path:
    """Where the licences are for us; an AppImage is gone from its place once it has ended."""
    image = Path(program.words[-1])
    if image.suffix == ".AppImage":
        inside = f"usr/share/doc/{product.PROGRAM}/copyright"
        command = [str(image.resolve()), "--appimage-extract", inside]
        subprocess.run(command, cwd=program.folder, check=True, capture_output=True)
        return program.folder / "squashfs-root" / inside
    return program.root / said.relative_to(said.anchor) if program.root.name else said


def takes_the_tour(program: Program) -> str:
    """The samples go in, three letters are reviewed by keyboard, records and pictures come out."""
    folder = program.folder / "tour"
    said, _ = program.run("tour", "--out", program.inside(folder))
    samples = len(list(SAMPLES.rglob("*.pdf")) + list(SAMPLES.rglob("*.txt")))
    if f"{samples} sample letters imported, 0 refused" not in said:
        raise NotRight(said)
    if "3 letters reviewed" not in said or rows(folder / "export") != 3:
        raise NotRight(f"{rows(folder / 'export')} letters exported:\n{said}")
    pictures = [path.stat().st_size for path in folder.glob("*.png")]
    if len(pictures) != _PICTURES or min(pictures) < _SMALLEST_PICTURE:
        raise NotRight(f"pictures of {pictures} bytes")
    return f"{samples} letters, 3 reviewed, {len(pictures)} pictures in {folder}"


def rows(folder: Path) -> int:
    """How many letters an export holds."""
    with (folder / "letters.csv").open(encoding="utf-8-sig", newline="") as file:
        return len(list(csv.DictReader(file)))


def imports_with_workers(program: Program) -> str:
    """Two worker processes under a limit of memory; a hostile file costs only itself."""
    letters = program.folder / "letters"
    shutil.copytree(SAMPLES, letters, ignore=shutil.ignore_patterns("*.json"))
    (letters / "hostile.pdf").write_bytes(b"%PDF-1.7\n" + b"[" * 400_000)
    store = program.inside(program.folder / "smoke.db")
    process = program.start("import", program.inside(letters), "--store", store, "--jobs", "2")
    limits: dict[int, str] = {}
    while process.poll() is None:
        limits |= worker_limits(process.pid)
        time.sleep(_LOOK)
    said = "".join(process.communicate())
    if process.returncode != 1 or "hostile.pdf" not in said:
        raise NotRight(f"ended with {process.returncode}:\n{said}")
    if sys.platform.startswith("linux") and len(limits) < 2:
        raise NotRight(f"{len(limits)} worker processes were seen")
    if "unlimited" in limits.values():
        raise NotRight(f"workers may take any memory: {limits}")
    program.run("export", program.inside(program.folder / "out"), "--store", store, "--all")
    samples = len(list(SAMPLES.rglob("*.pdf")) + list(SAMPLES.rglob("*.txt")))
    if rows(program.folder / "out") != samples:
        raise NotRight(f"{rows(program.folder / 'out')} letters were imported, not {samples}")
    told = f"{len(limits)} workers, {', '.join(sorted(set(limits.values())))} bytes each"
    return f"{samples} letters; {told if limits else 'workers cannot be counted here'}"


def worker_limits(top: int) -> dict[int, str]:
    """The worker processes below this one, and how much memory each may take (Linux only)."""
    found: dict[int, str] = {}
    for folder in Path("/proc").glob("[0-9]*"):
        try:
            command = (folder / "cmdline").read_bytes()
            if b"--multiprocessing-fork" in command and top in above(int(folder.name)):
                limit = (folder / "limits").read_text().partition("Max address space")[2]
                found[int(folder.name)] = limit.split()[0]
        except (OSError, IndexError, ValueError):
            continue  # it ended while we looked
    return {pid: limit for pid, limit in found.items() if limit != "unlimited"} or found


def above(pid: int) -> Iterator[int]:
    """The processes above this one, up to the first: an AppImage starts the program it holds."""
    while pid > 1:
        pid = int(Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[1])
        yield pid


def is_worked_by_keyboard(program: Program) -> str:
    """The real window on a real screen: a letter is opened, gone through and confirmed by keys."""
    store = program.inside(program.folder / "smoke.db")
    began = time.monotonic()
    process = program.start("desk", "--store", store)
    try:
        until(window)
        shown = time.monotonic() - began
        picture(program.folder / "window-1.png")
        pressed = 0
        while (done := reviewed(program, store)) < 1 and pressed < 60:
            keys("windowfocus", window())
            keys("key", "Return")
            pressed += 1
            time.sleep(0.3)
        picture(program.folder / "window-2.png")
        if not done:
            raise NotRight(f"{pressed} times Enter confirmed no letter")
        return f"window after {shown:.1f} s; {done} letter confirmed with {pressed} keys"
    finally:
        process.terminate()
        process.communicate(timeout=30)


def window() -> str:
    """The window that is shown now: Qt's first one may give way to another."""
    found = keys("search", "--onlyvisible", "--name", product.NAME).split()
    return found[-1] if found else ""


def reviewed(program: Program, store: str) -> int:
    """How many letters of this store a person has confirmed."""
    folder = program.folder / "reviewed"
    export = program.start("export", program.inside(folder), "--store", store)
    export.communicate(timeout=_PATIENCE)
    return rows(folder) if export.returncode == 0 else 0  # none is said as a refusal


def keys(*words: str) -> str:
    """What xdotool does and says; nothing where it finds no window."""
    done = subprocess.run(["xdotool", *words], capture_output=True, text=True, check=False)
    return done.stdout.strip()


def picture(target: Path) -> None:
    """The whole screen as a PNG, where ImageMagick is there to make it."""
    if shutil.which("import"):
        subprocess.run(["import", "-window", "root", str(target)], check=True)


def until(look: Callable[[], str]) -> str:
    """What is seen in the end."""
    end = time.monotonic() + _PATIENCE
    while time.monotonic() < end:
        if found := look():
            return found
        time.sleep(_LOOK)
    raise NotRight("no window came")


def main(words: Sequence[str]) -> int:
    """Try everything that can be tried here; the exit status is 1 where something is not right."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--root", type=Path, default=Path("/"), help="where the program's / is")
    parser.add_argument("--screen", action="store_true", help="work its window too")
    parser.add_argument("--keep", action="store_true", help="keep what it wrote, and say where")
    parser.add_argument("program", nargs=argparse.REMAINDER)
    asked = parser.parse_args(words)
    trials = [says_its_version, takes_the_tour, imports_with_workers]
    folder = Path(tempfile.mkdtemp(prefix="ofsted-desk-smoke-", dir=_shared(asked.root)))
    program = Program(asked.program, asked.root, folder)
    try:
        for trial in [*trials, is_worked_by_keyboard] if asked.screen else trials:
            print(f"{trial.__name__.replace('_', ' ')}: {trial(program)}", flush=True)
    except NotRight as seen:
        print(f"NOT RIGHT: {seen}", file=sys.stderr)
        return 1
    finally:
        if asked.keep:
            print(f"kept: {folder}")
        else:
            shutil.rmtree(folder, ignore_errors=True)
    return 0


def _shared(root: Path) -> str | None:
    """A folder for what is written that the program sees too."""
    return str(root / "tmp") if root.name else None


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
