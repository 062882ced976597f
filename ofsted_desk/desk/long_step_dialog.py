"""A step over many letters, written away from the window's thread: how far it is, and Stop."""

from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QEventLoop, QObject, QTimer
from PySide6.QtWidgets import QApplication, QWidget

from ofsted_desk import __version__
from ofsted_desk.desk.background import Background, Job
from ofsted_desk.desk.progress_dialog import ProgressDialog
from ofsted_desk.desk.theme import Theme
from ofsted_desk.desk.words import capital
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


class LongStepDialog(ProgressDialog):
    """Stopped, it leaves every letter as it was."""

    def __init__(
        self, words: str, theme: Theme, background: Background, parent: QWidget | None
    ) -> None:
        super().__init__("Many letters at once", f"{capital(words)}.", theme, background, parent)

    def write(self, store: Path, work: Callable[[Store, Tell], _T]) -> _T:
        """Do the work in a thread; the window is painted meanwhile, and takes no other key."""

        def do(job: Job) -> _T:
            def tell(done: int, total: int) -> None:
                job.report(done, total)
                if job.cancelled():
                    raise StepStopped("Stopped.", remedy="Nothing was changed.")

            with open_store(store, app_version=__version__) as opened:
                return work(opened, tell)

        self.begin("long step", do)
        QTimer.singleShot(_WAIT, self.loop, self.loop.quit)
        self.loop.exec(QEventLoop.ProcessEventsFlag.ExcludeUserInputEvents)
        if self.job is not None:
            self.show()
            self.loop.exec()
            self.hide()
        if self.error is not None:
            raise self.error
        answer: _T = self.answer
        return answer
