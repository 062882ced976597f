"""Fields that must agree with each other: where they do not, each says why it is unsure."""

from collections.abc import Iterator
from dataclasses import replace

from ofsted_desk.letter.finding import Confidence, Finding, Level


def cross_check(findings: list[Finding]) -> list[Finding]:
    """The same findings, those that contradict each other made unsure, with the reason first."""
    by_field = {finding.field: finding for finding in findings}
    doubts: dict[str, str] = {}
    for first, second, reason in _disagreements(by_field):
        doubts.setdefault(first, reason)
        doubts.setdefault(second, reason)
    return [_doubted(f, doubts[f.field]) if f.field in doubts else f for f in findings]


def _disagreements(by_field: dict[str, Finding]) -> Iterator[tuple[str, str, str]]:
    start, end = _value(by_field, "inspection_start"), _value(by_field, "inspection_end")
    dated = _value(by_field, "document_date")
    if start and end and end < start:
        yield "inspection_start", "inspection_end", "it ends before it starts"
    if end and dated and dated < end:
        yield "inspection_end", "document_date", "the letter is dated before the visit ended"
    addressee, signatory = _value(by_field, "addressee_name"), _value(by_field, "signatory_name")
    if addressee and addressee == signatory:
        yield "addressee_name", "signatory_name", "the letter would be signed by its addressee"


def _value(by_field: dict[str, Finding], name: str) -> str | None:
    finding = by_field.get(name)
    return finding.value if finding and isinstance(finding.value, str) else None


def _doubted(finding: Finding, reason: str) -> Finding:
    reasons = (reason, *finding.confidence.reasons)
    return replace(finding, confidence=Confidence(Level.UNSURE, reasons))
