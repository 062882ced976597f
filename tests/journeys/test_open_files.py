"""A person opens the desk by a file: a pack, a change file, a letter, a folder, a store."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtGui import QFileOpenEvent
from PySide6.QtWidgets import QApplication, QDialog

from ofsted_desk.desk.application import Application
from ofsted_desk.desk.ask import Choice
from ofsted_desk.desk.error_dialog import ErrorDialog
from ofsted_desk.desk.team.merge_dialog import MergeDialog
from ofsted_desk.review.session import ReviewSession
from tests.journeys.conftest import SitDown
from tests.journeys.person import LETTERS, Person, Says
from tests.teamwork.team import Team

LETTER = min(LETTERS.rglob("*.pdf"))


@pytest.fixture
def team(tmp_path: Path) -> Iterator[Team]:
    """Kit's store, closed again before anybody opens it in a window."""
    made = Team(tmp_path / "kit")
    yield made
    made.close()


def imported(person: Person) -> list[str]:
    person.waits_for(lambda: not person.window.imports.running)
    store = person.session.store
    return [person.session.open_letter(letter).name for letter in store.letters.ids()]


def errors_met(person: Person) -> list[QDialog]:
    return person.meets(ErrorDialog, lambda dialog: dialog.reject())


def words_of(dialogs: list[QDialog]) -> str:
    (dialog,) = dialogs
    assert isinstance(dialog, ErrorDialog)
    return f"{dialog.form.headline.text()} {dialog.form.words.text()}"


def test_a_letter_is_offered_and_imported(sit_down: SitDown) -> None:
    answers = Says()
    person = sit_down(answers=answers)

    person.desk.open_given([LETTER])

    assert [LETTER.name] == imported(person)
    store = person.desk.usual_store()
    assert [f"Import {LETTER.name}? [Import] Into the store {store}."] == answers.asked


def test_a_folder_is_imported_only_if_that_is_wanted(sit_down: SitDown) -> None:
    answers = Says(choice=Choice.CANCEL)
    person = sit_down(answers=answers)

    person.desk.open_given([LETTERS / "apa"])

    assert [] == imported(person)
    assert answers.asked[0].startswith("Import the letters in apa? ")
    answers.choice = Choice.FIRST
    person.desk.open_given([LETTERS / "apa"])
    assert len(list((LETTERS / "apa").glob("*.pdf"))) == len(imported(person))


def test_a_file_that_is_not_there_is_told_and_the_others_taken(
    sit_down: SitDown, tmp_path: Path
) -> None:
    person = sit_down(answers=Says())
    met = errors_met(person)

    person.desk.open_given([tmp_path / "gone.pdf", LETTER])

    assert f"{tmp_path / 'gone.pdf'} is not there." in words_of(met)
    assert [LETTER.name] == imported(person)


def test_a_pack_opens_as_the_store_of_its_reviewer(sit_down: SitDown, team: Team) -> None:
    person = sit_down(answers=Says())
    pack = team.packs("Ana")["Ana"]

    person.desk.open_given([pack])

    person.waits_for(lambda: person.session.store.path == pack.with_suffix(".db"))
    assert "Letters for Ana from Kit" in person.status
    assert "Ana" == person.session.reviewer


def test_a_pack_that_is_open_in_another_window_is_told(sit_down: SitDown, team: Team) -> None:
    pack = team.packs("Ana")["Ana"]
    first = sit_down(answers=Says())
    first.desk.open_given([pack])
    first.waits_for(lambda: first.session.store.path == pack.with_suffix(".db"))
    second = sit_down(answers=Says())
    met = errors_met(second)

    second.desk.open_given([pack])

    second.waits_for(lambda: bool(met))
    assert "is open in another window too" in words_of(met)
    assert second.session.store.path == pack.with_suffix(".db")


def graded(session: ReviewSession) -> None:
    letter = session.store.letters.ids()[0]
    session.correct(letter, "authority", "Eastmarch")


def test_a_change_file_is_shown_before_it_is_merged(sit_down: SitDown, team: Team) -> None:
    changes = team.answer(team.packs("Ana")["Ana"], graded)
    answers = Says()
    person = sit_down(team.store.path, answers)
    met = person.meets(MergeDialog, lambda dialog: dialog.reject())

    person.desk.open_given([changes])

    (dialog,) = met
    assert isinstance(dialog, MergeDialog)
    assert changes.name in dialog.form.words.text()
    assert [] == answers.asked


def test_where_the_store_is_open_already_it_is_said_before_anything_comes_in(
    sit_down: SitDown, team: Team
) -> None:
    changes = team.answer(team.packs("Ana")["Ana"], graded)
    sit_down(team.store.path)
    answers = Says(choice=Choice.CANCEL)
    second = sit_down(team.store.path, answers)

    second.desk.open_given([changes])
    second.desk.open_given([LETTER])

    assert [
        f"Merge {changes.name}? [Show what it would do]",
        f"Import {LETTER.name}? [Import]",
    ] == [words.partition("] ")[0] + "]" for words in answers.asked]
    assert all("open in another window too" in words for words in answers.asked)
    assert 2 == len(second.session.store.letters.ids())


def test_a_store_is_opened(sit_down: SitDown, team: Team) -> None:
    person = sit_down(answers=Says())

    person.desk.open_given([team.store.path])

    assert person.session.store.path == team.store.path


def test_a_file_that_the_system_asks_for_is_opened_also_before_there_is_a_desk(
    sit_down: SitDown, qapp: QApplication
) -> None:
    assert isinstance(qapp, Application)
    asks = QFileOpenEvent(QUrl.fromLocalFile(str(LETTER)))
    QApplication.sendEvent(qapp, asks)
    answers = Says(choice=Choice.CANCEL)
    person = sit_down(answers=answers)
    assert [] == answers.asked

    person.desk.open_given([])
    assert 1 == len(answers.asked)
    QApplication.sendEvent(qapp, asks)
    assert 2 == len(answers.asked)
    person.desk.close()
    QApplication.sendEvent(qapp, asks)
    assert [LETTER] == qapp.early
    qapp.early.clear()
