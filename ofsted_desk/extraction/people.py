"""Who a letter is to, who signed it, and who led an inspection: each with how sure it is.

`read_addressee` and `read_signatory` say more: why there is nobody.
"""

import re
from collections.abc import Iterable, Iterator

from ofsted_desk.extraction import roles
from ofsted_desk.extraction.address_block import read_addressee
from ofsted_desk.extraction.openings import line_at
from ofsted_desk.extraction.person import Found, Person
from ofsted_desk.extraction.signature import read_signatory
from ofsted_desk.letter.document import Document, Line
from ofsted_desk.letter.finding import Evidence, Level

__all__ = [
    "Found",
    "Person",
    "find_addressee",
    "find_lead_inspector",
    "find_named",
    "find_signatory",
    "read_addressee",
    "read_signatory",
]

_LEAD = re.compile(
    r"(?:nspector(?:(?<=[Ll]ead\s[Ii]nspector)|(?<=[Rr]eporting\s[Ii]nspector))"
    r"|NSPECTOR(?:(?<=LEAD\sINSPECTOR)|(?<=REPORTING\sINSPECTOR))"
    r"|HMI(?<=[Ll]ead\sHMI))s?\b\s*[:–-]?\s*"
)
"""Begins with plain letters, so that a long report is searched in no time."""
_LEAD_WORDS = re.compile(r"\b(?:(?:lead|reporting)\si|lead\s)$", re.IGNORECASE)
_LINE_END = re.compile(r"[\n\f]")
_AFTER_NAME = re.compile(
    r"\s*(?:[,;(–\t]|\s-\s|\s{3,}|\b(?:S?HMI|AI|Senior|Her|His|Ofsted|Associate|Seconded|Social\s+Care)\b)"
    r".*$"
)
_BEFORE_LEAD = re.compile(r"^(?P<name>[^,\t]+),\s*(?:(?:Ofsted|S?HMI|H(?:er|is) [^,]*)[\s,]*)*$")


def find_addressee(document: Document) -> tuple[Found | None, Found | None]:
    """Name and role of the one person the letter is to; None for what is not there."""
    person = read_addressee(document)
    return person.name, person.role


def find_signatory(document: Document) -> tuple[Found | None, Found | None]:
    """Name and role of the one person who signed; None for what is not there."""
    person = read_signatory(document)
    return person.name, person.role


def find_lead_inspector(document: Document) -> Found | None:
    """The name printed with 'Lead inspector' (until 2013 'Reporting inspector').

    The same name printed twice is surer.
    """
    found: Found | None = None
    for match in _LEAD.finditer(document.text):
        line = line_at(document, match.start())
        name = _named_with(document, line, match) if line else None
        if name and found is None:
            found = name
        elif name and found and name.text == found.text:
            reasons = (*found.reasons, "The report says so twice.")
            return Found(found.text, found.evidence, reasons, Level.SURE, name.evidence)
    return found


def find_named(document: Document, windows: Iterable[tuple[int, int]]) -> Found | None:
    """The first name in the windows of a text (offsets) that a family's phrases open.

    Another name in another window is a doubt.
    """
    names = [name for window in windows if (name := _name_in(document, *window))]
    other = next((each for each in names if each.text != names[0].text), None)
    if other is None:
        return names[0] if names else None
    reasons = (f"Another place names {other.text}.",)
    return Found(names[0].text, names[0].evidence, reasons, Level.UNSURE, other.evidence)


def _name_in(document: Document, start: int, end: int) -> Found | None:
    """The name that a window begins with, or that its last line is."""
    for offset, words in _stretches(document.text[start:end]):
        name = _AFTER_NAME.sub("", words).strip(" .")
        if roles.is_name(name):
            at = start + offset + words.find(name)
            evidence = Evidence(document.spans(at, at + len(name)))
            reasons = ("It stands where such letters name the person.",)
            return Found(" ".join(name.split()), evidence, reasons, Level.SURE)
    return None


def _stretches(window: str) -> Iterator[tuple[int, str]]:
    """What may be a name, with its place: the first line, the first two, and the last."""
    lines = window.split("\n")
    yield 0, lines[0]
    yield 0, "\n".join(lines[:2])
    yield len(window) - len(lines[-1]), lines[-1]


def _named_with(document: Document, line: Line, match: re.Match[str]) -> Found | None:
    """The name after 'Lead inspector' that begins a line, or before one that ends it."""
    before = _LEAD_WORDS.sub("", line.text[: match.start() - line.start])
    if before.strip():
        beside = _BEFORE_LEAD.match(before)
        start, name = line.start, beside["name"].strip() if beside else ""
        start += line.text.find(name)
        reason, level = "'Lead inspector' stands beside it.", Level.LIKELY
    else:
        rest = _LINE_END.split(document.text[match.end() : match.end() + 200], 1)[0]
        name = _AFTER_NAME.sub("", rest).strip(" .")
        start = match.end() + rest.find(name)
        reason, level = "It stands after 'Lead inspector'.", Level.SURE
    if not roles.is_name(name):
        return None
    evidence = Evidence(document.spans(start, start + len(name)))
    return Found(" ".join(name.split()), evidence, (reason,), level)
