"""Agreement as it is counted from what reviewers sent back."""

from pathlib import Path

from ofsted_desk.letter.finding import AreaValue, GradeValue
from ofsted_desk.review.session import ReviewSession
from ofsted_desk.teamwork.agreement import Agreement, FieldAgreement, agreements
from ofsted_desk.teamwork.agreement_words import kappa_words, share_words
from ofsted_desk.teamwork.area_lists import Meeting
from ofsted_desk.teamwork.kappa import UNDEFINED, quadratic
from tests.store.made_letters import FAMILIES
from tests.teamwork.team import Team

GRADE = "grade:overall"
WORDS = ("outstanding", "good", "adequate", "inadequate")
CARERS = AreaValue("Listen to foster carers.", "area for development")


def graded(words: list[str], more: bool = False) -> object:
    def work(session: ReviewSession) -> None:
        for letter, word in enumerate(words, 1):
            session.correct(letter, GRADE, GradeValue(word))
            if more:
                session.confirm_letter(letter)

    return work


def of_field(agreement: Agreement, column: str) -> FieldAgreement:
    return next(row for row in agreement.fields if row.column == column)


def compared(team: Team, one: object, other: object) -> Agreement:
    packs = team.packs("Ana", "Ben", every=True)
    team.merge(team.answer(packs["Ana"], one), team.answer(packs["Ben"], other))  # type: ignore[arg-type]
    (found,) = agreements(team.store, FAMILIES)
    return found


def test_grades_are_counted_with_both_kappas(tmp_path: Path) -> None:
    team = Team(tmp_path, letters=4)
    ana, ben = list(WORDS), ["good", "good", "adequate", "inadequate"]
    found = of_field(compared(team, graded(ana), graded(ben)), GRADE)
    team.close()

    assert (found.agreed, found.pairs, found.share) == (3, 4, 0.75)
    assert found.weighted == quadratic([[0, 1, 0, 0], [0, 1, 0, 0], [0, 0, 1, 0], [0, 0, 0, 1]])
    assert share_words(found) == "3 of 4 (75 %)"


def test_without_variation_kappa_is_undefined_and_the_share_is_said(team: Team) -> None:
    found = of_field(compared(team, graded(["good"] * 3), graded(["good"] * 3)), GRADE)

    assert (found.agreed, found.pairs) == (3, 3)
    assert found.kappa == UNDEFINED
    assert kappa_words(found.kappa) == "undefined"


def test_a_field_that_one_left_unsure_is_not_counted(team: Team) -> None:
    def unsure(session: ReviewSession) -> None:
        session.unsure(1, GRADE, "smudged")
        session.correct(2, GRADE, GradeValue("good"))

    found = of_field(compared(team, graded(["good", "good"]), unsure), GRADE)

    assert found.pairs == 1


def test_a_field_that_only_one_decided_is_not_counted(team: Team) -> None:
    found = compared(
        team, lambda s: [s.confirm(1, "authority"), s.confirm(1, GRADE)], graded(["adequate"])
    )

    assert [row.column for row in found.fields] == [GRADE]


def test_case_and_punctuation_are_no_disagreement(team: Team) -> None:
    found = compared(
        team,
        lambda s: s.correct(1, "authority", "West-March"),
        lambda s: s.correct(1, "authority", "Westmarch"),
    )

    assert of_field(found, "authority").agreed == 1


def test_areas_are_compared_where_both_went_through_them(team: Team) -> None:
    def ana(session: ReviewSession) -> None:
        session.remove(1, "area:a1")
        session.confirm_letter(1)

    def ben(session: ReviewSession) -> None:
        session.add_area(1, CARERS)
        session.confirm_letter(1)
        session.confirm(2, "area:a1")

    found = compared(team, ana, ben)

    assert found.area_letters == 1
    assert found.areas[Meeting.MATCHED] == 1
    assert found.areas[Meeting.ADDED] == 2
    assert found.areas[Meeting.MISSED] == 0
