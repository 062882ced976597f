"""What a person decided of a cell, as a decision on its letter says it and as it is read back.

The note holds the verdict and what the table said at the time, in words that the audit can show.
"""

import re
from dataclasses import dataclass
from enum import StrEnum

from ofsted_desk.letter.decision import Decision
from ofsted_desk.letter.finding import NO_EVIDENCE, Evidence

_NOTE = re.compile(
    r"(ours|theirs|note) \(the table says (?:nothing|“(.*?)”)\)(?:: (.*))?", re.DOTALL
)


class Verdict(StrEnum):
    """Whose value shall stand in a cell; with a note, theirs stands for now."""

    OURS = "ours"
    THEIRS = "theirs"
    NOTE = "note"


@dataclass(frozen=True, slots=True)
class Settled:
    """A cell that was decided: whose value, which, why, by whom and when, and from what words."""

    verdict: Verdict
    stands: str
    note: str
    by: str
    at: str
    evidence: Evidence = NO_EVIDENCE


def note_of(verdict: Verdict, theirs: str, why: str = "") -> str:
    """The note of a decision."""
    said = f"“{_tame(theirs)}”" if theirs else "nothing"
    return f"{verdict} (the table says {said}){f': {why}' if why else ''}"


def settled_by(decision: Decision, theirs: str, ours: str) -> Settled | None:
    """What a decision says of a cell; None where either side has changed since, or it is none."""
    read = _NOTE.fullmatch(decision.note)
    if read is None:
        return None
    verdict, said, why = Verdict(read[1]), read[2] or "", read[3] or ""
    stands = decision.value if isinstance(decision.value, str) else ""
    if said != _tame(theirs) or (verdict is Verdict.OURS and stands != ours):
        return None
    evidence = decision.evidence or NO_EVIDENCE
    return Settled(verdict, stands, why, decision.reviewer, decision.at, evidence)


def _tame(words: str) -> str:
    return words.replace("”", "’")
