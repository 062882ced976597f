"""Paints the pages themselves: a white sheet, then the pictures that there are of it."""

from dataclasses import dataclass

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QTransform

from ofsted_desk.desk.review.page_layout import PageLayout
from ofsted_desk.desk.review.page_pictures import PagePictures, Tile, tiles_of
from ofsted_desk.desk.review.printed_text import paint_text_page
from ofsted_desk.letter.document import Page

_SHADOWS = ((3, 0.05), (2, 0.07), (1, 0.10))


@dataclass(frozen=True)
class Sheets:
    """The pages of a letter in one view: where they lie, how sharp it is, what of them is seen."""

    layout: PageLayout
    pictures: PagePictures
    ratio: float
    view: QRectF

    def paint(self, painter: QPainter, index: int) -> list[Tile]:
        """Draw what there is of a page; the tiles that are still to be drawn."""
        full, to_view = self._device_page(index)
        tiles = tiles_of(index, full, self._seen_part(to_view, full))
        missing = [tile for tile in tiles if self.pictures.picture(tile) is None]
        painter.save()
        painter.setTransform(to_view, combine=True)
        if missing:
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            for tile, picture in self.pictures.stand_ins(index):
                painter.drawPixmap(_spread(tile, full), picture, QRectF(picture.rect()))
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, on=False)
        for tile in tiles:
            ready = self.pictures.picture(tile)
            if ready is not None:
                painter.drawPixmap(tile.rect.topLeft(), ready)
        painter.restore()
        return missing

    def paint_as_text(self, painter: QPainter, page: Page) -> None:
        """Draw the words of a page where its file cannot be drawn."""
        painter.save()
        painter.setTransform(self.layout.transform(page.number - 1), combine=True)
        paint_text_page(painter, page)
        painter.restore()

    def nearby(self, seen: range) -> list[Tile]:
        """The pages just after and before those in view, where they are one picture."""
        tiles: list[Tile] = []
        for index in (seen.stop, seen.start - 1) if seen else ():
            if 0 <= index < len(self.layout.sizes):
                tiles += tiles_of(index, self._device_page(index)[0], QRect())
        return tiles

    def _device_page(self, index: int) -> tuple[QSize, QTransform]:
        """A page's size in device pixels, unturned, and the way from those to content px."""
        rect, turn = self.layout.rects[index], self.layout.turn
        shown = rect.size() if turn % 180 == 0 else rect.size().transposed()
        full = QSize(round(shown.width() * self.ratio), round(shown.height() * self.ratio))
        to_view = QTransform.fromTranslate(rect.center().x(), rect.center().y())
        to_view.rotate(turn)
        to_view.scale(1 / self.ratio, 1 / self.ratio)
        to_view.translate(-full.width() / 2, -full.height() / 2)
        return full, to_view

    def _seen_part(self, to_view: QTransform, full: QSize) -> QRect:
        back, _ = to_view.inverted()
        return back.mapRect(self.view).toAlignedRect().intersected(QRect(QPoint(0, 0), full))


def paint_sheet(painter: QPainter, rect: QRectF) -> None:
    """A white sheet with a soft edge."""
    for spread, alpha in _SHADOWS:
        painter.setOpacity(alpha)
        around = rect.adjusted(-spread, -spread + 1, spread, spread + 1)
        painter.fillRect(around, Qt.GlobalColor.black)
    painter.setOpacity(1.0)
    painter.fillRect(rect, Qt.GlobalColor.white)


def _spread(tile: Tile, full: QSize) -> QRectF:
    """Where a tile made for another size of the page lies on the page of `full` size."""
    across, down = full.width() / tile.full[0], full.height() / tile.full[1]
    x, y, width, height = tile.area
    return QRectF(x * across, y * down, width * across, height * down)
