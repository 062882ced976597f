"""Letters dealt to reviewers, by lot or as the queue gave them.

The lot follows from a seed and the letter's own file, so that the same seed deals the same on
every machine, and a larger sample holds the smaller one.
"""

import hashlib
import secrets
from collections.abc import Sequence
from dataclasses import dataclass

from ofsted_desk.errors import TeamworkError
from ofsted_desk.review.session import ReviewSession
from ofsted_desk.review.sharing import assign
from ofsted_desk.store import Store
from ofsted_desk.teamwork.shapes import LONGEST_NAME


@dataclass(frozen=True, slots=True)
class Share:
    """How much of something: so many, or so many per cent of it."""

    number: int
    percent: bool = False

    def of(self, whole: int) -> int:
        """How many that is; per cent are rounded up, so that some of any are never none."""
        return min(whole, -(-whole * self.number // 100) if self.percent else self.number)


ALL = Share(100, percent=True)
NONE = Share(0)


@dataclass(frozen=True, slots=True)
class Dealing:
    """How letters are dealt: a sample of them, how many to two reviewers, and by which lot.

    What two reviewers get is always blind: neither sees a decision of anybody's.
    """

    reviewers: tuple[str, ...]
    sample: Share = ALL
    double: Share = NONE
    seed: int = 1
    blind: bool = False


@dataclass(frozen=True, slots=True)
class Hand:
    """What one reviewer is dealt: letters, and which of them go without earlier decisions."""

    reviewer: str
    letters: tuple[int, ...]
    blind: frozenset[int]


def deal(store: Store, letters: Sequence[int], dealing: Dealing) -> list[Hand]:
    """What each reviewer gets, in the order of the letters given."""
    names = dealing.reviewers
    _check_reviewers(dealing)
    lots = {letter: _lot(store.letters.record(letter).sha256, dealing.seed) for letter in letters}
    drawn = sorted(lots, key=lambda letter: lots[letter])[: dealing.sample.of(len(letters))]
    double = frozenset(drawn[: dealing.double.of(len(drawn))])
    dealt: list[set[int]] = [set() for _ in names]
    for turn, letter in enumerate(drawn):
        dealt[turn % len(names)].add(letter)
        if letter in double:
            dealt[(turn + 1) % len(names)].add(letter)
    return [
        Hand(
            name,
            tuple(letter for letter in letters if letter in mine),
            frozenset(mine if dealing.blind else mine & double),
        )
        for name, mine in zip(names, dealt, strict=True)
    ]


def as_given(store: Store, letters: Sequence[int], dealing: Dealing) -> list[Hand]:
    """What the queue gives to each reviewer, of these letters."""
    _check_reviewers(dealing)
    entries = store.queue.entries(letters)
    mine = {
        name: tuple(e.letter for e in entries if (e.assigned or "").casefold() == name.casefold())
        for name in dealing.reviewers
    }
    return [Hand(n, own, frozenset(own if dealing.blind else ())) for n, own in mine.items()]


def give(session: ReviewSession, hands: Sequence[Hand]) -> None:
    """Note in the queue, as one step, who has which letter; of two reviewers it is the first."""
    taken: set[int] = set()
    run = f"packs {secrets.token_hex(4)}"
    for hand in hands:
        own = [letter for letter in hand.letters if letter not in taken]
        taken.update(own)
        assign(session, own, hand.reviewer, run=run)


def _check_reviewers(dealing: Dealing) -> None:
    names = [name.strip().casefold() for name in dealing.reviewers]
    if not names or not all(names) or len(set(names)) != len(names):
        raise TeamworkError(
            "Each reviewer needs a name of their own.", remedy="Name every reviewer once."
        )
    long = [n for n in dealing.reviewers if len(n) > LONGEST_NAME or not n.isprintable()]
    if long:
        raise TeamworkError(
            "A reviewer's name is too long, or holds what cannot be shown.",
            remedy="Shorten it, or type it anew.",
        )
    if dealing.double.number and len(names) == 1:
        raise TeamworkError(
            "One reviewer cannot review anything twice.", remedy="Name a second reviewer."
        )


def _lot(sha256: str, seed: int) -> str:
    """A letter's lot: by the seed and the letter's bytes alone."""
    return hashlib.sha256(f"{seed} {sha256}".encode()).hexdigest()
