"""The audit trail as a page of plain words: who changed what, when, from what to what."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import datetime
from pathlib import Path

from ofsted_desk.export.rows import Cell, LetterRows, Row
from ofsted_desk.export.swap import written_beside
from ofsted_desk.store.standing import TABLE, about

_DONE = {
    "confirm": "confirmed",
    "correct": "corrected",
    "add": "added",
    "remove": "removed",
    "mark absent": "marked as not stated",
    "unsure": "left open",
    "status": "decided on",
    "undo": "took back a decision on",
    "redo": "made again a decision on",
    "re-check": "answered blind",
    "link": "decided on the course of",
    "assign": "gave away",
    "move": "moved",
    "keep apart": "kept as no copy",
    "reconcile": "settled a cell of a public table from",
}


def write_audit_report(rows: Iterable[LetterRows], path: Path) -> list[Path]:
    """Write the report of some letters; the file written."""
    with written_beside([path]) as (part,), part.open("w", encoding="utf-8", newline="\n") as file:
        file.writelines(line + "\n" for line in report_lines(rows))
    return [path]


def report_lines(rows: Iterable[LetterRows]) -> Iterator[str]:
    """The report's lines."""
    yield "Audit of reviewed letters (times in UTC)"
    for letter in rows:
        (own,) = letter.tables["letters"]
        yield ""
        yield f"{own['authority'] or own['file']}, {_day(own['document_date'])} ({own['file']})"
        yield f"  {own['state']}; {own['corrections']} corrections"
        entries = letter.tables["audit"]
        labels = {row["field"]: str(row["label"]) for row in letter.tables["fields"]}
        yield from (f"  {_entry(row, labels)}" for row in entries)
        if not entries:
            yield "  No decision was made."


def _entry(row: Row, labels: Mapping[Cell, str]) -> str:
    what = _label(str(row["field"]), labels)
    done = _DONE.get(str(row["action"]), row["action"])
    before, after = _said(row["before"]), _said(row["after"])
    change = after if before == after else f"{before} → {after}"
    note = f" ({row['note']})" if row["note"] else ""
    return f"{_when(row['at'])}  {row['reviewer']} {done} {what}: {change}{note}"


def _label(field: str, labels: Mapping[Cell, str]) -> Cell:
    """A field's name; for a decision beside the form, that of the field that it is about."""
    name = about(field)
    if field.startswith(TABLE):
        return name
    return labels.get(name, "the letter" if name in ("letter", "") else name)


def _said(words: Cell) -> str:
    return f"“{words}”" if words else "nothing"


def _when(cell: Cell) -> str:
    return cell.strftime("%d/%m/%Y %H:%M") if isinstance(cell, datetime) else str(cell)


def _day(cell: Cell) -> str:
    if cell is None:
        return "no date"
    return cell if isinstance(cell, str) else f"{cell:%d/%m/%Y}"
