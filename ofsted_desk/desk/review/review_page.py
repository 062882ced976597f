"""The review page: the letter on the left, what was read from it on the right, keys for all."""

from collections.abc import Iterator
from itertools import pairwise

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QHideEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QWidget

from ofsted_desk.desk.background import Background
from ofsted_desk.desk.forms.ui_review_page import Ui_ReviewPage
from ofsted_desk.desk.review.asking import Asking
from ofsted_desk.desk.review.bars import Bars
from ofsted_desk.desk.review.command_slots import slots_of
from ofsted_desk.desk.review.commands import connect_actions, dress_actions, make_actions
from ofsted_desk.desk.review.deciding_areas import AreaDeciding
from ofsted_desk.desk.review.drawers import Drawers
from ofsted_desk.desk.review.evidence_marks import marks_of
from ofsted_desk.desk.review.findings_model import FindingsModel
from ofsted_desk.desk.review.focus_moves import FocusMoves
from ofsted_desk.desk.review.form_view import FormView
from ofsted_desk.desk.review.hints import Hints
from ofsted_desk.desk.review.letter_pane import LetterPane
from ofsted_desk.desk.review.letter_state import Banner, banner_of, file_words, left_words
from ofsted_desk.desk.review.other_letters import OtherLetters
from ofsted_desk.desk.review.pane_widths import PaneWidths
from ofsted_desk.desk.review.rereading import Rereading
from ofsted_desk.desk.review.value_editors import is_typing
from ofsted_desk.desk.shortcuts import Shortcuts
from ofsted_desk.desk.theme import Theme, dress_again
from ofsted_desk.letter.finding import GradeValue
from ofsted_desk.review.session import ReviewSession
from ofsted_desk.review.views import FieldKind, OpenLetter, StepDone


