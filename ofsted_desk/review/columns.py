"""Column review: one judgement or field over all councils, least sure first, decided in runs.

A run of confirmed rows is one step: one undo takes it back whole. Each key is still kept at once.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from ofsted_desk.errors import DeskError
from ofsted_desk.letter.decision import Action, Decision, FieldState
from ofsted_desk.letter.family import NEVER, LetterFamily
from ofsted_desk.letter.finding import SCALAR_FIELDS
from ofsted_desk.review import actions
from ofsted_desk.review.fields import label_of, view_of
from ofsted_desk.review.session import ReviewSession
from ofsted_desk.review.steps import Act
from ofsted_desk.review.views import FieldView
from ofsted_desk.store import StandingLetter
from ofsted_desk.store.columns import DECIDED, LIKELY, SURE
from ofsted_desk.store.standing import standing_decisions

MOST_ROWS = 20_000
"""So many rows of a column are shown: more than anybody settles before asking again."""
MOST_AT_ONCE = 500
"""So many rows are confirmed in one go: a second or two of work for the store."""
AREAS, EARLIER = "area", "earlier"
TO_CHECK, OPEN, ALL = LIKELY, SURE, DECIDED
"""Which rows of a column: those that need eyes, all that nobody decided, or every one."""

Key = tuple[int, str]


@dataclass(frozen=True, slots=True)
class Column:
    """One column: a field of all letters, or a judgement of one family. `family` '' means all."""

    col: str
    label: str
    family: str = ""
    family_title: str = ""
    to_check: int = 0


@dataclass(frozen=True, slots=True)
class ColumnRow:
    """One letter's row: the field as it stands, and where its page is to be seen.

    `view` is None where a newer reading of the letter no longer has the field. `page_size` is
    that of the evidence's page in points, None where there is no evidence; `page_turn` levels it.
    """

    letter: int
    field: str
    view: FieldView | None
    family: LetterFamily
    name: str
    authority: str | None
    date: str | None
    kind: str
    original: Path
    page_size: tuple[float, float] | None
    page_turn: float = 0.0
    draft: str | None = None
    """What was half-typed here."""

    @property
    def key(self) -> Key:
        """The letter and the field."""
        return self.letter, self.field


class ColumnReview:
    """The columns of a store."""

    def __init__(self, session: ReviewSession) -> None:
        self._session = session
        self._store = session.store

    def columns(self) -> list[Column]:
        """Every column that the letters here can have: fields first, then judgements by family."""
        families = [self._family(name) for name in self._store.queue.families()]
        every = _fields(families) + [c for family in families for c in _judgements(family)]
        waiting = self._store.columns.waiting({column.col for column in every})
        return [_counted(column, waiting) for column in every]

    def keys(self, column: Column, least: int = ALL) -> list[Key]:
        """The rows of a column, least sure first: at most `MOST_ROWS`."""
        return self._store.columns.keys(
            column.col, family=column.family, least=least, most=MOST_ROWS
        )

    def count(self, column: Column, least: int = ALL) -> int:
        """How many rows there are, shown or not."""
        return self._store.columns.count(column.col, family=column.family, least=least)

    def rows(self, keys: Sequence[Key]) -> list[ColumnRow]:
        """These rows as they stand now, in the order asked for."""
        standing = {letter: self._store.standing(letter) for letter in {key[0] for key in keys}}
        return [self._row(key, standing[key[0]]) for key in keys]

    def confirm(self, column: Column, keys: Sequence[Key]) -> int:
        """What stands in these rows is right; how many decisions were made.

        One step; confirmations of one column that follow each other make one run.
        """
        if len(keys) > MOST_AT_ONCE:
            raise DeskError(
                f"That is {len(keys):,} rows at once.",
                remedy=f"Choose at most {MOST_AT_ONCE} rows, and confirm them part by part.",
            )

        def words(number: int) -> str:
            return f"confirm {column.label}" + (f" in {number} rows" if number > 1 else "")

        acts = [(letter, _confirming(field)) for letter, field in keys]
        return self._session.take_together(acts, words, run=f"{column.col} {column.family}")

    def take_back(self, column: Column, key: Key) -> bool:
        """Take back the last decision on this row alone; False where there is none."""
        letter, field = key
        made = self._session.take_together(
            [(letter, lambda hand, standing: self._taking_back(hand, standing, field))],
            lambda _: f"take back {column.label}",
        )
        return bool(made)

    def _taking_back(
        self, hand: actions.Hand, standing: StandingLetter, field: str
    ) -> list[Decision]:
        stands = standing.decided.get(field)
        if stands is None:
            return []
        back = hand.decide(field, Action.UNDO, note="taken back")
        before = _decision_before(self._store.decisions.of(hand.letter), stands)
        if before is None:
            return [back]
        return [replace(back, value=before.value, evidence=before.evidence, restores=before.id)]

    def _family(self, name: str) -> LetterFamily:
        return self._session.families.get(name) or LetterFamily(name, name, name, 0, "")

    def _row(self, key: Key, standing: StandingLetter) -> ColumnRow:
        letter, field = key
        record = self._store.letters.record(letter)
        family = self._family(standing.text("family") or record.family)
        stands = standing.field(field)
        view = view_of(stands, family) if stands else None
        page = view.evidence.page if view else None
        return ColumnRow(
            letter=letter,
            field=field,
            view=view,
            family=family,
            name=record.name,
            authority=standing.text("authority"),
            date=standing.date,
            kind=record.kind,
            original=self._store.originals.path(record.sha256),
            page_size=self._store.letters.page_size(letter, page) if page else None,
            page_turn=self._store.letters.page_turn(letter, page) if page else 0.0,
            draft=self._session.draft(letter, field),
        )


def _fields(families: Sequence[LetterFamily]) -> list[Column]:
    """The fields that letters of these families can have, in the order of the form."""
    plain = LetterFamily("", "", "", 0, "")
    scalars = [
        Column(field, label_of(field, plain))
        for field in SCALAR_FIELDS
        if any(family.fields.get(field) != NEVER for family in families)
    ]
    listed = [Column(AREAS, "Areas"), Column(EARLIER, "Earlier results")]
    return scalars + listed if families else []


def _judgements(family: LetterFamily) -> list[Column]:
    return [
        Column(f"grade:{judgement.id}", judgement.label, family.id, family.short)
        for judgement in family.judgements
    ]


def _counted(column: Column, waiting: Mapping[tuple[str, str], int]) -> Column:
    to_check = sum(
        number
        for (col, family), number in waiting.items()
        if col == column.col and column.family in ("", family)
    )
    return Column(column.col, column.label, column.family, column.family_title, to_check)


def _confirming(field: str) -> Act:
    """Confirm a field where it is there to be confirmed: a run stops at no row."""

    def act(hand: actions.Hand, standing: StandingLetter) -> list[Decision]:
        stands = standing.field(field)
        if stands is None or stands.state is FieldState.REMOVED:
            return []
        return actions.confirm(hand, standing, field)

    return act


def _decision_before(decisions: Sequence[Decision], stands: Decision) -> Decision | None:
    """What stood in a field before this decision, None for the machine's own finding."""
    earlier = [d for d in decisions if d.id is not None and d.id < (stands.id or 0)]
    return standing_decisions(earlier).get(stands.field)
