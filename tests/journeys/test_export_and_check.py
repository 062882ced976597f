"""What was decided is what the export holds."""

import csv
from collections.abc import Callable
from pathlib import Path
from typing import cast

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog

from ofsted_desk.desk.export.export_dialog import ExportDialog
from tests.journeys.person import CTRL, LETTERS, Person


def test_only_what_is_reviewed_is_exported_as_it_was_decided(
    person: Person, tmp_path: Path
) -> None:
    person.imports(LETTERS / "apa", LETTERS / "annual-rating")
    person.window.show_review()
    person.press(Qt.Key.Key_Return)
    person.waits_for(lambda: person.sees_letter)
    council, letter = person.letter.authority, person.letter.id
    grades = {
        view.label: view.value for view in person.letter.fields if view.field.startswith("grade:")
    }
    person.press(Qt.Key.Key_Return, CTRL)
    person.waits_for(lambda: person.session.counts().reviewed == 1)
    assert person.letter.id != letter

    folder = tmp_path / "out"
    read = export(person, folder)

    assert [row["authority"] for row in read["letters"]] == [council]
    assert len(read["grades"]) == len([value for value in grades.values() if value])


def test_only_the_council_and_the_details_chosen_are_exported(
    person: Person, tmp_path: Path
) -> None:
    person.imports(LETTERS / "apa", LETTERS / "annual-rating")
    council = person.session.councils()[0]
    folder = tmp_path / "out"

    def choose(dialog: QDialog) -> None:
        form = cast("ExportDialog", dialog).form
        form.everything.setChecked(True)
        form.who.setChecked(False)
        model = form.councils.model
        model.setData(model.index(0), Qt.CheckState.Checked, Qt.ItemDataRole.CheckStateRole)

    read = export(person, folder, choose)

    assert {row["authority"] for row in read["letters"]} == {council}
    assert "audit" not in read
    assert "decided_by" not in read["fields"][0]


def test_nothing_reviewed_is_said_and_nothing_is_written(person: Person, tmp_path: Path) -> None:
    person.imports(LETTERS / "apa")
    said: list[str] = []

    def try_it(dialog: QDialog) -> None:
        shown = cast("ExportDialog", dialog)
        shown.form.folder.setText(str(tmp_path / "out"))
        shown.form.export_button.click()
        person.waits_for(shown.form.problem.isVisible)
        said.append(shown.form.problem.text())
        shown.close()

    person.meets(ExportDialog, try_it)
    person.press(Qt.Key.Key_E, CTRL)

    assert "reviewed" in said[0]
    assert not (tmp_path / "out").exists()


def export(
    person: Person, folder: Path, choose: Callable[[QDialog], None] = lambda _: None
) -> dict[str, list[dict[str, str]]]:
    """Export by keyboard into a folder, after some choices; its tables by name."""

    def give_folder(dialog: QDialog) -> None:
        shown = cast("ExportDialog", dialog)
        choose(dialog)
        shown.form.folder.setText(str(folder))
        person.press(Qt.Key.Key_Return)
        person.waits_for(lambda: bool(shown.written))
        shown.close()

    person.meets(ExportDialog, give_folder)
    person.press(Qt.Key.Key_E, CTRL)
    tables = {}
    for file in folder.glob("*.csv"):
        with file.open(encoding="utf-8-sig", newline="") as text:
            tables[file.stem] = list(csv.DictReader(text))
    return tables
