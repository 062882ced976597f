"""What a reviewer can do: each action as the decisions it makes, from the letter as it stands."""

import secrets
from dataclasses import dataclass, replace

from ofsted_desk.errors import DeskError
from ofsted_desk.letter.decision import Action, Decision, FieldState, LetterState
from ofsted_desk.letter.finding import NO_EVIDENCE, Absence, AreaValue, Evidence, Value
from ofsted_desk.store import LETTER, REOPENED, StandingField, StandingLetter
from ofsted_desk.store.standing import PLACE

_SETTLED = (FieldState.CONFIRMED, FieldState.CORRECTED, FieldState.ADDED, FieldState.ABSENT)
_NARROWEST = 1e-6
"""Positions closer than this leave no room between them."""


@dataclass(frozen=True, slots=True)
class Hand:
    """Who decides on which letter, and when."""

    letter: int
    reviewer: str
    at: str

    def decide(
        self,
        field: str,
        action: Action,
        value: Value = None,
        evidence: Evidence | None = None,
        note: str = "",
    ) -> Decision:
        """One decision of this hand."""
        return Decision(self.letter, field, action, self.reviewer, self.at, value, evidence, note)


def confirm(hand: Hand, standing: StandingLetter, field: str) -> list[Decision]:
    """What stands is right. Nothing to do where a reviewer has settled it already.

    Where the words that it rested on are lost, it stands from now on without any.
    """
    stands = _present(standing, field)
    if stands.state is FieldState.REMOVED:
        raise DeskError("That row was removed.", remedy="Undo the removal first.")
    if stands.lost and stands.state in _SETTLED:
        return [hand.decide(field, Action.CORRECT, stands.value, NO_EVIDENCE, "without evidence")]
    return [] if stands.state in _SETTLED else [_confirmation(hand, stands)]


def _confirmation(hand: Hand, stands: StandingField) -> Decision:
    looked_for = stands.machine is not None and stands.machine.absence is Absence.NOT_FOUND
    if looked_for and stands.value is None:
        return hand.decide(stands.field, Action.MARK_ABSENT)
    return hand.decide(stands.field, Action.CONFIRM, stands.value, stands.evidence)


def correct(
    hand: Hand, standing: StandingLetter, field: str, value: Value, evidence: Evidence | None
) -> list[Decision]:
    """The value is this. Without new evidence the old stands. Nothing to do where all is equal.

    Lost evidence stays lost where only the judgement of an area changes; saying the same value
    again, or another, lets go of it.
    """
    stands = standing.field(field)
    if stands is None:
        return [hand.decide(field, Action.ADD, value, evidence)]
    kept = _kept_evidence(stands, value) if evidence is None else evidence
    settled = stands.state in _SETTLED and not stands.lost
    same = settled and stands.value == value and stands.evidence == kept
    return [] if same else [hand.decide(field, Action.CORRECT, value, kept)]


def _kept_evidence(stands: StandingField, value: Value) -> Evidence:
    """The evidence that a field goes on with when its value is given without any."""
    if stands.state is FieldState.REMOVED and stands.decision is not None:
        return stands.decision.evidence or NO_EVIDENCE
    one, other = stands.value, value
    if not isinstance(one, AreaValue) or not isinstance(other, AreaValue) or one == other:
        return stands.evidence
    return stands.rests_on if one.text == other.text else stands.evidence


def mark_absent(hand: Hand, standing: StandingLetter, field: str) -> list[Decision]:
    """The letter does not state it; for a whole list, every row of it is removed as well."""
    if field.startswith(("area:", "earlier:")):
        return remove(hand, standing, field)
    rows = _live(standing, field.removesuffix("s") + ":") if field in ("areas", "grades") else []
    removed = [hand.decide(row.field, Action.REMOVE, row.value, row.rests_on) for row in rows]
    stands = standing.field(field)
    if stands and stands.state is FieldState.ABSENT and not removed:
        return []
    return [*removed, hand.decide(field, Action.MARK_ABSENT)]


def unsure(hand: Hand, standing: StandingLetter, field: str, note: str) -> list[Decision]:
    """Decide later; the value stays as it stands."""
    stands = standing.field(field)
    value = stands.value if stands else None
    return [hand.decide(field, Action.UNSURE, value, stands.rests_on if stands else None, note)]


def remove(hand: Hand, standing: StandingLetter, field: str) -> list[Decision]:
    """The letter has no such row. A field that every letter has is marked absent instead."""
    if ":" not in field:
        return mark_absent(hand, standing, field)
    stands = _present(standing, field)
    if stands.state is FieldState.REMOVED:
        return []
    return [hand.decide(field, Action.REMOVE, stands.value, stands.rests_on)]


def add_area(
    hand: Hand, standing: StandingLetter, value: AreaValue, evidence: Evidence | None
) -> Decision:
    """A new area, at the end of the list unless it says where."""
    if not value.position:
        last = max((row.value.position for row in _areas(standing)), default=0.0)
        value = replace(value, position=last + 1.0)
    return hand.decide(_new_area(), Action.ADD, value, evidence)


def _new_area() -> str:
    return f"area:{secrets.token_hex(4)}"


