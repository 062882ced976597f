"""Pictures of a letter's pages, drawn away from the UI thread and kept under a memory cap.

Wanted pictures are asked for one at a time, so that what is looked at now is drawn next and
nothing that was scrolled past is waited for. A page too large for one picture comes in tiles.
"""

from collections import OrderedDict
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QObject, QPoint, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QImage, QPainter, QPixmap, QTransform
from PySide6.QtPdf import QPdfDocument, QPdfDocumentRenderOptions, QPdfPageRenderer

WHOLE = 3_000_000
TILE = 1024
_MOST_BESIDE = 24
CAP = 128 * 1024 * 1024


@dataclass(frozen=True, slots=True)
class Tile:
    """A piece of a page in device pixels: `area` of the page drawn at `full` size, unturned."""

    page: int
    full: tuple[int, int]
    area: tuple[int, int, int, int]

    @property
    def rect(self) -> QRect:
        """The piece's rectangle in the whole page."""
        return QRect(*self.area)


def tiles_of(page: int, full: QSize, seen: QRect) -> list[Tile]:
    """The tiles that cover `seen` of a page of `full` device pixels."""
    size = (full.width(), full.height())
    if full.width() * full.height() <= WHOLE:
        return [Tile(page, size, (0, 0, *size))]
    seen = seen.intersected(QRect(QPoint(0, 0), full))
    if seen.isEmpty():
        return []
    return [
        Tile(page, size, (x, y, min(TILE, size[0] - x), min(TILE, size[1] - y)))
        for y in range(seen.top() // TILE * TILE, seen.bottom() + 1, TILE)
        for x in range(seen.left() // TILE * TILE, seen.right() + 1, TILE)
    ]


def _under(tile: Tile, turn: float) -> QRect:
    """The part of the page as it lies that shows in a tile of the page turned level."""
    back, _ = _levelling(tile, turn).inverted()
    page = QRect(QPoint(0, 0), QSize(*tile.full))
    return back.mapRect(QRectF(tile.rect)).toAlignedRect().intersected(page)


def _levelling(tile: Tile, turn: float) -> QTransform:
    """From the page as it lies to the page turned level, both in the tile's full pixels."""
    middle = QPointF(tile.full[0] / 2, tile.full[1] / 2)
    turned = QTransform.fromTranslate(middle.x(), middle.y())
    turned.rotate(turn)
    turned.translate(-middle.x(), -middle.y())
    return turned


class PagePictures(QObject):
    """The pictures of one letter at a time; `arrived` tells which page has a new one.

    A page that a scanner took askew is shown turned level, as `level` says.
    """

    arrived = Signal(int)

    def __init__(self, parent: QObject | None = None, cap: int = CAP) -> None:
        super().__init__(parent)
        self._cap = cap
        self._held: OrderedDict[Tile, QPixmap] = OrderedDict()
        self._bytes = 0
        self._wanted: list[Tile] = []
        self._beside: OrderedDict[Tile, None] = OrderedDict()
        self._asked: tuple[int, Tile, QRect] | None = None
        self._turns: dict[int, float] = {}
        self._source: _Source | None = None
        self._next: tuple[Path, _Source] | None = None

    def prepare(self, original: Path) -> None:
        """Have this file open, since it is likely to be the next."""
        if self._next is not None:
            if self._next[0] == original:
                return
            self._next[1].retire()
            self._next = None
        source = _Source(original, self)
        if source.readable:
            self._next = (original, source)
        else:  # it is said when it is opened
            source.retire()

    def open(self, original: Path) -> bool:
        """Draw from this file from now on; False where it cannot be drawn."""
        self.close()
        source = self._take_next(original) or _Source(original, self)
        if not source.readable:
            source.retire()
            return False
        source.renderer.pageRendered.connect(self._on_rendered)
        self._source = source
        return True

    def close(self) -> None:
        """Forget the letter and its pictures; a picture still being drawn is dropped."""
        if self._source is not None:
            self._source.renderer.pageRendered.disconnect(self._on_rendered)
            self._source.retire(busy=self._asked is not None)
        self._source, self._asked = None, None
        self._wanted = []
        self._beside.clear()
        self._turns.clear()
        self._held.clear()
        self._bytes = 0

    def _take_next(self, original: Path) -> "_Source | None":
        ready, self._next = self._next, None
        if ready is not None and ready[0] != original:
            ready[1].retire()
            return None
        return ready[1] if ready else None

    def level(self, page: int, turn: float) -> None:
        """Show a page (from 0) turned by so many degrees clockwise about its middle."""
        if turn:
            self._turns[page] = turn

    @property
    def held_bytes(self) -> int:
        """How much memory the pictures take."""
        return self._bytes

    @property
    def idle(self) -> bool:
        """Whether nothing is being drawn or waited for."""
        return self._asked is None and not self._wanted and not self._beside

    def want(self, tiles: Iterable[Tile]) -> None:
        """Draw these next, in this order; what was wanted before and not begun is given up."""
        self._wanted = [tile for tile in tiles if tile not in self._held]
        self._ask_next()

    def want_beside(self, tile: Tile) -> None:
        """Draw this when nothing else is wanted; of many, those asked for last come first."""
        if self._source is not None and tile not in self._held:
            self._beside[tile] = None
            self._beside.move_to_end(tile)
            while len(self._beside) > _MOST_BESIDE:
                self._beside.popitem(last=False)
            self._ask_next()

    def picture(self, tile: Tile) -> QPixmap | None:
        """The picture of this tile, or None while it is not drawn."""
        held = self._held.get(tile)
        if held is not None:
            self._held.move_to_end(tile)
        return held

    def stand_ins(self, page: int) -> list[tuple[Tile, QPixmap]]:
        """Pictures of this page at other sizes, to show until the right one comes; best last."""
        known = [(tile, held) for tile, held in self._held.items() if tile.page == page]
        return sorted(known, key=lambda each: each[0].full[0])

    def _ask_next(self) -> None:
        if self._source is None or self._asked is not None:
            return
        while self._wanted or self._beside:
            tile = self._wanted.pop(0) if self._wanted else self._beside.popitem()[0]
            if tile not in self._held:
                turn = self._turns.get(tile.page)
                area = _under(tile, turn) if turn else tile.rect
                self._asked = (self._source.ask(tile, area), tile, area)
                return

    def _on_rendered(
        self, page: int, _size: QSize, image: QImage, _options: object, request: int
    ) -> None:
        if self._asked is None or self._asked[0] != request:
            return
        _, tile, area = self._asked
        self._asked = None
        self._keep(tile, area, image)
        self._ask_next()
        self.arrived.emit(page)

    def _keep(self, tile: Tile, area: QRect, image: QImage) -> None:
        turn = self._turns.get(tile.page)
        paper = QPixmap(tile.rect.size() if turn else image.size())
        paper.fill(Qt.GlobalColor.white)
        painter = QPainter(paper)
        if turn:
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            painter.translate(-tile.rect.topLeft())
            painter.setTransform(_levelling(tile, turn), combine=True)
            painter.translate(area.topLeft())
        painter.drawImage(0, 0, image)
        painter.end()
        self._held[tile] = paper
        self._bytes += _bytes_of(paper)
        while self._bytes > self._cap and len(self._held) > 1:
            _, dropped = self._held.popitem(last=False)
            self._bytes -= _bytes_of(dropped)


class _Source(QObject):
    """One open file and its renderer, which draws in a thread of its own."""

    def __init__(self, original: Path, parent: QObject) -> None:
        super().__init__(parent)
        self.document = QPdfDocument(self)
        self.readable = self.document.load(str(original)) == QPdfDocument.Error.None_
        self.renderer = QPdfPageRenderer(self)
        self.renderer.setRenderMode(QPdfPageRenderer.RenderMode.MultiThreaded)
        self.renderer.setDocument(self.document)

    def ask(self, tile: Tile, rect: QRect) -> int:
        """Begin to draw a part of a tile's page; the number that its picture will come with."""
        options = QPdfDocumentRenderOptions()
        if rect.size() != QSize(*tile.full):
            options.setScaledSize(QSize(*tile.full))
            # QtPdf measures the clip from its first to its last pixel, one short: ask for one more.
            options.setScaledClipRect(rect.adjusted(0, 0, 1, 1))
        return self.renderer.requestPage(tile.page, rect.size(), options)

    def retire(self, *, busy: bool = False) -> None:
        """Go, but not before the page in hand is drawn: taking it away would block."""
        if busy:
            self.renderer.pageRendered.connect(self.deleteLater)
        else:
            self.deleteLater()


def _bytes_of(picture: QPixmap) -> int:
    return picture.width() * picture.height() * 4
