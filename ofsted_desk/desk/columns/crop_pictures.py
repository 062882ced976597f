"""Pictures of small parts of many letters' pages, drawn away from the UI thread.

One file is open at a time; what is looked at now is drawn first, and what was scrolled past
before it was begun is given up.
"""

from collections import OrderedDict
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QPixmap

from ofsted_desk.desk.columns.crop import Crop
from ofsted_desk.desk.review.page_pictures import PagePictures, Tile

CAP = 48 * 1024 * 1024


@dataclass(frozen=True, slots=True)
class Wanted:
    """One picture: a part of a page of a file, turned level by `turn` degrees."""

    original: Path
    tile: Tile
    turn: float = 0.0


def wanted_of(
    original: Path, crop: Crop, page_size: tuple[float, float], scale: float, turn: float = 0.0
) -> Wanted:
    """What to ask for at `scale` device pixels a point, so that it fills whole pixels."""
    full = (max(1, round(page_size[0] * scale)), max(1, round(page_size[1] * scale)))
    left, top = round(crop.region.x0 * scale), round(crop.region.y0 * scale)
    wide = min(round((crop.region.x1 - crop.region.x0) * scale), full[0] - left)
    high = min(round((crop.region.y1 - crop.region.y0) * scale), full[1] - top)
    tile = Tile(crop.page - 1, full, (left, top, max(1, wide), max(1, high)))
    return Wanted(original, tile, turn)


class CropPictures(QObject):
    """Keeps pictures under a memory cap; `arrived` says that another one can be painted."""

    arrived = Signal()

    def __init__(self, parent: QObject | None = None, cap: int = CAP) -> None:
        super().__init__(parent)
        self._cap = cap
        self._held: OrderedDict[Wanted, QPixmap] = OrderedDict()
        self._unreadable: set[Path] = set()
        self._wanted: list[Wanted] = []
        self._drawing: Wanted | None = None
        self._open: Path | None = None
        self._pages = PagePictures(self)
        self._pages.arrived.connect(self._on_arrived)
        self._next = QTimer(self, singleShot=True, interval=0)
        self._next.timeout.connect(self._draw_next)

    def want(self, wanted: Iterable[Wanted]) -> None:
        """Draw these next, in this order; what was wanted before and not begun is given up."""
        self._wanted = [each for each in wanted if self._is_missing(each)]
        if self._wanted and self._drawing is None:
            self._next.start()

    def picture(self, wanted: Wanted) -> QPixmap | None:
        """The picture, or None while it is not drawn."""
        held = self._held.get(wanted)
        if held is not None:
            self._held.move_to_end(wanted)
        return held

    def is_unreadable(self, original: Path) -> bool:
        """Whether no picture can be drawn from this file."""
        return original in self._unreadable

    @property
    def idle(self) -> bool:
        """Whether nothing is being drawn or waited for."""
        return self._drawing is None and not self._wanted

    @property
    def held_bytes(self) -> int:
        """How much memory the pictures take."""
        return sum(_bytes_of(picture) for picture in self._held.values())

    def close(self) -> None:
        """Let go of the open file and of every picture."""
        self._wanted, self._drawing, self._open = [], None, None
        self._next.stop()
        self._pages.close()
        self._held.clear()

    def _is_missing(self, wanted: Wanted) -> bool:
        return wanted not in self._held and wanted.original not in self._unreadable

    def _draw_next(self) -> None:
        while self._wanted and self._drawing is None:
            wanted = self._wanted.pop(0)
            if not self._is_missing(wanted):
                continue
            if self._open != wanted.original:
                self._open = wanted.original
                if not self._pages.open(wanted.original):
                    self._unreadable.add(wanted.original)
                    self._open = None
                    self.arrived.emit()
                    continue
            self._drawing = wanted
            self._pages.level(wanted.tile.page, wanted.turn)
            self._pages.want([wanted.tile])
            self._take_if_held()

    def _take_if_held(self) -> None:
        """A part that the open file was asked for before is there already."""
        drawing = self._drawing
        if drawing is not None and self._pages.picture(drawing.tile) is not None:
            self._keep(drawing)

    def _on_arrived(self, _page: int) -> None:
        if self._drawing is not None:
            self._keep(self._drawing)
        if self._wanted:
            self._next.start()

    def _keep(self, drawn: Wanted) -> None:
        self._drawing = None
        picture = self._pages.picture(drawn.tile)
        if picture is None:
            self._unreadable.add(drawn.original)
        else:
            self._held[drawn] = picture
        while self.held_bytes > self._cap and len(self._held) > 1:
            self._held.popitem(last=False)
        self.arrived.emit()


def _bytes_of(picture: QPixmap) -> int:
    return picture.width() * picture.height() * 4
