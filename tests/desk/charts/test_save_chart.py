"""Charts and their numbers, saved."""

import csv
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from PySide6.QtCore import QPointF, QRectF, QSizeF
from PySide6.QtGui import QImage, QPainter

from ofsted_desk.desk.ask import Ask
from ofsted_desk.desk.charts.chart_saving import ChartSaving
from ofsted_desk.desk.charts.drawing import Cell
from ofsted_desk.desk.charts.look import Look
from ofsted_desk.desk.charts.save_chart import WIDTH, file_name, save_numbers, save_picture
from ofsted_desk.errors import ExportError


@dataclass
class Square:
    """The plainest of charts."""

    title: str = "A square: 2 < 3"

    def height(self, look: Look, width: float) -> float:
        return 100.0

    def paint(self, painter: QPainter, look: Look, size: QSizeF) -> None:
        painter.fillRect(QRectF(0, 0, size.width(), size.height()), look.colour("accent"))

    def tip_at(self, look: Look, size: QSizeF, at: QPointF) -> str:
        return ""

    def words(self) -> str:
        return "All of it is blue."

    def numbers(self) -> Sequence[Sequence[Cell]]:
        return [("what", "how many"), ("blue – all", 4), (None, 1.5), ("=1+1", 0)]


def test_a_png_is_sharp_and_says_what_it_shows(qapp: object, tmp_path: Path) -> None:
    save_picture(Square(), tmp_path / "chart.png")

    image = QImage(str(tmp_path / "chart.png"))
    assert image.width() == 2 * WIDTH
    assert image.pixelColor(2 * 40, image.height() - 2 * 40).name() == "#1f5fae"
    assert image.pixelColor(4, 4).name() == "#ffffff"
    assert image.text("Description") == "All of it is blue."


def test_an_svg_has_its_title_and_words(qapp: object, tmp_path: Path) -> None:
    save_picture(Square(), tmp_path / "chart.svg")

    root = ET.parse(tmp_path / "chart.svg").getroot()  # noqa: S314 - our own
    space = {"svg": "http://www.w3.org/2000/svg"}
    assert root.findtext("svg:title", namespaces=space) == "A square: 2 < 3"
    assert root.findtext("svg:desc", namespaces=space) == "All of it is blue."


def test_numbers_open_in_a_spreadsheet(tmp_path: Path) -> None:
    save_numbers(Square().numbers(), tmp_path / "chart.csv")

    assert (tmp_path / "chart.csv").read_bytes().startswith(b"\xef\xbb\xbf")
    with (tmp_path / "chart.csv").open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.reader(file))
    assert rows == [["what", "how many"], ["blue – all", "4"], ["", "1.5"], ["'=1+1", "0"]]


def test_a_title_makes_a_file_name() -> None:
    assert file_name("Kingston upon Hull: grades / years") == "kingston-upon-hull-grades-years"
    assert file_name("…") == "chart"


class Answer(Ask):
    """A person who always saves to one place."""

    def __init__(self, place: Path | None) -> None:
        self.place = place
        self.offered: list[Path] = []

    def save_as(self, parent: object, title: str, start: Path, kinds: str) -> Path | None:
        self.offered.append(start)
        return self.place


def test_saving_asks_where_and_says_what_was_done(qapp: object, tmp_path: Path) -> None:
    ask = Answer(tmp_path / "here.png")
    saving = ChartSaving(ask)
    said = saving.picture(None, Square())  # type: ignore[arg-type]

    assert said == f"The picture is saved as {tmp_path / 'here.png'}."
    assert ask.offered[0].name == "a-square-2-3.png"
    saving.numbers(None, "Numbers", [])  # type: ignore[arg-type]
    assert ask.offered[1] == tmp_path / "numbers.csv"


def test_backing_out_saves_nothing(qapp: object, tmp_path: Path) -> None:
    assert ChartSaving(Answer(None)).picture(None, Square()) == ""  # type: ignore[arg-type]
    assert list(tmp_path.glob("*.png")) == []


def test_a_folder_that_cannot_be_written_is_said(qapp: object, tmp_path: Path) -> None:
    (tmp_path / "file").touch()

    with pytest.raises(ExportError):
        save_picture(Square(), tmp_path / "file" / "chart.png")
