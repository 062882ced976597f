"""A letter as the rows that will keep it: made in a worker, so that saving is only inserting."""

from collections.abc import Iterator
from dataclasses import dataclass

from ofsted_desk.letter.document import Document
from ofsted_desk.letter.finding import Evidence, Finding
from ofsted_desk.letter.letter import ExtractedLetter
from ofsted_desk.store import codec, columns
from ofsted_desk.store.database import Row
from ofsted_desk.store.entries import QueueEntry, entry_of, words_of
from ofsted_desk.store.standing import stand


@dataclass(frozen=True, slots=True)
class PackedReading:
    """One reading's rows, without the ids that the store will give them."""

    reading: Row
    findings: tuple[Row, ...]
    evidence: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class PackedLetter:
    """One letter's rows. Plain data: it travels between processes at little cost."""

    sha256: str
    name: str
    kind: str
    text: str
    pages: tuple[Row, ...]
    reading: PackedReading
    entry: QueueEntry
    words: str
    columns: tuple[Row, ...]


def pack(letter: ExtractedLetter) -> PackedLetter:
    """The rows of a letter; raises `ValueError` where its text is not that of its lines."""
    document = letter.document
    standing = stand(letter.findings, ())
    entry = entry_of(0, document.name, letter.recognition.family, standing)
    return PackedLetter(
        sha256=document.sha256,
        name=document.name,
        kind=document.kind,
        text=document.text,
        pages=pack_pages(document),
        reading=pack_reading(letter),
        entry=entry,
        words=words_of(entry, standing),
        columns=columns.rows_of(entry, document.sha256, standing),
    )


def pack_reading(letter: ExtractedLetter) -> PackedReading:
    """The rows of what one reading found."""
    known = letter.recognition
    recognition = codec.dump(
        [known.family, known.score, known.runner_up, known.runner_up_score, known.lines]
    )
    return PackedReading(
        (known.family, letter.family_version, letter.app_version, recognition),
        tuple(_finding(place, finding) for place, finding in enumerate(letter.findings)),
        tuple(
            row
            for place, finding in enumerate(letter.findings)
            for role, found in (("evidence", finding.evidence), ("witness", finding.witness))
            for row in _spans(place, role, found)
        ),
    )


def pack_pages(document: Document) -> tuple[Row, ...]:
    """The rows of a document's pages; raises `ValueError` where its text is not theirs."""
    start = 0
    rows: list[Row] = []
    for page in document.pages:
        text = "\n".join(line.text for line in page.lines)
        size, lines = (page.width, page.height), codec.lines_out(page)
        rows.append((page.number, *size, start, text, lines, page.read_by, page.turn))
        start += len(text) + 1
    if "\f".join(row[4] for row in rows) != document.text:
        raise ValueError("the text of a document must be that of its lines")
    return tuple(rows)


def _finding(place: int, finding: Finding) -> Row:
    return (
        place,
        finding.field,
        codec.value_out(finding.value),
        finding.raw,
        str(finding.confidence.level),
        codec.dump(finding.confidence.reasons),
        None if finding.absence is None else str(finding.absence),
        finding.rule,
    )


def _spans(place: int, role: str, evidence: Evidence) -> Iterator[Row]:
    for number, span in enumerate(evidence.spans):
        boxes = codec.boxes_out(span.boxes)
        yield place, role, number, span.page, span.start, span.end, span.words, boxes
