"""Blind re-check: a share of what was taken as the machine read it is asked again, value hidden.

Which fields are asked depends on the file and the field alone, so that nobody can pick them and
every start asks the same. The answers give an error rate for what nobody looked at twice.
"""

import math
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from ofsted_desk.errors import DeskError
from ofsted_desk.letter.decision import Action, Decision
from ofsted_desk.letter.document import Document
from ofsted_desk.letter.family import LetterFamily
from ofsted_desk.letter.finding import Evidence, GradeValue, Value
from ofsted_desk.review import actions, values
from ofsted_desk.review.actions import Hand
from ofsted_desk.review.fields import kind_of, label_of
from ofsted_desk.review.session import ReviewSession
from ofsted_desk.review.views import FieldKind
from ofsted_desk.store import StandingLetter, Store
from ofsted_desk.store.columns import LOTS, column_of

_WILSON_Z = 1.959963984540054
"""The 97.5th percentile of the normal distribution: a 95 % interval has this on either side."""
_TOLD_BY_NAME = ("authority", "family", "document_date")

Key = tuple[int, str]


class Outcome(StrEnum):
    """What came of a blind answer. `DIFFERS` waits for somebody to say which side is right."""

    AGREES = "agrees"
    DIFFERS = "differs"
    SAME_THING = "the same, written another way"
    RECORD_WRONG = "the record was wrong"
    ANSWER_WRONG = "the answer was wrong"


ERRORS = (Outcome.DIFFERS, Outcome.RECORD_WRONG)
"""What counts against the record; a difference does until it is settled."""


@dataclass(frozen=True)
class Question:
    """A field to be answered from the letter alone: nothing here tells what was read.

    `authority` and `name` are empty where they would tell.
    """

    letter: int
    field: str
    label: str
    kind: FieldKind
    family: LetterFamily
    authority: str | None
    name: str
    document: Document
    original: Path


@dataclass(frozen=True, slots=True)
class Rate:
    """Errors among answers, with its 95 % interval; both ends are 0 and 1 where none is known."""

    errors: int
    answers: int
    low: float
    high: float

    @property
    def share(self) -> float | None:
        """The share of errors, None where nothing was answered."""
        return self.errors / self.answers if self.answers else None


@dataclass(frozen=True, slots=True)
class Recheck:
    """How far the re-check is, and what it shows; `by_column` most errors first."""

    percent: int
    asked: int
    answered: int
    open_differences: int
    rate: Rate
    by_column: tuple[tuple[str, Rate], ...] = ()


def rate_of(errors: int, answers: int) -> Rate:
    """The rate with its Wilson 95 % interval: honest also for few answers and for no error."""
    if not answers:
        return Rate(0, 0, 0.0, 1.0)
    share, z2 = errors / answers, _WILSON_Z**2
    middle = (share + z2 / (2 * answers)) / (1 + z2 / answers)
    half = math.sqrt(share * (1 - share) / answers + z2 / (4 * answers**2))
    half *= _WILSON_Z / (1 + z2 / answers)
    low = 0.0 if not errors else max(0.0, middle - half)
    high = 1.0 if errors == answers else min(1.0, middle + half)
    return Rate(errors, answers, low, high)


def summary(store: Store, percent: int) -> Recheck:
    """The figures of the re-check. Needs only a store."""
    answers = store.rechecks.answers()
    lots = percent * LOTS // 100
    drawn = store.rechecks.drawn(lots)
    still_drawn = store.rechecks.of_those_drawn(lots, list(answers))
    outcomes = {key: Outcome(decision.note) for key, decision in answers.items()}
    return Recheck(
        percent=percent,
        asked=drawn - still_drawn + len(answers),
        answered=len(answers),
        open_differences=sum(outcome is Outcome.DIFFERS for outcome in outcomes.values()),
        rate=_rate(outcomes.values()),
        by_column=_by_column(outcomes),
    )


def _rate(outcomes: Iterable[Outcome]) -> Rate:
    known = list(outcomes)
    return rate_of(sum(outcome in ERRORS for outcome in known), len(known))


def _by_column(outcomes: Mapping[Key, Outcome]) -> tuple[tuple[str, Rate], ...]:
    columns: dict[str, list[Outcome]] = {}
    for (_, field), outcome in outcomes.items():
        columns.setdefault(column_of(field), []).append(outcome)
    rates = [(col, _rate(known)) for col, known in columns.items()]
    return tuple(sorted(rates, key=lambda pair: (-pair[1].errors, -pair[1].answers, pair[0])))


