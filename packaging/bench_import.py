"""How quick a bulk import is, and whether the window answers while it runs.

    python packaging/bench_import.py letters/ --letters 500
    python packaging/bench_import.py letters/ --letters 500 --window

Copies the PDFs below a folder, each copy with bytes of its own, until there are so many, and
imports them into a new store. Prints the wall time beside half the processor time of all its
processes (the best that two cores can do), and how much of the machine others used meanwhile.
On a busy machine the wall time says little: then look how much of the time two threads or more
of the import could have used a processor.
With --window the import runs in the real window (offscreen where there is no screen), and the
longest waits of its event loop are printed with what they were spent on; with --reviewer too,
someone goes from letter to letter meanwhile, and opening them counts.
"""

import argparse
import multiprocessing
import os
import resource
import sys
import tempfile
import threading
import time
import traceback
from collections import Counter
from contextlib import suppress
from dataclasses import dataclass, field
from itertools import cycle, islice
from pathlib import Path
from types import FrameType

from ofsted_desk.intake.batch import import_paths
from ofsted_desk.store import open_store

_CORES = 2
_TICK = 5
_LATE = 0.05
_STEP = 1500
"""Milliseconds between two letters of the reviewer."""


def _workers() -> float:
    spent = resource.getrusage(resource.RUSAGE_CHILDREN)
    return spent.ru_utime + spent.ru_stime


def _machine() -> tuple[float, float]:
    """Seconds that all processors were busy and idle; noughts where the system does not say."""
    stat = Path("/proc/stat")
    if not stat.exists():
        return 0.0, 0.0
    ticks = [int(word) for word in stat.read_text("utf-8").split("\n", 1)[0].split()[1:9]]
    idle = ticks[3] + ticks[4]
    rate = os.sysconf("SC_CLK_TCK")
    return (sum(ticks) - idle) / rate, idle / rate


@dataclass
class Spent:
    """What a run took, in seconds."""

    wall: float = field(default_factory=time.perf_counter)
    own: float = field(default_factory=time.process_time)
    workers: float = field(default_factory=_workers)
    machine: tuple[float, float] = field(default_factory=_machine)

    def since(self, before: "Spent") -> str:
        """What was spent since `before`, in words."""
        wall, own = self.wall - before.wall, self.own - before.own
        workers = self.workers - before.workers
        half = (own + workers) / _CORES
        words = (
            f"{wall:.1f} s, {wall / half:.2f} times half of {own + workers:.1f} s processor time "
            f"({workers:.1f} s workers, {own:.1f} s the program itself)"
        )
        busy, idle = (now - then for now, then in zip(self.machine, before.machine, strict=True))
        if busy + idle:
            others = max(busy - own - workers, 0.0) / (busy + idle)
            words += f"; others had {others:.0%} of the machine, {idle / (busy + idle):.0%} idle"
        return words


