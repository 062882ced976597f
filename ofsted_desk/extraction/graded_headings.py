"""Section headings that repeat their grade: 'The experiences of children in care: good'."""

import re
from functools import lru_cache

from ofsted_desk.extraction.printed_grades import OTHERWISE, GradeSeen, grade_of_words
from ofsted_desk.families.phrases import compile_phrase, grade_pattern
from ofsted_desk.families.wording import Wording
from ofsted_desk.letter.family import LetterFamily
from ofsted_desk.letter.judgement import Judgement, Scale


def read_headings(wording: Wording, family: LetterFamily, pages: int) -> list[GradeSeen]:
    """The grades that headings give to this family's judgements (first `pages` pages; 0: all)."""
    if family.scale is None:
        return []
    seen: list[GradeSeen] = []
    for heading in wording.headings:
        if pages and heading.page > pages:
            break
        for judgement in family.judgements:
            match = _pattern(judgement, family.scale).match(heading.words)
            grade = grade_of_words(family.scale, match.group("grade")) if match else None
            if grade is not None:
                span = (heading.start, heading.end)
                seen.append(
                    GradeSeen(
                        judgement.id, grade, "heading", (span,), span, headline=heading.styled
                    )
                )
                break
    return seen


@lru_cache(maxsize=512)
def _pattern(judgement: Judgement, scale: Scale) -> re.Pattern[str]:
    """A heading of the judgement, at most five words ('is that it is'), a grade, and the end."""
    labels = "|".join(compile_phrase(h).pattern for h in judgement.headings) or r"(?!)"
    return re.compile(
        rf"\W*(?:\d+(?:\.\d+)*\.?\s+)?(?:{labels})\W*(?:(?!and\b|{OTHERWISE})[a-z()]+\W+){{0,5}}?"
        rf"(?P<grade>{grade_pattern(scale)})(?:\s+because)?\W*\d{{0,2}}\W*$"
    )
