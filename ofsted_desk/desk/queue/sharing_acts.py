"""Giving letters to reviewers, and dealing with letters that are here twice, from the queue."""

from collections.abc import Callable, Iterator, Sequence
from functools import partial

from PySide6.QtCore import QObject, QPoint, QTimer, Signal
from PySide6.QtWidgets import QMenu

from ofsted_desk.desk.ask import Ask
from ofsted_desk.desk.queue.queue_page import QueuePage
from ofsted_desk.desk.words import count
from ofsted_desk.errors import DeskError
from ofsted_desk.review import sharing
from ofsted_desk.review.session import ReviewSession


class SharingActs(QObject):
    """Acts on the letters chosen in the queue. Many are given part by part, so that keys work."""

    said = Signal(str)
    """What came of it, or why it could not be done."""

    def __init__(self, session: ReviewSession, queue: QueuePage, ask: Ask, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self._queue = queue
        self._ask = ask
        self._parts: Iterator[Sequence[int]] = iter(())
        self._reviewer: str | None = None
        self._run = ""
        self._runs = self._total = self._done = 0
        self._going_on = QTimer(self, interval=0)
        self._going_on.timeout.connect(self._give_part)

    @property
    def busy(self) -> bool:
        """Whether letters are still being given."""
        return self._going_on.isActive()

    def stop(self) -> None:
        """Give no more: the window closes."""
        self._going_on.stop()

    # Who reviews it

    def give_to_me(self) -> None:
        """Give the letters chosen to whoever sits here."""
        self.give(self._session.reviewer)

    def show_reviewers(self) -> None:
        """Ask who should review the letters chosen, in a menu at the list."""
        if self._queue.chosen:
            view = self._queue.form.letters
            corner = view.viewport().mapToGlobal(QPoint(view.width() // 4, view.height() // 4))
            self.reviewers_menu().popup(corner)

    def reviewers_menu(self) -> QMenu:
        """The reviewers to choose from; a digit chooses one of the first nine."""
        menu = QMenu(self._queue)
        menu.aboutToHide.connect(menu.deleteLater)
        for number, name in enumerate(sharing.reviewers(self._session), 1):
            mark = f"&{number}  " if number < 10 else ""
            menu.addAction(f"{mark}{name.replace('&', '&&')}", partial(self.give, name))
        menu.addSeparator()
        menu.addAction("&Somebody else…", self._give_to_another)
        menu.addAction("&Nobody", lambda: self.give(None))
        return menu

    def give(self, reviewer: str | None) -> None:
        """Give the letters chosen to a reviewer, or (None) to nobody."""
        letters = self._queue.chosen
        if letters and not self.busy:
            self._reviewer, self._total, self._done = reviewer, len(letters), 0
            self._runs += 1
            self._run = f"give {self._runs}"
            self._try(lambda: self._begin(letters))

    def _begin(self, letters: Sequence[int]) -> None:
        self._parts = sharing.in_parts(letters)
        self._give_part()
        if self._done < self._total:
            self._going_on.start()

    def _give_to_another(self) -> None:
        name = self._ask.words(self._queue, "Give to a reviewer", "Name of the reviewer", "")
        if name.strip():
            self.give(" ".join(name.split()))

    def _give_part(self) -> None:
        part = next(self._parts, ())
        if part and not self._try(lambda: self._assign(part)):
            self._going_on.stop()
            return
        self._done += len(part)
        whom = self._reviewer or "nobody"
        if self._done >= self._total:
            self._going_on.stop()
            self.said.emit(f"{count(self._total, 'letter')} given to {whom}")
            self._queue.show_reviewers()
        else:
            self.said.emit(f"{self._done:,} of {self._total:,} letters given to {whom}…")

    def _assign(self, letters: Sequence[int]) -> None:
        sharing.assign(self._session, letters, self._reviewer, run=self._run)

    # Which is a copy of which

    def show_other_copy(self) -> None:
        """Go to another file of the same letter."""
        letter = self._queue.current
        other = sharing.other_copy(self._session, letter) if letter is not None else None
        if other is None:
            self.said.emit("There is no other file of this letter")
        else:
            self._queue.show_letter(other)
            self.said.emit("This is the same letter in another file")

    def set_copy_aside(self) -> None:
        """Set the current letter aside, as a copy of another."""
        letter = self._queue.current
        if letter is not None and self._try(
            lambda: sharing.set_aside_as_copy(self._session, letter)
        ):
            self.said.emit("Set aside: the same letter stays in the queue as another file")

    def keep_apart(self) -> None:
        """Say that the current letter is no copy."""
        letter = self._queue.current
        if letter is not None and self._try(lambda: sharing.keep_apart(self._session, letter)):
            self.said.emit("Kept as a letter of its own")

    def _try(self, act: Callable[[], object]) -> bool:
        try:
            act()
        except DeskError as refusal:
            self.said.emit(str(refusal))
            return False
        return True
