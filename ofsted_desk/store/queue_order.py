"""The orders of the queue, and the one asked for last, kept from question to question.

To ask 100,000 letters for their order takes 30 ms; to move a letter that was changed to its new
place takes one.
"""

from bisect import bisect_left
from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass

from ofsted_desk.letter.decision import LetterState
from ofsted_desk.store.entries import QueueEntry

Place = tuple[object, ...]
Entries = Callable[[Sequence[int]], Iterable[QueueEntry]]
Moment = tuple[int, int]
"""The last letter and the last decision: no row of the queue changes without another of them."""
_STATES = {str(state): number for number, state in enumerate(LetterState)}


@dataclass(frozen=True, slots=True)
class Order:
    """How letters are put in order.

    `runs` are the parts of the queue one after the other: the condition of its letters, and the
    columns that one index holds in that order, so that no question sorts 100,000 letters.
    `place` says the same of one letter: what sorts it among the others.
    """

    runs: tuple[tuple[str, str], ...]
    place: Callable[[QueueEntry], Place]


def _maybe(text: str | None) -> Place:
    """SQLite puts what is not there before everything that is."""
    return text is not None, text or ""


ORDERS = {
    "doubt": Order(
        (("", "finished, doubt DESC, letter"),),
        lambda entry: (entry.finished, -entry.doubt, entry.letter),
    ),
    "authority": Order(
        (
            ("authority IS NOT NULL", "authority, date, letter"),
            ("authority IS NULL", "date, letter"),
        ),
        lambda entry: (
            *(entry.authority is None, entry.authority or ""),
            *_maybe(entry.date),
            entry.letter,
        ),
    ),
    "date": Order(
        (("date IS NOT NULL", "date, letter"), ("date IS NULL", "letter")),
        lambda entry: (entry.date is None, entry.date or "", entry.letter),
    ),
    "family": Order(
        (("", "family, authority, date, letter"),),
        lambda entry: (
            entry.family,
            *_maybe(entry.authority),
            *_maybe(entry.date),
            entry.letter,
        ),
    ),
    "state": Order(
        tuple((f"state = '{state}'", "doubt DESC, letter") for state in LetterState),
        lambda entry: (_STATES[entry.state], -entry.doubt, entry.letter),
    ),
    "added": Order((("", "letter"),), lambda entry: (entry.letter,)),
}


@dataclass(slots=True)
class KeptOrder:
    """The letters of the whole queue in one order, as they stood at one moment of the queue."""

    name: str
    moment: Moment
    letters: list[int]

    def move(self, changed: Collection[int], moment: Moment, entries: Entries) -> None:
        """Move the letters that have changed since to their places; `entries` gives their rows."""
        place = ORDERS[self.name].place

        def place_of(letter: int) -> Place:
            (entry,) = entries([letter])
            return place(entry)

        last_letter, _ = self.moment
        letters = list(self.letters)
        for letter in changed:
            if letter <= last_letter:
                letters.remove(letter)
        for entry in entries(sorted(changed)):
            here = bisect_left(letters, place(entry), key=place_of)
            letters.insert(here, entry.letter)
        self.letters, self.moment = letters, moment
