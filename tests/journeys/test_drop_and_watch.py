"""Letters come in by dropping them on the window, or by themselves from a watched folder."""

import shutil
import zipfile
from pathlib import Path

from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent

from tests.journeys.person import LETTERS, Person

LEFT, NONE = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
SAMPLES = sorted((LETTERS / "annual-rating").glob("*.pdf"))


def drop(person: Person, *paths: Path) -> None:
    """Let these go over the window."""
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    let_go = QDropEvent(QPointF(5, 5), Qt.DropAction.CopyAction, mime, LEFT, NONE)
    person.window.dropEvent(let_go)
    assert let_go.isAccepted()
    person.waits_for(lambda: not person.window.imports.running)


def test_a_file_a_folder_and_a_zip_file_are_dropped_together(
    person: Person, tmp_path: Path
) -> None:
    folder, sent = tmp_path / "letters", tmp_path / "sent.zip"
    folder.mkdir()
    shutil.copy(SAMPLES[0], folder)
    shutil.copy(SAMPLES[1], tmp_path)
    with zipfile.ZipFile(sent, "w") as archive:
        archive.write(LETTERS / "focused-visit" / "brackenfell-2023.pdf", "more/brackenfell.pdf")
        archive.writestr("inner.zip", b"PK")
        archive.writestr("page.pdf", b"<!DOCTYPE html><html></html>")

    drop(person, folder, tmp_path / SAMPLES[1].name, sent)

    page = person.window.import_page
    assert page.isVisible()
    assert page.form.result_words.text() == "3 letters imported"
    assert {
        "inner.zip": "It is a zip file inside a zip file.",
        "page.pdf": "It is a web page, not a letter.",
    } == {refusal.name: refusal.reason for refusal in page.refusals.refusals}


def test_a_refused_file_in_a_zip_file_is_tried_again(person: Person, tmp_path: Path) -> None:
    sent = tmp_path / "sent.zip"
    with zipfile.ZipFile(sent, "w") as archive:
        archive.writestr("letter.pdf", b"<!DOCTYPE html><html></html>")
    drop(person, sent)
    with zipfile.ZipFile(sent, "w") as archive:
        archive.write(SAMPLES[0], "letter.pdf")
    person.window.import_page.form.again_button.click()
    person.waits_for(lambda: not person.window.imports.running)

    assert person.window.import_page.form.result_words.text() == "1 letter imported"
    assert not person.window.import_page.form.refusals_card.isVisible()


def test_a_letter_in_the_watched_folder_comes_by_itself(person: Person, tmp_path: Path) -> None:
    person.answers.place = tmp_path
    person.window.show_import()
    page = person.window.import_page
    page.form.watch_box.click()
    person.waits_for(lambda: page.form.watch_words.text() == "Watching.")
    shutil.copy(SAMPLES[0], tmp_path)

    person.waits_for(lambda: len(person.councils) == 1)
    person.waits_for(lambda: "1 letter came at" in page.form.watch_words.text())
