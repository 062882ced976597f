"""The filter says what a person chose, and keeps a family that is still there."""

from pytestqt.qtbot import QtBot

from ofsted_desk.desk.queue.filter_bar import FilterBar
from ofsted_desk.letter.decision import LetterState


def test_nothing_is_left_out_at_first(qtbot: QtBot) -> None:
    bar = FilterBar()
    qtbot.addWidget(bar)

    assert (bar.states, bar.families, bar.narrow) == (frozenset(), frozenset(), False)


def test_what_is_chosen_is_told(qtbot: QtBot) -> None:
    bar = FilterBar()
    qtbot.addWidget(bar)
    bar.show_families({"apa": "Annual performance assessment"})
    with qtbot.waitSignal(bar.changed):
        bar.form.state.setCurrentText("Still to review")
        bar.form.state.activated.emit(bar.form.state.currentIndex())
    bar.form.family.setCurrentIndex(1)

    assert bar.states == {LetterState.TO_REVIEW, LetterState.IN_PROGRESS}
    assert bar.families == {"apa"}
    assert bar.narrow


def test_a_chosen_family_stays_chosen_when_others_come(qtbot: QtBot) -> None:
    bar = FilterBar()
    qtbot.addWidget(bar)
    bar.show_families({"apa": "Annual performance assessment"})
    bar.form.family.setCurrentIndex(1)
    bar.show_families({"ilacs": "Inspection", "apa": "Annual performance assessment"})
    assert bar.families == {"apa"}
    bar.clear()
    assert not bar.narrow
