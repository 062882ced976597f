"""Where reviewers differ: the letter with each side's words marked, and the keys that settle it."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import QHeaderView, QWidget

from ofsted_desk import __version__
from ofsted_desk.desk.background import Background, Job
from ofsted_desk.desk.forms.ui_team_page import Ui_TeamPage
from ofsted_desk.desk.recheck.letter_side import LetterSide
from ofsted_desk.desk.review.evidence_marks import MarkKind, marks_of_spans
from ofsted_desk.desk.shortcuts import Shortcuts
from ofsted_desk.desk.table_look import dress_table
from ofsted_desk.desk.team.agreement_model import AgreementModel
from ofsted_desk.desk.team.differences_model import DifferencesModel
from ofsted_desk.desk.team.keys import KEYS
from ofsted_desk.desk.team.other_value import OtherValue
from ofsted_desk.desk.team.sides_card import SidesCard
from ofsted_desk.desk.team.team_parts import ShownDifference
from ofsted_desk.desk.team.team_words import EMPTY, EMPTY_PACK, NOTHING, areas_words, heading_words
from ofsted_desk.desk.theme import Theme, dress_again
from ofsted_desk.errors import DeskError
from ofsted_desk.letter.finding import Value
from ofsted_desk.review.session import ReviewSession
from ofsted_desk.review.views import StepDone
from ofsted_desk.store import open_store
from ofsted_desk.teamwork.adjudication import (
    Difference,
    Side,
    differences,
    settle_as,
    settle_with,
)
from ofsted_desk.teamwork.agreement import Agreement, agreements

SIDE_WIDTH = 660
_WIDTHS = (120, 128, 110, 110, 110)
_TOPIC = "team"
_OFFERS = {"Share with reviewers…": "share", "Merge changes…": "merge"}
_OF_A_PACK = {"Send changes back…": "share"}


class TeamPage(QWidget):
    """Asks the store in the background; every decision is kept at once and can be undone."""

    letter_asked = Signal(int, str)
    said = Signal(str)
    action_asked = Signal(str)
    """The name of an action of the menu."""

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
        self._background = background
        self._want: tuple[int, str] | None = None
        self._found: list[Agreement] = []
        self.form = Ui_TeamPage()
        self.form.setupUi(self)
        dress_again(self)
        self.letter = LetterSide(theme, shortcuts, self)
        self.model = DifferencesModel(self)
        self.figures = AgreementModel(self)
        self.sides = SidesCard(self.form.sides_place, theme, self)
        self.other = OtherValue(self.form, session.families, self)
        self._lay_out()
        self._connect()
        self._show_differences([])
        self._show_agreements([])

    def _lay_out(self) -> None:
        px, form = self._theme.px, self.form
        form.letter_column.addWidget(self.letter)
        form.splitter.setStretchFactor(0, 1)
        form.splitter.setStretchFactor(1, 0)
        form.splitter.setSizes([4000, px(SIDE_WIDTH)])
        form.letter_place.setMinimumWidth(px(240))
        form.side.setMinimumWidth(px(420))
        form.side_column.setContentsMargins(px(16), px(12), px(16), px(12))
        form.side_column.setSpacing(px(8))
        form.card_column.setContentsMargins(px(14), px(10), px(14), px(12))
        form.card_column.setSpacing(px(8))
        form.other_button.say("Another value", "E")
        form.letter_button.say("Open the letter", "Alt O")
        form.nothing.setText(NOTHING)
        self._explain()
        dress_table(form.differences, self.model, self._theme)
        dress_table(form.figures, self.figures, self._theme)
        for column, width in enumerate(_WIDTHS):
            form.differences.setColumnWidth(column, px(width))
        form.differences.horizontalHeader().setStretchLastSection(True)
        header = form.figures.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        form.figures.setMinimumHeight(px(96))
        form.side_column.setStretchFactor(form.differences, 3)
        form.side_column.setStretchFactor(form.figures, 2)

    def _explain(self) -> None:
        """What stands in the place of the letter while nothing differs."""
        pack = self._session.store.merges.pack()
        names = _OF_A_PACK if pack else _OFFERS
        offers = {words: partial(self.action_asked.emit, name) for words, name in names.items()}
        words = EMPTY_PACK if pack else EMPTY
        self.letter.nothing.explain("same", "Nothing to settle", words, offers)

    def _connect(self) -> None:
        form = self.form
        form.differences.selectionModel().currentRowChanged.connect(self._on_current)
        form.hide_names.toggled.connect(self.ask_again)
        form.pair.activated.connect(self._on_pair)
        self.sides.chosen.connect(self.settle)
        self.other.given.connect(self._on_given)
        acts: list[Callable[[], None]] = [
            lambda key=told.keys[0]: self._take(key)  # type: ignore[misc]
            for told in KEYS[:-2]
        ]
        acts += [self.ask_for_another, self._open_letter]
        form.other_button.clicked.connect(self.ask_for_another)
        form.letter_button.clicked.connect(self._open_letter)
        for told, act in zip(KEYS, acts, strict=True):
            shortcut = QShortcut(QKeySequence(told.keys[0]), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.setAutoRepeat(False)
            shortcut.setWhatsThis(told.words)
            shortcut.activated.connect(act)

    # What the window asks

    def ask_again(self) -> None:
        """Ask the store what differs now."""
        store, families = self._session.store.path, self._session.families
        hide = self.form.hide_names.isChecked()

        def work(_: Job) -> tuple[list[Difference], list[Agreement]]:
            with open_store(store, app_version=__version__, read_only=True) as opened:
                return (
                    differences(opened, families, hide_names=hide),
                    agreements(opened, families),
                )

        def done(found: tuple[list[Difference], list[Agreement]]) -> None:
            self._show_differences(found[0])
            self._show_agreements(found[1])

        self._background.run(_TOPIC, work, done, self._on_failed)

    def give_focus(self) -> None:
        """To the list."""
        self.form.differences.setFocus()

    def show_step(self, step: StepDone) -> None:
        """Something was taken back or done again: show it, where it differs again."""
        self._want = (step.letter, step.field)
        self.ask_again()

    def showEvent(self, event: QShowEvent) -> None:
        """What is shown may have been decided elsewhere meanwhile."""
        super().showEvent(event)
        self.ask_again()

    # What is shown

    @property
    def current(self) -> Difference | None:
        """The difference that is shown."""
        return self.model.item(self.form.differences.currentIndex().row())

    def _show_differences(self, found: list[Difference]) -> None:
        form, row = self.form, self.form.differences.currentIndex().row()
        self.model.show(found)
        form.heading.setText(heading_words(len(found)))
        for part in (form.differences, form.card, form.hide_names):
            part.setVisible(bool(found))
        form.nothing.setVisible(not found)
        wanted = self.model.place_of(*self._want) if self._want else -1
        self._want = None
        self._go_to(wanted if wanted >= 0 else row)

    def _show_agreements(self, found: list[Agreement]) -> None:
        form, before = self.form, self.form.pair.currentText()
        self._found = found
        form.pair.clear()
        form.pair.addItems([f"{each.first} and {each.second}" for each in found])
        form.pair.setCurrentIndex(max(0, form.pair.findText(before)))
        for part in (form.agreement_heading, form.pair, form.figures, form.areas):
            part.setVisible(bool(found))
        self._on_pair()

    def _on_pair(self) -> None:
        place = self.form.pair.currentIndex()
        agreement = self._found[place] if 0 <= place < len(self._found) else None
        self.figures.show(agreement)
        self.form.areas.setText(areas_words(agreement) if agreement else "")

    def _go_to(self, row: int) -> None:
        last = self.model.rowCount() - 1
        if last < 0:
            self._show(None)
            return
        index = self.model.index(max(0, min(row, last)), 0)
        self.form.differences.setCurrentIndex(index)
        self._show(self.current)

    def _on_current(self, index: QModelIndex, _: QModelIndex) -> None:
        self._show(self.model.item(index.row()))

    def _show(self, difference: Difference | None) -> None:
        self._say("")
        self.other.close()
        self.sides.show(difference)
        if difference is None:
            self.letter.clear()
            return
        self.form.label.setText(difference.label)
        self.form.letter.setText(f"{difference.authority} · {difference.family.title}")
        store = self._session.store
        record = store.letters.record(difference.letter)
        document = store.letters.document(difference.letter)
        original = store.originals.path(record.sha256)
        first, *others = difference.sides
        shown = ShownDifference(difference.letter, difference.label, document, original)
        self.letter.show_letter(shown, first.evidence)
        marks = [
            *marks_of_spans(MarkKind.CURRENT, first.evidence.spans),
            *(
                mark
                for side in others
                if side.evidence != first.evidence
                for mark in marks_of_spans(MarkKind.WITNESS, side.evidence.spans)
            ),
        ]
        self.letter.pane.set_marks(marks)

    # Settling

    def settle(self, side: Side | None) -> None:
        """Decide as a side does, or as the machine read it, and go on to the next."""
        difference = self.current
        if difference is not None:
            self._try(lambda: settle_as(self._session, difference, side), difference)

    def ask_for_another(self) -> None:
        """Let another value be given."""
        if self.current is not None:
            self.other.open(self.current)

    def _on_given(self, value: Value) -> None:
        difference = self.current
        if difference is not None:
            self._try(lambda: settle_with(self._session, difference, value), difference)

    def _take(self, key: str) -> None:
        grade = self.other.grade_of(key)
        if grade is not None:
            self._on_given(grade)
            return
        take = self.sides.takes.get(key)
        if take is not None:
            take()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The letter of a grade gives it, while another grade is asked for."""
        grade = self.other.grade_of(event.text()) if event.text() else None
        if grade is None:
            super().keyPressEvent(event)
        elif not event.isAutoRepeat():
            self._on_given(grade)

    def _try(self, act: Callable[[], None], difference: Difference) -> None:
        try:
            act()
        except DeskError as refusal:
            self._say(str(refusal))
            return
        self.said.emit(f"Settled: {difference.label}")
        left = [
            each
            for row in range(self.model.rowCount())
            if (each := self.model.item(row)) is not None and each is not difference
        ]
        self._show_differences(left)
        self.give_focus()
        self.ask_again()

    def _open_letter(self) -> None:
        if self.current is not None:
            self.letter_asked.emit(self.current.letter, self.current.field)

    def _on_failed(self, error: Exception) -> None:
        if not isinstance(error, DeskError):
            raise error
        self.form.nothing.setText(str(error))
        self.form.nothing.show()

    def _say(self, refusal: str) -> None:
        self.form.refusal.setText(refusal)
        self.form.refusal.setVisible(bool(refusal))
