"""What was read from pictures is never sure, and a page that nobody read leaves a doubt."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from ofsted_desk.letter.document import Document
from ofsted_desk.letter.finding import BY_OCR, Confidence, Finding, Level


def cap_ocr(findings: Iterable[Finding], document: Document) -> tuple[Finding, ...]:
    """The same findings, those with words from a picture at most *likely*, with the reason.

    Where a page was not read at all, that holds for every one: something may stand there.
    """
    return tuple(_capped(findings, document)) if _has_pictures(document) else tuple(findings)


def _has_pictures(document: Document) -> bool:
    return bool(document.ocr_pages or document.unread_pages)


def _capped(findings: Iterable[Finding], document: Document) -> Iterator[Finding]:
    unread = _unread_words(document.unread_pages)
    for finding in findings:
        reasons = [unread] if unread else []
        if _from_picture(finding, document.ocr_pages):
            reasons.append(BY_OCR)
        yield _doubted(finding, tuple(reasons)) if reasons else finding


def _from_picture(finding: Finding, pages: frozenset[int]) -> bool:
    """Whether it has words from such a page, or none at all while there is such a page."""
    spans = finding.evidence.spans + finding.witness.spans
    return any(span.page in pages for span in spans) if spans else bool(pages)


def _unread_words(pages: tuple[int, ...]) -> str:
    if not pages:
        return ""
    if len(pages) == 1:
        return f"page {pages[0]} is a picture that was not read"
    named = ", ".join(map(str, pages[:-1]))
    return f"pages {named} and {pages[-1]} are pictures that were not read"


def _doubted(finding: Finding, reasons: tuple[str, ...]) -> Finding:
    level = Level.LIKELY if finding.confidence.level is Level.SURE else finding.confidence.level
    given = finding.confidence.reasons
    return replace(finding, confidence=Confidence(level, (*reasons, *given)))
