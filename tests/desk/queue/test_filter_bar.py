"""The filter says what a person chose, and keeps a family that is still there."""

import pytest
from pytestqt.qtbot import QtBot

from ofsted_desk.desk.queue.filter_bar import FilterBar
from ofsted_desk.letter.decision import LetterState
from ofsted_desk.review.views import ME, NOBODY, QueueFilter, QueueOrder


def test_nothing_is_left_out_at_first(qtbot: QtBot) -> None:
    bar = FilterBar()
    qtbot.addWidget(bar)

    assert bar.wanted("", QueueOrder.DATE) == QueueFilter(order=QueueOrder.DATE)
    assert not bar.narrow


def test_what_is_chosen_is_told(qtbot: QtBot) -> None:
    bar = FilterBar()
    qtbot.addWidget(bar)
    bar.show_families({"apa": "Annual performance assessment"})
    with qtbot.waitSignal(bar.changed):
        bar.form.state.setCurrentText("Still to review")
        bar.form.state.activated.emit(bar.form.state.currentIndex())
    bar.form.family.setCurrentIndex(1)

    wanted = bar.wanted("children", QueueOrder.DATE)
    assert wanted.states == {LetterState.TO_REVIEW, LetterState.IN_PROGRESS}
    assert wanted.families == {"apa"}
    assert wanted.text == "children"
    assert bar.narrow


def test_a_chosen_family_stays_chosen_when_others_come(qtbot: QtBot) -> None:
    bar = FilterBar()
    qtbot.addWidget(bar)
    bar.show_families({"apa": "Annual performance assessment"})
    bar.form.family.setCurrentIndex(1)
    bar.show_families({"ilacs": "Inspection", "apa": "Annual performance assessment"})
    assert bar.wanted("", QueueOrder.DATE).families == {"apa"}
    bar.clear()
    assert not bar.narrow


@pytest.mark.parametrize(
    "wanted",
    [
        QueueFilter(),
        QueueFilter(reviewers=frozenset({ME})),
        QueueFilter(reviewers=frozenset({NOBODY})),
        QueueFilter(reviewers=frozenset({"Kim"}), families=frozenset({"apa"})),
        QueueFilter(states=frozenset({LetterState.FLAGGED})),
        QueueFilter(copies=True),
    ],
)
def test_what_a_filter_says_is_chosen_and_told_again(qtbot: QtBot, wanted: QueueFilter) -> None:
    bar = FilterBar()
    qtbot.addWidget(bar)
    bar.show_families({"apa": "Annual performance assessment"})
    bar.show_reviewers(["Ash", "Kim"])
    bar.show_wanted(QueueFilter(copies=True, reviewers=frozenset({"Ash"})))
    bar.show_wanted(wanted)

    assert bar.wanted("", QueueOrder.LEAST_SURE) == wanted
    bar.show_reviewers(["Ash", "Kim", "Lee"])
    assert bar.wanted("", QueueOrder.LEAST_SURE) == wanted
