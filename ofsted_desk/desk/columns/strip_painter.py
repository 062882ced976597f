"""Draws one row of the strip: whose letter, what its page says, and the value read from it."""

from dataclasses import dataclass

from PySide6.QtCore import QObject, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem, QWidget

from ofsted_desk.desk.columns.crop import Crop, crop_of, scale_for
from ofsted_desk.desk.columns.crop_pictures import CropPictures, Wanted, wanted_of
from ofsted_desk.desk.columns.half_typed import HalfTyped
from ofsted_desk.desk.columns.strip_model import ROW, Index
from ofsted_desk.desk.columns.strip_words import place_of, remark_of, title_of, value_of
from ofsted_desk.desk.columns.value_typing import ValueTyping
from ofsted_desk.desk.review.evidence_marks import Mark, MarkKind
from ofsted_desk.desk.review.field_words import state_icon, state_token
from ofsted_desk.desk.review.mark_painting import paint_mark
from ofsted_desk.desk.review.paper import Paper
from ofsted_desk.desk.theme import Theme
from ofsted_desk.letter.document import Box, Span
from ofsted_desk.letter.finding import Evidence
from ofsted_desk.review.columns import ColumnRow
from ofsted_desk.review.views import FieldKind

_HEIGHT, _LEFT, _CROP, _EDGE, _GAP = 108, 208, 60, 12, 8
_SCALE = 1.36
"""View pixels a point, at the text size of the drawing: print is as large as our own text."""


@dataclass(frozen=True, slots=True)
class _Picture:
    """One crop of a row: where it goes, what to ask for, and the words to mark."""

    area: QRectF
    crop: Crop
    wanted: Wanted
    kind: MarkKind


