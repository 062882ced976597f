"""What the store hands out and takes in that is not yet a noun of the field."""

from dataclasses import dataclass

from ofsted_desk.letter.letter import ExtractedLetter, Refusal
from ofsted_desk.store.packing import PackedLetter


@dataclass(frozen=True, slots=True)
class NewLetter:
    """A letter to keep: what was read (packed where a worker did it), and the file itself."""

    letter: ExtractedLetter | PackedLetter
    data: bytes


@dataclass(frozen=True, slots=True)
class LetterRecord:
    """A letter's own row: everything but its words and findings."""

    id: int
    sha256: str
    name: str
    kind: str
    added_at: str
    reading: int
    family: str
    family_version: int
    app_version: str


@dataclass(frozen=True, slots=True)
class KeptRefusal:
    """A refusal with where its file was (to try again) and when it was refused."""

    source: str
    refusal: Refusal
    at: str
