"""The date of a letter and the days of its inspection, where its family says that they stand."""

import re

from ofsted_desk.extraction.confidence import Signal
from ofsted_desk.extraction.dates import PrintedRange, find_dates, find_ranges, merge_ranges
from ofsted_desk.extraction.evidence import evidence_of
from ofsted_desk.extraction.windows import Reading, phrase_windows
from ofsted_desk.families.wording import Wording
from ofsted_desk.letter.family import LetterFamily
from ofsted_desk.letter.finding import Absence

_LONGEST_VISIT = 100
"""Days, a second period included; a longer visit is taken for a misprint."""
_DATE_REACH, _DATES_REACH = 30, 80
"""How many characters after its phrase a date, or the dates of a visit, may begin at most.

The longer reach is for names that hold the phrase's own words: 'visit to Ashcombe on Sea … on'.
"""
_WEEKDAY = re.compile(r"\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b[\s,]*", re.IGNORECASE)
_WEEK = re.compile(
    r"\b(?:w/?c\.?|week\s+(?:commencing|beginning|starting|of))\s*:?\s*(?:on\s+)?(?:the\s+)?$",
    re.IGNORECASE,
)
_FIGURE = re.compile(r"\b[0-9]{1,2}[ ](?:(?:[^\W\d]+[ ])?(?:and|to|-|–)[ ])?$")
_PART_OF_DAY = "a figure stands before it, which may belong to the day"
_LEAD = 40
"""So many characters before a date are looked at for the words that make it only a week's."""


def document_date(wording: Wording, family: LetterFamily) -> Reading | Absence | None:
    """The letter's date; `NOT_FOUND` where words announce one that is not understood."""
    place = family.places.get("document_date")
    if place is None:
        return None
    if place.way == "date line" and (line := _date_line(wording)):
        return line
    announced = False
    for start, end in phrase_windows(wording, family, place, "date"):
        window = wording.document.text[start:end]
        for printed in find_dates(window):
            if printed.start <= _DATE_REACH:
                span = (start + printed.start, start + printed.end)
                signals = (Signal("complete", "it stands after the words that announce it"),)
                if _figure_before(wording, span[0]):
                    signals = (Signal("contradiction", _PART_OF_DAY),)
                return _dated(wording, span, printed.date.isoformat(), signals, "date after words")
        announced = announced or bool(re.search("[0-9]", window[:_DATE_REACH]))
    return Absence.NOT_FOUND if announced else None


def _figure_before(wording: Wording, start: int) -> bool:
    """Whether a figure stands just before a date, as where a day's figures came apart."""
    return bool(_FIGURE.search(wording.document.text[max(start - _LEAD, 0) : start]))


def _date_line(wording: Wording) -> Reading | None:
    """The first line of the first page, above the salutation, that is a date and nothing else.

    A letterhead may stand beside it: then its own cell is.
    """
    for line in wording.body:
        if line.page > 1 or re.match(r"\s*dear\b", line.text, re.IGNORECASE):
            return None
        for printed in find_dates(line.text):
            first = line.text.rfind("\t", 0, printed.start) + 1
            before = _WEEKDAY.sub("", line.text[first : printed.start])
            rest = before + line.text[printed.end :].split("\t", 1)[0]
            if len(rest.strip(" .,:")) <= len("date") and not before.strip()[-1:].isdigit():
                span = (line.start + printed.start, line.start + printed.end)
                signals = (Signal("complete", "a line of its own above the salutation"),)
                return _dated(wording, span, printed.date.isoformat(), signals, "date line")
    return None


def _dated(
    wording: Wording, span: tuple[int, int], value: str, signals: tuple[Signal, ...], rule: str
) -> Reading:
    return Reading(value, evidence_of(wording.document, [span]), signals, rule)


def _inspection(
    wording: Wording, family: LetterFamily, year: int | None = None
) -> tuple[Reading, Reading | None] | None:
    """The first and last day of the fieldwork: the first phrase that is followed by dates.

    `year` is used for dates that print none.
    """
    place = family.places.get("inspection")
    if place is None:
        return None
    for start, end in phrase_windows(wording, family, place, "dates"):
        window = wording.document.text[start:end]
        ranges = find_ranges(window, year)
        if not ranges or "." in window[: ranges[0].start] or ranges[0].start > _DATES_REACH:
            continue
        ranges = _one_run(window, ranges)
        merged = merge_ranges(ranges)
        if merged is None:
            continue
        span = (start + merged.start, start + merged.end)
        signals = [Signal("complete", "it stands after the words that announce it")]
        days = max((each.last - each.first).days for each in ranges)
        if days > _LONGEST_VISIT:
            signals.append(Signal("contradiction", f"the visit would have lasted {days} days"))
        if year is not None:
            signals.append(Signal("loose", "its year is taken from the letter's date"))
        if _figure_before(wording, span[0]):
            signals.append(Signal("contradiction", _PART_OF_DAY))
        if _is_of_week(wording, merged, span[0]):
            signals.append(Signal("loose", "only the day on which its week began is printed"))
            found = merged.first.isoformat()
            return _dated(wording, span, found, tuple(signals), "dates after words"), None
        return (
            _dated(wording, span, merged.first.isoformat(), tuple(signals), "dates after words"),
            _dated(wording, span, merged.last.isoformat(), tuple(signals), "dates after words"),
        )
    return None


def _is_of_week(wording: Wording, printed: PrintedRange, start: int) -> bool:
    """Whether a day is only the one on which the week of a visit began."""
    before = wording.document.text[max(start - _LEAD, 0) : start]
    return printed.first == printed.last and bool(_WEEK.search(_WEEKDAY.sub("", before)))


def _of_no_year(
    wording: Wording, family: LetterFamily, dated: Reading | Absence | None
) -> tuple[Reading | None, Reading | None]:
    """The days of a visit printed without a year: in the year before the letter's date."""
    if not isinstance(dated, Reading):
        return None, None
    written = int(dated.value[:4])
    for year in (written, written - 1):
        found = _inspection(wording, family, year)
        if found and (found[1] or found[0]).value <= dated.value:
            return found
    return None, None


def _one_run(window: str, ranges: list[PrintedRange]) -> list[PrintedRange]:
    """The ranges that follow each other with nothing but 'and' or a comma between."""
    run = ranges[:1]
    for each in ranges[1:]:
        between = window[run[-1].end : each.start].strip().lower()
        if between not in ("", "and", ",", ", and", "&", "to"):
            break
        run.append(each)
    return run


def inspection_days(
    wording: Wording, family: LetterFamily, dated: Reading | Absence | None
) -> tuple[Reading | None, Reading | None]:
    """The first and last day of the fieldwork; `dated` is the letter's date, for their year."""
    return _inspection(wording, family) or _of_no_year(wording, family, dated)
