"""The part of a row that holds the value: words to read, and to type over when asked."""

from math import ceil

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QFontMetricsF,
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QResizeEvent,
    QShowEvent,
)
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QSizePolicy, QWidget

from ofsted_desk.desk.review.field_words import nothing_words, value_words
from ofsted_desk.desk.theme import set_look, set_trait
from ofsted_desk.letter.family import LetterFamily
from ofsted_desk.review.views import FieldKind, FieldView

_BY_TAB = (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason)
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class GrowingText(QPlainTextEdit):
    """Text as high as its lines; Enter takes it, Tab leaves it with what was typed."""

    entered = Signal()
    typed_on = Signal()
    left_by_tab = Signal()
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTabChangesFocus(True)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.document().setDocumentMargin(2)
        self.textChanged.connect(self._on_text_changed)

    def fit(self) -> None:
        """Be as high as the text."""
        lines = max(round(self.document().size().height()), 1)
        frame = self.height() - self.viewport().height() if self.isVisible() else 10
        # A pixel too few, and the first line scrolls away: whole pixels are counted upwards.
        high = ceil(lines * max(QFontMetricsF(self.font()).lineSpacing(), self._line_height()))
        self.setFixedHeight(high + 4 + max(frame, 2))

    def _line_height(self) -> float:
        laid_out = self.document().firstBlock().layout()
        return laid_out.lineAt(0).height() if laid_out.lineCount() else 0.0

    def _on_text_changed(self) -> None:
        self.fit()
        if not self.isReadOnly():
            self.typed_on.emit()

    def sizeHint(self) -> QSize:
        """As wide as it gets, as high as the text."""
        return QSize(120, self.height())

    def minimumSizeHint(self) -> QSize:
        """As narrow as need be."""
        return QSize(60, self.height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter takes the text; while nothing is typed, keys are the review page's."""
        if self.isReadOnly():
            event.ignore()
        elif event.key() in _ENTER and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            self.entered.emit()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """A new width needs a new height."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.fit()

    def showEvent(self, event: QShowEvent) -> None:
        """What was laid out unseen may have had another width."""
        super().showEvent(event)
        self.fit()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Tab takes what was typed; the mouse leaves it half-typed, and so does another page.

        Where a page is hidden, Qt moves the focus on as if Tab had been pressed.
        """
        super().focusOutEvent(event)
        if self.isReadOnly() or event.reason() == Qt.FocusReason.PopupFocusReason:
            return
        if event.reason() in _BY_TAB and self.isVisible():
            self.left_by_tab.emit()
        else:
            self.left.emit()


class ValueBox(GrowingText):
    """A value in words: read-only, so that letters stay keys, until typing begins."""

    edit_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._stands = ""
        self._fixed = False
        self._lock()
        self.viewport().setCursor(Qt.CursorShape.IBeamCursor)
        set_look(self, "value")

    @property
    def editing(self) -> bool:
        """Whether text is being typed."""
        return not self.isReadOnly()

    def show_view(self, view: FieldView, family: LetterFamily) -> None:
        """Show the value that stands; what is being typed is left alone."""
        self._fixed = view.kind in (FieldKind.ABSENCE, FieldKind.EARLIER)
        self._stands = value_words(view, family)
        self.setPlaceholderText(nothing_words(view))
        if not self.editing:
            self._show_what_stands()

    def _show_what_stands(self) -> None:
        set_look(self, "words" if self._fixed else "value")
        if self.toPlainText() != self._stands:
            self.setPlainText(self._stands)

    def begin_edit(self, text: str | None = None) -> None:
        """Let the value be typed: all of it is selected, or the text given goes on."""
        if self._fixed or self.editing:
            return
        set_look(self, "typing")
        self.setReadOnly(False)
        if text is None:
            self.selectAll()
        else:
            self.setPlainText(text)
            self.moveCursor(self.textCursor().MoveOperation.End)
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def _lock(self) -> None:
        self.setReadOnly(True)
        # No cursor stands in text that cannot be typed into.
        self.setTextInteractionFlags(Qt.TextInteractionFlag.NoTextInteraction)

    def end_edit(self) -> None:
        """Back to what stands."""
        if self.editing:
            self._lock()
        self._show_what_stands()
        set_wrong(self, wrong=False)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Copy takes the whole value while it is not typed."""
        if self.isReadOnly() and event.matches(QKeySequence.StandardKey.Copy):
            QGuiApplication.clipboard().setText(self._stands)
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click is ready to type."""
        if self.editing:
            super().mousePressEvent(event)
        elif event.button() == Qt.MouseButton.LeftButton:
            self.setFocus(Qt.FocusReason.MouseFocusReason)
            if not self._fixed:
                self.edit_asked.emit()


class AreaEditor(GrowingText):
    """The words of an area while they are typed; Backspace at the very start asks to join."""

    join_asked = Signal()

    def parts(self) -> tuple[str, str]:
        """The text before and after the cursor."""
        cursor, text = self.textCursor(), self.toPlainText()
        cursor.movePosition(cursor.MoveOperation.Start, cursor.MoveMode.KeepAnchor)
        # Not by its position: Qt counts a character beyond the first plane as two.
        before = len(cursor.selectedText())
        return text[:before], text[before:]

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Backspace at the start joins with the area above."""
        cursor = self.textCursor()
        at_start = cursor.position() == 0 and not cursor.hasSelection()
        if event.key() == Qt.Key.Key_Backspace and at_start:
            self.join_asked.emit()
        else:
            super().keyPressEvent(event)


def set_wrong(widget: QWidget, *, wrong: bool) -> None:
    """Say with the widget's frame that it holds something that cannot be."""
    if wrong or widget.property("wrong"):
        set_trait(widget, "wrong", wrong)


def is_typing(widget: QWidget | None) -> bool:
    """Whether keys go into text there, and so are nobody else's."""
    if isinstance(widget, QLineEdit | QPlainTextEdit):
        return not widget.isReadOnly()
    return False
