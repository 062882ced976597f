"""From the dashboard to the blind questions and back, with the window's own keys."""

from PySide6.QtCore import Qt

from ofsted_desk.desk.dashboard.dashboard_page import DashboardPage
from ofsted_desk.desk.recheck.recheck_page import RecheckPage
from ofsted_desk.letter.finding import GradeValue
from ofsted_desk.review.views import FieldKind
from tests.journeys.person import CTRL, LETTERS, Person


def on_dashboard(person: Person) -> DashboardPage:
    """Import and confirm two letters, and go to the dashboard."""
    person.imports(LETTERS / "apa")
    for letter in (1, 2):
        person.session.confirm_letter(letter)
    person.desk.settings.set("recheck_percent", 100)
    person.press(Qt.Key.Key_6, CTRL)
    page = person.window.wide.page("dashboard")
    assert isinstance(page, DashboardPage)
    person.waits_for(lambda: page.tally is not None)
    return page


def test_the_dashboard_leads_to_the_questions_and_counts_their_answers(person: Person) -> None:
    page = on_dashboard(person)
    assert person.window.form.dashboard_tab.isChecked()
    assert "2 of 3 letters reviewed" in page.form.progress.text()
    page.recheck.button.click()
    asks = person.window.wide.page("recheck")
    assert isinstance(asks, RecheckPage)
    assert asks.isVisible()
    assert person.window.form.dashboard_tab.isChecked()
    while asks.question is not None and asks.question.kind != FieldKind.GRADE:
        asks.put_off()
    asks.give_focus()
    assert asks.question is not None
    recorded = asks._recheck.recorded(asks.question)
    assert isinstance(recorded, GradeValue)
    person.types(str(recorded.score))

    person.press(Qt.Key.Key_6, CTRL)
    person.waits_for(lambda: page.recheck.rate.text() == "0.0 % wrong")
    assert page.recheck.interval.text().startswith("0 of 1 answer.")


def test_undo_takes_the_answer_back_and_asks_again(person: Person) -> None:
    on_dashboard(person)
    person.press(Qt.Key.Key_7, CTRL)
    asks = person.window.wide.page("recheck")
    assert isinstance(asks, RecheckPage)
    first = asks.question
    assert first is not None
    asks.answer.given.emit(asks._recheck.recorded(first))
    assert asks.question is not None
    assert asks.question.field != first.field
    person.press(Qt.Key.Key_Z, CTRL)

    assert asks.question.field == first.field
    assert "Undone: re-check" in person.status


def test_the_share_is_a_setting(person: Person) -> None:
    on_dashboard(person)
    person.press(Qt.Key.Key_7, CTRL)
    asks = person.window.wide.page("recheck")
    assert isinstance(asks, RecheckPage)
    assert asks.question is not None
    person.desk.settings.set("recheck_percent", 0)
    person.press(Qt.Key.Key_6, CTRL)
    person.press(Qt.Key.Key_7, CTRL)

    assert "0 per cent" in asks.form.asks.text()
