"""How a step is taken, undone and done again: written whole, and only then remembered."""

from collections.abc import Callable, Sequence

from ofsted_desk.letter.decision import Action, Decision
from ofsted_desk.review.actions import Hand
from ofsted_desk.review.history import Change, History, Step, expected, turned
from ofsted_desk.store import Reread, StandingLetter, Store, StoreChangedError

Act = Callable[[Hand, StandingLetter], list[Decision]]
"""What is decided on one letter, from how it stands."""
Words = Callable[[int], str]
"""The words of a step that has so many changes."""


class Steps:
    """The steps of one session, across letters."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._history = History()

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
        at, decisions = self._store.now(), list[Decision]()
        before: dict[tuple[int, str], int | None] = {}
        for letter, act in acts:
            standing = self._store.standing(letter)
            made = act(Hand(letter, reviewer, at), standing)
            before |= {(letter, d.field): standing.decision_on(d.field) for d in made}
            decisions += made
        if not decisions:
            return []
        written = self._store.decisions.record(decisions, expected=before)
        changes = [
            Change(d.letter, d.field, before[d.letter, d.field], _stands_after(d)) for d in written
        ]
        so_far = self._history.run_so_far(run)
        together = (*so_far, *changes)
        first = together[0]
        step = Step(words(len(together)), first.letter, first.field, together, run=run)
        (self._history.go_on if so_far else self._history.add)(step)
        return [(d.letter, d.field) for d in written]

    def add(self, step: Step) -> None:
        """Remember a step that was written elsewhere, to be undone from here."""
        self._history.add(step)

    def undo(self, reviewer: str) -> Step | None:
        """Take back the last step; None where there is none."""
        step = self._history.to_undo
        if step is not None:
            try:
                self._turn(step, Action.UNDO, reviewer)
            except StoreChangedError:
                self._history.cannot_undo()
                raise
            self._history.undone()
        return step

    def redo(self, reviewer: str) -> Step | None:
        """Do again the step last taken back; None where there is none."""
        step = self._history.to_redo
        if step is not None:
            try:
                self._turn(step, Action.REDO, reviewer)
            except StoreChangedError:
                self._history.cannot_redo()
                raise
            self._history.redone()
        return step

    def _turn(self, step: Step, action: Action, reviewer: str) -> None:
        of_letters = (d for letter in step.letters for d in self._store.decisions.of(letter))
        kept = {d.id: d for d in of_letters if d.id is not None}
        rereads = [
            Reread(letter, before if action is Action.UNDO else after)
            for letter, before, after in step.readings
        ]
        self._store.decisions.record(
            turned(step, action, reviewer, self._store.now(), kept),
            expected=expected(step, action),
            rereads=rereads,
        )


def _stands_after(decision: Decision) -> int | None:
    """The id of the decision that stands once this one is written."""
    turned_back = decision.action in (Action.UNDO, Action.REDO)
    return decision.restores if turned_back else decision.id
