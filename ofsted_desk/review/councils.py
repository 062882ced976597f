"""The council view: its letters in order, its grades over the years, and its concerns.

Grades stand in boards, one a scale: a number or a word of one scale is never set against another.
Reading needs only a store, so that it can be done away from the window's thread.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from ofsted_desk.letter.decision import FieldState, LetterState
from ofsted_desk.letter.family import LetterFamily
from ofsted_desk.letter.finding import AreaValue, GradeValue
from ofsted_desk.letter.judgement import Scale
from ofsted_desk.review.contradictions import (
    Contradiction,
    RecordedLetter,
    contradictions,
    overall_of,
)
from ofsted_desk.review.fields import label_of
from ofsted_desk.review.ledger import AreaLetter, Concern, ListedArea, ledger
from ofsted_desk.store import CouncilEntry, StandingLetter, Store, open_store

__all__ = [
    "Council",
    "CouncilEntry",
    "CouncilLetter",
    "Families",
    "GivenGrade",
    "GradeBoard",
    "GradeLine",
    "Turn",
    "contradicted_at",
    "contradicted_councils",
    "councils_of",
    "read_council",
]

MOST_LETTERS = 100
"""The newest so many letters of a council are shown."""

Families = Mapping[str, LetterFamily]


class Turn(StrEnum):
    """How a grade stands to the one before it of the same judgement, on the same scale."""

    FIRST = "first"
    BETTER = "better"
    SAME = "the same"
    WORSE = "worse"


@dataclass(frozen=True, slots=True)
class CouncilLetter:
    """One letter of a council. `date` is None where none is known: it is on no time line."""

    id: int
    name: str
    family: LetterFamily
    date: str | None
    state: LetterState
    areas: int


@dataclass(frozen=True, slots=True)
class GivenGrade:
    """One grade that a dated letter gives."""

    letter: int
    date: str
    field: str
    value: GradeValue
    state: FieldState
    needs_eyes: bool
    turn: Turn


@dataclass(frozen=True, slots=True)
class GradeLine:
    """One judgement over the years, oldest grade first."""

    judgement: str
    label: str
    grades: tuple[GivenGrade, ...]


@dataclass(frozen=True, slots=True)
class GradeBoard:
    """All judgements that were graded on one scale."""

    scale: Scale
    families: tuple[str, ...]
    lines: tuple[GradeLine, ...]


@dataclass(frozen=True, slots=True)
class Council:
    """Everything that the letters of one council say together.

    `left_out` are older letters; `copies` are copies of others, or set aside: their grades and
    areas are not told a second time.
    """

    authority: str
    letters: tuple[CouncilLetter, ...] = ()
    boards: tuple[GradeBoard, ...] = ()
    concerns: tuple[Concern, ...] = ()
    contradictions: tuple[Contradiction, ...] = ()
    left_out: int = 0
    copies: int = 0

    def letter(self, number: int) -> CouncilLetter | None:
        """The letter with this id, or None."""
        return next((letter for letter in self.letters if letter.id == number), None)

    def contradicts(self, letter: int, field: str) -> tuple[Contradiction, ...]:
        """The contradictions that this field is a side of."""
        return tuple(c for c in self.contradictions if c.touches(letter, field))


@dataclass(frozen=True)
class _Read:
    letter: CouncilLetter
    standing: StandingLetter


def read_council(store: Store, families: Families, authority: str) -> Council:
    """A council as its letters stand now."""
    ids = store.councils.letters(authority)
    read = [_read(store, families, letter) for letter in ids[-MOST_LETTERS:]]
    dated = [each for each in read if each.letter.date]
    copies = _copies(store, dated)
    once = [each for each in dated if each.letter.id not in copies]
    return Council(
        authority=authority,
        letters=tuple(each.letter for each in read),
        boards=_boards(once),
        concerns=ledger(_area_letter(each) for each in once),
        contradictions=contradictions([_recorded(each) for each in dated]),
        left_out=len(ids) - len(read),
        copies=len(copies),
    )


def _copies(store: Store, read: Sequence[_Read]) -> set[int]:
    """Letters that are here already, and are not to be followed once more; and those set aside."""
    here = [each.letter.id for each in read]
    aside = {each.letter.id for each in read if each.letter.state is LetterState.SET_ASIDE}
    again = {
        letter
        for letter in store.twins.among(here)
        if any(other < letter and other in here for other in store.twins.of(letter))
    }
    return aside | again


def recorded_letters(
    store: Store, families: Families, letters: Sequence[int]
) -> tuple[RecordedLetter, ...]:
    """These letters as they stand, in their order; those without a date are left out."""
    read = (_read(store, families, letter) for letter in letters)
    return tuple(_recorded(each) for each in read if each.letter.date)


def councils_of(store: Store) -> list[CouncilEntry]:
    """Every council that a letter names, by name."""
    return store.councils.entries()


def contradicted_at(path: Path, families: Families) -> list[str]:
    """The contradicted councils of the store at `path`, by a connection of its own."""
    with open_store(path, app_version="", read_only=True) as store:
        return contradicted_councils(store, families)


def contradicted_councils(store: Store, families: Families) -> list[str]:
    """The councils of which one letter contradicts the record of another, by name."""
    overall = {f"grade:{overall_of(family)}" for family in families.values() if family.judgements}
    perhaps = store.councils.perhaps_contradicted(sorted(overall))
    return [name for name in perhaps if read_council(store, families, name).contradictions]


def _read(store: Store, families: Families, letter: int) -> _Read:
    record = store.letters.record(letter)
    standing = store.standing(letter)
    name = standing.text("family") or record.family
    shown = CouncilLetter(
        id=letter,
        name=record.name,
        family=families.get(name) or LetterFamily(name, name, name, 0, ""),
        date=standing.date,
        state=standing.state,
        areas=len(_areas(standing)),
    )
    return _Read(shown, standing)


def _areas(standing: StandingLetter) -> tuple[ListedArea, ...]:
    return tuple(
        ListedArea(field.field, field.value, field.evidence.page)
        for field in standing.fields
        if isinstance(field.value, AreaValue) and field.state is not FieldState.REMOVED
    )


def _area_letter(each: _Read) -> AreaLetter:
    letter = each.letter
    return AreaLetter(
        letter.id, letter.date or "", letter.family.id, _areas(each.standing), each.standing.beside
    )


def _recorded(each: _Read) -> RecordedLetter:
    return RecordedLetter(each.letter.id, each.letter.date or "", each.letter.family, each.standing)


def _boards(read: Sequence[_Read]) -> tuple[GradeBoard, ...]:
    """A board for each scale, in the order in which the scales were first used."""
    by_scale: dict[Scale, list[_Read]] = {}
    for each in read:
        scale = each.letter.family.scale
        if scale is not None and _given(each):
            by_scale.setdefault(scale, []).append(each)
    return tuple(_board(scale, own) for scale, own in by_scale.items())


def _board(scale: Scale, read: Sequence[_Read]) -> GradeBoard:
    families = dict.fromkeys(each.letter.family.short for each in read)
    lines: dict[str, list[GivenGrade]] = {}
    labels: dict[str, str] = {}
    for each in read:
        for field, grade, state, needs_eyes in _given(each):
            line = lines.setdefault(field, [])
            turn = _turn(scale, line[-1].value if line else None, grade)
            letter = each.letter
            line.append(
                GivenGrade(letter.id, letter.date or "", field, grade, state, needs_eyes, turn)
            )
            labels[field] = label_of(field, letter.family)
    order = _order_of(lines, [each.letter.family for each in read])
    made = (
        GradeLine(field.partition(":")[2], labels[field], tuple(lines[field])) for field in order
    )
    return GradeBoard(scale, tuple(families), tuple(made))


def _given(each: _Read) -> list[tuple[str, GradeValue, FieldState, bool]]:
    return [
        (field.field, field.value, field.state, field.needs_eyes)
        for field in each.standing.fields
        if field.field.startswith("grade:")
        and isinstance(field.value, GradeValue)
        and field.state is not FieldState.REMOVED
    ]


def _order_of(fields: Iterable[str], families: Sequence[LetterFamily]) -> list[str]:
    """The fields in the order in which the families' own files name their judgements."""
    known = dict.fromkeys(
        f"grade:{judgement.id}" for family in families for judgement in family.judgements
    )
    return [field for field in known if field in set(fields)] + [
        field for field in fields if field not in known
    ]


def _turn(scale: Scale, before: GradeValue | None, after: GradeValue) -> Turn:
    words = [grade.word for grade in scale.grades]
    if before is None or before.grade not in words or after.grade not in words:
        return Turn.FIRST
    step = words.index(before.grade) - words.index(after.grade)
    if step == 0:
        return Turn.SAME
    return Turn.BETTER if step > 0 else Turn.WORSE
