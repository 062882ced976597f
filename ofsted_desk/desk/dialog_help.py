"""F1 in a dialog: the help at its page, in front of it and not blocked by it."""

from pathlib import Path

from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog

from ofsted_desk.desk.theme import Theme


def offer_help(dialog: QDialog, folder: Path, theme: Theme, page: str) -> None:
    """Let F1 open the help at this page; it goes when the dialog does."""

    def show() -> None:
        from ofsted_desk.desk.help_window import HelpWindow  # noqa: PLC0415 - if it is asked for

        # A child of the dialog: whatever is not would wait until the dialog is closed.
        known = dialog.findChild(HelpWindow)
        (known or HelpWindow(folder, theme, dialog)).show_page(page)

    QShortcut(QKeySequence("F1"), dialog).activated.connect(show)
