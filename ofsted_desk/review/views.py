"""What the desk is shown of a letter and of the queue: frozen data, no connection behind it."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from ofsted_desk.letter.decision import FieldState, LetterState
from ofsted_desk.letter.document import Document
from ofsted_desk.letter.family import LetterFamily
from ofsted_desk.letter.finding import NO_EVIDENCE, Evidence, Finding, Value
from ofsted_desk.store import NOBODY as NOBODY_IN_STORE


class FieldKind(StrEnum):
    """What a field holds, and so how it is edited. Equal to its plain word."""

    FAMILY = "family"
    AUTHORITY = "authority"
    DATE = "date"
    TEXT = "text"
    GRADE = "grade"
    AREA = "area"
    EARLIER = "earlier"
    ABSENCE = "absence"


@dataclass(frozen=True, slots=True)
class FieldView:
    """One row of the form: what stands now, what the machine read, and why eyes are needed.

    `value` is None where the field is absent. `machine` is None for what a reviewer added, and
    for a blank row that the family allows but nobody has filled. `evidence` belongs to the
    value that stands; `witness` is the machine's second place. `lost` are the words that a
    decision rested on, where a new reading of the letter has them no more.
    """

    field: str
    label: str
    kind: FieldKind
    value: Value
    machine: Finding | None
    state: FieldState
    needs_eyes: bool
    why: tuple[str, ...]
    evidence: Evidence
    witness: Evidence
    decided_by: str | None = None
    decided_at: str | None = None
    note: str = ""
    lost: Evidence = NO_EVIDENCE


@dataclass(frozen=True)
class OpenLetter:
    """A letter as it stands: fields in the order of the form, removed ones included."""

    id: int
    name: str
    kind: str
    sha256: str
    family: LetterFamily
    authority: str | None
    date: str | None
    state: LetterState
    fields: tuple[FieldView, ...]
    document: Document
    original: Path
    note: str = ""
    copies: tuple[str, ...] = ()
    """Other names under which this very file was imported."""

    @property
    def to_check(self) -> int:
        """How many fields still need a reviewer's eyes."""
        return sum(view.needs_eyes for view in self.fields)

    def field(self, name: str) -> FieldView | None:
        """The row of this field, or None."""
        return next((view for view in self.fields if view.field == name), None)


NOBODY = NOBODY_IN_STORE
"""Stands for letters given to nobody, where a filter names reviewers."""
ME = "(me)"
"""Stands for whoever asks, where a filter names reviewers."""


class QueueOrder(StrEnum):
    """How the queue is ordered. `LEAST_SURE` puts finished letters last."""

    LEAST_SURE = "least sure first"
    AUTHORITY = "council"
    DATE = "date"
    FAMILY = "family"
    STATE = "state"
    ADDED = "order of import"


@dataclass(frozen=True, slots=True)
class QueueFilter:
    """Which letters, in which order. An empty set means all; `text` searches words and values.

    `reviewers` names whom the letters are given to: `ME` is whoever asks, `NOBODY` no one.
    `copies` leaves out every letter that is here only once.
    """

    text: str = ""
    states: frozenset[LetterState] = frozenset()
    families: frozenset[str] = frozenset()
    years: frozenset[int] = frozenset()
    reviewers: frozenset[str] = frozenset()
    copies: bool = False
    order: QueueOrder = QueueOrder.LEAST_SURE
    descending: bool = False


@dataclass(frozen=True, slots=True)
class QueueRow:
    """One line of the queue. `all_sure`: the machine was sure of every field.

    `assigned` is the reviewer it is given to. `copied`: another file here is the same letter.
    """

    id: int
    name: str
    authority: str | None
    family: str
    date: str | None
    state: LetterState
    to_check: int
    all_sure: bool
    assigned: str | None = None
    copied: bool = False


@dataclass(frozen=True, slots=True)
class QueueCounts:
    """How many letters stand where. `copies` are letters of which there is another file."""

    total: int = 0
    to_review: int = 0
    in_progress: int = 0
    reviewed: int = 0
    flagged: int = 0
    set_aside: int = 0
    copies: int = 0

    @property
    def left(self) -> int:
        """Letters that still wait for a reviewer: to review or in progress."""
        return self.to_review + self.in_progress


@dataclass(frozen=True, slots=True)
class StepDone:
    """What an undo or a redo has just done: where to look, and the words to say."""

    letter: int
    field: str
    words: str


def wanted(
    *,
    text: str = "",
    states: Iterable[LetterState] = (),
    families: Iterable[str] = (),
    years: Iterable[int] = (),
    reviewers: Iterable[str] = (),
    copies: bool = False,
    order: QueueOrder = QueueOrder.LEAST_SURE,
    descending: bool = False,
) -> QueueFilter:
    """A filter from plain iterables."""
    return QueueFilter(
        text=text,
        states=frozenset(states),
        families=frozenset(families),
        years=frozenset(years),
        reviewers=frozenset(reviewers),
        copies=copies,
        order=order,
        descending=descending,
    )
