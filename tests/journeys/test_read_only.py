"""A store that may not be written can be looked at, and says so from the start."""

from pathlib import Path

from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ofsted_desk import __version__
from ofsted_desk.app import Desk
from ofsted_desk.desk.theme import Theme
from ofsted_desk.store import open_store
from tests.journeys.person import Answers, Person
from tests.store.made_letters import FAMILIES, a_store


def test_a_read_only_store_is_shown_and_keeps_nothing(
    qtbot: QtBot, qapp: QApplication, theme: Theme, tmp_path: Path
) -> None:
    a_store(tmp_path, letters=2).close()
    answers = Answers()
    desk = Desk(qapp, answers, theme)
    person = Person(qtbot, desk, answers)
    try:
        desk.families = FAMILIES
        desk.show_store(
            open_store(tmp_path / "letters.db", app_version=__version__, read_only=True)
        )
        line = person.window.form.status_line.form

        assert line.read_only.isVisible()
        assert len(person.councils) == 2
        person.waits_for(lambda: person.sees_letter)
        person.window.stage.deciding.confirm_and_next()
        assert person.session.counts().reviewed == 0
        assert not line.saved.isVisible()
    finally:
        desk.close()
