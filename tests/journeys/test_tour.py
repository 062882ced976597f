"""The tour does what it says: letters in, decisions, records and pictures out."""

from pathlib import Path

from PySide6.QtCore import qInstallMessageHandler, qWarning
from PySide6.QtGui import QImage

from ofsted_desk.desk.tour import SIZE, Tour, without_size_hints
from tests.journeys.person import Person


def test_the_tour_leaves_pictures_and_records(person: Person, tmp_path: Path) -> None:
    said: list[str] = []
    assert person.desk.parts is not None
    status = Tour(person.desk.parts, person.window, tmp_path, said.append).take()

    assert status == 0
    assert said[0].endswith("sample letters imported, 0 refused")
    assert said[1].startswith("3 letters reviewed with ")
    assert (tmp_path / "export" / "letters.csv").is_file()
    pictures = sorted(file.name for file in tmp_path.glob("*.png"))
    assert {name.rpartition("-")[2] for name in pictures} == {"light.png", "dark.png"}
    review = QImage(str(tmp_path / "3-review-light.png"))
    assert (review.width(), review.height()) == SIZE
    assert review != QImage(str(tmp_path / "3-review-dark.png"))


def test_what_qt_says_of_sizes_is_left_out_and_nothing_else() -> None:
    heard: list[str] = []
    before = qInstallMessageHandler(lambda _kind, _where, words: heard.append(words))
    try:
        with without_size_hints():
            qWarning("This plugin does not support propagateSizeHints()")
            qWarning("Something else")
        qWarning("This plugin does not support propagateSizeHints()")
    finally:
        qInstallMessageHandler(before)

    assert heard == ["Something else", "This plugin does not support propagateSizeHints()"]
