"""How cost grows with the number of letters: saving and exporting them, and opening one.

    python packaging/bench_growth.py [--most 4000] [--store /tmp/bench/letters.db] [--out FILE.png]

Makes a store letter by letter (see `letters_made.py`) and stops at each size to export all of it
as CSV and to open letters at random. Counts processor time. `--store` is a large store to open
letters of as well. Prints the figures, and draws them: two straight lines and a flat one are what
is wanted.
"""

import argparse
import itertools
import os
import random
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

_BATCH = 50
_STEPS = 8
_WIDE, _HIGH = 320, 250
_EDGES = (54, 40, 14, 36)


@dataclass(frozen=True, slots=True)
class Measured:
    """What was measured at a size: seconds to save and to export all, milliseconds to open one."""

    letters: int
    saved: float
    exported: float
    opened: float


def main() -> None:
    """Measure, print and draw."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--most", type=int, default=4000)
    parser.add_argument("--store", type=Path)
    parser.add_argument("--out", type=Path)
    args = parser.parse_args()
    print(f"{'letters':>9}{'saved, s':>10}{'exported, s':>13}{'one opened, ms':>16}")
    measured = []
    for row in _grow(args.most):
        measured.append(row)
        print(
            f"{row.letters:9,}{row.saved:10.2f}{row.exported:13.2f}{row.opened:16.2f}", flush=True
        )
    if args.store:
        with open_store(args.store, app_version="bench", read_only=True) as store:
            large = len(store.letters.ids()), _opened(store)
        print(f"{large[0]:9,}{'':23}{large[1]:16.2f}")
        measured.append(Measured(large[0], 0.0, 0.0, large[1]))
    if args.out:
        _draw(measured, args.out)


def _grow(most: int) -> Iterator[Measured]:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "letters.db"
        saved, made = 0.0, itertools.count()
        with open_store(path, app_version="bench") as store:
            for size in (most * step // _STEPS for step in range(1, _STEPS + 1)):
                while (missing := size - len(store.letters.ids())) > 0:
                    batch = [a_letter(next(made)) for _ in range(min(_BATCH, missing))]
                    began = time.process_time()
                    store.letters.add(batch)
                    saved += time.process_time() - began
                yield Measured(size, saved, _exported(path, Path(folder) / "out"), _opened(store))


def _exported(path: Path, out: Path) -> float:
    began = time.process_time()
    export(path, out, Format.CSV, families(), Selection(every=True))
    return time.process_time() - began


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
    grown = [row for row in measured if row.exported]
    _panel(painter, theme, 0, "Saving letters, s", [(r.letters, r.saved) for r in grown])
    _panel(painter, theme, 1, "Exporting all, s", [(r.letters, r.exported) for r in grown])
    _panel(painter, theme, 2, "Opening one letter, ms", [(r.letters, r.opened) for r in measured])
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
