"""One field of the form: its state, name and value, its page, and why it needs eyes."""

from html import escape

from PySide6.QtCore import Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from ofsted_desk.desk.review.family_button import FamilyButton
from ofsted_desk.desk.review.field_words import (
    page_words,
    reasons_of,
    state_icon,
    state_token,
    state_words,
    was_words,
)
from ofsted_desk.desk.review.form_row import FormRow, sentence
from ofsted_desk.desk.review.grade_segments import GradeSegments
from ofsted_desk.desk.review.hints import Hints
from ofsted_desk.desk.review.name_completion import NameCompletion
from ofsted_desk.desk.review.value_editors import ValueBox, set_wrong
from ofsted_desk.desk.review.wrapped_label import WrappedLabel
from ofsted_desk.desk.theme import Theme, set_look
from ofsted_desk.letter.family import LetterFamily
from ofsted_desk.letter.finding import GradeValue
from ofsted_desk.review.council_names import council_names
from ofsted_desk.review.views import FieldKind, FieldView

_ICON, _LABEL, _VALUE, _PAGE = range(4)
_LABEL_WIDTH = 130
_PAGE_WIDTH = 28


class FieldRow(FormRow):
    """A row with one value: words, a date, a family or a grade."""

    def __init__(
        self,
        theme: Theme,
        hints: Hints,
        kind: FieldKind,
        titles: dict[str, str],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(theme, hints, parent)
        self.kind = kind
        self.completion: NameCompletion | None = None
        self._icon = QLabel(self)
        self._label = WrappedLabel(self)
        self._page = QLabel(self)
        self._was = WrappedLabel(self)
        self._why = WrappedLabel(self, rich=True)
        self._problem = WrappedLabel(self)
        self._draft = WrappedLabel(self, rich=True)
        self._against = WrappedLabel(self, rich=True)
        self._against.linkActivated.connect(lambda _: self.other_asked.emit(self.field))
        self._value = self._make_value(titles)
        self._value.installEventFilter(self)
        self._label.setBuddy(self._value)
        self._lay_out()

    def _make_value(self, titles: dict[str, str]) -> GradeSegments | FamilyButton | ValueBox:
        if self.kind == FieldKind.GRADE:
            segments = GradeSegments(self)
            segments.chosen.connect(self._on_value)
            return segments
        if self.kind == FieldKind.FAMILY:
            button = FamilyButton(self._theme, titles, self)
            button.chosen.connect(self._on_value)
            return button
        box = ValueBox(self)
        box.edit_asked.connect(lambda: self.edit_asked.emit(self.field))
        self.follow(box)
        if self.kind == FieldKind.AUTHORITY:
            self.completion = NameCompletion(box, council_names)
        return box

    def _lay_out(self) -> None:
        px = self._theme.px
        set_look(self, "field-row")
        for label, look in (
            (self._label, "dim"),
            (self._page, "small"),
            (self._was, "small"),
            (self._why, "why"),
            (self._problem, "problem"),
            (self._draft, "draft"),
            (self._against, "why"),
        ):
            set_look(label, look)
        grid = QGridLayout(self)
        grid.setContentsMargins(px(11), px(2), px(14), px(2))
        grid.setHorizontalSpacing(px(8))
        grid.setVerticalSpacing(px(4))
        grid.setColumnMinimumWidth(_ICON, px(18))
        grid.setColumnMinimumWidth(_LABEL, px(_LABEL_WIDTH))
        grid.setColumnMinimumWidth(_PAGE, px(_PAGE_WIDTH))
        grid.setColumnStretch(_VALUE, 1)
        grid.setRowMinimumHeight(0, px(32))
        middle = Qt.AlignmentFlag.AlignVCenter
        grid.addWidget(self._icon, 0, _ICON, middle)
        grid.addWidget(self._label, 0, _LABEL, middle)
        alone = self.kind == FieldKind.ABSENCE
        self._label.setHidden(alone)
        if alone:
            grid.addWidget(self._value, 0, _LABEL, 1, 2, middle)
        else:
            grid.addWidget(self._value, 0, _VALUE, middle)
        grid.addWidget(self._page, 0, _PAGE, middle | Qt.AlignmentFlag.AlignRight)
        self._label.setFixedWidth(px(_LABEL_WIDTH))
        below = (self._was, self._draft, self._problem, self._why, self._against)
        for row, label in enumerate(below, 1):
            start = _VALUE if label is self._was else _LABEL
            grid.addWidget(label, row, start, 1, 4 - start)
            label.hide()

    @property
    def stop(self) -> QWidget:
        """The value itself takes the focus."""
        return self._value

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click anywhere on the row takes its field in hand."""
        self._value.setFocus(Qt.FocusReason.MouseFocusReason)
        super().mousePressEvent(event)

    @property
    def editing(self) -> bool:
        """Whether the value is being typed."""
        return isinstance(self._value, ValueBox) and self._value.editing

    def show_view(self, view: FieldView, family: LetterFamily) -> None:
        """Show this field as it stands."""
        super().show_view(view, family)
        if isinstance(self._value, GradeSegments):
            grade = view.value if isinstance(view.value, GradeValue) else None
            self._value.show_grade(family.scale, grade)
        else:
            self._value.show_view(view, family)
        self._label.setText(view.label)
        self._show_was(was_words(view, family))
        self._show_why()
        self.dress()

    def _show_was(self, was: str) -> None:
        beside = len(was) < 9
        page = page_words(self.view) if self.view else ""
        self._page.setText(was if was and beside else page)
        self._page.setToolTip(f"{was} · {page}" if was and beside and page else "")
        self._was.setText(was)
        self._was.setVisible(bool(was) and not beside)

    def _show_why(self) -> None:
        view = self.view
        wanted = view is not None and view.needs_eyes and not self.editing
        if view is not None and wanted:
            reasons = escape(sentence(reasons_of(view)))
            self._why.setText(f"{reasons} {self._hints.settling(view, self.grade_keys())}")
        self._why.setVisible(wanted)

    def grade_keys(self) -> str:
        """The keys that set a grade here, in words."""
        return self._value.keys_words() if isinstance(self._value, GradeSegments) else ""

    def dress(self) -> None:
        """Take on the theme's colours."""
        if self.view is None:
            return
        size, ratio = self._theme.px(16), self.devicePixelRatioF()
        icon = self._theme.pixmap(state_icon(self.view), size, state_token(self.view), ratio)
        self._icon.setPixmap(icon)
        self._icon.setToolTip(state_words(self.view).capitalize())
        self._show_why()
        if isinstance(self._value, FamilyButton):
            self._value.dress()

    def begin(self, text: str | None = None) -> None:
        """Let the value be typed, or open the list it is chosen from."""
        if isinstance(self._value, ValueBox):
            self._value.begin_edit(text)
            self.show_draft(None)
            self._show_why()
        elif isinstance(self._value, FamilyButton):
            self._value.open_list()

    def end(self) -> None:
        """Show what stands again."""
        if isinstance(self._value, ValueBox):
            self._value.end_edit()
            self._show_why()
        self.show_problem("")

    def typed(self) -> str:
        """The text as typed so far."""
        return self._value.toPlainText() if isinstance(self._value, ValueBox) else ""

    def show_problem(self, words: str) -> None:
        """Say why what was entered cannot be; nothing where it can."""
        self._problem.setText(words)
        self._problem.setVisible(bool(words))
        set_wrong(self._value, wrong=bool(words))

    def show_draft(self, text: str | None) -> None:
        """Offer text that was half-typed before."""
        self._draft.setVisible(text is not None)
        if text is not None:
            self._draft.setText(self._hints.draft(text))

    def show_against(self, words: str, link: str) -> None:
        """Say what another letter says against it, with a link there; nothing where empty."""
        accent = self._theme.colour("accent").name()
        there = f'<a href="there" style="color:{accent}">{link}</a>'
        self._against.setText(f"⚑ {escape(words)} {there}" if words else "")
        self._against.setVisible(bool(words))
        if words and self.view is not None:
            said = (*reasons_of(self.view), f"Contradicted: {words}")
            self._value.setAccessibleDescription(" ".join(said))

    def keys(self) -> dict[str, GradeValue]:
        """The keys that set a grade."""
        return self._value.keys() if isinstance(self._value, GradeSegments) else {}

    def _on_value(self, value: object) -> None:
        self.value_given.emit(self.field, value)
