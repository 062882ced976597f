"""What the page of reviewers says: sides, values and figures."""

from ofsted_desk.desk.review.field_words import words_of
from ofsted_desk.desk.words import count
from ofsted_desk.letter.decision import Action
from ofsted_desk.letter.finding import Finding
from ofsted_desk.store import finding_words
from ofsted_desk.teamwork.adjudication import Difference, Side
from ofsted_desk.teamwork.agreement import METHOD, Agreement

_FIRST_SECOND = ("First", "Second", "Third", "Fourth", "Fifth")
NOTHING = "Nothing differs."
EMPTY = (
    "Give each reviewer a share of the letters, and merge what they send back. Where two decide "
    "otherwise on one field, both answers come here, side by side."
)
EMPTY_PACK = (
    "These letters are a pack that somebody made for you. Review them, then send your decisions "
    "back: differences are settled where the pack was made."
)


def side_name(side: Side, place: int) -> str:
    """Whose side it is; only its place where names are hidden."""
    if side.names:
        return ", ".join(side.names)
    return f"{_FIRST_SECOND[place]} reviewer" if place < len(_FIRST_SECOND) else "A reviewer"


def side_value(side: Side, difference: Difference) -> str:
    """What a side says."""
    decision = side.decision
    if decision.action is Action.REMOVE:
        return "Not in the letter"
    if decision.value is None:
        return "Not stated in the letter"
    words = words_of(decision.value, difference.kind, difference.family)
    return f"Unsure: {words}" if decision.action is Action.UNSURE else words


def machine_value(machine: Finding | None, difference: Difference) -> str:
    """What the machine read."""
    if machine is None:
        return "Nothing"
    if machine.value is None:
        return finding_words(machine).capitalize()
    return words_of(machine.value, difference.kind, difference.family)


def side_note(side: Side) -> str:
    """Where a side has it from, and its note."""
    page = side.evidence.page
    parts = [f"page {page}" if page else "", side.decision.note]
    return " · ".join(part for part in parts if part)


def heading_words(number: int) -> str:
    """How many differences are open."""
    return f"SETTLE DIFFERENCES · {number:,} OPEN" if number else "SETTLE DIFFERENCES"


def areas_words(agreement: Agreement) -> str:
    """The lists of areas of two reviewers, and how the intervals are made."""
    counts = ", ".join(f"{number:,} {meeting}" for meeting, number in agreement.areas.items())
    areas = f"Areas of {count(agreement.area_letters, 'letter')}: {counts}. "
    return (areas if agreement.area_letters else "") + f"{METHOD}."
