"""Versions, licences, and where the data is."""

import platform
from functools import partial
from pathlib import Path

from PySide6.QtCore import QUrl, qVersion
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QDialog, QWidget

from ofsted_desk import __version__, paths
from ofsted_desk.desk.forms.ui_about_dialog import Ui_AboutDialog
from ofsted_desk.desk.theme import Theme

_DETAILS = """
<p><b>Your data</b><br>Store: {store}<br>Settings and log: {home}<br>
Nothing leaves this machine: the program opens no connection.</p>
<p><b>Made with</b><br>Python {python} (PSF), Qt {qt} and PySide6 (LGPL 3), pdfminer.six (MIT),
PDFium and pypdfium2 (Apache 2.0 or BSD),
cryptography (Apache 2.0 or BSD), sqlite-utils (Apache 2.0), XlsxWriter (BSD),
the typeface Inter (SIL Open Font License 1.1).</p>
<p><b>Licence</b><br>Ofsted Desk is free software under the MIT licence.</p>
"""


class AboutDialog(QDialog):
    """Says which version this is."""

    def __init__(self, store: Path, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.form = Ui_AboutDialog()
        self.form.setupUi(self)
        picture = theme.pixmap("ofsted-desk", theme.px(56), "ink", self.devicePixelRatioF())
        self.form.picture.setPixmap(picture)
        self.form.version.setText(f"Version {__version__}")
        self.form.details.setHtml(
            _DETAILS.format(
                store=store,
                home=paths.user_data(),
                python=platform.python_version(),
                qt=qVersion(),
            )
        )
        self.form.details.document().setDocumentMargin(0)
        self.form.close_button.clicked.connect(self.accept)
        self.form.folder_button.clicked.connect(partial(_open, paths.user_data()))
        licences = paths.licences()
        self.form.licences_button.setVisible(licences is not None)
        self.form.licences_button.clicked.connect(partial(_open, licences))


def _open(path: Path | None) -> None:
    """Show a folder or a file in the program that the system has for it."""
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))
