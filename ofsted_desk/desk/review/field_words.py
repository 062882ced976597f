"""The words, icon and colour a field is shown with; every sentence of the form about a field."""

import datetime as dt

from ofsted_desk.letter.decision import FieldState
from ofsted_desk.letter.family import LetterFamily
from ofsted_desk.letter.finding import AreaValue, EarlierValue, GradeValue, Value
from ofsted_desk.review.views import FieldKind, FieldView

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
_NEEDS_EYES = ("dot", "attention", "needs your eyes")


def _sign(view: FieldView) -> tuple[str, str, str]:
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
    return f"{words} by {view.decided_by}" if view.decided_by else words


def value_words(view: FieldView, family: LetterFamily) -> str:
    """The value that stands, as the form shows it; empty where there is none."""
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
    parts = [
        judgement.label if judgement else "",
        value.grade,
        f"in {value.year}" if value.year else "",
    ]
    return " ".join(part for part in parts if part)


def was_words(view: FieldView, family: LetterFamily) -> str:
    """'was 2': what the machine read, where a person says otherwise."""
    machine = view.machine
    if machine is None or view.state not in (FieldState.CORRECTED, FieldState.ABSENT):
        return ""
    if machine.value is None:
        return "was not found"
    if isinstance(machine.value, GradeValue):
        score = machine.value.score
        return f"was {machine.value.grade if score is None else score}"
    return f"was {words_of(machine.value, view.kind, family)}"


def page_words(view: FieldView) -> str:
    """'p3': the page the evidence is on."""
    return f"p{view.evidence.page}" if view.evidence.page else ""
