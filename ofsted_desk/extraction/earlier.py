"""Earlier results that a letter restates ('judged to be inadequate in 2018').

They are kept for checking against that council's own record, and never become a grade of this
letter. Only the front pages are read: that is where letters look back.
"""

import re
from collections.abc import Iterator

from ofsted_desk.extraction.confidence import Signal, confidence
from ofsted_desk.extraction.evidence import evidence_of
from ofsted_desk.families.wording import Wording
from ofsted_desk.letter.finding import EarlierValue, Finding

_PAGES = 4
_JUDGED = re.compile(r"\b(?:judged|graded|rated|judge?ment (?:of|for|was)|found that)\b")
_NOW = re.compile(r"\b(?:is|are)\s+(?:now\s+|currently\s+|still\s+)?(?:judged|graded|rated)\b")
_LOOKS_BACK = re.compile(r"\b(?:last|previous|earlier|then|predecessor)\b|\b(?:19|20)\d\d\b")
_INSPECTED = re.compile(
    r"\b(?:inspection|inspected|ilacs|framework)\b|\bwere judged\b|\bwas judged\b"
)
_YEAR = re.compile(r"\b((?:19|20)\d\d)\b")
_GRADES = {
    "requires improvement": re.compile(r"\brequire[sd]?\s+improvement\b"),
    "inadequate": re.compile(r"\binadequate\b"),
    "outstanding": re.compile(r"\boutstanding\b"),
    "adequate": re.compile(r"\badequate\b"),
    "good": re.compile(r"\bgood\b(?!\s+(?:or|practice|progress|quality))"),
}
_OTHER_THINGS = re.compile(
    r"\b(?:schools?|children's homes?|settings?|agency|nurser\w+|colleges?|adoption service|"
    r"fostering service|third home|fourth home)\b"
)
_FULL_STOP = re.compile(r"(?<=[a-z)0-9'\"])\.\s+")
_APART = 0.55
"""White space above a line, in line heights, that begins a paragraph."""


def find_earlier(wording: Wording, doubts: tuple[Signal, ...] = ()) -> list[Finding]:
    """A finding for each earlier result of the council that the front pages restate."""
    findings: list[Finding] = []
    known: set[tuple[str, int | None]] = set()
    spans = (
        (first + start, first + end)
        for first, last in _paragraphs(wording)
        for start, end in _sentences(wording.plain[first:last])
    )
    for start, end in spans:
        value = _read(wording.plain[start:end])
        if value is None or (value.grade, value.year) in known:
            continue
        known.add((value.grade, value.year))
        when = f"of {value.year}" if value.year else "with no year given"
        words = f"an earlier result {when}: not a grade of this letter"
        findings.append(
            Finding(
                f"earlier:{len(findings) + 1}",
                value,
                confidence([*doubts, Signal("complete", words)]),
                "earlier result restated",
                raw=" ".join(wording.document.text[start:end].split()),
                evidence=evidence_of(wording.document, [(start, end)]),
            )
        )
    return findings


def _paragraphs(wording: Wording) -> Iterator[tuple[int, int]]:
    """The paragraphs of the front pages, headings and tables left out: (start, end) offsets."""
    headed = {i for each in wording.headings for i in range(each.first, each.last + 1)}
    first: int | None = None
    end = 0
    for index, line in enumerate(wording.body):
        if line.page > _PAGES:
            break
        apart = index in headed or "\t" in line.text
        new_page = index > 0 and wording.body[index - 1].page != line.page
        if first is not None and (apart or (wording.gap_before(index) > _APART and not new_page)):
            yield first, end
            first = None
        if not apart:
            first = line.start if first is None else first
            end = line.end
    if first is not None:
        yield first, end


def _sentences(text: str) -> Iterator[tuple[int, int]]:
    """The sentences of a paragraph that speak of a judgement: (start, end) offsets in it."""
    reached = 0
    for match in _JUDGED.finditer(text):
        if match.start() < reached:
            continue
        stops = [stop.end() for stop in _FULL_STOP.finditer(text, reached, match.start())]
        stop = _FULL_STOP.search(text, match.end())
        start, reached = max(stops, default=reached), stop.start() + 1 if stop else len(text)
        yield start, reached


def _read(sentence: str) -> EarlierValue | None:
    """The earlier result that a sentence restates, or None."""
    if not _LOOKS_BACK.search(sentence) or not _INSPECTED.search(sentence):
        return None
    if _OTHER_THINGS.search(sentence) or _NOW.search(sentence):
        return None
    judged = _JUDGED.search(sentence)
    after = sentence[judged.end() :] if judged else ""
    stated = [(m.start(), word) for word, p in _GRADES.items() if (m := p.search(after))]
    if not stated or min(stated)[0] > 90:
        return None
    years = [int(year) for year in _YEAR.findall(sentence)]
    return EarlierValue(min(stated)[1], years[0] if years else None)