def main() -> int:
    """Copy the letters, import them, and print what it took."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("corpus", type=Path)
    parser.add_argument("--letters", type=int, default=500)
    parser.add_argument("--window", action="store_true")
    parser.add_argument("--reviewer", action="store_true")
    args = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="bench-import-") as place:
        letters = Path(place) / "letters"
        _copy(args.corpus, letters, args.letters)
        print(f"{args.letters} letters, {os.cpu_count()} cores, load {os.getloadavg()[0]:.1f}")
        if args.window:
            _in_the_window(letters, Path(place) / "home", reviewed=args.reviewer)
        else:
            _plainly(letters, Path(place) / "letters.db")
    return 0


def _copy(corpus: Path, to: Path, count: int) -> None:
    to.mkdir()
    files = sorted(path for path in corpus.rglob("*") if path.suffix == ".pdf")
    for number, file in enumerate(islice(cycle(files), count)):
        data = file.read_bytes() + b"\n%% copy %d\n" % number
        (to / f"{number:05}-{file.name}").write_bytes(data)


def _plainly(letters: Path, file: Path) -> None:
    before, ready = Spent(), Ready()
    with open_store(file, app_version="bench") as store:
        result = import_paths([letters], store)
    ready.ended = True
    print(f"{len(result.added)} imported, {len(result.refusals)} refused")
    print(Spent().since(before))
    print(ready.words())


def _in_the_window(letters: Path, home: Path, *, reviewed: bool) -> None:
    if sys.platform == "linux" and not os.environ.get("DISPLAY"):
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    os.environ["OFSTED_DESK_HOME"] = str(home)
    from PySide6.QtCore import QTimer  # noqa: PLC0415 - not without a window

    from ofsted_desk.app import Desk, make_application  # noqa: PLC0415 - likewise
    from ofsted_desk.desk.ask import Ask  # noqa: PLC0415 - likewise

    desk = Desk(make_application(), Ask())
    desk.open(home / "letters.db")
    window = desk.window
    if window is None:
        raise SystemExit("the window does not open")
    waits = Waits()
    tick = QTimer(interval=_TICK)
    tick.timeout.connect(waits.tick)
    reviewer = QTimer(interval=_STEP)
    reviewer.timeout.connect(lambda: window.queue.step(1))
    window.imports.ended.connect(lambda _: QTimer.singleShot(1000, desk.app.quit))
    window.show_review()
    before = Spent()
    window.imports.start([letters])
    tick.start()
    if reviewed:
        reviewer.start()
    waits.watch()
    desk.app.exec()
    waits.ended = True
    print(Spent().since(before))
    print(waits.words())
    desk.close()


class Ready:
    """How many threads of the import want a processor: two are needed to fill two cores."""

    def __init__(self) -> None:
        self.ended = False
        self._counts: Counter[int] = Counter()
        threading.Thread(target=self._watch, daemon=True).start()

    def _watch(self) -> None:
        while not self.ended:
            time.sleep(_LATE)
            self._counts[min(_threads_ready(threading.get_native_id()), _CORES)] += 1

    def words(self) -> str:
        """The share of time with none, one, and two or more; and what two free cores would do."""
        looks = self._counts.total()
        used = sum(number * count for number, count in self._counts.items())
        if not used:
            return "this system does not say which threads wanted a processor"
        shares = ", ".join(
            f"{self._counts[number] / looks:.0%} {number}" for number in range(_CORES + 1)
        )
        return (
            f"threads that wanted a processor: {shares} or more; on two free cores this would "
            f"take {_CORES * looks / used:.2f} times half of the processor time"
        )


class Waits:
    """How long the event loop kept its timer waiting, and what the thread was at when it did.

    Wall time says what a person feels on this machine now; the processor time that the window's
    thread, or the whole program, spent between two ticks does not depend on what else runs.
    """

    def __init__(self) -> None:
        self.ended = False
        self._waits: list[tuple[float, float, float]] = []
        self._last = _clocks()
        self._at: Counter[str] = Counter()
        self._thread = threading.get_ident()

    def tick(self) -> None:
        """The loop has come round."""
        now = _clocks()
        wall, program, thread = (a - b for a, b in zip(now, self._last, strict=True))
        self._waits.append((wall - _TICK / 1000, program, thread))
        self._last = now

    def watch(self) -> None:
        """Look from a thread beside it at what a late loop is doing."""
        self._last = _clocks()
        threading.Thread(target=self._watch, daemon=True).start()

    def _watch(self) -> None:
        seen = 0.0
        while not self.ended:
            time.sleep(_LATE / 4)
            last, _, _ = self._last
            if time.perf_counter() - last > _LATE and seen != last:
                seen = last
                self._at[_stack(sys._current_frames()[self._thread])] += 1  # noqa: SLF001

    def words(self) -> str:
        """The longest waits, and where the late ones were."""
        lines = []
        for what, waits in zip(
            ("wall", "processor, the program", "processor, its window"),
            zip(*self._waits, strict=True),
            strict=True,
        ):
            longest = sorted(waits, reverse=True)
            late = sum(wait > _LATE for wait in waits)
            shown = ", ".join(f"{wait * 1000:.0f}" for wait in longest[:8])
            lines.append(f"{what}: longest ms {shown}; {late} of {len(waits)} over 50 ms")
        return "\n".join([*lines, *(f"  {n} x {at}" for at, n in self._at.most_common(12))])


def _clocks() -> tuple[float, float, float]:
    return time.perf_counter(), time.process_time(), time.thread_time()


def _stack(frame: FrameType) -> str:
    calls = traceback.extract_stack(frame)[-6:]
    return " < ".join(f"{Path(c.filename).name}:{c.lineno} {c.name}" for c in reversed(calls))


def _threads_ready(but: int) -> int:
    """Threads of this process and its children that run or wait for a processor, but this one."""
    states = []
    for process in [os.getpid(), *(child.pid for child in multiprocessing.active_children())]:
        for thread in Path(f"/proc/{process}/task").glob("*/stat"):
            with suppress(OSError):
                if thread.parent.name != str(but):
                    states.append(thread.read_text("utf-8").rpartition(")")[2].split()[0])
    return states.count("R")


if __name__ == "__main__":
    sys.exit(main())
