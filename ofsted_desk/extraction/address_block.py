"""The address block of a letter: one name and role between the date and 'Dear …'.

The letterhead, the sender and copies are not the addressee; a letter to several is to nobody.
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from ofsted_desk.extraction import roles
from ofsted_desk.extraction.dates import read_date
from ofsted_desk.extraction.openings import FIRST_PAGES, dear_line, sign_off, whom_of
from ofsted_desk.extraction.person import (
    Found,
    Person,
    cell,
    found_at,
    is_apart,
    is_seen,
    nobody,
    role_of,
)
from ofsted_desk.letter.document import Document, Line
from ofsted_desk.letter.finding import Absence, Evidence, Level

_SEVERAL = re.compile(
    r"\b(?:partnership|partners|colleagues|all|board|everyone|leaders|team|directors|members"
    r"|and|group)\b|[&/]|\w\s*,\s*\w",
    re.IGNORECASE,
)
_LETTERHEAD = re.compile(
    r"ofsted|@|www\.|\btextphone\b|\b(?:direct\s+)?[tf]\s*:?\s*\(?0[0-9]|^(?:our|your)\s+ref"
    r"|^urn\b|^date\s*:|^sent\s+(?:by|via|to)|^(?:by|via)\s+e-?mail|^private|^confidential",
    re.IGNORECASE,
)
_MARGIN = 40.0


def read_addressee(document: Document) -> Person:
    """The person the letter is to, or why there is none."""
    lines = [ln for page in document.pages[:FIRST_PAGES] for ln in page.lines if is_seen(ln)]
    dear = dear_line(document)
    if dear is None:
        return _without_dear(document, lines)
    whom = whom_of(dear)
    if _SEVERAL.search(whom):
        return nobody(f"The letter is to several people: 'Dear {whom}'.")
    block = _address_block(lines[: lines.index(dear)], dear)
    if _names_several(block):
        return nobody("The letter is to several people.")
    at = _name_line(block, whom)
    if at is None:
        return Person(reasons=("No name was found above 'Dear …'.",))
    return _addressee(document, block[at:], dear)


def address_lines(document: Document) -> list[Line]:
    """The lines of the address above 'Dear …'; none where a letter does not greet."""
    dear = dear_line(document)
    if dear is None:
        return []
    lines = [ln for page in document.pages[:FIRST_PAGES] for ln in page.lines if is_seen(ln)]
    return _address_block(lines[: lines.index(dear)], dear)


def _without_dear(document: Document, lines: Sequence[Line]) -> Person:
    """The addressee of a letter without 'Dear …': a name and a title under the date."""
    dated = next((at for at, line in enumerate(lines) if read_date(line.text)), None)
    if dated is None or sign_off(document) is None:
        return Person(reasons=("No 'Dear …' was found.",))
    block = _at_margin(lines[dated + 1 : dated + 12], lines[dated])
    if _names_several(block) or len(block) < 2 or not roles.is_name(_name_on(block[0])):
        return Person(reasons=("No 'Dear …' was found.",))
    if not (roles.is_role(block[1].text) or roles.role_beside(cell(block[0]))):
        return Person(reasons=("No 'Dear …' was found.",))
    return _addressee(document, block, None)


def _address_block(above: Sequence[Line], dear: Line) -> list[Line]:
    """The lines of the address: at the margin of 'Dear …', under the date and the letterhead."""
    block = _at_margin(above, dear)
    dated = [at for at, line in enumerate(block) if read_date(cell(line))]
    if dated and block[dated[-1] + 1 :]:
        block = block[dated[-1] + 1 :]
    elif dated:
        block = block[: dated[-1]]
    named = False
    start = 0
    for at, line in enumerate(block):
        named = named or roles.is_name(_name_on(line))
        if not named and _LETTERHEAD.search(line.text):
            start = at + 1
    return block[start:]


def _at_margin(lines: Sequence[Line], dear: Line) -> list[Line]:
    return [line for line in lines if abs(line.box.x0 - dear.box.x0) < _MARGIN]


def _name_on(line: Line) -> str:
    return roles.name_on(cell(line))


def _names_several(block: Sequence[Line]) -> bool:
    """Whether more than one line is a name with its role, as in letters to a partnership."""
    return sum(bool(roles.role_beside(cell(line))) for line in block) > 1


def _name_line(block: Sequence[Line], whom: str) -> int | None:
    """Where the name is: the line that 'Dear …' names, or else the first, if it is a name."""
    for at, line in enumerate(block):
        if _agrees(_name_on(line), whom):
            return at
    return 0 if block and roles.is_name(_name_on(block[0])) else None


def _agrees(name: str, whom: str) -> bool:
    """Whether 'Dear …' names this person: by surname, by first name, or by both."""
    words, named = roles.without_titles(name), roles.without_titles(whom)
    if not words or not named or not roles.has_name_shape(name):
        return False
    if len(named) > 1:
        return named in (words, words[-len(named) :], words[: len(named)])
    return named[0] in (words[0], words[-1], words[0].split("-")[0])


def _addressee(document: Document, block: Sequence[Line], dear: Line | None) -> Person:
    printed = _name_on(block[0]).strip(" ,")
    agrees = dear is not None and _agrees(printed, whom_of(dear))
    if dear is None:
        reason = "No 'Dear …' was found to say the same name."
    elif agrees:
        reason = f"'Dear {whom_of(dear)}' names the same person."
    else:
        reason = f"'Dear {whom_of(dear)}' does not name this person."
    witness = Evidence(document.spans(dear.start, dear.end)) if dear and agrees else None
    level = Level.SURE if agrees else Level.LIKELY
    name = found_at(document, block[0], printed, (reason,), level, witness)
    role = _role(document, block, after=dear.end if dear else block[-1].end)
    if role and not agrees:
        role = replace(role, reasons=(*role.reasons, reason), level=Level.LIKELY)
    return Person(name, role, None, None if role else Absence.NOT_STATED)


def _role(document: Document, block: Sequence[Line], after: int) -> Found | None:
    rest = document.text[after : after + 4000].casefold()

    def ends(line: Line) -> bool:
        text = cell(line)
        return roles.is_place(text) or text.casefold() in rest or roles.is_name(text)

    return role_of(document, block, _continues, ends)


def _continues(taken: Sequence[Line], line: Line) -> bool:
    """Whether a line goes on with the title: it is a title, or the one above is unfinished."""
    text = cell(line)
    if roles.is_role(text):
        return not roles.is_name(text) and not _LETTERHEAD.search(text)
    if roles.is_place(text) or is_apart(taken[-1], line):
        return False
    above = " ".join(cell(each) for each in taken)
    return roles.is_unfinished(above) or roles.carries_on(text) or roles.adds_services(text, above)
