"""The fields with one value: who, where and when, each read as its family says."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache

from ofsted_desk.extraction.confidence import Signal, confidence
from ofsted_desk.extraction.dates import PrintedRange, find_dates, find_ranges, merge_ranges
from ofsted_desk.extraction.evidence import evidence_of
from ofsted_desk.extraction.people import (
    Found,
    find_lead_inspector,
    find_named,
    read_addressee,
    read_signatory,
)
from ofsted_desk.families.authorities import Gazetteer, strip_council_words
from ofsted_desk.families.phrases import compile_phrase
from ofsted_desk.families.recognise import OTHER
from ofsted_desk.families.wording import Wording
from ofsted_desk.letter.family import NEVER, OPTIONAL, LetterFamily, Place
from ofsted_desk.letter.finding import SCALAR_FIELDS, Absence, Evidence, Finding, Level

_NAMES = tuple(name for name in SCALAR_FIELDS if name != "family")
_INVENTED = "the council and the people are invented"
"""Stands at the head of every sample letter."""
_PAGES = 3
"""Who, where and when stand at the front; signatures are found from the end."""
_LONGEST_VISIT = 100
"""Days, a second period included; a longer visit is taken for a misprint."""
_DATE_REACH, _DATES_REACH = 30, 80
"""How many characters after its phrase a date, or the dates of a visit, may begin at most.

The longer reach is for names that hold the phrase's own words: 'visit to Ashcombe on Sea … on'.
"""
_WEEKDAY = re.compile(r"\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b[\s,]*", re.IGNORECASE)
_APART, _OTHER_SIZE = 0.6, 0.6
"""More white space (line heights), or another size (points), and a line begins something new."""


@dataclass(frozen=True, slots=True)
class Reading:
    """One value as read, where from, and what speaks for and against it."""

    value: str
    evidence: Evidence
    signals: tuple[Signal, ...]
    rule: str
    witness: Evidence = field(default_factory=Evidence)


def find_scalars(
    wording: Wording, family: LetterFamily, doubts: tuple[Signal, ...]
) -> list[Finding]:
    """A finding for every scalar field but the family, in the order of the record."""
    dated = _document_date(wording, family)
    first, last = _inspection(wording, family) or _inspection_of_no_year(wording, family, dated)
    readings: dict[str, Reading | Absence | None] = {
        "document_date": dated,
        "inspection_start": first,
        "inspection_end": last,
        "authority": _authority(wording, family),
        **_people(wording, family),
    }
    return [_finding(name, readings.get(name), family, doubts) for name in _NAMES]


def _finding(
    name: str, reading: Reading | Absence | None, family: LetterFamily, doubts: tuple[Signal, ...]
) -> Finding:
    due = family.fields.get(name, OPTIONAL)
    if due == NEVER:
        signal = Signal("complete", "letters of this kind do not have it")
        return _absent(name, Absence.NOT_IN_FRAMEWORK, signal)
    if family.place_of(name) is None:
        signal = Signal("missing", "no rule says where a letter of this kind states it")
        return _absent(name, Absence.NOT_FOUND, signal)
    if not isinstance(reading, Reading):
        return _not_read(name, reading, family, doubts)
    return Finding(
        name,
        reading.value,
        confidence((*doubts, *reading.signals)),
        reading.rule,
        raw=" ".join(reading.evidence.words.split()),
        evidence=reading.evidence,
        witness=reading.witness,
    )


def _not_read(
    name: str, absence: Absence | None, family: LetterFamily, doubts: tuple[Signal, ...]
) -> Finding:
    if absence is Absence.NOT_STATED:
        signal = Signal("complete", "the place where it would stand has none")
        return _absent(name, Absence.NOT_STATED, signal, doubts)
    if family.id == OTHER:
        signal = Signal("missing", "the kind of this letter is not known")
        return _absent(name, Absence.NOT_FOUND, signal)
    if family.fields.get(name, OPTIONAL) == OPTIONAL:
        signal = Signal("complete", "a letter of this kind may leave it out, and this one does")
        return _absent(name, Absence.NOT_STATED, signal, doubts)
    signal = Signal("missing", "a letter of this kind should state it, and it was not found")
    return _absent(name, Absence.NOT_FOUND, signal)


def _absent(
    name: str, absence: Absence, signal: Signal, doubts: tuple[Signal, ...] = ()
) -> Finding:
    return Finding(name, None, confidence([signal, *doubts]), "not stated", absence=absence)


def _phrase_windows(
    wording: Wording, family: LetterFamily, place: Place, slot: str
) -> Iterator[tuple[int, int]]:
    """Where the slot of each phrase stands on the front pages: offsets, in the phrases' order."""
    front = wording.plain[: wording.end_of_page(_PAGES)]
    for phrase in place.phrases:
        for match in compile_phrase(phrase, family.scale).finditer(front):
            if match[slot] is None:  # the phrase does without it, and so does this match
                continue
            start, end = match.span(slot)
            leads = not front[match.start() : start].strip()
            yield (_own_line(wording, start, end) if leads else start), end


def _own_line(wording: Wording, start: int, end: int) -> int:
    """Where words that lead a phrase begin: not in a title above them, set otherwise or apart."""
    index = wording.line_at(end - 1)
    while wording.body[index].start > start:
        line, above = wording.body[index], wording.body[index - 1]
        if (
            wording.gap_before(index) > _APART
            or abs(line.size - above.size) > _OTHER_SIZE
            or line.bold != above.bold
        ):
            return line.start
        index -= 1
    return start


