"""One model of rows for every format: a letter as it stands, as rows of five tables.

`letters`, `grades` and `areas` hold what stands; `fields` holds every field whatever became of
it; `audit` every change. Columns and their order are those of the data dictionary, as far as
the layout keeps them.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from ofsted_desk.export.dictionary import tables
from ofsted_desk.export.layout import FULL, Layout
from ofsted_desk.letter.decision import AuditEntry, FieldState
from ofsted_desk.letter.family import LetterFamily
from ofsted_desk.letter.finding import (
    SCALAR_FIELDS,
    AreaValue,
    EarlierValue,
    Evidence,
    GradeValue,
    Value,
)
from ofsted_desk.store.records import LetterRecord
from ofsted_desk.store.standing import LETTER, StandingField, StandingLetter, about

Cell = str | int | date | datetime | None
Row = dict[str, Cell]
AuthorityCodes = Callable[[str, date | None], tuple[str | None, str | None]]
"""A council's name and a day → its code and its number then, each None where it has none."""


@dataclass(frozen=True, slots=True)
class KeptLetter:
    """A letter as the store holds it: its own row, what stands, and its audit, oldest first."""

    record: LetterRecord
    family: LetterFamily | None
    standing: StandingLetter
    history: Sequence[AuditEntry] = ()


@dataclass(frozen=True, slots=True)
class LetterRows:
    """One letter's rows in every table, and the evidence of each field for formats that nest.

    `family` is the title of its family.
    """

    tables: dict[str, list[Row]]
    evidence: dict[str, Evidence]
    witness: dict[str, Evidence]
    family: str = ""


def rows_of(letter: KeptLetter, codes_of: AuthorityCodes, layout: Layout = FULL) -> LetterRows:
    """The rows of one letter in the tables of the layout."""
    fields = [field for field in letter.standing.fields if layout.wants(field.field)]
    standing = [field for field in fields if _stands(field)]
    grades = [(f, f.value) for f in standing if isinstance(f.value, GradeValue)]
    areas = [(f, f.value) for f in standing if isinstance(f.value, AreaValue)]
    repeated = _repeated(letter)
    made = {
        "letters": [_letter_row(letter, len(grades), len(areas), codes_of)],
        "grades": [_grade_row(letter, repeated, *grade) for grade in grades],
        "areas": [
            _area_row(letter, repeated, number, *area) for number, area in enumerate(areas, 1)
        ],
        "fields": [_field_row(letter, repeated, field) for field in fields],
        "audit": [_audit_row(letter, e) for e in letter.history if _is_about(e.field, layout)],
    }
    return LetterRows(
        {
            name: [{column: row[column] for column in table.names} for row in made[name]]
            for name, table in layout.tables().items()
        },
        {field.field: field.evidence for field in fields},
        {f.field: f.machine.witness for f in fields if f.machine is not None},
        letter.family.title if letter.family else _family_id(letter),
    )


def _is_about(field: str, layout: Layout) -> bool:
    """Whether an entry of the audit is about a field that is wanted, or the letter as a whole."""
    name = about(field)
    return name in (LETTER, "") or layout.wants(name)


def _stands(field: StandingField) -> bool:
    return field.value is not None and field.state is not FieldState.REMOVED


def _letter_row(letter: KeptLetter, grades: int, areas: int, codes_of: AuthorityCodes) -> Row:
    standing, status = letter.standing, letter.standing.status
    values = {name: _scalar(name, standing.text(name)) for name in SCALAR_FIELDS}
    day = _date(standing.date)
    code, number = codes_of(
        standing.text("authority") or "", day if isinstance(day, date) else None
    )
    return {
        "letter": letter.record.id,
        "file": letter.record.name,
        "sha256": letter.record.sha256,
        **values,
        "family": _family_id(letter),
        "authority_code": code,
        "authority_number": number,
        "grades": grades,
        "areas": areas,
        "state": standing.state.value,
        "reviewed_by": status.reviewer if status else None,
        "reviewed_at": _time(status.at) if status else None,
        "corrections": sum(field.is_changed for field in standing.fields),
        "note": (status.note or None) if status else None,
    }


