"""Headings of a letter in which nothing is set as one: text that was copied, or a poor scan.

There a line is a heading where it says no more than a heading that its family knows.
"""

import re
from collections.abc import Iterator
from functools import lru_cache

from ofsted_desk.extraction.labels import point_label
from ofsted_desk.families.phrases import phrase_pattern, plain
from ofsted_desk.families.wording import Heading, Wording
from ofsted_desk.letter.family import LetterFamily

_LONGEST = 100
_NAMED = re.compile(r"\(\?P<\w+>")


def headings_of(wording: Wording, family: LetterFamily) -> tuple[Heading, ...]:
    """The headings of a letter; where none is bold or large, lines that only say one as well."""
    headings = wording.headings
    if any(each.styled for each in headings):
        return headings
    known = {line for each in headings for line in range(each.first, each.last + 1)}
    plain_ones = (each for each in _plain_headings(wording, family) if each.first not in known)
    return tuple(sorted([*headings, *plain_ones], key=lambda each: each.first))


def _plain_headings(wording: Wording, family: LetterFamily) -> Iterator[Heading]:
    phrases = (
        *family.list_ends,
        *(phrase for each in family.lists for phrase in each.headings),
        *(phrase for each in family.parts for phrase in each.headings),
        *(phrase for each in family.judgements for phrase in each.headings),
    )
    if not phrases:
        return
    pattern = _any_of(phrases)
    for index, line in enumerate(wording.body):
        if len(line.text) > _LONGEST or not line.text[:1].isupper() or wording.in_contents(line):
            continue
        for last in (index, index + 1):
            lines = wording.body[index : last + 1]
            words = " ".join(plain(each.text).strip() for each in lines)
            if pattern.fullmatch(words) and not _goes_on(wording, index, last):
                start, end = line.start, lines[-1].end
                yield Heading(words, start, end, index, last, line.page, line.size, styled=False)
                break


def _goes_on(wording: Wording, first: int, last: int) -> bool:
    """Whether these lines are of a paragraph: the one above breaks off, or the next goes on."""
    above = wording.body[first - 1].text.rstrip() if first else ""
    below = wording.body[last + 1].text if last + 1 < len(wording.body) else ""
    breaks_off = bool(above) and above[-1].isalpha() and len(above) > _LONGEST / 2
    return breaks_off or (below[:1].islower() and point_label(below) is None)


@lru_cache(maxsize=64)
def _any_of(phrases: tuple[str, ...]) -> re.Pattern[str]:
    """A pattern of any of these phrases as a whole heading, with a number before and after."""
    choices = "|".join(_NAMED.sub("(?:", phrase_pattern(phrase)) for phrase in phrases)
    return re.compile(rf"(?:\d+(?:\.\d+)*\.?\s+)?(?:{choices})\s*[:.]?\s*\d{{0,2}}")
