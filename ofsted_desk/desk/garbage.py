"""Collects garbage on the UI thread only.

Python collects cycles in whichever thread happens to allocate. Where a cycle holds a widget or a
timer and that thread is a worker, Qt's object dies in the wrong thread and the program with it
('Timers cannot be stopped from another thread'). So the automatic collection is off while the
desk runs, and a timer of the UI thread does the same rounds.
"""

import gc

from PySide6.QtCore import QObject, QTimer

_EVERY = 500
"""Milliseconds between two looks at how much has gathered."""


class Garbage(QObject):
    """Does Python's rounds of collection on the thread it is made in, until it is closed."""

    def __init__(self, parent: QObject | None = None, every: int = _EVERY) -> None:
        super().__init__(parent)
        self._was_on = gc.isenabled()
        gc.disable()
        self._timer = QTimer(self, interval=every)
        self._timer.timeout.connect(self._collect)
        self._timer.start()

    def settle(self) -> None:
        """What is there now will stay: it is not looked through again each time.

        The window alone is sixty thousand things, and looking through them all takes long enough
        to be felt by whoever types meanwhile.
        """
        gc.freeze()

    def unsettle(self) -> None:
        """What was there may go now, and is looked through again."""
        gc.unfreeze()

    def close(self) -> None:
        """Leave collecting to Python again."""
        self._timer.stop()
        self.unsettle()
        if self._was_on:
            gc.enable()

    def _collect(self) -> None:
        """Collect the oldest generation that has passed Python's own thresholds, if any has."""
        counted = zip(gc.get_count(), gc.get_threshold(), strict=True)
        due = [generation for generation, (n, most) in enumerate(counted) if n > most]
        if due:
            gc.collect(max(due))
