"""Sentences that state a grade: 'Children's services in … are good', 'in this aspect is good'."""

import re

from ofsted_desk.extraction.printed_grades import OTHERWISE, GradeSeen, grade_of_words
from ofsted_desk.extraction.sections import Sections
from ofsted_desk.families.phrases import compile_phrase
from ofsted_desk.families.wording import Wording
from ofsted_desk.letter.family import GradeReading, LetterFamily

_SAYS_ELSE = re.compile(OTHERWISE)
_OR = re.compile(r"\s*(?:,\s*)?(?:or|nor)\b|\s*/\s*\w")
_VERB = re.compile(r"\b(?:is|are|to|be|been|has|have|requires?|remains?|continues?|judged|rated)\b")
"""Not in a council's name: a slot that holds one has taken in a part of the statement."""


def read_sentences(
    wording: Wording, family: LetterFamily, reading: GradeReading, before: list[GradeSeen]
) -> list[GradeSeen]:
    """The grades that a reading's phrases state, in the order printed.

    A reading without a judgement speaks of the section it stands in; the labels of the grades
    seen `before` begin sections, and so do headings.
    """
    if family.scale is None:
        return []
    text = wording.plain[: wording.end_of_page(reading.pages)] if reading.pages else wording.plain
    sections = None if reading.judgement else Sections(wording, family, before)
    seen: list[GradeSeen] = []
    for phrase in reading.phrases:
        for match in compile_phrase(phrase, family.scale).finditer(text):
            grade = grade_of_words(family.scale, match.group("grade") or "")
            judgement = sections.at(match.start()) if sections else reading.judgement
            if grade is not None and judgement and _states(match, text):
                span = (match.start(), match.end())
                headline = _is_headline(wording, *span)
                seen.append(GradeSeen(judgement, grade, "sentence", (span,), headline=headline))
    return sorted(seen, key=lambda each: each.ranges[0])


def _is_headline(wording: Wording, start: int, end: int) -> bool:
    """Whether these words are a heading, set as one, and all that it says."""
    return any(
        heading.styled and heading.start == start and heading.end - end <= 1
        for heading in wording.headings
    )


def _states(match: re.Match[str], text: str) -> bool:
    """Whether the words around a grade let it stand: not 'are not yet good', 'good or better'."""
    before = text[match.start() : match.start("grade")]
    slots = match.groupdict()
    named = " ".join(slots[name] or "" for name in ("authority", "name") if name in slots)
    if _SAYS_ELSE.search(before) or _VERB.search(named):
        return False
    return _OR.match(text, match.end("grade")) is None
