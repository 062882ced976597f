"""What was read from a letter, how sure that is and why: for the person who describes a family."""

import textwrap
from collections.abc import Iterator

from ofsted_desk.letter.finding import AreaValue, EarlierValue, Finding, GradeValue
from ofsted_desk.letter.letter import ExtractedLetter

_NAME, _WIDTH, _QUOTED = 18, 100, 160


def why_of(letter: ExtractedLetter) -> str:
    """Every finding in lines of its own: value and level, the words and page, the reasons."""
    lines = [letter.document.name]
    for finding in letter.findings:
        lines.extend(_lines(finding))
    return "\n".join(lines) + "\n"


def _lines(finding: Finding) -> Iterator[str]:
    level = finding.confidence.level
    yield from _wrapped(f"  {finding.field:<{_NAME - 1}} {_said(finding)} [{level}]", _NAME + 2)
    if finding.evidence and finding.field != "family":
        words = " ".join(finding.evidence.words.split())
        shown = words if len(words) <= _QUOTED else words[:_QUOTED] + "…"
        yield from _wrapped(" " * (_NAME + 4) + f"page {finding.evidence.page}: {shown}", _NAME + 6)
    for reason in finding.confidence.reasons:
        yield from _wrapped(" " * (_NAME + 4) + f"({reason})", _NAME + 6)


def _wrapped(line: str, indent: int) -> list[str]:
    return textwrap.wrap(line, _WIDTH, subsequent_indent=" " * indent)


def _said(finding: Finding) -> str:
    value = finding.value
    if value is None:
        return f"– {finding.absence}"
    if isinstance(value, GradeValue):
        return value.grade if value.score is None else f"{value.grade} ({value.score})"
    if isinstance(value, AreaValue):
        return f"{value.kind}{f', {value.judgement}' if value.judgement else ''}"
    if isinstance(value, EarlierValue):
        return f"{value.grade}{f', {value.year}' if value.year else ''}"
    return value
