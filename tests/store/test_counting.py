from datetime import datetime

from ofsted_desk.letter.decision import Action, Decision, LetterState
from ofsted_desk.letter.finding import GradeValue
from ofsted_desk.store import Store


def status(letter: int, at: str, state: LetterState = LetterState.REVIEWED) -> Decision:
    return Decision(letter, "letter", Action.STATUS, "Kit", at, str(state))


def here(at: str) -> str:
    """The day that it is on this machine at a UTC time."""
    return datetime.fromisoformat(at).astimezone().date().isoformat()


def test_reviewed_letters_are_counted_on_the_day_that_stands(store: Store) -> None:
    monday, friday = "2026-03-02T12:00:00.000+00:00", "2026-03-06T12:00:00.000+00:00"
    store.decisions.record([status(1, monday), status(2, monday), status(3, monday)])
    store.decisions.record([status(2, friday, LetterState.FLAGGED)])
    (third,) = store.decisions.record([status(3, friday)])

    counted = store.counting.reviewed_by_day("2026-01-01")
    assert [(here(monday), 1), (here(friday), 1)] == counted
    assert [(here(friday), 1)] == store.counting.reviewed_by_day("2026-03-05")

    before = next(d for d in store.decisions.of(3) if d.id != third.id)
    undone = Decision(3, "letter", Action.UNDO, "Kit", friday, restores=before.id)
    store.decisions.record([undone])
    assert [(here(monday), 2)] == store.counting.reviewed_by_day("2026-01-01")


def test_grades_are_counted_as_they_stand(store: Store) -> None:
    adequate = GradeValue("adequate", 2)
    at = "2026-03-02T12:00:00.000+00:00"
    store.decisions.record([Decision(1, "grade:overall", Action.CORRECT, "Kit", at, adequate)])

    assert [
        ("grade:overall", "rating", 2007, "adequate", 1),
        ("grade:overall", "rating", 2007, "good", 2),
    ] == store.counting.grades()
    assert {"grade:overall": 1} == store.counting.decided() == store.counting.changed()
