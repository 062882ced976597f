"""How a step is taken, undone and done again: written whole, and only then remembered.

A step over many letters takes seconds: it is handed to `Steps.apart`, which may write it away
from the thread that asks.
"""

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Protocol, TypeVar

from ofsted_desk.errors import DeskError
from ofsted_desk.letter.decision import Action, Decision
from ofsted_desk.review.actions import Hand
from ofsted_desk.review.history import Change, History, Step, expected, joined, turned
from ofsted_desk.store import Reread, StandingLetter, Store, StoreChangedError

Act = Callable[[Hand, StandingLetter], list[Decision]]
"""What is decided on one letter, from how it stands."""
Words = Callable[[int], str]
"""The words of a step that has so many changes."""
Tell = Callable[[int, int], None]
"""Is told how many letters are done of how many; raises `StepStopped` to stop."""
MANY = 20
"""A step over more letters than this is long: on a slow machine it takes a tenth of a second."""
MANY_CHANGES = 150
"""And so is one with more changes than this, in however few letters."""
_PASSES = 3
"""How often each letter of a step is looked at: to decide, before writing and after."""
_T = TypeVar("_T")


class StepStopped(DeskError):
    """The person stopped a step over many letters; nothing of it was written."""


class Apart(Protocol):
    """Does the work of a step over many letters, and answers what it answers."""

    def __call__(self, words: str, work: Callable[[Store, Tell], _T], /) -> _T:
        """Do it with a store, told to the person in these words. Raises what the work raises."""


class Steps:
    """The steps of one session, across letters."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._history = History()
        self.apart: Apart = self._at_once

    @property
    def undo_words(self) -> str | None:
        """What undo would take back, in words; None where there is nothing."""
        return self._history.to_undo.words if self._history.to_undo else None

    @property
    def redo_words(self) -> str | None:
        """What redo would do again, in words; None where there is nothing."""
        return self._history.to_redo.words if self._history.to_redo else None

    def take(
        self,
        words: str,
        field: str,
        letter: int,
        standing: StandingLetter,
        decisions: list[Decision],
        reread: Reread | None = None,
    ) -> None:
        """Write decisions on a letter as one step; `standing` is what they were made on."""
        before = {decision.field: standing.decision_on(decision.field) for decision in decisions}
        reading = self._store.findings.reading_in_force(letter) if reread else 0
        written = self._store.decisions.record(
            decisions,
            expected={(letter, name): number for name, number in before.items()},
            rereads=[reread] if reread else [],
        )
        readings: tuple[tuple[int, int, int], ...] = ()
        if reread:
            readings = ((letter, reading, self._store.findings.reading_in_force(letter)),)
        made = tuple(Change(letter, d.field, before[d.field], d.id) for d in written)
        self._history.add(Step(words, letter, field, made, readings))

    def take_together(
        self, acts: Sequence[tuple[int, Act]], reviewer: str, words: Words, run: str
    ) -> list[tuple[int, str]]:
        """Write decisions on several letters as one step; the letters and fields decided on."""
        at = self._store.now()
        many = len({letter for letter, _ in acts}) > MANY
        do = self.apart if many else self._at_once
        changes = do(
            words(len(acts)), lambda store, tell: _decide(store, acts, Hand(0, reviewer, at), tell)
        )
        if not changes:
            return []
        so_far = self._history.run_so_far(run)
        together = joined(so_far, changes)
        first = together[0]
        step = Step(words(len(together)), first.letter, first.field, together, run=run)
        (self._history.go_on if so_far else self._history.add)(step)
        return [(change.letter, change.field) for change in changes]

    def add(self, step: Step) -> None:
        """Remember a step that was written elsewhere, to be undone from here."""
        self._history.add(step)

    def undo(self, reviewer: str) -> Step | None:
        """Take back the last step; None where there is none, or it was stopped."""
        step = self._history.to_undo
        if step is not None:
            try:
                self._turn(step, Action.UNDO, reviewer)
            except StepStopped:
                return None
            except StoreChangedError:
                self._history.cannot_undo()
                raise
            self._history.undone()
        return step

    def redo(self, reviewer: str) -> Step | None:
        """Do again the step last taken back; None where there is none, or it was stopped."""
        step = self._history.to_redo
        if step is not None:
            try:
                self._turn(step, Action.REDO, reviewer)
            except StepStopped:
                return None
            except StoreChangedError:
                self._history.cannot_redo()
                raise
            self._history.redone()
        return step

    def _turn(self, step: Step, action: Action, reviewer: str) -> None:
        if step.typed:
            self._turn_typed(step, action)
            return
        many = len(step.letters) > MANY or len(step.changes) > MANY_CHANGES
        verb = "Taking back" if action is Action.UNDO else "Doing again"
        do = self.apart if many else self._at_once
        do(f"{verb}: {step.words}", lambda store, tell: _turn(store, step, action, reviewer, tell))

    def _turn_typed(self, step: Step, action: Action) -> None:
        if action is Action.UNDO:
            self._store.drafts.keep(step.letter, step.field, step.typed)
        else:
            self._store.drafts.drop(step.letter, step.field)

    def _at_once(self, _: str, work: Callable[[Store, Tell], _T]) -> _T:
        return work(self._store, lambda _done, _total: None)


def _decide(store: Store, acts: Sequence[tuple[int, Act]], hand: Hand, tell: Tell) -> list[Change]:
    """Decide on several letters in one transaction; what it changed."""
    pace = _Pace(tell, len({letter for letter, _ in acts}))
    decisions: list[Decision] = []
    before: dict[tuple[int, str], int | None] = {}
    for letter, act in acts:
        pace.step()
        standing = store.standing(letter)
        made = act(replace(hand, letter=letter), standing)
        before |= {(letter, d.field): standing.decision_on(d.field) for d in made}
        decisions += made
    if not decisions:
        return []
    written = store.decisions.record(decisions, expected=before, on_letter=pace.step)
    return [Change(d.letter, d.field, before[d.letter, d.field], _stands_after(d)) for d in written]


def _turn(store: Store, step: Step, action: Action, reviewer: str, tell: Tell) -> None:
    """Take a step back or do it again, in one transaction."""
    pace = _Pace(tell, len(step.letters))
    kept: dict[int, Decision] = {}
    for letter in step.letters:
        pace.step()
        kept |= {d.id: d for d in store.decisions.of(letter) if d.id is not None}
    rereads = [
        Reread(letter, before if action is Action.UNDO else after)
        for letter, before, after in step.readings
    ]
    store.decisions.record(
        turned(step, action, reviewer, store.now(), kept),
        expected=expected(step, action),
        rereads=rereads,
        on_letter=pace.step,
    )


class _Pace:
    """How far a step is, in letters, each of which is looked at several times."""

    def __init__(self, tell: Tell, letters: int) -> None:
        self._tell = tell
        self._letters = letters
        self._looked = 0

    def step(self) -> None:
        """One letter was looked at once more."""
        self._looked += 1
        self._tell(min(self._looked // _PASSES, self._letters), self._letters)


def _stands_after(decision: Decision) -> int | None:
    """The id of the decision that stands once this one is written."""
    turned_back = decision.action in (Action.UNDO, Action.REDO)
    return decision.restores if turned_back else decision.id
