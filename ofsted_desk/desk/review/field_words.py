"""The words, icon and colour a field is shown with; every sentence of the form about a field."""

import datetime as dt
from collections.abc import Sequence

from ofsted_desk.letter.decision import FieldState
from ofsted_desk.letter.family import LetterFamily
from ofsted_desk.letter.finding import Absence, AreaValue, EarlierValue, GradeValue, Value
from ofsted_desk.review.views import FieldKind, FieldView

NO_FAMILY = LetterFamily(id="", title="", short="", version=0, printed_as="")
"""The family of no letter."""

_ICONS = {
    FieldState.EXTRACTED: ("bolt", "dim", "read by the machine, sure"),
    FieldState.CONFIRMED: ("tick", "right", "confirmed"),
    FieldState.CORRECTED: ("pencil", "accent", "corrected"),
    FieldState.ADDED: ("plus", "accent", "added"),
    FieldState.REMOVED: ("remove", "dim", "removed"),
    FieldState.ABSENT: ("absent", "right", "stated absent"),
    FieldState.UNSURE: ("question", "attention", "unsure, decide later"),
}
_MONTHS: tuple[str, ...] = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
)
_MONTHS += ("September", "October", "November", "December")
_MOST_OF_LOST = 300
_NEEDS_EYES = ("dot", "attention", "needs your eyes")


def _sign(view: FieldView) -> tuple[str, str, str]:
    if view.lost:
        return "lost", "attention", _ICONS[view.state][2]
    if view.needs_eyes and view.state == FieldState.EXTRACTED:
        return _NEEDS_EYES
    return _ICONS[view.state]


def state_icon(view: FieldView) -> str:
    """The name of the icon of this field's state."""
    return _sign(view)[0]


def state_token(view: FieldView) -> str:
    """The colour of this field's state, by name."""
    return _sign(view)[1]


def state_words(view: FieldView) -> str:
    """This field's state in words, with who decided it."""
    words = _sign(view)[2]
    words = f"{words} by {view.decided_by}" if view.decided_by else words
    return f"{words}; its words are lost" if view.lost else words


def value_words(view: FieldView, family: LetterFamily) -> str:
    """The value that stands, as the form shows it; empty where there is none."""
    if view.kind == FieldKind.ABSENCE:
        return absence_words(view)
    return words_of(view.value, view.kind, family)


def words_of(value: Value, kind: FieldKind, family: LetterFamily) -> str:
    """A value as the form shows it."""
    if isinstance(value, GradeValue):
        return grade_words(value)
    if isinstance(value, AreaValue):
        return value.text
    if isinstance(value, EarlierValue):
        return _earlier_words(value, family)
    if value and kind == FieldKind.DATE:
        return date_words(value)
    return value or ""


def grade_words(value: GradeValue) -> str:
    """'2 adequate', or the word alone where the scale has no numbers."""
    return value.grade if value.score is None else f"{value.score} {value.grade}"


def date_words(iso: str) -> str:
    """A date as Ofsted prints it ('9 December 2009'); anything else as it stands."""
    try:
        day = dt.date.fromisoformat(iso)
    except ValueError:
        return iso
    return f"{day.day} {_MONTHS[day.month - 1]} {day.year}"


def _earlier_words(value: EarlierValue, family: LetterFamily) -> str:
    judgement = family.judgement(value.judgement) if value.judgement else None
    year = f"in {value.year}" if value.year else ""
    parts = (judgement.label if judgement else "", value.grade, year)
    return " ".join(part for part in parts if part)


_NO_LIST = {
    "grades": "No grades in this ",
    "areas": "No list of areas in this ",
    "earlier": "No earlier result restated in this ",
}


def absence_words(view: FieldView) -> str:
    """What it says where a whole list is empty."""
    machine = view.machine
    by_kind = machine is not None and machine.absence == Absence.NOT_IN_FRAMEWORK
    return _NO_LIST.get(view.field, "None in this ") + ("kind of letter" if by_kind else "letter")


