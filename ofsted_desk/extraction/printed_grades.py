"""Printed grades: the ways in which a grade stands in a cell or a heading, by its own scale."""

import re
from dataclasses import dataclass
from functools import lru_cache

from ofsted_desk.families.phrases import grade_pattern, plain
from ofsted_desk.letter.judgement import Grade, Scale

OTHERWISE = (
    r"\b(?:not|never|no longer|nor|was|were|had|previous(?:ly)?|formerly|until|unless|should|could"
    r"|would|must|if|whether|than)\b"
)
"""Words between what is judged and a grade with which the grade is not stated."""


@dataclass(frozen=True, slots=True)
class GradeSeen:
    """One printed grade of one judgement.

    `ranges` are (start, end) offsets in the document's text. `other` is a second grade that the
    same words state ('Grade 2 (good)' on a scale where 2 is adequate): then something is wrong.
    A `headline` is a heading, set as one, that says nothing else.
    """

    judgement: str
    grade: Grade
    way: str
    ranges: tuple[tuple[int, int], ...]
    label: tuple[int, int] | None = None
    score: int | None = None
    other: Grade | None = None
    unverified: bool = False
    headline: bool = False


def grade_of_words(scale: Scale, words: str) -> Grade | None:
    """The grade that these printed words name, or None."""
    return _by_words(scale).get(_key(words))


@lru_cache(maxsize=64)
def _by_words(scale: Scale) -> dict[str, Grade]:
    return {_key(form): g for g in scale.grades for form in (g.word, *g.printed)}


def _key(words: str) -> str:
    return " ".join(plain(words).split())


@lru_cache(maxsize=64)
def cell_pattern(scale: Scale, *, numbers: bool = False) -> re.Pattern[str]:
    """What a cell that holds only a grade may say.

    'Good', 'Grade 2', 'Grade 4 (Inadequate)', 'Inadequate Grade 4', 'Performs adequately (2)';
    with `numbers` also a bare '2'.
    """
    word = grade_pattern(scale)
    named = r"(?:grade\s*:?\s*)?" if numbers else r"grade\s*:?\s*"
    number_first = rf"{named}(?P<n1>[1-4])(?:\s*[-(:]?\s*(?P<w1>{word})\)?)?"
    word_first = rf"(?P<w2>{word})(?:\s*[-(:]?\s*(?:grade\s*)?(?P<n2>[1-4])\)?)?"
    return re.compile(rf"(?:{number_first}|{word_first})\W*")


@dataclass(frozen=True, slots=True)
class Ending:
    """What a line that ends with a grade ends with: its last letters, and the whole grade."""

    letters: tuple[str, ...]
    pattern: re.Pattern[str]


_LAST = 12
"""So many of a line's letters are looked at first."""


@lru_cache(maxsize=64)
def grade_ending(scale: Scale) -> Ending:
    """A grade, as a cell holds it, at the end of a line and behind other words."""
    forms = (form for grade in scale.grades for form in (grade.word, *grade.printed))
    letters = {form.split()[-1].lower()[-_LAST:] for form in forms} | {"1", "2", "3", "4", ")"}
    pattern = re.compile(rf"(?<=[^\W\d_)][ ])(?:{cell_pattern(scale).pattern})$")
    return Ending(tuple(letters), pattern)


def start_of_grade(text: str, ending: Ending) -> int | None:
    """Where the grade begins with which a line ends: with a capital, behind other words."""
    if not text[-_LAST:].lower().endswith(ending.letters):
        return None
    last = ending.pattern.search(plain(text))
    return last.start() if last and text[last.start()].isupper() else None


def grade_of_cell(
    scale: Scale, words: str, *, numbers: bool = False
) -> tuple[Grade, int | None, Grade | None] | None:
    """(grade, printed number, contradicting grade) of a cell that holds only a grade, or None."""
    match = cell_pattern(scale, numbers=numbers).fullmatch(words)
    if not match:
        return None
    said = match.group("w1") or match.group("w2")
    printed = match.group("n1") or match.group("n2")
    number = int(printed) if printed else None
    by_number = scale.scored(number) if number is not None else None
    by_word = grade_of_words(scale, said) if said else None
    grade = by_word or by_number
    if grade is None:
        return None
    other = by_number if by_number and by_word and by_number != by_word else None
    return grade, number, other
