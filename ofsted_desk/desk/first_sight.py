"""The window's place on the screen, shown at once: what belongs in it takes a moment to come.

Imports nothing of ours that takes time, for it is there to bridge the time that the rest takes.
"""

import sys

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QApplication, QLabel, QMainWindow

from ofsted_desk.desk.application import Application
from ofsted_desk.desk.window_state import fit_screen, restore_state

_SIZE = (1366, 768)
_TRIES = 50


def show_first_sight() -> QMainWindow:
    """An empty window where the desk will be, painted; to be closed once the desk is there."""
    app = QApplication.instance() or Application(sys.argv[:1])
    window = QMainWindow()
    window.setWindowTitle("Ofsted Desk")
    words = QLabel("Opening the desk…", alignment=Qt.AlignmentFlag.AlignCenter)
    words.setAccessibleName("Opening the desk")
    window.setCentralWidget(words)
    if not restore_state(window, {}):
        fit_screen(window, QSize(*_SIZE))
    window.show()
    for _ in range(_TRIES):
        app.processEvents()
        if window.windowHandle() is not None and window.windowHandle().isExposed():
            break
    app.processEvents()
    return window
