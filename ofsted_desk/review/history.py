"""Undo and redo of a session: steps across letters, without limit.

Undo writes new decisions that put back what stood before; nothing is erased.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from ofsted_desk.letter.decision import Action, Decision


@dataclass(frozen=True, slots=True)
class Change:
    """One field of a step: the decisions that stood before and after it, None for the machine."""

    letter: int
    field: str
    before: int | None
    after: int | None


@dataclass(frozen=True, slots=True)
class Step:
    """What one action did, with words for the menu.

    `readings` are the letters that it also read again, each with its reading before and after.
    `typed` is half-typed text that it gave up, and nothing else.
    Steps of one `run` that follow each other are taken back as one.
    """

    words: str
    letter: int
    field: str
    changes: tuple[Change, ...]
    readings: tuple[tuple[int, int, int], ...] = ()
    run: str = ""
    typed: str = ""

    @property
    def letters(self) -> tuple[int, ...]:
        """The letters that it touched, in order."""
        touched = tuple(dict.fromkeys(change.letter for change in self.changes))
        return touched or (self.letter,)


class History:
    """The steps that can be undone and redone."""

    def __init__(self) -> None:
        self._done: list[Step] = []
        self._undone: list[Step] = []

    def add(self, step: Step) -> None:
        """A step was taken: what was undone before can no longer be redone."""
        self._done.append(step)
        self._undone.clear()

    def run_so_far(self, run: str) -> tuple[Change, ...]:
        """What the run that is still going on has changed; empty where another step came last."""
        last = self.to_undo
        return last.changes if last is not None and run and last.run == run else ()

    def go_on(self, step: Step) -> None:
        """The step takes the place of the last one, whose changes it begins with."""
        self._done.pop()
        self.add(step)

    @property
    def to_undo(self) -> Step | None:
        """The step that undo takes back."""
        return self._done[-1] if self._done else None

    @property
    def to_redo(self) -> Step | None:
        """The step that redo does again."""
        return self._undone[-1] if self._undone else None

    def cannot_undo(self) -> None:
        """The last step was decided over by somebody else: it is left as it stands."""
        self._done.pop()

    def cannot_redo(self) -> None:
        """The step to redo was decided over by somebody else."""
        self._undone.pop()

    def undone(self) -> None:
        """The last step was taken back."""
        self._undone.append(self._done.pop())

    def redone(self) -> None:
        """The step last taken back was done again."""
        self._done.append(self._undone.pop())


def joined(earlier: Sequence[Change], later: Sequence[Change]) -> tuple[Change, ...]:
    """The changes of two steps as those of one: each field once, from what stood before both."""
    made = {(change.letter, change.field): change for change in earlier}
    for change in later:
        first = made.get((change.letter, change.field), change)
        made[change.letter, change.field] = replace(change, before=first.before)
    return tuple(made.values())


def expected(step: Step, action: Action) -> dict[tuple[int, str], int | None]:
    """What must stand for the step to be undone or redone."""
    return {
        (change.letter, change.field): change.after if action is Action.UNDO else change.before
        for change in step.changes
    }


def turned(
    step: Step, action: Action, reviewer: str, at: str, kept: Mapping[int, Decision]
) -> list[Decision]:
    """The decisions that undo or redo a step; `kept` are the letter's decisions by id."""
    decisions: list[Decision] = []
    for change in step.changes:
        restores = change.before if action is Action.UNDO else change.after
        restored = kept.get(restores) if restores is not None else None
        decisions.append(
            Decision(
                letter=change.letter,
                field=change.field,
                action=action,
                reviewer=reviewer,
                at=at,
                value=restored.value if restored else None,
                evidence=restored.evidence if restored else None,
                note=step.words,
                restores=restores,
            )
        )
    return decisions
