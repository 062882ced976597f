"""One area of the form as a card: its whole text, its judgement and page, and editing in place."""

from html import escape

from PySide6.QtCore import QPoint, QPointF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QMouseEvent
from PySide6.QtWidgets import QApplication, QGridLayout, QLabel, QWidget

from ofsted_desk.desk.review.field_words import (
    area_place_words,
    reasons_of,
    state_icon,
    state_token,
    state_words,
    was_words,
)
from ofsted_desk.desk.review.form_row import FormRow, sentence
from ofsted_desk.desk.review.hints import Hints
from ofsted_desk.desk.review.value_editors import AreaEditor, set_wrong
from ofsted_desk.desk.review.wrapped_label import WrappedLabel
from ofsted_desk.desk.theme import Theme, set_look
from ofsted_desk.letter.decision import FieldState
from ofsted_desk.letter.family import LetterFamily
from ofsted_desk.letter.finding import AreaValue
from ofsted_desk.review.views import FieldView

NEW_AREA = "area:new"
"""The field of a card for an area that is being typed and not in the letter yet."""


class AreaText(WrappedLabel):
    """The text of an area, which takes the focus."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        set_look(self, "area")

    def heightForWidth(self, width: int) -> int:
        """How high the text is in lines of this width; at its narrowest it is not worth setting."""
        least = self.minimumSizeHint()
        return least.height() if width <= least.width() else super().heightForWidth(width)

    def sizeHint(self) -> QSize:
        """As wide as it is let: its height goes by its width."""
        return self.minimumSizeHint()

    def minimumSizeHint(self) -> QSize:
        """A word or two, and one line."""
        return QSize(10 * self.fontMetrics().averageCharWidth(), self.fontMetrics().height())

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """The card follows the pointer while the button is down."""
        event.ignore()


class AreaCard(FormRow):
    """An area: read as a label, typed into an editor that is made when it is first wanted."""

    join_asked = Signal(str)
    dragged = Signal(str, QPoint)
    """It is held here, on the screen."""
    dropped = Signal(str, QPoint)

    def __init__(self, theme: Theme, hints: Hints, parent: QWidget | None = None) -> None:
        super().__init__(theme, hints, parent)
        self._icon = QLabel(self)
        self._text = AreaText(self)
        self._place = QLabel(self)
        self._was = WrappedLabel(self)
        self._why = WrappedLabel(self, rich=True)
        self._problem = WrappedLabel(self)
        self._hint = WrappedLabel(self, rich=True)
        self._editor: AreaEditor | None = None
        self._held: QPointF | None = None
        self._had_focus = False
        self._dragging = False
        self._text.installEventFilter(self)
        self._lay_out()

    def _lay_out(self) -> None:
        px = self._theme.px
        set_look(self, "area-card")
        for label, look in (
            (self._place, "small"),
            (self._was, "small"),
            (self._why, "why"),
            (self._problem, "problem"),
            (self._hint, "draft"),
        ):
            set_look(label, look)
        self._grid = grid = QGridLayout(self)
        grid.setContentsMargins(px(10), px(8), px(12), px(8))
        grid.setHorizontalSpacing(px(10))
        grid.setVerticalSpacing(px(4))
        grid.setColumnStretch(1, 1)
        grid.addWidget(self._icon, 0, 0, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(self._text, 0, 1)
        for row, label in enumerate(
            (self._hint, self._place, self._was, self._problem, self._why), 2
        ):
            grid.addWidget(label, row, 1)
        for label in (self._was, self._problem, self._why, self._hint):
            label.hide()

    @property
    def stop(self) -> QWidget:
        """The text takes the focus, or the editor while it is typed."""
        return self._editor if self._editor and self.editing else self._text

    @property
    def editing(self) -> bool:
        """Whether the text is being typed."""
        return self._editor is not None and not self._editor.isHidden()

    def show_view(self, view: FieldView, family: LetterFamily) -> None:
        """Show this area as it stands."""
        super().show_view(view, family)
        removed = view.state == FieldState.REMOVED
        value = view.value if isinstance(view.value, AreaValue) else _machine_area(view)
        self._text.setText(value.text if value else "")
        set_look(self._text, "struck" if removed else "area")
        place = area_place_words(view, family)
        self._place.setText(f"removed · {place}" if removed else place)
        self._place.setVisible(bool(self._place.text()))
        was = was_words(view, family)
        self._was.setText(was)
        self._was.setVisible(bool(was) and not removed)
        self.dress()

    def dress(self) -> None:
        """Take on the theme's colours."""
        view = self.view
        if view is None:
            return
        size, ratio = self._theme.px(16), self.devicePixelRatioF()
        self._icon.setPixmap(self._theme.pixmap(state_icon(view), size, state_token(view), ratio))
        self._icon.setToolTip(state_words(view).capitalize())
        if view.needs_eyes:
            hint = self._hints.settling(view, "")
            self._why.setText(f"{escape(sentence(reasons_of(view)))} {hint}")
        self._why.setVisible(view.needs_eyes)

    def begin(self, text: str | None = None) -> None:
        """Let the text be typed, from where it stands or from a draft."""
        editor = self._make_editor()
        editor.setPlainText(self._text.text() if text is None else text)
        self._text.hide()
        editor.show()
        editor.fit()
        editor.moveCursor(editor.textCursor().MoveOperation.End)
        editor.setFocus(Qt.FocusReason.OtherFocusReason)
        self._hint.setText(self._hints.typing_area(new=self.field == NEW_AREA))
        self._hint.show()

    def _make_editor(self) -> AreaEditor:
        if self._editor is None:
            editor = self._editor = AreaEditor(self)
            editor.hide()
            editor.installEventFilter(self)
            self.follow(editor)
            editor.join_asked.connect(lambda: self.join_asked.emit(self.field))
            self._grid.addWidget(editor, 0, 1)
        self._editor.setAccessibleName(self._text.accessibleName())
        return self._editor

    def end(self) -> None:
        """Show what stands again."""
        if self._editor is not None and self.editing:
            had_focus = self._editor.hasFocus()
            self._editor.hide()
            self._text.show()
            if had_focus:
                self._text.setFocus(Qt.FocusReason.OtherFocusReason)
        self._text.show()
        self._hint.hide()
        self.show_problem("")

    def typed(self) -> str:
        """The text as typed so far."""
        return self._editor.toPlainText() if self._editor and self.editing else ""

    def parts(self) -> tuple[str, str]:
        """The text typed, before and after the cursor."""
        return self._editor.parts() if self._editor and self.editing else ("", "")

    def show_problem(self, words: str) -> None:
        """Say why what was entered cannot be; nothing where it can."""
        self._problem.setText(words)
        self._problem.setVisible(bool(words))
        if self._editor is not None:
            set_wrong(self._editor, wrong=bool(words))

    def show_draft(self, text: str | None) -> None:
        """Offer text that was half-typed before."""
        if self.editing:
            return
        self._hint.setVisible(text is not None)
        if text is not None:
            self._hint.setText(self._hints.draft(text))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """The first click brings the focus, the next is ready to type; holding on drags."""
        if event.button() == Qt.MouseButton.LeftButton:
            self._had_focus = self._text.hasFocus()
            self._held = event.position()
            self._text.setFocus(Qt.FocusReason.MouseFocusReason)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Carry the card once the pointer has gone some way with the button down."""
        if self._held is None or self.field == NEW_AREA:
            return
        far = (event.position() - self._held).manhattanLength()
        if self._dragging or far >= QApplication.startDragDistance():
            self._dragging = True
            self.setCursor(Qt.CursorShape.ClosedHandCursor)
            self.dragged.emit(self.field, event.globalPosition().toPoint())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Let go: a card that was carried is put down, one that was clicked is edited."""
        held, self._held = self._held, None
        if self._dragging:
            self._dragging = False
            self.unsetCursor()
            self.dropped.emit(self.field, event.globalPosition().toPoint())
        elif held is not None and self._had_focus:
            self.edit_asked.emit(self.field)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """The focus belongs to the text."""
        super().focusInEvent(event)
        self.stop.setFocus(event.reason())


def _machine_area(view: FieldView) -> AreaValue | None:
    value = view.machine.value if view.machine else None
    return value if isinstance(value, AreaValue) else None
