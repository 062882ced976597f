"""Where the evidence of decisions stands in pages that were read again, or that it is lost.

Evidence is the words at one place of one page. The same words somewhere else are other words:
they are never taken instead, and only a reviewer can point at them.
"""

from collections.abc import Iterable, Iterator, Mapping

from ofsted_desk.letter.decision import Decision
from ofsted_desk.letter.document import Box, Document, Span
from ofsted_desk.letter.finding import Evidence
from ofsted_desk.store import codec
from ofsted_desk.store.database import Database
from ofsted_desk.store.failures import readable

Anchors = Mapping[Evidence, Evidence | None]
"""Evidence as it was decided on, and as other pages have it; None where they have it not."""

_ASIDE, _UP = 6.0, 4.0
"""How many points a line may have moved and still be in its place: less than half a line."""


class KeptAnchors:
    """What became of the evidence of decisions in other pages; never changed once written."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def of(self, letter: int, reading: int) -> Anchors:
        """What became of the evidence of a letter's decisions in the pages of a reading."""
        kept = self._database.rows(
            "SELECT was, evidence FROM anchors JOIN readings "
            "ON anchors.pages = ifnull(readings.pages, 0) "
            "WHERE readings.id = ? AND anchors.letter = ?",
            (reading, letter),
        )
        with readable(self._database.path):
            known = [(codec.evidence_in(was), codec.evidence_in(now)) for was, now in kept]
        return {was: now for was, now in known if was}

    def keep(
        self, letter: int, pages: int | None, document: Document, decisions: Iterable[Decision]
    ) -> None:
        """Look for the evidence of these decisions in these pages (inside `writing()`)."""
        looked_for = dict.fromkeys(d.evidence for d in decisions if d.evidence)
        found = {was: in_its_place(was, document) for was in looked_for}
        self._database.write_all(
            "INSERT OR IGNORE INTO anchors VALUES (?, ?, ?, ?)",
            [
                (letter, pages or 0, codec.evidence_out(was), codec.evidence_out(now))
                for was, now in found.items()
                if now != was
            ],
        )


def in_its_place(evidence: Evidence, document: Document) -> Evidence | None:
    """The evidence as this document has it in the same place, or None where it is not there."""
    found: list[Span] = []
    for span in evidence.spans:
        here = _as_it_was(span, document) or _at_its_boxes(span, document)
        if not here:
            return None
        found += here
    return Evidence(tuple(found))


def _as_it_was(span: Span, document: Document) -> tuple[Span, ...]:
    if document.text[span.start : span.end] != span.words:
        return ()
    spans = document.spans(span.start, span.end)
    return (span,) if spans == (span,) or _is_same_place((span,), spans) else ()


def _at_its_boxes(span: Span, document: Document) -> tuple[Span, ...]:
    """The same words at the same place of the page, though counted otherwise."""
    for start, end in _places(span, document):
        spans = document.spans(start, end)
        if _is_same_place((span,), spans):
            return spans
    return ()


def _places(span: Span, document: Document) -> Iterator[tuple[int, int]]:
    """Where the words stand on the page, whatever the spaces between them."""
    page = next((page for page in document.pages if page.number == span.page), None)
    wanted = "".join(span.words.split())
    if page is None or not page.lines or not wanted:
        return
    first, last = page.lines[0].start, page.lines[-1].end
    at = [place for place in range(first, last) if not document.text[place].isspace()]
    inked = "".join(document.text[place] for place in at)
    found = inked.find(wanted)
    while found >= 0:
        yield at[found], at[found + len(wanted) - 1] + 1
        found = inked.find(wanted, found + 1)


def _is_same_place(before: tuple[Span, ...], after: tuple[Span, ...]) -> bool:
    if {span.page for span in before} != {span.page for span in after}:
        return False
    was, now = _outline(before), _outline(after)
    if was is None or now is None:
        return was is now
    aside = max(abs(was.x0 - now.x0), abs(was.x1 - now.x1))
    up = max(abs(was.y0 - now.y0), abs(was.y1 - now.y1))
    return aside <= _ASIDE and up <= _UP


def _outline(spans: tuple[Span, ...]) -> Box | None:
    boxes = [box for span in spans for box in span.boxes]
    if not boxes:
        return None
    return Box(
        min(box.x0 for box in boxes),
        min(box.y0 for box in boxes),
        max(box.x1 for box in boxes),
        max(box.y1 for box in boxes),
    )
