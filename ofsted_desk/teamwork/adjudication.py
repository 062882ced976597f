"""Differences between reviewers, and settling them: a decision by whoever settles, undoable.

Only what differs is listed. The names of reviewers can be hidden: then the sides stand in an
order that follows from the letter and the field alone, and says nothing of who is who.
"""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass

from ofsted_desk.letter.decision import Action, Decision
from ofsted_desk.letter.family import LetterFamily
from ofsted_desk.letter.finding import Evidence, Finding, Value
from ofsted_desk.review.actions import Hand
from ofsted_desk.review.fields import kind_of, label_of
from ofsted_desk.review.session import ReviewSession
from ofsted_desk.review.views import FieldKind
from ofsted_desk.store import StandingLetter, Store
from ofsted_desk.teamwork.weighing import agree, all_said


@dataclass(frozen=True, slots=True)
class Side:
    """What one reviewer said, or several in the same sense. `names` is empty where hidden."""

    names: tuple[str, ...]
    decision: Decision

    @property
    def value(self) -> Value:
        """The value; None where this side says that there is none."""
        return None if self.decision.action is Action.REMOVE else self.decision.value

    @property
    def evidence(self) -> Evidence:
        """Where it was taken from."""
        return self.decision.evidence or Evidence()


@dataclass(frozen=True)
class Difference:
    """A field on which reviewers differ: every side, and what the machine read."""

    letter: int
    field: str
    label: str
    kind: FieldKind
    authority: str
    name: str
    family: LetterFamily
    sides: tuple[Side, ...]
    machine: Finding | None


def differences(
    store: Store, families: Mapping[str, LetterFamily], *, hide_names: bool = False
) -> list[Difference]:
    """Everything on which reviewers differ and nobody has settled, in the order of import."""
    return [
        difference
        for letter in store.merges.letters_differing()
        for difference in _of_letter(store, letter, families, hide_names=hide_names)
    ]


def open_differences(store: Store) -> int:
    """How many fields wait to be settled. Needs only a store."""
    return sum(len(_open_fields(store, letter)) for letter in store.merges.letters_differing())


def settle_as(session: ReviewSession, difference: Difference, choice: Side | None) -> None:
    """Decide as a side does, or (None) as the machine read it."""
    letter, name = difference.letter, difference.field
    value = choice.value if choice else (difference.machine.value if difference.machine else None)
    if name == "family" and value is not None:
        session.correct(letter, name, value)
        return
    hidden = not (choice and choice.names)
    whose = "the machine's reading" if choice is None else "one side"
    note = f"settled: {whose if hidden or choice is None else ', '.join(choice.names)}"

    def act(hand: Hand, standing: StandingLetter) -> list[Decision]:
        evidence = choice.evidence if choice else None
        if choice is None and difference.machine is not None:
            evidence = difference.machine.evidence
        gone = difference.machine is None and choice is None
        if gone or (choice and choice.decision.action is Action.REMOVE):
            stands = standing.field(name)
            kept = stands.value if stands else None
            return [hand.decide(name, Action.REMOVE, kept, evidence, note)]
        return [hand.decide(name, _action(difference, value), value, evidence, note)]

    session.take_together([(letter, act)], lambda _: f"settle {difference.label}")


def settle_with(session: ReviewSession, difference: Difference, value: Value) -> None:
    """Decide on another value; raises `DeskError` where the field cannot hold it."""
    session.correct(difference.letter, difference.field, value)


def _action(difference: Difference, value: Value) -> Action:
    if value is None:
        return Action.MARK_ABSENT
    if difference.machine is None:
        return Action.ADD
    return Action.CONFIRM if value == difference.machine.value else Action.CORRECT


def _open_fields(store: Store, letter: int) -> list[str]:
    merged = store.merges.merged_of(letter)
    standing = store.standing(letter)
    return [
        row.field
        for row in standing.fields
        if row.decision is not None and merged.get(row.decision.id or 0, False)
    ]


def _of_letter(
    store: Store, letter: int, families: Mapping[str, LetterFamily], *, hide_names: bool
) -> list[Difference]:
    fields = _open_fields(store, letter)
    if not fields:
        return []
    standing, record = store.standing(letter), store.letters.record(letter)
    said = all_said(standing.beside)
    name = standing.text("family") or record.family
    family = families.get(name) or LetterFamily(name, name, name, 0, "")
    found: list[Difference] = []
    for field in fields:
        row = standing.field(field)
        machine = row.machine if row else None
        sides = _sides(said.get(field, {}), machine)
        if hide_names:
            key = f"{record.sha256} {field}"
            sides = sorted(sides, key=lambda side: _lot(key, side))
            sides = [Side((), side.decision) for side in sides]
        found.append(
            Difference(
                letter=letter,
                field=field,
                label="Area" if field.startswith("area:") else label_of(field, family),
                kind=kind_of(field),
                authority=standing.text("authority") or record.name,
                name=record.name,
                family=family,
                sides=tuple(sides),
                machine=machine,
            )
        )
    return found


def _sides(said: Mapping[str, Decision], machine: Finding | None) -> list[Side]:
    sides: list[Side] = []
    for name, decision in sorted(said.items(), key=lambda pair: pair[0]):
        for at, side in enumerate(sides):
            if agree(side.decision, decision, machine):
                sides[at] = Side((*side.names, name), side.decision)
                break
        else:
            sides.append(Side((name,), decision))
    return sides


def _lot(key: str, side: Side) -> str:
    return hashlib.sha256(f"{key} {side.names}".encode()).hexdigest()
