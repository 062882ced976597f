"""The published table in hand: which file, read by which mapping, compared in the background."""

from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from ofsted_desk.desk.ask import Ask
from ofsted_desk.desk.background import Background, Job, Progress
from ofsted_desk.desk.forms.ui_reconcile_page import Ui_ReconcilePage
from ofsted_desk.desk.words import count
from ofsted_desk.errors import DeskError
from ofsted_desk.reconcile.cells import Comparison
from ofsted_desk.reconcile.comparing import TableSource, compare_file
from ofsted_desk.reconcile.mapping import known_mappings, load_mapping
from ofsted_desk.review.session import ReviewSession

_ANOTHER = "Another mapping…"
_TOPIC = "reconcile"


class ComparedTable(QObject):
    """Asks for a table and its mapping on the page's form; the table opened last is remembered."""

    compared = Signal(object)
    """The `Comparison`."""
    refused = Signal(str)
    """Why there is no comparison; the one before stands."""

    def __init__(
        self,
        form: Ui_ReconcilePage,
        session: ReviewSession,
        ask: Ask,
        background: Background,
        page: QWidget,
    ) -> None:
        super().__init__(page)
        self._form = form
        self._session = session
        self._ask = ask
        self._background = background
        self._page = page
        self.path: Path | None = None
        for name in known_mappings():
            form.mapping.addItem(load_mapping(name).title, name)
        form.mapping.addItem(_ANOTHER, None)
        form.mapping.activated.connect(self._on_mapping)
        form.every.toggled.connect(self.compare_again)

    def open(self) -> None:
        """Ask for a table and compare it."""
        path = self._ask.table(self._page)
        if path is not None:
            self._compare(path)

    def open_last(self) -> None:
        """Compare the table in hand, or the one that was opened last."""
        last = self._session.store.public_tables.last_loaded()
        if self.path is None and last is not None and Path(last.path).is_file():
            self._choose_mapping(last.mapping)
            self.path = Path(last.path)
        self.compare_again()

    def compare_again(self) -> None:
        """Compare again with what stands now."""
        if self.path is not None:
            self._compare(self.path)

    def _on_mapping(self, _: int) -> None:
        if self._form.mapping.currentData() is None:
            file = self._ask.mapping(self._page)
            self._choose_mapping(str(file) if file else next(iter(known_mappings())))
        self.compare_again()

    def _choose_mapping(self, name: str) -> None:
        combo = self._form.mapping
        at = combo.findData(name)
        if at < 0:
            at = combo.count() - 1
            combo.insertItem(at, Path(name).stem, name)
        combo.setCurrentIndex(at)

    def _compare(self, path: Path) -> None:
        form = self._form
        source = TableSource(path, form.mapping.currentData(), form.every.isChecked())
        store, families = self._session.store.path, self._session.families

        def work(job: Job) -> Comparison:
            return compare_file(
                store, source, families, on_progress=job.report, stopped=job.cancelled
            )

        def done(comparison: Comparison) -> None:
            self.path = path
            if not self._session.store.read_only:
                self._session.store.public_tables.remember(source.mapping, str(path.resolve()))
            self.compared.emit(comparison)

        form.summary.setText("Comparing…")
        self._background.run(_TOPIC, work, done, self._on_failed, self._on_progress)

    def _on_progress(self, progress: Progress) -> None:
        self._form.summary.setText(
            f"Comparing row {progress.done:,} of {count(progress.total, 'row')}…"
        )

    def _on_failed(self, error: Exception) -> None:
        if not isinstance(error, DeskError):
            raise error
        self.refused.emit(str(error))
