"""The application itself: it hears of the files that the system asks it to open."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEvent
from PySide6.QtGui import QFileOpenEvent
from PySide6.QtWidgets import QApplication

from ofsted_desk.desk.screen_reader import tell_screen_readers


class Application(QApplication):
    """On macOS a double-clicked file comes as an event, and may come before there is a desk."""

    def __init__(self, words: list[str]) -> None:
        super().__init__(words)
        self.open_file: Callable[[Path], None] | None = None
        self.early: list[Path] = []
        """Files that nobody was there to open."""
        tell_screen_readers()

    def event(self, event: QEvent) -> bool:
        """Pass on the files to open; the rest is Qt's."""
        if not isinstance(event, QFileOpenEvent) or not event.file():
            return super().event(event)
        path = Path(event.file())
        if self.open_file is None:
            self.early.append(path)
        else:
            self.open_file(path)
        return True
