"""A coordinator with a store of made-up letters, and reviewers who work on packs of it."""

from collections.abc import Callable, Sequence
from pathlib import Path

from ofsted_desk.review.session import ReviewSession
from ofsted_desk.store import Store, open_store
from ofsted_desk.teamwork.changes import changes_of, write_changes
from ofsted_desk.teamwork.dealing import NONE, Dealing, Hand, Share, deal
from ofsted_desk.teamwork.merge import MergePlan, plan_merge, take_merge
from ofsted_desk.teamwork.pack_store import open_as_store
from ofsted_desk.teamwork.packs import make_packs
from tests.store.made_letters import FAMILIES, a_store

Work = Callable[[ReviewSession], object]
VERSION = "0.1.0"


class Team:
    """Kit's store, and what reviewers send back."""

    def __init__(self, folder: Path, letters: int = 2) -> None:
        self.folder = folder
        self.store: Store = a_store(folder, letters)
        self.session = ReviewSession(self.store, "Kit", FAMILIES)

    def packs(
        self,
        *reviewers: str,
        double: Share = NONE,
        blind: bool = False,
        every: bool = False,
        seed: int = 1,
    ) -> dict[str, Path]:
        """A pack for each; with `every` each gets all letters."""
        letters = self.store.letters.ids()
        dealing = Dealing(reviewers, double=double, seed=seed, blind=blind)
        hands = deal(self.store, letters, dealing)
        if every:
            hidden = frozenset(letters if blind else ())
            hands = [Hand(name, tuple(letters), hidden) for name in reviewers]
        made = make_packs(self.store, hands, self.folder / "packs", "Kit", "Check the grades.")
        return {pack.reviewer: pack.path for pack in made}

    def answer(self, pack: Path, work: Work, name: str = "") -> Path:
        """Open a pack, work on it, and write the change file."""
        opened = open_as_store(pack, app_version=VERSION)
        with open_store(opened, app_version=VERSION) as store:
            held = store.merges.pack()
            assert held is not None
            session = ReviewSession(store, name or held.reviewer, FAMILIES)
            work(session)
            target = pack.with_suffix(".ofsted-changes")
            write_changes(changes_of(store), target)
        return target

    def plan(self, changes: Path) -> MergePlan:
        """What merging would do."""
        return plan_merge(self.store, changes, FAMILIES, "Kit")

    def merge(self, *files: Path) -> MergePlan:
        """Merge these files, one after the other; the last plan."""
        for file in files:
            plan = self.plan(file)
            step = take_merge(self.store, plan)
            if step is not None:
                self.session.take_over(step)
        return plan

    def close(self) -> None:
        """Close the store."""
        self.store.close()


def what_stands(store: Store, *, whose: bool = True) -> list[object]:
    """Every field of every letter as it stands, without ids and without when it was merged."""
    found: list[object] = []
    for letter in store.letters.ids():
        standing = store.standing(letter)
        differing = {
            number for number, differs in store.merges.merged_of(letter).items() if differs
        }
        for field in standing.fields:
            made = field.decision
            hand: tuple[object, ...] = ()
            if made is not None and made.id not in differing and whose:
                hand = made.reviewer, made.at, made.note
            found.append((letter, field.field, field.value, field.state, field.evidence, *hand))
            if made is not None and made.id in differing:
                found.append(made.note)
        found.append((letter, standing.state, standing.status.note if standing.status else ""))
    return found


def everything(store: Store) -> Sequence[object]:
    """Every decision ever made, to see that nothing was written."""
    return [d for letter in store.letters.ids() for d in store.decisions.of(letter)]
