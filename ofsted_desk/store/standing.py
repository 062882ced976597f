"""What stands: each field's value and state, computed from its finding and its decisions.

Nothing here is stored as such. A human decision locks its field against every machine reading
until a human takes it back.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from types import MappingProxyType

from ofsted_desk.letter.decision import Action, Decision, FieldState, LetterState
from ofsted_desk.letter.finding import (
    NO_EVIDENCE,
    SCALAR_FIELDS,
    Absence,
    AreaValue,
    Evidence,
    Finding,
    Level,
    Value,
)

LETTER = "letter"
"""The field name of decisions on the letter itself."""
ASSIGNED = "assigned"
"""The field name of decisions on who reviews the letter: the value is a reviewer, or nothing."""
APART = "apart"
"""The field name of decisions that the letter is no copy of another that looks like it."""
TABLE = "table:"
"""How the names of decisions on a cell of a published table begin, made on the letter it is of."""
PLACE = "place:"
BESIDE = ("recheck:", "link:", "gone:", "said:", PLACE, ASSIGNED, APART, TABLE)
"""How the names of decisions beside the form begin: they never say what the letter states.

`recheck:<field>` is a blind answer, `link:<area>` the earlier area that an area continues, and
`gone:<area>` the letter that no longer has an area. `table:<table>:<row>:<column>` is what shall
stand in a cell. `said:<reviewer>:<field>` is what a reviewer sent back for a field, whatever stands
there. `place:<area>` is where a reviewer put an area in the list: no correction of it.
"""
REOPENED = "open"
"""The status that gives a letter back to review."""

_DATES = ("document_date", "inspection_end", "inspection_start")
_UNCORRECTED = {FieldState.CORRECTED: FieldState.CONFIRMED}
_LOST = "The words that this was taken from are no longer at their place in the letter"
_TAKEN_AWAY = (FieldState.REMOVED, FieldState.ABSENT)
"""What is not in the letter can lose no words there."""
_BY_ACTION = {
    Action.ADD: FieldState.ADDED,
    Action.REMOVE: FieldState.REMOVED,
    Action.MARK_ABSENT: FieldState.ABSENT,
    Action.UNSURE: FieldState.UNSURE,
}


@dataclass(frozen=True, slots=True)
class StandingField:
    """A field as it stands. `decision` is the human decision that stands, if any."""

    field: str
    value: Value
    state: FieldState
    machine: Finding | None
    decision: Decision | None
    evidence: Evidence
    why: tuple[str, ...]
    lost: Evidence = NO_EVIDENCE
    """The words that a person's decision rested on, where a new reading has them no more."""

    @property
    def rests_on(self) -> Evidence:
        """The words that it was taken from, whether they are still there or not."""
        return self.lost or self.evidence

    @property
    def is_changed(self) -> bool:
        """Whether a reviewer made it otherwise than the machine read it."""
        if self.state in _TAKEN_AWAY:
            return self.machine is not None and self.machine.value is not None
        return self.state in (FieldState.CORRECTED, FieldState.ADDED)

    @property
    def needs_eyes(self) -> bool:
        """Whether a reviewer should still look at it."""
        return bool(self.why)


@dataclass(frozen=True)
class StandingLetter:
    """Every field of a letter as it stands, in the order of the form, and the letter's state.

    `beside` holds the decisions that stand for what is no field of the form (see `BESIDE`).
    """

    state: LetterState
    status: Decision | None
    fields: tuple[StandingField, ...]
    decided: Mapping[str, Decision]
    beside: Mapping[str, Decision]

    def field(self, name: str) -> StandingField | None:
        """The field of this name, or None."""
        return next((field for field in self.fields if field.field == name), None)

    def text(self, name: str) -> str | None:
        """The value of a field that holds plain text, or None."""
        field = self.field(name)
        return field.value if field and isinstance(field.value, str) else None

    @property
    def date(self) -> str | None:
        """The letter's own date, else the last day of the inspection, else the first (ISO)."""
        return next(filter(None, map(self.text, _DATES)), None)

    @property
    def to_check(self) -> int:
        """How many fields still need a reviewer's eyes."""
        return sum(field.needs_eyes for field in self.fields)

    def decision_on(self, name: str) -> int | None:
        """The id of the decision that stands for a field, or for the letter."""
        decision = self.decided.get(name) or self.beside.get(name)
        decision = self.status if name == LETTER else decision
        return decision.id if decision else None


def about(name: str) -> str:
    """The field of the form that a decision is about; empty for one about the whole letter."""
    start = next((each for each in BESIDE if name.startswith(each)), "")
    rest = name.removeprefix(start)
    if start == "said:":
        return about(rest.partition(":")[2])
    return rest


def standing_decisions(decisions: Iterable[Decision]) -> dict[str, Decision]:
    """The decision that stands for each field that has one; `decisions` oldest first."""
    by_id: dict[int | None, Decision] = {}
    standing: dict[str, Decision] = {}
    for decision in decisions:
        by_id[decision.id] = decision
        if decision.action not in (Action.UNDO, Action.REDO):
            standing[decision.field] = decision
        elif decision.restores is None:
            standing.pop(decision.field, None)
        else:
            standing[decision.field] = by_id[decision.restores]
    return standing


