"""The preview of a merge: each field that was sent back, in words, and what comes of it."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from ofsted_desk.letter.decision import Decision
from ofsted_desk.letter.family import LetterFamily
from ofsted_desk.letter.finding import Finding
from ofsted_desk.review.fields import label_of
from ofsted_desk.store import LETTER
from ofsted_desk.store.standing import PLACE
from ofsted_desk.store.words import decision_words, value_words
from ofsted_desk.teamwork.shapes import Change
from ofsted_desk.teamwork.weighing import Outcome, agree


class Coming(StrEnum):
    """What a merge does with one field that was sent back."""

    DIFFERS = "differs"
    COMES_IN = "comes in"
    SAME = "the same here"
    KNOWN = "merged before"


@dataclass(frozen=True, slots=True)
class MergeLine:
    """One field of the preview: what the pack held, what is sent back, what stands here."""

    letter: int
    name: str
    field: str
    label: str
    coming: Coming
    held: str
    theirs: str
    ours: str


@dataclass(frozen=True, slots=True)
class Incoming:
    """A field that was sent back, and the decision it would be in this store."""

    change: Change
    decision: Decision


def coming_of(
    incoming: Incoming, outcome: Outcome | None, stands: Decision | None, machine: Finding | None
) -> Coming:
    """What becomes of a field that is new here."""
    if outcome is not None and outcome.differs:
        return Coming.DIFFERS
    same = stands is not None and agree(stands, incoming.decision, machine)
    return Coming.SAME if same else Coming.COMES_IN


def line_of(
    name: str,
    incoming: Incoming,
    coming: Coming,
    family: LetterFamily,
    stands: Decision | None,
    findings: Mapping[str, Finding],
) -> MergeLine:
    """The line of one field."""
    change, decision = incoming.change, incoming.decision
    field, machine = decision.field, findings.get(decision.field)
    before = change.before.by_hand(decision.letter) if change.before else None
    unread = field == LETTER or field.startswith(PLACE)
    was = "to review" if field == LETTER else "as printed"
    read = was if unread else value_words(change.machine)
    here = was if unread else decision_words(None, machine)
    return MergeLine(
        letter=decision.letter,
        name=name,
        field=field,
        label=_label(field, family),
        coming=coming,
        held=decision_words(before, None) if before else read,
        theirs=decision_words(decision, machine),
        ours=decision_words(stands, machine) if stands else here,
    )


def _label(field: str, family: LetterFamily) -> str:
    if field.startswith(PLACE):
        return "Place of an area"
    return "Area" if field.startswith("area:") else label_of(field, family)
