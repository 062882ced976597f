"""The one object the desk talks to: letters, queue, decisions, undo. UI thread only.

Every decision is committed before its method returns. Opening a letter writes nothing.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

from ofsted_desk.letter.decision import Action, AuditEntry, Decision, LetterState
from ofsted_desk.letter.document import Document
from ofsted_desk.letter.family import LetterFamily
from ofsted_desk.letter.finding import NO_EVIDENCE, AreaValue, Evidence, Value
from ofsted_desk.letter.letter import ExtractedLetter
from ofsted_desk.review import actions, area_parts, values
from ofsted_desk.review.fields import label_of, rows_of_form
from ofsted_desk.review.history import Step
from ofsted_desk.review.reread import FieldChange, aligned, changes, read_again, reads_the_same
from ofsted_desk.review.steps import Act, Steps
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
from ofsted_desk.store import LETTER, Reread, StandingLetter, Store

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


class ReviewSession:
    """Letters under review by one reviewer.

    `last_saved` is the time of the last commit, UTC ISO 8601. `on_change` is called with the
    letter's id after each commit that changed a decision.
    """

    def __init__(self, store: Store, reviewer: str, families: Mapping[str, LetterFamily]) -> None:
        self.store = store
        self.reviewer = reviewer
        self.families = families
        self.last_saved: str | None = None
        self.on_change: list[Callable[[int], None]] = []
        self._steps = Steps(store)
        self._waiting = Waiting(store, families)
        self._last_document: tuple[int, Document] | None = None

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
            date=standing.text("document_date") or standing.text("inspection_end"),
            state=standing.state,
            fields=rows_of_form(standing, family),
            document=self._document(letter),
            original=self.store.originals.path(record.sha256),
            note=standing.status.note if standing.status else "",
        )

    # Decisions on one field

    def confirm(self, letter: int, field: str) -> None:
        """What stands is right."""
        hand, standing = self._at(letter)
        self._take("confirm", field, letter, standing, actions.confirm(hand, standing, field))

    def correct(
        self, letter: int, field: str, value: Value, evidence: Evidence | None = None
    ) -> None:
        """The value is this; raises `DeskError` where it cannot be. Fills a blank row too."""
        if value is None:
            self.mark_absent(letter, field)
            return
        hand, standing = self._at(letter)
        checked = values.checked(field, value, self._family(letter, standing), self.families)
        step = actions.correct(hand, standing, field, checked, evidence)
        if field == "family" and isinstance(checked, str) and checked != standing.text("family"):
            again = self._read(letter, checked, standing)
            self._put_in_force("correct", again, letter, standing, step)
        else:
            self._take("correct", field, letter, standing, step)

    def mark_absent(self, letter: int, field: str) -> None:
        """The letter does not state it."""
        hand, standing = self._at(letter)
        step = actions.mark_absent(hand, standing, field)
        self._take("mark absent", field, letter, standing, step)

    def unsure(self, letter: int, field: str, note: str = "") -> None:
        """Decide later."""
        hand, standing = self._at(letter)
        step = actions.unsure(hand, standing, field, note)
        self._take("mark unsure", field, letter, standing, step)

    def add_area(self, letter: int, value: AreaValue, evidence: Evidence | None = None) -> str:
        """The new area's field, 'area:<key>'. Position 0 puts it at the end of the list."""
        hand, standing = self._at(letter)
        checked = values.checked_area(value, self._family(letter, standing))
        decision = actions.add_area(hand, standing, checked, evidence)
        self._take("add", decision.field, letter, standing, [decision])
        return decision.field

    def remove(self, letter: int, field: str) -> None:
        """The letter has no such area or grade: the row stays, removed, and can be undone."""
        hand, standing = self._at(letter)
        self._take("remove", field, letter, standing, actions.remove(hand, standing, field))

    def move_area(self, letter: int, field: str, *, after: str | None) -> None:
        """Place an area after another, or first where `after` is None."""
        hand, standing = self._at(letter)
        step = actions.move_area(hand, standing, field, after)
        self._take("move", field, letter, standing, step)

    def split_area(self, letter: int, field: str, first: str, second: str) -> str:
        """Two areas of one: its text up to here, and the rest in a new field, which is returned."""
        hand, standing = self._at(letter)
        family = self._family(letter, standing)
        value, evidence = actions.area_of(standing, field)
        made, position = actions.area_below(standing, field)
        parts = (
            values.checked_area(replace(value, text=first), family),
            values.checked_area(replace(value, text=second, position=position), family),
        )
        document = self._document(letter)
        step = area_parts.split(hand, document, (field, made), parts, evidence)
        self._take("split", field, letter, standing, step)
        return made

    def join_areas(self, letter: int, field: str, below: str) -> None:
        """One area of two: `field` takes in the words and evidence of the area below it."""
        hand, standing = self._at(letter)
        above, lower = actions.area_of(standing, field), actions.area_of(standing, below)
        step = area_parts.join(
            hand,
            self._document(letter),
            (field, below),
            (above[0], lower[0]),
            (above[1], lower[1]),
        )
        self._take("join", field, letter, standing, step)

    def what_would_change(self, letter: int, family: str | None = None) -> tuple[FieldChange, ...]:
        """What reading the letter again, as this family, would change. Changes nothing."""
        standing = self.store.standing(letter)
        again = self._read(letter, family, standing)
        return changes(standing, again.findings, self.families[again.recognition.family])

    def reread(self, letter: int) -> bool:
        """Read the letter again with today's rules; False where they say just what stood.

        Decisions stay. The family is then decided: as the reviewer chose it, else as recognised.
        """
        hand, standing = self._at(letter)
        chosen = standing.text("family") if "family" in standing.decided else None
        again = self._read(letter, chosen, standing)
        if reads_the_same(again.findings, self.store.findings.of(letter)):
            return False
        family = again.recognition.family
        step = [hand.decide("family", Action.CONFIRM, family, NO_EVIDENCE, "read again")]
        self._put_in_force("read again with", again, letter, standing, step)
        return True

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
        self.last_saved = self.store.now()

    def draft(self, letter: int, field: str) -> str | None:
        """The half-typed text of this field, or None."""
        return self.store.drafts.get(letter, field)

    def drop_draft(self, letter: int, field: str) -> None:
        """The text was used or given up."""
        self.store.drafts.drop(letter, field)

    # Several letters at a time

    def take_together(
        self, acts: Sequence[tuple[int, Act]], words: Callable[[int], str], *, run: str = ""
    ) -> int:
        """Decide on several letters in one step, written whole; how many decisions were made.

        An act answers with the decisions of one letter. `words` is given how many changes the
        step has. Steps of one `run` that follow each other are undone as one.
        """
        written = self._steps.take_together(acts, self.reviewer, words, run)
        for letter in dict.fromkeys(letter for letter, _ in written):
            self._saved(letter)
        return len(written)

    # How a step is taken

    def _at(self, letter: int) -> tuple[actions.Hand, StandingLetter]:
        return actions.Hand(letter, self.reviewer, self.store.now()), self.store.standing(letter)

    def _document(self, letter: int) -> Document:
        """The letter as read. It never changes, so the last one is kept at hand."""
        if self._last_document is None or self._last_document[0] != letter:
            self._last_document = (letter, self.store.letters.document(letter))
        return self._last_document[1]

    def _family(self, letter: int, standing: StandingLetter) -> LetterFamily:
        name = standing.text("family") or self.store.letters.record(letter).family
        return self.families.get(name) or LetterFamily(name, name, name, 0, "")

    def _read(self, letter: int, family: str | None, standing: StandingLetter) -> ExtractedLetter:
        again = read_again(self._document(letter), self.families, family)
        return aligned(again, standing)

    def _put_in_force(
        self,
        verb: str,
        again: ExtractedLetter,
        letter: int,
        standing: StandingLetter,
        step: list[Decision],
    ) -> None:
        """Take a new reading; a reviewed letter with a new field goes back to review."""
        known = {field.field for field in standing.fields}
        if any(finding.field not in known for finding in again.findings):
            hand, _ = self._at(letter)
            step = step + actions.reopen_if_reviewed(hand, standing)
        self._take(verb, "family", letter, standing, step, Reread(letter, again))

    def _set_status(self, verb: str, letter: int, state: LetterState | None, note: str) -> None:
        hand, standing = self._at(letter)
        step = actions.set_status(hand, standing, state, note)
        self._take(verb, LETTER, letter, standing, step)

    def _take(
        self,
        verb: str,
        field: str,
        letter: int,
        standing: StandingLetter,
        decisions: list[Decision],
        reread: Reread | None = None,
    ) -> None:
        if not decisions:
            return
        words = self._words(verb, field, letter, standing)
        self._steps.take(words, field, letter, standing, decisions, reread)
        self._saved(letter)

    def _words(self, verb: str, field: str, letter: int, standing: StandingLetter) -> str:
        if field == LETTER:
            return f"{verb} the letter"
        label = (
            "area" if field.startswith("area:") else label_of(field, self._family(letter, standing))
        )
        return f"{verb} {label}"

    def _turned(self, step: Step | None, said: str) -> StepDone | None:
        if step is None:
            return None
        for letter in step.letters:
            self._saved(letter)
        return StepDone(step.letter, step.field, f"{said}: {step.words}")

    def _saved(self, letter: int) -> None:
        self.last_saved = self.store.now()
        for listener in self.on_change:
            listener(letter)
