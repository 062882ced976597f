"""Saving the letter at hand as a PDF with its evidence marked, away from the window's thread."""

from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from ofsted_desk.desk.background import Job
from ofsted_desk.desk.parts import Parts
from ofsted_desk.errors import DeskError, ExportError
from ofsted_desk.export.export import Exported, Format, export
from ofsted_desk.export.selection import Selection
from ofsted_desk.review.views import OpenLetter

_PDF = "PDF files (*.pdf)"


class LetterSaving(QObject):
    """Asks where to, writes the file, and says so; `failed` brings what could not be done."""

    said = Signal(str)
    failed = Signal(object)

    def __init__(self, parts: Parts, window: QWidget) -> None:
        super().__init__(window)
        self._parts = parts
        self._window = window

    def save(self, letter: OpenLetter | None) -> None:
        """Save this letter, if there is one."""
        if letter is None:
            self.said.emit("Open a letter first")
            return
        start = Path.home() / f"{Path(letter.name).stem} reviewed.pdf"
        title = "Save the letter with its evidence marked"
        path = self._parts.ask.save_as(self._window, title, start, _PDF)
        if path is not None:
            self._write(letter.id, path)

    def _write(self, letter: int, path: Path) -> None:
        store, families = self._parts.store, self._parts.session.families
        chosen = Selection(every=True, letters=frozenset({letter}))

        def work(_: Job) -> Exported:
            return export(store, path, Format.PDF, families, chosen)

        self.said.emit("Writing the PDF…")
        self._parts.background.run("letter pdf", work, self._on_done, self._on_failed)

    def _on_done(self, exported: Exported) -> None:
        if exported.problems:
            self._on_failed(
                ExportError(
                    exported.problems[0],
                    remedy=f"Only the summary was written to {exported.files[0]}.",
                )
            )
        else:
            self.said.emit(f"Written to {exported.files[0]}")

    def _on_failed(self, error: Exception) -> None:
        if not isinstance(error, DeskError):
            raise error
        self.failed.emit(error)
