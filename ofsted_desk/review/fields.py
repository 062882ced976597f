"""The rows of the form: each field's label and kind, and the blank rows a family allows."""

from dataclasses import replace

from ofsted_desk.letter.decision import FieldState
from ofsted_desk.letter.family import LetterFamily
from ofsted_desk.letter.finding import NO_EVIDENCE, SCALAR_FIELDS, AreaValue
from ofsted_desk.review.views import FieldKind, FieldView
from ofsted_desk.store import StandingField, StandingLetter

_LABELS = {
    "family": "Letter family",
    "authority": "Local authority",
    "document_date": "Date of the letter",
    "inspection_start": "First day",
    "inspection_end": "Last day",
    "lead_inspector": "Lead inspector",
    "addressee_name": "Addressed to",
    "addressee_role": "Role of addressee",
    "signatory_name": "Signed by",
    "signatory_role": "Role of signatory",
    "grades": "Grades",
    "areas": "Areas",
    "letter": "The letter",
}
_DATES = ("document_date", "inspection_start", "inspection_end")


def kind_of(field: str) -> FieldKind:
    """What a field holds, by its name."""
    for prefix, kind in (("grade:", FieldKind.GRADE), ("area:", FieldKind.AREA)):
        if field.startswith(prefix):
            return kind
    if field.startswith("earlier:"):
        return FieldKind.EARLIER
    if field in ("grades", "areas", "earlier"):
        return FieldKind.ABSENCE
    if field in ("family", "authority"):
        return FieldKind(field)
    return FieldKind.DATE if field in _DATES else FieldKind.TEXT


def label_of(field: str, family: LetterFamily) -> str:
    """A field's name as the form says it."""
    start, _, rest = field.partition(":")
    if start == "grade" and rest:
        judgement = family.judgement(rest)
        return judgement.label if judgement else rest.replace("_", " ").capitalize()
    if start == "earlier" and rest:
        return "Earlier result"
    return _LABELS.get(field, field.replace("_", " ").capitalize())


def rows_of_form(standing: StandingLetter, family: LetterFamily) -> tuple[FieldView, ...]:
    """Every row of the form, in order: what stands, and the blank rows the family allows."""
    views = [view_of(field, family) for field in standing.fields]
    _number_areas(views)
    present = {view.field for view in views}
    blanks = [_blank(name, family) for name in _allowed(standing, family) if name not in present]
    return tuple(sorted([*views, *blanks], key=lambda view: _place(view.field, family)))


def view_of(field: StandingField, family: LetterFamily) -> FieldView:
    """A field as it stands, as the desk is shown it."""
    decision = field.decision
    return FieldView(
        field=field.field,
        label=label_of(field.field, family),
        kind=kind_of(field.field),
        value=field.value,
        machine=field.machine,
        state=field.state,
        needs_eyes=field.needs_eyes,
        why=field.why,
        evidence=field.evidence,
        witness=field.machine.witness if field.machine else NO_EVIDENCE,
        decided_by=decision.reviewer if decision else None,
        decided_at=decision.at if decision else None,
        note=decision.note if decision else "",
        lost=field.lost,
    )


def _blank(field: str, family: LetterFamily) -> FieldView:
    return FieldView(
        field=field,
        label=label_of(field, family),
        kind=kind_of(field),
        value=None,
        machine=None,
        state=FieldState.EXTRACTED,
        needs_eyes=False,
        why=(),
        evidence=NO_EVIDENCE,
        witness=NO_EVIDENCE,
    )


def _allowed(standing: StandingLetter, family: LetterFamily) -> list[str]:
    scalars = [name for name in SCALAR_FIELDS if family.fields.get(name) != "never"]
    return scalars + [f"grade:{judgement.id}" for judgement in family.due(standing.date)]


def _number_areas(views: list[FieldView]) -> None:
    number = 0
    for place, view in enumerate(views):
        if view.kind is FieldKind.AREA and isinstance(view.value, AreaValue):
            number += view.state is not FieldState.REMOVED
            views[place] = replace(view, label=f"{view.value.kind.capitalize()} {number}")


def _place(field: str, family: LetterFamily) -> tuple[int, int]:
    """Where a row stands on the form; rows of equal place keep their order."""
    start, _, rest = field.partition(":")
    if field in SCALAR_FIELDS:
        return 0, SCALAR_FIELDS.index(field)
    if start == "grade":
        judgements = [judgement.id for judgement in family.judgements]
        return 1, judgements.index(rest) if rest in judgements else len(judgements)
    return {"grades": (1, -1), "area": (2, 0), "areas": (2, 0)}.get(start, (3, 0))
