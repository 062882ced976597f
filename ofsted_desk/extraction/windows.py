"""Where the phrases of a family's places stand on the front pages, and what is read there."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from ofsted_desk.extraction.confidence import Signal
from ofsted_desk.families.phrases import compile_phrase
from ofsted_desk.families.wording import Wording
from ofsted_desk.letter.family import LetterFamily, Place
from ofsted_desk.letter.finding import Evidence

_PAGES = 3
"""Who, where and when stand at the front; signatures are found from the end."""
_APART, _OTHER_SIZE = 0.6, 0.6
"""More white space (line heights), or another size (points), and a line begins something new."""


@dataclass(frozen=True, slots=True)
class Reading:
    """One value as read, where from, and what speaks for and against it."""

    value: str
    evidence: Evidence
    signals: tuple[Signal, ...]
    rule: str
    witness: Evidence = field(default_factory=Evidence)


def phrase_windows(
    wording: Wording, family: LetterFamily, place: Place, slot: str
) -> Iterator[tuple[int, int]]:
    """Where the slot of each phrase stands on the front pages: offsets, in the phrases' order."""
    front = wording.plain[: wording.end_of_page(_PAGES)]
    for phrase in place.phrases:
        for match in compile_phrase(phrase, family.scale).finditer(front):
            if match[slot] is None:  # the phrase does without it, and so does this match
                continue
            start, end = match.span(slot)
            leads = not front[match.start() : start].strip()
            yield (_own_line(wording, start, end) if leads else start), end


def _own_line(wording: Wording, start: int, end: int) -> int:
    """Where words that lead a phrase begin: not in a title above them, set otherwise or apart."""
    index = wording.line_at(end - 1)
    while wording.body[index].start > start:
        line, above = wording.body[index], wording.body[index - 1]
        if (
            wording.gap_before(index) > _APART
            or abs(line.size - above.size) > _OTHER_SIZE
            or line.bold != above.bold
        ):
            return line.start
        index -= 1
    return start


def end_of_look(wording: Wording, start: int, end: int) -> int:
    """Where words end that begin here: the text below a heading is set otherwise, and no part."""
    first, *others = wording.body[wording.line_at(start) : wording.line_at(end - 1) + 1]
    for line in others:
        if line.bold != first.bold or abs(line.size - first.size) > _OTHER_SIZE:
            return line.start
    return end
