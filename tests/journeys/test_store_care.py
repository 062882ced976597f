"""The desk looks after its store: backups, and a word where something is not as it should be."""

import sqlite3
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QLabel

from ofsted_desk import __version__
from ofsted_desk.desk.error_dialog import ErrorDialog
from ofsted_desk.desk.help_window import HelpWindow
from ofsted_desk.desk.settings.settings_dialog import SettingsDialog
from ofsted_desk.desk.words import day_and_clock
from ofsted_desk.errors import StoreError
from ofsted_desk.letter.decision import Action, Decision, LetterState
from ofsted_desk.store import open_store
from ofsted_desk.store.backups import backups_of, last_backup
from tests.journeys.conftest import SitDown
from tests.journeys.person import CTRL, Person
from tests.store.made_letters import AT, a_store


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A store with two letters and a decision."""
    with a_store(tmp_path, letters=2) as store:
        decide(store.path)
        return store.path


def decide(path: Path, at: str = AT) -> None:
    with open_store(path, app_version=__version__) as store:
        store.decisions.record([Decision(1, "authority", Action.CORRECT, "Kim", at, "Eastmarch")])


def looks(person: Person) -> None:
    """What happens a moment after the start and every hour, now."""
    person.window.care.look()
    background = person.desk.background
    assert background is not None
    person.waits_for(lambda: not background.busy)


def notice(person: Person) -> str:
    button = person.window.form.status_line.form.notices
    return button.text() if button.isVisible() else ""


def reads_the_notice(person: Person) -> str:
    met = person.meets(ErrorDialog, lambda dialog: dialog.reject())
    person.window.form.status_line.form.notices.click()
    (dialog,) = met
    assert isinstance(dialog, ErrorDialog)
    assert not dialog.form.report.isVisible()
    return f"{dialog.form.headline.text()} {dialog.form.words.text()}"


def test_a_backup_is_made_at_the_start_and_the_settings_tell_of_it(
    sit_down: SitDown, path: Path
) -> None:
    person = sit_down(path)
    assert "No backup yet" in person.window.care.backup_words

    looks(person)
    looks(person)

    (copy,) = backups_of(path)
    made = last_backup(path)
    assert made is not None
    with open_store(copy, app_version=__version__) as kept:
        assert "Eastmarch" == kept.standing(1).text("authority")
    assert "" == notice(person)
    said: list[str] = []

    def reads(dialog: QDialog) -> None:
        said.extend(label.text() for label in dialog.findChildren(QLabel))
        dialog.reject()

    person.meets(SettingsDialog, reads)
    person.press(Qt.Key.Key_Comma, CTRL)
    assert any(f"Last backup: {day_and_clock(made)}" in words for words in said)


def test_a_backup_can_be_asked_for(sit_down: SitDown, path: Path) -> None:
    person = sit_down(path)
    person.window.menu.actions["back_up"].trigger()
    person.waits_for(lambda: "Backed up" in person.status)

    assert 1 == len(backups_of(path))


def test_a_backup_that_cannot_be_made_is_told(sit_down: SitDown, path: Path) -> None:
    path.with_name("letters.backups").write_text("a file where the folder should be")
    person = sit_down(path)

    looks(person)

    assert "No backup could be made" == notice(person)
    assert str(path) in reads_the_notice(person)
    path.with_name("letters.backups").unlink()
    looks(person)
    assert "" == notice(person)


def test_an_audit_changed_from_outside_is_told(sit_down: SitDown, path: Path) -> None:
    with closing(sqlite3.connect(path)) as other:
        other.execute("DROP TRIGGER audit_is_never_changed")
        other.execute("UPDATE audit SET reviewer = 'Somebody Else'")
        other.commit()
    person = sit_down(path)

    looks(person)

    assert notice(person).startswith("The audit was changed from outside")
    said = reads_the_notice(person)
    assert "Row 1 of the audit was changed from outside." in said
    assert "restore" in said


def test_a_clock_that_went_back_is_told_and_the_order_kept(sit_down: SitDown, path: Path) -> None:
    later = datetime.now(UTC) + timedelta(days=40)
    decide(path, later.isoformat(timespec="milliseconds"))
    person = sit_down(path)

    looks(person)

    assert "This computer’s clock is behind" == notice(person)
    assert day_and_clock(later) in reads_the_notice(person)
    person.session.confirm(2, "authority")
    (entry,) = person.session.history_of(2)
    assert datetime.fromisoformat(entry.at) >= later - timedelta(seconds=1)


def test_a_second_window_on_one_store_is_told_and_sees_what_the_first_decides(
    sit_down: SitDown, path: Path
) -> None:
    first = sit_down(path)
    second = sit_down(path)
    assert "" == notice(first)
    assert "Also open in another window" == notice(second)
    assert "work in both" in reads_the_notice(second)

    second.window.queue.show_letter(1)
    second.window.go_letter()
    form = second.window.stage.fields
    form.focus_field("document_date")
    second.window.stage.deciding.edit()
    assert form.editing is not None
    second.qtbot.keyClicks(form.editing.stop, "1 May")
    first.session.correct(1, "authority", "Norwick")
    first.session.confirm_letter(1)
    second.window.care.look_at_others()
    assert 1 == second.window.queue.counts.reviewed
    place = second.window.queue.model.place_of(1)
    assert place is not None
    line = second.window.queue.model.row_at(place)
    assert ("Norwick", LetterState.REVIEWED) == (line.authority, line.state)
    shown = second.window.stage.letter
    assert shown is not None
    assert ("Norwick", LetterState.REVIEWED) == (shown.authority, shown.state)
    assert "1 May" == form.editing.typed()

    first.window.close()
    second.window.care.look_at_others()
    assert "" == notice(second)
    assert [] == first.session.store.check()


def test_help_opens_over_a_dialog(sit_down: SitDown, path: Path) -> None:
    person = sit_down(path)
    pages: list[str] = []

    def asks_for_help(dialog: QDialog) -> None:
        person.qtbot.keyClick(dialog, Qt.Key.Key_F1)
        (window,) = dialog.findChildren(HelpWindow)
        assert isinstance(window, HelpWindow)
        person.waits_for(window.isActiveWindow)
        pages.append(window.form.text.toPlainText().splitlines()[0])
        dialog.reject()

    person.meets(SettingsDialog, asks_for_help)
    person.press(Qt.Key.Key_Comma, CTRL)
    person.meets(ErrorDialog, asks_for_help)
    person.desk.show_error(StoreError("The store is locked."))

    assert ["Settings", "When something is not right"] == pages
