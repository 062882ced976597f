"""The letter as printed: its pages drawn when they come into view, with the marks on them."""

from collections.abc import Iterable, Sequence
from pathlib import Path

from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, QRectF, QSizeF, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QGuiApplication,
    QHelpEvent,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPainter,
    QPaintEvent,
)
from PySide6.QtWidgets import QToolTip, QWidget

from ofsted_desk.desk.review.evidence_marks import (
    Mark,
    MarkKind,
    mark_at,
    marks_of_spans,
    text_edge,
)
from ofsted_desk.desk.review.mark_painting import SIGN, SIGN_GAP, paint_mark, paint_sign
from ofsted_desk.desk.review.page_pictures import PagePictures, Tile
from ofsted_desk.desk.review.page_scroll import PageScroll
from ofsted_desk.desk.review.paper import Paper
from ofsted_desk.desk.review.printed_text import text_page_size
from ofsted_desk.desk.review.sheets import Sheets, paint_sheet
from ofsted_desk.desk.review.word_selection import WordSelection
from ofsted_desk.desk.screen_reader import Part
from ofsted_desk.desk.theme import Theme
from ofsted_desk.letter.document import Box, Document, Span


class PageView(PageScroll):
    """Shows one letter's pages; says which field's mark was clicked and when words are selected."""

    field_clicked = Signal(str)
    words_selected = Signal()
    accessible_role = QAccessible.Role.Document

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._document: Document | None = None
        self._drawn_from_file = False
        self._edges: list[float] = []
        self._marks: list[Mark] = []
        self._hits: list[Mark] = []
        self.pictures = PagePictures(self)
        self.pictures.arrived.connect(self._on_arrived)
        self.selection = WordSelection()
        self.setAccessibleName("The letter as printed")
        self.viewport().setMouseTracking(True)
        self._paper = Paper.under(theme.tokens)
        theme.changed.connect(self._dress)

    def _dress(self) -> None:
        self._paper = Paper.under(self._theme.tokens)
        self.viewport().update()

    # What is shown

    def show_document(self, document: Document, original: Path | None) -> bool:
        """Show a letter from its top; False where its pages cannot be drawn from the file."""
        self.clear()
        self._document = document
        self._drawn_from_file = (
            document.kind != "text" and original is not None and self.pictures.open(original)
        )
        for page in document.pages:
            self.pictures.level(page.number - 1, page.turn)
        sizes = [
            (page.width, page.height) if self._drawn_from_file else text_page_size(page)
            for page in document.pages
        ]
        self._edges = [text_edge(page) for page in document.pages]
        self.lay_out_pages(sizes)
        return self._drawn_from_file or document.kind == "text"

    def clear(self) -> None:
        """Show nothing."""
        self.pictures.close()
        self._document = None
        self._marks, self._hits = [], []
        self.selection.clear()
        self.lay_out_pages(())

    def set_marks(self, marks: Iterable[Mark]) -> None:
        """Draw these marks of fields."""
        self._marks = list(marks)
        self.viewport().update()

    def accessible_parts(self) -> list[Part]:
        """The marks of fields, from the top of the letter."""
        marks = sorted(
            (mark for mark in self._marks if mark.field),
            key=lambda mark: (mark.page, mark.spans[0].start),
        )
        return [Part(mark.said, self._on_screen(mark)) for mark in marks]

    def _on_screen(self, mark: Mark) -> QRect:
        around = QRectF()
        for rect in self._mark_rects(mark):
            around = around.united(rect.translated(-self._origin()))
        return around.toAlignedRect().translated(self.viewport().mapToGlobal(QPoint()))

    def set_hits(self, hits: Sequence[Iterable[Span]], chosen: int = -1) -> None:
        """Mark the words found; the chosen one stands out."""
        self._hits = [
            mark
            for number, spans in enumerate(hits)
            for mark in marks_of_spans(
                MarkKind.CHOSEN_HIT if number == chosen else MarkKind.HIT, spans
            )
        ]
        self.viewport().update()

    # Selection

    def clear_selection(self) -> None:
        """Let go of the words selected."""
        if self.selection.clear():
            self.viewport().update()
            self.words_selected.emit()

    def selected_range(self) -> tuple[int, int]:
        """Start and end in `Document.text` of the selected words; equal where there are none."""
        return self.selection.start, self.selection.end

    def selection_rect(self) -> QRect:
        """Where the selected words end, in the view; empty where none are selected."""
        rects = [r for mark in self._selected_marks() for r in self._mark_rects(mark)]
        return rects[-1].translated(-self._origin()).toAlignedRect() if rects else QRect()

    def _selected_marks(self) -> list[Mark]:
        if self._document is None or not self.selection:
            return []
        spans = self._document.spans(self.selection.start, self.selection.end)
        return marks_of_spans(MarkKind.SELECTION, spans)

    # Painting

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the pages in view, then the marks, then what is selected."""
        painter = QPainter(self.viewport())
        painter.fillRect(self.viewport().rect(), self._theme.colour("background"))
        painter.translate(-self._origin())
        view = QRectF(self._origin(), QSizeF(self.viewport().size()))
        sheets = Sheets(self._layout, self.pictures, self.devicePixelRatioF(), view)
        seen = self._layout.between(view.top(), view.bottom())
        wanted: list[Tile] = []
        for index in seen:
            paint_sheet(painter, self._layout.rects[index])
            if self._drawn_from_file:
                wanted += sheets.paint(painter, index)
            elif self._document is not None:
                sheets.paint_as_text(painter, self._document.pages[index])
        self._paint_marks(painter, {index + 1 for index in seen})
        nearby = sheets.nearby(seen) if self._drawn_from_file else []
        self.pictures.want([*wanted, *nearby])

    def _paint_marks(self, painter: QPainter, numbers: set[int]) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for mark in [*self._marks, *self._hits, *self._selected_marks()]:
            if mark.page not in numbers:
                continue
            if mark.kind == MarkKind.OTHER:
                self._paint_sign(painter, mark)
            else:
                paint_mark(painter, self._paper, mark, self._mark_rects(mark))

    def _mark_rects(self, mark: Mark) -> list[QRectF]:
        return [rect for span in mark.spans for rect in self._rects(span)]

    def _paint_sign(self, painter: QPainter, mark: Mark) -> None:
        """Signs stand upright left of the text, however the page is turned."""
        index = mark.page - 1
        beside = mark.outline
        edge = self._edges[index] - SIGN_GAP / self._layout.scale
        width = SIGN / self._layout.scale
        right = edge - mark.lane * width
        area = self._layout.to_px(index, Box(right - width, beside.y0, right, beside.y1))
        if self._layout.turn % 180 == 0:
            paint_sign(painter, self._paper, mark, area)

    def _on_arrived(self, _page: int) -> None:
        self.viewport().update()

    # The mouse

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Begin to select words."""
        if event.button() == Qt.MouseButton.LeftButton and self._document is not None:
            index, place = self._place_of(event.position())
            self.selection.press(self._document, index, place.x(), place.y(), event.position())
            self.viewport().update()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Select as far as the pointer, or show what a click would do."""
        if self._document is None:
            return
        index, place = self._place_of(event.position())
        if event.buttons() & Qt.MouseButton.LeftButton:
            self.selection.drag(self._document, index, place.x(), place.y(), event.position())
            self._scroll_along(event.position().y())
            self.viewport().update()
            return
        self.viewport().setCursor(self._cursor_at(index, place))

    def _cursor_at(self, index: int, place: QPointF) -> Qt.CursorShape:
        if self._mark_at(index, place) is not None:
            return Qt.CursorShape.PointingHandCursor
        if self._document and WordSelection.word(
            self._document, index, place.x(), place.y(), near=2
        ):
            return Qt.CursorShape.IBeamCursor
        return Qt.CursorShape.ArrowCursor

    def _scroll_along(self, y: float) -> None:
        bar = self.verticalScrollBar()
        beyond = min(y, 0.0) + max(y - self.viewport().height(), 0.0)
        bar.setValue(bar.value() + round(beyond / 3))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A drag has chosen words; a click asks for the field whose mark is there."""
        if event.button() != Qt.MouseButton.LeftButton:
            return
        if self.selection.release():
            self.words_selected.emit()
            return
        self.words_selected.emit()
        mark = self._mark_at(*self._place_of(event.position()))
        if mark is not None:
            self.field_clicked.emit(mark.field)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Select the word under the pointer; with Shift, its whole line."""
        if self._document is None or event.button() != Qt.MouseButton.LeftButton:
            return
        index, place = self._place_of(event.position())
        whole_line = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        self.selection.take(self._document, index, place.x(), place.y(), whole_line=whole_line)
        self.viewport().update()

    def _mark_at(self, index: int, place: QPointF) -> Mark | None:
        lane = SIGN / self._layout.scale
        edge = self._edges[index] - SIGN_GAP / self._layout.scale
        return mark_at(self._marks, index + 1, place.x(), place.y(), edge=edge, lane=lane)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Copy what is selected; every other key scrolls or is the review page's."""
        if event.matches(QKeySequence.StandardKey.Copy) and self._document and self.selection:
            QGuiApplication.clipboard().setText(self.selection.words(self._document))
        else:
            super().keyPressEvent(event)

    def viewportEvent(self, event: QEvent) -> bool:
        """Say the name of the field whose mark is under the pointer."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            mark = self._mark_at(*self._place_of(QPointF(event.pos()))) if self.pages else None
            QToolTip.showText(event.globalPos(), mark.words if mark else "", self.viewport())
            return True
        return super().viewportEvent(event)
