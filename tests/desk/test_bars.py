"""The search field and the status line."""

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from ofsted_desk.desk.search_box import SearchBox
from ofsted_desk.desk.shortcut_table import TABLE
from ofsted_desk.desk.shortcuts import Shortcuts
from ofsted_desk.desk.status_line import StatusLine
from ofsted_desk.desk.theme import Theme
from ofsted_desk.review.views import QueueCounts


def a_box(qtbot: QtBot, theme: Theme) -> SearchBox:
    box = SearchBox()
    qtbot.addWidget(box)
    box.wear(theme, Shortcuts(TABLE))
    with qtbot.waitActive(box):
        box.show()
        box.activateWindow()
    box.setFocus()
    return box


def test_a_search_is_asked_a_moment_after_the_last_key(qtbot: QtBot, theme: Theme) -> None:
    box = a_box(qtbot, theme)
    asked: list[str] = []
    box.asked.connect(asked.append)
    with qtbot.waitSignal(box.asked):
        qtbot.keyClicks(box, "safe")

    assert asked == ["safe"]


def test_enter_asks_at_once_and_leaves(qtbot: QtBot, theme: Theme) -> None:
    box = a_box(qtbot, theme)
    qtbot.keyClicks(box, "safe")
    with qtbot.waitSignals([box.asked, box.left]):
        qtbot.keyClick(box, Qt.Key.Key_Return)


def test_escape_clears_first_and_leaves_second(qtbot: QtBot, theme: Theme) -> None:
    box = a_box(qtbot, theme)
    qtbot.keyClicks(box, "safe")
    with qtbot.assertNotEmitted(box.left):
        qtbot.keyClick(box, Qt.Key.Key_Escape)
    assert box.text() == ""
    with qtbot.waitSignal(box.left):
        qtbot.keyClick(box, Qt.Key.Key_Escape)


def test_the_status_line_says_nothing_that_is_not_so(qtbot: QtBot, theme: Theme) -> None:
    line = StatusLine()
    qtbot.addWidget(line)
    line.wear(theme)
    line.show_counts(QueueCounts())
    line.show()

    assert not line.form.saved.isVisible()
    assert not line.form.fields_left.isVisible()
    assert not line.form.letters_done.isVisible()


def test_the_status_line_says_what_is_saved_left_and_done(qtbot: QtBot, theme: Theme) -> None:
    line = StatusLine()
    qtbot.addWidget(line)
    line.wear(theme)
    line.show()
    line.show_saved("2026-11-21T14:02:17+00:00")
    line.show_fields_left("2 to check in this letter")
    line.show_counts(QueueCounts(total=188, reviewed=147))
    line.show_reviewer("A. Reviewer")

    assert line.form.saved.text().endswith(":02:17")
    assert line.form.fields_left.text() == "2 to check in this letter"
    assert line.form.letters_done.text() == "147 of 188 letters reviewed"
    assert line.form.reviewer.text() == "Reviewer: A. Reviewer"
    assert line.form.offline.text() == "Offline"


def test_the_status_line_speaks_of_a_letter_only_where_it_is_in_sight(
    qtbot: QtBot, theme: Theme
) -> None:
    line = StatusLine()
    qtbot.addWidget(line)
    line.wear(theme)
    line.show()
    line.show_fields_left("2 to check in this letter")

    line.speak_of_letter(in_sight=False)
    line.show_fields_left("1 to check in this letter")
    assert not line.form.fields_left.isVisible()
    line.speak_of_letter(in_sight=True)
    assert line.form.fields_left.isVisible()
    assert line.form.fields_left.text() == "1 to check in this letter"
