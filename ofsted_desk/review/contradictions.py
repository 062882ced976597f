"""Earlier results that a letter restates, held against the record of that council and year.

Only like is held against like: the same judgement, a grade of the same scale, and a letter that
was made in the year named. What cannot be compared is not called a contradiction.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from ofsted_desk.letter.family import LetterFamily
from ofsted_desk.letter.finding import EarlierValue, GradeValue
from ofsted_desk.store import StandingLetter

OVERALL = "overall_effectiveness"
_DAYS = ("document_date", "inspection_start", "inspection_end")


@dataclass(frozen=True)
class RecordedLetter:
    """A letter of a council as it stands, with its family."""

    letter: int
    date: str
    family: LetterFamily
    standing: StandingLetter


@dataclass(frozen=True, slots=True)
class Contradiction:
    """A letter restates a grade, and the letter of that year has another."""

    letter: int
    field: str
    restated: EarlierValue
    recorded_letter: int
    recorded_field: str
    recorded: GradeValue

    def touches(self, letter: int, field: str) -> bool:
        """Whether this field is one of its two sides."""
        return (letter, field) in (
            (self.letter, self.field),
            (self.recorded_letter, self.recorded_field),
        )


def contradictions(letters: Sequence[RecordedLetter]) -> tuple[Contradiction, ...]:
    """Every contradiction between the letters of one council."""
    found: list[Contradiction] = []
    for letter in letters:
        for stands in letter.standing.fields:
            if stands.field.startswith("earlier:") and isinstance(stands.value, EarlierValue):
                found += _against(letter, stands.field, stands.value, letters)
    return tuple(found)


def _against(
    letter: RecordedLetter,
    field: str,
    restated: EarlierValue,
    letters: Sequence[RecordedLetter],
) -> list[Contradiction]:
    recorded = [
        (other.letter, name, value)
        for other in letters
        if other.date < letter.date and str(restated.year) in _years(other)
        for name, value in _comparable(other, restated)
    ]
    if any(value.grade == restated.grade for _, _, value in recorded):
        return []
    return [
        Contradiction(letter.letter, field, restated, other, name, value)
        for other, name, value in recorded
    ]


def _years(letter: RecordedLetter) -> set[str]:
    days = (letter.standing.text(name) for name in _DAYS)
    return {day[:4] for day in days if day}


def _comparable(other: RecordedLetter, restated: EarlierValue) -> list[tuple[str, GradeValue]]:
    """The grade of a letter that a restated result speaks of, if its scale has the word."""
    scale = other.family.scale
    judgement = restated.judgement or overall_of(other.family)
    stands = other.standing.field(f"grade:{judgement}")
    if scale is None or stands is None or not isinstance(stands.value, GradeValue):
        return []
    return [(stands.field, stands.value)] if scale.grade(restated.grade) else []


def overall_of(family: LetterFamily) -> str:
    """The judgement that stands for the whole letter: the overall one, or its only one."""
    ids = [judgement.id for judgement in family.judgements]
    return ids[0] if len(ids) == 1 else OVERALL
