"""The bar above the status line while an import runs: count, rate, time left, Cancel."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QWidget

from ofsted_desk.desk.forms.ui_import_strip import Ui_ImportStrip
from ofsted_desk.desk.intake.import_run import ImportRun


class ImportStrip(QFrame):
    """Seen only while there is something to tell; never in the way."""

    show_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.form = Ui_ImportStrip()
        self.form.setupUi(self)
        self.form.show_button.clicked.connect(self.show_asked)
        self.hide()

    def follow(self, run: ImportRun) -> None:
        """Show how far this import is."""
        run.started.connect(self._on_started)
        run.moved.connect(self._on_moved)
        run.ended.connect(self.hide)
        run.failed.connect(self.hide)
        self.form.cancel_button.clicked.connect(run.cancel)
        self.form.cancel_button.clicked.connect(lambda: self.form.cancel_button.setEnabled(False))

    def _on_started(self) -> None:
        self.form.cancel_button.setEnabled(True)
        self.show()

    def _on_moved(self, done: int, total: int, words: str) -> None:
        self.form.progress.setRange(0, total)
        self.form.progress.setValue(done)
        self.form.words.setText(words)
