"""Whatever goes wrong in the window is shown, with a report to copy, and the window goes on."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ofsted_desk.app import Desk
from ofsted_desk.desk.error_dialog import ErrorDialog
from ofsted_desk.desk.theme import Theme
from tests.journeys.person import Answers, Person


class Breaks(QObject):
    """Fails where Qt calls it."""

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.User:
            raise LookupError("in an event")
        return super().event(event)


def in_a_slot(desk: Desk) -> None:
    def fail() -> None:
        raise LookupError("in a slot")

    QTimer.singleShot(0, desk, fail)


def in_the_background(desk: Desk) -> None:
    def fail(_: object) -> None:
        raise LookupError("in the background")

    assert desk.background is not None
    desk.background.run("broken", fail, lambda _: None)


def in_an_event(desk: Desk) -> None:
    QApplication.postEvent(Breaks(desk), QEvent(QEvent.Type.User))


@pytest.mark.qt_no_exception_capture
@pytest.mark.parametrize("fail", [in_a_slot, in_the_background, in_an_event])
def test_a_bug_is_shown_with_a_report_and_the_window_goes_on(
    qtbot: QtBot, qapp: QApplication, theme: Theme, fail: Callable[[Desk], None]
) -> None:
    desk = Desk(qapp, Answers(), theme)
    person = Person(qtbot, desk, Answers())

    def copy_and_close(dialog: object) -> None:
        assert isinstance(dialog, ErrorDialog)
        dialog.form.copy_button.click()
        dialog.form.close_button.click()

    try:
        assert desk.open(desk.usual_store())
        QGuiApplication.clipboard().clear()
        met = person.meets(ErrorDialog, copy_and_close)
        fail(desk)
        person.waits_for(lambda: bool(met))

        report = QGuiApplication.clipboard().text()
        assert f"LookupError: {fail.__name__.replace('_', ' ')}" in report
        assert person.window.isVisible()
        person.window.show_import()
    finally:
        desk.close()
