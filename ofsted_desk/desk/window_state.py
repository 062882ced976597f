"""Where the window stood and how wide its panes were: geometry only, in the data folder."""

from collections.abc import Mapping

from PySide6.QtCore import QByteArray, QMargins, QSettings, QSize
from PySide6.QtWidgets import QSplitter, QWidget

from ofsted_desk import paths

_FRAME = 40
"""What a system's title bar and edges take at most, in pixels of the window."""


def _settings() -> QSettings:
    return QSettings(str(paths.user_data() / "window.ini"), QSettings.Format.IniFormat)


def keep_state(window: QWidget, splitters: Mapping[str, QSplitter]) -> None:
    """Keep the geometry of the window and of its panes."""
    settings = _settings()
    settings.setValue("geometry", window.saveGeometry())
    for name, splitter in splitters.items():
        settings.setValue(f"panes/{name}", splitter.saveState())
    settings.sync()


def restore_state(window: QWidget, splitters: Mapping[str, QSplitter]) -> bool:
    """Put the window and its panes where they were; False where that is not known."""
    settings = _settings()
    for name, splitter in splitters.items():
        state = settings.value(f"panes/{name}")
        if isinstance(state, QByteArray):
            splitter.restoreState(state)
    geometry = settings.value("geometry")
    return isinstance(geometry, QByteArray) and window.restoreGeometry(geometry)


def fit_screen(window: QWidget, wanted: QSize) -> None:
    """Give the window this size, or what the screen has beside the system's bars and its frame."""
    room = window.screen().availableGeometry()
    inside = room.size().shrunkBy(QMargins(0, 0, 0, _FRAME))
    window.resize(wanted.boundedTo(inside))
    if window.size() != wanted:
        window.move(room.topLeft())
