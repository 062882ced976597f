"""What a reviewer did with a field, and the state that follows from it."""

from dataclasses import dataclass
from enum import StrEnum

from ofsted_desk.letter.finding import Evidence, Value


class Action(StrEnum):
    """What a decision does. Undo and redo are decisions too: nothing is ever erased."""

    CONFIRM = "confirm"
    CORRECT = "correct"
    ADD = "add"
    REMOVE = "remove"
    MARK_ABSENT = "mark absent"
    UNSURE = "unsure"
    STATUS = "status"
    RECHECK = "re-check"
    LINK = "link"
    ASSIGN = "assign"
    MOVE = "move"
    KEEP_APART = "keep apart"
    RECONCILE = "reconcile"
    UNDO = "undo"
    REDO = "redo"


class FieldState(StrEnum):
    """A field's state, always computed from its decisions."""

    EXTRACTED = "extracted"
    CONFIRMED = "confirmed"
    CORRECTED = "corrected"
    ADDED = "added"
    REMOVED = "removed"
    ABSENT = "stated absent"
    UNSURE = "unsure, decide later"


class LetterState(StrEnum):
    """Where a letter stands, computed from its decisions."""

    TO_REVIEW = "to review"
    IN_PROGRESS = "in progress"
    REVIEWED = "reviewed"
    FLAGGED = "flagged"
    SET_ASIDE = "set aside"


@dataclass(frozen=True, slots=True)
class Decision:
    """One thing a reviewer decided. `at` is UTC ISO 8601; `field` is a field name, or 'letter'.

    `value` and `evidence` are what stands after it. `restores` is set by undo and redo: the id
    of the decision that stands again, or None where the machine's own finding does.
    """

    letter: int
    field: str
    action: Action
    reviewer: str
    at: str
    value: Value = None
    evidence: Evidence | None = None
    note: str = ""
    id: int | None = None
    restores: int | None = None


@dataclass(frozen=True, slots=True)
class AuditEntry:
    """One line of the append-only trail: who changed what, when, from what to what."""

    id: int
    at: str
    reviewer: str
    letter: int
    field: str
    action: str
    before: str
    after: str
    note: str
    app_version: str
