"""The figures of the dashboard: how far, how fast, what was graded, what was read wrong.

Counted from the store alone, so that it can be done away from the window's thread.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path

from ofsted_desk.letter.family import LetterFamily
from ofsted_desk.letter.judgement import Scale
from ofsted_desk.review.fields import label_of
from ofsted_desk.review.recheck import Recheck, summary
from ofsted_desk.review.views import QueueCounts
from ofsted_desk.review.waiting import counts_of
from ofsted_desk.store import Store, open_store

DAYS = 30
"""Letters a day are shown for so many days."""
_OWN_LABELS = {
    "area": "Areas",
    "earlier": "Earlier results",
    "no areas": "No areas listed",
    "no grades": "No grades given",
    "no earlier": "No earlier result",
}

Families = Mapping[str, LetterFamily]


@dataclass(frozen=True, slots=True)
class Day:
    """How many letters were reviewed on one day."""

    day: date
    letters: int


@dataclass(frozen=True, slots=True)
class GradeShare:
    """How often one judgement of one family was given each grade of its scale in one year."""

    year: int | None
    counts: tuple[int, ...]

    @property
    def total(self) -> int:
        """How many letters gave this judgement that year."""
        return sum(self.counts)


@dataclass(frozen=True, slots=True)
class GradeTable:
    """One judgement of one family over the years; `counts` follow the order of the scale."""

    family: str
    family_title: str
    judgement: str
    label: str
    scale: Scale
    years: tuple[GradeShare, ...]


@dataclass(frozen=True, slots=True)
class FieldTally:
    """How often reviewers changed what the machine read in one column, of those they decided."""

    col: str
    label: str
    changed: int
    decided: int

    @property
    def share(self) -> float:
        """The share of decided fields that were changed."""
        return self.changed / self.decided if self.decided else 0.0


@dataclass(frozen=True, slots=True)
class Tally:
    """The dashboard's figures as they stood at one moment."""

    counts: QueueCounts
    days: tuple[Day, ...]
    grades: tuple[GradeTable, ...]
    fields: tuple[FieldTally, ...]
    recheck: Recheck

    @property
    def letters_a_day(self) -> float | None:
        """Letters reviewed on a day on which any were; None where none were."""
        worked = [day.letters for day in self.days if day.letters]
        return sum(worked) / len(worked) if worked else None

    @property
    def days_left(self) -> float | None:
        """So many such days until none is left; None where the pace is not known."""
        pace = self.letters_a_day
        return self.counts.left / pace if pace else None


def count_up(path: Path, families: Families, percent: int, today: date) -> Tally:
    """The figures of the store at `path`, by a connection of its own."""
    with open_store(path, app_version="", read_only=True) as store:
        return tally(store, families, percent, today)


def tally(store: Store, families: Families, percent: int, today: date) -> Tally:
    """The figures of a store."""
    return Tally(
        counts=counts_of(store),
        days=_days(store, today),
        grades=_grades(store, families),
        fields=_fields(store, families),
        recheck=summary(store, percent),
    )


def _days(store: Store, today: date) -> tuple[Day, ...]:
    first = today - timedelta(days=DAYS - 1)
    began = datetime.combine(first, time()).astimezone().astimezone(UTC)
    reviewed = dict(store.counting.reviewed_by_day(began.isoformat(timespec="milliseconds")))
    days = (first + timedelta(days=n) for n in range(DAYS))
    return tuple(Day(day, reviewed.get(day.isoformat(), 0)) for day in days)


def _grades(store: Store, families: Families) -> tuple[GradeTable, ...]:
    counted: dict[tuple[str, str], dict[int | None, dict[str, int]]] = {}
    for col, family, year, word, number in store.counting.grades():
        years = counted.setdefault((family, col), {})
        years.setdefault(year, {})[word] = number
    tables = [
        table
        for (family, col), years in counted.items()
        if (table := _grade_table(families.get(family), col, years)) is not None
    ]
    order = list(families)
    return tuple(sorted(tables, key=lambda t: (order.index(t.family), _place(families, t))))


def _grade_table(
    family: LetterFamily | None, col: str, years: Mapping[int | None, Mapping[str, int]]
) -> GradeTable | None:
    if family is None or family.scale is None:
        return None
    words = [grade.word for grade in family.scale.grades]
    shares = (
        GradeShare(year, tuple(given.get(word, 0) for word in words))
        for year, given in sorted(years.items(), key=lambda item: (item[0] is None, item[0] or 0))
    )
    return GradeTable(
        family=family.id,
        family_title=family.title,
        judgement=col.partition(":")[2],
        label=label_of(col, family),
        scale=family.scale,
        years=tuple(share for share in shares if share.total),
    )


def _place(families: Families, table: GradeTable) -> int:
    known = [judgement.id for judgement in families[table.family].judgements]
    return known.index(table.judgement) if table.judgement in known else len(known)


def _fields(store: Store, families: Families) -> tuple[FieldTally, ...]:
    """The columns of which reviewers changed any, the most often changed first."""
    decided = store.counting.decided()
    found = [
        FieldTally(col, column_label(col, families), number, decided[col])
        for col, number in store.counting.changed().items()
    ]
    return tuple(sorted(found, key=lambda field: (-field.changed, field.label)))


def column_label(col: str, families: Families) -> str:
    """A column's name: a judgement's own label, in the first family that makes it."""
    if col in _OWN_LABELS:
        return _OWN_LABELS[col]
    judgement = col.partition(":")[2]
    made = (family for family in families.values() if family.judgement(judgement))
    return label_of(col, next(made, LetterFamily("", "", "", 0, "")))
