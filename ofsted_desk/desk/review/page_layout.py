"""Where the pages of a letter lie in the scrolled view: plain geometry, no painting.

Points are page points (origin top left, as in `letter.document`); px are view pixels.
"""

from dataclasses import dataclass
from functools import cached_property

from PySide6.QtCore import QPointF, QRectF, QSizeF
from PySide6.QtGui import QTransform

from ofsted_desk.letter.document import Box

PX_PER_POINT = 96 / 72
MARGIN = 16.0
GAP = 14.0


@dataclass(frozen=True)
class PageLayout:
    """Pages one below the other, centred, at `scale` px a point, turned by `turn` degrees."""

    sizes: tuple[tuple[float, float], ...] = ()
    scale: float = PX_PER_POINT
    turn: int = 0
    view_width: float = 0.0

    @cached_property
    def rects(self) -> tuple[QRectF, ...]:
        """The px rectangle of each page, in the whole content."""
        turned = [self._turned(width, height) for width, height in self.sizes]
        room = max([self.view_width, *(size.width() + 2 * MARGIN for size in turned)])
        top, rects = MARGIN, []
        for size in turned:
            left = round((room - size.width()) / 2)
            rects.append(QRectF(left, round(top), size.width(), size.height()))
            top += size.height() + GAP
        return tuple(rects)

    @cached_property
    def content(self) -> QSizeF:
        """The px size of everything, margins included."""
        if not self.rects:
            return QSizeF(0, 0)
        right = max(rect.right() for rect in self.rects) + MARGIN
        return QSizeF(right, self.rects[-1].bottom() + MARGIN)

    def _turned(self, width: float, height: float) -> QSizeF:
        sideways = self.turn % 180 == 90
        wide, high = (height, width) if sideways else (width, height)
        return QSizeF(round(wide * self.scale), round(high * self.scale))

    def fitted(self, width: float) -> float:
        """The scale at which the widest page just fits `width` px, margins included."""
        sideways = self.turn % 180 == 90
        widest = max((h if sideways else w for w, h in self.sizes), default=595.0)
        return max((width - 2 * MARGIN) / widest, 0.1)

    def page_at(self, y: float) -> int:
        """The index of the page at height `y` px; the nearest one in a gap."""
        for index, rect in enumerate(self.rects):
            if y < rect.bottom() + GAP / 2:
                return index
        return max(len(self.rects) - 1, 0)

    def between(self, top: float, bottom: float) -> range:
        """The indexes of the pages seen between two heights."""
        seen = [i for i, r in enumerate(self.rects) if r.bottom() >= top and r.top() <= bottom]
        return range(seen[0], seen[-1] + 1) if seen else range(0)

    def transform(self, index: int) -> QTransform:
        """From the points of page `index` to px of the content."""
        rect = self.rects[index]
        width, height = self.sizes[index]
        across = rect.height() if self.turn % 180 == 90 else rect.width()
        down = rect.width() if self.turn % 180 == 90 else rect.height()
        to_px = QTransform.fromTranslate(rect.center().x(), rect.center().y())
        to_px.rotate(self.turn)
        to_px.scale(across / width, down / height)
        to_px.translate(-width / 2, -height / 2)
        return to_px

    def to_px(self, index: int, box: Box) -> QRectF:
        """The px rectangle of a box on page `index`."""
        return self.transform(index).mapRect(
            QRectF(box.x0, box.y0, box.x1 - box.x0, box.y1 - box.y0)
        )

    def to_points(self, index: int, px: QPointF) -> QPointF:
        """The place on page `index`, in points, of a px position."""
        back, _ = self.transform(index).inverted()
        return back.map(px)
