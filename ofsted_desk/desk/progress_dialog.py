"""How far work in a thread is, with the time left and Stop; what waits for it goes on after."""

import time
from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QEventLoop
from PySide6.QtWidgets import QDialog, QWidget

from ofsted_desk.desk.background import Background, Job, Progress
from ofsted_desk.desk.forms.ui_progress_dialog import Ui_ProgressDialog
from ofsted_desk.desk.theme import Theme
from ofsted_desk.desk.words import count, duration


class ProgressDialog(QDialog):
    """One piece of work; Stop, or Escape, asks it to end, and it closes when that is done."""

    def __init__(
        self,
        headline: str,
        words: str,
        theme: Theme,
        background: Background,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._background = background
        self._began = 0.0
        self.loop = QEventLoop(self)
        self.job: Job | None = None
        self.answer: Any = None
        self.error: Exception | None = None
        self.form = Ui_ProgressDialog()
        self.form.setupUi(self)
        self.form.headline.setText(headline)
        self.form.words.setText(words)
        self.form.progress.setRange(0, 0)
        self.form.stop_button.clicked.connect(self.reject)
        self.setModal(True)
        self.resize(theme.px(520), theme.px(200))

    def begin(self, topic: str, work: Callable[[Job], Any]) -> None:
        """Start the work; `loop` ends with it, and `answer` or `error` is there."""
        self.job = self._background.run(
            topic, work, self._on_done, self._on_failed, self._on_progress
        )

    def reject(self) -> None:
        """Stop as soon as it may be stopped; then it closes."""
        if self.job is not None:
            self.job.cancel()
            self.form.stop_button.setEnabled(False)
            self.form.pace.setText("Stopping…")

    def _on_progress(self, progress: Progress) -> None:
        if progress.total and self.form.stop_button.isEnabled():
            self._began = self._began or time.monotonic()
            self.form.progress.setRange(0, progress.total)
            self.form.progress.setValue(progress.done)
            self.form.pace.setText(self._pace_words(progress))

    def _pace_words(self, progress: Progress) -> str:
        words = f"{progress.done:,} of {count(progress.total, 'letter')}"
        taken = time.monotonic() - self._began
        if taken < 1 or not progress.done:
            return words
        left = taken * (progress.total - progress.done) / progress.done
        return f"{words} · {duration(left)} left"

    def _on_done(self, answer: object) -> None:
        self.answer = answer
        self._end()

    def _on_failed(self, error: Exception) -> None:
        self.error = error
        self._end()

    def _end(self) -> None:
        self.job = None
        self.loop.quit()
