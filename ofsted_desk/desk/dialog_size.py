"""How large a dialog is: as drawn, at the system's text size, and never larger than the screen."""

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QDialog

from ofsted_desk.desk.theme import Theme


def fit_dialog(dialog: QDialog, theme: Theme) -> None:
    """Give a dialog the size it was drawn with, in the text size of now, where that fits."""
    drawn, room = dialog.size(), dialog.screen().availableGeometry().size()
    wanted = QSize(theme.px(drawn.width()), theme.px(drawn.height()))
    dialog.resize(wanted.boundedTo(room))
