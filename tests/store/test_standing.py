import pytest

from ofsted_desk.letter.decision import Action, Decision, FieldState, LetterState
from ofsted_desk.letter.finding import Absence, AreaValue, GradeValue, Value
from ofsted_desk.store.standing import LETTER, REOPENED, StandingField, StandingLetter, stand
from tests.store.made_letters import AT, LIKELY, UNSURE, a_finding, a_letter

GOOD, POOR = GradeValue("good", 3), GradeValue("inadequate", 1)


def a_decision(
    number: int,
    action: Action,
    value: Value = None,
    *,
    field: str = "grade:overall",
    restores: int | None = None,
    note: str = "",
) -> Decision:
    return Decision(1, field, action, "Kit", AT, value, None, note, number, restores)


def standing(*decisions: Decision) -> StandingLetter:
    return stand(a_letter(1).findings, decisions)


def the_grade(*decisions: Decision) -> StandingField:
    field = standing(*decisions).field("grade:overall")
    assert field is not None
    return field


@pytest.mark.parametrize(
    ("action", "value", "state"),
    [
        (Action.CONFIRM, GOOD, FieldState.CONFIRMED),
        (Action.CORRECT, POOR, FieldState.CORRECTED),
        (Action.CORRECT, GOOD, FieldState.CONFIRMED),
        (Action.REMOVE, GOOD, FieldState.REMOVED),
        (Action.MARK_ABSENT, None, FieldState.ABSENT),
        (Action.UNSURE, GOOD, FieldState.UNSURE),
    ],
)
def test_the_last_decision_says_the_state(action: Action, value: Value, state: FieldState) -> None:
    field = the_grade(a_decision(1, Action.CORRECT, POOR), a_decision(2, action, value))

    assert state is field.state
    assert value == field.value


def test_without_a_decision_the_machine_stands() -> None:
    assert (FieldState.EXTRACTED, GOOD) == (the_grade().state, the_grade().value)


def test_undo_and_redo_name_what_stands_again() -> None:
    first, second = a_decision(1, Action.CORRECT, POOR), a_decision(2, Action.CONFIRM, POOR)
    undone = a_decision(3, Action.UNDO, restores=1)
    all_undone = a_decision(4, Action.UNDO, restores=None)
    redone = a_decision(5, Action.REDO, restores=1)

    assert first == the_grade(first, second, undone).decision
    assert the_grade(first, second, undone, all_undone).decision is None
    assert first == the_grade(first, second, undone, all_undone, redone).decision


def test_what_only_a_person_found_is_added() -> None:
    area = AreaValue("Listen.", "area for development", None, 1.5)
    letter = standing(a_decision(1, Action.ADD, area, field="area:new"))

    assert ["area:a1", "area:new", "area:a2"] == [
        field.field for field in letter.fields if field.field.startswith("area")
    ]
    field = letter.field("area:new")
    assert field is not None
    assert FieldState.ADDED is field.state
    assert not field.needs_eyes


@pytest.mark.parametrize(
    ("finding", "why"),
    [
        (a_finding("x", "v"), ()),
        (a_finding("x", absence=Absence.NOT_STATED), ()),
        (a_finding("x", "v", LIKELY), LIKELY.reasons),
        (a_finding("x", "v", UNSURE), UNSURE.reasons),
        (
            a_finding("x", absence=Absence.NOT_FOUND, confidence=LIKELY),
            ("Not found by us: it may still be in the letter", *LIKELY.reasons),
        ),
    ],
)
def test_eyes_are_needed_where_the_machine_is_not_sure(
    finding: object, why: tuple[str, ...]
) -> None:
    (field,) = stand([finding], ()).fields  # type: ignore[list-item]

    assert why == field.why
    assert bool(why) == field.needs_eyes
    decided = stand([finding], [a_decision(1, Action.CONFIRM, field.value, field="x")])  # type: ignore[list-item]
    assert () == decided.fields[0].why


def test_an_unsure_decision_needs_eyes_and_says_the_note() -> None:
    field = the_grade(a_decision(1, Action.UNSURE, GOOD, note="smudged"))

    assert ("Marked unsure: smudged",) == field.why


def status(number: int, said: str) -> Decision:
    return a_decision(number, Action.STATUS, said, field=LETTER)


@pytest.mark.parametrize(
    ("decisions", "state"),
    [
        ([], LetterState.TO_REVIEW),
        ([a_decision(1, Action.CONFIRM, GOOD)], LetterState.IN_PROGRESS),
        ([status(1, "reviewed")], LetterState.REVIEWED),
        ([status(1, "flagged")], LetterState.FLAGGED),
        ([status(1, "set aside")], LetterState.SET_ASIDE),
        ([status(1, "reviewed"), status(2, REOPENED)], LetterState.TO_REVIEW),
        ([status(1, "reviewed"), a_decision(2, Action.CORRECT, POOR)], LetterState.REVIEWED),
        ([status(1, "reviewed"), a_decision(2, Action.UNSURE, GOOD)], LetterState.IN_PROGRESS),
        (
            [a_decision(1, Action.CONFIRM, GOOD), a_decision(2, Action.UNDO)],
            LetterState.TO_REVIEW,
        ),
    ],
)
def test_the_letters_state_follows_from_its_decisions(
    decisions: list[Decision], state: LetterState
) -> None:
    assert state is standing(*decisions).state


def test_the_row_of_an_empty_list_goes_when_the_list_has_something() -> None:
    findings = [a_finding("areas", absence=Absence.NOT_STATED)]
    area = AreaValue("Listen.", "area for development")
    added = a_decision(1, Action.ADD, area, field="area:new")
    removed = a_decision(2, Action.REMOVE, area, field="area:new")

    assert ["areas"] == [field.field for field in stand(findings, ()).fields]
    assert ["area:new"] == [field.field for field in stand(findings, [added]).fields]
    assert {"areas", "area:new"} == {f.field for f in stand(findings, [added, removed]).fields}
