"""What the window shows before there is any letter: what to do first."""

from PySide6.QtWidgets import QWidget

from ofsted_desk.desk.forms.ui_empty_page import Ui_EmptyPage
from ofsted_desk.desk.theme import Theme


class EmptyPage(QWidget):
    """Offers Import and the sample letters."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.form = Ui_EmptyPage()
        self.form.setupUi(self)
        self.import_asked = self.form.import_button.clicked
        self.folder_asked = self.form.folder_button.clicked
        self.samples_asked = self.form.samples_button.clicked
        theme.changed.connect(self._dress)
        self._dress()

    def be_of_practice(self) -> None:
        """Only the sample letters come here, and by themselves."""
        form = self.form
        form.headline.setText("A few letters to practise on")
        form.words.setText(
            "They are about invented councils, and being read now as your own will be.\n"
            "The first one is here in a moment."
        )
        form.samples_button.setText("Read the sample letters again")
        form.import_button.hide()
        form.folder_button.hide()
        form.hint.hide()

    def _dress(self) -> None:
        side = self._theme.px(64)
        self.form.picture.setPixmap(
            self._theme.pixmap("ofsted-desk", side, "ink", self.devicePixelRatioF())
        )
