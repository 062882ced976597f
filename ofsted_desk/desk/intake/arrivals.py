"""Tells the window of letters as an import brings them, and of the first ones ever."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal

from ofsted_desk.desk.changes import Changes
from ofsted_desk.desk.intake.import_run import ImportOutcome, ImportRun

_WAIT = 2000
"""Milliseconds between two looks at what has come so far."""


class Arrivals(QObject):
    """Says `letters_changed` every now and then while an import runs, and at its end."""

    first_letters = Signal()
    """An empty desk has its first letters, and no file was refused: there is nothing to read."""

    all_here = Signal(int, bool)
    """An import has come to its end: how many letters it added, and whether they are the first."""

    def __init__(
        self, run: ImportRun, changes: Changes, total: Callable[[], int], parent: QObject
    ) -> None:
        super().__init__(parent)
        self._changes = changes
        self._total = total
        self._was_empty = True
        self._timer = QTimer(self, singleShot=True, interval=_WAIT)
        self._timer.timeout.connect(changes.letters_changed)
        run.started.connect(self._on_started)
        run.moved.connect(self._on_moved)
        run.ended.connect(self._on_ended)
        run.failed.connect(self._on_failed)

    def stop(self) -> None:
        """Say nothing more: the window closes."""
        self._timer.stop()

    def _on_started(self) -> None:
        self._was_empty = not self._total()

    def _on_moved(self) -> None:
        if not self._timer.isActive():
            self._timer.start()

    def _on_failed(self) -> None:
        self._timer.stop()
        self._changes.letters_changed.emit()

    def _on_ended(self, outcome: ImportOutcome) -> None:
        self._timer.stop()
        self._changes.letters_changed.emit()
        added = len(outcome.result.added)
        if added:
            self.all_here.emit(added, self._was_empty)
        if self._was_empty and added and not outcome.result.refusals:
            self.first_letters.emit()
