"""The history of a field as a table."""

from collections.abc import Callable

from pytestqt.modeltest import ModelTester

from ofsted_desk.desk.review.history_model import HistoryModel
from ofsted_desk.letter.finding import GradeValue
from ofsted_desk.review.session import ReviewSession


def test_each_change_is_a_row_newest_first(
    qtmodeltester: ModelTester, sessions: Callable[..., ReviewSession]
) -> None:
    session = sessions(("apa/ashcombe", ()))
    session.correct(1, "grade:staying_safe", GradeValue("good"))
    session.undo()
    model = HistoryModel()

    model.show(session.history_of(1, "grade:staying_safe"))

    qtmodeltester.check(model)
    rows = [
        [model.index(row, column).data() for column in (1, 2, 3, 4)]
        for row in range(model.rowCount())
    ]
    assert ["Kit", "correct", "adequate (2)", "good (3)"] == rows[1]
    assert ["Kit", "undo: correct Staying safe", "good (3)", "adequate (2)"] == rows[0]
