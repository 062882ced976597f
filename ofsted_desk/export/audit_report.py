"""The audit trail as a page of plain words: who changed what, when, from what to what."""

from collections.abc import Iterable, Iterator
from datetime import datetime
from pathlib import Path

from ofsted_desk.export.rows import Cell, LetterRows, Row
from ofsted_desk.export.swap import written_beside


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
        yield from (f"  {_entry(row)}" for row in entries)
        if not entries:
            yield "  No decision was made."


def _entry(row: Row) -> str:
    change = f"{_said(row['before'])} → {_said(row['after'])}"
    note = f" ({row['note']})" if row["note"] else ""
    return f"{_when(row['at'])}  {row['reviewer']}: {row['action']} {row['field']}: {change}{note}"


def _said(words: Cell) -> str:
    return f"“{words}”" if words else "nothing"


def _when(cell: Cell) -> str:
    return cell.strftime("%d/%m/%Y %H:%M") if isinstance(cell, datetime) else str(cell)


def _day(cell: Cell) -> str:
    if cell is None:
        return "no date"
    return cell if isinstance(cell, str) else f"{cell:%d/%m/%Y}"
