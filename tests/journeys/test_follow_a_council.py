"""A council's letters are looked at together, and its concerns followed through them."""

from PySide6.QtCore import Qt

from ofsted_desk.desk.councils.councils_page import CouncilsPage
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
