"""Where a letter stands: the icon, its colour and the words, for the queue and the filter."""

from dataclasses import dataclass

from ofsted_desk.desk.words import short_date
from ofsted_desk.letter.decision import LetterState
from ofsted_desk.review.views import QueueRow

COPIED = "here twice: another file is the same letter"


@dataclass(frozen=True, slots=True)
class Mark:
    """An icon, the colour it is tinted with, and what it says."""

    icon: str
    tint: str
    words: str


_BY_STATE = {
    LetterState.REVIEWED: Mark("tick", "right", "reviewed"),
    LetterState.FLAGGED: Mark("flag", "attention", "flagged"),
    LetterState.SET_ASIDE: Mark("aside", "dim", "set aside"),
}


def mark_of(row: QueueRow) -> Mark:
    """What to show beside this letter: its state, or how much is left to check."""
    settled = _BY_STATE.get(row.state)
    if settled is not None:
        return settled
    if row.to_check:
        return Mark("dot", "attention", f"{row.to_check} to check")
    if row.state == LetterState.IN_PROGRESS:
        return Mark("progress", "accent", "in progress")
    return Mark("bolt", "dim", "all sure" if row.all_sure else "nothing to check")


def row_words(row: QueueRow) -> str:
    """The whole line in words, as a screen reader says it and the tip shows it."""
    parts = (
        row.authority or row.name,
        row.family,
        short_date(row.date),
        mark_of(row).words,
        f"given to {row.assigned}" if row.assigned else "",
        COPIED if row.copied else "",
    )
    return ", ".join(part for part in parts if part)
