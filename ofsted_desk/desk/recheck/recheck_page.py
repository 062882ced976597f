"""The blind re-check: a letter without marks, one question, and only then what the record says."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import QHeaderView, QWidget

from ofsted_desk.desk.dashboard.tally_charts import interval_words, rate_words
from ofsted_desk.desk.forms.ui_recheck_page import Ui_RecheckPage
from ofsted_desk.desk.recheck.answer_panel import AnswerPanel
from ofsted_desk.desk.recheck.keys import KEYS
from ofsted_desk.desk.recheck.letter_side import LetterSide
from ofsted_desk.desk.recheck.question_words import (
    answer_words,
    difference_html,
    done_words,
    empty_words,
    progress_words,
)
from ofsted_desk.desk.recheck.rates_model import RatesModel
from ofsted_desk.desk.shortcuts import Shortcuts
from ofsted_desk.desk.table_look import make_plain
from ofsted_desk.desk.theme import Theme, dress_again
from ofsted_desk.errors import DeskError
from ofsted_desk.letter.finding import Value
from ofsted_desk.review.recheck import BlindRecheck, Outcome, Question
from ofsted_desk.review.session import ReviewSession
from ofsted_desk.review.views import StepDone
from ofsted_desk.settings import Settings

ANSWER_WIDTH = 452


class RecheckPage(QWidget):
    """Asks one field after the other; a difference is settled before the next is asked."""

    letter_asked = Signal(int, str)
    action_asked = Signal(str)
    """The name of an action of the menu."""

    def __init__(
        self,
        session: ReviewSession,
        theme: Theme,
        settings: Settings,
        shortcuts: Shortcuts,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._theme = theme
        self._settings = settings
        self._recheck = BlindRecheck(session, settings.number("recheck_percent"))
        self._titles = {family.id: family.title for family in session.families.values()}
        self.question: Question | None = None
        self.settling = False
        self.form = Ui_RecheckPage()
        self.form.setupUi(self)
        dress_again(self)
        self.letter = LetterSide(theme, shortcuts, self)
        self.answer = AnswerPanel(self.form, self._titles, self)
        self.model = RatesModel(session.families, self)
        self._lay_out()
        self._connect()
        self._say("")

    def _lay_out(self) -> None:
        px, form = self._theme.px, self.form
        form.letter_column.addWidget(self.letter)
        form.splitter.setStretchFactor(0, 1)
        form.splitter.setStretchFactor(1, 0)
        form.splitter.setSizes([4000, px(ANSWER_WIDTH)])
        form.answer_place.setMinimumWidth(px(360))
        form.letter_place.setMinimumWidth(px(240))
        form.answer_column.setContentsMargins(px(16), px(12), px(16), px(12))
        form.answer_column.setSpacing(px(8))
        form.difference_column.setContentsMargins(px(14), px(12), px(14), px(12))
        form.difference_column.setSpacing(px(8))
        for column in (form.grade_column, form.text_column, form.family_column):
            column.setContentsMargins(0, px(2), 0, px(2))
        form.answer_button.say("Answer", "↵")
        form.absent_button.say("Not stated", "Alt N")
        form.later_button.say("Later", "Alt L")
        form.record_button.say("The record is wrong: correct it", "Alt 1")
        form.same_button.say("The same, written another way", "Alt 2")
        form.mine_button.say("My answer was wrong", "Alt 3")
        table = form.rates
        table.setModel(self.model)
        make_plain(table)
        table.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        table.horizontalHeader().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        table.setFixedHeight(px(150))

    def _connect(self) -> None:
        form = self.form
        self.answer.given.connect(self._on_given)
        self.letter.words_chosen.connect(self.answer.fill)
        form.answer_button.clicked.connect(self.answer.give)
        does: tuple[Callable[[], None], ...] = (
            lambda: self._on_given(None),
            self.put_off,
            lambda: self.settle(Outcome.RECORD_WRONG),
            lambda: self.settle(Outcome.SAME_THING),
            lambda: self.settle(Outcome.ANSWER_WRONG),
        )
        buttons = (
            form.absent_button,
            form.later_button,
            form.record_button,
            form.same_button,
            form.mine_button,
        )
        for told, act, button in zip(KEYS, does, buttons, strict=True):
            shortcut = QShortcut(QKeySequence(told.keys[0]), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.setAutoRepeat(False)
            shortcut.setWhatsThis(told.words)
            shortcut.activated.connect(act)
            button.clicked.connect(act)
        self._theme.changed.connect(self.update)

    # What is shown

    def ask_again(self) -> None:
        """Ask the first question that is open now."""
        self._recheck.percent = self._settings.number("recheck_percent")
        self._ask(self._recheck.next_question())

    def show_step(self, step: StepDone) -> None:
        """Ask again what was taken back."""
        start, _, field = step.field.partition(":")
        if start == "recheck":
            self._ask(self._recheck.question(step.letter, field))
        else:
            self.ask_again()

    def give_focus(self) -> None:
        """Be ready for the answer."""
        if self.settling:
            self.form.record_button.setFocus()
        elif self.question is not None:
            self.answer.give_focus()

    def showEvent(self, event: QShowEvent) -> None:
        """Go on where it was left, if that is still open."""
        super().showEvent(event)
        self._recheck.percent = self._settings.number("recheck_percent")
        self._ask(self._recheck.next_question())
        self.give_focus()

    # Answering

    def _on_given(self, value: Value) -> None:
        question = self.question
        if question is None or self.settling:
            return
        try:
            outcome = self._recheck.answer(question, value)
        except DeskError as refusal:
            self._say(str(refusal))
            return
        self._say("")
        if outcome is Outcome.AGREES:
            self._show_last(question, "The record says the same")
            self._ask(self._recheck.next_question())
        else:
            self._ask_which_is_right(question)
        self.give_focus()

    def put_off(self) -> None:
        """Ask the others first; a difference stays open."""
        if self.question is not None:
            self._recheck.put_off(self.question)
            self._say("")
            self._ask(self._recheck.next_question())
            self.give_focus()

    def settle(self, outcome: Outcome) -> None:
        """Say which side of the difference is right, and go on."""
        question = self.question
        if question is None or not self.settling:
            return
        try:
            self._recheck.settle(question, outcome)
        except DeskError as refusal:
            self._say(str(refusal))
            return
        self._say("")
        self._show_last(question, str(outcome).capitalize())
        self._ask(self._recheck.next_question())
        self.give_focus()

    def _ask(self, question: Question | None) -> None:
        """Ask a question; where none is left, settle what differs; else say that all is done."""
        waiting = None if question is not None else self._recheck.next_difference()
        self._show_rates()
        if waiting is not None:
            self._ask_which_is_right(waiting)
            return
        self.question, self.settling = question, False
        self._show_parts()
        if question is None:
            self.letter.clear()
            summary = self._recheck.summary()
            self.form.asks.setText(done_words(summary))
            headline, words = empty_words(summary)
            to_queue = {"To the queue": lambda: self.action_asked.emit("go_queue")}
            self.letter.nothing.explain("tick", headline, words, to_queue)
        else:
            self.letter.show_letter(question)
            self.answer.ask(question)

    def _ask_which_is_right(self, question: Question) -> None:
        """Show both sides, and where the record has its value from."""
        self.question, self.settling = question, True
        self._show_rates()
        self.letter.show_letter(question, self._recheck.evidence(question))
        answered = answer_words(question, self._recheck.answered(question), self._titles)
        recorded = answer_words(question, self._recheck.recorded(question), self._titles)
        self.form.said.setText(difference_html(question, answered, recorded))
        self.form.asks.setText("The record says something else. Which is right?")
        self._show_parts()

    def _show_parts(self) -> None:
        form, asking = self.form, self.question is not None and not self.settling
        for part in (form.label, form.letter, form.answers, form.answer_button):
            part.setVisible(asking)
        form.absent_button.setVisible(asking)
        form.later_button.setVisible(self.question is not None)
        form.difference.setVisible(self.settling)

    def _show_last(self, question: Question, words: str) -> None:
        self.form.last.setText(f"✓ {question.label}: {words[:1].lower()}{words[1:]}.")

    def _show_rates(self) -> None:
        summary = self._recheck.summary()
        self.form.progress.setText(progress_words(summary))
        self.form.rate.setText(rate_words(summary.rate))
        self.form.interval.setText(interval_words(summary.rate))
        self.model.show_recheck(summary)
        self.form.last.setVisible(bool(self.form.last.text()))

    def _say(self, refusal: str) -> None:
        self.form.refusal.setText(refusal)
        self.form.refusal.setVisible(bool(refusal))

    # Keys

    def event(self, event: QEvent) -> bool:
        """The keys of a grade come before the letters that are commands."""
        asking = event.type() == QEvent.Type.ShortcutOverride
        if asking and isinstance(event, QKeyEvent) and self._grade_of(event) is not None:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """A digit or a letter answers with its grade, wherever the focus is on the page."""
        grade = self._grade_of(event)
        if grade is None:
            super().keyPressEvent(event)
        elif not event.isAutoRepeat():
            self._on_given(grade)

    def _grade_of(self, event: QKeyEvent) -> Value:
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if self.question is None or self.settling or not plain or self.letter.typing:
            return None
        return self.answer.grade_of(event.text())
