"""The pictures of the help and the README are taken here, from the real window.

Run with `--update-pictures` to put them into resources/help/images; look at each before you
commit it. Letters, councils and people in them are invented.
"""

import json
import re
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QWidget

from ofsted_desk import paths
from ofsted_desk.desk.export.export_dialog import ExportDialog
from ofsted_desk.desk.theme import Appearance
from tests.guard import Guard
from tests.journeys.conftest import SitDown
from tests.journeys.person import CTRL, LETTERS, Person

IMAGES = paths.resources() / "help" / "images"
DOCUMENTS = (*(paths.resources() / "help").glob("*.md"), LETTERS.parents[1] / "README.md")
SHOWN = (
    "apa/ashcombe-2007.pdf",
    "annual-rating/kelmsworth-2009.pdf",
    "focused-visit/saltmere-2022.pdf",
    "focused-visit/dunmarsh-2019.pdf",
    "ilacs/eastmarsh-2023.pdf",
    "jtai/fenwick-2023.pdf",
    "monitoring-visit/garrowby-2022.pdf",
)
NAMES = {"first-start", "practice", "importing", "review-light", "review-dark", "exporting"}
PLOTTED = {"growth"}
"""Plotted from a benchmark, by packaging/bench_growth.py, and not taken here."""


class Camera:
    """Takes a picture of a window when nothing is left to be drawn."""

    def __init__(self, folder: Path, person: Person) -> None:
        self.folder = folder
        self.person = person

    def take(self, name: str, what: QWidget | None = None) -> None:
        pictures = self.person.window.stage.pane.pages.pictures
        shown = what or self.person.window
        self.person.qtbot.waitUntil(lambda: not shown.grab().isNull() and pictures.idle)
        image = shown.grab().toImage()
        assert image.save(str(self.folder / f"{name}.png"))
        _make_smaller(self.folder / f"{name}.png")


def _make_smaller(file: Path) -> None:
    pillow = pytest.importorskip("PIL.Image")
    image = pillow.open(file).convert("RGB")
    few = image.quantize(256, method=pillow.Quantize.MAXCOVERAGE, dither=0)  # keeps rare colours
    few.save(file, optimize=True)


@pytest.fixture
def folder(tmp_path: Path, pytestconfig: pytest.Config, stays_within: Guard) -> Path:
    """Where pictures go: to the help if that is asked for."""
    if not pytestconfig.getoption("--update-pictures"):
        return tmp_path
    stays_within.allow(IMAGES)
    return IMAGES


@pytest.fixture
def reviewer(own_data_folder: Path) -> str:
    """Who sits before the window, whoever takes the picture."""
    name = "Sam Whitlock"
    own_data_folder.mkdir()
    settings = json.dumps({"reviewer": name})
    (own_data_folder / "settings.json").write_text(settings, encoding="utf-8")
    return name


def test_the_pictures_of_the_help_are_taken(
    folder: Path, reviewer: str, sit_down: SitDown, tmp_path: Path
) -> None:
    person = sit_down()
    camera = Camera(folder, person)
    camera.take("first-start")

    page = tmp_path / "from-the-website.pdf"
    page.write_bytes(b"<html><body>Page not found</body></html>")
    person.imports(*(LETTERS / name for name in SHOWN), page)
    person.window.show_import()
    camera.take("importing")

    person.goes_to_letter("Kelmsworth")
    person.press(Qt.Key.Key_Return, CTRL)
    person.waits_for(lambda: person.session.counts().reviewed == 1)
    person.goes_to_letter("Ashcombe")
    person.goes_to_field("grade:staying_safe")
    camera.take("review-light")
    person.desk.theme.choose(Appearance.DARK)
    camera.take("review-dark")
    person.desk.theme.choose(Appearance.LIGHT)

    def on_export(dialog: QDialog) -> None:
        try:
            camera.take("exporting", dialog)
        finally:
            dialog.reject()

    met = person.meets(ExportDialog, on_export)
    person.press(Qt.Key.Key_E, CTRL)
    person.waits_for(lambda: bool(met))

    assert NAMES - {"practice"} <= {file.stem for file in folder.glob("*.png")}


def test_the_picture_of_the_practice_is_taken(
    folder: Path, reviewer: str, sit_down: SitDown
) -> None:
    person = sit_down()
    person.window.practice.go()
    person.waits_for(lambda: person.window.practice.on)
    person.window.resize(1366, 768)
    person.waits_for(lambda: person.sees_letter and not person.window.imports.running)

    Camera(folder, person).take("practice")

    assert (folder / "practice.png").exists()
    assert reviewer in person.window.form.status_line.form.reviewer.text()


def test_every_picture_is_shown_somewhere_and_every_one_shown_is_taken() -> None:
    words = "".join(document.read_text(encoding="utf-8") for document in DOCUMENTS)

    assert set(re.findall(r"images/([a-z-]+)\.png", words)) == NAMES | PLOTTED
    assert {file.stem for file in IMAGES.glob("*.png")} == NAMES | PLOTTED