def nothing_words(view: FieldView) -> str:
    """What stands in an empty field: why there is nothing."""
    if view.state == FieldState.ABSENT:
        return "Not stated in this letter"
    absence = view.machine.absence if view.machine else None
    if absence == Absence.NOT_STATED:
        return "Not stated in this letter"
    return "Not found" if absence == Absence.NOT_FOUND else "Not read"


def was_words(view: FieldView, family: LetterFamily) -> str:
    """'was 2': what the machine read, where a person says otherwise."""
    machine = view.machine
    if machine is None or view.state not in (FieldState.CORRECTED, FieldState.ABSENT):
        return ""
    if machine.value is None:
        return "was not found" if view.value is not None else ""
    if isinstance(machine.value, GradeValue):
        score = machine.value.score
        return f"was {machine.value.grade if score is None else score}"
    if machine.value == view.value or _only_moved(machine.value, view.value):
        return ""
    return f"was “{words_of(machine.value, view.kind, family)}”"


def _only_moved(one: Value, other: Value) -> bool:
    return isinstance(one, AreaValue) and isinstance(other, AreaValue) and one.text == other.text


def page_words(view: FieldView) -> str:
    """'p3': the page the evidence is on; with 'OCR' where the words were read from a picture."""
    page = f"p{view.evidence.page}" if view.evidence.page else ""
    by_ocr = view.machine is not None and view.machine.confidence.by_ocr
    return " ".join(filter(None, (page, "OCR" if by_ocr else "")))


def lost_words(view: FieldView) -> str:
    """The words that the value was taken from, and where they stood."""
    words = " ".join(view.lost.words.split())
    shown = words if len(words) <= _MOST_OF_LOST else words[: _MOST_OF_LOST - 1] + "…"
    return f"They were “{shown}” on page {view.lost.page}"


def reasons_of(view: FieldView) -> tuple[str, ...]:
    """Why a field needs eyes; of lost words also what they were."""
    return (*view.why, lost_words(view)) if view.lost else view.why


def area_place_words(view: FieldView, family: LetterFamily) -> str:
    """'Being healthy · p3': the judgement an area belongs to, and its page."""
    value = view.value
    judgement = None
    if isinstance(value, AreaValue) and value.judgement:
        judgement = family.judgement(value.judgement)
    return " · ".join(
        part for part in (judgement.label if judgement else "", page_words(view)) if part
    )


def row_words(view: FieldView, family: LetterFamily) -> str:
    """A whole row as a screen reader says it: name, value, state, page."""
    value = value_words(view, family) or nothing_words(view)
    page = f"page {view.evidence.page}" if view.evidence.page else ""
    parts = (view.label, value, state_words(view), was_words(view, family), page)
    return ", ".join(part for part in parts if part)


_PEOPLE = ("lead_inspector", "addressee_name", "addressee_role", "signatory_name", "signatory_role")


def section_of(view: FieldView, views: Sequence[FieldView], family: LetterFamily) -> str:
    """The heading that a row stands under."""
    if view.kind == FieldKind.GRADE or view.field == "grades":
        direction = family.scale.direction if family.scale else ""
        return f"GRADES ({direction})" if direction and view.field != "grades" else "GRADES"
    if view.kind == FieldKind.AREA and isinstance(view.value, AreaValue):
        return _areas_heading(view.value.kind, views)
    if view.kind == FieldKind.AREA or view.field == "areas":
        kind = family.area_kinds[0] if family.area_kinds else "area"
        return _areas_heading(kind, views)
    if view.kind == FieldKind.EARLIER:
        return "EARLIER RESULTS THAT IT RESTATES"
    return "PEOPLE" if view.field in _PEOPLE else "LETTER"


def _areas_heading(kind: str, views: Sequence[FieldView]) -> str:
    number = sum(
        isinstance(view.value, AreaValue)
        and view.value.kind == kind
        and view.state != FieldState.REMOVED
        for view in views
    )
    return f"{kinds_words(kind).upper()} · {number}" if number else kinds_words(kind).upper()


def kinds_words(kind: str) -> str:
    """More than one of a kind of area: 'areas for development', 'priority actions'."""
    first, space, rest = kind.partition(" ")
    if first in ("area", "areas"):
        return f"areas{space}{rest}"
    return kind if kind.endswith("s") else f"{kind}s"
