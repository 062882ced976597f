"""What other letters of the council say against the letter in hand: from either side."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from ofsted_desk.letter.family import LetterFamily
from ofsted_desk.letter.finding import GradeValue
from ofsted_desk.review.contradictions import Contradiction, contradictions
from ofsted_desk.review.councils import recorded_letters
from ofsted_desk.store import Store, open_store


@dataclass(frozen=True, slots=True)
class Disagreement:
    """A field of this letter and one of another do not say the same grade.

    `restates`: it is this letter that restates a grade, and the other that gave it.
    """

    field: str
    other: int
    other_field: str
    other_date: str
    other_grade: GradeValue
    restates: bool


def disagreements_at(
    path: Path, families: Mapping[str, LetterFamily], letter: int
) -> tuple[Disagreement, ...]:
    """Those of a letter of the store at `path`, by a connection of its own."""
    with open_store(path, app_version="", read_only=True) as store:
        return disagreements(store, families, letter)


def disagreements(
    store: Store, families: Mapping[str, LetterFamily], letter: int
) -> tuple[Disagreement, ...]:
    """Where this letter and another of its council contradict each other."""
    authority = store.standing(letter).text("authority")
    ids = store.councils.may_disagree(authority) if authority else []
    if letter not in ids:
        return ()
    letters = recorded_letters(store, families, ids)
    dates = {each.letter: each.date for each in letters}
    sides = (_side(dates, each, letter) for each in contradictions(letters))
    return tuple(side for side in sides if side is not None)


def _side(dates: Mapping[int, str], each: Contradiction, letter: int) -> Disagreement | None:
    if each.letter == letter:
        other = (each.recorded_letter, each.recorded_field, dates[each.recorded_letter])
        return Disagreement(each.field, *other, each.recorded, restates=True)
    if each.recorded_letter == letter:
        other = (each.letter, each.field, dates[each.letter])
        restated = GradeValue(each.restated.grade)
        return Disagreement(each.recorded_field, *other, restated, restates=False)
    return None
