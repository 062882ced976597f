"""Asks what to export and where to; the export itself runs in the background."""

from collections.abc import Mapping, Sequence
from pathlib import Path

from PySide6.QtCore import QStandardPaths, QUrl
from PySide6.QtGui import QCloseEvent, QDesktopServices
from PySide6.QtWidgets import QDialog, QWidget

from ofsted_desk.desk.ask import Ask
from ofsted_desk.desk.background import Background, Job, Progress
from ofsted_desk.desk.forms.ui_export_dialog import Ui_ExportDialog
from ofsted_desk.desk.words import NO_FOLDER, count
from ofsted_desk.errors import DeskError
from ofsted_desk.export.export import Exported, ExportStopped, Format, export
from ofsted_desk.export.layout import Detail, Layout, known_fields
from ofsted_desk.export.selection import Selection
from ofsted_desk.letter.family import LetterFamily
from ofsted_desk.review.views import QueueCounts

FORMATS = (
    (Format.CSV, "CSV: one file each for letters, grades and areas"),
    (Format.XLSX, "Excel workbook"),
    (Format.JSON, "JSON"),
    (Format.JSON_LINES, "JSON Lines"),
    (Format.SQLITE, "SQLite, for Datasette"),
    (Format.PARQUET, "Parquet: one typed file a table"),
    (Format.PDF, "PDF: each letter with its evidence marked"),
    (Format.AUDIT, "Audit report: who changed what, as text"),
)
_FOLDER, _OF_PRACTICE = "Ofsted Desk export", "Ofsted Desk practice export"
_MOST_PROBLEMS = 5


class ExportDialog(QDialog):
    """Reviewed letters only, unless the reviewer chooses otherwise."""

    def __init__(
        self,
        store: Path,
        families: Mapping[str, LetterFamily],
        background: Background,
        ask: Ask,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._store = store
        self._families = families
        self._background = background
        self._ask = ask
        self.written: tuple[Path, ...] = ()
        self.form = Ui_ExportDialog()
        self.form.setupUi(self)
        for choice, words in FORMATS:
            self.form.format.addItem(words, choice)
        self.form.folder.setText(str(_documents() / _FOLDER))
        for shown_later in (self.form.problem, self.form.done_words, self.form.open_button):
            shown_later.hide()
        self.form.export_button.clicked.connect(self.start)
        self.form.close_button.clicked.connect(self.reject)
        self.form.folder_button.clicked.connect(self._on_choose)
        self.form.open_button.clicked.connect(self._on_open)

    def keep_apart(self) -> None:
        """These are the sample letters: offer a folder where no real records are."""
        self.form.folder.setText(str(_documents() / _OF_PRACTICE))

    def show_counts(self, counts: QueueCounts) -> None:
        """Say how many letters each choice holds."""
        self.form.reviewed.setText(f"Reviewed letters ({counts.reviewed:,})")
        self.form.everything.setText(f"All letters, with the state of each ({counts.total:,})")
        words = "Grades, areas and dates as they stand now, each with its evidence and its history."
        if counts.copies:
            words += (
                f" {count(counts.copies, 'letter')} here are the same letter as another: "
                "each one exported counts. Set copies aside first (“Here twice” in the queue)."
            )
        self.form.words.setText(words)

    def show_choices(self, years: Sequence[int], councils: Sequence[str]) -> None:
        """Offer the families, these years and councils, and the fields, to export only some."""
        titles = {family.id: family.title for family in self._families.values()}
        self.form.families.offer("families", titles)
        self.form.years.offer("years", {year: str(year) for year in years})
        self.form.councils.offer("councils", {name: name for name in councils})
        self.form.fields.offer("fields", known_fields(self._families.values()))

    @property
    def selection(self) -> Selection:
        """Which letters are chosen."""
        form = self.form
        return Selection(
            form.everything.isChecked(),
            form.families.chosen,
            form.years.chosen,
            form.councils.chosen,
        )

    @property
    def layout_chosen(self) -> Layout:
        """Which fields and details are chosen."""
        form = self.form
        boxes = {
            Detail.WHO: form.who,
            Detail.MACHINE: form.machine,
            Detail.CONFIDENCE: form.confidence,
            Detail.EVIDENCE: form.evidence,
        }
        details = frozenset(detail for detail, box in boxes.items() if box.isChecked())
        return Layout(form.fields.chosen, details)

    def start(self) -> None:
        """Export what is chosen."""
        folder = Path(self.form.folder.text().strip()).expanduser()
        if not folder.is_absolute():
            self._show_problem(NO_FOLDER)
            return
        form = Format(self.form.format.currentData())
        selection, layout = self.selection, self.layout_chosen
        store, families = self._store, self._families

        def work(job: Job) -> Exported:
            return export(
                store,
                folder,
                form,
                families,
                selection,
                layout,
                on_progress=job.report,
                stopped=job.cancelled,
            )

        self.form.problem.hide()
        self.form.open_button.hide()
        self.form.export_button.setEnabled(False)
        self._say("Writing…")
        self._background.run("export", work, self._on_done, self._on_failed, self._on_progress)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Stop an export that is under way: nothing half-written stays behind."""
        self._background.forget("export")
        super().closeEvent(event)

    def reject(self) -> None:
        """Close; an export under way stops."""
        self._background.forget("export")
        super().reject()

    def _on_progress(self, progress: Progress) -> None:
        self._say(f"Writing {progress.done:,} of {count(progress.total, 'letter')}…")

    def _on_done(self, exported: Exported) -> None:
        self.written = exported.files
        self.form.export_button.setEnabled(True)
        files = count(len(exported.files), "file")
        self._say(
            f"{count(exported.letters, 'letter')}, {count(exported.grades, 'grade')} and "
            f"{count(exported.areas, 'area')} written to {files}."
        )
        if exported.problems:
            self._show_problem("\n".join(exported.problems[:_MOST_PROBLEMS]))
        self.form.open_button.show()

    def _on_failed(self, error: Exception) -> None:
        self.form.export_button.setEnabled(True)
        self.form.done_words.hide()
        if isinstance(error, ExportStopped):
            return
        if not isinstance(error, DeskError):
            raise error
        self._show_problem(str(error))

    def _show_problem(self, words: str) -> None:
        self.form.problem.setText(words)
        self.form.problem.show()

    def _on_choose(self) -> None:
        folder = self._ask.folder(self, "Export to", _nearest(Path(self.form.folder.text())))
        if folder is not None:
            self.form.folder.setText(str(folder))

    def _on_open(self) -> None:
        if self.written:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(self.written[0].parent)))

    def _say(self, words: str) -> None:
        self.form.done_words.setText(words)
        self.form.done_words.show()


def _documents() -> Path:
    place = QStandardPaths.StandardLocation.DocumentsLocation
    return Path(QStandardPaths.writableLocation(place) or Path.home())


def _nearest(folder: Path) -> Path:
    """The folder, or the nearest one above it that is there."""
    return next((at for at in (folder, *folder.parents) if at.is_dir()), Path.home())
