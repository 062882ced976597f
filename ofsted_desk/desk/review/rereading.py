"""Reads the letter in hand again and asks before anything changes."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from ofsted_desk.desk.background import Background
from ofsted_desk.desk.review.deciding_areas import AreaDeciding
from ofsted_desk.desk.review.drawers import Drawers
from ofsted_desk.errors import DeskError
from ofsted_desk.letter.letter import ExtractedLetter
from ofsted_desk.review.session import ReviewSession

_TOPIC = "reread"


class Rereading(QObject):
    """By another family, or the file itself anew: first what it would change, then the answer."""

    said = Signal(str)
    """What is going on, or that nothing would change; empty when that is past."""
    refused = Signal(str)

    def __init__(
        self,
        session: ReviewSession,
        drawers: Drawers,
        deciding: AreaDeciding,
        background: Background,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._drawers = drawers
        self._deciding = deciding
        self._background = background
        self._take: Callable[[], object] | None = None
        self.reading = False
        drawers.reread_agreed.connect(self._on_agreed)

    def ask_family(self, family: str) -> None:
        """Show what reading the letter as this family would change."""
        letter = self._deciding.letter
        if letter is None:
            return
        changes = self._session.what_would_change(letter.id, family)
        self._take = lambda: self._deciding.set_value("family", family)
        title = self._session.families[family].title
        self._drawers.ask_reread(f"Read this letter as “{title}”?", changes)

    def read_again(self) -> None:
        """Read the file of the letter again, away from the window's thread."""
        letter = self._deciding.letter
        if letter is None:
            return
        read = self._session.reader_of(letter.id)
        self.reading = True
        self.said.emit(f"Reading {letter.name} again. Esc leaves it.")
        self._background.run(
            _TOPIC,
            lambda _: read(),
            done=lambda again: self._on_read(letter.id, again),
            failed=self._on_failed,
        )

    def give_up(self) -> bool:
        """Leave what is being read; False where nothing is."""
        was, self.reading = self.reading, False
        if was:
            self._background.forget(_TOPIC)
            self.said.emit("")
        return was

    def _on_read(self, letter: int, again: ExtractedLetter) -> None:
        self.reading = False
        if not self._session.would_be_new(letter, again):
            self.said.emit("Read again: it says just what it said.")
            return
        self.said.emit("")
        self._take = lambda: self._session.take_reading(letter, again)
        changes = self._session.changes_by(letter, again)
        self._drawers.ask_reread("Take this new reading of the letter?", changes)

    def _on_failed(self, error: Exception) -> None:
        self.reading = False
        self.said.emit("")
        if not isinstance(error, DeskError):
            raise error
        self.refused.emit(str(error))

    def _on_agreed(self) -> None:
        take, self._take = self._take, None
        if take is not None:
            try:
                take()
            except DeskError as refusal:
                self.refused.emit(str(refusal))