def stand(
    findings: Sequence[Finding],
    decisions: Iterable[Decision],
    anchors: Mapping[Evidence, Evidence | None] = MappingProxyType({}),
) -> StandingLetter:
    """The letter as it stands after these decisions (oldest first).

    `anchors` says of evidence that pages read later have otherwise where they have it, None
    where they have it no more.
    """
    decided = standing_decisions(decisions)
    status = decided.pop(LETTER, None)
    beside = {name: decided.pop(name) for name in list(decided) if name.startswith(BESIDE)}
    machine = {finding.field: finding for finding in findings}
    names = list(machine) + [name for name in decided if name not in machine]
    fields = [stand_field(name, machine.get(name), decided.get(name), anchors) for name in names]
    fields = [_placed(field, beside.get(f"{PLACE}{field.field}")) for field in fields]
    ordered = _in_form_order(_without_settled_lists(fields))
    state = _letter_state(status, ordered, decided)
    return StandingLetter(state, status, tuple(ordered), decided, beside)


def _placed(field: StandingField, place: Decision | None) -> StandingField:
    """An area where a reviewer put it; its place alone makes no correction of it."""
    if place is None or not isinstance(field.value, AreaValue):
        return field
    read = field.machine.value if field.machine else None
    same = isinstance(read, AreaValue) and replace(read, position=field.value.position)
    corrected = field.state is FieldState.CORRECTED and field.value != same
    state = field.state if corrected else _UNCORRECTED.get(field.state, field.state)
    value = replace(field.value, position=float(str(place.value)))
    return replace(field, value=value, state=state)


def stand_field(
    name: str,
    machine: Finding | None,
    decision: Decision | None,
    anchors: Mapping[Evidence, Evidence | None] = MappingProxyType({}),
) -> StandingField:
    """One field as it stands."""
    state = _field_state(machine, decision)
    why = _why(machine, decision, state)
    if decision is None:
        value = machine.value if machine else None
        evidence = machine.evidence if machine else NO_EVIDENCE
        return StandingField(name, value, state, machine, None, evidence, why)
    known = decision.evidence or NO_EVIDENCE
    here = anchors.get(known, known)
    if here is not None or state in _TAKEN_AWAY:
        evidence = here or NO_EVIDENCE
        return StandingField(name, decision.value, state, machine, decision, evidence, why)
    lost = (*why, _LOST)
    return StandingField(name, decision.value, state, machine, decision, NO_EVIDENCE, lost, known)


def _field_state(machine: Finding | None, decision: Decision | None) -> FieldState:
    if decision is None:
        return FieldState.EXTRACTED
    if decision.action in _BY_ACTION:
        return _BY_ACTION[decision.action]
    if machine is None:
        return FieldState.ADDED
    if decision.value == machine.value:
        return FieldState.CONFIRMED
    return FieldState.ABSENT if decision.value is None else FieldState.CORRECTED


def _why(machine: Finding | None, decision: Decision | None, state: FieldState) -> tuple[str, ...]:
    if state is FieldState.UNSURE:
        note = decision.note if decision else ""
        return (f"Marked unsure: {note}" if note else "Marked unsure, to be decided later",)
    if decision is not None or machine is None:
        return ()
    if machine.absence is Absence.NOT_FOUND:
        return ("Not found by us: it may still be in the letter", *machine.confidence.reasons)
    if machine.confidence.level is Level.SURE:
        return ()
    return machine.confidence.reasons or (f"The reading is only {machine.confidence.level}",)


def _letter_state(
    status: Decision | None, fields: Sequence[StandingField], decided: dict[str, Decision]
) -> LetterState:
    said = status.value if status else REOPENED
    if said == LetterState.REVIEWED and any(f.state is FieldState.UNSURE or f.lost for f in fields):
        return LetterState.IN_PROGRESS
    if isinstance(said, str) and said != REOPENED:
        return LetterState(said)
    return LetterState.IN_PROGRESS if decided else LetterState.TO_REVIEW


def _without_settled_lists(fields: list[StandingField]) -> list[StandingField]:
    """Drop the row that says a list is empty where the list has something in it."""
    filled = {
        field.field.split(":")[0] + "s"
        for field in fields
        if ":" in field.field and field.value is not None and field.state is not FieldState.REMOVED
    }
    return [field for field in fields if field.field not in filled]


def _in_form_order(fields: list[StandingField]) -> list[StandingField]:
    return sorted(fields, key=_form_place)


def _form_place(field: StandingField) -> tuple[int, float, str]:
    """Areas of one position that people added stand in an order that knows no history."""
    if field.field in SCALAR_FIELDS:
        return 0, SCALAR_FIELDS.index(field.field), ""
    if field.field.startswith("grade"):
        return 1, 0.0, ""
    if field.field.startswith("area"):
        position = field.value.position if isinstance(field.value, AreaValue) else 0.0
        return 2, position, "" if field.machine else field.field
    return 3, 0.0, ""
