"""An empty place says why it is empty, and offers what changes that."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ofsted_desk.desk.nothing_here import NothingHere
from ofsted_desk.desk.theme import Theme


@pytest.fixture
def place(qtbot: QtBot, theme: Theme) -> NothingHere:
    shown = NothingHere(theme)
    qtbot.addWidget(shown)
    return shown


def test_it_says_why_and_offers_what_to_do(place: NothingHere, qtbot: QtBot) -> None:
    done: list[str] = []
    place.explain(
        "tick", "Nothing yet", "Confirm a letter.", {"To the queue": lambda: done.append("gone")}
    )

    assert (place.headline.text(), place.words.text()) == ("Nothing yet", "Confirm a letter.")
    assert (place.accessibleName(), place.accessibleDescription()) == (
        "Nothing yet",
        "Confirm a letter.",
    )
    (button,) = place.buttons
    qtbot.keyClick(button, Qt.Key.Key_Space)
    assert done == ["gone"]


def test_what_was_offered_before_goes(place: NothingHere) -> None:
    place.explain("tick", "Nothing yet", "", {"One": lambda: None, "Two": lambda: None})
    place.explain("tick", "All done", "")

    assert place.headline.text() == "All done"
    assert place.buttons == []


def test_buttons_stand_one_below_the_other_where_there_is_no_room(place: NothingHere) -> None:
    place.explain("tick", "Nothing", "", {"Share with reviewers…": int, "Merge the changes…": int})
    place.resize(220, 500)
    place.show()
    first, second = place.buttons
    assert first.y() < second.y()
    assert second.width() >= second.sizeHint().width()

    place.resize(700, 500)
    QApplication.processEvents()
    assert first.y() == second.y()


def test_what_can_be_done_is_whole_where_there_is_little_room(place: NothingHere) -> None:
    sentence = "Give each a share of the letters, and merge what they send back. " * 3
    place.explain("tick", "Nothing", sentence, {"Share with reviewers…": int, "Merge": int})
    place.resize(240, 260)
    place.show()
    QApplication.processEvents()
    for part in (place.headline, *place.buttons):
        assert place.rect().contains(part.mapTo(place, part.rect().bottomRight()))
        assert part.height() >= part.sizeHint().height()
    assert not place.words.isVisible()

    place.resize(500, 500)
    QApplication.processEvents()
    assert place.words.isVisible()
