"""Half-typed text is put aside a moment after the last key, and whenever its field is left."""

from PySide6.QtCore import QObject, QTimer, Signal

from ofsted_desk.errors import DeskError
from ofsted_desk.review.session import ReviewSession

WAIT_MS = 800


class Autosave(QObject):
    """Holds at most one half-typed text; the session keeps it through a crash."""

    failed = Signal(str)
    """The store cannot be written: why, and what to do."""

    def __init__(self, session: ReviewSession, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._held: tuple[int, str, str] | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(WAIT_MS)
        self._timer.timeout.connect(self.keep_now)

    def hold(self, letter: int, field: str, text: str) -> None:
        """This was typed just now: keep it in a moment."""
        if self._held is not None and self._held[:2] != (letter, field):
            self.keep_now()
        self._held = (letter, field, text)
        self._timer.start()

    def keep_now(self) -> None:
        """Keep what is held at once."""
        self._timer.stop()
        if self._held is not None:
            held, self._held = self._held, None
            try:
                self._session.keep_draft(*held)
            except DeskError as refusal:
                self.failed.emit(f"What you are typing is not kept: {refusal}")

    def drop(self, letter: int, field: str) -> None:
        """The text was used or given up."""
        if self._held is not None and self._held[:2] == (letter, field):
            self._held = None
            self._timer.stop()
        self._session.drop_draft(letter, field)