def _grade_row(letter: KeptLetter, repeated: Row, field: StandingField, value: GradeValue) -> Row:
    judgement = field.field.removeprefix("grade:")
    machine = field.machine.value if field.machine else None
    return {
        **repeated,
        **_decided(field),
        **_machine(field),
        "judgement": judgement,
        "judgement_label": _judgement_label(letter.family, judgement),
        "grade": value.grade,
        "score": value.score,
        "machine_value": machine.grade if isinstance(machine, GradeValue) else None,
        "machine_score": machine.score if isinstance(machine, GradeValue) else None,
    }


def _area_row(
    letter: KeptLetter, repeated: Row, number: int, field: StandingField, value: AreaValue
) -> Row:
    machine = field.machine.value if field.machine else None
    return {
        **repeated,
        **_decided(field),
        **_machine(field),
        "number": number,
        "kind": value.kind,
        "judgement": value.judgement,
        "judgement_label": _judgement_label(letter.family, value.judgement),
        "text": value.text,
        "machine_value": machine.text if isinstance(machine, AreaValue) else None,
    }


def _field_row(letter: KeptLetter, repeated: Row, field: StandingField) -> Row:
    machine = field.machine
    witness = machine.witness if machine else Evidence()
    return {
        **repeated,
        **_decided(field),
        **_machine(field),
        "label": _label(letter.family, field.field),
        "value": _words(field.value) if _stands(field) else None,
        "machine_value": _words(machine.value) if machine else None,
        "absence": machine.absence.value if machine and machine.absence else None,
        "witness_page": witness.page,
        "witness_words": _one_line(witness),
    }


def _audit_row(letter: KeptLetter, entry: AuditEntry) -> Row:
    return {
        "entry": entry.id,
        "at": _time(entry.at),
        "reviewer": entry.reviewer,
        "letter": entry.letter,
        "file": letter.record.name,
        "field": entry.field,
        "action": entry.action,
        "before": entry.before or None,
        "after": entry.after or None,
        "note": entry.note or None,
        "app_version": entry.app_version,
    }


def _repeated(letter: KeptLetter) -> Row:
    return {
        "letter": letter.record.id,
        "authority": letter.standing.text("authority"),
        "family": _family_id(letter),
        "document_date": _date(letter.standing.text("document_date")),
    }


def _decided(field: StandingField) -> Row:
    decision = field.decision
    return {
        "field": field.field,
        "state": field.state.value,
        "decided_by": decision.reviewer if decision else None,
        "decided_at": _time(decision.at) if decision else None,
        "note": (decision.note or None) if decision else None,
        "evidence_page": field.evidence.page,
        "evidence_words": _one_line(field.evidence),
    }


def _machine(field: StandingField) -> Row:
    machine = field.machine
    return {
        "confidence": machine.confidence.level.value if machine else None,
        "reasons": "; ".join(machine.confidence.reasons) or None if machine else None,
        "rule": machine.rule if machine else None,
        "read_by": ("ocr" if machine.confidence.by_ocr else "text") if machine else None,
    }


def _one_line(evidence: Evidence) -> str | None:
    """The words without the line ends of the page."""
    return " ".join(evidence.words.split()) or None


def _family_id(letter: KeptLetter) -> str:
    return letter.standing.text("family") or letter.record.family


def _label(family: LetterFamily | None, field: str) -> str:
    kind, _, rest = field.partition(":")
    if kind == "grade" and rest:
        return _judgement_label(family, rest) or rest
    if rest:
        return {"area": "Area", "earlier": "Earlier result"}.get(kind, kind)
    title = next((c.title for c in tables()["letters"].columns if c.name == field), None)
    return title or field


def _judgement_label(family: LetterFamily | None, judgement: str | None) -> str | None:
    known = family.judgement(judgement) if family and judgement else None
    return known.label if known else judgement


def _words(value: Value) -> str | None:
    match value:
        case GradeValue(grade, score):
            return grade if score is None else f"{grade} ({score})"
        case AreaValue(text):
            return text
        case EarlierValue(grade, year):
            return grade if year is None else f"{grade} ({year})"
        case _:
            return value


def _scalar(name: str, text: str | None) -> Cell:
    kind = next((c.kind for c in tables()["letters"].columns if c.name == name), "text")
    return _date(text) if kind == "date" else text


def _date(text: str | None) -> Cell:
    """A real date; text that is none is handed on as it is, for somebody to see."""
    try:
        return date.fromisoformat(text) if text else None
    except ValueError:
        return text


def _time(text: str) -> Cell:
    try:
        return datetime.fromisoformat(text)
    except ValueError:
        return text
