"""The page before a reviewed letter: what was decided, each with the number of its marks."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from ofsted_desk import __version__
from ofsted_desk.export.plain_pdf import HEIGHT, WIDTH, Bar, Drawn, Text, pdf_of, wrapped
from ofsted_desk.export.rows import Cell, LetterRows, Row

_EDGE, _FOOT = 48.0, 56.0
_TOP, _HEAD = _EDGE + 10, 18.0
"""Where the table goes on on a later page, and how high its headings are."""
_LINE = 12.5
_TITLE, _MOST_TITLE = 18.0, 3
"""Size of the title, and its lines at most: the whole name stands in the table."""
_FEWEST = 3
"""A row that no page has room for is begun where so many of its lines fit."""
_COLUMNS = ((_EDGE, 22.0), (74.0, 112.0), (190.0, 226.0), (422.0, 90.0), (518.0, 34.0))
"""Where each column begins, and how wide it is: number, field, value, decision, page."""
_HEADINGS = ("No.", "Field", "Value", "Decision", "Page")
_SIZE = 9.0
_DAYS = ("document_date", "inspection_start", "inspection_end")


@dataclass(frozen=True, slots=True)
class Marked:
    """One field in the summary; `number` is that of its marks, 0 where it has none."""

    number: int
    row: Row
    title: str = ""


def marked_fields(letter: LetterRows, placed: Mapping[str, int]) -> list[Marked]:
    """The fields that stand or are stated absent, with their numbers."""
    return [
        Marked(placed.get(str(row["field"]), 0), row, letter.family)
        for row in letter.tables["fields"]
        if row["value"] is not None or row["state"] == "stated absent"
    ]


def summary_pdf(letter: LetterRows, fields: Sequence[Marked], remark: str = "") -> bytes:
    """The summary as a PDF of its own."""
    pages: list[list[Drawn]] = [[]]
    at = _heading(pages[-1], letter, remark)
    at = _table_head(pages[-1], at)
    for field in fields:
        cells, room = _cells(field), _room(at)
        while any(cells):
            lines = max(map(len, cells))
            if lines > room and (lines <= _room(_TOP + _HEAD) or room < _FEWEST):
                pages.append([])
                at = _table_head(pages[-1], _TOP)
                room = _room(at)
            here, cells = [c[:room] for c in cells], [c[room:] for c in cells]
            pages[-1].extend(_row(here, at))
            at += max(map(len, here)) * _LINE + 4
            room = _room(at)
    for number, page in enumerate(pages, 1):
        words = f"Ofsted Desk {__version__} · summary {number} of {len(pages)}"
        page.append(Text(_EDGE, HEIGHT - 30, 8, words))
    return pdf_of(pages)


def _heading(page: list[Drawn], letter: LetterRows, remark: str) -> float:
    (own,) = letter.tables["letters"]
    at = _EDGE + 14
    title = wrapped(str(own["authority"] or own["file"]), WIDTH - 2 * _EDGE, _TITLE, bold=True)
    for number, line in enumerate(title[:_MOST_TITLE]):
        at += number and _TITLE + 4
        page.append(Text(_EDGE, at, _TITLE, line, bold=True))
    for words in (*_about(own, letter.family), remark):
        for line in wrapped(words, WIDTH - 2 * _EDGE, _SIZE) if words else ():
            at += 14
            page.append(Text(_EDGE, at, _SIZE, line))
    return at + 20


def _about(own: Row, title: str) -> Iterator[str]:
    days = [_day(own[name]) for name in ("inspection_start", "inspection_end")]
    yield f"{title} · dated {_day(own['document_date'])} · inspection {' to '.join(days)}"
    yield f"{own['file']} · SHA-256 {own['sha256']}"
    reviewed = f" by {own['reviewed_by']}, {_moment(own['reviewed_at'])}"
    yield f"State: {own['state']}{reviewed if own['reviewed_by'] else ''}"
    yield (
        "The words that each value was read from are marked on the pages that follow, with the "
        "number of the row below. Nothing else in them was changed. Page numbers are the letter's."
    )


def _room(at: float) -> int:
    """How many lines of a row a page has room for from here on."""
    return max(0, int((HEIGHT - _FOOT - at - 4) // _LINE))


def _table_head(page: list[Drawn], at: float) -> float:
    page.append(Bar(_EDGE - 4, at - 11, WIDTH - 2 * _EDGE + 8, 16, 0.9))
    for (x, _), heading in zip(_COLUMNS, _HEADINGS, strict=True):
        page.append(Text(x, at, _SIZE, heading, bold=True))
    return at + _HEAD


def _cells(field: Marked) -> list[list[str]]:
    row = field.row
    said = (
        str(field.number or "–"),
        str(row["label"]),
        _value(row, field.title),
        _decision(row),
        str(row["evidence_page"] or "–"),
    )
    pairs = zip(said, _COLUMNS, strict=True)
    return [wrapped(words, width, _SIZE) for words, (_, width) in pairs]


def _value(row: Row, title: str) -> str:
    if row["field"] == "family":
        return title
    value = str(row["value"] or "not stated in the letter")
    try:
        return f"{date.fromisoformat(value):%d/%m/%Y}" if row["field"] in _DAYS else value
    except ValueError:
        return value


def _decision(row: Row) -> str:
    by = f" by {row['decided_by']}" if row["decided_by"] else ""
    note = f": {row['note']}" if row["note"] else ""
    changed = row["machine_value"] if row["state"] == "corrected" else None
    return f"{row['state']}{by}{f' (was read as {changed})' if changed else ''}{note}"


def _row(cells: Sequence[Sequence[str]], at: float) -> Iterator[Drawn]:
    for (x, _), lines in zip(_COLUMNS, cells, strict=True):
        for number, line in enumerate(lines):
            yield Text(x, at + number * _LINE, _SIZE, line)
    high = max(map(len, cells)) * _LINE
    yield Bar(_EDGE - 4, at + high - 7, WIDTH - 2 * _EDGE + 8, 0.5, 0.8)


def _day(cell: Cell) -> str:
    if isinstance(cell, date):
        return cell.strftime("%d/%m/%Y")
    return "no date" if cell is None else str(cell)


def _moment(cell: Cell) -> str:
    return cell.strftime("%d/%m/%Y %H:%M UTC") if isinstance(cell, datetime) else str(cell)
