"""A published table is opened, settled by keyboard, taken back, and handed back as corrections."""

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from ofsted_desk.desk.reconcile.reconcile_page import ReconcilePage
from tests.export.a_store import read_csv
from tests.journeys.conftest import SitDown
from tests.journeys.person import CTRL, LETTERS, Answers, Person

TABLE = LETTERS.parent / "public_tables" / "sample-history.csv"
ALT = Qt.KeyboardModifier.AltModifier


@dataclass
class HasATable(Answers):
    """A person who has the published table, and saves beside it."""

    saved: Path | None = None

    def table(self, parent: QWidget) -> Path | None:
        return TABLE

    def save_as(self, parent: QWidget, title: str, start: Path, kinds: str) -> Path | None:
        return self.saved


def the_page(person: Person) -> ReconcilePage:
    """The page of the public table, gone to by its key, with the table opened."""
    person.press(Qt.Key.Key_8, CTRL)
    page = person.window.wide.page("reconcile")
    assert isinstance(page, ReconcilePage)
    person.waits_for(page.isVisible)
    page.form.open_button.setFocus()
    person.press(Qt.Key.Key_Space)
    person.waits_for(lambda: page.comparison is not None)
    return page


def test_a_blank_is_filled_taken_back_and_handed_back(sit_down: SitDown, tmp_path: Path) -> None:
    person = sit_down(answers=HasATable(saved=tmp_path / "corrections.csv"))
    person.imports(LETTERS / "ilacs" / "eastmarsh-2023.pdf")
    person.goes_to_letter("Eastmarsh")
    person.press(Qt.Key.Key_Return, CTRL)
    person.waits_for(lambda: person.session.counts().reviewed == 1)
    page = the_page(person)
    assert page.model.rowCount() == 1

    page.form.cells.setFocus()
    person.press(Qt.Key.Key_1, ALT)
    assert page.model.rowCount() == 0

    person.press(Qt.Key.Key_Z, CTRL)
    person.waits_for(lambda: page.model.rowCount() == 1)
    assert "accept our value" in person.window.form.status_line.form.news.text()

    page.form.cells.setFocus()
    person.press(Qt.Key.Key_1, ALT)
    page.form.corrections_button.setFocus()
    person.press(Qt.Key.Key_Space)

    (correction,) = read_csv(tmp_path / "corrections.csv")
    assert correction["column"] == "help_and_protection_grade"
    assert (correction["was"], correction["now"]) == ("", "requires improvement")


def test_the_letter_behind_a_cell_is_opened_at_its_field(sit_down: SitDown) -> None:
    person = sit_down(answers=HasATable())
    person.imports(LETTERS / "ilacs" / "eastmarsh-2023.pdf")
    page = the_page(person)
    page.form.every.setFocus()
    person.press(Qt.Key.Key_Space)
    person.waits_for(lambda: page.model.rowCount() == 1)

    page.form.cells.setFocus()
    person.press(Qt.Key.Key_O, ALT)

    person.waits_for(lambda: person.window.form.pages.currentWidget() is not page)
    person.waits_for(lambda: person.letter.authority == "Eastmarsh")
