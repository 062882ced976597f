"""Reasons to a level, as one table: what makes a finding sure, likely or unsure."""

from collections.abc import Iterable
from dataclasses import dataclass

from ofsted_desk.letter.finding import Confidence, Level

_EFFECTS: dict[str, Level] = {
    # what speaks for a value
    "agreement": Level.SURE,
    "complete": Level.SURE,
    "exact": Level.SURE,
    "plain": Level.LIKELY,
    # what speaks against it: the lowest level wins
    "unverified": Level.LIKELY,
    "loose": Level.LIKELY,
    "weak family": Level.UNSURE,
    "contradiction": Level.UNSURE,
    "missing": Level.UNSURE,
}
_AGAINST = ("unverified", "loose", "weak family", "contradiction", "missing")
_ORDER = (Level.SURE, Level.LIKELY, Level.UNSURE)


@dataclass(frozen=True, slots=True)
class Signal:
    """One reason: its kind (a key of the table above) and the words that the reviewer reads."""

    kind: str
    words: str


def confidence(signals: Iterable[Signal]) -> Confidence:
    """The level that the signals give: the best of those for it, capped by those against it.

    With nothing for it, a value is unsure.
    """
    given = list(signals)
    best = min(
        (_ORDER.index(_EFFECTS[s.kind]) for s in given if s.kind not in _AGAINST),
        default=_ORDER.index(Level.UNSURE),
    )
    worst = max((_ORDER.index(_EFFECTS[s.kind]) for s in given if s.kind in _AGAINST), default=0)
    against = tuple(s.words for s in given if s.kind in _AGAINST)
    speaking = tuple(s.words for s in given if s.kind not in _AGAINST)
    return Confidence(_ORDER[max(best, worst)], against + speaking)
