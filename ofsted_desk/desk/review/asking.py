"""What opens for the field in hand: its menu, its history, a note, a question before a reread."""

from collections.abc import Mapping

from PySide6.QtCore import QObject, QPoint
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from ofsted_desk.desk.review.commands import menu_of
from ofsted_desk.desk.review.deciding_areas import AreaDeciding
from ofsted_desk.desk.review.drawers import Drawers
from ofsted_desk.desk.review.findings_model import FindingsModel
from ofsted_desk.desk.review.form_view import FormView
from ofsted_desk.desk.review.key_menu import KeyMenu
from ofsted_desk.desk.review.rereading import Rereading
from ofsted_desk.desk.theme import Theme
from ofsted_desk.letter.decision import FieldState
from ofsted_desk.letter.finding import Value
from ofsted_desk.review.session import ReviewSession


class Asking(QObject):
    """Opens things for the letter that `deciding` has in hand; decides nothing itself."""

    def __init__(
        self,
        session: ReviewSession,
        model: FindingsModel,
        fields: FormView,
        drawers: Drawers,
        deciding: AreaDeciding,
        rereading: Rereading,
        theme: Theme,
        page: QWidget,
    ) -> None:
        super().__init__(page)
        self._session = session
        self._model = model
        self._fields = fields
        self._drawers = drawers
        self._deciding = deciding
        self._rereading = rereading
        self._theme = theme
        self._page = page

    def show_history(self) -> None:
        """Show who changed the field in hand, when, from what to what."""
        self._show_history(focus=True)

    def follow(self) -> None:
        """Another field is in hand: an open history is now that one's."""
        if self._drawers.history.isVisible():
            self._show_history(focus=False)

    def _show_history(self, *, focus: bool) -> None:
        view, letter = self._deciding.view, self._deciding.letter
        if view is not None and letter is not None:
            entries = self._session.history_of(letter.id, view.field)
            self._drawers.show_history(view.label, entries, focus=focus)

    def write_note(self) -> None:
        """A note on the field just put off, on an unsure one in hand, or on the letter."""
        deciding = self._deciding
        view = self._model.view(deciding.just_unsure or "") or deciding.view
        if deciding.letter is None:
            return
        if view is not None and view.state == FieldState.UNSURE:
            self._drawers.write_note(view.field, f"Why “{view.label}” is unsure", view.note)
        else:
            self._drawers.write_note("", "Why this letter is flagged", deciding.letter.note)

    def take_value(self, field: str, value: Value) -> None:
        """Another family is a new reading of the letter: first show what that would change."""
        letter = self._deciding.letter
        if field != "family" or letter is None or value == letter.family.id:
            self._deciding.set_value(field, value)
            return
        self._rereading.ask_family(str(value))

    def go_to_other(self) -> None:
        """Go to the letter that contradicts the field in hand, if one does."""
        self._fields.go_to_other()

    def read_again(self) -> None:
        """Read the letter's file again, and ask before anything changes."""
        self._rereading.read_again()

    def show_places(self) -> None:
        """Ask where the area in hand is to go."""
        menu, row = self._deciding.places_menu(), self._fields.current_row
        if menu is not None and row is not None:
            menu.popup(row.mapToGlobal(QPoint(self._theme.px(40), row.height())))

    def show_menu(self, field: str, place: QPoint, commands: Mapping[str, QAction]) -> None:
        """Offer what can be done with a field."""
        view = self._model.view(field)
        menu = KeyMenu(self._page)
        for name in menu_of(view) if view else ():
            menu.addAction(commands[name])
        menu.popup(place)
