"""Accepting our value in many cells: a few letters at a time, so that the window stays awake."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, QTimer, Signal

from ofsted_desk.errors import DeskError
from ofsted_desk.reconcile.cells import Cell
from ofsted_desk.reconcile.mapping import TableMapping
from ofsted_desk.reconcile.settle import settle
from ofsted_desk.reconcile.verdicts import Verdict
from ofsted_desk.review.session import ReviewSession

_AT_ONCE = 12
"""Cells decided before the window is asked what else there is to do."""


class Filling(QObject):
    """One run of cells, taken back by one undo; `done` when all are decided, or one is refused."""

    went_on = Signal(int, int)
    done = Signal(str)

    def __init__(self, session: ReviewSession, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self._left: list[Cell] = []
        self._step: Callable[[Sequence[Cell]], object] = lambda _: None
        self._total = self._runs = 0
        self._next = QTimer(self, interval=0)
        self._next.timeout.connect(self._go_on)

    @property
    def running(self) -> bool:
        """Whether cells are still being filled."""
        return self._next.isActive()

    def start(self, mapping: TableMapping, cells: Sequence[Cell]) -> None:
        """Accept our value in these cells."""
        self._left, self._total = list(cells), len(cells)
        self._runs += 1
        run = f"fill {mapping.id} {self._runs}"
        self._step = lambda some: settle(self._session, mapping, some, Verdict.OURS, run=run)
        self._next.start()

    def stop(self) -> None:
        """Leave the rest as it is; what is decided stays, and is still one undo."""
        self._left = []

    def _go_on(self) -> None:
        some, self._left = self._left[:_AT_ONCE], self._left[_AT_ONCE:]
        refusal = ""
        try:
            if some:
                self._step(some)
        except DeskError as error:
            refusal, self._left = str(error), []
        self.went_on.emit(self._total - len(self._left), self._total)
        if not self._left:
            self._next.stop()
            self.done.emit(refusal)