class BlindRecheck:
    """Questions and answers of one reviewer. `percent` is the share that is asked again."""

    def __init__(self, session: ReviewSession, percent: int) -> None:
        self._session = session
        self._store = session.store
        self.percent = percent
        self._later: set[Key] = set()

    def summary(self) -> Recheck:
        """How far it is, and what it shows."""
        return summary(self._store, self.percent)

    def next_question(self) -> Question | None:
        """The next field to answer; None where all are. One put off comes last."""
        answered = set(self._store.rechecks.answers())
        lots = self.percent * LOTS // 100
        found = self._store.rechecks.unanswered(lots, answered | self._later, 1)
        if not found and self._later - answered:
            self._later.clear()
            found = self._store.rechecks.unanswered(lots, answered, 1)
        return self.question(*found[0]) if found else None

    def next_difference(self) -> Question | None:
        """An answer that differs and nobody has settled, the oldest first; None where all are."""
        answers = self._store.rechecks.answers().items()
        waiting = [key for key, answer in answers if answer.note == Outcome.DIFFERS]
        put_off = [key for key in waiting if key in self._later]
        first = next((key for key in waiting if key not in self._later), None)
        if first is None and put_off:
            self._later.difference_update(put_off)
            first = put_off[0]
        return self.question(*first) if first else None

    def put_off(self, question: Question) -> None:
        """Ask the others first; forgotten when the program is closed."""
        self._later.add((question.letter, question.field))

    def answer(self, question: Question, value: Value) -> Outcome:
        """Keep a blind answer (None: the letter does not state it); whether the record agrees.

        Raises `DeskError` where the field cannot hold it, and keeps nothing.
        """
        field, families = question.field, self._session.families
        if value is not None:
            value = values.checked(field, value, question.family, families)
        stands = self._store.standing(question.letter).field(field)
        recorded = stands.value if stands else None
        outcome = Outcome.AGREES if is_same(value, recorded) else Outcome.DIFFERS
        self._keep(question, lambda hand, _: [_answered(hand, field, value, outcome)])
        return outcome

    def answered(self, question: Question) -> Value:
        """What the reviewer answered."""
        kept = self._store.standing(question.letter).beside.get(f"recheck:{question.field}")
        return kept.value if kept else None

    def evidence(self, question: Question) -> Evidence:
        """Where the record has its value from: to be shown only after the answer."""
        stands = self._store.standing(question.letter).field(question.field)
        return stands.evidence if stands else Evidence()

    def recorded(self, question: Question) -> Value:
        """What the record says: to be shown only after the answer."""
        stands = self._store.standing(question.letter).field(question.field)
        return stands.value if stands else None

    def settle(self, question: Question, outcome: Outcome) -> None:
        """Say which side of a difference is right; a wrong record is corrected in the same step."""
        field = question.field
        if outcome is Outcome.RECORD_WRONG and field == "family":
            raise DeskError(
                "The letter would have to be read again as another family.",
                remedy="Open the letter and choose its family there; then this answer agrees.",
            )

        def act(hand: Hand, standing: StandingLetter) -> list[Decision]:
            kept = standing.beside.get(f"recheck:{field}")
            if kept is None:
                return []
            step = [_answered(hand, field, kept.value, outcome)]
            if outcome is Outcome.RECORD_WRONG:
                step += _correction(hand, standing, field, kept.value)
            return step

        self._keep(question, act)

    def _keep(
        self, question: Question, act: Callable[[Hand, StandingLetter], list[Decision]]
    ) -> None:
        words = f"re-check {question.label}"
        self._session.take_together([(question.letter, act)], lambda _: words)

    def question(self, letter: int, field: str) -> Question:
        """The question about this field of this letter."""
        record = self._store.letters.record(letter)
        standing = self._store.standing(letter)
        name = standing.text("family") or record.family
        family = self._session.families.get(name) or LetterFamily(name, name, name, 0, "")
        return Question(
            letter=letter,
            field=field,
            label=label_of(field, family),
            kind=kind_of(field),
            family=family,
            authority=None if field == "authority" else standing.text("authority"),
            name="" if field in _TOLD_BY_NAME else record.name,
            document=self._store.letters.document(letter),
            original=self._store.originals.path(record.sha256),
        )


def is_same(one: Value, other: Value) -> bool:
    """Whether two values say the same: case, spaces and punctuation make no difference."""
    if isinstance(one, str) and isinstance(other, str):
        return values.bare(one) == values.bare(other)
    if isinstance(one, GradeValue) and isinstance(other, GradeValue):
        return one.grade == other.grade
    return one == other


def _answered(hand: Hand, field: str, value: Value, outcome: Outcome) -> Decision:
    return hand.decide(f"recheck:{field}", Action.RECHECK, value, note=str(outcome))


def _correction(hand: Hand, standing: StandingLetter, field: str, value: Value) -> list[Decision]:
    if value is None:
        return actions.mark_absent(hand, standing, field)
    return actions.correct(hand, standing, field, value, None)
