"""Undo and redo: their words in the menu, and showing where the step was."""

from PySide6.QtCore import QObject, Signal

from ofsted_desk.desk.changes import Changes
from ofsted_desk.desk.menu import Menu
from ofsted_desk.review.session import ReviewSession
from ofsted_desk.review.views import StepDone


class Steps(QObject):
    """Takes back and does again. The session keeps the steps; here is only their look."""

    step_done = Signal(object)
    """The `StepDone`: which letter and field, and what to say."""

    def __init__(
        self, session: ReviewSession, menu: Menu, changes: Changes, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._menu = menu
        changes.letter_changed.connect(lambda _: self.show_words())
        changes.history_changed.connect(self.show_words)
        self.show_words()

    def undo(self) -> None:
        """Take back the last step, in whichever letter it was."""
        self._tell(self._session.undo())

    def redo(self) -> None:
        """Do again the step last taken back."""
        self._tell(self._session.redo())

    def show_words(self) -> None:
        """Say in the menu what would be taken back or done again."""
        undo, redo = self._session.undo_words, self._session.redo_words
        self._menu.say("undo", f"&Undo: {undo}" if undo else "&Undo", able=bool(undo))
        self._menu.say("redo", f"&Redo: {redo}" if redo else "&Redo", able=bool(redo))

    def _tell(self, step: StepDone | None) -> None:
        self.show_words()
        if step is not None:
            self.step_done.emit(step)
