"""What a key, a click or typed text does to the field in hand, through the session."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QObject, QTimer, Signal

from ofsted_desk.desk.review.autosave import Autosave
from ofsted_desk.desk.review.field_words import value_words
from ofsted_desk.desk.review.findings_model import FindingsModel
from ofsted_desk.desk.review.form_row import FormRow
from ofsted_desk.desk.review.form_view import FormView
from ofsted_desk.errors import DeskError
from ofsted_desk.letter.decision import FieldState, LetterState
from ofsted_desk.letter.finding import AreaValue, Evidence, Value
from ofsted_desk.review.session import ReviewSession
from ofsted_desk.review.views import FieldKind, FieldView, OpenLetter

_TYPED = (FieldKind.AUTHORITY, FieldKind.DATE, FieldKind.TEXT, FieldKind.AREA)


class Deciding(QObject):
    """Acts on the current field of the form. After each decision the session tells the page."""

    refused = Signal(str)
    """Why something could not be done, and what to do instead; empty when that is past."""
    letter_done = Signal()
    unkept_changed = Signal(bool)
    """Whether there is typed text that the store could not take."""

    def __init__(
        self,
        session: ReviewSession,
        model: FindingsModel,
        form: FormView,
        selected: Callable[[], tuple[str, Evidence] | None],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._model = model
        self._form = form
        self._selected = selected
        self._autosave = Autosave(session, self)
        self._autosave.failed.connect(self.refused)
        self._autosave.waiting.connect(self.unkept_changed)
        self.letter: OpenLetter | None = None
        self.just_unsure: str | None = None
        """The field put off by the last decision: a note is about that one."""

    @property
    def view(self) -> FieldView | None:
        """The field in hand."""
        return self._model.view(self._form.current) if self._form.current else None

    # Confirming

    def advance(self) -> None:
        """Take or confirm the field in hand, then go to the next that needs eyes.

        Where none is left, and this key settled nothing itself, the letter is confirmed.
        """
        typing, view = self._form.editing, self.view
        if typing is not None:
            if not self.take_typed(typing.field):
                return
            settled = True
        else:
            settled = view is not None and view.needs_eyes
            if settled and not self._confirm_current():
                return
        if not self._go_on() and not settled:
            self._confirm_letter()

    def confirm_and_next(self) -> None:
        """Confirm the letter from anywhere; what is being typed counts."""
        typing = self._form.editing
        if typing is None or self.take_typed(typing.field):
            self._confirm_letter()

    def _confirm_current(self) -> bool:
        view = self.view
        if view is None:
            return False
        return self._try(lambda letter: self._session.confirm(letter, view.field))

    def _go_on(self) -> bool:
        """Go to the next field that needs eyes; False where there is none but this one."""
        field = self._model.next_for_eyes(self._form.current)
        if field is None:
            return False
        self._form.focus_field(field)
        return True

    def _confirm_letter(self) -> None:
        if self._try(self._session.confirm_letter):
            self.letter_done.emit()
        else:
            self._go_on()

    # Values

    def set_value(self, field: str, value: Value, evidence: Evidence | None = None) -> bool:
        """Give a field its value and go on."""
        row = self._form.row(field)
        done = self._try(lambda letter: self._session.correct(letter, field, value, evidence))
        if done and row is not None and row.editing:
            self._end_typing(row)
        if done and not self._go_on():
            self._form.focus_field(field)
        return done

    def edit(self) -> None:
        """Let the field in hand be typed, from where it was left half-typed if it was."""
        row, view = self._form.current_row, self.view
        if row is None or self.letter is None:
            return
        if view is None or view.kind in (*_TYPED, FieldKind.FAMILY):
            row.begin(self._autosave.text(self.letter.id, row.field))

    def mark_absent(self) -> None:
        """The letter does not state it; an area or an earlier result goes, or comes back."""
        view = self.view
        if view is None:
            return
        if view.state == FieldState.REMOVED:
            self._try(lambda letter: self._session.correct(letter, view.field, view.value))
            return
        follower = self._follower(view.field)
        if not self._try(lambda letter: self._session.remove(letter, view.field)):
            return
        if not (view.needs_eyes and self._go_on()):
            self._form.focus_field(follower or view.field)

    def _follower(self, field: str) -> str | None:
        areas = self._model.areas()
        if field not in areas:
            return None
        place = areas.index(field)
        return next(iter(areas[place + 1 :] + areas[:place][::-1]), None)

    def mark_unsure(self) -> None:
        """Decide later."""
        view = self.view
        if view and self._try(lambda letter: self._session.unsure(letter, view.field)):
            self.just_unsure = view.field
            self._go_on()

    def flag(self) -> None:
        """Someone should look at this letter; or, if it was flagged, no longer."""
        flagged = self.letter is not None and self.letter.state == LetterState.FLAGGED
        self._try(self._session.reopen if flagged else self._session.flag)

    def take_note(self, field: str, note: str) -> None:
        """Say why a field is unsure, or (no field) why the letter is flagged."""
        if field:
            self._try(lambda letter: self._session.unsure(letter, field, note))
        else:
            self._try(lambda letter: self._session.flag(letter, note))

    def reopen(self) -> None:
        """Back to review; what was decided stands."""
        self._try(self._session.reopen)

    def use_words(self) -> None:
        """The words selected on the page become the value of the field in hand."""
        chosen, view = self._selected(), self.view
        if chosen is None or view is None:
            key = self._form.cap("use_words")
            then = f"{key} then uses them for this field" if key else "then use them"
            self.refused.emit(f"Select words on the page first; {then}.")
            return
        words, evidence = chosen
        if view.lost:
            self.set_value(view.field, view.value, evidence)
            return
        if isinstance(view.value, AreaValue):
            self.set_value(view.field, replace(view.value, text=words), evidence)
        elif view.kind == FieldKind.GRADE and view.value is not None:
            self._grade_from(view, words, evidence)
        else:
            self.set_value(view.field, words, evidence)

    def _grade_from(self, view: FieldView, words: str, evidence: Evidence) -> None:
        """Words that are a grade give it; any others are where the grade that stands is said."""
        said = words.lower()
        if self._try(lambda letter: self._session.correct(letter, view.field, said, evidence)):
            self._go_on()
        else:
            self.set_value(view.field, view.value, evidence)

    # Text being typed

    def typed_on(self, field: str) -> None:
        """Another key: what is typed is kept in a moment."""
        row = self._form.row(field)
        if row is not None and self.letter is not None:
            self._autosave.hold(self.letter.id, field, row.typed())

    def keep_typed(self) -> None:
        """Keep half-typed text at once."""
        self._autosave.keep_now()

    @property
    def unkept(self) -> list[str]:
        """Half-typed texts that the store could not take."""
        return self._autosave.unkept

    def put_aside(self, row: FormRow) -> None:
        """Stop typing; what was typed is kept and offered again."""
        self._autosave.keep_now()
        row.end()
        self.offer_draft(row)

    def offer_draft(self, row: FormRow) -> None:
        """Offer what was half-typed in this row, if anything was."""
        if self.letter is not None and not row.editing:
            row.show_draft(self._autosave.text(self.letter.id, row.field))

    def offer_drafts(self) -> None:
        """Offer everything that was half-typed in this letter."""
        for row in self._form.rows:
            self.offer_draft(row)

    def give_up(self) -> bool:
        """Drop what is being typed, or was half-typed in the field in hand; False if nothing is."""
        row = self._form.editing or self._form.current_row
        if row is None or self.letter is None:
            return False
        letter, field = self.letter.id, row.field
        kept = self._autosave.text(letter, field)
        had = row.editing or kept is not None
        if had:
            text = row.typed() if row.editing else kept or ""
            stands = value_words(row.view, self._model.family) if row.view else ""
            self._end_typing(row)
            if text.strip() and text != stands:
                label = row.view.label if row.view else field
                self._try(lambda _: self._session.give_up_draft(letter, field, text, label))
            self.refused.emit("")
        return had

    def _end_typing(self, row: FormRow) -> None:
        if self.letter is not None:
            self._autosave.drop(self.letter.id, row.field)
        row.end()
        row.show_draft(None)

    def take_typed(self, field: str) -> bool:
        """What was typed becomes the value; False, with the reason shown, where it cannot."""
        row = self._form.row(field)
        if row is None or not row.editing:
            return True
        view, text = row.view, " ".join(row.typed().split())
        if view is None or not self._try(lambda letter: self._give(letter, view, text), row):
            return False
        self._end_typing(row)
        return True

    def take_by_tab(self, field: str) -> None:
        """Tab takes what was typed; where it cannot be, the focus comes back."""
        row = self._form.row(field)
        if row is not None and not self.take_typed(field):
            QTimer.singleShot(0, row, row.stop.setFocus)

    def _give(self, letter: int, view: FieldView, text: str) -> None:
        if text == value_words(view, self._model.family):
            if view.needs_eyes:
                self._session.confirm(letter, view.field)
        elif not text:
            self._session.remove(letter, view.field)
        elif isinstance(view.value, AreaValue):
            self._session.correct(letter, view.field, replace(view.value, text=text))
        else:
            self._session.correct(letter, view.field, text)

    # How a decision is made

    def _try(self, decide: Callable[[int], object], row: FormRow | None = None) -> bool:
        """Decide; where the session refuses, say why beside the row or below the form."""
        if self.letter is None:
            return False
        try:
            decide(self.letter.id)
        except DeskError as refusal:
            if row is not None and row.editing:
                row.show_problem(str(refusal))
            else:
                self.refused.emit(str(refusal))
            return False
        self.just_unsure = None
        self.refused.emit("")
        return True