class StripPainter(ValueTyping):
    """Every row is as high as the next."""

    def __init__(
        self,
        theme: Theme,
        pictures: CropPictures,
        titles: dict[str, str],
        half_typed: HalfTyped,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(titles, half_typed, parent)
        self._theme = theme
        self._pictures = pictures

    def sizeHint(
        self,
        option: QStyleOptionViewItem,  # noqa: ARG002 - one size for all
        index: Index,  # noqa: ARG002
    ) -> QSize:
        """The size of any row."""
        return QSize(self._theme.px(400), self._theme.px(_HEIGHT))

    def wanted(self, row: ColumnRow, area: QRectF, ratio: float) -> list[Wanted]:
        """The pictures that a row needs when it is drawn in this area."""
        return [picture.wanted for picture in self._pictures_of(row, area, ratio)]

    # Painting

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw the row."""
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        area, state = QRectF(option.rect), option.state
        row: ColumnRow = index.data(ROW)
        self._paint_ground(painter, area, state)
        self._paint_letter(painter, area, row)
        self._paint_page(painter, area, row, painter.device().devicePixelRatioF())
        self._paint_value(painter, self._value_area(area), row)
        painter.restore()

    def _paint_ground(self, painter: QPainter, area: QRectF, state: QStyle.StateFlag) -> None:
        colour = self._theme.colour
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(area, colour("accent_soft"))
        if state & QStyle.StateFlag.State_HasFocus:
            bar = QRectF(area.topLeft(), QPointF(area.left() + 3, area.bottom()))
            painter.fillRect(bar, colour("accent"))
        painter.fillRect(QRectF(area.left(), area.bottom() - 1, area.width(), 1), colour("line"))

    def _paint_letter(self, painter: QPainter, area: QRectF, row: ColumnRow) -> None:
        theme, px = self._theme, self._theme.px
        left = QRectF(area.left() + px(14), area.top() + px(10), px(_LEFT) - px(22), px(18))
        self._write(painter, left, title_of(row), theme.font(13, QFont.Weight.DemiBold), "ink")
        left.translate(0, px(19))
        self._write(painter, left, place_of(row), theme.font(11), "dim")
        left.translate(0, px(17))
        self._write(painter, left, row.family.short.capitalize(), theme.font(11), "dim")

    def _paint_page(self, painter: QPainter, area: QRectF, row: ColumnRow, ratio: float) -> None:
        pictures = self._pictures_of(row, area, ratio)
        for picture in pictures:
            self._paint_picture(painter, picture)
        if not pictures:
            self._paint_words(painter, self._crop_area(area), row)

    def _paint_picture(self, painter: QPainter, picture: _Picture) -> None:
        painter.fillRect(picture.area, Qt.GlobalColor.white)
        drawn = self._pictures.picture(picture.wanted)
        if drawn is not None:
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            painter.drawPixmap(picture.area, drawn, QRectF(drawn.rect()))
        region = picture.crop.region
        scale = picture.area.width() / (region.x1 - region.x0)
        rects = [_on_view(box, region, picture.area.topLeft(), scale) for box in picture.crop.words]
        painter.save()
        painter.setClipRect(picture.area)
        mark = Mark(picture.kind, (Span(picture.crop.page, 0, 0, "", picture.crop.words),))
        paint_mark(painter, Paper.under(self._theme.tokens), mark, rects)
        painter.restore()
        painter.setPen(QPen(self._theme.colour("line_strong"), 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(picture.area.adjusted(0.5, 0.5, -0.5, -0.5))

    def _paint_words(self, painter: QPainter, area: QRectF, row: ColumnRow) -> None:
        """The words themselves where there is no page to be drawn, or that there are none."""
        words = " ".join(row.view.evidence.words.split()) if row.view else ""
        painter.fillRect(area, self._theme.colour("background"))
        painter.setPen(self._theme.colour("ink" if words else "dim"))
        painter.setFont(self._theme.font(13 if words else 12))
        inside = area.adjusted(self._theme.px(10), 4, -self._theme.px(10), -4)
        said = f"“{words}”" if words else "No words of the letter stand behind this."
        wrap = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(inside, int(wrap), said)

    def _paint_value(self, painter: QPainter, area: QRectF, row: ColumnRow) -> None:
        theme, px = self._theme, self._theme.px
        icon = state_icon(row.view) if row.view else "remove"
        token = state_token(row.view) if row.view else "dim"
        side = px(14)
        spot = QRectF(area.left(), area.center().y() - side / 2, side, side)
        theme.paint_icon(painter, spot, icon, token)
        words = QRectF(area)
        words.setLeft(spot.right() + px(7))
        bold = theme.font(13, QFont.Weight.DemiBold)
        named = row.view is not None and row.view.value is not None
        taken = self._write(painter, words, value_of(row), bold, "ink" if named else "dim", 0.62)
        words.setLeft(words.left() + taken + px(14))
        eyes = row.view is not None and row.view.needs_eyes
        self._write(painter, words, remark_of(row), theme.font(12), "attention" if eyes else "dim")

    def _write(
        self,
        painter: QPainter,
        area: QRectF,
        words: str,
        font: QFont,
        token: str,
        share: float = 1.0,
    ) -> float:
        """Write one line into a share of the area, cut short if need be; how wide it became."""
        metrics = QFontMetricsF(font)
        room = max(area.width() * share, 0.0)
        elided = metrics.elidedText(words, Qt.TextElideMode.ElideRight, room)
        painter.setFont(font)
        painter.setPen(self._theme.colour(token))
        painter.drawText(area, int(Qt.AlignmentFlag.AlignVCenter), elided)
        return metrics.horizontalAdvance(elided)

    # Where things go

    def _crop_area(self, area: QRectF) -> QRectF:
        px = self._theme.px
        left = area.left() + px(_LEFT)
        return QRectF(left, area.top() + px(10), area.right() - px(_EDGE) - left, px(_CROP))

    def updateEditorGeometry(
        self,
        editor: QWidget,
        option: QStyleOptionViewItem,
        index: Index,  # noqa: ARG002 - the same place in every row
    ) -> None:
        """Over the value."""
        px = self._theme.px
        area = self._value_area(QRectF(option.rect)).toRect()
        editor.setGeometry(area.adjusted(px(18), -px(3), 0, px(4)))

    def _value_area(self, area: QRectF) -> QRectF:
        above = self._crop_area(area)
        top = above.bottom() + self._theme.px(5)
        return QRectF(above.left(), top, above.width(), self._theme.px(26))

    def _pictures_of(self, row: ColumnRow, area: QRectF, ratio: float) -> list[_Picture]:
        if row.view is None or row.kind == "text" or self._pictures.is_unreadable(row.original):
            return []
        parts = [(row.view.evidence, MarkKind.CURRENT)]
        if row.view.needs_eyes and row.view.witness and row.view.kind != FieldKind.AREA:
            parts.append((row.view.witness, MarkKind.WITNESS))
        room = self._crop_area(area)
        gap = self._theme.px(_GAP)
        wide = (room.width() - gap * (len(parts) - 1)) / len(parts)
        areas = (
            QRectF(room.left() + (wide + gap) * n, room.top(), wide, room.height())
            for n in range(len(parts))
        )
        found = (
            self._picture(row, evidence, kind, each, ratio)
            for (evidence, kind), each in zip(parts, areas, strict=True)
        )
        return [picture for picture in found if picture is not None]

    def _picture(
        self, row: ColumnRow, evidence: Evidence, kind: MarkKind, area: QRectF, ratio: float
    ) -> _Picture | None:
        usual = self._theme.px(100) / 100 * _SCALE
        scale = scale_for(evidence, area.width(), area.height(), usual=usual)
        crop = crop_of(evidence, row.page_size, area.width() / scale, area.height() / scale)
        if crop is None or row.page_size is None:
            return None
        region = crop.region
        wide, high = (region.x1 - region.x0) * scale, (region.y1 - region.y0) * scale
        shown = QRectF(area.left(), area.top(), wide, high)
        wanted = wanted_of(row.original, crop, row.page_size, scale * ratio, row.page_turn)
        return _Picture(shown, crop, wanted, kind)


def _on_view(box: Box, region: Box, corner: QPointF, scale: float) -> QRectF:
    return QRectF(
        corner.x() + (box.x0 - region.x0) * scale,
        corner.y() + (box.y0 - region.y0) * scale,
        (box.x1 - box.x0) * scale,
        (box.y1 - box.y0) * scale,
    )
