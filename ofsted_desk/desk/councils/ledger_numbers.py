"""A council's concerns as a table to save: one row for each time that a letter states one."""

from collections.abc import Iterator

from ofsted_desk.desk.charts.drawing import Cell
from ofsted_desk.review.councils import Council
from ofsted_desk.review.ledger import Concern, Course, newest_of, still_open

HEAD = (
    "council",
    "concern",
    "date",
    "letter family",
    "kind",
    "course",
    "decided",
    "alike (per cent)",
    "days open",
    "still open",
    "page",
    "text",
)


def ledger_numbers(council: Council) -> list[tuple[Cell, ...]]:
    """Every mention and every end, concern by concern."""
    rows: list[tuple[Cell, ...]] = [HEAD]
    newest = newest_of(council.concerns)
    for number, concern in enumerate(council.concerns, 1):
        rows += _rows(council, number, concern, newest)
    return rows


def _rows(
    council: Council, number: int, concern: Concern, newest: str
) -> Iterator[tuple[Cell, ...]]:
    still = "no" if concern.end else "yes" if still_open(concern, newest) else "not known"
    whole = (concern.days, still)
    for mention in concern.mentions:
        letter = council.letter(mention.letter)
        alike = round(mention.likeness * 100) if mention.after else None
        yield (
            council.authority,
            number,
            mention.date,
            letter.family.short if letter else mention.family,
            mention.area.value.kind,
            str(mention.course),
            "yes" if mention.decided else "suggested",
            alike,
            *whole,
            mention.area.page,
            mention.area.value.text,
        )
    if concern.end is not None:
        letter = council.letter(concern.end.letter)
        decided = "yes" if concern.end.decided else "suggested"
        family = letter.family.short if letter else ""
        start = (council.authority, number, concern.end.date, family, "", str(Course.GONE))
        yield (*start, decided, None, *whole, None, "")
