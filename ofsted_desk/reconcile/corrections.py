"""What goes back to those who publish the table: the corrections, and a corrected copy."""

import csv
from collections.abc import Callable, Mapping
from io import StringIO
from pathlib import Path

from ofsted_desk.export.harmless import harmless
from ofsted_desk.export.swap import written_beside
from ofsted_desk.reconcile.cells import Cell, Comparison
from ofsted_desk.reconcile.table import PublicTable, TableRow
from ofsted_desk.reconcile.verdicts import Settled, Verdict

COLUMNS = (
    "row",
    "council",
    "date",
    "column",
    "was",
    "now",
    "decision",
    "page",
    "words",
    "file",
    "sha256",
    "note",
    "decided_by",
    "decided_at",
)


def corrections(comparison: Comparison) -> list[tuple[Cell, Settled]]:
    """The cells that are to be changed, and those that a note is about, in the table's order."""
    return [
        (cell, cell.settled)
        for cell in comparison.cells
        if cell.settled is not None and cell.settled.verdict is not Verdict.THEIRS
    ]


def write_corrections(comparison: Comparison, path: Path, sha256_of: Callable[[int], str]) -> int:
    """Write the corrections, one row a cell; how many there are."""
    made = corrections(comparison)
    with (
        written_beside([path]) as (part,),
        part.open("w", encoding="utf-8-sig", newline="") as file,
    ):
        writer = csv.writer(file)
        writer.writerow(COLUMNS)
        writer.writerows(_line(cell, settled, sha256_of) for cell, settled in made)
    return len(made)


def _line(cell: Cell, settled: Settled, sha256_of: Callable[[int], str]) -> list[str]:
    letter = cell.row.letter
    evidence = settled.evidence
    cells = (
        str(cell.row.row.number),
        cell.row.council,
        cell.row.day,
        cell.column,
        cell.theirs,
        settled.stands,
        settled.verdict.value,
        str(evidence.page or ""),
        " ".join(evidence.words.split()),
        letter.name if letter else "",
        sha256_of(letter.letter) if letter else "",
        settled.note,
        settled.by,
        settled.at[:19] + "Z",
    )
    return [harmless(words) for words in cells]


def write_copy(comparison: Comparison, path: Path) -> int:
    """Write the table with our values where they were accepted; how many cells changed.

    Every other row is written exactly as it came.
    """
    changes: dict[int, dict[str, str]] = {}
    count = 0
    for cell, settled in corrections(comparison):
        if settled.verdict is Verdict.OURS:
            changes.setdefault(cell.row.row.number, {})[cell.column] = settled.stands
            count += 1
    table = comparison.table
    text = table.heading_text + "".join(
        _changed(table, row, changes[row.number]) if row.number in changes else row.raw
        for row in table.every
    )
    with written_beside([path]) as (part,):
        part.write_bytes(_encoded(text, table.encoding))
    return count


def _changed(table: PublicTable, row: TableRow, changes: Mapping[str, str]) -> str:
    cells = [*row.cells, *[""] * (len(table.headings) - len(row.cells))]
    for column, value in changes.items():
        cells[table.headings.index(column)] = harmless(value)
    line = StringIO()
    end = row.raw[len(row.raw.rstrip("\r\n")) :]
    csv.writer(line, delimiter=table.separator, lineterminator=end).writerow(cells)
    return line.getvalue()


def _encoded(text: str, encoding: str) -> bytes:
    """The text as it was encoded; UTF-8 where our values need more letters than that has."""
    try:
        return text.encode(encoding)
    except UnicodeEncodeError:
        return text.encode("utf-8-sig")
