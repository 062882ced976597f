"""Filters of the queue by name: a filter, an order and a search, kept to be opened with a key."""

import json
from dataclasses import dataclass

from ofsted_desk.errors import DeskError
from ofsted_desk.letter.decision import LetterState
from ofsted_desk.review.views import QueueFilter, QueueOrder
from ofsted_desk.store import Store
from ofsted_desk.store.saved_filters import MOST

__all__ = ["MOST", "NamedFilter", "drop", "keep", "saved"]


@dataclass(frozen=True, slots=True)
class NamedFilter:
    """A saved filter; `number` is the digit that opens it."""

    name: str
    number: int
    wanted: QueueFilter


def saved(store: Store) -> list[NamedFilter]:
    """Every saved filter, in the order of their digits."""
    return [
        NamedFilter(kept.name, kept.number, _from_text(kept.wanted))
        for kept in store.saved_filters.all()
    ]


def keep(store: Store, name: str, wanted: QueueFilter) -> NamedFilter:
    """Keep a filter by a name; one of that name is replaced, and keeps its digit."""
    name = " ".join(name.split())
    if not name:
        raise DeskError("A saved filter needs a name.", remedy="Type one, such as “Mine, unsure”.")
    kept = store.saved_filters.keep(name, _as_text(wanted))
    return NamedFilter(name, kept.number, wanted)


def drop(store: Store, name: str) -> None:
    """Delete the filter of this name; no letter changes."""
    store.saved_filters.drop(name)


def _as_text(wanted: QueueFilter) -> str:
    kept = {
        "text": wanted.text,
        "states": sorted(wanted.states),
        "families": sorted(wanted.families),
        "years": sorted(wanted.years),
        "reviewers": sorted(wanted.reviewers),
        "copies": wanted.copies,
        "order": wanted.order,
        "descending": wanted.descending,
    }
    return json.dumps(kept, ensure_ascii=False)


def _from_text(text: str) -> QueueFilter:
    kept = json.loads(text)
    return QueueFilter(
        text=kept.get("text", ""),
        states=frozenset(map(LetterState, kept.get("states", ()))),
        families=frozenset(kept.get("families", ())),
        years=frozenset(kept.get("years", ())),
        reviewers=frozenset(kept.get("reviewers", ())),
        copies=kept.get("copies", False),
        order=QueueOrder(kept.get("order", QueueOrder.LEAST_SURE)),
        descending=kept.get("descending", False),
    )
