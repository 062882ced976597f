"""The one object the desk talks to: letters, queue, decisions, undo. UI thread only.

Every decision is committed before its method returns. Opening a letter writes nothing.
"""

from collections.abc import Callable, Mapping, Sequence

from ofsted_desk.letter.decision import AuditEntry
from ofsted_desk.letter.family import LetterFamily
from ofsted_desk.letter.finding import AreaValue, Evidence, Value
from ofsted_desk.review.views import (
    FieldKind,
    FieldView,
    OpenLetter,
    QueueCounts,
    QueueFilter,
    QueueOrder,
    QueueRow,
    StepDone,
)

__all__ = [
    "FieldKind",
    "FieldView",
    "OpenLetter",
    "QueueCounts",
    "QueueFilter",
    "QueueOrder",
    "QueueRow",
    "ReviewSession",
    "StepDone",
]


class ReviewSession:
    """Letters under review by one reviewer."""

    def __init__(self, store: object, reviewer: str, families: Mapping[str, LetterFamily]) -> None:
        self.store = store
        self.reviewer = reviewer
        self.families = families
        self.last_saved: str | None = None
        self.on_change: list[Callable[[int], None]] = []

    # The queue

    def queue(self, wanted: QueueFilter) -> list[int]:
        """The ids of the letters wanted, in order."""
        raise NotImplementedError

    def rows(self, ids: Sequence[int]) -> list[QueueRow]:
        """The lines of these letters, in the order of `ids`."""
        raise NotImplementedError

    def counts(self) -> QueueCounts:
        """How many letters stand where."""
        raise NotImplementedError

    def years(self) -> list[int]:
        """The years that letters are of, newest first."""
        raise NotImplementedError

    def next_letter(self, after: int, wanted: QueueFilter) -> int | None:
        """The next letter of the queue that still waits for a reviewer; from the top at the end."""
        raise NotImplementedError

    def open_letter(self, letter: int) -> OpenLetter:
        """The letter as it stands. Writes nothing."""
        raise NotImplementedError

    # Decisions on one field

    def confirm(self, letter: int, field: str) -> None:
        """What stands is right."""
        raise NotImplementedError

    def correct(
        self, letter: int, field: str, value: Value, evidence: Evidence | None = None
    ) -> None:
        """The value is this; raises `DeskError` where it cannot be. Fills a blank row too."""
        raise NotImplementedError

    def mark_absent(self, letter: int, field: str) -> None:
        """The letter does not state it."""
        raise NotImplementedError

    def unsure(self, letter: int, field: str, note: str = "") -> None:
        """Decide later."""
        raise NotImplementedError

    def add_area(self, letter: int, value: AreaValue, evidence: Evidence | None = None) -> str:
        """The new area's field, 'area:<key>'. Position 0 puts it at the end of the list."""
        raise NotImplementedError

    def remove(self, letter: int, field: str) -> None:
        """The letter has no such area or grade: the row stays, removed, and can be undone."""
        raise NotImplementedError

    def move_area(self, letter: int, field: str, *, after: str | None) -> None:
        """Place an area after another, or first where `after` is None."""
        raise NotImplementedError

    # Decisions on the letter

    def confirm_letter(self, letter: int) -> None:
        """Every open field is right and the letter reviewed: one step.

        Refuses with a `DeskError` while a field is unsure.
        """
        raise NotImplementedError

    def flag(self, letter: int, note: str = "") -> None:
        """Someone should look at this letter."""
        raise NotImplementedError

    def set_aside(self, letter: int, note: str = "") -> None:
        """Not for review."""
        raise NotImplementedError

    def reopen(self, letter: int) -> None:
        """Back to review; decisions on fields stand."""
        raise NotImplementedError

    # History

    @property
    def undo_words(self) -> str | None:
        """What undo would take back, in words for the menu; None where there is nothing."""
        raise NotImplementedError

    @property
    def redo_words(self) -> str | None:
        """What redo would do again; None where there is nothing."""
        raise NotImplementedError

    def undo(self) -> StepDone | None:
        """Take back the last step, in whichever letter it was."""
        raise NotImplementedError

    def redo(self) -> StepDone | None:
        """Do again the step last taken back."""
        raise NotImplementedError

    def history_of(self, letter: int, field: str | None = None) -> list[AuditEntry]:
        """Who changed what, newest first."""
        raise NotImplementedError

    # Half-typed text

    def keep_draft(self, letter: int, field: str, text: str) -> None:
        """Keep half-typed text through a crash."""
        raise NotImplementedError

    def draft(self, letter: int, field: str) -> str | None:
        """The half-typed text of this field, or None."""
        raise NotImplementedError

    def drop_draft(self, letter: int, field: str) -> None:
        """The text was used or given up."""
        raise NotImplementedError
