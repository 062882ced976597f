"""The letter as text with the same marks: the page's twin for keyboards and screen readers."""

import re
from collections.abc import Iterable, Sequence

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QMouseEvent,
    QShowEvent,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
)
from PySide6.QtWidgets import QTextEdit, QWidget

from ofsted_desk.desk.review.evidence_marks import Mark, MarkKind
from ofsted_desk.desk.review.paper import Paper
from ofsted_desk.desk.theme import Theme, set_look
from ofsted_desk.letter.document import Document, Span

_Line = QTextCharFormat.UnderlineStyle
_WIDE = re.compile("[^\\u0000-\\uffff]")
"""A character that Qt counts as two."""
_PRIVATE = re.compile("[\ue000-\uf8ff]")
"""A sign of a font of its own, as bullets often are: other fonts have a box in its place."""


class TextView(QTextEdit):
    """Read-only; offsets are those of `Document.text`, counted as Qt counts them."""

    field_clicked = Signal(str)
    words_selected = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._document: Document | None = None
        self._wide: list[int] = []
        self._filled = False
        self._marks: list[Mark] = []
        self._hits: list[tuple[Span, bool]] = []
        self.setReadOnly(True)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.setFrameShape(QTextEdit.Shape.NoFrame)
        self.setAccessibleName("The letter as text")
        set_look(self, "letter-text")
        theme.changed.connect(self._draw_marks)

    # The letter

    def show_document(self, document: Document) -> None:
        """Show a letter from its top; its text is laid out when it is first looked at."""
        self._document = document
        self._marks, self._hits = [], []
        self._filled = False
        if self.isVisible():
            self._fill()

    def showEvent(self, event: QShowEvent) -> None:
        """Lay out the text that has been waiting."""
        super().showEvent(event)
        self._fill()

    def _fill(self) -> None:
        document = self._document
        if document is None or self._filled:
            return
        self._filled = True
        self._wide = [match.start() for match in _WIDE.finditer(document.text)]
        self.setPlainText(_PRIVATE.sub("•", document.text.replace("\f", "\n")))
        self._space_pages(document)
        self.moveCursor(QTextCursor.MoveOperation.Start)
        self._draw_marks()

    def clear_document(self) -> None:
        """Show nothing."""
        self._document = None
        self._marks, self._hits = [], []
        self._filled = False
        self.clear()

    def _space_pages(self, document: Document) -> None:
        """A wide gap where a page begins, and headers and footers in a dim colour."""
        gap, faint = QTextBlockFormat(), QTextCharFormat()
        gap.setTopMargin(self._theme.px(28))
        faint.setForeground(self._theme.colour("dim"))
        whole = QTextCursor(self.document())
        whole.beginEditBlock()
        for page in document.pages[1:]:
            if page.lines:
                self._cursor(page.lines[0].start, page.lines[0].start).mergeBlockFormat(gap)
        for line in document.lines:
            if line.furniture is not None:
                self._cursor(line.start, line.end).mergeCharFormat(faint)
        whole.endEditBlock()

    def set_marks(self, marks: Iterable[Mark]) -> None:
        """Mark where the fields were read."""
        self._marks = [mark for mark in marks if mark.kind != MarkKind.LOST]
        self._draw_marks()

    def set_hits(self, hits: Sequence[Iterable[Span]], chosen: int = -1) -> None:
        """Mark the words found; the chosen one stands out."""
        self._hits = [(s, number == chosen) for number, spans in enumerate(hits) for s in spans]
        self._draw_marks()

    def reveal(self, spans: Sequence[Span]) -> None:
        """Bring these words into view, with the cursor at their start."""
        if not self._filled or not spans:
            return
        self.setTextCursor(self._cursor(spans[0].start, spans[0].start))
        self.ensureCursorVisible()

    # The words selected

    def selected_range(self) -> tuple[int, int]:
        """Start and end in `Document.text` of the selected words; equal where there are none."""
        cursor = self.textCursor()
        return self._offset(cursor.selectionStart()), self._offset(cursor.selectionEnd())

    def clear_selection(self) -> None:
        """Let go of the words selected."""
        cursor = self.textCursor()
        if cursor.hasSelection():
            cursor.clearSelection()
            self.setTextCursor(cursor)

    def selection_rect(self) -> QRect:
        """Where the selected words end."""
        return self.cursorRect()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A drag has chosen words; a click asks for the field whose mark is there."""
        super().mouseReleaseEvent(event)
        self.words_selected.emit()
        if not self.textCursor().hasSelection():
            mark = self._mark_at(self._offset(self.textCursor().position()))
            if mark is not None:
                self.field_clicked.emit(mark.field)

    def _mark_at(self, offset: int) -> Mark | None:
        here = [
            mark
            for mark in self._marks
            if mark.field and any(span.start <= offset < span.end for span in mark.spans)
        ]
        return here[-1] if here else None

    # Drawing the marks

    def _draw_marks(self) -> None:
        if not self._filled:
            return
        drawn = [
            self._selection(span, self._format(mark)) for mark in self._marks for span in mark.spans
        ]
        drawn += [self._selection(span, self._hit_format(chosen)) for span, chosen in self._hits]
        self.setExtraSelections(drawn)

    def _selection(self, span: Span, look: QTextCharFormat) -> QTextEdit.ExtraSelection:
        selection = QTextEdit.ExtraSelection()
        selection.cursor = self._cursor(span.start, span.end)
        selection.format = look
        return selection

    def _format(self, mark: Mark) -> QTextCharFormat:
        if mark.kind == MarkKind.CURRENT:
            return self._on_paper(_Line.WaveUnderline, "evidence_line", "evidence")
        if mark.kind == MarkKind.WITNESS:
            return self._on_paper(_Line.SingleUnderline, "witness_line", "witness")
        return _underlined(_Line.DotLine, self._theme.colour(mark.colour))

    def _on_paper(self, style: _Line, line: str, back: str) -> QTextCharFormat:
        """The marks of the page as they are on white paper, so that they read alike in the dark."""
        paper = Paper.under(self._theme.tokens)
        look = _underlined(style, paper.colour(line))
        look.setForeground(paper.colour("ink"))
        look.setBackground(paper.laid(back))
        return look

    def _hit_format(self, chosen: bool) -> QTextCharFormat:
        colour = self._theme.colour
        look = _underlined(_Line.DashUnderline, colour("accent"))
        look.setBackground(colour("accent" if chosen else "accent_soft"))
        if chosen:
            look.setForeground(colour("on_accent"))
        return look

    # Offsets

    def _cursor(self, start: int, end: int) -> QTextCursor:
        cursor = QTextCursor(self.document())
        cursor.setPosition(self._position(start))
        cursor.setPosition(self._position(end), QTextCursor.MoveMode.KeepAnchor)
        return cursor

    def _position(self, offset: int) -> int:
        """Qt counts a character beyond the first plane as two."""
        return offset + sum(wide < offset for wide in self._wide)

    def _offset(self, position: int) -> int:
        for number, wide in enumerate(self._wide):
            if wide + number >= position:
                return position - number
        return position - len(self._wide)


def _underlined(style: _Line, line: QColor) -> QTextCharFormat:
    look = QTextCharFormat()
    look.setUnderlineStyle(style)
    look.setUnderlineColor(line)
    return look
