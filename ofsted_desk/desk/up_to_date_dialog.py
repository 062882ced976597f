"""Shows how far a store of an older version is brought up to date, before its window opens."""

from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget

from ofsted_desk import __version__
from ofsted_desk.desk.background import Background, Job
from ofsted_desk.desk.progress_dialog import ProgressDialog
from ofsted_desk.desk.theme import Theme
from ofsted_desk.store import open_store

_WAIT = 400
"""Milliseconds after which there is something to look at: most stores take less."""


class UpToDateDialog(ProgressDialog):
    """Stopped, it leaves the store as it was."""

    def __init__(
        self, store: Path, theme: Theme, background: Background, parent: QWidget | None = None
    ) -> None:
        words = (
            f"{store.name} was made by an older version of the program. A copy of it is kept "
            "beside it first; then what this version needs is made for each letter. No decision "
            "changes."
        )
        super().__init__("Bringing the store up to date", words, theme, background, parent)
        self._store = store
        self._waiting = QTimer(self, singleShot=True, interval=_WAIT)
        self._waiting.timeout.connect(self.show)
        self.form.pace.setText("Keeping a copy…")

    def bring(self) -> Exception | None:
        """Bring the store up to date; what went wrong, or None. The window answers throughout."""
        self.begin("up to date", self._work)
        self._waiting.start()
        self.loop.exec()
        self._waiting.stop()
        self.hide()  # to close it would be to reject it, which only stops the work
        return self.error

    def _work(self, job: Job) -> None:
        def tell(done: int, total: int) -> bool:
            job.report(done, total)
            return not job.cancelled()

        open_store(self._store, app_version=__version__, tell=tell).close()