# dates


def _document_date(wording: Wording, family: LetterFamily) -> Reading | None:
    place = family.places.get("document_date")
    if place is None:
        return None
    if place.way == "date line" and (line := _date_line(wording)):
        return line
    for start, end in _phrase_windows(wording, family, place, "date"):
        for printed in find_dates(wording.document.text[start:end]):
            if printed.start <= _DATE_REACH:
                span = (start + printed.start, start + printed.end)
                signals = (Signal("complete", "it stands after the words that announce it"),)
                return _dated(wording, span, printed.date.isoformat(), signals, "date after words")
    return None


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
            if len(rest.strip(" .,:")) <= len("date"):
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
) -> tuple[Reading, Reading] | None:
    """The first and last day of the fieldwork: the first phrase that is followed by dates.

    `year` is used for dates that print none.
    """
    place = family.places.get("inspection")
    if place is None:
        return None
    for start, end in _phrase_windows(wording, family, place, "dates"):
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
        return (
            _dated(wording, span, merged.first.isoformat(), tuple(signals), "dates after words"),
            _dated(wording, span, merged.last.isoformat(), tuple(signals), "dates after words"),
        )
    return None


def _inspection_of_no_year(
    wording: Wording, family: LetterFamily, dated: Reading | None
) -> tuple[Reading, Reading] | tuple[None, None]:
    """The days of a visit printed without a year: in the year before the letter's date."""
    if dated is None:
        return None, None
    written = int(dated.value[:4])
    for year in (written, written - 1):
        found = _inspection(wording, family, year)
        if found and found[1].value <= dated.value:
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


# authority


@cache
def gazetteer() -> Gazetteer:
    """The list of English local authorities, read once."""
    return Gazetteer.load()


def _authority(wording: Wording, family: LetterFamily) -> Reading | None:
    """The authority that the family's phrases name, resolved to one name."""
    place = family.places.get("authority")
    if place is None:
        return None
    known: list[tuple[str, int, int]] = []
    unknown: tuple[int, int] | None = None
    for start, end in _phrase_windows(wording, family, place, "authority"):
        named = _name_in(wording.document.text[start:end])
        if named is not None:
            known.append((named[0], start + named[1], start + named[2]))
        elif unknown is None or end - start < unknown[1] - unknown[0]:
            unknown = start, end
    if known:
        return _known_authority(wording, known)
    return _unknown_authority(wording, *unknown) if unknown else None


def _name_in(window: str) -> tuple[str, int, int] | None:
    """The authority that some printed words begin with: its name, and where it stands in them."""
    whole = gazetteer().resolve(" ".join(window.split()))
    if whole is not None:
        return whole.name, 0, len(window)
    for start, end, authority in gazetteer().find_in(window):
        begins = gazetteer().resolve(" ".join(window[:end].split()))
        return (authority.name, start, end) if begins == authority else None
    return None


def _known_authority(wording: Wording, known: list[tuple[str, int, int]]) -> Reading:
    name, start, end = known[0]
    signals = [Signal("complete", "the name is in the list of local authorities")]
    other = next((each for each in known[1:] if each[0] != name), None)
    if other is not None:
        signals.append(Signal("contradiction", f"another place names {other[0]}"))
    again = other or next((each for each in known[1:] if each[1] > end), None)
    witness = evidence_of(wording.document, [again[1:]] if again else [])
    evidence = evidence_of(wording.document, [(start, end)])
    return Reading(name, evidence, tuple(signals), "named", witness)


def _unknown_authority(wording: Wording, start: int, end: int) -> Reading:
    text = wording.document.text
    end = min(end, *(at for at in (text.find("\n\n", start), text.find(",", start)) if at > 0), end)
    printed = " ".join(text[start:end].split())
    name = strip_council_words(printed) or printed
    evidence = evidence_of(wording.document, [(start, end)])
    return Reading(name, evidence, _unknown_name(wording, printed), "named")


def _unknown_name(wording: Wording, printed: str) -> tuple[Signal, ...]:
    """What speaks for and against a name that is in no list; of a sample nothing else is due."""
    if _INVENTED in wording.document.text:
        return (Signal("complete", "it stands where the name is printed, and it is invented"),)
    words = f"“{printed}” is not in the list of local authorities"
    return Signal("loose", words), Signal("plain", "it stands where the name is printed")


# people


def _people(wording: Wording, family: LetterFamily) -> dict[str, Reading | Absence | None]:
    people: dict[str, Reading | Absence | None] = {}
    document = wording.document
    if "addressee" in family.places:
        person = read_addressee(document)
        people["addressee_name"] = _person(person.name) or person.name_absence
        people["addressee_role"] = _person(person.role) or person.role_absence
    if "signatory" in family.places:
        person = read_signatory(document)
        people["signatory_name"] = _person(person.name) or person.name_absence
        people["signatory_role"] = _person(person.role) or person.role_absence
    if lead := family.places.get("lead_inspector"):
        found = find_lead_inspector(document) if lead.way else None
        windows = _phrase_windows(wording, family, lead, "name")
        people["lead_inspector"] = _person(found or find_named(document, windows))
    return people


_KINDS = {Level.SURE: "complete", Level.LIKELY: "plain", Level.UNSURE: "contradiction"}


def _person(found: Found | None) -> Reading | None:
    if found is None:
        return None
    kind = _KINDS[found.level]
    signals = tuple(Signal(kind, reason) for reason in found.reasons) or (Signal(kind, ""),)
    return Reading(found.text, found.evidence, signals, "people", found.witness)
