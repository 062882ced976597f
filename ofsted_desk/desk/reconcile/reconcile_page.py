"""The public table: its cells that are not as our records, the letter beside them, the verdicts."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import QHeaderView, QWidget

from ofsted_desk.desk.ask import Ask, Choice
from ofsted_desk.desk.background import Background
from ofsted_desk.desk.forms.ui_reconcile_page import Ui_ReconcilePage
from ofsted_desk.desk.recheck.letter_side import LetterSide
from ofsted_desk.desk.reconcile.cell_card import CellCard
from ofsted_desk.desk.reconcile.cell_words import (
    NO_LETTER,
    NOTHING_OPEN,
    notes_words,
    summary_words,
)
from ofsted_desk.desk.reconcile.cells_model import CellsModel, Shown
from ofsted_desk.desk.reconcile.compared_table import ComparedTable
from ofsted_desk.desk.reconcile.filling import Filling
from ofsted_desk.desk.reconcile.handing_back import HandingBack
from ofsted_desk.desk.reconcile.keys import KEYS
from ofsted_desk.desk.shortcuts import Shortcuts
from ofsted_desk.desk.table_look import dress_table
from ofsted_desk.desk.theme import Theme, dress_again
from ofsted_desk.desk.words import count
from ofsted_desk.errors import DeskError
from ofsted_desk.letter.finding import Evidence
from ofsted_desk.reconcile.cells import Cell, Comparison, to_fill
from ofsted_desk.reconcile.matching import MatchedRow
from ofsted_desk.reconcile.settle import evidence_of, give_letter, settle
from ofsted_desk.reconcile.verdicts import Settled, Verdict
from ofsted_desk.review.session import ReviewSession
from ofsted_desk.review.views import StepDone

LETTER_WIDTH, SIDE_WIDTH = 646, 720
_WIDTHS = (56, 130, 158, 94, 164, 106)
_COUNCIL = 1
_MOST_NOTES = 30


class ReconcilePage(QWidget):
    """Compares in the background; every verdict is kept at once and can be undone."""

    letter_asked = Signal(int, str)
    said = Signal(str)
    """Something was done that the status line should say."""

    def __init__(
        self,
        session: ReviewSession,
        theme: Theme,
        ask: Ask,
        background: Background,
        shortcuts: Shortcuts,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._theme = theme
        self._ask = ask
        self._want = ""
        self.comparison: Comparison | None = None
        self.form = Ui_ReconcilePage()
        self.form.setupUi(self)
        dress_again(self)
        self.letter = LetterSide(theme, shortcuts, self)
        self.table = ComparedTable(self.form, session, ask, background, self)
        self.card = CellCard(self.form, session, self.letter, self)
        self.model = CellsModel(self)
        self._saving = HandingBack(session, ask)
        self.filling = Filling(session, self)
        self._lay_out()
        self._connect()
        self._say("")
        self._show_comparison(None)

    def _lay_out(self) -> None:
        px, form = self._theme.px, self.form
        form.letter_column.addWidget(self.letter)
        form.splitter.setStretchFactor(0, 1)
        form.splitter.setStretchFactor(1, 1)
        form.splitter.setSizes([px(LETTER_WIDTH), px(SIDE_WIDTH)])
        form.letter_place.setMinimumWidth(px(240))
        form.side.setMinimumWidth(px(420))
        form.side_column.setContentsMargins(px(16), px(12), px(16), px(12))
        form.side_column.setSpacing(px(8))
        form.card_column.setContentsMargins(px(14), px(10), px(14), px(12))
        form.card_column.setSpacing(px(8))
        form.ours_button.say("Accept ours", "Alt 1")
        form.theirs_button.say("Accept theirs", "Alt 2")
        form.note_button.say("Note why", "Alt 3")
        form.letter_button.say("Open the letter", "Alt O")
        for shown in Shown:
            form.shown.addItem(shown.value, shown)
        form.side_column.setStretchFactor(form.cells, 100)
        form.side_column.addStretch(1)
        self._lay_out_table()

    def _lay_out_table(self) -> None:
        table = self.form.cells
        dress_table(table, self.model, self._theme)
        header = table.horizontalHeader()
        header.setMinimumSectionSize(self._theme.px(40))
        for column, width in enumerate(_WIDTHS):
            table.setColumnWidth(column, self._theme.px(width))
        header.setSectionResizeMode(_COUNCIL, QHeaderView.ResizeMode.Stretch)

    def _connect(self) -> None:
        form = self.form
        form.open_button.clicked.connect(self.table.open)
        self.table.compared.connect(self._on_compared)
        self.table.refused.connect(self._on_refused)
        form.shown.activated.connect(self._on_shown)
        form.fill_button.clicked.connect(self.fill_blanks)
        form.give_button.clicked.connect(self._give)
        form.corrections_button.clicked.connect(lambda: self._save(self._saving.corrections))
        form.copy_button.clicked.connect(lambda: self._save(self._saving.copy))
        form.note.returnPressed.connect(lambda: self.decide(Verdict.NOTE))
        form.cells.selectionModel().currentRowChanged.connect(self._on_current)
        self.filling.went_on.connect(self._on_filling)
        self.filling.done.connect(self._on_filled)
        does: tuple[Callable[[], None], ...] = (
            lambda: self.decide(Verdict.OURS),
            lambda: self.decide(Verdict.THEIRS),
            lambda: self.decide(Verdict.NOTE),
            self._open_letter,
        )
        buttons = (form.ours_button, form.theirs_button, form.note_button, form.letter_button)
        for told, act, button in zip(KEYS, does, buttons, strict=True):
            shortcut = QShortcut(QKeySequence(told.keys[0]), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.setAutoRepeat(False)
            shortcut.setWhatsThis(told.words)
            shortcut.activated.connect(act)
            button.clicked.connect(act)

    # What the window asks

    def ask_again(self) -> None:
        """Compare again with what stands now."""
        self.table.compare_again()

    def give_focus(self) -> None:
        """To the cells, or to what opens a table."""
        empty = self.model.rowCount() == 0
        (self.form.open_button if empty else self.form.cells).setFocus()

    def show_step(self, step: StepDone) -> None:
        """Something was taken back or done again: compare anew, at the cell that it was about."""
        _, _, name = step.field.partition(":")
        self._want = name.partition(":")[2]
        self.ask_again()

    def showEvent(self, event: QShowEvent) -> None:
        """Open the table that was opened last; letters may have changed since."""
        super().showEvent(event)
        self.table.open_last()

    # What is shown

    def _on_compared(self, comparison: Comparison) -> None:
        self._say("")
        self._show_comparison(comparison)

    def _on_refused(self, words: str) -> None:
        self._say(words)
        self._show_comparison(self.comparison)

    def _show_comparison(self, comparison: Comparison | None) -> None:
        self.comparison = comparison
        form = self.form
        self._show_words()
        self._explain()
        row = form.cells.currentIndex().row()
        self.model.show_comparison(comparison, self._shown)
        wanted = self.model.place_of(self._want) if self._want else -1
        self._want = ""
        self._go_to(wanted if wanted >= 0 else row)

    def _explain(self) -> None:
        """What stands in the place of the letter while there is none to show."""
        explain = self.letter.nothing.explain
        if self.comparison is None:
            offers = {"Open a table…": self.table.open}
            explain("text-view", "Compare with a published table", NOTHING_OPEN, offers)
        else:
            explain("text-view", "No letter here", NO_LETTER)

    @property
    def _shown(self) -> Shown:
        return Shown(self.form.shown.currentData())

    def _show_words(self) -> None:
        form, comparison = self.form, self.comparison
        name = f" · {comparison.table.name.upper()}" if comparison else ""
        form.source.setText(f"PUBLIC TABLE{name}")
        form.summary.setText(summary_words(comparison) if comparison else "")
        form.notes.setText(notes_words(comparison) if comparison else "")
        form.notes.setToolTip("\n".join(comparison.problems[:_MOST_NOTES]) if comparison else "")
        fillable = len(to_fill(comparison)) if comparison else 0
        form.fill_button.setText(f"Fill {count(fillable, 'blank')}")
        form.fill_button.setEnabled(fillable > 0)
        for part in (form.shown, form.every, form.fill_button, form.cells, form.notes):
            part.setVisible(comparison is not None)
        for button in (form.corrections_button, form.copy_button):
            button.setVisible(comparison is not None)

    def _go_to(self, row: int) -> None:
        last = self.model.rowCount() - 1
        if last < 0:
            self.card.show(None)
            return
        index = self.model.index(max(0, min(row, last)), 0)
        self.form.cells.setCurrentIndex(index)
        self.card.show(self.model.item(index.row()))

    def _on_current(self, index: QModelIndex, _: QModelIndex) -> None:
        self.card.show(self.model.item(index.row()))

    def _on_shown(self, _: int) -> None:
        self.model.show_comparison(self.comparison, self._shown)
        self._go_to(0)

    # Deciding

    def decide(self, verdict: Verdict) -> None:
        """Settle the current cell, and go on to the next."""
        cell, comparison = self._current, self.comparison
        if not isinstance(cell, Cell) or comparison is None or self.filling.running:
            return
        why = self.form.note.text().strip()
        if verdict is Verdict.NOTE and not why:
            self.form.note.setFocus()
            return
        if self._try(lambda: settle(self._session, comparison.mapping, [cell], verdict, why)):
            self._put(comparison, cell, verdict, why)
            self.form.cells.setFocus()

    def _put(self, comparison: Comparison, cell: Cell, verdict: Verdict, why: str) -> None:
        """Show a verdict just kept, without comparing everything anew."""
        stands = cell.ours if verdict is Verdict.OURS else cell.theirs
        session, letter = self._session, cell.row.letter
        evidence = (
            evidence_of(session.store.standing(letter.letter), cell.field) if letter else None
        )
        kept = Settled(
            verdict, stands, why, session.reviewer, session.last_saved or "", evidence or Evidence()
        )
        settled = replace(cell, settled=kept)
        cells = tuple(settled if each is cell else each for each in comparison.cells)
        self._show_comparison(replace(comparison, cells=cells))

    def fill_blanks(self) -> None:
        """Accept our value in every cell that says nothing there, in one step."""
        if self.comparison is None or self.filling.running:
            return
        cells = to_fill(self.comparison)
        words = (
            "Each cell that is blank or cannot be read there takes the value of our record. "
            "One undo takes all of it back."
        )
        asked = self._ask.choose(self, f"Fill {count(len(cells), 'cell')}?", words, "Fill")
        if asked is Choice.FIRST:
            self.filling.start(self.comparison.mapping, cells)

    def _on_filling(self, done: int, total: int) -> None:
        self.form.summary.setText(f"Filling {done:,} of {count(total, 'cell')}…")

    def _on_filled(self, refusal: str) -> None:
        self._say(refusal)
        self.ask_again()

    def _give(self) -> None:
        row, comparison = self._current, self.comparison
        letter = self.card.candidate
        if isinstance(row, MatchedRow) and comparison is not None and letter is not None:
            mapping = comparison.mapping
            if self._try(lambda: give_letter(self._session, mapping, row, letter)):
                self.ask_again()

    def _open_letter(self) -> None:
        item = self._current
        if isinstance(item, Cell) and item.row.letter is not None:
            self.letter_asked.emit(item.row.letter.letter, item.field)
        elif self.card.candidate is not None:
            self.letter_asked.emit(self.card.candidate, "authority")

    @property
    def _current(self) -> Cell | MatchedRow | None:
        return self.model.item(self.form.cells.currentIndex().row())

    # Handing back

    def _save(self, act: Callable[[QWidget, Comparison, Path], str]) -> None:
        """Write what is handed back, and say what was written."""
        comparison, table = self.comparison, self.table.path
        if comparison is None or table is None:
            return
        done: list[str] = []
        if self._try(lambda: done.append(act(self, comparison, table))) and done[0]:
            self.said.emit(done[0])

    def _try(self, act: Callable[[], object]) -> bool:
        """Do it, or say why it cannot be done."""
        try:
            act()
        except DeskError as refusal:
            self._say(str(refusal))
            return False
        self._say("")
        return True

    def _say(self, refusal: str) -> None:
        self.form.refusal.setText(refusal)
        self.form.refusal.setVisible(bool(refusal))