def area_of(standing: StandingLetter, field: str) -> tuple[AreaValue, Evidence]:
    """The area that stands in this field, and its evidence."""
    for row in _areas(standing):
        if row.field == field:
            if row.lost:
                raise DeskError(
                    "The words that this area was taken from are lost.",
                    remedy="Point at them again, or keep the area without them; then do this.",
                )
            return row.value, row.evidence
    raise DeskError("That area is not in the letter.", remedy="Open the letter again.")


def area_below(standing: StandingLetter, field: str) -> tuple[str, float]:
    """A new field, and a position just below the area of `field`."""
    rows = _areas(standing)
    place = [row.field for row in rows].index(field)
    here = rows[place].value.position
    following = rows[place + 1].value.position if place + 1 < len(rows) else here + 2.0
    return _new_area(), (here + following) / 2


def move_area(
    hand: Hand, standing: StandingLetter, field: str, after: str | None
) -> list[Decision]:
    """Put an area after another, or first. Only that area changes while there is room."""
    order = [row for row in _areas(standing) if row.field != field]
    moved = next((row for row in _areas(standing) if row.field == field), None)
    names = [row.field for row in order]
    if moved is None or (after is not None and after not in names):
        raise DeskError("That area is not in the letter.", remedy="Open the letter again.")
    place = 0 if after is None else names.index(after) + 1
    position = _between(order, place)
    if position is not None:
        return [_placed(hand, moved, position)]
    order.insert(place, moved)
    return [_placed(hand, row, float(n)) for n, row in enumerate(order, 1)]


def confirm_letter(hand: Hand, standing: StandingLetter) -> list[Decision]:
    """Every open field is right and the letter is reviewed.

    Refused while a field is unsure, or has lost the words that it rested on.

    What letters of this kind do not have is no field, and nobody's decision.
    """
    _refuse_while_unsure(standing)
    fields = [
        _confirmation(hand, field)
        for field in standing.fields
        if field.decision is None and not _is_outside(field)
    ]
    if standing.state is LetterState.REVIEWED and not fields:
        return []
    return [*fields, hand.decide(LETTER, Action.STATUS, str(LetterState.REVIEWED))]


def _refuse_while_unsure(standing: StandingLetter) -> None:
    waiting = [field.field for field in standing.fields if field.state is FieldState.UNSURE]
    if waiting:
        many = "1 field is" if len(waiting) == 1 else f"{len(waiting)} fields are"
        raise DeskError(
            f"{many} still marked unsure.", remedy="Decide what is unsure, or flag the letter."
        )
    lost = [field.field for field in standing.fields if field.lost]
    if lost:
        many = "1 field has" if len(lost) == 1 else f"{len(lost)} fields have"
        raise DeskError(
            f"{many} lost the words that the value was taken from.",
            remedy="Point at the words again, or keep the value without them; or flag the letter.",
        )


def _is_outside(field: StandingField) -> bool:
    """Whether letters of this kind do not have this field at all, so that the form leaves it out.

    That there are no grades or no areas at all is said on the form, and confirmed.
    """
    machine = field.machine
    if machine is None or field.field in ("grades", "areas"):
        return False
    return machine.absence is Absence.NOT_IN_FRAMEWORK


def set_status(
    hand: Hand, standing: StandingLetter, state: LetterState | None, note: str
) -> list[Decision]:
    """Flag, set aside, or (None) give back to review."""
    said = REOPENED if state is None else str(state)
    stood = standing.status.value if standing.status else REOPENED
    if said == stood and (standing.status is None or note in ("", standing.status.note)):
        return []
    return [hand.decide(LETTER, Action.STATUS, said, note=note)]


def reopen_if_reviewed(hand: Hand, standing: StandingLetter) -> list[Decision]:
    """A reviewed letter whose findings are replaced goes back to review."""
    return set_status(hand, standing, None, "") if standing.state is LetterState.REVIEWED else []


def _present(standing: StandingLetter, field: str) -> StandingField:
    stands = standing.field(field)
    if stands is None:
        raise DeskError("There is nothing in that field yet.", remedy="Enter a value first.")
    return stands


def _live(standing: StandingLetter, prefix: str) -> list[StandingField]:
    return [
        row
        for row in standing.fields
        if row.field.startswith(prefix) and row.state is not FieldState.REMOVED
    ]


@dataclass(frozen=True, slots=True)
class _AreaRow:
    field: str
    value: AreaValue
    evidence: Evidence
    lost: bool


def _areas(standing: StandingLetter) -> list[_AreaRow]:
    return [
        _AreaRow(
            row.field,
            row.value,
            row.rests_on,
            bool(row.lost),
        )
        for row in _live(standing, "area:")
        if isinstance(row.value, AreaValue)
    ]


def _between(order: list[_AreaRow], place: int) -> float | None:
    """A position at this place of the order, or None where its neighbours leave no room."""
    if not order:
        return 1.0
    if place == 0:
        return order[0].value.position - 1.0
    if place == len(order):
        return order[-1].value.position + 1.0
    low, high = order[place - 1].value.position, order[place].value.position
    return (low + high) / 2 if high - low > _NARROWEST else None


def _placed(hand: Hand, row: _AreaRow, position: float) -> Decision:
    """The area in its new place: beside the form, so that what it states is as it was."""
    return hand.decide(f"{PLACE}{row.field}", Action.MOVE, repr(position))
