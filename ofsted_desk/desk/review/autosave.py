"""Half-typed text is put aside a moment after the last key, and whenever its field is left.

Where the store cannot be written the text stays here, is offered as if it were kept, and is tried
again until it is.
"""

from PySide6.QtCore import QObject, QTimer, Signal

from ofsted_desk.errors import DeskError
from ofsted_desk.review.session import ReviewSession

WAIT_MS = 800
AGAIN_MS = 5_000


class Autosave(QObject):
    """Holds at most one half-typed text, and those that could not be kept yet."""

    failed = Signal(str)
    """The store cannot be written: why, and what to do."""
    waiting = Signal(bool)
    """Whether there is text that the store could not take."""

    def __init__(self, session: ReviewSession, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._held: dict[tuple[int, str], str] = {}
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.keep_now)

    @property
    def unkept(self) -> list[str]:
        """The texts that are nowhere but here."""
        return list(self._held.values())

    def hold(self, letter: int, field: str, text: str) -> None:
        """This was typed just now: keep it in a moment."""
        if any(held != (letter, field) for held in self._held):
            self.keep_now()
        self._held[letter, field] = text
        self._timer.start(WAIT_MS)

    def text(self, letter: int, field: str) -> str | None:
        """What was half-typed in this field, kept or not; None where nothing was."""
        held = self._held.get((letter, field))
        return self._session.draft(letter, field) if held is None else held

    def keep_now(self) -> None:
        """Keep what is held at once; what cannot be is tried again in a while."""
        self._timer.stop()
        for (letter, field), text in list(self._held.items()):
            try:
                self._session.keep_draft(letter, field, text)
            except DeskError as refusal:
                self._timer.start(AGAIN_MS)
                self.failed.emit(f"What you are typing is not saved yet: {refusal}")
                self.waiting.emit(True)
                return
            del self._held[letter, field]
        self.waiting.emit(False)

    def drop(self, letter: int, field: str) -> None:
        """The text was used or given up."""
        self._held.pop((letter, field), None)
        if not self._held:
            self._timer.stop()
            self.waiting.emit(False)
        try:
            self._session.drop_draft(letter, field)
        except DeskError as refusal:
            self.failed.emit(f"The text you typed before is still offered: {refusal}")
