"""The councils page as a person uses it."""

import csv
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from ofsted_desk.desk.councils.councils_page import CouncilsPage
from ofsted_desk.desk.councils.ledger_model import OPEN
from ofsted_desk.desk.theme import Appearance, Theme
from ofsted_desk.review.councils import read_council
from ofsted_desk.review.ledger import Course, Mention
from tests.desk.councils.made_up import WESTMARCH
from tests.desk.review.made_up import Keyboard
from tests.spoken import nameless


def on_areas(page: CouncilsPage) -> None:
    page.show_areas()
    page.give_focus()


def cell(page: CouncilsPage) -> tuple[int, int]:
    index = page.ledger.currentIndex()
    return index.row(), index.column()


def test_a_council_with_a_contradiction_is_flagged(qtbot: QtBot, page: CouncilsPage) -> None:
    role = Qt.ItemDataRole.AccessibleTextRole
    place = page.councils.place_of(WESTMARCH)
    assert place is not None
    index = page.councils.index(place)
    qtbot.waitUntil(lambda: "contradicts" in str(index.data(role)))

    flagged = [
        page.councils.name_at(n)
        for n in range(page.councils.rowCount())
        if "contradicts" in str(page.councils.index(n).data(role))
    ]
    assert flagged == [WESTMARCH]


def test_a_contradiction_says_both_sides_and_leads_to_either(
    qtbot: QtBot, page: CouncilsPage
) -> None:
    words = page.form.contradictions.text()

    assert "says “requires improvement” for 2014" in words
    assert "gives “inadequate”" in words
    with qtbot.waitSignal(page.letter_asked) as asked:
        page.form.contradictions.linkActivated.emit("5/earlier:1")
    assert asked.args == [5, "earlier:1"]


def test_the_part_in_hand_is_shown_for_the_next_council_too(page: CouncilsPage) -> None:
    page.show_table()
    page.show_council("Norwick")

    assert page.form.heading.text() == "Norwick"
    assert page.form.stack.currentWidget() is page.form.grades


def test_what_a_council_does_not_have_is_said(page: CouncilsPage) -> None:
    page.show_council("Harrowdene")
    page.show_areas()

    assert "lists areas" in page.form.nothing.text()
    assert page.form.nothing.isVisible()


def test_enter_on_a_grade_opens_its_letter(
    qtbot: QtBot, page: CouncilsPage, keyboard: Keyboard
) -> None:
    page.show_table()
    page.give_focus()
    page.form.grades.selectRow(0)
    with qtbot.waitSignal(page.letter_asked) as asked:
        keyboard.press("Return")

    assert asked.args == [7, "grade:overall_effectiveness"]


def test_a_click_on_a_bar_opens_its_letter(qtbot: QtBot, page: CouncilsPage) -> None:
    drawing = page.chart.drawing
    assert drawing is not None
    size = page.chart.size().toSizeF()
    places = (QPoint(x, y) for y in range(0, page.chart.height(), 6) for x in range(200, 700, 6))
    bar = next(
        at for at in places if "Staying safe" in drawing.tip_at(page._theme, size, at.toPointF())
    )
    with qtbot.waitSignal(page.letter_asked) as asked:
        qtbot.mouseDClick(page.chart, Qt.MouseButton.LeftButton, pos=bar)

    assert asked.args == [1, "grade:staying_safe"]


def test_enter_agrees_with_one_suggestion_after_the_other(
    qtbot: QtBot, page: CouncilsPage, keyboard: Keyboard
) -> None:
    on_areas(page)
    assert cell(page) == (0, OPEN + 1)
    lefts = [page.model.undecided]
    while lefts[-1]:
        keyboard.press("Return")
        qtbot.waitUntil(lambda: page.model.undecided < lefts[-1])
        lefts.append(page.model.undecided)

    assert page.form.areas_tab.text() == "Areas"
    assert keyboard.count == 12
    assert page._session.undo_words is not None


def test_a_rejected_link_makes_a_new_concern(
    qtbot: QtBot, page: CouncilsPage, keyboard: Keyboard
) -> None:
    on_areas(page)
    page.ledger.go_to(1, OPEN + 2)
    keyboard.press("X")

    qtbot.waitUntil(lambda: page.model.rowCount() == 6)
    council = read_council(page._session.store, page._session.families, WESTMARCH)
    decided = [m for c in council.concerns for m in c.mentions if m.decided]
    assert [mention.course for mention in decided] == [Course.NEW]


