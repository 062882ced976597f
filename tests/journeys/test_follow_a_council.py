"""A council's letters are looked at together, and its concerns followed through them."""

from PySide6.QtCore import QPoint, QRect, Qt

from ofsted_desk.desk.councils.councils_page import CouncilsPage
from ofsted_desk.desk.councils.ledger_model import OPEN
from ofsted_desk.desk.help_window import HelpWindow
from tests.desk.councils.made_up import WESTMARCH, fill
from tests.journeys.person import CTRL, Person


def on_councils(person: Person) -> CouncilsPage:
    """Go to the council with a history by the keyboard."""
    fill(person.session)
    person.press(Qt.Key.Key_5, CTRL)
    page = person.window.wide.page("councils")
    assert isinstance(page, CouncilsPage)
    page.show_council(WESTMARCH)
    return page


def test_a_link_is_decided_undone_and_done_again_with_the_windows_own_keys(
    person: Person,
) -> None:
    page = on_councils(person)
    page.show_areas()
    page.give_focus()
    waiting = page.model.undecided
    person.press(Qt.Key.Key_Return)
    person.waits_for(lambda: page.model.undecided == waiting - 1)

    person.press(Qt.Key.Key_Z, CTRL)
    assert page.model.undecided == waiting
    assert "Undone: link an area" in person.status
    assert page.isVisible()


def how_long(page: CouncilsPage) -> list[str]:
    """What “Open for” says, row by row."""
    return [str(page.model.index(row, OPEN).data()) for row in range(page.model.rowCount())]


def at(page: CouncilsPage, row: int, column: int) -> None:
    """Take a cell of a letter in hand (0 is the oldest letter with areas)."""
    page.ledger.go_to(row, OPEN + 1 + column)
    page.give_focus()


def test_how_long_a_concern_stayed_open_follows_what_the_reviewer_says(person: Person) -> None:
    page = on_councils(person)
    page.show_areas()
    assert how_long(page) == [
        "1 year, last said in 2008",
        "1 year, last said in 2008",
        "14 years 4 months, then gone",
        "8 years 11 months and still open",
        "2 years 4 months, last said in 2021",
    ]

    at(page, 2, 5)  # “gone” in 2023: it is not so
    person.press(Qt.Key.Key_X)
    person.waits_for(lambda: how_long(page)[2] == "14 years 4 months and still open")
    person.press(Qt.Key.Key_Z, CTRL)
    assert how_long(page)[2] == "14 years 4 months, then gone"

    at(page, 2, 5)
    person.press(Qt.Key.Key_Return)
    person.waits_for(lambda: str(page.model.index(2, OPEN + 6).data()) == "gone")
    assert how_long(page)[2] == "14 years 4 months, then gone"


def test_a_concern_that_is_new_after_all_is_open_since_its_own_letter(person: Person) -> None:
    page = on_councils(person)
    page.show_areas()
    at(page, 3, 5)  # “kept” in 2023 from 2014: it is new
    person.press(Qt.Key.Key_X)

    person.waits_for(lambda: page.model.rowCount() == 6)
    assert "said once, in 2014" in how_long(page)
    assert "since 12 May 2023" in how_long(page)


def test_a_concern_linked_to_an_older_one_is_open_for_longer(person: Person) -> None:
    page = on_councils(person)
    page.show_areas()
    laptops = page.council.concerns[4]
    pathways = page.council.concerns[3]
    page.deciding.link(laptops.first, pathways.first)
    person.waits_for(lambda: "6 years 9 months, last said in 2021" in how_long(page))

    person.press(Qt.Key.Key_Z, CTRL)
    assert how_long(page)[4] == "2 years 4 months, last said in 2021"


def test_the_rows_of_concerns_are_seen_where_a_small_screen_is_set_to_twice_the_size(
    person: Person,
) -> None:
    page = on_councils(person)
    page.show_areas()
    person.window.resize(683, 384)
    person.waits_for(lambda: person.window.width() == 683)
    at(page, 0, 0)

    def seen() -> bool:
        room = page.ledger.viewport().rect()
        first, second = (
            page.ledger.visualRect(page.model.index(row, OPEN + 1)) for row in range(2)
        )
        return room.contains(first) and room.contains(second.center())

    person.waits_for(seen)
    for button in page.panel.buttons.values():
        assert page.rect().contains(QRect(button.mapTo(page, QPoint()), button.size()))


def test_a_contradiction_leads_to_the_letter_and_its_correction_ends_it(person: Person) -> None:
    page = on_councils(person)
    assert page.form.contradictions.isVisible()
    page.form.contradictions.linkActivated.emit("4/grade:overall_effectiveness")
    person.waits_for(lambda: person.sees_letter and person.letter.id == 4)
    person.types("r")
    person.press(Qt.Key.Key_5, CTRL)

    person.waits_for(lambda: not page.form.contradictions.isVisible())
    assert page.form.heading.text() == WESTMARCH


def test_help_opens_at_the_page_about_councils(person: Person) -> None:
    on_councils(person)
    person.window.menu.actions["help"].trigger()

    window = person.window.findChild(HelpWindow)
    assert window is not None
    assert "One council over the years" in window.form.text.toPlainText()
    window.close()
