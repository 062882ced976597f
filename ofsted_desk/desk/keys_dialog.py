"""Shows the keys that work where the reviewer is."""

from collections.abc import Sequence

from PySide6.QtWidgets import QDialog, QHeaderView, QWidget

from ofsted_desk.desk.forms.ui_keys_dialog import Ui_KeysDialog
from ofsted_desk.desk.keys_model import KeysModel


class KeysDialog(QDialog):
    """A list to look at; Escape closes it."""

    def __init__(self, rows: Sequence[tuple[str, str]], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.form = Ui_KeysDialog()
        self.form.setupUi(self)
        self.model = KeysModel(rows, self)
        self.form.keys.setModel(self.model)
        self.form.keys.verticalHeader().hide()
        self.form.keys.horizontalHeader().setStretchLastSection(True)
        self.form.keys.horizontalHeader().setSectionResizeMode(
            0, QHeaderView.ResizeMode.ResizeToContents
        )
        self.form.close_button.clicked.connect(self.accept)
