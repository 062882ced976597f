"""A folder of letters comes in while the desk stays usable, and what was refused is said."""

import shutil
from pathlib import Path

from PySide6.QtCore import Qt

from tests.journeys.person import CTRL, LETTERS, SHIFT, Person


def a_folder(place: Path) -> Path:
    """Two letters of invented councils and a file that is none."""
    folder = place / "letters to read"
    folder.mkdir()
    for letter in sorted((LETTERS / "annual-rating").glob("*.pdf"))[:2]:
        shutil.copy(letter, folder)
    (folder / "broken.pdf").write_bytes(b"%PDF-1.7\nno more")
    return folder


def test_a_folder_is_imported_by_keyboard(person: Person, tmp_path: Path) -> None:
    person.answers.place = a_folder(tmp_path)
    person.press(Qt.Key.Key_I, CTRL | SHIFT)
    assert person.window.form.import_strip.isVisible()
    assert person.window.form.import_strip.form.cancel_button.isEnabled()
    person.waits_for(lambda: not person.window.imports.running)

    page = person.window.import_page
    assert not person.window.form.import_strip.isVisible()
    assert page.form.result_words.text() == "2 letters imported"
    assert [refusal.name for refusal in page.refusals.refusals] == ["broken.pdf"]
    assert page.refusals.refusals[0].remedy
    assert len(person.councils) == 2


def test_the_first_page_leads_to_a_folder(person: Person, tmp_path: Path) -> None:
    person.answers.place = a_folder(tmp_path)
    person.window.empty.form.folder_button.setFocus()
    person.press(Qt.Key.Key_Space)
    person.waits_for(lambda: len(person.councils) == 2 and not person.window.imports.running)

    assert person.window.import_page.form.result_words.text() == "2 letters imported"


def test_the_first_letters_ever_stand_in_the_order_of_the_queue(person: Person) -> None:
    person.imports(*sorted((LETTERS / "ilacs").glob("*.pdf")))
    person.waits_for(lambda: person.sees_letter)
    model = person.window.queue.model

    doubts = [model.row_at(row).to_check for row in range(model.rowCount())]
    assert doubts == sorted(doubts, reverse=True)
    assert person.letter.id == model.letter_at(0)


def test_the_same_folder_again_adds_nothing(person: Person, tmp_path: Path) -> None:
    person.answers.place = a_folder(tmp_path)
    for _ in range(2):
        person.press(Qt.Key.Key_I, CTRL | SHIFT)
        person.waits_for(lambda: not person.window.imports.running)

    page = person.window.import_page
    assert page.form.result_words.text() == "No letters imported"
    assert page.form.result_more.text().startswith("2 letters were already here")
    assert len(person.councils) == 2


def as_asked(person: Person) -> list[int]:
    """The letters in the order that the queue promises."""
    return person.session.queue(person.window.queue.wanted)


def as_shown(person: Person) -> list[int | None]:
    model = person.window.queue.model
    return [model.letter_at(row) for row in range(model.rowCount())]


def test_what_came_is_in_order_once_it_is_looked_at(person: Person) -> None:
    person.imports(LETTERS / "ilacs", LETTERS / "sif", LETTERS / "other")

    ids = as_asked(person)
    assert ids != sorted(ids), "the least sure came first: this shows nothing"
    assert as_shown(person) == ids
    assert person.window.queue.current == ids[0]


def test_what_comes_while_the_list_is_looked_at_moves_nothing(person: Person) -> None:
    person.imports(LETTERS / "ilacs")
    person.window.show_review()
    before = as_shown(person)

    person.window.import_page.start([LETTERS / "other"])
    person.waits_for(lambda: not person.window.imports.running)

    assert as_shown(person)[: len(before)] == before
    assert as_shown(person) != as_asked(person)
    assert "at the end of the list: F5 puts it in order" in person.status
    person.press(Qt.Key.Key_F5)
    assert as_shown(person) == as_asked(person)


def test_an_import_can_be_cancelled_from_the_bar(person: Person) -> None:
    person.window.import_page.import_samples()
    person.window.form.import_strip.form.cancel_button.click()
    person.waits_for(lambda: not person.window.imports.running)

    assert person.window.import_page.form.result_words.text().startswith("Stopped.")
    assert person.window.isEnabled()
