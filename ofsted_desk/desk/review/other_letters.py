"""Looks whether other letters of the council contradict the one in hand, and says so in words."""

from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal

from ofsted_desk.desk.background import Background
from ofsted_desk.desk.review.field_words import date_words, grade_words
from ofsted_desk.review.other_letters import Disagreement, disagreements_at
from ofsted_desk.review.session import ReviewSession

_TOPIC = "other letters"


@dataclass(frozen=True, slots=True)
class Against:
    """What another letter says against a field: the words, and where it says so."""

    words: str
    letter: int
    field: str


class OtherLetters(QObject):
    """Reads away from the window's thread; only the answer for the letter in hand is told."""

    found = Signal(object)
    """What is against the fields of the letter in hand, by field."""

    def __init__(self, session: ReviewSession, background: Background, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self._background = background

    def look(self, letter: int) -> None:
        """Look for what is against this letter as it stands now."""
        path, families = self._session.store.path, self._session.families
        self._background.run(
            _TOPIC,
            lambda _: disagreements_at(path, families, letter),
            lambda found: self.found.emit(against_of(found)),
        )

    def forget(self) -> None:
        """Another letter, or none, is in hand: nothing is known against it yet."""
        self._background.forget(_TOPIC)
        self.found.emit({})


def against_of(found: tuple[Disagreement, ...]) -> Mapping[str, Against]:
    """The first thing that is said against each field."""
    said: dict[str, Against] = {}
    for each in found:
        against = Against(words_of(each), each.other, each.other_field)
        said.setdefault(each.field, against)
    return said


def words_of(each: Disagreement) -> str:
    """One sentence of what the other letter says."""
    letter = f"The letter of {date_words(each.other_date)}" if each.other_date else "Another letter"
    if each.restates:
        return f"{letter} gave {grade_words(each.other_grade)}."
    return f"{letter} restates this grade as {grade_words(each.other_grade)}."
