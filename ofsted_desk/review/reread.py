"""Read a letter again, with another family or with newer rules: what would change, as data.

Every human decision stays, field by field; only findings are replaced.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from itertools import count
from pathlib import Path

from ofsted_desk.errors import DeskError
from ofsted_desk.letter.decision import FieldState
from ofsted_desk.letter.document import Document
from ofsted_desk.letter.family import LetterFamily
from ofsted_desk.letter.finding import Finding, Value
from ofsted_desk.letter.letter import ExtractedLetter
from ofsted_desk.reading.writable import writable
from ofsted_desk.review.fields import label_of
from ofsted_desk.store import (
    StandingField,
    StandingLetter,
    finding_words,
    in_its_place,
    standing_words,
    value_words,
)

_LISTED = ("area:", "earlier:")


class Effect(StrEnum):
    """What a reread does to one field."""

    CHANGED = "the value changes"
    APPEARS = "a new field"
    GOES = "the field goes"
    KEPT_AGREES = "decided by a reviewer, and the new reading agrees"
    KEPT_DIFFERS = "decided by a reviewer, and the new reading differs"
    LOST = "decided by a reviewer, and the words that it rested on are no longer there"


@dataclass(frozen=True, slots=True)
class FieldChange:
    """One field that a reread touches: what stands, and what the new reading says, in words."""

    field: str
    label: str
    effect: Effect
    stands: str
    reads: str

    @property
    def is_kept(self) -> bool:
        """Whether a reviewer's decision stands whatever the new reading says."""
        return self.effect in (Effect.KEPT_AGREES, Effect.KEPT_DIFFERS, Effect.LOST)


def read_again(
    document: Document, families: Mapping[str, LetterFamily], family: str | None
) -> ExtractedLetter:
    """The letter as today's rules read it, as the chosen family or as the one recognised."""
    from ofsted_desk.extraction import extract  # noqa: PLC0415 - not before the first paint

    return extract(document, families, family)


def read_file_again(
    original: Path, name: str, families: Mapping[str, LetterFamily], family: str | None
) -> ExtractedLetter:
    """The letter's own file, as today's program reads it. Slow: not for the window's thread."""
    from ofsted_desk.reading import read_document  # noqa: PLC0415 - not before the first paint

    try:
        data = original.read_bytes()
    except OSError as error:
        raise DeskError(
            f"The file of “{name}” cannot be read: {error.strerror or error}.",
            remedy=f"It should be at {original}. Nothing was changed.",
        ) from error
    return read_again(writable(read_document(data, name)), families, family)


def aligned(extracted: ExtractedLetter, standing: StandingLetter) -> ExtractedLetter:
    """The new reading with list rows named as they were where their words are the same.

    Rows are numbered as printed, so another family may give a number to other words: a decision
    stays with the words that it was made on, and a new row never takes the name of an old one.
    """
    names: defaultdict[tuple[str, str], list[str]] = defaultdict(list)
    for row in standing.fields:
        if row.field.startswith(_LISTED):
            stood = row.machine.value if row.machine else row.value
            names[_words_of(row.field, stood)].append(row.field)
    taken = {row.field for row in standing.fields}
    findings: list[Finding] = []
    for finding in extracted.findings:
        name = finding.field
        if name.startswith(_LISTED):
            rows = names[_words_of(name, finding.value)]
            name = _named(name, rows) or _free(name, taken)
            taken.add(name)
        findings.append(replace(finding, field=name))
    return replace(extracted, findings=tuple(findings))


def reads_the_same(new: Sequence[Finding], old: Sequence[Finding]) -> bool:
    """Whether two readings say the same; why a family was taken may differ, as it may be chosen."""
    return [_plain(finding) for finding in new] == [_plain(finding) for finding in old]


def _plain(finding: Finding) -> Finding | Value:
    return finding.value if finding.field == "family" else finding


def _words_of(field: str, value: Value) -> tuple[str, str]:
    start = field.partition(":")[0]
    return start, " ".join(value_words(value).lower().split())


def _named(name: str, rows: list[str]) -> str:
    """Takes the name of a row of the same words, its own where that is one; empty without any."""
    if not rows:
        return ""
    return rows.pop(rows.index(name) if name in rows else 0)


def _free(name: str, taken: set[str]) -> str:
    if name not in taken:
        return name
    start = name.partition(":")[0]
    return next(free for n in count(1) if (free := f"{start}:{n}") not in taken)


def changes(
    standing: StandingLetter, again: ExtractedLetter, family: LetterFamily
) -> tuple[FieldChange, ...]:
    """What putting this reading in force would change. Fields that stay equal are left out."""
    fresh = {finding.field: finding for finding in again.findings}
    touched: list[FieldChange] = []
    for field in standing.fields:
        effect = _effect(field, fresh.get(field.field))
        if field.decision is not None and _would_lose(field, again.document):
            effect = Effect.LOST
        if effect is not None:
            reads = finding_words(fresh.get(field.field))
            touched.append(_change(field.field, family, effect, standing_words(field), reads))
    known = {field.field for field in standing.fields}
    touched += [
        _change(name, family, Effect.APPEARS, "", finding_words(finding))
        for name, finding in fresh.items()
        if name not in known
    ]
    return tuple(touched)


def _would_lose(field: StandingField, document: Document) -> bool:
    """Whether the words that a decision rests on are not at their place in this document."""
    there = field.state not in (FieldState.REMOVED, FieldState.ABSENT)
    return there and bool(field.rests_on) and in_its_place(field.rests_on, document) is None


def _effect(field: StandingField, fresh: Finding | None) -> Effect | None:
    value = fresh.value if fresh else None
    if field.decision is not None:
        return Effect.KEPT_AGREES if value == field.value else Effect.KEPT_DIFFERS
    if fresh is None:
        return Effect.GOES
    absence = field.machine.absence if field.machine else None
    return None if (value, fresh.absence) == (field.value, absence) else Effect.CHANGED


def _change(
    field: str, family: LetterFamily, effect: Effect, stands: str, reads: str
) -> FieldChange:
    return FieldChange(field, label_of(field, family), effect, stands, reads)
