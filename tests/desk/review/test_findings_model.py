"""The rows of the form as a model."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from ofsted_desk.desk.review.findings_model import FindingsModel, Role
from ofsted_desk.letter.finding import Absence, GradeValue
from ofsted_desk.review.session import ReviewSession
from ofsted_desk.review.views import OpenLetter

Sessions = Callable[..., ReviewSession]


@pytest.fixture
def session(sessions: Sessions) -> ReviewSession:
    """One letter, in doubt about one grade."""
    return sessions(("apa/ashcombe", ("grade:staying_safe", "signatory_role")))


@pytest.fixture
def letter(session: ReviewSession) -> OpenLetter:
    """The letter as it stands."""
    return session.open_letter(1)


def test_it_keeps_the_rules_of_a_model(qtmodeltester: ModelTester, letter: OpenLetter) -> None:
    model = FindingsModel()
    model.show(letter)

    qtmodeltester.check(model)


def test_a_row_says_name_value_state_and_page(letter: OpenLetter) -> None:
    model = FindingsModel()
    model.show(letter)
    row = model.fields.index("grade:staying_safe")

    said = model.index(row).data(Qt.ItemDataRole.AccessibleTextRole)

    assert "Staying safe, 2 adequate, needs your eyes, page 2" == said


def test_rows_stand_under_their_headings(letter: OpenLetter) -> None:
    model = FindingsModel()
    model.show(letter)

    headings = dict.fromkeys(model.index(n).data(Role.SECTION) for n in range(model.rowCount()))

    grades, areas = "GRADES (4 is best)", "AREAS FOR DEVELOPMENT · 11"
    assert ["LETTER", "PEOPLE", grades, areas] == list(headings)


def test_a_decision_changes_one_row_and_resets_nothing(
    qtbot: QtBot, session: ReviewSession, letter: OpenLetter
) -> None:
    model = FindingsModel()
    model.show(letter)
    changed: list[int] = []
    model.dataChanged.connect(lambda first, _last: changed.append(first.row()))

    session.correct(1, "grade:staying_safe", GradeValue("good"))
    with qtbot.assertNotEmitted(model.modelReset):
        model.show(session.open_letter(1))

    assert [model.fields.index("grade:staying_safe")] == changed
    assert "was 2" in model.index(changed[0]).data()


def test_the_next_for_eyes_goes_round(letter: OpenLetter) -> None:
    model = FindingsModel()
    model.show(letter)

    assert "signatory_role" == model.next_for_eyes(None)
    assert "grade:staying_safe" == model.next_for_eyes("signatory_role")
    assert "signatory_role" == model.next_for_eyes("grade:staying_safe")


def test_nothing_is_left_for_eyes_where_all_is_sure(letter: OpenLetter) -> None:
    model = FindingsModel()
    settled = tuple(replace(view, needs_eyes=False) for view in letter.fields)
    model.show(replace(letter, fields=settled))

    assert model.next_for_eyes(None) is None


def test_no_letter_has_no_rows(letter: OpenLetter) -> None:
    model = FindingsModel()
    model.show(letter)

    model.show(None)

    assert 0 == model.rowCount()


def test_what_is_not_due_has_no_row_before_and_after_confirming(sessions: Sessions) -> None:
    session = sessions(("ilacs/eastmarsh", ()))
    model = FindingsModel()
    model.show(session.open_letter(1))
    before = model.fields
    absent = {
        view.field
        for view in session.open_letter(1).fields
        if view.machine and view.machine.absence == Absence.NOT_IN_FRAMEWORK
    }
    assert absent
    assert not absent & set(before)

    session.confirm_letter(1)
    model.show(session.open_letter(1))

    assert before == model.fields
