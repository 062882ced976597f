"""Everything in the window can be reached by keyboard and is named for a screen reader."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from ofsted_desk.desk.about_dialog import AboutDialog
from ofsted_desk.desk.export.export_dialog import ExportDialog
from ofsted_desk.desk.help_window import HelpWindow
from ofsted_desk.desk.keys_dialog import KeysDialog
from ofsted_desk.desk.settings.settings_dialog import SettingsDialog
from tests.journeys.person import LETTERS, Person


def nameless(window: QWidget) -> Iterator[str]:
    """Each control that can have the focus and would be read out without a name."""
    for widget in (window, *window.findChildren(QWidget)):
        if not widget.isVisible() or widget.focusPolicy() == Qt.FocusPolicy.NoFocus:
            continue
        face = QAccessible.queryAccessibleInterface(widget)
        if face is None or not face.isValid():
            yield f"{widget.objectName()} ({type(widget).__name__}) is not there at all"
        elif not face.text(QAccessible.Text.Name).strip():
            yield f"{widget.objectName()} ({type(widget).__name__}) has no name"
        elif face.role() == QAccessible.Role.NoRole:
            yield f"{widget.objectName()} ({type(widget).__name__}) has no role"


def a_letter_in_hand(person: Person) -> None:
    person.imports(LETTERS / "apa", LETTERS / "focused-visit")
    person.window.show_review()
    person.press(Qt.Key.Key_Return)
    person.waits_for(lambda: person.sees_letter)


def test_the_first_page_has_a_name_for_everything(person: Person) -> None:
    assert list(nameless(person.window)) == []


def test_the_import_page_has_a_name_for_everything(person: Person) -> None:
    person.imports(LETTERS / "nothing.pdf", *sorted((LETTERS / "apa").glob("*.pdf")))
    assert person.window.import_page.form.refusals.isVisible()
    assert list(nameless(person.window)) == []


def test_the_review_page_has_a_name_for_everything(person: Person) -> None:
    a_letter_in_hand(person)
    assert list(nameless(person.window)) == []


@pytest.mark.parametrize(
    ("kind", "action"),
    [
        (ExportDialog, "export"),
        (SettingsDialog, "settings"),
        (AboutDialog, "about"),
        (KeysDialog, "keys"),
    ],
)
def test_a_dialog_has_a_name_for_everything_and_escape_closes_it(
    person: Person, kind: type[QDialog], action: str
) -> None:
    found: list[str] = []

    def look(dialog: QDialog) -> None:
        found.extend(nameless(dialog))
        person.press(Qt.Key.Key_Escape)
        if dialog.isVisible():
            found.append("Escape does not close it")
            dialog.reject()

    met = person.meets(kind, look)
    person.window.menu.actions[action].trigger()

    assert len(met) == 1
    assert found == []


def test_the_help_has_a_name_for_everything_and_opens_where_one_is(person: Person) -> None:
    a_letter_in_hand(person)
    person.press(Qt.Key.Key_F1)
    help_window = person.window.findChild(HelpWindow)
    assert help_window is not None
    person.waits_for(help_window.isVisible)

    assert list(nameless(help_window)) == []
    assert help_window.form.text.toPlainText().startswith("Reviewing by keyboard")
    help_window.close()


def tab_round(person: Person, most: int = 300) -> list[QWidget]:
    """Every control that Tab leads to, until the first comes again."""
    seen: list[QWidget] = []
    for _ in range(most):
        here = QApplication.focusWidget()
        assert here is not None
        if here in seen:
            return seen
        seen.append(here)
        person.press(Qt.Key.Key_Tab)
    raise AssertionError(f"Tab never came back: {seen[-5:]}")


def nothing(_: Person) -> None:
    """The desk as it starts."""


@pytest.mark.parametrize("prepare", [nothing, a_letter_in_hand])
def test_tab_leads_to_everything_in_the_bars_and_the_queue(
    person: Person, prepare: Callable[[Person], None]
) -> None:
    prepare(person)
    window = person.window
    window.form.search.setFocus()
    visited = tab_round(person)

    wanted: list[QWidget] = [window.form.review_tab, window.form.import_tab]
    wanted.append(window.form.export_button)
    if window.queue.isVisible():
        wanted += [window.queue.form.letters, window.queue.form.filter_bar.form.state]
    assert [widget.objectName() for widget in wanted if widget not in visited] == []


@pytest.mark.parametrize("key", ["j", "k", "/", "?", "f"])
def test_a_letter_key_is_text_while_searching(person: Person, key: str) -> None:
    a_letter_in_hand(person)
    letter = person.letter.id
    person.press(Qt.Key.Key_Slash)
    person.types(key)

    assert person.window.form.search.text() == key
    assert person.letter.id == letter
    assert QApplication.activeModalWidget() is None


@pytest.mark.qt_log_ignore("This plugin does not support grabbing the keyboard")
def test_the_menu_opens_by_keyboard(person: Person) -> None:
    person.press(Qt.Key.Key_F10)
    person.waits_for(person.window.menu.top.isVisible)
    person.press(Qt.Key.Key_Escape)

    assert not person.window.menu.top.isVisible()
