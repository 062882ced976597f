"""A published table as it came: every byte of it kept, so that a corrected copy changes no more.

Whatever encoding and separator it has; rows that are too short or too long are said and kept.
"""

import csv
import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from io import StringIO
from pathlib import Path

from ofsted_desk.errors import TableError

_LARGEST = 200 * 1024 * 1024
_SEPARATORS = ",;\t|"
_BOMS = ((b"\xef\xbb\xbf", "utf-8-sig"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"))
_MOST_CELL = 10 * 1024 * 1024


@dataclass(frozen=True, slots=True)
class TableRow:
    """One row: its number as a spreadsheet shows it (the headings are row 1), cells, and text."""

    number: int
    cells: tuple[str, ...]
    raw: str


@dataclass(frozen=True)
class PublicTable:
    """A table as read. `problems` are sentences about rows that are not as the others."""

    name: str
    sha256: str
    encoding: str
    separator: str
    headings: tuple[str, ...]
    rows: tuple[TableRow, ...]
    heading_text: str
    problems: tuple[str, ...]
    every: tuple[TableRow, ...]
    """The rows, and those in which nothing stands."""

    def cell(self, row: TableRow, column: str) -> str:
        """The cell of a column, without spaces around it; empty where the row is too short."""
        at = self.headings.index(column)
        return row.cells[at].strip() if at < len(row.cells) else ""


def read_table(path: Path, needed: Sequence[str]) -> PublicTable:
    """The table in this file, which must have the columns needed; raises `TableError`."""
    data = _bytes(path)
    text, encoding = _decoded(data, path)
    lines = list(StringIO(text, newline=""))  # not at every mark that Unicode calls a line end
    first = next((line for line in lines if line.strip()), "")
    if not first:
        raise TableError(f"{path.name} is empty.", remedy="Choose the file again.")
    separator = max(_SEPARATORS, key=first.count)
    csv.field_size_limit(_MOST_CELL)
    records = _records(lines, separator, path)
    heading_text, named = records[0]
    headings = tuple(name.strip() for name in named)
    _check_headings(headings, needed, path)
    rows = tuple(
        TableRow(number, tuple(cells), raw) for number, (raw, cells) in enumerate(records[1:], 2)
    )
    return PublicTable(
        path.name,
        hashlib.sha256(data).hexdigest(),
        encoding,
        separator,
        headings,
        tuple(row for row in rows if any(cell.strip() for cell in row.cells)),
        heading_text,
        tuple(_odd_rows(rows, len(headings))),
        rows,
    )


def _bytes(path: Path) -> bytes:
    try:
        if path.stat().st_size > _LARGEST:
            raise TableError(
                f"{path.name} is larger than {_LARGEST // 1024**2} MB.",
                remedy="Keep only the rows and columns that are to be compared.",
            )
        return path.read_bytes()
    except OSError as error:
        raise TableError(
            f"{path} could not be read: {error.strerror or error}.", remedy="Choose another file."
        ) from error


def _decoded(data: bytes, path: Path) -> tuple[str, str]:
    """The text, and how it was encoded: by its mark, else UTF-8, else as Excel on Windows does."""
    encodings = [name for mark, name in _BOMS if data.startswith(mark)] or ["utf-8", "cp1252"]
    for encoding in encodings:
        try:
            text = data.decode(encoding)
        except UnicodeDecodeError:
            continue
        if "\0" not in text:
            return text, encoding
    raise TableError(
        f"{path.name} is not a CSV file, or its encoding is not known.",
        remedy="Open it in a spreadsheet and save it as 'CSV UTF-8'.",
    )


def _records(lines: Sequence[str], separator: str, path: Path) -> list[tuple[str, list[str]]]:
    """Each record with the text that it was written as, line ends and all.

    Empty lines above the headings belong to them.
    """
    reader = csv.reader(lines, delimiter=separator, strict=True)
    records: list[tuple[str, list[str]]] = []
    at = 0
    try:
        for cells in reader:
            if cells or records:
                records.append(("".join(lines[at : reader.line_num]), cells))
                at = reader.line_num
    except csv.Error as error:
        raise TableError(
            f"{path.name} cannot be read as CSV at line {reader.line_num}: {error}.",
            remedy="A quotation mark may be missing there. Mend it, or save the table anew.",
        ) from error
    return records


def _check_headings(headings: tuple[str, ...], needed: Sequence[str], path: Path) -> None:
    missing = [name for name in needed if name not in headings]
    if missing:
        there = ", ".join(name or "(no name)" for name in headings[:30])
        raise TableError(
            f"{path.name} has no column {', '.join(missing)}.",
            remedy=f"Choose another mapping, or change it. The columns are {there}.",
        )
    twice = [name for name in needed if headings.count(name) > 1]
    if twice:
        raise TableError(
            f"{path.name} has the column {twice[0]} twice.",
            remedy="Rename one of them, so that it is clear which is meant.",
        )


def _odd_rows(rows: Sequence[TableRow], width: int) -> list[str]:
    return [
        f"Row {row.number} has {len(row.cells)} cells where the headings are {width}."
        for row in rows
        if len(row.cells) != width and any(cell.strip() for cell in row.cells)
    ]
