"""Every page of the window: each control has a name and a role, Tab leads to each, ? lists keys."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QDialog,
    QLineEdit,
    QPlainTextEdit,
    QSlider,
    QTabWidget,
    QTextEdit,
    QWidget,
)

from ofsted_desk.desk.charts.chart_view import ChartView
from ofsted_desk.desk.error_dialog import ErrorDialog
from ofsted_desk.desk.keys_dialog import KeysDialog
from ofsted_desk.desk.long_step_dialog import LongStepDialog
from ofsted_desk.desk.parts import Parts
from ofsted_desk.desk.settings.settings_dialog import SettingsDialog
from ofsted_desk.desk.team.merge_dialog import MergeDialog
from ofsted_desk.desk.team.send_dialog import SendDialog
from ofsted_desk.desk.team.share_dialog import ShareDialog
from ofsted_desk.desk.up_to_date_dialog import UpToDateDialog
from ofsted_desk.desk.words import count
from ofsted_desk.errors import DeskError
from ofsted_desk.store import OpenedPack
from tests.desk.review.made_up import a_session
from tests.journeys.conftest import SitDown
from tests.journeys.person import Person

CONTROLS = (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSpinBox,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QTextEdit,
    QSlider,
)
BY_TAB = Qt.FocusPolicy.TabFocus
PAGES = ("columns", "councils", "dashboard", "recheck", "reconcile", "team")
EVERY = ("review", "import", *PAGES)


@pytest.fixture
def person(sit_down: SitDown, tmp_path: Path) -> Person:
    """A person with letters of one council over the years, some of them reviewed."""
    letters = ("apa/norwick", "ilacs/norwick", "focused-visit/norwick", "apa/ashcombe")
    session = a_session(tmp_path, *((name, ()) for name in letters))
    session.confirm_letter(1)
    session.confirm_letter(2)
    session.store.close()
    person = sit_down(tmp_path / "letters.db")
    person.waits_for(lambda: person.sees_letter)
    return person


def goes_to(person: Person, page: str) -> QWidget:
    """Show this page; what it is."""
    window = person.window
    if page == "review":
        window.go_letter()
        shown: QWidget = window.stage
    elif page == "import":
        window.show_import()
        shown = window.import_page
    else:
        window.show_wide(page)
        shown = window.wide.page(page)
    background = person.desk.background
    assert background is not None
    person.waits_for(lambda: not background.busy)
    assert shown.isVisible()
    return shown


def controls(window: QWidget) -> Iterator[QWidget]:
    """Each control that is seen, whether Tab stops there or not; not the parts of another."""
    for widget in window.findChildren(QWidget):
        if widget.isVisible() and (
            isinstance(widget, CONTROLS) or widget.focusPolicy() != Qt.FocusPolicy.NoFocus
        ):
            parent = widget.parentWidget()
            part = isinstance(parent, QComboBox | QAbstractSpinBox | QAbstractItemView)
            if not part and not widget.objectName().startswith("qt_"):
                yield widget


def nameless(window: QWidget) -> Iterator[str]:
    for widget in controls(window):
        face = QAccessible.queryAccessibleInterface(widget)
        said = f"{widget.objectName()} ({type(widget).__name__})"
        if face is None or not face.isValid():
            yield f"{said} is not there at all"
        elif not face.text(QAccessible.Text.Name).strip():
            yield f"{said} has no name"
        elif face.role() == QAccessible.Role.NoRole:
            yield f"{said} has no role"
        elif face.role() == QAccessible.Role.Client and widget.focusPolicy() & BY_TAB:
            if isinstance(widget, QTabWidget):
                continue  # Qt's own: its bar is the list of tabs
            yield f"{said} is nothing but an area"


@pytest.mark.parametrize("page", EVERY)
def test_every_control_has_a_name_and_a_role(person: Person, page: str) -> None:
    goes_to(person, page)

    assert list(nameless(person.window)) == []


def tab_round(person: Person, most: int = 400) -> set[QWidget]:
    seen: set[QWidget] = set()
    for _ in range(most):
        here = QApplication.focusWidget()
        assert here is not None
        if here in seen:
            return seen
        seen.add(here)
        person.press(Qt.Key.Key_Tab)
    raise AssertionError("Tab never came back")


@pytest.mark.parametrize("page", EVERY)
def test_tab_leads_to_every_control_that_takes_it(person: Person, page: str) -> None:
    shown = goes_to(person, page)
    stops = {
        widget
        for widget in controls(person.window)
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        and widget.isEnabled()
        and widget.focusProxy() is None
    }
    visited = tab_round(person)

    assert any(shown.isAncestorOf(widget) for widget in visited)
    missed = stops - visited
    assert [f"{w.objectName()} ({type(w).__name__})" for w in missed] == []


@pytest.mark.parametrize("key", [Qt.Key.Key_Question])
@pytest.mark.parametrize("page", EVERY)
def test_the_keys_that_work_are_shown_on_every_page(person: Person, page: str, key: Qt.Key) -> None:
    goes_to(person, page)
    said: list[str] = []

    def read(dialog: object) -> None:
        assert isinstance(dialog, KeysDialog)
        model = dialog.form.keys.model()
        said.extend(str(model.index(row, 1).data()) for row in range(model.rowCount()))
        dialog.reject()

    met = person.meets(KeysDialog, read)
    person.press(key, Qt.KeyboardModifier.ShiftModifier)
    person.waits_for(lambda: bool(met))

    assert "Help" in said
    assert all(said)


Makes = Callable[[Person, Path], QDialog]


def share(person: Person, _: Path) -> QDialog:
    parts = parts_of(person)
    return ShareDialog(parts.session, parts.background, parts.ask, parts.theme, person.window)


def send(person: Person, _: Path) -> QDialog:
    parts = parts_of(person)
    pack = OpenedPack("1", "Ana", "Kit", "2026-01-05T09:00:00Z", "Grades first.", False, 0)
    return SendDialog(parts.session, pack, parts.background, parts.ask, person.window)


def merge(person: Person, folder: Path) -> QDialog:
    parts = parts_of(person)
    file = folder / "nothing.odchanges"
    return MergeDialog(parts.session, file, parts.background, parts.ask, person.window)


def error(person: Person, _: Path) -> QDialog:
    wrong = DeskError("The disk is full.", remedy="Free some space.")
    return ErrorDialog(wrong, parts_of(person).theme, person.window, "Open another store…")


def long_step(person: Person, _: Path) -> QDialog:
    parts = parts_of(person)
    return LongStepDialog("confirm many", parts.theme, parts.background, person.window)


def up_to_date(person: Person, folder: Path) -> QDialog:
    parts = parts_of(person)
    return UpToDateDialog(folder / "letters.db", parts.theme, parts.background, person.window)


def parts_of(person: Person) -> Parts:
    assert person.desk.parts is not None
    return person.desk.parts


@pytest.mark.parametrize("make", [share, send, merge, error, long_step, up_to_date])
def test_every_control_of_a_dialog_has_a_name_and_a_role(
    person: Person, tmp_path: Path, make: Makes
) -> None:
    dialog = make(person, tmp_path)
    dialog.show()
    person.waits_for(lambda: not parts_of(person).background.busy)

    assert list(nameless(dialog)) == []
    dialog.close()
    dialog.deleteLater()


def test_every_tab_of_the_settings_has_names_and_roles(person: Person) -> None:
    found: list[str] = []

    def look(dialog: QDialog) -> None:
        assert isinstance(dialog, SettingsDialog)
        for tab in range(dialog.form.tabs.count()):
            dialog.form.tabs.setCurrentIndex(tab)
            found.extend(nameless(dialog))
        dialog.reject()

    met = person.meets(SettingsDialog, look)
    person.window.menu.actions["settings"].trigger()

    assert len(met) == 1
    assert found == []


def read_out(widget: QWidget) -> tuple[QAccessible.Role, str, str]:
    """What a screen reader is told of a widget: its role, its name and its description."""
    face = QAccessible.queryAccessibleInterface(widget)
    assert face is not None
    said = (face.text(QAccessible.Text.Name), face.text(QAccessible.Text.Description))
    return (face.role(), *said)


def test_the_pages_of_a_letter_are_a_document_with_its_marks(person: Person) -> None:
    goes_to(person, "review")
    field = next(view for view in person.letter.fields if view.evidence)
    person.window.stage.fields.focus_field(field.field)
    pages = person.window.stage.pane.pages
    role, name, description = read_out(pages)

    assert role == QAccessible.Role.Document
    assert name == "The letter as printed"
    assert description.startswith("Page 1 of ")
    assert "T shows the same as text" in description

    face = QAccessible.queryAccessibleInterface(pages)
    assert face is not None
    marks = [face.child(number) for number in range(face.childCount())]
    said = [mark.text(QAccessible.Text.Name) for mark in marks if mark is not None]
    assert f"{count(len(said), 'mark')} of what was read" in description
    assert any(words.startswith(f"{field.label}, the field in hand, page ") for words in said)
    for mark in marks:
        assert mark is not None
        assert mark.isValid()
        assert mark.role() == QAccessible.Role.StaticText
        assert not mark.rect().isEmpty()
        assert face.indexOfChild(mark) == marks.index(mark)


def test_the_marks_that_are_read_out_are_those_of_the_letter_shown(person: Person) -> None:
    goes_to(person, "review")
    pages = person.window.stage.pane.pages
    face = QAccessible.queryAccessibleInterface(pages)
    assert face is not None
    last = face.child(face.childCount() - 1)
    assert last is not None
    assert last.isValid()
    place = last.rect().center()
    assert face.childAt(place.x(), place.y()) is not None

    person.window.stage.clear()

    assert face.childCount() == 0
    assert not last.isValid()
    assert read_out(pages)[2].startswith("No letter")


@pytest.mark.parametrize("page", ["councils", "dashboard"])
def test_a_chart_is_a_chart_that_says_its_numbers(person: Person, page: str) -> None:
    shown = goes_to(person, page)
    charts = [chart for chart in shown.findChildren(ChartView) if chart.isVisible()]

    assert charts
    for chart in charts:
        role, name, description = read_out(chart)
        assert role == QAccessible.Role.Chart
        assert name != "Chart"
        assert description
