"""The signature of a letter: one name and role under 'Yours sincerely', or at the end.

Where several people or bodies sign, nobody is chosen.
"""

import re
from collections.abc import Iterator, Sequence

from ofsted_desk.extraction import roles
from ofsted_desk.extraction.openings import dear_line, sign_off
from ofsted_desk.extraction.person import (
    Person,
    cell,
    found_at,
    is_apart,
    is_seen,
    is_title,
    nobody,
    role_of,
)
from ofsted_desk.letter.document import Document, Line, Page
from ofsted_desk.letter.finding import Absence, Evidence, Level

_NOT_SIGNED = re.compile(r"\bsignature\b|^\W*[0-9]*\W*$|^p\.?\s?p\.?$", re.IGNORECASE)
_AFTER_SIGNATURE = re.compile(
    r"^(?:cc|c\.c|cop(?:y|ies|ied)|annex|appendix|notes?|enc|this\s+letter|the\s+office\s+for)\b"
    r"|@|www\.|[0-9]{3}",
    re.IGNORECASE,
)
_OTHER_COLUMN = 150.0
_LAST_LINES = 8
_NO_PAGE = Page(0, 0.0, 0.0, ())
_WORDS_OF_PROSE = 12


def read_signatory(document: Document) -> Person:
    """The person who signed, or why there is none."""
    signed = sign_off(document)
    if signed:
        words = cell(signed).strip(" ,.")
        return _signed(document, _under(document, signed), f"It stands under '{words}'.")
    if dear_line(document) is None:
        return Person(reasons=("This is not a letter: nobody is addressed and nobody signs.",))
    return _signed(document, _last_lines(document), "It ends the letter: no 'Yours sincerely'.")


def _under(document: Document, signed: Line) -> list[Line]:
    """The lines of the signature: on the page of the sign-off, and where it goes on, the next."""
    here, after = (
        list(_signature_lines(page.lines, signed))
        for page in (*document.pages[signed.page - 1 : signed.page + 1], _NO_PAGE)[:2]
    )
    if not any(map(_signs, here)):
        return after if any(map(_signs, after)) else []
    return here + after if _goes_on(here, after) else here


def _goes_on(here: Sequence[Line], after: Sequence[Line]) -> bool:
    """Whether a signature goes on over the page: with the role, or with somebody else's name."""
    if not after:
        return False
    role = _signs(here[-1]) and not _has_role(here, len(here) - 1) and is_title(after[0])
    return role or (_signs(after[0]) and _has_role(after, 0))


def _signature_lines(lines: Sequence[Line], signed: Line) -> Iterator[Line]:
    """The lines of one page that may belong to the signature under `signed`."""
    for line in lines:
        if line.start <= signed.end or not is_seen(line) or _NOT_SIGNED.search(line.text):
            continue
        ended = _AFTER_SIGNATURE.search(line.text) or line.size < 0.8 * signed.size
        if ended or len(line.text.split()) >= _WORDS_OF_PROSE:
            return
        yield line


def _last_lines(document: Document) -> list[Line]:
    """The last lines of a letter without 'Yours sincerely', from a name that a role follows."""
    seen = [ln for page in document.pages[-2:] for ln in page.lines if is_seen(ln)]
    lines = [ln for ln in seen if not _NOT_SIGNED.search(ln.text)][-_LAST_LINES:]
    at = next((i for i, line in enumerate(lines) if _signs(line) and _has_role(lines, i)), None)
    return [] if at is None else lines[at:]


def _signed(document: Document, lines: Sequence[Line], reason: str) -> Person:
    if lines and _several_sign(lines):
        return nobody("Several people or bodies sign.")
    at = next((i for i, line in enumerate(lines) if _signs(line)), None)
    if at is None:
        return Person(reasons=("No name was found where the letter is signed.",))
    while (
        at + 1 < len(lines)
        and _signs(lines[at + 1])
        and _surname(lines[at + 1]) == _surname(lines[at])
    ):
        at += 1  # the signature itself, then the name in full
    return _signatory(document, lines[at:], reason)


def _signs(line: Line) -> bool:
    return roles.is_name(roles.name_on(cell(line)))


def _surname(line: Line) -> str:
    words = roles.without_titles(roles.name_on(cell(line)))
    return words[-1] if words else ""


def _several_sign(lines: Sequence[Line]) -> bool:
    """Whether the lines are two columns, name a body first, or hold a second name and role."""
    left = min(line.box.x0 for line in lines)
    if any("\t" in ln.text or ln.box.x0 - left > _OTHER_COLUMN for ln in lines):
        return True
    if roles.is_body(lines[0].text):
        return True
    signing = [at for at, line in enumerate(lines) if _signs(line)]
    together = [at for at in signing if _has_role(lines, at) or at + 1 in signing]
    return len({_surname(lines[at]) for at in together}) > 1


def _has_role(lines: Sequence[Line], at: int) -> bool:
    """Whether a name is followed by its role, beside it or on the next line."""
    here = cell(lines[at])
    if roles.role_beside(here) or roles.without_hmi(here) != here.strip(" ,;"):
        return True
    after = lines[at + 1] if at + 1 < len(lines) else None
    return after is not None and roles.is_role(cell(after)) and not _signs(after)


def _signatory(document: Document, lines: Sequence[Line], reason: str) -> Person:
    printed = roles.name_on(cell(lines[0])).strip(" ,")
    witness = _named_before(document, printed, lines[0].start)
    reasons = (reason, "The letter names the same person before.") if witness else (reason,)
    sure = bool(witness) or _has_role(lines, 0)
    level = Level.SURE if sure else Level.LIKELY
    name = found_at(document, lines[0], printed, reasons, level, witness)
    role = role_of(document, lines, _continues, _signs)
    return Person(name, role, None, None if role else Absence.NOT_STATED)


def _continues(taken: Sequence[Line], line: Line) -> bool:
    return len(taken) < 3 and not is_apart(taken[-1], line) and not _signs(line)


def _named_before(document: Document, name: str, before: int) -> Evidence:
    """Where the letter names this person already: 'The inspectors were …'."""
    pattern = re.compile(r"\s+".join(re.escape(word) for word in name.split()))
    match = pattern.search(document.text, 0, before)
    return Evidence(document.spans(match.start(), match.end())) if match else Evidence()
