"""Pages one below the other in a view that scrolls, zooms and turns; it draws nothing itself."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QEasingCurve, QPointF, QPropertyAnimation, QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QAbstractScrollArea, QWidget

from ofsted_desk.desk.review.page_layout import PX_PER_POINT, PageLayout
from ofsted_desk.desk.theme import Theme
from ofsted_desk.letter.document import Span

_STEP = 1.2
_SMALLEST, _LARGEST, _WIDEST_FIT = 0.25, 6.0, 2.0
_EASE_MS = 120
_SCROLL_KEYS = (
    Qt.Key.Key_Up,
    Qt.Key.Key_Down,
    Qt.Key.Key_Left,
    Qt.Key.Key_Right,
    Qt.Key.Key_PageUp,
    Qt.Key.Key_PageDown,
)


class PageScroll(QAbstractScrollArea):
    """Where the pages are and which of them is in view."""

    page_changed = Signal(int, int)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._layout = PageLayout()
        self._fits_width = True
        self._page = 0
        self._glide = QPropertyAnimation(self.verticalScrollBar(), b"value", self)
        self._glide.setDuration(_EASE_MS)
        self._glide.setEasingCurve(QEasingCurve.Type.OutCubic)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setFrameShape(QAbstractScrollArea.Shape.NoFrame)
        self.verticalScrollBar().valueChanged.connect(self._on_scrolled)

    def lay_out_pages(self, sizes: Sequence[tuple[float, float]]) -> None:
        """These pages, in points, from the top of the first, upright."""
        self._glide.stop()
        self._layout = replace(self._layout, sizes=tuple(sizes), turn=0)
        if self._fits_width:
            self._layout = replace(self._layout, scale=self._fitting_scale())
        self._lay_out()
        self.verticalScrollBar().setValue(0)
        self._page = -1
        self._say_page()

    # Moving about

    @property
    def page(self) -> int:
        """The number of the page in view, from 1; 0 where there is none."""
        return self._page

    @property
    def pages(self) -> int:
        """How many pages the letter has."""
        return len(self._layout.sizes)

    @property
    def zoom(self) -> float:
        """1.0 shows a page at its printed size on a 96 dpi screen."""
        return self._layout.scale / PX_PER_POINT

    @property
    def fits_width(self) -> bool:
        """Whether the page follows the width of the view."""
        return self._fits_width

    def go_to_page(self, number: int) -> None:
        """Show the top of a page."""
        if 1 <= number <= self.pages:
            self._scroll_to(round(self._layout.rects[number - 1].top() - 8), gently=False)

    def next_page(self) -> None:
        """Show the top of the page after this one."""
        self.go_to_page(self._page + 1)

    def previous_page(self) -> None:
        """Show the top of the page before this one."""
        self.go_to_page(self._page - 1)

    def zoom_in(self) -> None:
        """Show the page a step larger."""
        self.set_zoom(self.zoom * _STEP)

    def zoom_out(self) -> None:
        """Show the page a step smaller."""
        self.set_zoom(self.zoom / _STEP)

    def set_zoom(self, zoom: float, anchor: QPointF | None = None) -> None:
        """Show the page this large; what is at `anchor` (or mid view) stays where it is."""
        self._fits_width = False
        self._rescale(min(max(zoom, _SMALLEST), _LARGEST) * PX_PER_POINT, anchor)

    def fit_width(self) -> None:
        """Make the page as wide as the view, now and when the view changes."""
        self._fits_width = True
        self._rescale(self._fitting_scale(), None)

    def rotate(self) -> None:
        """Turn the pages a quarter to the right."""
        number = self._page
        self._layout = replace(self._layout, turn=(self._layout.turn + 90) % 360)
        if self._fits_width:
            self._layout = replace(self._layout, scale=self._fitting_scale())
        self._lay_out()
        self.go_to_page(number)

    def reveal(self, spans: Sequence[Span], *, gently: bool = True) -> None:
        """Scroll so that these words are seen, and not at all where they are."""
        rects = [rect for span in spans for rect in self._rects(span)]
        if not rects:
            return
        bar, room = self.verticalScrollBar(), self.viewport().height()
        top = min(rect.top() for rect in rects)
        bottom = min(max(rect.bottom() for rect in rects), top + 0.6 * room)
        at = self._glide.endValue() if self._is_gliding() else bar.value()
        if at + 48 <= top and bottom <= at + room - 16:
            return
        target = round(max(top - max((room - (bottom - top)) / 3, 56), 0))
        self._scroll_to(min(target, bar.maximum()), gently=gently)

    # Geometry

    def _fitting_scale(self) -> float:
        fitted = self._layout.fitted(self.viewport().width())
        return min(fitted, _WIDEST_FIT * PX_PER_POINT)

    def _rescale(self, scale: float, anchor: QPointF | None) -> None:
        spot = anchor or QPointF(self.viewport().width() / 2, self.viewport().height() / 2)
        if not self._layout.sizes:
            return
        index, before = self._place_of(spot)
        self._layout = replace(self._layout, scale=scale)
        self._lay_out()
        moved = self._layout.transform(index).map(before) - spot
        self.horizontalScrollBar().setValue(round(moved.x()))
        self.verticalScrollBar().setValue(round(moved.y()))

    def _lay_out(self) -> None:
        self._layout = replace(self._layout, view_width=float(self.viewport().width()))
        content, view = self._layout.content, self.viewport().size()
        for bar, whole, part in (
            (self.horizontalScrollBar(), content.width(), view.width()),
            (self.verticalScrollBar(), content.height(), view.height()),
        ):
            bar.setRange(0, max(round(whole) - part, 0))
            bar.setPageStep(part)
            bar.setSingleStep(48)
        self.viewport().update()

    def _origin(self) -> QPointF:
        return QPointF(self.horizontalScrollBar().value(), self.verticalScrollBar().value())

    def _place_of(self, spot: QPointF) -> tuple[int, QPointF]:
        at = spot + self._origin()
        index = self._layout.page_at(at.y())
        return index, self._layout.to_points(index, at)

    def _rects(self, span: Span) -> list[QRectF]:
        index = span.page - 1
        if not 0 <= index < self.pages:
            return []
        return [self._layout.to_px(index, box) for box in span.boxes]

    def _is_gliding(self) -> bool:
        return self._glide.state() == QPropertyAnimation.State.Running

    def _scroll_to(self, value: int, *, gently: bool) -> None:
        self._glide.stop()
        if not gently or self._theme.still or not self.isVisible():
            self.verticalScrollBar().setValue(value)
            return
        self._glide.setStartValue(self.verticalScrollBar().value())
        self._glide.setEndValue(value)
        self._glide.start()

    def _on_scrolled(self) -> None:
        self.viewport().update()
        self._say_page()

    def _say_page(self) -> None:
        if not self.pages:
            number = 0
        else:
            number = self._layout.page_at(self._origin().y() + self.viewport().height() / 3) + 1
        if number != self._page:
            self._page = number
            self.page_changed.emit(number, self.pages)

    # Events

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scroll; with Ctrl, zoom about the pointer."""
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            steps = event.angleDelta().y() / 120
            self.set_zoom(self.zoom * _STEP**steps, event.position())
            return
        self._glide.stop()
        super().wheelEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Scroll with the usual keys; every other key is the review page's."""
        bar = self.verticalScrollBar()
        targets = {Qt.Key.Key_Home: 0, Qt.Key.Key_End: bar.maximum()}
        if event.key() in targets and not event.modifiers():
            self._scroll_to(targets[Qt.Key(event.key())], gently=False)
        elif event.key() in _SCROLL_KEYS and not event.modifiers():
            super().keyPressEvent(event)
        else:
            event.ignore()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the page as wide as the view where that was asked for."""
        super().resizeEvent(event)
        if self._fits_width and self.pages:
            self._rescale(self._fitting_scale(), QPointF(self.viewport().width() / 2, 0))
        else:
            self._lay_out()
        self._say_page()
