"""The next letters are read before they are asked for, and nothing depends on it."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QRect, QSize
from pytestqt.qtbot import QtBot

from ofsted_desk.desk.background import Background
from ofsted_desk.desk.review.page_pictures import PagePictures, tiles_of
from ofsted_desk.desk.review.reading_ahead import ReadingAhead
from ofsted_desk.review.ahead import documents_at
from ofsted_desk.review.session import ReviewSession

APA = ("apa/ashcombe", ())
SIZE = QSize(595, 842)


@pytest.fixture
def session(sessions: Callable[..., ReviewSession]) -> ReviewSession:
    return sessions(APA, ("apa/", ()), ("focused-visit/", ()))


@pytest.fixture
def pictures(qtbot: QtBot) -> PagePictures:
    return PagePictures()


@pytest.fixture
def ahead(session: ReviewSession, background: Background, pictures: PagePictures) -> ReadingAhead:
    return ReadingAhead(session, background, pictures, pictures)


def test_a_letter_that_comes_next_is_at_hand_as_the_store_has_it(
    qtbot: QtBot, session: ReviewSession, ahead: ReadingAhead
) -> None:
    ahead.look([2])
    qtbot.waitUntil(lambda: session.has_at_hand(2))

    assert session.store.letters.document(2) == session.open_letter(2).document
    assert not session.has_at_hand(1)


def test_who_leafs_on_is_not_held_up_by_letters_passed(
    qtbot: QtBot, session: ReviewSession, ahead: ReadingAhead
) -> None:
    ahead.look([1])
    ahead.look([2])
    qtbot.waitUntil(lambda: session.has_at_hand(2))

    assert not session.has_at_hand(1)


def test_reading_stops_when_it_is_told(session: ReviewSession) -> None:
    told = iter([False, True])
    path = session.store.path

    assert 1 == len(documents_at(path, [1, 2, 3], lambda: next(told)))


def test_a_damaged_letter_is_told_of_when_it_is_opened(
    qtbot: QtBot, session: ReviewSession, background: Background, ahead: ReadingAhead
) -> None:
    session.store.letters._database.connection.execute(
        "UPDATE pages SET lines = x'00' WHERE letter = 2"
    )

    with qtbot.waitSignal(background.busy_changed, check_params_cb=lambda busy: not busy):
        ahead.look([2])

    assert not session.has_at_hand(2)


def test_what_is_at_hand_is_few(session: ReviewSession) -> None:
    for reading in range(10, 30):
        session.have_at_hand(reading, session.store.letters.document(1))
    session.open_letter(2)
    session.open_letter(3)

    assert session.has_at_hand(3)
    assert not session.has_at_hand(1)


def test_a_file_that_is_open_already_is_drawn_from(
    qtbot: QtBot, pictures: PagePictures, apa_file: Path
) -> None:
    pictures.prepare(apa_file)
    pictures.prepare(apa_file)
    assert pictures.open(apa_file)

    with qtbot.waitSignal(pictures.arrived):
        pictures.want(tiles_of(0, SIZE, QRect()))


def test_another_file_than_the_one_expected_is_drawn_just_as_well(
    qtbot: QtBot, pictures: PagePictures, apa_file: Path, tmp_path: Path
) -> None:
    (tmp_path / "page.pdf").write_text("<html>")
    pictures.prepare(tmp_path / "page.pdf")
    pictures.prepare(apa_file)

    assert not pictures.open(tmp_path / "page.pdf")
    assert pictures.open(apa_file)
    with qtbot.waitSignal(pictures.arrived):
        pictures.want(tiles_of(0, SIZE, QRect()))
