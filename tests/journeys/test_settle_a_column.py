"""One judgement is settled over several letters, in a run that one undo takes back."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit

from ofsted_desk import __version__
from ofsted_desk.desk.columns.columns_page import ColumnsPage
from ofsted_desk.desk.keys_dialog import KeysDialog
from ofsted_desk.desk.words import clock
from ofsted_desk.letter.decision import FieldState
from ofsted_desk.review.columns import ALL, ColumnReview
from ofsted_desk.review.session import ReviewSession
from ofsted_desk.store import open_store
from tests.desk.test_long_step_dialog import MANY_LETTERS, many_letters
from tests.journeys.conftest import SitDown
from tests.journeys.person import CTRL, LETTERS, Person

SAFE = "grade:staying_safe"


def on_columns(person: Person) -> ColumnsPage:
    """Import the performance assessments and go to “Staying safe” by the keyboard."""
    person.imports(LETTERS / "apa")
    person.press(Qt.Key.Key_4, CTRL)
    page = person.window.wide.page("columns")
    assert isinstance(page, ColumnsPage)
    page.show_column(SAFE, "apa")
    page.show_rows(ALL)
    page.give_focus()
    return page


def states(person: Person) -> set[FieldState]:
    letters = person.session.store.letters.ids()
    views = [person.session.open_letter(letter).field(SAFE) for letter in letters]
    return {view.state for view in views if view is not None}


def test_a_column_is_confirmed_with_one_key_a_letter_and_undone_with_one(person: Person) -> None:
    page = on_columns(person)
    assert person.window.form.columns_tab.isChecked()
    assert not person.window.form.status_line.form.fields_left.isVisible()
    for _ in range(page.model.rowCount()):
        person.press(Qt.Key.Key_Return)
    assert states(person) == {FieldState.CONFIRMED}
    assert "Saved" in person.status

    person.press(Qt.Key.Key_Z, CTRL)
    assert states(person) == {FieldState.EXTRACTED}
    assert page.isVisible()
    assert "Undone: confirm Staying safe in 3 rows" in person.status


def test_many_rows_are_confirmed_at_once_and_the_window_says_so(
    sit_down: SitDown, tmp_path: Path
) -> None:
    with open_store(tmp_path / "letters.db", app_version=__version__) as store:
        store.letters.add(many_letters())
    person = sit_down(tmp_path / "letters.db")
    person.press(Qt.Key.Key_4, CTRL)
    page = person.window.wide.page("columns")
    assert isinstance(page, ColumnsPage)
    page.show_column(SAFE, "apa")
    page.show_rows(ALL)
    page.give_focus()
    person.press(Qt.Key.Key_A, CTRL)
    person.press(Qt.Key.Key_Return)
    assert states(person) == {FieldState.CONFIRMED}
    person.window.activateWindow()
    person.waits_for(person.window.isActiveWindow)
    assert page.strip.hasFocus()

    person.press(Qt.Key.Key_Z, CTRL)
    assert states(person) == {FieldState.EXTRACTED}
    assert f"Undone: confirm Staying safe in {MANY_LETTERS} rows" in person.status
    assert f"Saved {clock(person.session.last_saved or '')}" in person.status


def test_closing_at_once_after_a_decision_is_no_fault(person: Person) -> None:
    page = on_columns(person)
    person.press(Qt.Key.Key_Return)
    counting = page._counting
    assert counting.isActive()

    person.window.close()

    assert not counting.isActive()


def test_what_is_half_typed_in_a_row_is_typed_on_after_another_page(person: Person) -> None:
    page = on_columns(person)
    page.show_column("signatory_name")
    page.show_rows(ALL)
    page.give_focus()
    person.press(Qt.Key.Key_E)
    person.types("J. Bo")

    person.press(Qt.Key.Key_6, CTRL)
    assert person.session.undo_words is None
    person.press(Qt.Key.Key_4, CTRL)
    person.press(Qt.Key.Key_E)
    line = QApplication.focusWidget()
    assert isinstance(line, QLineEdit)
    person.waits_for(lambda: not line.hasSelectedText())
    person.types("oth")
    person.press(Qt.Key.Key_Return)
    person.waits_for(lambda: person.session.undo_words is not None)

    key = page.model.key_at(0)
    assert key is not None
    view = person.session.open_letter(key[0]).field(key[1])
    assert view is not None
    assert view.value == "J. Booth"


def on_a_name(person: Person) -> ColumnsPage:
    """On the column of names, with the first row in hand."""
    page = on_columns(person)
    page.show_column("signatory_name")
    page.show_rows(ALL)
    page.give_focus()
    return page


def test_what_is_half_typed_in_a_row_survives_a_crash(person: Person) -> None:
    page = on_a_name(person)
    key = page.model.key_at(0)
    assert key is not None
    person.press(Qt.Key.Key_E)
    person.types("J. Bo")
    person.waits_for(lambda: person.session.draft(*key) == "J. Bo")

    with open_store(person.session.store.path, app_version="after the crash") as opened:
        again = ReviewSession(opened, "Kit", person.session.families)
        assert again.draft(*key) == "J. Bo"
        assert ColumnReview(again).rows([key])[0].draft == "J. Bo"


def test_what_is_half_typed_in_a_row_is_offered_on_the_form(person: Person) -> None:
    page = on_a_name(person)
    key = page.model.key_at(0)
    assert key is not None
    person.press(Qt.Key.Key_E)
    person.types("J. Bo")
    person.press(Qt.Key.Key_6, CTRL)
    person.press(Qt.Key.Key_4, CTRL)
    row = page.model.index(0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert "You were typing “J. Bo”." in row

    person.press(Qt.Key.Key_Return, CTRL)
    person.waits_for(lambda: person.sees_letter)
    person.press(Qt.Key.Key_E)
    editing = person.window.stage.fields.editing
    assert editing is not None
    assert (editing.field, editing.typed()) == (key[1], "J. Bo")


def test_escape_throws_what_is_typed_in_a_row_away_and_undo_brings_it_back(
    person: Person,
) -> None:
    page = on_a_name(person)
    key = page.model.key_at(0)
    assert key is not None
    person.press(Qt.Key.Key_E)
    person.types("J. Bo")
    person.press(Qt.Key.Key_Escape)
    assert person.session.draft(*key) is None
    assert page.model.row_at(0).draft is None

    person.press(Qt.Key.Key_Z, CTRL)
    assert person.session.draft(*key) == "J. Bo"


def test_a_row_leads_to_its_letter_and_the_review_back(person: Person) -> None:
    page = on_columns(person)
    key = page.model.key_at(0)
    assert key is not None
    person.press(Qt.Key.Key_Return, CTRL)

    person.waits_for(lambda: person.sees_letter)
    assert (person.letter.id, person.window.stage.fields.current) == key
    assert not person.window.form.columns_tab.isChecked()
    person.window.form.columns_tab.click()
    assert page.isVisible()
    assert page.strip.hasFocus()


def test_letters_come_and_are_asked_for_when_the_page_is_looked_at(person: Person) -> None:
    page = on_columns(person)
    rows = page.model.rowCount()
    person.imports(LETTERS / "slac")
    person.press(Qt.Key.Key_4, CTRL)
    page.show_column("authority")

    assert page.model.rowCount() > rows


def test_the_keys_of_the_strip_are_in_the_list_of_keys(person: Person) -> None:
    on_columns(person)
    said: list[str] = []

    def read(dialog: object) -> None:
        assert isinstance(dialog, KeysDialog)
        model = dialog.form.keys.model()
        said.extend(str(model.index(row, 1).data()) for row in range(model.rowCount()))
        dialog.reject()

    person.meets(KeysDialog, read)
    person.press(Qt.Key.Key_Question)

    assert "Take back the decision on this row alone" in said
    assert "To the columns" in said


def test_nothing_of_the_top_bar_is_cut_off(person: Person) -> None:
    on_columns(person)
    bar = person.window.form.top_bar

    for label in bar.findChildren(QLabel):
        assert label.width() >= label.minimumSizeHint().width()
    for name in ("review_tab", "columns_tab", "import_tab", "export_button"):
        button = getattr(person.window.form, name)
        assert button.width() >= button.minimumSizeHint().width()
