"""Another store is opened from the menu; the help goes with the window."""

from pathlib import Path

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication

from tests.journeys.person import CTRL, LETTERS, Person


def test_another_store_takes_the_place_of_the_first(
    person: Person, qapp: QApplication, tmp_path: Path
) -> None:
    person.imports(*sorted((LETTERS / "apa").glob("*.pdf"))[:1])
    first = person.window
    person.answers.other_store = tmp_path / "second.db"

    def look_and_leave() -> None:
        qapp.exit(7)

    QTimer.singleShot(0, lambda: person.press(Qt.Key.Key_O, CTRL))
    QTimer.singleShot(1500, look_and_leave)

    assert qapp.exec() == 7, "the program ended between two windows"
    assert person.window is not first
    assert person.window.isVisible()
    assert person.councils == []
    assert person.desk.store is not None
    assert person.desk.store.path == tmp_path / "second.db"


def test_the_help_goes_with_the_window(person: Person, qapp: QApplication) -> None:
    person.press(Qt.Key.Key_F1)
    person.waits_for(lambda: len([w for w in qapp.topLevelWidgets() if w.isVisible()]) == 2)
    person.window.close()

    assert [widget for widget in qapp.topLevelWidgets() if widget.isVisible()] == []
