"""The window comes back where it was, with its panes as wide as they were."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QLabel, QSplitter, QWidget
from pytestqt.qtbot import QtBot

from ofsted_desk.desk.window_state import fit_screen, keep_state, restore_state


def a_window(qtbot: QtBot) -> tuple[QWidget, QSplitter]:
    window = QWidget()
    qtbot.addWidget(window)
    splitter = QSplitter(Qt.Orientation.Horizontal, window)
    splitter.addWidget(QLabel("queue"))
    splitter.addWidget(QLabel("letter"))
    splitter.resize(600, 300)
    return window, splitter


def test_nothing_is_known_at_the_first_start(qtbot: QtBot) -> None:
    window, splitter = a_window(qtbot)

    assert not restore_state(window, {"queue": splitter})


def test_size_and_panes_come_back(qtbot: QtBot) -> None:
    window, splitter = a_window(qtbot)
    window.resize(640, 480)
    splitter.setSizes([200, 400])
    kept = splitter.sizes()
    keep_state(window, {"queue": splitter})
    again, panes = a_window(qtbot)

    assert restore_state(again, {"queue": panes})
    assert (again.width(), again.height()) == (640, 480)
    assert panes.sizes() == kept


def test_a_window_leaves_room_for_its_frame_on_a_small_screen(qtbot: QtBot) -> None:
    window, _ = a_window(qtbot)
    room = window.screen().availableGeometry()
    fit_screen(window, QSize(room.width() + 100, room.height()))

    assert window.width() == room.width()
    assert room.height() - 60 < window.height() < room.height() - 30
    assert window.pos() == room.topLeft()


def test_a_window_takes_no_more_than_it_wants(qtbot: QtBot) -> None:
    window, _ = a_window(qtbot)
    fit_screen(window, QSize(300, 200))

    assert (window.width(), window.height()) == (300, 200)
