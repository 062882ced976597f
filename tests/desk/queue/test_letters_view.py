"""The list on the screen: nothing is asked about letters that are not seen."""

from PySide6.QtCore import QModelIndex, Qt
from pytestqt.qtbot import QtBot

from ofsted_desk.desk.queue.letters_model import LettersModel
from ofsted_desk.desk.queue.letters_view import LettersView
from tests.desk.queue.test_letters_model import Shelf


class Asked(LettersModel):
    """Counts how often it is asked how many letters there are, as Qt does for every row."""

    times = 0

    def rowCount(self, parent: QModelIndex | None = None) -> int:  # type: ignore[override]
        self.times += 1
        return super().rowCount(parent or QModelIndex())


def test_a_long_queue_costs_no_more_than_what_is_seen(qtbot: QtBot) -> None:
    shelf = Shelf()
    model, view = Asked(shelf.rows), LettersView()
    qtbot.addWidget(view)
    view.setModel(model)
    view.set_line_height(48)
    view.resize(248, 600)
    view.show()
    model.show_letters(list(range(1, 100_001)))
    view.setCurrentIndex(model.index(50_000))
    view.grab()

    assert model.times < 2_000
    assert len(shelf.asked) <= 3


def test_home_and_end_go_to_the_first_and_the_last(qtbot: QtBot) -> None:
    model, view = LettersModel(Shelf().rows), LettersView()
    qtbot.addWidget(view)
    view.setModel(model)
    model.show_letters([7, 8, 9])
    view.show()
    qtbot.keyClick(view, Qt.Key.Key_End)
    assert view.currentIndex().row() == 2
    qtbot.keyClick(view, Qt.Key.Key_Home)

    assert view.currentIndex().row() == 0


def test_the_next_letter_is_chosen_alone_though_ctrl_is_held(qtbot: QtBot) -> None:
    model, view = LettersModel(Shelf().rows), LettersView()
    qtbot.addWidget(view)
    view.setModel(model)
    view.show()
    model.show_letters([1, 2, 3])
    view.go_to(0)

    qtbot.keyPress(view.windowHandle(), Qt.Key.Key_Control, Qt.KeyboardModifier.ControlModifier)
    view.go_to(1)
    qtbot.keyRelease(view.windowHandle(), Qt.Key.Key_Control)

    assert [1] == view.chosen
    assert 1 == view.currentIndex().row()
