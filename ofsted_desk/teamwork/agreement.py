"""How far two reviewers agree, field by field, from what each sent back. Needs only a store.

Only fields that both decided are counted; one that either left unsure is not. Free text agrees
but for case, spaces and punctuation. A field that stands on several scales is counted on each.
"""

from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from itertools import combinations

from ofsted_desk.letter.decision import Action, Decision, LetterState
from ofsted_desk.letter.family import LetterFamily
from ofsted_desk.letter.finding import (
    SCALAR_FIELDS,
    AreaValue,
    EarlierValue,
    Finding,
    GradeValue,
    Value,
)
from ofsted_desk.letter.judgement import Scale
from ofsted_desk.review.fields import label_of
from ofsted_desk.review.values import bare
from ofsted_desk.store import LETTER, Store
from ofsted_desk.store.columns import column_of
from ofsted_desk.store.standing import PLACE
from ofsted_desk.teamwork.area_lists import Meeting, pairings
from ofsted_desk.teamwork.kappa import UNDEFINED, Kappa, agreed, cohen, quadratic
from ofsted_desk.teamwork.weighing import all_said

METHOD = "95 % intervals from the large-sample standard error (Fleiss, Cohen and Everitt 1969)"
_NOT_STATED = ""
_LISTED = ("area", "no areas", "no grades", "no earlier", "earlier")

Progress = Callable[[int, int], None]
Said = Mapping[str, Decision]


@dataclass(frozen=True, slots=True)
class FieldAgreement:
    """One field: how many pairs agree of how many, and kappa. `weighted` is for grades alone."""

    column: str
    label: str
    pairs: int
    agreed: int
    kappa: Kappa
    weighted: Kappa | None = None

    @property
    def share(self) -> float | None:
        """The share of pairs that agree, None where there are none."""
        return self.agreed / self.pairs if self.pairs else None


@dataclass(frozen=True)
class Agreement:
    """Two reviewers: every field that both decided in any letter, and the lists of areas."""

    first: str
    second: str
    letters: int
    fields: tuple[FieldAgreement, ...] = ()
    area_letters: int = 0
    areas: Mapping[Meeting, int] = field(default_factory=dict)


@dataclass
class _Pairs:
    """The answers of both on one field, as they are counted."""

    label: str
    scale: Scale | None
    answers: list[tuple[str, str]] = field(default_factory=list)


def pairs_of_reviewers(store: Store) -> list[tuple[str, str]]:
    """The reviewers that have decided on the same letters, two by two."""
    found: set[tuple[str, str]] = set()
    for letter in store.merges.letters_said():
        names = {name for said in _said(store, letter).values() for name in said}
        found.update(combinations(sorted(names), 2))
    return sorted(found)


def agreements(
    store: Store, families: Mapping[str, LetterFamily], on_progress: Progress | None = None
) -> list[Agreement]:
    """The agreement of every two reviewers that decided on the same letters."""
    pairs = pairs_of_reviewers(store)
    letters = store.merges.letters_said()
    counts = {pair: _Counting(*pair, families) for pair in pairs}
    for done, letter in enumerate(letters, 1):
        standing, said = store.standing(letter), _said(store, letter)
        family = standing.text("family") or store.letters.record(letter).family
        machine = [row.machine for row in standing.fields if row.machine is not None]
        for counting in counts.values():
            counting.add(said, family, machine)
        if on_progress:
            on_progress(done, len(letters))
    found = [counting.result() for counting in counts.values()]
    return [agreement for agreement in found if agreement.fields or agreement.area_letters]


def _said(store: Store, letter: int) -> dict[str, dict[str, Decision]]:
    return all_said(store.standing(letter).beside)


