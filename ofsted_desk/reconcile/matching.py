"""Which letter a row of a table is about: by council and date, and never by guessing.

A row and a letter of the same council belong together where the first or the last day of the
inspection is the same; failing that, where they lie within the days that the mapping allows.
Where more than one letter fits as well, all are candidates and a person chooses.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from ofsted_desk.families.authorities import Authority, Gazetteer, strip_council_words
from ofsted_desk.reconcile.mapping import TableMapping
from ofsted_desk.reconcile.table import PublicTable, TableRow
from ofsted_desk.store import DatedLetter


class Outcome(StrEnum):
    """What came of looking for a row's letter."""

    MATCHED = "matched"
    SEVERAL = "several letters"
    NONE = "no letter"


@dataclass(frozen=True)
class MatchedRow:
    """A row, its council and date in our words, and its letter, or those that it may be.

    `key` names the row in every version of the table: council and date, and a number where the
    same stands in more than one row.
    """

    row: TableRow
    key: str
    council: str
    day: str
    outcome: Outcome
    letter: DatedLetter | None = None
    candidates: tuple[DatedLetter, ...] = ()
    why: str = ""


def match_rows(
    table: PublicTable,
    mapping: TableMapping,
    letters: Iterable[DatedLetter],
    chosen: Mapping[str, int],
) -> list[MatchedRow]:
    """Every row with its letter; `chosen` are the letters that a person gave to rows, by key."""
    gazetteer = Gazetteer.load()
    by_council: dict[str, list[DatedLetter]] = defaultdict(list)
    for letter in letters:
        if letter.authority:
            by_council[_same_name(letter.authority, letter.end, gazetteer)].append(letter)
    seen: dict[str, int] = defaultdict(int)
    matched: list[MatchedRow] = []
    for row in table.rows:
        dates = _dates(table, row, mapping)
        council, why = _council(table, row, mapping, dates, gazetteer)
        day = next((d for d in (dates.get(n) for n in _ORDER) if d), None)
        key = f"{council}/{day.isoformat() if day else 'no date'}"
        seen[key] += 1
        if seen[key] > 1:
            key = f"{key} #{seen[key]}"
        fitting = [] if why else _fitting(by_council.get(council.casefold(), []), dates, mapping)
        matched.append(
            _settled(row, key, (council, day.isoformat() if day else ""), fitting, why, chosen)
        )
    return matched


_ORDER = ("inspection_end", "inspection_start", "document_date")


def same_letter_twice(matched: Sequence[MatchedRow]) -> list[str]:
    """Sentences about letters that more than one row is about."""
    rows: dict[int, list[int]] = defaultdict(list)
    for each in matched:
        if each.letter is not None:
            rows[each.letter.letter].append(each.row.number)
    return [
        f"Rows {', '.join(map(str, numbers))} are about the same letter."
        for numbers in rows.values()
        if len(numbers) > 1
    ]


def _settled(
    row: TableRow,
    key: str,
    named: tuple[str, str],
    fitting: Sequence[DatedLetter],
    why: str,
    chosen: Mapping[str, int],
) -> MatchedRow:
    council, day = named
    given = next((letter for letter in fitting if letter.letter == chosen.get(key)), None)
    if given is not None or (len(fitting) == 1 and day):
        letter = given or fitting[0]
        return MatchedRow(row, key, council, day, Outcome.MATCHED, letter, tuple(fitting))
    if fitting:
        why = "More than one letter fits." if day else "The row has no date that can be read."
        return MatchedRow(row, key, council, day, Outcome.SEVERAL, None, tuple(fitting), why)
    why = why or f"No letter of {council or 'this council'} is of about that date."
    return MatchedRow(row, key, council, day, Outcome.NONE, None, (), why)


def _fitting(
    letters: Sequence[DatedLetter], dates: Mapping[str, date], mapping: TableMapping
) -> list[DatedLetter]:
    """The letters that fit best: those of the very day, else those within the days allowed."""
    if not dates:
        return list(letters)
    near = [(gap, letter) for letter in letters if (gap := _gap(letter, dates)) is not None]
    exact = [letter for gap, letter in near if gap == 0]
    return exact or [letter for gap, letter in near if gap <= mapping.days]


def _gap(letter: DatedLetter, dates: Mapping[str, date]) -> int | None:
    """Days between the two, None where they have no kind of date in common."""
    own = {"inspection_start": letter.start, "inspection_end": letter.end}
    if not any(own[name] and name in dates for name in own):
        own = {"document_date": letter.dated}
    gaps = [
        abs((dates[name] - day).days)
        for name, text in own.items()
        if name in dates and (day := iso_day(text)) is not None
    ]
    return min(gaps, default=None)


def _council(
    table: PublicTable,
    row: TableRow,
    mapping: TableMapping,
    dates: Mapping[str, date],
    gazetteer: Gazetteer,
) -> tuple[str, str]:
    """The row's council in our words, and why it is not known."""
    on = next(iter(dates.values()), None)
    said = {
        kind: table.cell(row, column)
        for kind, column in mapping.match.items()
        if kind.startswith("authority") and not mapping.is_blank(table.cell(row, column))
    }
    by_code = _by_code(said, on, gazetteer)
    name = said.get("authority", "")
    by_name = gazetteer.resolve(name, on) if name else None
    if by_code and by_name and by_code.name != by_name.name:
        return name, f"Its number is that of {by_code.name}, and its name is {name}."
    found = by_code or by_name
    if found is not None:
        return found.name, ""
    return strip_council_words(name), "" if name else "The row names no council."


def _by_code(said: Mapping[str, str], on: date | None, gazetteer: Gazetteer) -> Authority | None:
    number, code = said.get("authority_number", ""), said.get("authority_code", "")
    number = number.removesuffix(".0")  # as a spreadsheet leaves it
    found = [
        authority
        for authority in gazetteer.authorities
        if (number and authority.number == number)
        or (code and code in (authority.gss_code, *authority.earlier_gss_codes))
    ]
    if len(found) > 1 and on:
        found = [authority for authority in found if authority.existed(on)]
    return found[0] if len({authority.name for authority in found}) == 1 else None


def _same_name(name: str, on: str | None, gazetteer: Gazetteer) -> str:
    known = gazetteer.resolve(name, iso_day(on))
    return (known.name if known else name).casefold()


def _dates(table: PublicTable, row: TableRow, mapping: TableMapping) -> dict[str, date]:
    found = {
        kind: day_in(table.cell(row, column), mapping)
        for kind, column in mapping.match.items()
        if not kind.startswith("authority")
    }
    return {kind: day for kind, day in found.items() if day is not None}


def day_in(cell: str, mapping: TableMapping) -> date | None:
    """The day that a cell says, in one of the ways that the mapping names; None where none."""
    words = cell.strip().removesuffix(" 00:00:00")
    for form in mapping.dates:
        try:
            return datetime.strptime(words, form).date()  # noqa: DTZ007 - a day has no zone
        except ValueError:
            continue
    return None


def iso_day(text: str | None) -> date | None:
    """The day that our record says, None where it is none."""
    try:
        return date.fromisoformat(text) if text else None
    except ValueError:
        return None
