"""The one object the desk talks to: letters, queue, decisions, undo. UI thread only.

Every decision is committed before its method returns. Opening a letter writes nothing.
"""

from collections.abc import Mapping, Sequence
from pathlib import Path

from ofsted_desk.letter.decision import AuditEntry, LetterState
from ofsted_desk.letter.family import LetterFamily
from ofsted_desk.review import actions
from ofsted_desk.review.field_decisions import FieldDecisions
from ofsted_desk.review.fields import rows_of_form
from ofsted_desk.review.history import Step
from ofsted_desk.review.reread import FieldChange
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
from ofsted_desk.review.waiting import Waiting
from ofsted_desk.store import LETTER, Store

__all__ = [
    "FieldChange",
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


class ReviewSession(FieldDecisions):
    """Letters under review by one reviewer.

    `last_saved` is the time of the last commit, UTC ISO 8601. `on_change` is called with the
    letter's id after each commit that changed a decision, `on_save` after every commit.
    """

    def __init__(self, store: Store, reviewer: str, families: Mapping[str, LetterFamily]) -> None:
        super().__init__(store, reviewer, families)
        self._waiting = Waiting(store, families, lambda: self.reviewer)

    # The queue

    def queue(self, wanted: QueueFilter) -> list[int]:
        """The ids of the letters wanted, in order."""
        return self._waiting.ids(wanted)

    def rows(self, ids: Sequence[int]) -> list[QueueRow]:
        """The lines of these letters, in the order of `ids`."""
        return self._waiting.rows(ids)

    def counts(self) -> QueueCounts:
        """How many letters stand where."""
        return self._waiting.counts()

    def years(self) -> list[int]:
        """The years that letters are of, newest first."""
        return self.store.queue.years()

    def councils(self) -> list[str]:
        """The councils that letters name, by name."""
        return [entry.authority for entry in self.store.councils.entries()]

    def next_letter(self, after: int, wanted: QueueFilter) -> int | None:
        """The next letter of the queue that still waits for a reviewer; from the top at the end."""
        return self._waiting.after(after, wanted)

    def open_letter(self, letter: int) -> OpenLetter:
        """The letter as it stands. Writes nothing."""
        record = self.store.letters.record(letter)
        standing = self.store.standing(letter)
        family = self._family(letter, standing)
        return OpenLetter(
            id=letter,
            name=record.name,
            kind=record.kind,
            sha256=record.sha256,
            family=family,
            authority=standing.text("authority"),
            date=standing.date,
            state=standing.state,
            fields=rows_of_form(standing, family),
            document=self._document(letter),
            original=self.store.originals.path(record.sha256),
            note=standing.status.note if standing.status else "",
            copies=tuple(self.store.copies.of(letter)),
        )

    def original(self, letter: int) -> Path:
        """Where the file is kept that the letter was read from."""
        return self.store.originals.path(self.store.letters.record(letter).sha256)

    # Decisions on the letter

    def confirm_letter(self, letter: int) -> None:
        """Every open field is right and the letter reviewed: one step.

        Refuses with a `DeskError` while a field is unsure.
        """
        hand, standing = self._at(letter)
        self._take("confirm", LETTER, letter, standing, actions.confirm_letter(hand, standing))

    def flag(self, letter: int, note: str = "") -> None:
        """Someone should look at this letter."""
        self._set_status("flag", letter, LetterState.FLAGGED, note)

    def set_aside(self, letter: int, note: str = "") -> None:
        """Not for review."""
        self._set_status("set aside", letter, LetterState.SET_ASIDE, note)

    def reopen(self, letter: int) -> None:
        """Back to review; decisions on fields stand."""
        self._set_status("reopen", letter, None, "")

    # History

    @property
    def undo_words(self) -> str | None:
        """What undo would take back, in words for the menu; None where there is nothing."""
        return self._steps.undo_words

    @property
    def redo_words(self) -> str | None:
        """What redo would do again; None where there is nothing."""
        return self._steps.redo_words

    def undo(self) -> StepDone | None:
        """Take back the last step, in whichever letter it was."""
        return self._turned(self._steps.undo(self.reviewer), "Undone")

    def redo(self) -> StepDone | None:
        """Do again the step last taken back."""
        return self._turned(self._steps.redo(self.reviewer), "Done again")

    def history_of(self, letter: int, field: str | None = None) -> list[AuditEntry]:
        """Who changed what, newest first."""
        return self.store.audit.of(letter, field)

    # Half-typed text

    def keep_draft(self, letter: int, field: str, text: str) -> None:
        """Keep half-typed text through a crash."""
        self.store.drafts.keep(letter, field, text)
        self._kept()

    def draft(self, letter: int, field: str) -> str | None:
        """The half-typed text of this field, or None."""
        return self.store.drafts.get(letter, field)

    def drop_draft(self, letter: int, field: str) -> None:
        """The text was used."""
        self.store.drafts.drop(letter, field)

    def give_up_draft(self, letter: int, field: str, text: str, label: str) -> None:
        """The text was given up: one step, which undo takes back."""
        self.drop_draft(letter, field)
        self._steps.add(Step(f"drop what was typed for {label}", letter, field, (), typed=text))
        self._saved(letter)

    def _set_status(self, verb: str, letter: int, state: LetterState | None, note: str) -> None:
        hand, standing = self._at(letter)
        step = actions.set_status(hand, standing, state, note)
        self._take(verb, LETTER, letter, standing, step)