class _Counting:
    """What two reviewers said, letter by letter."""

    def __init__(self, first: str, second: str, families: Mapping[str, LetterFamily]) -> None:
        self._first, self._second = first, second
        self._families = families
        self._pairs: dict[tuple[str, str], _Pairs] = {}
        self._meetings: Counter[Meeting] = Counter()
        self._letters = self._area_letters = 0

    def add(self, said: Mapping[str, Said], family_name: str, machine: list[Finding]) -> None:
        """Count one letter."""
        family = self._families.get(family_name) or LetterFamily(
            family_name, family_name, family_name, 0, ""
        )
        both = {
            name: (by[self._first], by[self._second])
            for name, by in said.items()
            if self._first in by and self._second in by
        }
        self._letters += bool(both)
        for name, (one, other) in both.items():
            unsure = Action.UNSURE in (one.action, other.action)
            beside = name == LETTER or name.startswith(PLACE)
            if not beside and column_of(name) not in _LISTED and not unsure:
                self._add_field(name, one, other, family)
        if self._both_listed(said, both, machine):
            self._area_letters += 1
            for pairing in pairings(_areas(said, self._first), _areas(said, self._second)):
                self._meetings[pairing.meeting] += 1

    def _add_field(self, name: str, one: Decision, other: Decision, family: LetterFamily) -> None:
        scale = family.scale if name.startswith("grade:") else None
        key = name, scale.id if scale else ""
        if key not in self._pairs:
            self._pairs[key] = _Pairs(label_of(name, family), scale)
        self._pairs[key].answers.append((_word(one), _word(other)))

    def _both_listed(
        self,
        said: Mapping[str, Said],
        both: Mapping[str, tuple[Decision, Decision]],
        machine: list[Finding],
    ) -> bool:
        """Whether both have gone through the areas of the letter."""
        listed = [finding.field for finding in machine if isinstance(finding.value, AreaValue)]
        any_area = listed or any(name.startswith("area:") for name in said)
        states = [by.value for by in both.get(LETTER, ())]
        reviewed = states == [str(LetterState.REVIEWED)] * 2
        return bool(any_area) and (reviewed or (bool(listed) and both.keys() >= set(listed)))

    def result(self) -> Agreement:
        """The figures."""
        ordered = sorted(self._pairs.items(), key=lambda pair: (_place(pair[0][0]), pair[0]))
        fields = [_figures(name, pairs) for (name, _), pairs in ordered]
        return Agreement(
            self._first,
            self._second,
            self._letters,
            tuple(fields),
            self._area_letters,
            {meeting: self._meetings[meeting] for meeting in Meeting},
        )


def _place(name: str) -> int:
    """Where a field stands on the form."""
    return SCALAR_FIELDS.index(name) if name in SCALAR_FIELDS else len(SCALAR_FIELDS)


def _figures(name: str, pairs: _Pairs) -> FieldAgreement:
    table = _table(pairs.answers, sorted({answer for pair in pairs.answers for answer in pair}))
    same, total = agreed(table)
    weighted = None
    if pairs.scale is not None:
        grades = [grade.word for grade in pairs.scale.grades]
        graded = [pair for pair in pairs.answers if set(pair) <= set(grades)]
        weighted = quadratic(_table(graded, grades)) if graded else UNDEFINED
    return FieldAgreement(name, pairs.label, total, same, cohen(table), weighted)


def _table(answers: list[tuple[str, str]], order: list[str]) -> list[list[int]]:
    places = {answer: n for n, answer in enumerate(order)}
    table = [[0] * len(order) for _ in order]
    for one, other in answers:
        table[places[one]][places[other]] += 1
    return table


def _areas(said: Mapping[str, Said], reviewer: str) -> dict[str, AreaValue]:
    found: dict[str, AreaValue] = {}
    for name, by in said.items():
        decision = by.get(reviewer)
        if decision is not None and name.startswith("area:"):
            value = decision.value
            if decision.action is not Action.REMOVE and isinstance(value, AreaValue):
                found[name] = value
    return dict(sorted(found.items(), key=lambda pair: (pair[1].position, pair[0])))


def _word(decision: Decision) -> str:
    value: Value = None if decision.action is Action.REMOVE else decision.value
    if value is None:
        return _NOT_STATED
    if isinstance(value, GradeValue | EarlierValue):
        return value.grade
    return bare(value.text if isinstance(value, AreaValue) else value)
