"""Who reviews which letter, and which letter is a copy of which: decided for many at a time.

These decisions stand beside the form: they never change what a letter states, nor where it stands.
"""

from collections.abc import Iterator, Sequence

from ofsted_desk.errors import DeskError
from ofsted_desk.letter.decision import Action, Decision, LetterState
from ofsted_desk.review import actions
from ofsted_desk.review.actions import Hand
from ofsted_desk.review.session import ReviewSession
from ofsted_desk.review.steps import Act
from ofsted_desk.store import APART, ASSIGNED, StandingLetter

MOST_AT_ONCE = 5000
"""So many letters are given to a reviewer in one go: less than a minute of work for the store."""
_PART = 20


def reviewers(session: ReviewSession) -> list[str]:
    """The reviewers that letters can be given to: whoever sits here, then those who have some."""
    known = session.store.queue.reviewers()
    return [session.reviewer, *(name for name in known if name != session.reviewer)]


def assign(
    session: ReviewSession, letters: Sequence[int], reviewer: str | None, *, run: str = ""
) -> int:
    """Give letters to a reviewer, or (None) to nobody; how many were not theirs yet.

    One step; assignments of one `run` that follow each other are undone as one.
    """
    act = _assigning(reviewer.strip() or None if reviewer else None)

    def words(number: int) -> str:
        what = "the letter" if number == 1 else f"{number:,} letters"
        return f"give {what} to {reviewer or 'nobody'}"

    return session.take_together([(letter, act) for letter in letters], words, run=run)


def in_parts(letters: Sequence[int]) -> Iterator[Sequence[int]]:
    """The letters in parts that are given in a moment; refuses too many."""
    if len(letters) > MOST_AT_ONCE:
        raise DeskError(
            f"That is {len(letters):,} letters at once.",
            remedy=f"Choose at most {MOST_AT_ONCE:,} and give them part by part.",
        )
    return (letters[first : first + _PART] for first in range(0, len(letters), _PART))


def other_copy(session: ReviewSession, letter: int) -> int | None:
    """Another file of the same letter; asked again and again it goes round them all."""
    others = session.store.twins.of(letter)
    return next((other for other in others if other > letter), others[0] if others else None)


def set_aside_as_copy(session: ReviewSession, letter: int) -> int:
    """Set a letter aside, because it is here in another file; that other letter."""
    other = _the_other(session, letter)
    name = session.store.letters.record(other).name

    def act(hand: Hand, standing: StandingLetter) -> list[Decision]:
        return actions.set_status(
            hand, standing, LetterState.SET_ASIDE, f"The same letter as {name}"
        )

    session.take_together([(letter, act)], lambda _: "set the copy aside")
    return other


def keep_apart(session: ReviewSession, letter: int) -> None:
    """Say that a letter is no copy of those that look like it."""
    _the_other(session, letter)

    def act(hand: Hand, _: StandingLetter) -> list[Decision]:
        return [hand.decide(APART, Action.KEEP_APART, "yes")]

    session.take_together([(letter, act)], lambda _: "keep the letter apart")


def _the_other(session: ReviewSession, letter: int) -> int:
    other = other_copy(session, letter)
    if other is None:
        raise DeskError(
            "There is no other file of this letter here.",
            remedy="Choose a letter that the queue marks as here twice.",
        )
    return other


def _assigning(reviewer: str | None) -> Act:
    def act(hand: Hand, standing: StandingLetter) -> list[Decision]:
        stands = standing.beside.get(ASSIGNED)
        if (stands.value if stands else None) == reviewer:
            return []
        return [hand.decide(ASSIGNED, Action.ASSIGN, reviewer)]

    return act
