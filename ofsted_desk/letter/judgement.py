"""Judgements (what was judged) and grades (what each was given), and the order of a scale."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Grade:
    """One step of a scale.

    `word` is the word in our records ('requires improvement'); `printed` are the other ways
    Ofsted prints it; `score` its number where the scale has one; `key` the letter that sets it
    on the form.
    """

    word: str
    printed: tuple[str, ...] = ()
    score: int | None = None
    key: str = ""


@dataclass(frozen=True, slots=True)
class Scale:
    """Grades from best to worst, and the direction said in words ("4 is best")."""

    id: str
    grades: tuple[Grade, ...]
    direction: str = ""

    def grade(self, word: str) -> Grade | None:
        """The grade with this word in our records, or None."""
        return next((grade for grade in self.grades if grade.word == word), None)

    def scored(self, score: int) -> Grade | None:
        """The grade that this scale gives this number, or None."""
        return next((grade for grade in self.grades if grade.score == score), None)


@dataclass(frozen=True, slots=True)
class Judgement:
    """What was judged. `headings` are the ways it is printed; due between the two dates (ISO).

    `instead_of` names the judgements that this one stands for in another year's form.
    `optional` ones are made in some letters only.
    """

    id: str
    label: str
    headings: tuple[str, ...] = ()
    due_from: str = ""
    due_until: str = ""
    instead_of: tuple[str, ...] = ()
    optional: bool = False
