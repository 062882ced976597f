"""What may stand in a decision from elsewhere: fields, actions, values and evidence that fit."""

import math
import re
from datetime import date

from ofsted_desk.letter.decision import Action, LetterState
from ofsted_desk.letter.document import Document, Span
from ofsted_desk.letter.finding import (
    SCALAR_FIELDS,
    AreaValue,
    EarlierValue,
    Evidence,
    Finding,
    GradeValue,
    Value,
)
from ofsted_desk.review.fields import kind_of
from ofsted_desk.review.views import FieldKind
from ofsted_desk.store import LETTER, REOPENED
from ofsted_desk.store.standing import PLACE
from ofsted_desk.teamwork.shapes import Said, check_moment, check_name
from ofsted_desk.teamwork.strict import NotThatShapeError

_ROW = re.compile(r"(grade|area|earlier):[A-Za-z0-9_.-]{1,80}")
_LISTS = ("grades", "areas", "earlier")
_STATES = (LetterState.REVIEWED, LetterState.FLAGGED, LetterState.SET_ASIDE, REOPENED)
_ACTIONS = (
    Action.CONFIRM,
    Action.CORRECT,
    Action.ADD,
    Action.REMOVE,
    Action.MARK_ABSENT,
    Action.UNSURE,
)
_DIGITS = 32
_LONGEST = 100_000
_BY_KIND = {
    FieldKind.GRADE: GradeValue,
    FieldKind.AREA: AreaValue,
    FieldKind.EARLIER: EarlierValue,
    FieldKind.ABSENCE: type(None),
}


def check_field(field: str) -> None:
    """Refuse what is no field of a letter."""
    if field not in SCALAR_FIELDS and field not in _LISTS and not _ROW.fullmatch(field):
        raise NotThatShapeError("a field is none")


def check_value(field: str, value: Value) -> None:
    """Refuse a value that the field cannot hold."""
    kind = kind_of(field)
    if value is not None and not isinstance(value, _BY_KIND.get(kind, str)):
        raise NotThatShapeError("a field holds what it cannot hold")
    if kind is FieldKind.DATE and isinstance(value, str):
        try:
            date.fromisoformat(value)
        except ValueError as error:
            raise NotThatShapeError("a date is none") from error
    if len(str(value)) > _LONGEST:
        raise NotThatShapeError("a value has no end")


def check_said(made: Said, document: Document | None) -> None:
    """Refuse a decision that nobody could have made on such a letter."""
    check_name(made.reviewer)
    check_moment(made.at)
    if len(made.note) > _LONGEST:
        raise NotThatShapeError("a note has no end")
    if made.field == LETTER:
        if made.action is not Action.STATUS or made.value not in _STATES or made.evidence:
            raise NotThatShapeError("a letter stands where none can")
        return
    if made.field.startswith(PLACE):
        _check_place(made)
        return
    check_field(made.field)
    check_value(made.field, made.value)
    if made.action not in _ACTIONS:
        raise NotThatShapeError("that is nothing that is decided on a field")
    if made.evidence is not None and document is not None:
        check_evidence(made.evidence, document)


def _check_place(made: Said) -> None:
    """Refuse a place that is none, or of no area."""
    area = made.field.removeprefix(PLACE)
    number = made.value if isinstance(made.value, str) and len(made.value) <= _DIGITS else ""
    try:
        known = math.isfinite(float(number))
    except ValueError:
        known = False
    plain = known and made.action is Action.MOVE and not made.evidence
    if not plain or not area.startswith("area:") or not _ROW.fullmatch(area):
        raise NotThatShapeError("an area stands where none can")


def check_finding(finding: Finding, document: Document) -> None:
    """Refuse a finding that was not read from this letter."""
    check_field(finding.field)
    check_value(finding.field, finding.value)
    if (finding.value is None) == (finding.absence is None):
        raise NotThatShapeError("a finding says nothing, or two things")
    check_evidence(finding.evidence, document)
    check_evidence(finding.witness, document)


def check_evidence(evidence: Evidence, document: Document) -> None:
    """Refuse words that do not stand in the letter where they are said to stand."""
    if not stands_in(evidence, document):
        raise NotThatShapeError("its evidence does not stand in the letter")


def stands_in(evidence: Evidence | None, document: Document) -> bool:
    """Whether the words stand in this document where they are said to stand."""
    return evidence is None or all(_is_there(span, document) for span in evidence.spans)


def _is_there(span: Span, document: Document) -> bool:
    within = 0 <= span.start <= span.end <= len(document.text)
    return (
        within
        and 1 <= span.page <= len(document.pages)
        and document.text[span.start : span.end] == span.words
    )
