"""A tour of the program on a machine without a screen: letters in, decisions, records out.

Works the real window by its keys and saves pictures of it, so that a person who cannot open a
window still sees what they would get.
"""

import shutil
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtCore import (
    QEventLoop,
    QMessageLogContext,
    Qt,
    QTimer,
    QtMsgType,
    qInstallMessageHandler,
)
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from ofsted_desk.desk.export.export_dialog import ExportDialog
from ofsted_desk.desk.main_window import MainWindow
from ofsted_desk.desk.parts import Parts
from ofsted_desk.desk.theme import Appearance
from ofsted_desk.desk.words import count
from ofsted_desk.errors import DeskError
from ofsted_desk.review.views import QueueCounts

SIZE = (1366, 768)
_PATIENCE = 300_000
_MOST_KEYS = 60
_LETTERS = 3
_NO_SIZE_HINTS = "This plugin does not support propagateSizeHints()"


@contextmanager
def without_size_hints() -> Iterator[None]:
    """Leave out what Qt says of each window without a screen, which helps nobody."""

    def tell(kind: QtMsgType, where: QMessageLogContext, words: str) -> None:
        if words == _NO_SIZE_HINTS:
            return
        if before is None:
            print(words, file=sys.stderr)
        else:
            before(kind, where, words)

    before = qInstallMessageHandler(tell)
    try:
        yield
    finally:
        qInstallMessageHandler(before)


class Tour:
    """One walk through the program. `say` gets a line for each thing done."""

    def __init__(
        self, parts: Parts, window: MainWindow, out: Path, say: Callable[[str], None] = print
    ) -> None:
        self._window = window
        self._parts = parts
        self._out = out
        self._say = say

    def take(self) -> int:
        """Walk it all; returns the exit status."""
        self._window.resize(*SIZE)
        self._picture("1-empty", self._window)
        refused = self._import()
        self._picture("2-imported", self._window)
        self._review()
        files = self._export()
        self._say("")
        self._say(f"Pictures: {self._out}")
        self._say(f"Records:  {files[0].parent if files else 'none were written'}")
        self._say(f"Store:    {self._parts.store}")
        return 1 if refused or not files else 0

    def _import(self) -> int:
        page, run = self._window.import_page, self._window.imports
        page.import_samples()
        self._window.show_import()
        self._wait(lambda: not run.running)
        refused = len(page.refusals)
        self._say(f"{count(self._counts.total, 'sample letter')} imported, {refused} refused")
        return refused

    def _review(self) -> None:
        self._window.show_review()
        QTest.keyClick(self._window.queue.form.letters, Qt.Key.Key_Return)
        self._settle()
        self._picture("3-review", self._window)
        keys = 0
        while self._counts.reviewed < _LETTERS and keys < _MOST_KEYS:
            self._press(Qt.Key.Key_Return)
            keys += 1
        self._say(f"{count(self._counts.reviewed, 'letter')} reviewed with {count(keys, 'key')}")
        self._picture("4-reviewed", self._window)

    def _export(self) -> tuple[Path, ...]:
        parts = self._parts
        dialog = ExportDialog(
            parts.store, parts.session.families, parts.background, parts.ask, self._window
        )
        dialog.show_counts(self._counts)
        dialog.show_choices(parts.session.years(), parts.session.councils())
        dialog.form.folder.setText(str(self._out / "export"))
        dialog.show()
        dialog.start()
        self._wait(dialog.form.export_button.isEnabled)
        self._picture("5-export", dialog)
        dialog.close()
        for file in dialog.written:
            self._say(f"written: {file}")
        return dialog.written

    @property
    def _counts(self) -> QueueCounts:
        return self._parts.session.counts()

    def _press(self, key: Qt.Key) -> None:
        QTest.keyClick(QApplication.focusWidget() or self._window, key)
        self._settle()

    def _picture(self, name: str, what: QWidget) -> None:
        theme = self._parts.theme
        before = theme.appearance
        for appearance in (Appearance.LIGHT, Appearance.DARK):
            theme.choose(appearance)
            self._settle()
            what.grab().save(str(self._out / f"{name}-{appearance.value}.png"))
        theme.choose(before)

    def _settle(self) -> None:
        """Let what was begun be painted: pages are drawn a moment after they are asked for."""
        loop = QEventLoop()
        QTimer.singleShot(200, loop.quit)
        loop.exec()

    def _wait(self, done: Callable[[], bool]) -> None:
        loop, patience = QEventLoop(), QTimer(singleShot=True, interval=_PATIENCE)
        looking = QTimer(interval=20)

        def look() -> None:
            if done():
                loop.quit()

        looking.timeout.connect(look)
        patience.timeout.connect(loop.quit)
        looking.start()
        patience.start()
        loop.exec()


def fresh_data_folder(out: Path) -> Path:
    """An empty folder for the tour's own store; what an earlier tour left there goes."""
    data = out / "data"
    sign = data / "made by the tour.txt"
    if sign.exists():
        shutil.rmtree(data)
    elif data.exists():
        raise DeskError(
            f"There is a folder {data} that no tour has made.", remedy="Name another folder."
        )
    data.mkdir(parents=True)
    sign.write_text("This folder is made anew by each tour.\n", encoding="utf-8")
    return data
