"""What the ledger of areas says: how long a concern stayed open, and what a cell means."""

from ofsted_desk.desk.words import count, short_date
from ofsted_desk.review.ledger import Concern, Course, End, Mention, still_open

SIGNS = {
    Course.NEW: ("plus", "accent"),
    Course.KEPT: ("same", "attention"),
    Course.REWORDED: ("pencil", "attention"),
    Course.GONE: ("absent", "right"),
}
"""The icon of each course, and its colour."""
_DAYS_A_YEAR, _DAYS_A_MONTH = 365.25, 30.4375


def open_words(concern: Concern, newest: str) -> str:
    """How long it is known to have stayed open, or since when.

    It is only said to be open still if the council's `newest` letter with areas lists it, or a
    reviewer said so: what became of the others nobody knows.
    """
    long = span_words(concern.days)
    if concern.end is not None:
        return f"{long}, then gone"
    once = len(concern.mentions) == 1 and concern.kept_open is None
    if still_open(concern, newest):
        return f"since {short_date(concern.first.date)}" if once else f"{long} and still open"
    last = concern.last.date[:4]
    return f"said once, in {last}" if once else f"{long}, last said in {last}"


def span_words(days: int) -> str:
    """A stretch of days in years and months: '4 years 2 months'."""
    years = int(days / _DAYS_A_YEAR)
    months = int((days - years * _DAYS_A_YEAR) / _DAYS_A_MONTH)
    parts = [count(n, noun) for n, noun in ((years, "year"), (months, "month")) if n]
    return " ".join(parts) or "less than a month"


def cell_words(what: Mention | End | None) -> str:
    """What a cell says: its course, with a question mark while nobody has decided."""
    if what is None:
        return ""
    course = Course.GONE if isinstance(what, End) else what.course
    return f"{course}" if what.decided else f"{course}?"


def course_of(what: Mention | End) -> Course:
    """The course that a cell stands for."""
    return Course.GONE if isinstance(what, End) else what.course


def spoken(concern: Concern, what: Mention | End | None) -> str:
    """A cell as a screen reader says it."""
    if what is None:
        return "not listed"
    said = "decided" if what.decided else "suggested"
    text = concern.last.area.value.text if isinstance(what, End) else what.area.value.text
    return f"{course_of(what)}, {said}, {short_date(what.date)}: {text}"
