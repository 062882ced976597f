"""How quick the window is: opened side by side with a bare one, then walked through.

    python packaging/bench_window.py --store /tmp/bench/letters.db [--walk 1000] [--repeats 7]

The store is made by `bench_store.py`. First paints are taken in turns, each in a process of its
own, so that a busy machine slows all alike: a bare PySide6 window, the first window that the desk
shows, the whole desk on an empty store, and on the store with its queue filled. Then the desk is
walked through: the next letter with its page, a decision, and the memory at the end. Originals
are made for the letters walked.
"""

import argparse
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from pathlib import Path

BARE = """
import sys, time
from PySide6.QtWidgets import QApplication, QMainWindow
app = QApplication([])
window = QMainWindow()
window.resize(1366, 768)
window.show()
"""
SIGHT = """
import sys, time
from ofsted_desk.desk.first_sight import show_first_sight
window = show_first_sight()
from PySide6.QtWidgets import QApplication
app = QApplication.instance()
"""
DESK = """
import sys, time
from pathlib import Path
from ofsted_desk.desk.first_sight import show_first_sight
sight = show_first_sight()
from ofsted_desk.app import Desk, make_application
from ofsted_desk.desk.ask import Ask
app = make_application()
desk = Desk(app, Ask())
desk.open(Path(sys.argv[1]))
window = desk.window
sight.close()
"""
PAINTED = """
from PySide6.QtCore import QEvent, QObject
class Watch(QObject):
    painted = False
    def eventFilter(self, watched, event):
        self.painted = self.painted or event.type() == QEvent.Type.Paint
        return False
watch = Watch()
window.installEventFilter(watch)
window.update()
while not watch.painted:
    app.processEvents()
print(time.process_time(), flush=True)
sys.stdout.close()
import os
os._exit(0)
"""
REPO = Path(__file__).resolve().parents[1]


