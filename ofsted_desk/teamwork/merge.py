"""Bring a change file into a store: a plan first, that writes nothing, then one step, undoable.

Three-way and field by field: what the pack held, what came back, what stands here. Whatever the
order in which reviewers' files are merged, the store ends the same; a file merged twice changes
nothing.
"""

from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

from ofsted_desk.errors import TeamworkError
from ofsted_desk.letter.decision import Action
from ofsted_desk.letter.family import LetterFamily
from ofsted_desk.review.history import Change as StepChange
from ofsted_desk.review.history import Step
from ofsted_desk.store import Merge, Store
from ofsted_desk.teamwork.changes import read_changes
from ofsted_desk.teamwork.letter_merge import LetterMerge, Merger, merge_letter
from ofsted_desk.teamwork.merge_lines import Coming, MergeLine
from ofsted_desk.teamwork.merge_report import report_of
from ofsted_desk.teamwork.shapes import ChangeFile
from ofsted_desk.teamwork.strict import REMEDY, NotThatShapeError

Progress = Callable[[int, int], None]
_FEW = 3


class MergeStopped(TeamworkError):
    """The person gave it up."""


@dataclass(frozen=True)
class MergePlan:
    """What bringing in a change file would do: to be shown, then taken."""

    changes: ChangeFile
    sha256: str
    by: str
    at: str
    letters: tuple[LetterMerge, ...]

    @property
    def lines(self) -> list[MergeLine]:
        """Every field that was sent back, with what comes of it."""
        return [line for letter in self.letters for line in letter.lines]

    @property
    def counts(self) -> Mapping[Coming, int]:
        """How many fields come in, differ, are the same, or were merged before."""
        return Counter(line.coming for line in self.lines)

    @property
    def empty(self) -> bool:
        """Whether there is nothing to write."""
        return not any(letter.decisions for letter in self.letters)

    @property
    def report(self) -> str:
        """What is kept, shown and printed of the merge."""
        return report_of(self.changes, self.by, self.at, self.lines)


def plan_merge(
    store: Store,
    path: Path,
    families: Mapping[str, LetterFamily],
    by: str,
    *,
    on_progress: Progress | None = None,
    stopped: Callable[[], bool] = lambda: False,
) -> MergePlan:
    """What merging this change file would do. Writes nothing; refuses what is for others."""
    changes, sha256 = read_changes(path)
    known = _letters_here(store, changes, path)
    merger = Merger(by, store.now(), changes.reviewer, families)
    merges: list[LetterMerge] = []
    for done, changed in enumerate(changes.letters, 1):
        if stopped():
            raise MergeStopped("Stopped.", remedy="Nothing was merged.")
        try:
            merges.append(merge_letter(store, known[changed.sha256], changed, merger))
        except NotThatShapeError as error:
            raise TeamworkError(
                f"{path.name} does not fit “{changed.name}”. {error.what}", remedy=REMEDY
            ) from error
        if on_progress:
            on_progress(done, len(changes.letters))
    return MergePlan(changes, sha256, by, merger.at, tuple(merges))


def take_merge(store: Store, plan: MergePlan) -> Step | None:
    """Write a plan in one transaction; the step to undo it by, None where nothing is new."""
    if plan.empty:
        return None
    decisions = [decision for letter in plan.letters for decision in letter.decisions]
    before = {
        (merge.decisions[0].letter, field): number
        for merge in plan.letters
        if merge.decisions
        for field, number in merge.before.items()
    }
    rereads = [merge.reread for merge in plan.letters if merge.reread is not None]
    readings = [store.findings.reading_in_force(reread.letter) for reread in rereads]
    written = store.decisions.record(
        decisions, expected=before, rereads=rereads, merge=_merge_of(plan)
    )
    changes = tuple(
        StepChange(
            d.letter,
            d.field,
            before[d.letter, d.field],
            d.restores if d.action is Action.UNDO else d.id,
        )
        for d in written
    )
    first = next((change for change in changes if ":" not in change.field), changes[0])
    return Step(
        f"merge the changes of {plan.changes.reviewer}",
        first.letter,
        first.field,
        changes,
        tuple(
            (reread.letter, was, store.findings.reading_in_force(reread.letter))
            for reread, was in zip(rereads, readings, strict=True)
        ),
    )


def _merge_of(plan: MergePlan) -> Merge:
    return Merge(
        by=plan.by,
        at=plan.at,
        reviewer=plan.changes.reviewer,
        pack=plan.changes.pack,
        sha256=plan.sha256,
        report=plan.report,
        differing=frozenset(
            (merge.decisions[0].letter, field)
            for merge in plan.letters
            for field in merge.differing
        ),
    )


def _letters_here(store: Store, changes: ChangeFile, path: Path) -> dict[str, int]:
    """The letters of a change file in this store; refused where any is not here."""
    if store.merges.pack() is not None:
        raise TeamworkError(
            "This store was made from a review pack itself, so nothing is merged into it.",
            remedy="Open the store that the packs were made from, and merge there.",
        )
    found = {letter.sha256: store.letters.id_of(letter.sha256) for letter in changes.letters}
    missing = [letter.name for letter in changes.letters if found[letter.sha256] is None]
    if missing:
        named = ", ".join(f"“{name}”" for name in missing[:_FEW])
        more = f" and {len(missing) - _FEW} more" if len(missing) > _FEW else ""
        raise TeamworkError(
            f"{path.name} is about letters that are not in this store: {named}{more}.",
            remedy="Open the store that the pack was made from; nothing was merged.",
        )
    return {sha256: letter for sha256, letter in found.items() if letter is not None}
