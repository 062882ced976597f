"""The import page: bring letters in, see what came of it, and try again what was refused."""

import re
from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtGui import QGuiApplication, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QHeaderView, QWidget

from ofsted_desk.desk.ask import Ask
from ofsted_desk.desk.forms.ui_import_page import Ui_ImportPage
from ofsted_desk.desk.intake.import_run import ImportOutcome, ImportRun
from ofsted_desk.desk.intake.refusals_model import RefusalsModel
from ofsted_desk.desk.intake.watched_folder import WatchedFolder
from ofsted_desk.desk.theme import Theme
from ofsted_desk.desk.words import count
from ofsted_desk.intake.progress import BatchResult
from ofsted_desk.intake.samples import course
from ofsted_desk.letter.letter import Refusal

_SHARES = (0.24, 0.34, 0.42)
_EDGES = 52
_ROOM_BELOW = 10
_TABLE_AT_LEAST = 160


class ImportPage(QWidget):
    """Drop area, result and refusals. The bar of the window shows how far an import is."""

    review_asked = Signal()
    taken_off = Signal(object)
    """The labels of refused files that are to be listed no more."""
    samples_asked = Signal()
    scans_help_asked = Signal()
    """There is no OCR engine: how to get one?"""

    def __init__(
        self,
        run: ImportRun,
        ask: Ask,
        theme: Theme,
        samples: Path,
        watched: WatchedFolder,
        can_read_scans: Callable[[], bool],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._run = run
        self._watched = watched
        self._ask = ask
        self._theme = theme
        self._samples = samples
        self._can_read_scans = can_read_scans
        self._outcome: ImportOutcome | None = None
        self._refused: dict[str, Refusal] = {}
        self.form = Ui_ImportPage()
        self.form.setupUi(self)
        self.refusals = RefusalsModel(self)
        self._set_up_table()
        self.form.result.hide()
        self.form.refusals_card.hide()
        self._connect()
        theme.changed.connect(self._dress)
        self._dress()
        self._show_watched()

    def choose_files(self) -> None:
        """Ask for files, and import them."""
        self.start(self._ask.letters(self))

    def choose_folder(self) -> None:
        """Ask for a folder, and import the letters in it and below."""
        folder = self._ask.folder(self, "Choose a folder of letters")
        self.start([folder] if folder else [])

    def import_samples(self) -> None:
        """Import the letters that come with the program, one after the other as they teach."""
        for paths in course(self._samples):
            self.start(paths)

    def choose_watched(self) -> None:
        """Ask which folder is to be watched, and watch it."""
        folder = self._ask.folder(self, "Choose a folder to watch", self._watched.folder)
        if folder is not None:
            self._watched.choose(folder)
        self._show_watched()

    def start(self, paths: Sequence[Path]) -> None:
        """Import these paths, if there are any."""
        if paths:
            self._run.start(list(paths))

    def try_again(self) -> None:
        """Import the refused files once more."""
        self.start([Path(label) for label in self._refused])

    def show_kept(self, kept: Sequence[tuple[str, Refusal]]) -> None:
        """List these refusals by their labels: those of the last import first, then the others."""
        known = dict(kept)
        latest = dict(self._outcome.result.refusals) if self._outcome else {}
        self._show_refused({label: known[label] for label in latest if label in known} | known)

    def read_scans(self) -> None:
        """Read the refused files that are scans by OCR, or say how that can be had."""
        if self._can_read_scans():
            labels = [label for label, refusal in self._refused.items() if refusal.scan]
            self._run.start([Path(label) for label in labels], scans=True)
        else:
            self.scans_help_asked.emit()

    def _connect(self) -> None:
        form = self.form
        form.files_button.clicked.connect(self.choose_files)
        form.folder_button.clicked.connect(self.choose_folder)
        form.samples_button.clicked.connect(self.samples_asked)
        form.again_button.clicked.connect(self.try_again)
        form.forget_button.clicked.connect(lambda: self.taken_off.emit(list(self._refused)))
        form.scans_button.clicked.connect(self.read_scans)
        form.copy_button.clicked.connect(self._on_copy)
        form.review_button.clicked.connect(self.review_asked)
        form.drop_area.dropped.connect(self.start)
        form.watch_button.clicked.connect(self.choose_watched)
        form.watch_box.clicked.connect(self._on_watch)
        self._watched.changed.connect(self._show_watched)
        self._run.ended.connect(self._on_ended)

    def _set_up_table(self) -> None:
        table = self.form.refusals
        table.setModel(self.refusals)
        table.verticalHeader().hide()
        table.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        table.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        table.horizontalHeader().setHighlightSections(False)

    def _on_watch(self, on: bool) -> None:
        if on and self._watched.folder is None:
            self.choose_watched()
        else:
            self._watched.switch(on=on)

    def _show_watched(self) -> None:
        form, watched = self.form, self._watched
        form.watch_box.setChecked(watched.on)
        form.watch_folder.setText(_breakable(str(watched.folder or "")))
        form.watch_folder.setVisible(watched.folder is not None)
        form.watch_words.setText(watched.words)

    def _on_ended(self, outcome: ImportOutcome) -> None:
        result = outcome.result
        if outcome.unasked and not (result.added or result.refusals):
            return
        self._outcome = outcome
        others = {k: r for k, r in self._refused.items() if not r.scan} if outcome.scans else {}
        self._show_refused(others | dict(result.refusals))
        self.form.result.show()
        self.form.result_words.setText(result_words(result))
        self.form.result_more.setText(more_words(result))
        self.form.result_more.setVisible(bool(self.form.result_more.text()))
        self.form.review_button.setVisible(_has_letters(result))
        self._dress()

    def _show_refused(self, refused: dict[str, Refusal]) -> None:
        self._refused = refused
        self.refusals.show_refusals(list(refused.values()))
        self.form.refusals_card.setVisible(bool(refused))
        self.form.refusals_heading.setText(f"NOT IMPORTED · {count(len(refused), 'FILE').upper()}")
        self._offer_scans(sum(refusal.scan for refusal in refused.values()))
        self._fit_table()

    def _offer_scans(self, scans: int) -> None:
        button = self.form.scans_button
        button.setVisible(scans > 0)
        button.setText("Read the scan" if scans == 1 else f"Read the {scans:,} scans")
        can = "Find the words in the pictures, on this machine: a few seconds a page"
        button.setToolTip(can if self._can_read_scans() else "How to get text recognition (OCR)")

    def _on_copy(self) -> None:
        QGuiApplication.clipboard().setText(self.refusals.as_text())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the table as wide as its card, and no higher than its rows."""
        super().resizeEvent(event)
        self._fit_table()

    def showEvent(self, event: QShowEvent) -> None:
        """The widths are known only now."""
        super().showEvent(event)
        self._fit_table()

    def _fit_table(self) -> None:
        table = self.form.refusals
        wide = self.form.middle.width() - _EDGES
        for column, share in enumerate(_SHARES):
            table.setColumnWidth(column, int(wide * share))
        table.resizeRowsToContents()
        rows = sum(table.rowHeight(row) for row in range(self.refusals.rowCount()))
        high = table.horizontalHeader().sizeHint().height() + rows + _ROOM_BELOW
        above = self.form.refusals_heading_row.sizeHint().height()
        self.form.refusals_card.setMaximumHeight(high + above)
        table.setMinimumHeight(min(high - _ROOM_BELOW, self._theme.px(_TABLE_AT_LEAST)))

    def _dress(self) -> None:
        theme, ratio = self._theme, self.devicePixelRatioF()
        picture = theme.pixmap("import", theme.px(28), "accent", ratio)
        self.form.drop_picture.setPixmap(picture)
        good = self._outcome is None or _has_letters(self._outcome.result)
        name, tint = ("tick", "right") if good else ("warning", "attention")
        self.form.result_icon.setPixmap(theme.pixmap(name, theme.px(20), tint, ratio))


def _breakable(path: str) -> str:
    """A path that may be broken after each folder, so that a long one widens nothing."""
    return re.sub(r"([/\\])", "\\1\u200b", path)


def _has_letters(result: BatchResult) -> bool:
    return bool(result.added or result.known)


def result_words(result: BatchResult) -> str:
    """What came of an import, in one line."""
    words = f"{count(len(result.added), 'letter')} imported".capitalize()
    return f"Stopped. {words}" if result.cancelled else words


def more_words(result: BatchResult) -> str:
    """What else there is to say: letters that were here already, files refused."""
    parts = []
    if result.known:
        here = "was already here" if result.known == 1 else "were already here"
        parts.append(f"{count(result.known, 'letter')} {here}")
    if result.refusals:
        refused = len(result.refusals)
        could = "could not be read" if refused == 1 else "could not be read; see below"
        parts.append(f"{count(refused, 'file')} {could}")
    return " · ".join(parts)
