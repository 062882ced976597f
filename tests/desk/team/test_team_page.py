"""Differences as a person settles them."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from ofsted_desk import __version__
from ofsted_desk.desk.background import Background
from ofsted_desk.desk.shortcuts import Shortcuts
from ofsted_desk.desk.team.team_page import TeamPage
from ofsted_desk.desk.theme import Appearance, Theme
from ofsted_desk.letter.finding import AreaValue, GradeValue
from ofsted_desk.review.session import ReviewSession
from ofsted_desk.store import open_store
from ofsted_desk.teamwork.changes import changes_of, write_changes
from ofsted_desk.teamwork.dealing import Dealing, Share, deal
from ofsted_desk.teamwork.merge import plan_merge, take_merge
from ofsted_desk.teamwork.pack_store import open_as_store
from ofsted_desk.teamwork.packs import make_packs
from tests.desk.review.made_up import FAMILIES, Keyboard, a_session
from tests.spoken import nameless

SAFE = "grade:staying_safe"
Work = Callable[[ReviewSession], object]


def reviewed(folder: Path, works: dict[str, Work]) -> ReviewSession:
    """A store into which these reviewers' changes of one letter are merged."""
    session = a_session(folder, ("apa/ashcombe", ()))
    dealing = Dealing(tuple(works), double=Share(100, percent=True))
    hands = deal(session.store, session.store.letters.ids(), dealing)
    for pack in make_packs(session.store, hands, folder / "packs", "Kit"):
        file = open_as_store(pack.path, app_version=__version__)
        changes = pack.path.with_suffix(".ofsted-changes")
        with open_store(file, app_version=__version__) as store:
            works[pack.reviewer](ReviewSession(store, pack.reviewer, FAMILIES))
            write_changes(changes_of(store), changes)
        step = take_merge(session.store, plan_merge(session.store, changes, FAMILIES, "Kit"))
        assert step is not None
        session.take_over(step)
    return session


def ana(session: ReviewSession) -> None:
    session.correct(1, SAFE, GradeValue("inadequate"))
    session.correct(1, "document_date", "2009-12-01")
    area = an_area(session)
    session.correct(1, area[0], AreaValue("Visit sooner.", area[1].kind, area[1].judgement, 1.0))
    session.confirm_letter(1)


def ben(session: ReviewSession) -> None:
    session.confirm_letter(1)


def an_area(session: ReviewSession) -> tuple[str, AreaValue]:
    return next(
        (view.field, view.value)
        for view in session.open_letter(1).fields
        if isinstance(view.value, AreaValue)
    )


@pytest.fixture
def page(
    qtbot: QtBot, theme: Theme, background: Background, shortcuts: Shortcuts, tmp_path: Path
) -> Iterator[TeamPage]:
    session = reviewed(tmp_path, {"Ana": ana, "Ben": ben})
    made = TeamPage(session, theme, background, shortcuts)
    qtbot.addWidget(made)
    made.resize(1366, 696)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    qtbot.waitUntil(lambda: made.model.rowCount() == 3)
    made.give_focus()
    yield made
    background.close()
    session.store.close()


def go_to(page: TeamPage, field: str) -> None:
    row = page.model.place_of(1, field)
    page.form.differences.setCurrentIndex(page.model.index(row, 0))


def stands(page: TeamPage, field: str) -> object:
    row = page._session.store.standing(1).field(field)
    return row.value if row else None


def settled(qtbot: QtBot, page: TeamPage, left: int = 2) -> None:
    qtbot.waitUntil(lambda: page.model.rowCount() == left and not page._background.busy)


def test_the_models_are_whole(page: TeamPage, qtmodeltester: ModelTester) -> None:
    for model in (page.model, page.figures):
        qtmodeltester.check(model)
    fields = [page.model.index(row, 1).data() for row in range(3)]

    assert "Staying safe" in fields
    assert page.form.pair.currentText() == "Ana and Ben"
    assert page.figures.rowCount() > 3
    assert "Areas of 1 letter" in page.form.areas.text()


@pytest.mark.parametrize(
    ("key", "grade"), [("1", "inadequate"), ("2", "adequate"), ("3", "adequate")]
)
def test_a_key_settles_and_the_next_is_shown(
    page: TeamPage, qtbot: QtBot, key: str, grade: str
) -> None:
    go_to(page, SAFE)
    Keyboard().press(key)
    settled(qtbot, page)

    value = stands(page, SAFE)
    assert isinstance(value, GradeValue)
    assert value.grade == grade
    assert page.current is not None
    assert page.current.field != SAFE


def test_undo_opens_it_again(page: TeamPage, qtbot: QtBot) -> None:
    go_to(page, SAFE)
    Keyboard().press("1")
    settled(qtbot, page)
    step = page._session.undo()
    assert step is not None
    page.show_step(step)
    settled(qtbot, page, left=3)

    assert page.current is not None
    assert page.current.field == SAFE


def test_another_grade_is_given_with_its_digit(page: TeamPage, qtbot: QtBot) -> None:
    go_to(page, SAFE)
    keyboard = Keyboard()
    keyboard.press("E")
    assert page.form.editors.isVisible()
    keyboard.press("4")
    settled(qtbot, page)

    assert stands(page, SAFE) == GradeValue("outstanding", 4)


def test_another_date_is_typed_and_refused_where_it_is_none(page: TeamPage, qtbot: QtBot) -> None:
    go_to(page, "document_date")
    keyboard = Keyboard()
    keyboard.press("E")
    page.form.text.clear()
    keyboard.type("never")
    keyboard.press("Return")
    assert "is not a date" in page.form.refusal.text()
    page.form.text.clear()
    keyboard.type("3 December 2009")
    keyboard.press("Return")
    settled(qtbot, page)

    assert stands(page, "document_date") == "2009-12-03"


def test_another_wording_of_an_area_is_typed(page: TeamPage, qtbot: QtBot) -> None:
    field, _ = an_area(page._session)
    go_to(page, field)
    keyboard = Keyboard()
    keyboard.press("E")
    page.form.area.setPlainText("Visit\nmuch sooner.")
    keyboard.press("Ctrl+Return")
    settled(qtbot, page)

    value = stands(page, field)
    assert isinstance(value, AreaValue)
    assert value.text == "Visit much sooner."


def test_names_can_be_hidden(page: TeamPage, qtbot: QtBot) -> None:
    def names() -> list[str]:
        widgets = page.form.sides_place.findChildren(QWidget)
        return [widget.accessibleName() for widget in widgets if widget.isVisible()]

    assert "Ana" in " ".join(names())
    page.form.hide_names.click()
    qtbot.waitUntil(lambda: "First reviewer" in names())

    assert "Ana" not in " ".join(names())


def test_the_words_of_the_first_side_are_marked_on_the_page(page: TeamPage) -> None:
    go_to(page, SAFE)

    assert page.letter.pane.pages.pages == 4
    assert page.letter.pane._marks != []


def test_everything_that_takes_the_focus_has_a_name(page: TeamPage) -> None:
    for field in (SAFE, "document_date"):
        go_to(page, field)
        page.ask_for_another()
        assert nameless(page) == []


@pytest.mark.parametrize("appearance", [Appearance.LIGHT, Appearance.DARK])
def test_nothing_is_cut_off_at_the_size_of_a_small_laptop(
    theme: Theme, page: TeamPage, appearance: Appearance
) -> None:
    theme.choose(appearance)
    go_to(page, SAFE)
    for button in (page.form.other_button, page.form.letter_button):
        assert button.width() >= button.minimumSizeHint().width()
        assert page.rect().contains(button.mapTo(page, button.rect().bottomRight()))
