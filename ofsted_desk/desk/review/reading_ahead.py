"""Reads the letters that are likely to be opened next, while the reviewer looks at this one."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QObject, QTimer

from ofsted_desk.desk.background import Background
from ofsted_desk.desk.review.page_pictures import PagePictures
from ofsted_desk.letter.document import Document
from ofsted_desk.review.ahead import documents_at
from ofsted_desk.review.session import ReviewSession

_TOPIC = "reading ahead"
_WAIT = 120
"""Milliseconds of rest before it begins: whoever leafs through letters is not held up."""


class ReadingAhead(QObject):
    """Has the next letters at hand, so that opening one is a matter of showing it.

    Nothing depends on it: a letter that is not at hand is read when it is opened.
    """

    def __init__(
        self,
        session: ReviewSession,
        background: Background,
        pictures: PagePictures,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._background = background
        self._pictures = pictures
        self._letters: Sequence[int] = ()
        self._rest = QTimer(self, singleShot=True, interval=_WAIT)
        self._rest.timeout.connect(self._begin)

    def look(self, letters: Sequence[int]) -> None:
        """Read these, the likeliest first, once there is a moment of rest."""
        self._letters = letters
        self._rest.start()

    def stop(self) -> None:
        """Read no more."""
        self._rest.stop()
        self._background.forget(_TOPIC)

    def _begin(self) -> None:
        if not self._letters:
            return
        if not self._pictures.idle:  # the letter in hand comes first
            self._rest.start()
            return
        self._pictures.prepare(self._session.original(self._letters[0]))
        missing = [each for each in self._letters if not self._session.has_at_hand(each)]
        path: Path = self._session.store.path
        if missing:
            self._background.run(
                _TOPIC,
                lambda job: documents_at(path, missing, job.cancelled),
                self._keep,
                self._leave,
            )

    def _keep(self, read: list[tuple[int, Document]]) -> None:
        for reading, document in reversed(read):
            self._session.have_at_hand(reading, document)

    def _leave(self, _error: Exception) -> None:
        """Whatever is wrong with a letter is said when it is opened, not before."""
