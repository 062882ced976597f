"""One import at a time, in the background: how far it is, how fast, and what came of it."""

import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from ofsted_desk.desk.background import Background, Job, Progress
from ofsted_desk.desk.intake.pace import pace_words
from ofsted_desk.letter.letter import Refusal


@dataclass(frozen=True, slots=True)
class ImportOutcome:
    """What came of an import. `added` and `known` count letters; `paths` is what was asked."""

    added: int
    known: int
    refusals: tuple[Refusal, ...]
    cancelled: bool
    paths: tuple[Path, ...]


Importer = Callable[[Sequence[Path], Callable[[int, int], None], Callable[[], bool]], ImportOutcome]
"""Imports paths: told how to report (done, total) and how to ask whether to stop."""


class ImportRun(QObject):
    """Runs imports one after the other's end; a second one asked meanwhile waits its turn."""

    started = Signal()
    moved = Signal(int, int, str)
    """Done, total, and the words for the bar."""
    ended = Signal(object)
    """The `ImportOutcome`."""
    failed = Signal(object)
    """The error that ended an import early; what was imported before stays."""

    def __init__(
        self, background: Background, importer: Importer, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._background = background
        self._importer = importer
        self._job: Job | None = None
        self._waiting: list[Sequence[Path]] = []
        self._began = 0.0

    @property
    def running(self) -> bool:
        """Whether an import is under way."""
        return self._job is not None

    def start(self, paths: Sequence[Path]) -> None:
        """Import these files and folders, now or after what is under way."""
        if self.running:
            self._waiting.append(paths)
            return
        self._began = time.monotonic()
        importer = self._importer

        def work(job: Job) -> ImportOutcome:
            return importer(paths, job.report, job.cancelled)

        self._job = self._background.run(
            "import", work, self._on_done, self._on_failed, self._on_progress
        )
        self.started.emit()
        self.moved.emit(0, 0, "Looking for letters…")

    def cancel(self) -> None:
        """Stop soon; what was imported so far stays."""
        self._waiting.clear()
        if self._job is not None:
            self._job.cancel()
            self.moved.emit(0, 0, "Stopping…")

    def _on_progress(self, progress: Progress) -> None:
        if self._job is not None and not self._job.cancelled():
            seconds = time.monotonic() - self._began
            words = pace_words(progress.done, progress.total, seconds)
            self.moved.emit(progress.done, progress.total, words)

    def _on_done(self, outcome: ImportOutcome) -> None:
        self._job = None
        self.ended.emit(outcome)
        self._start_next()

    def _on_failed(self, error: Exception) -> None:
        self._job = None
        self.failed.emit(error)
        self._start_next()

    def _start_next(self) -> None:
        if self._waiting:
            self.start(self._waiting.pop(0))
