"""The help, opened at the page for where the reviewer is. Offline, and searchable."""

from pathlib import Path

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices, QTextCursor
from PySide6.QtWidgets import QDialog, QWidget

from ofsted_desk.desk.forms.ui_help_window import Ui_HelpWindow
from ofsted_desk.desk.help_files import load_pages
from ofsted_desk.desk.help_pages import HelpPages
from ofsted_desk.desk.help_text import set_markdown
from ofsted_desk.desk.theme import Theme


class HelpWindow(QDialog):
    """Pages on the left, the text on the right."""

    def __init__(self, folder: Path, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._folder = folder
        self.form = Ui_HelpWindow()
        self.form.setupUi(self)
        self.model = HelpPages(load_pages(folder), self)
        self.form.pages.setModel(self.model)
        self.form.pages.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.form.pages.selectionModel().currentChanged.connect(self._show_current)
        self.form.search.textChanged.connect(self._on_search)
        self.form.text.setSearchPaths([str(folder)])
        self.form.text.anchorClicked.connect(self._on_link)
        self.form.splitter.setSizes([theme.px(240), theme.px(690)])
        self.resize(theme.px(930), theme.px(620))
        theme.changed.connect(self._show_current)

    def show_page(self, name: str) -> None:
        """Show the page of this name, or the first."""
        self.form.search.clear()
        row = max(0, self.model.row_of(name))
        self.form.pages.setCurrentIndex(self.model.index(row))
        self.show()
        self.activateWindow()

    def _on_search(self, words: str) -> None:
        self.model.search(words)
        if self.model.rowCount():
            self.form.pages.setCurrentIndex(self.model.index(0))

    def _show_current(self) -> None:
        page = self.model.page(self.form.pages.currentIndex().row())
        if page is None:
            return
        set_markdown(self.form.text.document(), page.text, self._theme, self._folder)
        self.form.text.moveCursor(QTextCursor.MoveOperation.Start)
        self.form.text.verticalScrollBar().setValue(0)

    def _on_link(self, link: QUrl) -> None:
        name = Path(link.path()).stem
        if link.scheme() or self.model.row_of(name) < 0:
            QDesktopServices.openUrl(link)
        else:
            self.show_page(name)
