"""A dialog is as large as drawn at the usual text size, and grows with it."""

from PySide6.QtWidgets import QApplication, QDialog
from pytestqt.qtbot import QtBot

from ofsted_desk.desk.dialog_size import fit_dialog
from ofsted_desk.desk.theme import Theme


def test_a_dialog_grows_with_the_text_up_to_the_screen(
    qtbot: QtBot, qapp: QApplication, theme: Theme
) -> None:
    dialog = QDialog()
    qtbot.addWidget(dialog)
    room = dialog.screen().availableGeometry()

    dialog.resize(300, 200)
    fit_dialog(dialog, theme)
    assert (dialog.width(), dialog.height()) == (theme.px(300), theme.px(200))

    dialog.resize(room.width() * 2, 200)
    fit_dialog(dialog, theme)
    assert dialog.width() == room.width()
