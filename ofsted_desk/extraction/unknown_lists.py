"""Lists under headings that no family names: another inspector, or another year, words them so.

They are read, because what is overlooked cannot be checked; and they are never more than unsure.
"""

import re
from collections.abc import Callable, Iterator

from ofsted_desk.extraction.labels import point_label
from ofsted_desk.families.wording import Heading, Wording
from ofsted_desk.letter.family import AreaList

_MOST_WORDS = 14
_LEAD_IN = 4
"""How many lines of a lead-in ('Leaders should:') may stand between a heading and its points."""
_ASKS = re.compile(
    r"\b(?:improv(?:e|ed|es|ing|ement|ements)|priorit(?:y|ies)|actions?|recommend(?:ed|ations?)"
    r"|develop(?:ed|ments?)?|weakness(?:es)?|shortfalls?|better)\b"
)
_SAYS_OTHERWISE = re.compile(
    r"\b(?:strengths?|well|good|outstanding|inadequate|requires? improvement|study|studies|plans?"
    r"|statements?|steps|happens?|findings|progress|previous|last|earlier|since|effective"
    r"|judgements?|inspections?|about|how|scope|summary|details?|impact|performance|challenge"
    r"|training|services|already|planned|has|have|children|experiences?|capacity|grade)\b"
)
_KINDS = (
    ("priority action", re.compile(r"\b(?:priority|immediate|urgent|action)")),
    ("recommendation", re.compile(r"\brecommend")),
    ("area for development", re.compile(r"\b(?:develop|weakness)")),
)


def unknown_lists(
    wording: Wording, known: Callable[[Heading], bool], offers: tuple[AreaList, ...]
) -> Iterator[tuple[Heading, AreaList]]:
    """Headings that ask for something in words that are not `known`, with points under them.

    `offers` are the lists of the family: how one is set out, and whether by section, is theirs.
    """
    for heading in wording.headings:
        if not _asks(heading.words) or not _begins(wording, heading):
            continue
        if not _has_points(wording, heading) or known(heading):
            continue
        yield heading, AreaList((), _kind(heading.words, offers), "points", offers[0].by_section)


def has_unread_points(wording: Wording) -> bool:
    """Whether the letter has bullets at all: then one that seems to have no list may have one."""
    marked = (label for line in wording.body if (label := point_label(line.text)))
    return sum(label.kind == "bullet" for label in marked) > 1


def _begins(wording: Wording, heading: Heading) -> bool:
    """Whether a heading begins as one does, and not as the end of a paragraph."""
    return wording.document.text[heading.start : heading.end].lstrip()[:1].isupper()


def _asks(words: str) -> bool:
    if len(words.split()) > _MOST_WORDS or _SAYS_OTHERWISE.search(words):
        return False
    return bool(_ASKS.search(words))


def _kind(words: str, offers: tuple[AreaList, ...]) -> str:
    """The kind of list that a heading's own words are nearest to, of those the family has."""
    kinds = {each.kind for each in offers}
    named = (kind for kind, pattern in _KINDS if kind in kinds and pattern.search(words))
    usual = "area for improvement"
    return next(named, usual if usual in kinds else offers[0].kind)


def _has_points(wording: Wording, heading: Heading) -> bool:
    """Whether marked points follow, at once or after a lead-in that ends with a colon."""
    above = ""
    for line in wording.body[heading.last + 1 : heading.last + 2 + _LEAD_IN]:
        if (label := point_label(line.text)) is not None:
            paragraphs = label.number is not None and not heading.styled
            return not paragraphs and (not above or above.endswith(":"))
        above = line.text.rstrip()
    return False
