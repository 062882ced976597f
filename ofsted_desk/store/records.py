"""What the store hands out and takes in that is not yet a noun of the field."""

from dataclasses import dataclass
from datetime import UTC, datetime

from ofsted_desk.letter.letter import ExtractedLetter, Refusal


@dataclass(frozen=True, slots=True)
class NewLetter:
    """A letter to keep: what was read, the file itself, and the suffix it is kept under."""

    extracted: ExtractedLetter
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


def now() -> str:
    """This moment, UTC ISO 8601 to the millisecond."""
    return datetime.now(UTC).isoformat(timespec="milliseconds")
