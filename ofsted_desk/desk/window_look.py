"""How the window looks: its sizes and icons, in the theme of now."""

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QSplitter, QWidget

from ofsted_desk.desk.forms.ui_main_window import Ui_MainWindow
from ofsted_desk.desk.shortcuts import Shortcuts
from ofsted_desk.desk.theme import Theme
from ofsted_desk.desk.window_state import fit_screen

QUEUE_WIDTH = 248


def wear(form: Ui_MainWindow, theme: Theme, shortcuts: Shortcuts) -> None:
    """Take sizes and colours from the theme."""
    form.search.wear(theme, shortcuts)
    form.status_line.wear(theme)
    form.top_bar.setFixedHeight(theme.px(44))
    form.status_line.setFixedHeight(theme.px(28))
    dress(form, theme)


def dress(form: Ui_MainWindow, theme: Theme) -> None:
    """Take icons in the theme's colours."""
    side = theme.px(16)
    form.menu_button.setIconSize(QSize(side, side))
    form.menu_button.setIcon(theme.icon("menu", "dim"))
    form.import_tab.setIcon(theme.icon("import", "dim"))
    form.export_button.setIcon(theme.icon("export", "dim"))


def size_first(window: QWidget, splitter: QSplitter, theme: Theme) -> None:
    """Give the window the size of a laptop's screen, or of this one where it is smaller."""
    fit_screen(window, QSize(theme.px(1366), theme.px(768)))
    queue = theme.px(QUEUE_WIDTH)
    splitter.setSizes([queue, window.width() - queue])
