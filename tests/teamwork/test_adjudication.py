"""Only what differs is listed, and settled as one step by whoever settles it."""

import pytest

from ofsted_desk.errors import DeskError
from ofsted_desk.letter.decision import FieldState
from ofsted_desk.letter.finding import GradeValue
from ofsted_desk.teamwork.adjudication import (
    Difference,
    differences,
    open_differences,
    settle_as,
    settle_with,
)
from tests.store.made_letters import FAMILIES
from tests.teamwork.team import Team

GRADE = "grade:overall"


@pytest.fixture
def difference(team: Team) -> Difference:
    packs = team.packs("Ana", "Ben", "Cem", every=True)
    words = {"Ana": "adequate", "Ben": "outstanding", "Cem": "adequate"}
    for name, word in words.items():
        team.merge(
            team.answer(
                packs[name],
                lambda s, word=word: [  # type: ignore[misc]
                    s.correct(1, GRADE, GradeValue(word)),
                    s.confirm(2, "authority"),
                ],
            )
        )
    (found,) = differences(team.store, FAMILIES)
    return found


def test_only_differences_are_listed_with_every_side(team: Team, difference: Difference) -> None:
    assert difference.label == "Overall effectiveness"
    assert [(side.names, side.value) for side in difference.sides] == [
        (("Ana", "Cem"), GradeValue("adequate", 2)),
        (("Ben",), GradeValue("outstanding", 4)),
    ]
    assert difference.machine is not None
    assert difference.machine.value == GradeValue("good", 3)
    assert difference.sides[0].evidence.words == "good"
    assert open_differences(team.store) == 1


@pytest.mark.parametrize(
    ("choice", "grade", "note"),
    [
        (0, GradeValue("adequate", 2), "settled: Ana, Cem"),
        (1, GradeValue("outstanding", 4), "settled: Ben"),
        (None, GradeValue("good", 3), "settled: the machine's reading"),
    ],
)
def test_it_is_settled_by_whoever_settles(
    team: Team, difference: Difference, choice: int | None, grade: GradeValue, note: str
) -> None:
    settle_as(team.session, difference, None if choice is None else difference.sides[choice])
    view = team.session.open_letter(1).field(GRADE)

    assert view is not None
    assert (view.value, view.decided_by, view.note) == (grade, "Kit", note)
    assert view.state is not FieldState.UNSURE
    assert differences(team.store, FAMILIES) == []
    done = team.session.undo()
    assert done is not None
    assert done.words == "Undone: settle Overall effectiveness"
    assert open_differences(team.store) == 1


def test_another_value_settles_it_too_where_the_field_can_hold_it(
    team: Team, difference: Difference
) -> None:
    with pytest.raises(DeskError):
        settle_with(team.session, difference, GradeValue("splendid"))
    settle_with(team.session, difference, GradeValue("inadequate"))

    assert open_differences(team.store) == 0


def test_names_can_be_hidden_and_the_note_keeps_them_hidden(
    team: Team, difference: Difference
) -> None:
    (hidden,) = differences(team.store, FAMILIES, hide_names=True)
    assert [side.names for side in hidden.sides] == [(), ()]
    settle_as(team.session, hidden, hidden.sides[0])
    view = team.session.open_letter(1).field(GRADE)

    assert view is not None
    assert view.note == "settled: one side"
