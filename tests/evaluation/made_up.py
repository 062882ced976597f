"""Made-up records and findings for the tests of the measures."""

from ofsted_desk.letter.record import AreaRow, GradeRow, Record


def a_record(name: str = "letter.pdf", **values: object) -> Record:
    """A record of an invented council, changed as told."""
    record: dict[str, object] = {
        "file": name,
        "sha256": "00",
        "family": "ilacs",
        "authority": "Anyshire",
        "document_date": "2023-11-06",
        "inspection_start": None,
        "inspection_end": None,
        "lead_inspector": "Ann Example",
        "addressee_name": None,
        "addressee_role": None,
        "signatory_name": None,
        "signatory_role": None,
        "grades": [],
        "areas": [],
    }
    return {**record, **values}  # type: ignore[typeddict-item]


def a_grade(judgement: str, grade: str) -> GradeRow:
    """One grade of a record."""
    return {"judgement": judgement, "grade": grade, "score": None}


def an_area(text: str, judgement: str | None = None) -> AreaRow:
    """One area of a record."""
    return {"judgement": judgement, "kind": "area for improvement", "text": text}
