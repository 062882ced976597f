"""What the page of reviewers is made of: the letter it shows."""

from dataclasses import dataclass
from pathlib import Path

from ofsted_desk.letter.document import Document


@dataclass(frozen=True)
class ShownDifference:
    """The letter of a difference, as the side of letters wants it."""

    letter: int
    label: str
    document: Document
    original: Path
