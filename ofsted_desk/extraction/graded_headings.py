"""Section headings that repeat their grade: 'The experiences of children in care: good'."""

import re
from collections.abc import Iterator
from functools import lru_cache

from ofsted_desk.extraction.printed_grades import OTHERWISE, GradeSeen, grade_of_words
from ofsted_desk.families.phrases import compile_phrase, grade_pattern, phrase_pattern
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
    if any(heading.styled for heading in wording.headings):
        return seen
    known = {start for each in seen for start, _ in each.ranges}
    end = wording.end_of_page(pages) if pages else len(wording.plain)
    return seen + [
        each for each in _in_lines(wording, family, end) if each.ranges[0][0] not in known
    ]


def _in_lines(wording: Wording, family: LetterFamily, end: int) -> Iterator[GradeSeen]:
    """The grades of headings in a letter in which none is set as one: lines that say only that."""
    if family.scale is None:
        return
    for judgement in family.judgements:
        for match in _line_pattern(judgement, family.scale).finditer(wording.plain, 0, end):
            grade = grade_of_words(family.scale, match.group("grade"))
            if grade is not None:
                span = (match.start("label"), match.end("grade"))
                yield GradeSeen(judgement.id, grade, "heading", (span,), span)


@lru_cache(maxsize=512)
def _line_pattern(judgement: Judgement, scale: Scale) -> re.Pattern[str]:
    """Lines that say a judgement, a colon or dash, a grade, and nothing else."""
    labels = "|".join(phrase_pattern(h) for h in judgement.headings) or r"(?!)"
    return re.compile(
        rf"^[^\S\n]*(?:\d+(?:\.\d+)*\.?\s+)?(?P<label>{labels})\s*[:-]\s*"
        rf"(?P<grade>{grade_pattern(scale)})[^\S\n]*$",
        re.MULTILINE,
    )


@lru_cache(maxsize=512)
def _pattern(judgement: Judgement, scale: Scale) -> re.Pattern[str]:
    """A heading of the judgement, at most five words ('is that it is'), a grade, and the end."""
    labels = "|".join(compile_phrase(h).pattern for h in judgement.headings) or r"(?!)"
    return re.compile(
        rf"\W*(?:\d+(?:\.\d+)*\.?\s+)?(?:{labels})\W*(?:(?!and\b|{OTHERWISE})[a-z()]+\W+){{0,5}}?"
        rf"(?P<grade>{grade_pattern(scale)})(?:\s+because)?\W*\d{{0,2}}\W*$"
    )
