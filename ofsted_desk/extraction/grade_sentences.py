"""Sentences that state a grade: 'Children's services in … are good', 'in this aspect is good'."""

from ofsted_desk.extraction.printed_grades import GradeSeen, grade_of_words
from ofsted_desk.families.phrases import compile_phrase
from ofsted_desk.families.wording import Wording
from ofsted_desk.letter.family import GradeReading, LetterFamily


def read_sentences(
    wording: Wording, family: LetterFamily, reading: GradeReading, sections: list[GradeSeen]
) -> list[GradeSeen]:
    """The grades that a reading's phrases state, in the order printed.

    A reading without a judgement speaks of the section it stands in: the last of `sections`
    (grades already seen, in order) whose label comes before it.
    """
    if family.scale is None:
        return []
    text = wording.plain[: wording.end_of_page(reading.pages)] if reading.pages else wording.plain
    seen: list[GradeSeen] = []
    for phrase in reading.phrases:
        for match in compile_phrase(phrase, family.scale).finditer(text):
            grade = grade_of_words(family.scale, match.group("grade") or "")
            judgement = reading.judgement or _section(sections, match.start())
            if grade is not None and judgement:
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


def _section(sections: list[GradeSeen], offset: int) -> str:
    before = [each for each in sections if each.label and each.label[0] <= offset]
    return max(before, key=lambda each: each.label or (0, 0)).judgement if before else ""
