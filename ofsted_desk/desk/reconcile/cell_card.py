"""The card below the list: both sides of a cell, or the letters that a row may be about."""

from PySide6.QtCore import QObject

from ofsted_desk.desk.forms.ui_reconcile_page import Ui_ReconcilePage
from ofsted_desk.desk.recheck.letter_side import LetterSide
from ofsted_desk.desk.reconcile.cell_words import both_html, candidate_words, what_words
from ofsted_desk.reconcile.cells import Cell
from ofsted_desk.reconcile.comparing import letter_beside
from ofsted_desk.reconcile.matching import MatchedRow
from ofsted_desk.review.session import ReviewSession


class CellCard(QObject):
    """Shows one at a time, and its letter at the words that our value comes from."""

    def __init__(
        self, form: Ui_ReconcilePage, session: ReviewSession, letter: LetterSide, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._form = form
        self._session = session
        self._letter = letter
        form.candidates.activated.connect(lambda _: self._show_candidate())

    @property
    def candidate(self) -> int | None:
        """The letter that is looked at for a row without one."""
        chosen: int | None = self._form.candidates.currentData()
        return None if self._form.candidates.isHidden() else chosen

    def show(self, item: Cell | MatchedRow | None) -> None:
        """Show a cell, or a row; with neither, nothing."""
        self._form.card.setVisible(item is not None)
        self._form.note.clear()
        if isinstance(item, Cell):
            self._show_cell(item)
        elif isinstance(item, MatchedRow):
            self._show_row(item)
        else:
            self._letter.clear()

    def _show_cell(self, cell: Cell) -> None:
        form = self._form
        self._show_parts(cell=True, candidates=False)
        form.what.setText(what_words(cell.row, cell.column))
        form.both.setText(both_html(cell))
        form.ours_button.setEnabled(bool(cell.ours))
        if cell.row.letter is not None:
            self._show_letter(cell.row.letter.letter, cell.field)

    def _show_row(self, row: MatchedRow) -> None:
        self._show_parts(cell=False, candidates=bool(row.candidates))
        self._form.what.setText(what_words(row))
        self._form.both.setText(row.why)
        self._form.candidates.clear()
        for letter in row.candidates:
            self._form.candidates.addItem(candidate_words(letter), letter.letter)
        self._show_candidate()

    def _show_parts(self, *, cell: bool, candidates: bool) -> None:
        form = self._form
        for part in (form.ours_button, form.theirs_button, form.note, form.note_button):
            part.setVisible(cell)
        form.candidates.setVisible(candidates)
        form.give_button.setVisible(candidates)
        form.letter_button.setVisible(cell or candidates)

    def _show_candidate(self) -> None:
        if self.candidate is None:
            self._letter.clear()
        else:
            self._show_letter(self.candidate, "authority")

    def _show_letter(self, letter: int, field: str) -> None:
        beside = letter_beside(self._session.store, letter, field, self._session.families)
        self._letter.show_letter(beside, beside.evidence)
