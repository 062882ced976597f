"""What the machine says a letter says: a value, the words it came from, and how sure it is."""

from dataclasses import dataclass
from enum import StrEnum

from ofsted_desk.letter.document import Span

SCALAR_FIELDS = (
    "family",
    "authority",
    "document_date",
    "inspection_start",
    "inspection_end",
    "lead_inspector",
    "addressee_name",
    "addressee_role",
    "signatory_name",
    "signatory_role",
)
"""The fields with one value, in the order of the record. Others are `grade:<judgement>`,
`area:<key>`, `earlier:<n>`; `grades` and `areas` stand for the whole list where it is empty."""


@dataclass(frozen=True, slots=True)
class GradeValue:
    """A grade as recorded: the word of the scale and the number, where there is one."""

    grade: str
    score: int | None = None


@dataclass(frozen=True, slots=True)
class AreaValue:
    """One point the authority is told to do better; `position` orders the list (any float)."""

    text: str
    kind: str
    judgement: str | None = None
    position: float = 0.0


@dataclass(frozen=True, slots=True)
class EarlierValue:
    """An earlier result that this letter restates: never this letter's own grade."""

    grade: str
    year: int | None = None
    judgement: str | None = None


Value = str | GradeValue | AreaValue | EarlierValue | None


class Level(StrEnum):
    """How sure a finding is, best first."""

    SURE = "sure"
    LIKELY = "likely"
    UNSURE = "unsure"


class Absence(StrEnum):
    """Why a field has no value: three different outcomes, never mixed."""

    NOT_IN_FRAMEWORK = "not in this framework"
    NOT_STATED = "not stated in this letter"
    NOT_FOUND = "not found by us"


BY_OCR = "read by OCR"
"""The reason that stands with every finding whose words were read from a picture."""


@dataclass(frozen=True, slots=True)
class Confidence:
    """A level, and the reasons for it in words a reviewer understands."""

    level: Level
    reasons: tuple[str, ...] = ()

    @property
    def by_ocr(self) -> bool:
        """Whether the words were read from a picture; such a finding is never sure."""
        return BY_OCR in self.reasons


@dataclass(frozen=True, slots=True)
class Evidence:
    """The words a value came from; they may cross pages, so there may be several spans."""

    spans: tuple[Span, ...] = ()

    @property
    def words(self) -> str:
        """The quoted words, spans joined by a space."""
        return " ".join(span.words for span in self.spans)

    @property
    def page(self) -> int | None:
        """The page of the first words, or None where there is no evidence."""
        return self.spans[0].page if self.spans else None

    def __bool__(self) -> bool:
        return bool(self.spans)


NO_EVIDENCE = Evidence()


@dataclass(frozen=True, slots=True)
class Finding:
    """One field of one letter as the machine read it.

    Exactly one of `value` and `absence` is set. `raw` is the printed text before it was made
    into the value. `witness` is a second, independent place that says the same (or, where they
    disagree, something else: then the level is unsure and the reasons say both).
    """

    field: str
    value: Value
    confidence: Confidence
    rule: str
    absence: Absence | None = None
    raw: str = ""
    evidence: Evidence = NO_EVIDENCE
    witness: Evidence = NO_EVIDENCE
