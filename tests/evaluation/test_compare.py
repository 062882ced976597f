from ofsted_desk.evaluation.compare import Claim, Counts, compare
from ofsted_desk.letter.document import Box, Span
from ofsted_desk.letter.finding import (
    SCALAR_FIELDS,
    Absence,
    AreaValue,
    Confidence,
    Evidence,
    Finding,
    GradeValue,
    Level,
    Value,
)
from tests.evaluation.made_up import a_grade, a_record, an_area


def _finding(field: str, value: Value, level: Level = Level.SURE, page: int = 2) -> Finding:
    span = Span(page, 0, 5, "words here", (Box(0, 0, 1, 1),))
    return Finding(field, value, Confidence(level), "a rule", evidence=Evidence((span,)))


def _absent(field: str, absence: Absence, level: Level = Level.SURE) -> Finding:
    return Finding(field, None, Confidence(level), "a rule", absence)


def test_a_letter_read_as_checked_has_nothing_wrong() -> None:
    record = a_record(grades=[a_grade("overall", "good")], areas=[an_area("Do more.")])

    comparison = compare(record, record)

    assert comparison.scalars_right == frozenset(SCALAR_FIELDS)
    assert comparison.grades == Counts(right=1)
    assert comparison.areas == Counts(right=1)
    assert comparison.areas_exact == 1
    assert comparison.misses == ()


def test_typography_case_and_spacing_are_not_differences() -> None:
    gold = a_record(addressee_role="Director – Children’s  Services")

    comparison = compare(gold, a_record(addressee_role="director - children's services"))

    assert "addressee_role" in comparison.scalars_right


def test_a_value_found_where_none_is_due_is_wrong() -> None:
    comparison = compare(a_record(), a_record(signatory_name="Sam Sample"))

    assert "signatory_name" not in comparison.scalars_right


def test_grades_are_counted_as_pairs_of_judgement_and_grade() -> None:
    gold = a_record(grades=[a_grade("a", "good"), a_grade("b", "good"), a_grade("c", "good")])
    found = a_record(grades=[a_grade("a", "good"), a_grade("b", "inadequate")])

    assert compare(gold, found).grades == Counts(right=1, extra=1, missed=2)


def test_an_area_nearly_the_same_counts_but_not_as_exact() -> None:
    text = "The quality and timeliness of plans for children in need."
    gold = a_record(areas=[an_area(text)])

    comparison = compare(gold, a_record(areas=[an_area(text.removesuffix("."))]))

    assert comparison.areas == Counts(right=1)
    assert comparison.areas_exact == 0


def test_an_area_under_another_judgement_is_another_area() -> None:
    gold = a_record(areas=[an_area("Do more.", "staying_safe")])
    found = a_record(areas=[an_area("Do more.")])

    assert compare(gold, found).areas == Counts(extra=1, missed=1)


def test_one_found_area_answers_only_one_expected_area() -> None:
    gold = a_record(areas=[an_area("Do more."), an_area("Do more.")])

    assert compare(gold, a_record(areas=[an_area("Do more.")])).areas == Counts(right=1, missed=1)


def test_a_letter_that_was_not_read_misses_everything_that_is_stated() -> None:
    gold = a_record(grades=[a_grade("a", "good")], areas=[an_area("Do more.")])

    comparison = compare(gold, None, refusal="It is a web page.")

    assert not comparison.predicted
    assert comparison.grades == Counts(missed=1)
    assert comparison.areas == Counts(missed=1)
    assert "lead_inspector" not in comparison.scalars_right
    assert "inspection_start" in comparison.scalars_right
    assert comparison.misses[0].words == "It is a web page."


def test_a_miss_says_what_was_found_where_and_how_sure() -> None:
    finding = _finding("authority", "Otherton", Level.LIKELY, page=3)

    (miss,) = compare(a_record(), a_record(authority="Otherton"), [finding]).misses

    assert (miss.field, miss.expected, miss.found) == ("authority", "Anyshire", "Otherton")
    assert (miss.level, miss.page, miss.words) == ("likely", 3, "words here")


def test_a_miss_of_an_absent_value_says_which_absence() -> None:
    finding = _absent("authority", Absence.NOT_FOUND, Level.UNSURE)

    (miss,) = compare(a_record(), a_record(authority=None), [finding]).misses

    assert miss.found == "(not found by us)"


def test_an_extra_area_is_shown_with_its_own_evidence() -> None:
    findings = [
        _finding("area:1", AreaValue("Do more.", "area for improvement"), page=1),
        _finding("area:2", AreaValue("A strength.", "area for improvement"), page=4),
    ]
    gold = a_record(areas=[an_area("Do more.")])
    found = a_record(areas=[an_area("Do more."), an_area("A strength.")])

    (miss,) = compare(gold, found, findings).misses

    assert (miss.expected, miss.found, miss.page) == (None, "[whole letter] A strength.", 4)


def test_each_value_is_a_claim_that_is_right_or_wrong() -> None:
    gold = a_record(grades=[a_grade("a", "good")], areas=[an_area("Do more.")])
    findings = [
        _finding("authority", "Otherton", Level.LIKELY),
        _finding("grade:a", GradeValue("good")),
        _finding("area:1", AreaValue("Something else.", "area for improvement"), Level.UNSURE),
        _finding("area:2", AreaValue("Do more.", "area for improvement")),
    ]
    found = a_record(
        authority="Otherton",
        grades=[a_grade("a", "good")],
        areas=[an_area("Something else."), an_area("Do more.")],
    )

    assert compare(gold, found, findings).claims == (
        Claim("authority", Level.LIKELY, right=False),
        Claim("grades", Level.SURE, right=True),
        Claim("areas", Level.UNSURE, right=False),
        Claim("areas", Level.SURE, right=True),
    )


def test_a_stated_absence_is_a_claim_of_its_own_kind() -> None:
    gold = a_record(lead_inspector="Ann Example", grades=[a_grade("a", "good")])
    findings = [
        _absent("lead_inspector", Absence.NOT_IN_FRAMEWORK),
        _absent("signatory_name", Absence.NOT_STATED, Level.LIKELY),
        _absent("grade:b", Absence.NOT_STATED),
        _absent("areas", Absence.NOT_STATED),
    ]

    assert compare(gold, a_record(), findings).claims == (
        Claim("lead_inspector", Level.SURE, right=False, absent=True),
        Claim("signatory_name", Level.LIKELY, right=True, absent=True),
        Claim("grades", Level.SURE, right=True, absent=True),
        Claim("areas", Level.SURE, right=True, absent=True),
    )


def test_not_found_by_us_claims_nothing() -> None:
    findings = [_absent("authority", Absence.NOT_FOUND)]

    assert compare(a_record(), a_record(authority=None), findings).claims == ()
