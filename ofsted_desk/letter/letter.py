"""A letter as extracted, and a refusal: the two things a file can become."""

from dataclasses import dataclass

from ofsted_desk.letter.document import Document
from ofsted_desk.letter.finding import AreaValue, Finding, GradeValue


@dataclass(frozen=True, slots=True)
class Recognition:
    """Which family a document is, how strongly (0 to 1), what came second, and what said so."""

    family: str
    score: float
    runner_up: str | None = None
    runner_up_score: float = 0.0
    lines: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ExtractedLetter:
    """Everything the machine read from one file; `findings` are in the order of the form."""

    document: Document
    recognition: Recognition
    family_version: int
    app_version: str
    findings: tuple[Finding, ...]

    def finding(self, field: str) -> Finding | None:
        """The finding of this field, or None."""
        return next((finding for finding in self.findings if finding.field == field), None)

    @property
    def grades(self) -> tuple[tuple[str, GradeValue], ...]:
        """(judgement, grade) in the order printed."""
        return tuple(
            (f.field.removeprefix("grade:"), f.value)
            for f in self.findings
            if isinstance(f.value, GradeValue)
        )

    @property
    def areas(self) -> tuple[AreaValue, ...]:
        """The areas in the order printed."""
        return tuple(f.value for f in self.findings if isinstance(f.value, AreaValue))


@dataclass(frozen=True, slots=True)
class Refusal:
    """A file that could not become a letter: a result, not an exception.

    `scan` says that text recognition could still read it.
    """

    name: str
    sha256: str
    reason: str
    remedy: str = ""
    scan: bool = False
