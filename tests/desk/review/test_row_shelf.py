"""Rows made before they are wanted, and used again from letter to letter."""

from collections import Counter
from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from ofsted_desk.desk.review.form_row import FormRow
from ofsted_desk.desk.review.hints import Hints
from ofsted_desk.desk.review.row_shelf import MOST, USUAL, RowShelf
from ofsted_desk.desk.shortcuts import Shortcuts
from ofsted_desk.desk.theme import Theme
from ofsted_desk.review.session import ReviewSession
from ofsted_desk.review.views import FieldKind, FieldView
from tests.desk.review.conftest import MakePage


class Shop(RowShelf):
    """A shelf that notes each row it makes."""

    def __init__(self, theme: Theme, shortcuts: Shortcuts, parent: QWidget) -> None:
        self.made: list[FormRow] = []
        super().__init__(theme, Hints(theme, shortcuts), {}, parent, self.made.append)


@pytest.fixture
def shelf(qtbot: QtBot, theme: Theme, shortcuts: Shortcuts) -> Shop:
    parent = QWidget()
    qtbot.addWidget(parent)
    return Shop(theme, shortcuts, parent)


@pytest.fixture
def views(make_page: MakePage) -> tuple[FieldView, ...]:
    page = make_page(("apa/", ()))
    assert page.letter is not None
    return page.letter.fields


def test_a_row_is_made_at_each_step_until_the_usual_ones_are_there(shelf: Shop) -> None:
    steps = shelf.stocking(USUAL)

    next(steps)
    assert 1 == len(shelf.made)
    assert sum(USUAL.values()) == 1 + len(list(steps))
    assert sum(USUAL.values()) == len(shelf.made)


def test_nothing_is_made_again(shelf: Shop) -> None:
    list(shelf.stocking(USUAL))

    assert [] == list(shelf.stocking(USUAL))


def test_a_letter_takes_what_was_made_ahead(shelf: Shop, views: tuple[FieldView, ...]) -> None:
    list(shelf.stocking(MOST))
    ahead = list(shelf.made)

    rows = shelf.rows_for(views, {})

    assert len(views) == len(rows)
    assert set(rows.values()) <= set(ahead)
    assert ahead == shelf.made


def test_rows_of_a_letter_count_as_made(shelf: Shop, views: tuple[FieldView, ...]) -> None:
    shelf.rows_for(views, {})
    kinds = Counter(view.kind for view in views)

    list(shelf.stocking({FieldKind.AREA: kinds[FieldKind.AREA]}))

    assert len(views) == len(shelf.made)


def test_preparing_a_letter_reads_it_and_makes_its_rows(
    make_page: MakePage, sessions: Callable[..., ReviewSession]
) -> None:
    session = sessions(("apa/", ()), ("focused-visit/", ()))
    page = make_page(session=session)

    steps = list(page.preparing(2))

    assert session.has_at_hand(2)
    assert len(steps) > 1
    assert [] == list(page.preparing(2))
