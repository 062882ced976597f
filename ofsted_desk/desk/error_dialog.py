"""Tells of a failure: an expected one with what to do next, a bug with a report to copy."""

import logging
import platform
import sys
import traceback
from collections.abc import Callable
from types import TracebackType

from PySide6.QtCore import QObject, qVersion
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QWidget

from ofsted_desk import __version__
from ofsted_desk.desk.forms.ui_error_dialog import Ui_ErrorDialog
from ofsted_desk.desk.last_end import EndedByItself
from ofsted_desk.desk.theme import Theme
from ofsted_desk.errors import DeskError

_log = logging.getLogger(__name__)


class ErrorDialog(QDialog):
    """Shows one failure. `other` names a way out, offered beside Close."""

    def __init__(
        self, error: BaseException, theme: Theme, parent: QWidget | None = None, other: str = ""
    ) -> None:
        super().__init__(parent)
        self.form = Ui_ErrorDialog()
        self.form.setupUi(self)
        expected = isinstance(error, DeskError)
        name, tint = ("warning", "attention") if expected else ("warning", "wrong")
        ratio = self.devicePixelRatioF()
        self.form.picture.setPixmap(theme.pixmap(name, theme.px(28), tint, ratio))
        self.form.headline.setText(_headline(error))
        self.form.words.setText(_words(error))
        self.form.report.setVisible(not expected)
        self.form.copy_button.setVisible(not expected)
        self.form.report.setPlainText("" if expected else report_of(error))
        self.form.other_button.setText(other)
        self.form.other_button.setVisible(bool(other))
        self.form.copy_button.clicked.connect(self._on_copy)
        self.form.other_button.clicked.connect(self.accept)
        self.form.close_button.clicked.connect(self.reject)
        wide, least = theme.px(560), theme.px(180 if expected else 440)
        self.resize(wide, max(least, self.form.column.totalHeightForWidth(wide)))

    def _on_copy(self) -> None:
        QGuiApplication.clipboard().setText(self.form.report.toPlainText())
        self.form.copy_button.setText("Copied")


class ErrorHook(QObject):
    """Stands in for `sys.excepthook` while the desk is open: nothing ends without a word."""

    def __init__(self, show: Callable[[BaseException], object], parent: QObject) -> None:
        super().__init__(parent)
        self._show = show
        self._showing = False

    def install(self) -> None:
        """Hear of every exception that nobody caught."""
        sys.excepthook = self._on_exception

    def remove(self) -> None:
        """Give the hook back to Python."""
        sys.excepthook = sys.__excepthook__

    def _on_exception(
        self, kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error, trace)
            return
        if not isinstance(error, DeskError):
            _log.error("bug", exc_info=(kind, error, trace))
        if self._showing:
            return
        self._showing = True
        try:
            self._show(error)
        finally:
            self._showing = False


def report_of(error: BaseException) -> str:
    """What a developer needs to know; holds no words of a letter that the error itself has not."""
    lines = [
        f"Ofsted Desk {__version__}, Python {platform.python_version()}, Qt {qVersion()}",
        # platform.platform() would say more, and start a program to know it.
        f"{platform.system()} {platform.release()} {platform.machine()}",
        "",
        *traceback.format_exception(error),
    ]
    return "\n".join(line.rstrip("\n") for line in lines)


def _headline(error: BaseException) -> str:
    if isinstance(error, DeskError):
        return error.what
    if isinstance(error, EndedByItself):
        return "Ofsted Desk ended by itself the last time"
    return "Something went wrong inside Ofsted Desk"


def _words(error: BaseException) -> str:
    if isinstance(error, DeskError):
        return error.remedy
    if isinstance(error, EndedByItself):
        return (
            "Everything you decided was saved before, and is here. If it happens again, send the "
            "report below to whoever looks after the program: it says where it ended, and nothing "
            "of any letter."
        )
    return (
        "Everything you decided is saved. You can go on; if it happens again, close the program "
        "and open it once more. The report below says what happened, for whoever looks after the "
        "program."
    )
