"""Shows how far a store of an older version is brought up to date, before its window opens."""

import time
from pathlib import Path

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtWidgets import QDialog, QWidget

from ofsted_desk import __version__
from ofsted_desk.desk.background import Background, Job, Progress
from ofsted_desk.desk.forms.ui_up_to_date_dialog import Ui_UpToDateDialog
from ofsted_desk.desk.theme import Theme
from ofsted_desk.desk.words import duration
from ofsted_desk.store import open_store

_WAIT = 400
"""Milliseconds after which there is something to look at: most stores take less."""


class UpToDateDialog(QDialog):
    """Cancel, or Escape, leaves the store as it was."""

    def __init__(
        self, store: Path, theme: Theme, background: Background, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._store = store
        self._background = background
        self._loop = QEventLoop(self)
        self._waiting = QTimer(self, singleShot=True, interval=_WAIT)
        self._waiting.timeout.connect(self.show)
        self._job: Job | None = None
        self._began = 0.0
        self.error: Exception | None = None
        self.form = Ui_UpToDateDialog()
        self.form.setupUi(self)
        self.form.words.setText(
            f"{store.name} was made by an older version of the program. A copy of it is kept "
            "beside it first; then what this version needs is made for each letter. No decision "
            "changes."
        )
        self.form.progress.setRange(0, 0)
        self.form.pace.setText("Keeping a copy…")
        self.form.cancel_button.clicked.connect(self.reject)
        self.setModal(True)
        self.resize(theme.px(520), theme.px(200))

    def bring(self) -> Exception | None:
        """Bring the store up to date; what went wrong, or None. The window answers throughout."""
        self._job = self._background.run(
            "up to date", self._work, self._on_done, self._on_failed, self._on_progress
        )
        self._waiting.start()
        self._loop.exec()
        self._waiting.stop()
        self.close()
        return self.error

    def reject(self) -> None:
        """Stop as soon as it may be stopped; then it closes."""
        if self._job is not None:
            self._job.cancel()
            self.form.cancel_button.setEnabled(False)
            self.form.pace.setText("Stopping…")

    def _work(self, job: Job) -> None:
        def tell(done: int, total: int) -> bool:
            job.report(done, total)
            return not job.cancelled()

        open_store(self._store, app_version=__version__, tell=tell).close()

    def _on_progress(self, progress: Progress) -> None:
        if progress.total and self.form.cancel_button.isEnabled():
            self._began = self._began or time.monotonic()
            self.form.progress.setRange(0, progress.total)
            self.form.progress.setValue(progress.done)
            self.form.pace.setText(self._pace_words(progress))

    def _pace_words(self, progress: Progress) -> str:
        words = f"{progress.done:,} of {progress.total:,} letters"
        taken = time.monotonic() - self._began
        if taken < 1 or not progress.done:
            return words
        left = taken * (progress.total - progress.done) / progress.done
        return f"{words} · {duration(left)} left"

    def _on_done(self, _: None) -> None:
        self._end()

    def _on_failed(self, error: Exception) -> None:
        self.error = error
        self._end()

    def _end(self) -> None:
        self._job = None
        self._loop.quit()
