"""What stands where several reviewers said something of one field: a rule that knows no order.

Where all agree it is that, by the first who decided it. Where they differ it is nobody's: the
field stands as unsure, with what each said, until somebody settles it.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import combinations
from urllib.parse import quote, unquote

from ofsted_desk.letter.decision import Action, Decision, LetterState
from ofsted_desk.letter.finding import AreaValue, Finding, Value
from ofsted_desk.review.likeness import wording_of
from ofsted_desk.store import LETTER, REOPENED
from ofsted_desk.store.merges import SAID
from ofsted_desk.store.standing import PLACE
from ofsted_desk.store.words import decision_words


@dataclass(frozen=True, slots=True)
class Outcome:
    """What stands after weighing; where reviewers differ it is the decision that says so."""

    decision: Decision
    differs: bool = False


def said_name(reviewer: str, field: str) -> str:
    """The name under which is kept what this reviewer said of a field."""
    return f"{SAID}{quote(reviewer, safe=' ')}:{field}"


def said_by(name: str) -> tuple[str, str]:
    """The reviewer and the field of such a name."""
    reviewer, _, field = name.removeprefix(SAID).partition(":")
    return unquote(reviewer), field


def all_said(beside: Mapping[str, Decision]) -> dict[str, dict[str, Decision]]:
    """What each reviewer said, by field and then by reviewer, as decisions on the field."""
    found: dict[str, dict[str, Decision]] = {}
    for name, decision in sorted(beside.items()):
        if name.startswith(SAID):
            reviewer, field = said_by(name)
            found.setdefault(field, {})[reviewer] = replace(decision, field=field)
    return found


def weigh(
    said: Sequence[tuple[str, Decision]], machine: Finding | None, merger: str, at: str
) -> Outcome:
    """What stands of what the reviewers named said of one field; at least one said something."""
    decisions = [decision for _, decision in said]
    field = decisions[0].field
    first = min(decisions, key=_rank)
    if field == LETTER:
        return _weigh_status(said, first, merger, at)
    if field.startswith(PLACE):  # where an area stands in the list is nothing to differ on
        return Outcome(first)
    if all(agree(one, other, machine) for one, other in combinations(decisions, 2)):
        return Outcome(first)
    stands = machine.value if machine and field != "family" else first.value
    evidence = machine.evidence if machine and field != "family" else first.evidence
    note = _both_sides(said, machine)
    letter = first.letter
    unsure = Decision(letter, field, Action.UNSURE, merger, at, stands, evidence, note)
    return Outcome(unsure, differs=True)


def agree(one: Decision, other: Decision, machine: Finding | None) -> bool:
    """Whether two decisions on a field come to the same."""
    kinds = {_kind(one), _kind(other)}
    if len(kinds) > 1:
        return False
    return kinds != {"value"} or same_value(one.value, other.value, machine)


def same_value(one: Value, other: Value, machine: Finding | None = None) -> bool:
    """Whether two values are the same; an area may have been moved by one of the two."""
    if isinstance(one, AreaValue) and isinstance(other, AreaValue):
        at = machine.value.position if machine and isinstance(machine.value, AreaValue) else None
        moved = {one.position, other.position} - {at}
        return replace(one, position=0.0) == replace(other, position=0.0) and (
            one.position == other.position or len(moved) < len({one.position, other.position})
        )
    return one == other


def doubles(outcomes: Mapping[str, Outcome], own: Mapping[str, bool]) -> set[str]:
    """Areas that several reviewers added in the same words, but for the one that stays.

    `own` says of the areas that nobody's machine read whether they were added in this store.
    """
    groups: dict[tuple[str, str, str | None], list[str]] = {}
    for field, outcome in outcomes.items():
        value = outcome.decision.value
        added = outcome.decision.action in (Action.ADD, Action.CORRECT, Action.CONFIRM)
        if field in own and added and isinstance(value, AreaValue):
            key = wording_of(value.text).plain, value.kind, value.judgement
            groups.setdefault(key, []).append(field)
    return {
        field
        for fields in groups.values()
        for field in sorted(fields, key=lambda name: (not own[name], name))[1:]
    }


def is_same(one: Decision | None, other: Decision) -> bool:
    """Whether a decision that stands is just this one."""
    if one is None:
        return False
    return replace(one, id=None, restores=None) == replace(other, id=None, restores=None)


def _rank(decision: Decision) -> tuple[bool, str, str, str]:
    """Whoever changed something comes before whoever only nodded, then who was first."""
    return (decision.action is Action.CONFIRM, decision.at, decision.reviewer, str(decision.value))


def _kind(decision: Decision) -> str:
    if decision.action is Action.UNSURE:
        return "unsure"
    return "removed" if decision.action is Action.REMOVE else "value"


def _weigh_status(
    said: Sequence[tuple[str, Decision]], first: Decision, merger: str, at: str
) -> Outcome:
    """The letter's own state: where reviewers differ on it, somebody should look at it."""
    closed = [(name, decision) for name, decision in said if decision.value != REOPENED]
    if len({decision.value for _, decision in closed}) < 2:
        return Outcome(min((decision for _, decision in closed), key=_rank, default=first))
    flag, note = str(LetterState.FLAGGED), _both_sides(closed, None)
    return Outcome(Decision(first.letter, LETTER, Action.STATUS, merger, at, flag, None, note))


def _both_sides(said: Sequence[tuple[str, Decision]], machine: Finding | None) -> str:
    sides = [
        f"{name}: {decision_words(decision, machine) or 'nothing'}"
        + (f" ({decision.note})" if decision.note and decision.field == LETTER else "")
        for name, decision in sorted(said, key=lambda pair: pair[0])
    ]
    return f"Reviewers differ. {'; '.join(sides)}"
