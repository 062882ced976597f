"""How cost grows with the number of letters: saving and exporting one of them, and opening one.

    python packaging/bench_growth.py [--most 4000] [--store /tmp/bench/letters.db ...]
        [--out FILE.png]

Makes a store letter by letter (see `letters_made.py`) and stops at each size to export it as CSV
(5,000 letters at the most) and to open letters at random. Each `--store` is a larger one, made by
`bench_store.py`: it is exported and opened as it is, and letters are added to a copy of it.
Counts milliseconds of processor time for each letter. Prints the figures, and draws them: flat
lines are what is wanted.
"""

import argparse
import itertools
import os
import random
import shutil
import statistics
import tempfile
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from letters_made import a_letter, families

from ofsted_desk.export.export import Format, export
from ofsted_desk.export.selection import Selection
from ofsted_desk.review.session import ReviewSession
from ofsted_desk.store import Store, open_store

if TYPE_CHECKING:
    from PySide6.QtGui import QPainter

    from ofsted_desk.desk.theme import Theme

_BATCH = 16
_STEPS = 4
_EXPORTED = 5000
"""Letters exported at the most, from all over the store."""
_NEW, _ADDED = 10_000_000, 800
"""The first number of letters that no store of `bench_store.py` has, and how many are added."""
_WIDE, _HIGH = 320, 250
_EDGES = (54, 40, 14, 36)


@dataclass(frozen=True, slots=True)
class Measured:
    """What was measured at a size: milliseconds to save a letter, to export one, to open one."""

    letters: int
    saved: float
    exported: float
    opened: float

    def words(self) -> str:
        """A line of the table."""
        return f"{self.letters:9,}{self.saved:10.2f}{self.exported:10.2f}{self.opened:10.2f}"


def main() -> None:
    """Measure, print and draw."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--most", type=int, default=4000)
    parser.add_argument("--store", type=Path, nargs="*", default=[])
    parser.add_argument("--out", type=Path)
    args = parser.parse_args()
    print(f"{'letters':>9}{'saved':>10}{'exported':>10}{'opened':>10}   (ms each, load {_load()})")
    measured = []
    for row in itertools.chain(_grow(args.most), map(_at, args.store)):
        measured.append(row)
        print(row.words(), flush=True)
    if args.out:
        _draw(measured, args.out)


def _load() -> str:
    return f"{os.getloadavg()[0]:.0f}" if hasattr(os, "getloadavg") else "not known"


def _grow(most: int) -> Iterator[Measured]:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "letters.db"
        sizes = [most // 2**step for step in reversed(range(_STEPS))]
        with open_store(path, app_version="bench") as store:
            for before, size in itertools.pairwise([0, *sizes]):
                saved = _saved(store, before, size)
                exported = _exported(path, store.letters.ids(), Path(folder) / "out")
                yield Measured(size, saved, exported, _opened(store))


def _at(path: Path) -> Measured:
    """What is measured at a store that is there."""
    with open_store(path, app_version="bench", read_only=True) as store:
        ids, opened = store.letters.ids(), _opened(store)
    with tempfile.TemporaryDirectory(dir=path.parent) as folder:
        exported = _exported(path, ids, Path(folder) / "out")
        copy = Path(folder) / path.name
        shutil.copyfile(path, copy)
        with open_store(copy, app_version="bench") as store:
            saved = _saved(store, _NEW, _NEW + _ADDED)
    return Measured(len(ids), saved, exported, opened)


def _saved(store: Store, first: int, last: int) -> float:
    spent = 0.0
    for start in range(first, last, _BATCH):
        batch = [a_letter(number) for number in range(start, min(start + _BATCH, last))]
        began = time.process_time()
        store.letters.add(batch)
        spent += time.process_time() - began
    return spent * 1000 / (last - first)


def _exported(path: Path, ids: Sequence[int], out: Path) -> float:
    chosen = frozenset(random.Random(1).sample(ids, min(_EXPORTED, len(ids))))  # noqa: S311
    began = time.process_time()
    export(path, out, Format.CSV, families(), Selection(every=True, letters=chosen))
    return (time.process_time() - began) * 1000 / len(chosen)


def _opened(store: Store) -> float:
    session = ReviewSession(store, "Kit", families())
    ids = store.letters.ids()
    taken = []
    for letter in random.Random(1).choices(ids, k=200):  # noqa: S311 - any will do
        began = time.process_time()
        session.open_letter(letter)
        taken.append((time.process_time() - began) * 1000)
    return statistics.median(taken)


def _draw(measured: Sequence[Measured], out: Path) -> None:
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtGui import QImage, QPainter  # noqa: PLC0415 - only a picture needs Qt

    from ofsted_desk.app import make_application  # noqa: PLC0415
    from ofsted_desk.desk.theme import Appearance, Theme  # noqa: PLC0415

    theme = Theme(make_application(), Appearance.LIGHT)
    image = QImage(3 * _WIDE * 2, _HIGH * 2, QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(2)
    image.fill(theme.colour("pane"))
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    for place, name in enumerate(("saved", "exported", "opened")):
        points = [(row.letters, float(getattr(row, name))) for row in measured]
        _panel(painter, theme, place, f"One letter {name}, ms", points)
    painter.end()
    image.save(str(out))


def _panel(
    painter: "QPainter",
    theme: "Theme",
    place: int,
    title: str,
    points: Sequence[tuple[int, float]],
) -> None:
    from PySide6.QtCore import QPointF, QRectF, Qt  # noqa: PLC0415
    from PySide6.QtGui import QFont, QPen  # noqa: PLC0415

    left, top, right, bottom = _EDGES
    room = QRectF(place * _WIDE + left, top, _WIDE - left - right, _HIGH - top - bottom)
    wide, high = max(x for x, _ in points), 1.25 * max(y for _, y in points)
    at = [
        QPointF(room.left() + x / wide * room.width(), room.bottom() - y / high * room.height())
        for x, y in points
    ]
    painter.setPen(theme.colour("ink"))
    painter.setFont(theme.font(13, QFont.Weight.DemiBold))
    painter.drawText(QPointF(room.left(), top - 18), title)
    painter.setPen(QPen(theme.colour("line_strong"), 1))
    painter.drawLine(room.bottomLeft(), room.bottomRight())
    painter.drawLine(room.bottomLeft(), room.topLeft())
    painter.setFont(theme.font(11))
    painter.setPen(theme.colour("dim"))
    most = f"{high / 1.25:.1f}"
    middle = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight
    line = room.bottom() - room.height() / 1.25
    painter.drawText(QRectF(room.left() - left, line - 9, left - 6, 18), int(middle), most)
    painter.drawText(QRectF(room.left() - left, room.bottom() - 9, left - 6, 18), int(middle), "0")
    below = QRectF(room.left(), room.bottom() + 6, room.width(), 18)
    painter.drawText(below, int(Qt.AlignmentFlag.AlignRight), f"{wide:,} letters")
    painter.setPen(QPen(theme.colour("accent"), 2))
    painter.drawPolyline(at)
    painter.setBrush(theme.colour("accent"))
    for point in at:
        painter.drawEllipse(point, 3, 3)


if __name__ == "__main__":
    main()
