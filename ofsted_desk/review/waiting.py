"""The queue: which letters, in which order, and which one comes next."""

from collections.abc import Callable, Mapping, Sequence
from itertools import chain, islice

from ofsted_desk.letter.decision import LetterState
from ofsted_desk.letter.family import LetterFamily
from ofsted_desk.review.views import ME, QueueCounts, QueueFilter, QueueOrder, QueueRow
from ofsted_desk.store import QueueEntry, Store

_ORDERS = {
    QueueOrder.LEAST_SURE: "doubt",
    QueueOrder.AUTHORITY: "authority",
    QueueOrder.DATE: "date",
    QueueOrder.FAMILY: "family",
    QueueOrder.STATE: "state",
    QueueOrder.ADDED: "added",
}
_WAITING = (LetterState.TO_REVIEW, LetterState.IN_PROGRESS)
_BLOCK = 200


class Waiting:
    """The letters of a store as a queue.

    Remembers the last answer for each filter, so that "next" means next from where the reviewer
    was, although the letter just decided has moved in the order or left the filter.
    """

    def __init__(
        self, store: Store, families: Mapping[str, LetterFamily], me: Callable[[], str]
    ) -> None:
        self._store = store
        self._families = families
        self._me = me
        self._filter: QueueFilter | None = None
        self._answer: list[int] = []

    def ids(self, wanted: QueueFilter) -> list[int]:
        """The ids of the letters wanted, in order."""
        self._answer = self._ask(wanted)
        self._filter = wanted
        return list(self._answer)

    def rows(self, ids: Sequence[int]) -> list[QueueRow]:
        """The lines of these letters, in the order of `ids`."""
        copied = self._store.twins.among(ids)
        return [
            self._row(entry, copied=entry.letter in copied)
            for entry in self._store.queue.entries(ids)
        ]

    def counts(self) -> QueueCounts:
        """How many letters stand where."""
        return counts_of(self._store)

    def after(self, letter: int, wanted: QueueFilter) -> int | None:
        """The next letter that waits for a reviewer, going on from the top at the end."""
        if wanted != self._filter or letter not in self._answer:
            self.ids(wanted)
        ids = self._answer
        place = ids.index(letter) + 1 if letter in ids else 0
        onward = chain(range(place, len(ids)), range(place))
        while block := [ids[here] for here in islice(onward, _BLOCK)]:
            for entry in self._store.queue.entries(block):
                if entry.state in _WAITING and entry.letter != letter:
                    return entry.letter
        return None

    def _ask(self, wanted: QueueFilter) -> list[int]:
        return self._store.queue.ids(
            text=wanted.text,
            states=sorted(wanted.states),
            families=sorted(wanted.families),
            years=sorted(wanted.years),
            reviewers=sorted(self._me() if name == ME else name for name in wanted.reviewers),
            twins=wanted.copies,
            order=_ORDERS[wanted.order],
            descending=wanted.descending,
            together=True,
        )

    def _row(self, entry: QueueEntry, *, copied: bool) -> QueueRow:
        family = self._families.get(entry.family)
        return QueueRow(
            id=entry.letter,
            name=entry.name,
            authority=entry.authority,
            family=family.short if family else entry.family,
            date=entry.date,
            state=LetterState(entry.state),
            to_check=entry.to_check,
            all_sure=not entry.likely and not entry.unsure,
            assigned=entry.assigned,
            copied=copied,
        )


def counts_of(store: Store) -> QueueCounts:
    """How many letters of a store stand where."""
    counted = store.queue.counts()
    return QueueCounts(
        total=sum(counted.values()),
        to_review=counted.get(LetterState.TO_REVIEW, 0),
        in_progress=counted.get(LetterState.IN_PROGRESS, 0),
        reviewed=counted.get(LetterState.REVIEWED, 0),
        flagged=counted.get(LetterState.FLAGGED, 0),
        set_aside=counted.get(LetterState.SET_ASIDE, 0),
        copies=store.twins.count(),
    )
