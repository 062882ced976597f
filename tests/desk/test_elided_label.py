"""A line of words that is cut where there is no room for it."""

import pytest
from pytestqt.qtbot import QtBot

from ofsted_desk.desk.elided_label import ElidedLabel
from ofsted_desk.desk.status_line import StatusLine
from ofsted_desk.desk.theme import Theme
from ofsted_desk.review.views import QueueCounts

LONG = "12 new letters at the end of the list: Ctrl R puts it in order, or go on where you are"


@pytest.fixture
def label(qtbot: QtBot, theme: Theme) -> ElidedLabel:
    made = ElidedLabel()
    qtbot.addWidget(made)
    made.setText(LONG)
    made.resize(made.sizeHint())
    made.show()
    return made


def test_words_that_fit_are_shown_whole_and_need_no_tip(label: ElidedLabel) -> None:
    assert label.shown == LONG
    assert label.toolTip() == ""


def test_words_that_do_not_fit_are_cut_and_stand_in_the_tip(label: ElidedLabel) -> None:
    label.resize(label.width() // 2, label.height())

    assert label.shown.endswith("…")
    assert LONG.startswith(label.shown.removesuffix("…").strip())
    assert label.toolTip() == label.text() == LONG


def test_it_asks_for_all_its_room_and_needs_little_of_it(label: ElidedLabel) -> None:
    assert label.minimumSizeHint().width() < label.sizeHint().width() // 3
    label.setText("")
    assert label.minimumSizeHint().width() == 0


def test_the_foot_cuts_its_news_and_never_widens_the_window(qtbot: QtBot, theme: Theme) -> None:
    line = StatusLine()
    qtbot.addWidget(line)
    line.wear(theme)
    line.show_reviewer("Kit")
    line.show_counts(QueueCounts(total=102))
    line.show_fields_left("6 to check in this letter")
    line.resize(683, 28)
    line.show()
    before = line.minimumSizeHint().width()

    line.show_news(LONG)

    news = line.form.news
    qtbot.waitUntil(lambda: news.shown.endswith("…"))
    assert news.toolTip() == news.accessibleName() == LONG
    assert not line.form.letters_done.isVisible()
    assert line.minimumSizeHint().width() <= before
    line.resize(1366, 28)
    assert line.form.letters_done.isVisible()
