"""A letter read by an older program is read again, and the words of a decision are not there."""

from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import Qt

from ofsted_desk.desk.review.evidence_marks import MarkKind
from ofsted_desk.extraction import extract
from ofsted_desk.families import load_families
from ofsted_desk.letter.document import Document, Page, compose
from ofsted_desk.letter.finding import AreaValue
from ofsted_desk.reading import read_document
from ofsted_desk.store import NewLetter, open_store
from tests.journeys.conftest import SitDown
from tests.journeys.person import CTRL, LETTERS, SHIFT, Person

FILE = LETTERS / "focused-visit" / "saltmere-2022.pdf"


def as_read_before(document: Document, first: str, second: str) -> Document:
    """The letter as a reader would have read it that took two lines one for the other."""

    def swapped(page: Page) -> Page:
        texts = {first: second, second: first}
        return replace(
            page,
            lines=tuple(
                replace(line, text=texts[line.text], pieces=()) if line.text in texts else line
                for line in page.lines
            ),
        )

    pages = [swapped(page) for page in document.pages]
    return compose(document.name, document.sha256, document.kind, pages)


def an_old_store(path: Path) -> tuple[Path, str]:
    """A store with one letter, read with its first two areas one for the other; the first one."""
    data = FILE.read_bytes()
    document, families = read_document(data, FILE.name), load_families()
    areas = [f for f in extract(document, families).findings if isinstance(f.value, AreaValue)]
    begins = [area.evidence.spans[0].start for area in areas[:2]]
    lines = [line.text for line in document.lines for at in begins if line.start <= at < line.end]
    before = extract(as_read_before(document, *lines), families)
    with open_store(path, app_version="0.0.9") as store:
        store.letters.add([NewLetter(before, data)])
    return path, areas[0].field


def sits_before_lost_words(sit_down: SitDown, folder: Path) -> tuple[Person, str]:
    store, field = an_old_store(folder / "letters.db")
    person = sit_down(store)
    person.press(Qt.Key.Key_Return)
    person.waits_for(lambda: person.sees_letter)
    person.session.confirm(1, field)
    person.goes_to_field(field)
    person.press(Qt.Key.Key_R, CTRL | SHIFT)
    panel = person.window.stage.drawers.reread
    person.waits_for(panel.isVisible)
    return person, field


def test_it_asks_first_and_nothing_is_moved(sit_down: SitDown, tmp_path: Path) -> None:
    person, field = sits_before_lost_words(sit_down, tmp_path)
    model = person.window.stage.drawers.reread.model
    then = [str(model.index(row, 2).data()) for row in range(model.rowCount())]
    assert any("its words are gone" in words for words in then)
    assert not person.field(field).lost

    person.press(Qt.Key.Key_Return)

    view = person.field(field)
    assert view.lost
    assert not view.evidence
    assert view.needs_eyes
    row = person.window.stage.fields.row(field)
    assert row is not None
    assert "no longer at their place" in row.stop.accessibleDescription()
    assert "They were “" in row.stop.accessibleDescription()
    marks = [mark for mark in person.window.stage.pane._marks if mark.field == field]
    assert [MarkKind.LOST] == [mark.kind for mark in marks]


def test_escape_leaves_it_as_it_was(sit_down: SitDown, tmp_path: Path) -> None:
    person, field = sits_before_lost_words(sit_down, tmp_path)
    before = person.field(field)

    person.press(Qt.Key.Key_Escape)

    assert before == person.field(field)
    assert not person.window.stage.drawers.is_open


def test_enter_keeps_the_value_without_its_words(sit_down: SitDown, tmp_path: Path) -> None:
    person, field = sits_before_lost_words(sit_down, tmp_path)
    person.press(Qt.Key.Key_Return)
    person.goes_to_field(field)

    person.press(Qt.Key.Key_Return)

    view = person.field(field)
    assert not view.lost
    assert not view.needs_eyes
    person.press(Qt.Key.Key_Z, CTRL)
    assert person.field(field).lost


def test_the_words_are_pointed_at_again(sit_down: SitDown, tmp_path: Path) -> None:
    person, field = sits_before_lost_words(sit_down, tmp_path)
    person.press(Qt.Key.Key_Return)
    person.goes_to_field(field)
    value = person.field(field).value
    assert isinstance(value, AreaValue)
    stage = person.window.stage
    person.press(Qt.Key.Key_T)
    place = person.letter.document.text.index(value.text[:20])
    person.press(Qt.Key.Key_F6)
    stage.pane.text.reveal(person.letter.document.spans(place, place + 20))
    for _ in range(20):
        person.press(Qt.Key.Key_Right, SHIFT)

    person.press(Qt.Key.Key_V)

    view = person.field(field)
    assert value == view.value
    assert value.text[:20] == view.evidence.words
    assert not view.needs_eyes


def test_a_letter_that_reads_as_it_did_says_so(person: Person) -> None:
    person.imports(FILE)
    person.window.show_review()
    person.press(Qt.Key.Key_Return)
    person.waits_for(lambda: person.sees_letter)

    person.press(Qt.Key.Key_R, CTRL | SHIFT)

    notice = person.window.stage.form.notice
    person.waits_for(lambda: notice.text().startswith("Read again"))
    assert not person.window.stage.drawers.is_open
