from ofsted_desk.letter.document import compose
from ofsted_desk.letter.finding import (
    Absence,
    AreaValue,
    Confidence,
    EarlierValue,
    Finding,
    GradeValue,
    Level,
    Value,
)
from ofsted_desk.letter.letter import ExtractedLetter, Recognition
from ofsted_desk.letter.record import record_of

KEYS = [
    "file",
    "sha256",
    "family",
    "authority",
    "document_date",
    "inspection_start",
    "inspection_end",
    "lead_inspector",
    "addressee_name",
    "addressee_role",
    "signatory_name",
    "signatory_role",
    "grades",
    "areas",
]


def _letter(*values: tuple[str, Value]) -> ExtractedLetter:
    return ExtractedLetter(
        compose("visit.pdf", "abc", "pdf", []),
        Recognition("focused-visit", 0.9),
        1,
        "0.1.0",
        tuple(
            Finding(
                field,
                value,
                Confidence(Level.SURE),
                "a rule",
                Absence.NOT_STATED if value is None else None,
            )
            for field, value in values
        ),
    )


def test_the_keys_are_always_there_in_the_order_of_the_form() -> None:
    assert list(record_of(_letter())) == KEYS


def test_a_letter_with_nothing_found_has_its_recognised_family_and_empty_lists() -> None:
    record = record_of(_letter())

    assert record["family"] == "focused-visit"
    assert record["authority"] is None
    assert record["grades"] == []
    assert record["areas"] == []


def test_values_come_in_the_order_printed() -> None:
    record = record_of(
        _letter(
            ("authority", "Anyshire"),
            ("grade:b", GradeValue("good", 3)),
            ("grade:a", GradeValue("inadequate")),
            ("area:2", AreaValue("Do more.", "area for improvement")),
            ("area:1", AreaValue("Do less.", "priority action", "b")),
        )
    )

    assert record["authority"] == "Anyshire"
    assert record["grades"] == [
        {"judgement": "b", "grade": "good", "score": 3},
        {"judgement": "a", "grade": "inadequate", "score": None},
    ]
    assert record["areas"] == [
        {"judgement": None, "kind": "area for improvement", "text": "Do more."},
        {"judgement": "b", "kind": "priority action", "text": "Do less."},
    ]


def test_an_absence_is_null_and_an_earlier_result_is_not_a_grade() -> None:
    record = record_of(_letter(("lead_inspector", None), ("earlier:1", EarlierValue("good", 2018))))

    assert record["lead_inspector"] is None
    assert record["grades"] == []
