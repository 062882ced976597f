"""Opens the letter that is current in the queue, once it has been so for a moment."""

from collections.abc import Callable, Iterator

from PySide6.QtCore import QObject, QTimer, Signal

_LOOK_WAIT = 30
"""Milliseconds a letter must stay current before it is opened: a held key skips over letters."""


class LetterOpening(QObject):
    """Prepares a letter one step a turn of the event loop, so that the window goes on answering."""

    ready = Signal()
    """All is prepared: the letter can be shown in one turn."""

    def __init__(self, preparing: Callable[[], Iterator[None]], parent: QObject) -> None:
        super().__init__(parent)
        self._preparing = preparing
        self._steps: Iterator[None] = iter(())
        self._rest = QTimer(self, singleShot=True, interval=_LOOK_WAIT)
        self._rest.timeout.connect(self._begin)
        self._turn = QTimer(self, singleShot=True, interval=0)
        self._turn.timeout.connect(self._go_on)

    def start(self) -> None:
        """Another letter is current: wait whether it stays so."""
        self._turn.stop()
        self._rest.start()

    def stop(self) -> None:
        """Open nothing: it is open already, or the window closes."""
        self._rest.stop()
        self._turn.stop()

    def _begin(self) -> None:
        self._steps = self._preparing()
        self._go_on()

    def _go_on(self) -> None:
        for _ in self._steps:
            self._turn.start()
            return
        self.ready.emit()