def main() -> None:
    """Time the first paints, then the walk."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--store", type=Path, required=True)
    parser.add_argument("--walk", type=int, default=1000, help="letters to walk through")
    parser.add_argument("--repeats", type=int, default=7)
    args = parser.parse_args()
    with tempfile.TemporaryDirectory() as home:
        os.environ |= {"OFSTED_DESK_HOME": home, "QT_QPA_PLATFORM": "offscreen"}
        os.environ |= {"PYTHONPYCACHEPREFIX": str(Path(home) / "compiled")}
        os.environ.pop("PYTHONDONTWRITEBYTECODE", None)  # an installed program is compiled
        _time_first_paints(args.store, Path(home) / "empty.db", args.repeats)
        if args.walk:
            _walk(args.store, args.walk)


def _time_first_paints(store: Path, empty: Path, repeats: int) -> None:
    ways = {
        "a bare PySide6 window": [BARE + PAINTED],
        "the desk's first window": [SIGHT + PAINTED],
        "the desk, empty store": [DESK + PAINTED, str(empty)],
        "the desk, this store": [DESK + PAINTED, str(store)],
    }
    for call in ways.values():  # once for nothing: what is compiled and cached is there after
        _first_paint(call)
    taken = [{name: _first_paint(call) for name, call in ways.items()} for _ in range(repeats)]
    print(f"{'first paint':30}{'wall s':>8}{'cpu s':>8}   (medians of {repeats}, {_load()})")
    medians = {}
    for name in ways:
        wall, cpu = zip(*(each[name] for each in taken), strict=True)
        medians[name] = statistics.median(wall), statistics.median(cpu)
        print(f"{name:30}{medians[name][0]:8.3f}{medians[name][1]:8.3f}")
    bare, first, nothing, full = medians.values()
    for words, one, other in (
        ("first window / bare window", first, bare),
        ("whole desk / bare window", nothing, bare),
        ("this store / empty store", full, nothing),
    ):
        print(f"{words:30}{one[0] / other[0]:8.2f}{one[1] / other[1]:8.2f}")


def _first_paint(call: Sequence[str]) -> tuple[float, float]:
    began = time.perf_counter()
    done = subprocess.run(
        [sys.executable, "-c", *call], cwd=REPO, stdout=subprocess.PIPE, text=True, check=True
    )
    return time.perf_counter() - began, float(done.stdout.split()[-1])


def _walk(store: Path, letters: int) -> None:
    """Go from letter to letter as a reviewer does, and decide on each."""
    from PySide6.QtCore import QEvent  # noqa: PLC0415 - only a walk needs Qt here

    from ofsted_desk.app import Desk, make_application  # noqa: PLC0415
    from ofsted_desk.desk.ask import Ask  # noqa: PLC0415

    app = make_application()
    desk = Desk(app, Ask())
    desk.open(store)
    window, session = desk.window, desk.parts.session if desk.parts else None
    if window is None or session is None:
        raise SystemExit("the desk did not open")
    window.resize(1366, 768)
    ids = [window.queue.model.letter_at(place) or 0 for place in range(letters)]
    _make_originals([session.open_letter(letter).original for letter in ids])
    opened: list[tuple[float, float]] = []
    turns: list[tuple[float, float]] = []
    saved: list[tuple[float, float]] = []
    pictures = window.stage.pane.pages.pictures
    for letter in ids:

        def show(letter: int = letter) -> None:
            window.queue.show_letter(letter)
            took = [_timed(window.go_letter, time.thread_time)]
            while not pictures.idle:
                took.append(_timed(app.processEvents, time.thread_time))
            turns.append(max(took, key=lambda turn: turn[1]))

        opened.append(_timed(show))
        app.processEvents()
        # What an event loop would have done long since: letters left behind are let go.
        app.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        saved.append(_timed(lambda letter=letter: session.confirm(letter, "authority")))  # type: ignore[misc]
        app.processEvents()
    print(f"{'':30}{'wall':>24}{'processor':>24}   (ms, {len(ids)} letters, {_load()})")
    print(f"{'walked':30}" + 2 * f"{'median':>8}{'p95':>8}{'most':>8}")
    _print("next letter with its page", opened)
    _print("its longest turn of the loop", turns)
    _print("a decision saved", saved)
    _print("sorted anew", [_timed(window.queue.ask_again) for _ in range(20)])
    print(f"{'memory at most, MB':30}{_memory():8.0f}")
    desk.close()


def _make_originals(places: Sequence[Path]) -> None:
    from PySide6.QtCore import QMarginsF  # noqa: PLC0415
    from PySide6.QtGui import QPageLayout, QPageSize, QPainter, QPdfWriter  # noqa: PLC0415

    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "made.pdf"
        writer = QPdfWriter(str(file))
        size = QPageSize(QPageSize.PageSizeId.A4)
        writer.setPageLayout(QPageLayout(size, QPageLayout.Orientation.Portrait, QMarginsF()))
        painter = QPainter(writer)
        for page in range(9):
            if page:
                writer.newPage()
            for row in range(35):
                painter.drawText(
                    1000, 1000 + 300 * row, f"Line {row} of page {page}: " + "ho " * 25
                )
        painter.end()
        data = file.read_bytes()
    for place in places:
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_bytes(data)


def _timed(
    act: Callable[[], object], clock: Callable[[], float] = time.process_time
) -> tuple[float, float]:
    began, worked = time.perf_counter(), clock()
    act()
    return (time.perf_counter() - began) * 1000, (clock() - worked) * 1000


def _print(name: str, taken: Sequence[tuple[float, float]]) -> None:
    figures = [
        figure
        for each in zip(*taken, strict=True)
        for figure in (statistics.median(each), statistics.quantiles(each, n=20)[-1], max(each))
    ]
    print(f"{name:30}" + "".join(f"{figure:8.1f}" for figure in figures), flush=True)


def _load() -> str:
    return f"load {os.getloadavg()[0]:.1f}" if hasattr(os, "getloadavg") else "load not known"


def _memory() -> float:
    if sys.platform == "win32":
        return 0.0
    import resource  # noqa: PLC0415 - not on Windows

    most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return most / 1024 / (1024 if sys.platform == "darwin" else 1)


if __name__ == "__main__":
    main()
