"""A step over many letters, written away from the window's thread: how far it is, and Stop."""

from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

from PySide6.QtCore import QEventLoop, QObject, QTimer
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from ofsted_desk import __version__
from ofsted_desk.desk.background import Background, Job, Progress
from ofsted_desk.desk.forms.ui_long_step_dialog import Ui_LongStepDialog
from ofsted_desk.desk.theme import Theme
from ofsted_desk.desk.words import capital, count
from ofsted_desk.review.steps import StepStopped, Tell
from ofsted_desk.store import Store, open_store

_WAIT = 250
"""Milliseconds after which there is something to look at; until then keys wait for the window."""
_T = TypeVar("_T")


class LongSteps(QObject):
    """Does the work of long steps with a connection of its own; nothing else is decided then."""

    def __init__(self, store: Path, theme: Theme, parent: QObject) -> None:
        super().__init__(parent)
        self._store = store
        self._theme = theme

    def __call__(self, words: str, work: Callable[[Store, Tell], _T]) -> _T:
        """Do the work and answer what it answers; raises what it raises."""
        background = Background(self, workers=1)
        dialog = LongStepDialog(words, self._theme, background, QApplication.activeWindow())
        try:
            return dialog.write(self._store, work)
        finally:
            background.close()
            dialog.deleteLater()
            background.deleteLater()


class LongStepDialog(QDialog):
    """Stop, or Escape, leaves every letter as it was."""

    def __init__(
        self, words: str, theme: Theme, background: Background, parent: QWidget | None
    ) -> None:
        super().__init__(parent)
        self._background = background
        self._loop = QEventLoop(self)
        self._job: Job | None = None
        self._answer: Any = None
        self._error: Exception | None = None
        self.form = Ui_LongStepDialog()
        self.form.setupUi(self)
        self.form.words.setText(f"{capital(words)}.")
        self.form.progress.setRange(0, 0)
        self.form.stop_button.clicked.connect(self.reject)
        self.setModal(True)
        self.resize(theme.px(460), theme.px(180))

    def write(self, store: Path, work: Callable[[Store, Tell], _T]) -> _T:
        """Do the work in a thread; the window is painted meanwhile, and takes no other key."""

        def do(job: Job) -> _T:
            def tell(done: int, total: int) -> None:
                job.report(done, total)
                if job.cancelled():
                    raise StepStopped("Stopped.", remedy="Nothing was changed.")

            with open_store(store, app_version=__version__) as opened:
                return work(opened, tell)

        self._job = self._background.run(
            "long step", do, self._on_done, self._on_failed, self._on_progress
        )
        QTimer.singleShot(_WAIT, self._loop, self._loop.quit)
        self._loop.exec(QEventLoop.ProcessEventsFlag.ExcludeUserInputEvents)
        if self._job is not None:
            self.show()
            self._loop.exec()
            self.hide()
        if self._error is not None:
            raise self._error
        answer: _T = self._answer
        return answer

    def reject(self) -> None:
        """Stop as soon as the letter in hand is done; then it closes."""
        if self._job is not None:
            self._job.cancel()
            self.form.stop_button.setEnabled(False)
            self.form.pace.setText("Stopping…")

    def _on_progress(self, progress: Progress) -> None:
        if self.form.stop_button.isEnabled():
            self.form.progress.setRange(0, progress.total)
            self.form.progress.setValue(progress.done)
            self.form.pace.setText(f"{progress.done:,} of {count(progress.total, 'letter')}")

    def _on_done(self, answer: object) -> None:
        self._answer = answer
        self._end()

    def _on_failed(self, error: Exception) -> None:
        self._error = error
        self._end()

    def _end(self) -> None:
        self._job = None
        self._loop.quit()
