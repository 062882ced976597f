"""Findings, evidence and pages as the text and bytes that SQLite keeps, and back, exactly."""

import json
import zlib
from typing import Any

from ofsted_desk.letter.document import Box, Furniture, Line, Page, Piece, Span
from ofsted_desk.letter.finding import AreaValue, EarlierValue, Evidence, GradeValue, Value

_COMPACT = (",", ":")


def dump(thing: object) -> str:
    """Compact JSON, one spelling for one thing."""
    return json.dumps(thing, ensure_ascii=False, separators=_COMPACT)


def load(text: str) -> Any:
    """What `dump` wrote, tuples as lists."""
    return json.loads(text)


def value_out(value: Value) -> str | None:
    """A field's value as JSON that a person can read; NULL for none."""
    if value is None:
        return None
    if isinstance(value, str):
        return dump(value)
    if isinstance(value, GradeValue):
        return dump({"grade": value.grade, "score": value.score})
    if isinstance(value, AreaValue):
        keys: dict[str, object] = {"text": value.text, "kind": value.kind}
        return dump(keys | {"judgement": value.judgement, "position": value.position})
    return dump({"earlier": value.grade, "year": value.year, "judgement": value.judgement})


def value_in(text: str | None) -> Value:
    """The value that `value_out` wrote."""
    if text is None:
        return None
    thing = json.loads(text)
    if isinstance(thing, str):
        return thing
    if "text" in thing:
        return AreaValue(thing["text"], thing["kind"], thing["judgement"], thing["position"])
    if "earlier" in thing:
        return EarlierValue(thing["earlier"], thing["year"], thing["judgement"])
    return GradeValue(thing["grade"], thing["score"])


def boxes_out(boxes: tuple[Box, ...]) -> str:
    """Boxes as one flat JSON list."""
    return dump([number for b in boxes for number in (b.x0, b.y0, b.x1, b.y1)])


def boxes_in(text: str) -> tuple[Box, ...]:
    """The boxes that `boxes_out` wrote."""
    flat = json.loads(text)
    return tuple(Box(*flat[i : i + 4]) for i in range(0, len(flat), 4))


def evidence_out(evidence: Evidence | None) -> str | None:
    """Evidence as JSON with its words; NULL where none was given."""
    if evidence is None:
        return None
    return dump([[s.page, s.start, s.end, s.words, boxes_out(s.boxes)] for s in evidence.spans])


def evidence_in(text: str | None) -> Evidence | None:
    """The evidence that `evidence_out` wrote."""
    if text is None:
        return None
    return Evidence(
        tuple(
            Span(page, start, end, words, boxes_in(boxes))
            for page, start, end, words, boxes in json.loads(text)
        )
    )


def lines_out(page: Page) -> bytes:
    """A page's lines, without their text, which stands in the page's own text."""
    return zlib.compress(dump([_line_out(line) for line in page.lines]).encode())


def _line_out(line: Line) -> list[object]:
    box = line.box
    pieces = [[p.start, p.end, p.x0, p.x1, p.size, 2 * p.bold + p.italic] for p in line.pieces]
    return [len(line.text), box.x0, box.y0, box.x1, box.y1, line.furniture, pieces]


def lines_in(number: int, start: int, text: str, packed: bytes) -> tuple[Line, ...]:
    """The lines of page `number`, whose text begins at `start` in the document."""
    lines: list[Line] = []
    offset = 0
    for row in json.loads(zlib.decompress(packed)):
        lines.append(_line_in(number, start + offset, text[offset : offset + row[0]], row))
        offset += row[0] + 1
    return tuple(lines)


def _line_in(number: int, start: int, text: str, row: list[Any]) -> Line:
    pieces = tuple(
        Piece(a, b, x0, x1, size, bool(style & 2), bool(style & 1))
        for a, b, x0, x1, size, style in row[6]
    )
    furniture = Furniture(row[5]) if row[5] else None
    return Line(number, text, start, Box(*row[1:5]), pieces, furniture)
