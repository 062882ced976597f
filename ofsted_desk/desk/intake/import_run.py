"""One import at a time, in the background: how far it is, how fast, and what came of it."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import QObject, Signal

from ofsted_desk.desk.background import Background, Job, Progress
from ofsted_desk.desk.intake.pace import pace_words
from ofsted_desk.intake.progress import BatchResult, ImportProgress


class Importer(Protocol):
    """Imports paths away from the UI thread: whom to tell how far it is, and whether to stop.

    With `scans` letters that are nothing but pictures are read too, by OCR.
    """

    def __call__(
        self,
        paths: Sequence[Path],
        tell: Callable[[ImportProgress], None],
        cancelled: Callable[[], bool],
        *,
        scans: bool,
    ) -> BatchResult:
        """Import; what came of it."""
        ...


@dataclass(frozen=True, slots=True)
class ImportOutcome:
    """What was asked, and what came of it."""

    paths: tuple[Path, ...]
    result: BatchResult
    scans: bool = False
    unasked: bool = False
    """Nobody asked for it just now: the letters appeared in the watched folder."""


@dataclass(frozen=True, slots=True)
class _Asked:
    paths: tuple[Path, ...]
    scans: bool
    unasked: bool


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
        self._waiting: list[_Asked] = []

    @property
    def running(self) -> bool:
        """Whether an import is under way."""
        return self._job is not None

    def start(self, paths: Sequence[Path], *, scans: bool = False, unasked: bool = False) -> None:
        """Import these files and folders, now or after what is under way; `scans` by OCR too."""
        self._waiting.append(_Asked(tuple(paths), scans, unasked))
        self._begin_next()

    def cancel(self) -> None:
        """Stop soon; what was imported so far stays."""
        self._waiting.clear()
        if self._job is not None:
            self._job.cancel()
            self.moved.emit(0, 0, "Stopping…")

    def _begin(self, asked: _Asked) -> None:
        importer = self._importer

        def work(job: Job) -> ImportOutcome:
            def tell(progress: ImportProgress) -> None:
                job.report(progress.done, progress.total, pace_words(progress))

            result = importer(asked.paths, tell, job.cancelled, scans=asked.scans)
            return ImportOutcome(asked.paths, result, asked.scans, asked.unasked)

        self._job = self._background.run(
            "import", work, self._on_done, self._on_failed, self._on_progress
        )
        self.started.emit()
        self.moved.emit(0, 0, "Reading scans…" if asked.scans else "Looking for letters…")

    def _on_progress(self, progress: Progress) -> None:
        if self._job is not None and not self._job.cancelled():
            self.moved.emit(progress.done, progress.total, progress.words)

    def _on_done(self, outcome: ImportOutcome) -> None:
        self._job = None
        self.ended.emit(outcome)
        self._begin_next()

    def _on_failed(self, error: Exception) -> None:
        self._job = None
        self.failed.emit(error)
        self._begin_next()

    def _begin_next(self) -> None:
        if self._waiting and not self.running:
            self._begin(self._waiting.pop(0))
