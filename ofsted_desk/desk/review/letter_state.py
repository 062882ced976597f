"""What the review page says about the whole letter: its state, and what is left to check."""

from dataclasses import dataclass

from ofsted_desk.desk.review.history_model import moment
from ofsted_desk.letter.decision import AuditEntry, LetterState
from ofsted_desk.review.views import OpenLetter


@dataclass(frozen=True, slots=True)
class Banner:
    """An icon, the colour it is tinted with, and what it says."""

    icon: str
    token: str
    words: str


def banner_of(letter: OpenLetter, last: AuditEntry | None) -> Banner | None:
    """What stands above the form; nothing while the letter is simply being reviewed."""
    by = f" by {last.reviewer}, {moment(last.at)}" if last else ""
    note = f": {letter.note}" if letter.note else ""
    if letter.state == LetterState.REVIEWED:
        return Banner("tick", "right", f"Reviewed{by}")
    if letter.state == LetterState.FLAGGED:
        return Banner("flag", "attention", f"Flagged{by}{note}")
    if letter.state == LetterState.SET_ASIDE:
        return Banner("aside", "dim", f"Set aside{by}{note}")
    return None


def file_words(letter: OpenLetter | None) -> str:
    """Which file the letter came from, and under which other names it came again."""
    if letter is None:
        return ""
    words = f"From the file {letter.name}"
    if not letter.copies:
        return words
    *more, last = letter.copies
    again = f"{', '.join(more)} and {last}" if more else last
    return f"{words}. The very same file came again as {again}"


def left_words(letter: OpenLetter | None) -> str:
    """For the status line: how much of this letter is left to check."""
    if letter is None:
        return ""
    if letter.to_check:
        return f"{letter.to_check} to check in this letter"
    if letter.state == LetterState.REVIEWED:
        return "This letter is reviewed"
    return "Nothing left to check: Enter confirms the letter"
