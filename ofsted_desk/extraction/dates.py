"""Dates and ranges of days as Ofsted prints them, with the place of each in the text.

A day that the calendar does not have (31 June) is not a date. Nothing here knows a letter.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta

_MONTHS = (
    *("january", "february", "march", "april", "may", "june", "july"),
    *("august", "september", "october", "november", "december"),
)
_MONTH = (
    r"(?:jan(?:[a-z]{0,6}y|\.)?|feb(?:[a-z]{0,6}y|\.)?|mar(?:ch|\.)?|apr(?:il|\.)?|may|june?|july?"
    r"|aug(?:[a-z]{0,3}t|\.)?|sep(?:t|[a-z]{0,6}r)?\.?|oct(?:[a-z]{0,5}r|\.)?"
    r"|nov(?:[a-z]{0,6}r|\.)?|dec(?:[a-z]{0,6}r|\.)?)(?![a-z])"
)
"""Loose in the middle: 'Febuary' and 'Septmber' are printed too."""
_YEAR = r"(?:19|20)[0-9]{2}(?![0-9])"
_FIRST_DIGIT = r"[0-9](?<![0-9£].)(?<![0-9][.,/:].)"
_ORDINAL = r"(?:\s?(?:st|nd|rd|th)\b)?(?![0-9])"
_YEAR_OR_TWO = rf"(?:{_YEAR}|[0-9]{{2}}(?![0-9/]|[.][0-9]))"
_SLASHED = rf"\s?/\s?[0-9]{{1,2}}\s?/\s?{_YEAR_OR_TWO}"
_FIGURES = rf"(?:{_SLASHED}|\.[0-9]{{1,2}}\.{_YEAR_OR_TWO}|-[0-9]{{1,2}}-{_YEAR})"
_DAY = rf"[0-9]{{1,2}}{_ORDINAL}"
_WEEKDAY = r"(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\b[\s,]*"
_TO = r"(?:[-‐‑‒–—―−]|\bto\b|\buntil\b|\btill\b|\bthrough\b)"
_AND = r"(?:,|;|&|/|\band\b)"
_BETWEEN = (
    rf"[\s\xad]*(?:{_TO}|{_AND})(?:[\s,]*(?:\band\b|\bon\b|\bfrom\b|\bthe\b|\bbetween\b))*"
    rf"\s*(?:{_WEEKDAY}(?:the\s+)?)?"
)
_OF_MONTH = rf"[\s-]*(?:of\s+)?{_MONTH}(?:[\s,.-]*{_YEAR})?"
_REST = rf"[0-9]?(?:{_FIGURES}|{_ORDINAL}(?:{_OF_MONTH})?)"

_DATE = re.compile(
    rf"{_FIRST_DIGIT}[0-9]?(?:{_FIGURES}|{_ORDINAL}[\s-]*(?:of\s+)?(?P<month>{_MONTH})"
    rf"[\s,.-]*(?P<year>{_YEAR}))",
    re.IGNORECASE,
)
_RUN = re.compile(
    rf"{_FIRST_DIGIT}{_REST}(?:{_BETWEEN}[0-9]{_REST})*",
    re.IGNORECASE,
)
_PART = re.compile(
    rf"[0-9]{{1,2}}(?:(?P<figures>{_FIGURES})|{_ORDINAL}"
    rf"(?:[\s-]*(?:of\s+)?(?P<month>{_MONTH})(?:[\s,.-]*(?P<year>{_YEAR}))?)?)",
    re.IGNORECASE,
)
_BARE_DAY = rf"(?:the\s+)?[0-9]{{1,2}}{_ORDINAL}(?!\s*(?:of\s+)?{_MONTH})"
_MONTH_FIRST = re.compile(
    rf"(?<![0-9a-z])(?<![0-9]\s){_MONTH}\s*{_BARE_DAY}"
    rf"(?:(?:[\s,]*{_YEAR})?{_BETWEEN}(?:{_MONTH}\s*)?{_BARE_DAY})*[\s,]*{_YEAR}",
    re.IGNORECASE,
)
"""As some write: 'February 14 and 15, 2023'."""
_MONTH_DAY = re.compile(
    rf"(?:(?P<month>{_MONTH})\s*)?(?:the\s+)?(?P<day>[0-9]{{1,2}})(?![0-9]){_ORDINAL}"
    rf"(?:[\s,]*(?P<year>{_YEAR}))?",
    re.IGNORECASE,
)
_YEAR_FIRST = re.compile(r"(?<![0-9/.-])(?:19|20)[0-9]{2}-[0-9]{2}-[0-9]{2}(?![0-9-])")
_NUMBER = re.compile(r"[0-9]+")
_JOINS_TO = re.compile(_TO, re.IGNORECASE)
_AROUND = re.compile(rf"^\W*(?:date\s*:\s*)?(?:{_WEEKDAY})?(?:the\s+)?$", re.IGNORECASE)

LONGEST_VISIT = timedelta(days=183)
"""Days named one by one ('5 December and 14 January') further apart are not one visit."""


@dataclass(frozen=True, slots=True)
class PrintedDate:
    """One day as printed: `text[start:end]`."""

    start: int
    end: int
    date: date


@dataclass(frozen=True, slots=True)
class PrintedRange:
    """The first and last of the days printed together: `text[start:end]`. One day is both."""

    start: int
    end: int
    first: date
    last: date


@dataclass(slots=True)
class _Part:
    """One day of a run, before the month and year that it shares are known."""

    start: int
    end: int
    day: int
    month: int | None
    year: int | None
    follows_to: bool


def find_dates(text: str) -> list[PrintedDate]:
    """Every full date (day, month and year) in the text, in order."""
    usual = [found for match in _DATE.finditer(text) if (found := _printed_date(match))]
    rare = [each for each in _rare_ranges(text) if each.first == each.last]
    dates = [*usual, *(PrintedDate(each.start, each.end, each.first) for each in rare)]
    return sorted(dates, key=lambda each: each.start)


def read_date(text: str) -> date | None:
    """The date, if the text is a date and nothing else ('Monday 9 December 2009')."""
    found = next(iter(find_dates(text)), None)
    if found is None or text[found.end :].strip(" \t\r\n.,;"):
        return None
    return found.date if _AROUND.match(text[: found.start]) else None


def find_ranges(text: str, year: int | None = None) -> list[PrintedRange]:
    """Every run of days in the text, in order; several periods joined by 'and' are one run.

    `year` is used for a run that prints none; without it such a run is left out.
    """
    usual = [found for match in _RUN.finditer(text) for found in _read_run(match, year)]
    return sorted([*usual, *_rare_ranges(text)], key=lambda each: each.start)


def _rare_ranges(text: str) -> Iterator[PrintedRange]:
    """The days printed with the month, or the year, before them."""
    for match in _MONTH_FIRST.finditer(text):
        days = [day for day in _days_after_months(match.group()) if day]
        if days and days == sorted(days):
            yield PrintedRange(match.start(), match.end(), days[0], days[-1])
    for match in _YEAR_FIRST.finditer(text):
        if there := _date(*(int(number) for number in match.group().split("-"))):
            yield PrintedRange(match.start(), match.end(), there, there)


def _days_after_months(text: str) -> Iterator[date | None]:
    """The days of 'February 28 and March 1, 2023'; a year is that of the days before it too."""
    month = 0
    parts = list(_MONTH_DAY.finditer(text))
    years = [int(match["year"]) if match["year"] else 0 for match in parts]
    for at, match in enumerate(parts):
        month = _month(match["month"]) if match["month"] else month
        yield _date(next(filter(None, years[at:]), 0), month, int(match["day"]))


def merge_ranges(ranges: Iterable[PrintedRange]) -> PrintedRange | None:
    """The whole time from the first start to the last end, or None where there is none."""
    found = list(ranges)
    if not found:
        return None
    return PrintedRange(
        min(each.start for each in found),
        max(each.end for each in found),
        min(each.first for each in found),
        max(each.last for each in found),
    )


def _printed_date(match: re.Match[str]) -> PrintedDate | None:
    there = _date(*_numbers(match))
    return PrintedDate(match.start(), match.end(), there) if there else None


def _numbers(match: re.Match[str]) -> tuple[int, int, int]:
    """Year, month and day of a full date; a year of two figures is of this century."""
    numbers = [int(number) for number in _NUMBER.findall(match.group())]
    if match["month"]:
        return int(match["year"]), _month(match["month"]), numbers[0]
    day, month, year = numbers
    return year if year > 99 else 2000 + year, month, day


def _read_run(match: re.Match[str], year: int | None) -> Iterator[PrintedRange]:
    parts = list(_parts(match))
    while parts and parts[-1].month is None:
        parts.pop()
    named = [part.month is not None for part in parts]
    _share_months_and_years(parts, year)
    days = [_day_of(part) for part in parts]
    for first, end in _together(parts, days):
        # A number parted from the day that would give it a month is no day.
        past = max((at + 1 for at in range(first, end) if named[at]), default=first)
        found = [day for day in days[first:past] if day]
        if found and len(found) == past - first and found[0] <= found[-1]:
            yield PrintedRange(parts[first].start, parts[past - 1].end, found[0], found[-1])


def _parts(run: re.Match[str]) -> Iterator[_Part]:
    before = run.start()
    for match in _PART.finditer(run.string, run.start(), run.end()):
        year: int | None = None
        month: int | None = None
        if match["figures"]:
            year, month, day = _numbers(match)
        else:
            day = int(_NUMBER.findall(match.group())[0])
            month = _month(match["month"]) if match["month"] else None
            year = int(match["year"]) if match["year"] else None
        follows_to = bool(_JOINS_TO.search(run.string, before, match.start()))
        yield _Part(match.start(), match.end(), day, month, year, follows_to)
        before = match.end()


def _share_months_and_years(parts: list[_Part], year: int | None) -> None:
    """Give each day the month and year printed after it, or else the year printed before it."""
    later: _Part | None = None
    for part in reversed(parts):
        if part.month is None and later:
            part.month, part.year = later.month, later.year
        elif part.year is None and later and later.year:
            earlier = (part.month or 0, part.day) <= (later.month or 0, later.day)
            part.year = later.year if earlier or later.month is None else later.year - 1
        later = part
    known = year
    before: _Part | None = None
    for part in parts:
        if part.year is None and known:
            turned = before and (part.month or 0) < (before.month or 0)
            part.year = known + 1 if turned else known
        known, before = part.year or known, part


def _together(parts: list[_Part], days: list[date | None]) -> Iterator[tuple[int, int]]:
    """The stretches of a run that are one visit: from and past the last index."""
    first = 0
    for at in range(1, len(parts)):
        here, before = days[at], days[at - 1]
        if here and before and not parts[at].follows_to:
            apart = here - before
            if not timedelta() <= apart <= LONGEST_VISIT:
                yield first, at
                first = at
    if parts:
        yield first, len(parts)


def _day_of(part: _Part) -> date | None:
    if part.month is None or part.year is None:
        return None
    return _date(part.year, part.month, part.day)


def _month(word: str) -> int:
    start = word[:3].casefold()
    return next(at for at, month in enumerate(_MONTHS, 1) if month.startswith(start))


def _date(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
