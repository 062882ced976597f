"""One derived row a letter, as the queue keeps it: computed from what stands, never decided."""

from collections.abc import Sequence
from dataclasses import dataclass

from ofsted_desk.letter.decision import FieldState, LetterState
from ofsted_desk.letter.finding import Absence, AreaValue, Finding, Level
from ofsted_desk.store.standing import APART, ASSIGNED, StandingLetter

FINISHED = (LetterState.REVIEWED, LetterState.SET_ASIDE)


@dataclass(frozen=True, slots=True)
class QueueEntry:
    """One letter as the queue shows it.

    `alike` is the same for letters that speak of the same event (see `alike_of`), and None for
    a letter of which that is not known.
    """

    letter: int
    name: str
    authority: str | None
    family: str
    date: str | None
    year: int | None
    state: str
    finished: int
    doubt: int
    to_check: int
    sure: int
    likely: int
    unsure: int
    assigned: str | None = None
    alike: str | None = None


COLUMNS = tuple(QueueEntry.__dataclass_fields__)
"""The columns of the queue's table, in order."""


def entry_of(letter: int, name: str, family: str, standing: StandingLetter) -> QueueEntry:
    """The queue's row for a letter as it stands."""
    date = standing.date
    levels = [level_of(f.machine) for f in standing.fields if f.machine is not None]
    open_levels = [level_of(f.machine) for f in standing.fields if f.needs_eyes]
    doubt = 100 * open_levels.count(Level.UNSURE) + open_levels.count(Level.LIKELY)
    family = standing.text("family") or family
    return QueueEntry(
        letter=letter,
        name=name,
        authority=standing.text("authority"),
        family=family,
        date=date,
        year=int(date[:4]) if date and date[:4].isdigit() else None,
        state=str(standing.state),
        finished=int(standing.state in FINISHED),
        doubt=doubt,
        to_check=standing.to_check,
        sure=levels.count(Level.SURE),
        likely=levels.count(Level.LIKELY),
        unsure=levels.count(Level.UNSURE),
        assigned=assigned_to(standing),
        alike=alike_of(family, standing),
    )


def assigned_to(standing: StandingLetter) -> str | None:
    """The reviewer that a letter is given to, or None."""
    decision = standing.beside.get(ASSIGNED)
    return decision.value if decision and isinstance(decision.value, str) else None


def alike_of(family: str, standing: StandingLetter) -> str | None:
    """What the same letter published again would share: family, council and days.

    The days of the inspection, and where none are known the date of the letter: a letter that
    is published again with a correction may bear another date.
    """
    authority = standing.text("authority")
    if standing.beside.get(APART):
        return None
    days = [day for day in map(standing.text, ("inspection_start", "inspection_end")) if day]
    return alike(family, authority, days or [standing.text("document_date")])


def alike(family: str, authority: str | None, days: Sequence[str | None]) -> str | None:
    """The words that letters of one event share; None where council or day is not known."""
    known = [day for day in days if day]
    return "|".join((family, authority.casefold(), *known)) if authority and known else None


def level_of(finding: Finding | None) -> Level:
    """How sure a finding is; what was looked for and not found is not."""
    if finding is None or finding.absence is Absence.NOT_FOUND:
        return Level.UNSURE
    return finding.confidence.level


def words_of(entry: QueueEntry, standing: StandingLetter) -> str:
    """The values of a letter as full-text search finds them."""
    values = [entry.name]
    for field in standing.fields:
        value = None if field.state is FieldState.REMOVED else field.value
        if isinstance(value, AreaValue):
            values.append(value.text)
        elif isinstance(value, str):
            values.append(value)
        elif value is not None:
            values.append(value.grade)
    return "\n".join(values)