def test_an_end_is_decided_or_kept_open(
    qtbot: QtBot, page: CouncilsPage, keyboard: Keyboard
) -> None:
    on_areas(page)
    page.ledger.go_to(2, OPEN + 6)
    assert "No longer listed" in page.panel._title.text()
    keyboard.press("X")

    qtbot.waitUntil(lambda: page.model.index(2, OPEN + 6).data() == "")
    assert "still open" in str(page.model.index(2, OPEN).data())


def test_an_area_is_linked_by_hand_to_one_of_the_most_alike(
    qtbot: QtBot, page: CouncilsPage, keyboard: Keyboard
) -> None:
    on_areas(page)
    page.ledger.go_to(3, OPEN + 3)
    keyboard.press("L")
    menu = page.ledger.findChild(QMenu)
    assert menu is not None
    assert len(menu.actions()) == 3
    menu.actions()[0].trigger()
    menu.close()

    qtbot.waitUntil(lambda: page.model.undecided < 12)
    cells = [page.model.cell(row, OPEN + 3) for row in range(page.model.rowCount())]
    linked = [c for c in cells if isinstance(c, Mention) and c.decided]
    assert [mention.after is not None for mention in linked] == [True]


def test_the_panel_shows_both_wordings_with_the_difference_in_bold(page: CouncilsPage) -> None:
    on_areas(page)
    page.ledger.go_to(0, OPEN + 2)

    assert "Reworded?" in page.panel._title.text()
    assert "% alike" in page.panel._title.text()
    assert "<b>" in page.panel._after.text()
    assert "26 Nov 2007" in page.panel._before.text()


def test_undo_shows_the_area_again(qtbot: QtBot, page: CouncilsPage, keyboard: Keyboard) -> None:
    on_areas(page)
    page.ledger.go_to(1, OPEN + 2)
    keyboard.press("X")
    qtbot.waitUntil(lambda: page.model.rowCount() == 6)
    page.show_table()
    step = page._session.undo()
    assert step is not None
    page.show_step(step)

    assert page.model.rowCount() == 5
    assert cell(page) == (1, OPEN + 2)
    assert page.ledger.isVisible()


def test_chart_and_numbers_are_saved(qtbot: QtBot, page: CouncilsPage, tmp_path: Path) -> None:
    with qtbot.waitSignal(page.said) as said:
        page.form.picture_button.click()
    assert "westmarch-grades-over-the-years.png" in str(said.args)
    assert not QImage(str(tmp_path / "westmarch-grades-over-the-years.png")).isNull()

    page.form.numbers_button.click()
    page.show_areas()
    page.form.numbers_button.click()
    for name, rows in (("grades-over-the-years", 26), ("areas-from-letter-to-letter", 13)):
        with (tmp_path / f"westmarch-{name}.csv").open(encoding="utf-8-sig", newline="") as file:
            assert len(list(csv.reader(file))) == rows


def test_the_list_is_narrowed_by_typing(page: CouncilsPage, keyboard: Keyboard) -> None:
    page.form.search.setFocus()
    keyboard.type("nor")

    assert page.councils.rowCount() == 1
    assert page.form.heading.text() == "Norwick"


def test_everything_that_takes_the_focus_has_a_name(page: CouncilsPage) -> None:
    for show in (page.show_table, page.show_areas):
        show()
        assert nameless(page) == []


@pytest.mark.parametrize("appearance", [Appearance.LIGHT, Appearance.DARK])
def test_nothing_is_cut_off_at_the_size_of_a_small_laptop(
    theme: Theme, page: CouncilsPage, appearance: Appearance
) -> None:
    theme.choose(appearance)
    page.show_areas()
    buttons = [*page.panel.buttons.values(), page.form.chart_tab, page.form.areas_tab]

    for button in buttons:
        assert button.width() >= button.minimumSizeHint().width()
        assert page.rect().contains(button.mapTo(page, button.rect().bottomRight()))
    widths = sum(page.ledger.columnWidth(n) for n in range(page.model.columnCount()))
    assert widths <= page.ledger.viewport().width()


def test_the_page_fits_a_small_laptop_at_twice_the_size(page: CouncilsPage) -> None:
    assert page.minimumSizeHint().width() <= 1366 // 2