class ReviewPage(QWidget):
    """One letter under review: joins the page, the form and the keys; holds no rule itself."""

    letter_confirmed = Signal(int)
    wants_next = Signal()
    letter_asked = Signal(int, str)
    """Another letter is wanted, at this field."""
    status_changed = Signal(str)
    """How much of the letter is left to check."""
    step_done = Signal(object)
    """The `StepDone` of an undo asked for with the page's own button."""

    def __init__(
        self,
        session: ReviewSession,
        theme: Theme,
        background: Background,
        shortcuts: Shortcuts,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._theme = theme
        self.letter: OpenLetter | None = None
        self._banner: Banner | None = None
        self._elsewhere = QTimer(self, singleShot=True, interval=0)
        self._elsewhere.timeout.connect(self._show_state)
        self.form = Ui_ReviewPage()
        self.form.setupUi(self)
        dress_again(self)
        self.commands = make_actions(self)
        shortcuts.wear(self.commands)
        hints = Hints(theme, shortcuts)
        self.model = FindingsModel(self)
        self.pane = LetterPane(theme, self.commands, shortcuts)
        titles = {family.id: family.title for family in session.families.values()}
        self.fields = FormView(theme, hints, self.model, titles)
        self.deciding = AreaDeciding(session, self.model, self.fields, self.pane.selected, self)
        self.drawers = Drawers(theme, hints)
        self.bars = Bars(self.form, theme, shortcuts)
        self._widths = PaneWidths(theme, self.form.splitter)
        self.others = OtherLetters(session, background, self)
        self.rereading = Rereading(session, self.drawers, self.deciding, background, self)
        parts = (self.drawers, self.deciding, self.rereading)
        self.asking = Asking(session, self.model, self.fields, *parts, theme, self)
        self.moves = FocusMoves(self.model, self.fields, self.pane, *parts, self.bars, self)
        self._lay_out()
        self._connect(shortcuts)
        self.model.modelReset.connect(self._order_tabs)
        self._dress()
        self.clear()

    def _lay_out(self) -> None:
        form = self.form
        form.letter_column.addWidget(self.pane, 1)
        form.form_column.insertWidget(1, self.fields, 1)
        form.form_column.insertWidget(2, self.drawers)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)

    def _connect(self, shortcuts: Shortcuts) -> None:
        slots = slots_of(self.deciding, self.asking, self.moves, self.pane)
        connect_actions(self.commands, slots)
        form, fields, deciding = self.form, self.fields, self.deciding
        form.confirm_button.clicked.connect(deciding.confirm_and_next)
        form.flag_button.clicked.connect(deciding.flag)
        form.undo_button.clicked.connect(self.undo)
        form.reopen_button.clicked.connect(deciding.reopen)
        self.pane.field_clicked.connect(self._on_mark_clicked)
        fields.current_changed.connect(self._on_current_changed)
        fields.edit_asked.connect(self._on_edit_asked)
        fields.value_given.connect(self.asking.take_value)
        fields.menu_asked.connect(
            lambda field, place: self.asking.show_menu(field, place, self.commands)
        )
        fields.area_asked.connect(deciding.add_area)
        fields.area_dropped.connect(deciding.put_area)
        fields.typed_on.connect(deciding.typed_on)
        fields.left.connect(lambda _: deciding.keep_typed())
        fields.left_by_tab.connect(deciding.take_by_tab)
        fields.entered.connect(lambda _: deciding.advance())
        fields.join_asked.connect(deciding.join)
        fields.other_asked.connect(self.letter_asked)
        self.others.found.connect(fields.show_against)
        deciding.refused.connect(self.bars.show_refusal)
        deciding.letter_done.connect(self._on_letter_done)
        self.drawers.closing.connect(self.moves.focus_form)
        self.drawers.note_taken.connect(deciding.take_note)
        self.rereading.said.connect(self.bars.show_notice)
        self.rereading.refused.connect(self.bars.show_refusal)
        self._theme.changed.connect(self._dress)
        shortcuts.changed.connect(self._on_keys_changed)
        self._session.on_change.append(self._on_committed)

    # The letter

    def preparing(self, letter_id: int | None) -> Iterator[None]:
        """What showing this letter needs, a little at each step."""
        yield from self.fields.making_ahead()
        if letter_id is not None and not self._session.has_at_hand(letter_id):
            self._session.read(letter_id)
            yield

    def show_letter(self, letter_id: int) -> None:
        """Show a letter; where it is shown already, show it as it stands now."""
        if self.letter is not None and self.letter.id == letter_id:
            self._refresh()
            return
        self._leave_letter()
        letter = self._session.open_letter(letter_id)
        self._take(letter)
        self.fields.scroll_to_top()
        self._show_pages(letter)
        self.setEnabled(True)
        self.deciding.offer_drafts()
        first = self.model.next_for_eyes(None) or next(iter(self.model.fields), None)
        if first is not None:
            self.show_field(first)

    def look_again(self) -> None:
        """Show the letter as it stands where it was decided on elsewhere meanwhile."""
        before = self.letter
        if before is not None:
            now = self._session.open_letter(before.id)
            if (now.fields, now.state, now.note) != (before.fields, before.state, before.note):
                self._refresh()

    def clear(self) -> None:
        """Show no letter."""
        self._leave_letter()
        self.pane.clear()
        self._take(None)
        self.bars.show_notice("")
        self.setEnabled(False)

    def show_field(self, field: str) -> None:
        """Take a field in hand, if the letter has it; with the focus where the page has it."""
        here = QApplication.focusWidget()
        if here is self or (here is not None and self.isAncestorOf(here)):
            self.fields.focus_field(field)
        else:
            self.fields.set_current(field)

    def undo(self) -> None:
        """Take back the last step and show where it was."""
        step = self._session.undo()
        if step is not None:
            self.show_step(step)
            self.step_done.emit(step)

    def show_step(self, step: StepDone) -> None:
        """Show the letter and the field of a step that was taken back or done again."""
        self.show_letter(step.letter)
        self.deciding.offer_drafts()
        self.show_field(step.field)
        self.bars.show_refusal("")

    def _take(self, letter: OpenLetter | None) -> None:
        self.letter = self.deciding.letter = letter
        self._banner = self._banner_of(letter)
        self.model.show(letter)
        self.fields.column.show_file(file_words(letter))
        self._show_state()
        if letter is not None:
            self.others.look(letter.id)

    def _refresh(self) -> None:
        before = self.letter
        if before is None:
            return
        letter = self._session.open_letter(before.id)
        self._take(letter)
        if letter.document is not before.document:
            self._show_pages(letter)
        self._show_marks()

    def _show_pages(self, letter: OpenLetter) -> None:
        drawn = self.pane.show_document(letter.document, letter.original)
        self.bars.show_notice("" if drawn else "The original cannot be drawn: this is its text.")

    def _leave_letter(self) -> None:
        typing = self.fields.editing
        if typing is not None:
            self.deciding.put_aside(typing)
        self.fields.end_new_area()
        self.fields.leave_current()
        self.rereading.give_up()
        self.others.forget()
        self.drawers.close_all()
        self.bars.show_refusal("")

    def _order_tabs(self) -> None:
        """From the last field Tab leads to the buttons below the form; new fields come after."""
        form = self.form
        stops = (
            self.fields.column.last_stop,
            form.confirm_button,
            form.flag_button,
            form.undo_button,
        )
        for one, following in pairwise(stops):
            QWidget.setTabOrder(one, following)

    # What is shown of it

    def _show_marks(self) -> None:
        if self.letter is not None:
            self.pane.set_marks(marks_of(self.letter.fields, self.fields.current))

    def _show_state(self) -> None:
        self.bars.show_banner(self._banner)
        self.bars.show_left(self.letter.to_check if self.letter else 0, self._session.undo_words)
        self.status_changed.emit(left_words(self.letter))

    def _banner_of(self, letter: OpenLetter | None) -> Banner | None:
        if letter is None:
            return None
        last = next(iter(self._session.history_of(letter.id, "letter")), None)
        return banner_of(letter, last)

    def _dress(self) -> None:
        dress_actions(self.commands, self._theme)
        self.drawers.dress()
        self._show_state()

    def _on_keys_changed(self) -> None:
        self.fields.dress()
        self._show_state()

    # What a person did

    def _on_committed(self, letter_id: int) -> None:
        if self.letter is not None and self.letter.id == letter_id:
            self._refresh()
        else:
            self._elsewhere.start()

    def _on_letter_done(self) -> None:
        if self.letter is not None:
            self.letter_confirmed.emit(self.letter.id)
            self.wants_next.emit()

    def _on_current_changed(self, field: str) -> None:
        typing = self.fields.editing
        if typing is not None and typing.field != field:
            self.deciding.put_aside(typing)
        view = self.model.view(field)
        self._show_marks()
        if view is not None:
            self.pane.show_field(view)
        self.asking.follow()

    def _on_edit_asked(self, field: str) -> None:
        self.fields.focus_field(field)
        self.deciding.edit()

    def _on_mark_clicked(self, field: str) -> None:
        """A click on a mark is ready to type."""
        view = self.model.view(field)
        if view is None:
            return
        self.fields.focus_field(field)
        if view.kind in (FieldKind.TEXT, FieldKind.DATE, FieldKind.AUTHORITY, FieldKind.AREA):
            self.deciding.edit()

    # What Qt asks

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The form has its width, less in a small window, until the reviewer says otherwise."""
        super().resizeEvent(event)
        self._widths.fit(event.size().width())

    def event(self, event: QEvent) -> bool:
        """The keys of a grade come before the letters that are commands."""
        if (
            event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and self._grade_of(event) is not None
        ):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """A digit or a letter sets the grade in hand, wherever the focus is on the page."""
        value = self._grade_of(event)
        if value is not None and self.fields.current:
            if not event.isAutoRepeat():
                self.deciding.set_value(self.fields.current, value)
        else:
            super().keyPressEvent(event)

    def _grade_of(self, event: QKeyEvent) -> GradeValue | None:
        row = self.fields.current_row
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if row is None or not plain or is_typing(QApplication.focusWidget()):
            return None
        return row.keys().get(event.text().lower())

    def focusInEvent(self, event: QFocusEvent) -> None:
        """The focus belongs to the field in hand."""
        super().focusInEvent(event)
        self.moves.focus_form()

    def hideEvent(self, event: QHideEvent) -> None:
        """Half-typed text is kept, also when the window closes."""
        self.deciding.keep_typed()
        super().hideEvent(event)
