"""The strip under the top bar while the sample letters are practised on."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QWidget

from ofsted_desk.desk.forms.ui_practice_strip import Ui_PracticeStrip


class PracticeStrip(QFrame):
    """Says where the person is, what to do next, and leads back to their own letters."""

    afresh_asked = Signal()
    leave_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.form = Ui_PracticeStrip()
        self.form.setupUi(self)
        self.form.afresh_button.clicked.connect(self.afresh_asked)
        self.form.leave_button.clicked.connect(self.leave_asked)
        self.hide()

    def show_lesson(self, words: str) -> None:
        """Say what is worth knowing next."""
        self.form.words.setText(words)
        self.form.words.setAccessibleName(words)
