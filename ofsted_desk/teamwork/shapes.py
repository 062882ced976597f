"""What stands in a review pack and in a change file: the nouns of both formats, version 1."""

import unicodedata
from dataclasses import dataclass
from datetime import datetime

from ofsted_desk.letter.decision import Action, Decision
from ofsted_desk.letter.document import Page
from ofsted_desk.letter.finding import Evidence, Finding, Value
from ofsted_desk.letter.letter import Recognition
from ofsted_desk.store import OpenedPack
from ofsted_desk.teamwork.strict import NotThatShapeError

PACK = "Ofsted Desk review pack"
CHANGES = "Ofsted Desk changes"
VERSION = 1
PACK_SUFFIX = ".ofsted-pack"
CHANGES_SUFFIX = ".ofsted-changes"
LONGEST_NAME = 120
_LONGEST_SHOWN = 2 * LONGEST_NAME
_HEX = frozenset("0123456789abcdef")
_SHA256 = 64


@dataclass(frozen=True, slots=True)
class Said:
    """A decision as it travels: who, when, what, from which words, and the note."""

    field: str
    action: Action
    reviewer: str
    at: str
    value: Value
    evidence: Evidence | None
    note: str

    def by_hand(self, letter: int, field: str = "") -> Decision:
        """The same as a decision on a letter of this store."""
        return Decision(
            letter,
            field or self.field,
            self.action,
            self.reviewer,
            self.at,
            self.value,
            self.evidence,
            self.note,
        )


def said(decision: Decision) -> Said:
    """A decision made ready to travel."""
    return Said(
        decision.field,
        decision.action,
        decision.reviewer,
        decision.at,
        decision.value,
        decision.evidence,
        decision.note,
    )


@dataclass(frozen=True, slots=True)
class PackedRecord:
    """One letter of a pack: what was read from its file, and the decisions that stand."""

    pages: tuple[Page, ...]
    recognition: Recognition
    family_version: int
    app_version: str
    findings: tuple[Finding, ...]
    decisions: tuple[Said, ...]


@dataclass(frozen=True, slots=True)
class Listed:
    """A letter in the list of a pack, with the sha-256 of its file and of its record."""

    sha256: str
    name: str
    kind: str
    size: int
    record: str


@dataclass(frozen=True, slots=True)
class Manifest:
    """The list of a pack: for whom, by whom, and what is in it."""

    format: str
    version: int
    id: str
    reviewer: str
    made_by: str
    made_at: str
    app_version: str
    blind: bool
    instructions: str
    letters: tuple[Listed, ...]

    @property
    def opened(self) -> OpenedPack:
        """What the store made from it keeps of it."""
        return OpenedPack(
            self.id, self.reviewer, self.made_by, self.made_at, self.instructions, self.blind
        )


@dataclass(frozen=True, slots=True)
class Change:
    """One field that a reviewer decided: what the machine read by which rule, before and after."""

    field: str
    rule: str
    machine: Value
    before: Said | None
    after: Said


@dataclass(frozen=True, slots=True)
class ChangedLetter:
    """What a reviewer decided on one letter, and which rules had read it."""

    sha256: str
    name: str
    family: str
    family_version: int
    changes: tuple[Change, ...]


@dataclass(frozen=True, slots=True)
class ChangeFile:
    """What a reviewer sends back. `left_out` counts decisions that do not travel."""

    format: str
    version: int
    pack: str
    reviewer: str
    written_at: str
    app_version: str
    left_out: int
    letters: tuple[ChangedLetter, ...]


def check_head(thing: Manifest | ChangeFile, wanted: str) -> None:
    """Refuse another kind of file, a newer version, and names that a screen would obey."""
    if thing.format != wanted:
        raise NotThatShapeError(f"it is no {wanted}")
    if thing.version != VERSION:
        raise NotThatShapeError(f"version {thing.version} is not known: a newer program made it")
    check_name(thing.reviewer)
    shas = [letter.sha256 for letter in thing.letters]
    if len(set(shas)) != len(shas):
        raise NotThatShapeError("a letter stands in it twice")
    for letter in thing.letters:
        check_sha256(letter.sha256)
        check_name(letter.name)
    check_sha256(f"{(thing.id if isinstance(thing, Manifest) else thing.pack):0<64}")


def check_name(text: str) -> None:
    """Refuse a name that is empty, endless, or has characters that do something."""
    if not text.strip() or len(text) > _LONGEST_SHOWN or not all(map(_is_shown, text)):
        raise NotThatShapeError("a name cannot be shown")


def showable(name: str) -> str:
    """A name as it may travel: what `check_name` would refuse is a space, or cut off."""
    shown = "".join(char if char.isprintable() else " " for char in name)
    return shown[:_LONGEST_SHOWN].strip() or "unnamed"


def _is_shown(char: str) -> bool:
    return char.isprintable() or unicodedata.category(char) == "Zs"


def check_sha256(text: str) -> None:
    """Refuse what is no sha-256."""
    if len(text) != _SHA256 or not _HEX.issuperset(text):
        raise NotThatShapeError("a sha-256 is none")


def check_moment(text: str) -> None:
    """Refuse what is no moment with its time zone."""
    try:
        known = datetime.fromisoformat(text).tzinfo is not None
    except ValueError:
        known = False
    if not known or len(text) > LONGEST_NAME:
        raise NotThatShapeError("a time is none")
