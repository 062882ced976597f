"""The fields with one value: who, where and when, each read as its family says."""

import re
from functools import cache

from ofsted_desk.extraction.address_block import address_lines
from ofsted_desk.extraction.confidence import Signal, confidence
from ofsted_desk.extraction.evidence import evidence_of
from ofsted_desk.extraction.letter_dates import document_date, inspection_days
from ofsted_desk.extraction.people import (
    Found,
    find_lead_inspector,
    find_named,
    read_addressee,
    read_signatory,
)
from ofsted_desk.extraction.person import cell
from ofsted_desk.extraction.windows import Reading, end_of_look, phrase_windows
from ofsted_desk.families.authorities import Gazetteer, strip_council_words
from ofsted_desk.families.recognise import OTHER
from ofsted_desk.families.wording import Wording
from ofsted_desk.letter.family import NEVER, OPTIONAL, LetterFamily
from ofsted_desk.letter.finding import SCALAR_FIELDS, Absence, Finding, Level

_NAMES = tuple(name for name in SCALAR_FIELDS if name != "family")
_COUNCIL = re.compile(r"\b(?:council|borough|authority|corporation|city|county)\b", re.IGNORECASE)
_INVENTED = "the council and the people are invented"
"""Stands at the head of every sample letter."""


def find_scalars(
    wording: Wording, family: LetterFamily, doubts: tuple[Signal, ...]
) -> list[Finding]:
    """A finding for every scalar field but the family, in the order of the record."""
    dated = document_date(wording, family)
    first, last = inspection_days(wording, family, dated)
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
    if absence is Absence.NOT_FOUND:
        signal = Signal("missing", "the words that announce it are there, and it was not read")
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
    for start, end in phrase_windows(wording, family, place, "authority"):
        named = _name_in(wording.document.text[start:end])
        if named is not None:
            known.append((named[0], start + named[1], start + named[2]))
        elif unknown is None or end - start < unknown[1] - unknown[0]:
            unknown = start, end
    if known:
        return _known_authority(wording, known)
    if unknown:
        return _unknown_authority(wording, *unknown)
    return _authority_of_address(wording) if "addressee" in family.places else None


def _authority_of_address(wording: Wording) -> Reading | None:
    """The council to which a letter is addressed, where its own words name none."""
    for line in address_lines(wording.document):
        printed = cell(line)
        council = gazetteer().resolve(printed) if _COUNCIL.search(printed) else None
        if council is not None:
            evidence = evidence_of(wording.document, [(line.start, line.start + len(printed))])
            words = "it stands in the address; no words of the letter that name it were found"
            return Reading(council.name, evidence, (Signal("plain", words),), "addressed")
    return None


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
    end = end_of_look(wording, start, end)
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


def _people(wording: Wording, family: LetterFamily) -> dict[str, Reading | Absence | None]:
    people: dict[str, Reading | Absence | None] = {}
    document = wording.document
    if "addressee" in family.places:
        person = read_addressee(document)
        people["addressee_name"] = _person(person.name) or _stated(person.name_absence)
        people["addressee_role"] = _person(person.role) or _stated(person.role_absence)
    if "signatory" in family.places:
        person = read_signatory(document)
        people["signatory_name"] = _person(person.name) or _stated(person.name_absence)
        people["signatory_role"] = _person(person.role) or _stated(person.role_absence)
    if lead := family.places.get("lead_inspector"):
        found = find_lead_inspector(document) if lead.way else None
        windows = phrase_windows(wording, family, lead, "name")
        people["lead_inspector"] = _person(found or find_named(document, windows))
    return people


def _stated(absence: Absence | None) -> Absence | None:
    """That a letter names nobody; a person who was only not found is no news."""
    return absence if absence is Absence.NOT_STATED else None


_KINDS = {Level.SURE: "complete", Level.LIKELY: "plain", Level.UNSURE: "contradiction"}


def _person(found: Found | None) -> Reading | None:
    if found is None:
        return None
    kind = _KINDS[found.level]
    signals = tuple(Signal(kind, reason) for reason in found.reasons) or (Signal(kind, ""),)
    return Reading(found.text, found.evidence, signals, "people", found.witness)
