"""Two reviewers' lists of areas set side by side: a list is not one answer that is right or wrong.

An area is *matched* where both have its words, *split* or *merged* where one has in several what
the other has in one, *reworded* where it is one point in other words, else *missed* by the second
reviewer or *added* by that reviewer.
"""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from itertools import combinations

from ofsted_desk.letter.finding import AreaValue
from ofsted_desk.review.likeness import likeness, wording_of

_REWORDED = 0.5
_PART = 0.9
"""So much of a part's words must be the whole's."""
_COVERED = 0.85
"""So much of the whole's words the parts must have together."""
_MOST_PARTS = 4


class Meeting(StrEnum):
    """How an area of one list meets the other list."""

    MATCHED = "matched"
    REWORDED = "reworded"
    SPLIT = "split"
    MERGED = "merged"
    MISSED = "missed"
    ADDED = "added"


@dataclass(frozen=True, slots=True)
class Pairing:
    """Fields of the first list and of the second that are one point."""

    meeting: Meeting
    first: tuple[str, ...]
    second: tuple[str, ...]


Areas = Mapping[str, AreaValue]


def pairings(first: Areas, second: Areas) -> list[Pairing]:
    """Every area of both lists, each in one pairing."""
    left, right = dict(first), dict(second)
    found: list[Pairing] = []
    for steps in (_matched, _reworded_here, _split, _merged, _reworded):
        for pairing in steps(left, right):
            found.append(pairing)
            for field in pairing.first:
                del left[field]
            for field in pairing.second:
                del right[field]
    found += [Pairing(Meeting.MISSED, (field,), ()) for field in left]
    found += [Pairing(Meeting.ADDED, (), (field,)) for field in right]
    return found


def _matched(left: Areas, right: Areas) -> list[Pairing]:
    """The same words under the same judgement; the same field first."""
    found: list[Pairing] = []
    free = dict(right)
    for field, value in left.items():
        same = [name for name, other in free.items() if _key(other) == _key(value)]
        if same:
            name = field if field in same else same[0]
            del free[name]
            found.append(Pairing(Meeting.MATCHED, (field,), (name,)))
    return found


def _reworded_here(left: Areas, right: Areas) -> list[Pairing]:
    """One field in both lists whose words say much the same, with no part of it elsewhere."""
    shared = [field for field in left if field in right]
    return [
        Pairing(Meeting.REWORDED, (field,), (field,))
        for field in shared
        if _alike(left[field], right[field]) >= _REWORDED
        and not _parts_of(left[field], right)
        and not _parts_of(right[field], left)
    ]


def _split(left: Areas, right: Areas) -> list[Pairing]:
    return [
        Pairing(Meeting.SPLIT, (whole,), parts) for whole, parts in _wholes_with_parts(left, right)
    ]


def _merged(left: Areas, right: Areas) -> list[Pairing]:
    return [
        Pairing(Meeting.MERGED, parts, (whole,)) for whole, parts in _wholes_with_parts(right, left)
    ]


def _wholes_with_parts(wholes: Areas, parts: Areas) -> Iterator[tuple[str, tuple[str, ...]]]:
    free = dict(parts)
    for field, value in wholes.items():
        found = _parts_of(value, free)
        if found:
            for name in found:
                del free[name]
            yield field, found


def _parts_of(whole: AreaValue, areas: Areas) -> tuple[str, ...]:
    """The fewest areas that together have the words of the whole, and hardly any others."""
    words = _words(whole)
    inside = [field for field, value in areas.items() if _share_of(_words(value), words) >= _PART]
    for many in range(2, min(_MOST_PARTS, len(inside)) + 1):
        for chosen in combinations(inside, many):
            together = sum((_words(areas[field]) for field in chosen), Counter[str]())
            fits = _share_of(together, words) >= _PART and _share_of(words, together) >= _COVERED
            if fits:
                return chosen
    return ()


def _reworded(left: Areas, right: Areas) -> list[Pairing]:
    """The best pairs of what is left, most alike first."""
    pairs = [
        (alike, one, other)
        for one, value in left.items()
        for other, again in right.items()
        if (alike := _alike(value, again)) >= _REWORDED
    ]
    taken: set[tuple[int, str]] = set()
    found: list[Pairing] = []
    for _, one, other in sorted(pairs, key=lambda pair: (-pair[0], pair[1], pair[2])):
        if (0, one) not in taken and (1, other) not in taken:
            taken |= {(0, one), (1, other)}
            found.append(Pairing(Meeting.REWORDED, (one,), (other,)))
    return found


def _alike(one: AreaValue, other: AreaValue) -> float:
    return likeness(wording_of(one.text), wording_of(other.text))


def _key(value: AreaValue) -> tuple[str, str | None]:
    return wording_of(value.text).plain, value.judgement


def _words(value: AreaValue) -> Counter[str]:
    return Counter(wording_of(value.text).plain.split())


def _share_of(part: Counter[str], whole: Counter[str]) -> float:
    return (part & whole).total() / part.total() if part else 0.0
