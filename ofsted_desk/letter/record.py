"""A letter as a record: the plain dict that `extract` prints and hand-checked answers use.

Its keys and their order are fixed; everything in it is text, a number, a list or None.
"""

from typing import TypedDict

from ofsted_desk.letter.finding import Finding
from ofsted_desk.letter.letter import ExtractedLetter


class GradeRow(TypedDict):
    """One grade of a record."""

    judgement: str
    grade: str
    score: int | None


class AreaRow(TypedDict):
    """One area of a record; `judgement` is None where the list is for the whole letter."""

    judgement: str | None
    kind: str
    text: str


class Record(TypedDict):
    """One letter's values, in the order of the form."""

    file: str
    sha256: str
    family: str
    authority: str | None
    document_date: str | None
    inspection_start: str | None
    inspection_end: str | None
    lead_inspector: str | None
    addressee_name: str | None
    addressee_role: str | None
    signatory_name: str | None
    signatory_role: str | None
    grades: list[GradeRow]
    areas: list[AreaRow]


def record_of(letter: ExtractedLetter) -> Record:
    """The record of what the machine read from a letter."""
    return {
        "file": letter.document.name,
        "sha256": letter.document.sha256,
        "family": _text(letter.finding("family")) or letter.recognition.family,
        "authority": _text(letter.finding("authority")),
        "document_date": _text(letter.finding("document_date")),
        "inspection_start": _text(letter.finding("inspection_start")),
        "inspection_end": _text(letter.finding("inspection_end")),
        "lead_inspector": _text(letter.finding("lead_inspector")),
        "addressee_name": _text(letter.finding("addressee_name")),
        "addressee_role": _text(letter.finding("addressee_role")),
        "signatory_name": _text(letter.finding("signatory_name")),
        "signatory_role": _text(letter.finding("signatory_role")),
        "grades": [
            {"judgement": judgement, "grade": value.grade, "score": value.score}
            for judgement, value in letter.grades
        ],
        "areas": [
            {"judgement": area.judgement, "kind": area.kind, "text": area.text}
            for area in letter.areas
        ],
    }


def _text(finding: Finding | None) -> str | None:
    return finding.value if finding is not None and isinstance(finding.value, str) else None
