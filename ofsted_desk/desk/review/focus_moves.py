"""Where the keys go on the review page: on to the next field, back out, from pane to pane."""

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QAbstractButton, QApplication

from ofsted_desk.desk.review.bars import Bars
from ofsted_desk.desk.review.deciding_areas import AreaDeciding
from ofsted_desk.desk.review.drawers import Drawers
from ofsted_desk.desk.review.findings_model import FindingsModel
from ofsted_desk.desk.review.form_view import FormView
from ofsted_desk.desk.review.letter_pane import LetterPane
from ofsted_desk.desk.review.rereading import Rereading


class FocusMoves(QObject):
    """Enter, Esc and F6: what each does depends on what has the focus."""

    def __init__(
        self,
        model: FindingsModel,
        fields: FormView,
        pane: LetterPane,
        drawers: Drawers,
        deciding: AreaDeciding,
        rereading: Rereading,
        bars: Bars,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._model = model
        self._fields = fields
        self._pane = pane
        self._drawers = drawers
        self._deciding = deciding
        self._rereading = rereading
        self._bars = bars

    def advance(self) -> None:
        """Enter presses the button that has the focus, leaves the history, else goes on."""
        here = QApplication.focusWidget()
        if isinstance(here, QAbstractButton) and not self._fields.isAncestorOf(here):
            here.click()
        elif here is not None and self._drawers.isAncestorOf(here):
            self._drawers.close_all()
        elif here is self._pane.contents:
            self._pane.focus_letter()
        else:
            self._deciding.advance()

    def leave(self) -> None:
        """Back out of one thing: typing, the history, a selection, a search; then to the form."""
        if self._fields.editing is not None and self._deciding.give_up():
            return
        if self._rereading.give_up():
            return
        if self._drawers.is_open:
            self._drawers.close_all()
        elif self._pane.selected() is not None:
            self._pane.clear_selection()
        elif self._pane.find_bar.isVisible():
            self._pane.close_find()
        elif self._pane.contents.isVisible():
            self._pane.close_contents()
        elif not self._deciding.give_up():
            self._bars.show_refusal("")
            self.focus_form()

    def focus_form(self) -> None:
        """Bring the focus to the field in hand."""
        field = self._fields.current or next(iter(self._model.fields), None)
        if field is not None:
            self._fields.focus_field(field)

    def go_to_other_pane(self) -> None:
        """From the form to the letter, and back."""
        here = QApplication.focusWidget()
        if here is not None and self._pane.isAncestorOf(here):
            self.focus_form()
        else:
            self._pane.view.setFocus(Qt.FocusReason.ShortcutFocusReason)
