"""CSV: a file for each table, as a spreadsheet at a council opens it.

UTF-8 with a byte-order mark: without it Excel on Windows reads the file in the machine's old
code page, and every curly quote and dash of an area comes out broken. pandas, R and DuckDB drop
the mark by themselves; Python's csv does with `encoding="utf-8-sig"`.
"""

import csv
from collections.abc import Iterable, Mapping, Sequence
from contextlib import ExitStack
from datetime import datetime
from pathlib import Path

from ofsted_desk.export.data_package import write_data_package
from ofsted_desk.export.dictionary import Code, Table
from ofsted_desk.export.harmless import harmless
from ofsted_desk.export.layout import Layout
from ofsted_desk.export.rows import Cell, LetterRows, Row
from ofsted_desk.export.swap import written_beside

ENCODING = "utf-8-sig"
_EXTRA = ("data-dictionary.csv", "codes.csv", "datapackage.json")


def write_csv(
    rows: Iterable[LetterRows], folder: Path, codes: Sequence[Code], layout: Layout
) -> list[Path]:
    """Write every table, the data dictionary and the data package; the files written."""
    tables = layout.tables()
    names = [*(f"{name}.csv" for name in tables), *_EXTRA]
    files = [folder / name for name in names]
    with written_beside(files) as parts:
        written = dict(zip(tables, parts, strict=False))
        _write_tables(rows, written, tables)
        dictionary, code_list, package = parts[-len(_EXTRA) :]
        _write_rows(dictionary, dictionary_rows(tables))
        _write_rows(code_list, code_rows(codes))
        write_data_package(package, written, codes, tables)
    return files


def dictionary_rows(tables: Mapping[str, Table]) -> list[Row]:
    """The data dictionary as rows."""
    return [
        {
            "table": table.name,
            "column": column.name,
            "title": column.title,
            "type": column.kind,
            "codes": column.codes or None,
            "description": column.description,
        }
        for table in tables.values()
        for column in table.columns
    ]


def code_rows(codes: Sequence[Code]) -> list[Row]:
    """The codes as rows."""
    return [
        {"list": c.list, "family": c.family or None, "code": c.code, "meaning": c.meaning}
        for c in codes
    ]


def cell_text(cell: Cell) -> str:
    """A cell as it stands in the file; times in UTC to the second."""
    if cell is None:
        return ""
    if isinstance(cell, str):
        return harmless(cell)
    return cell.strftime("%Y-%m-%dT%H:%M:%SZ") if isinstance(cell, datetime) else str(cell)


def _write_tables(
    rows: Iterable[LetterRows], parts: Mapping[str, Path], tables: Mapping[str, Table]
) -> None:
    with ExitStack() as opened:
        writers = {
            name: csv.writer(opened.enter_context(path.open("w", encoding=ENCODING, newline="")))
            for name, path in parts.items()
        }
        for name, writer in writers.items():
            writer.writerow(tables[name].names)
        for letter in rows:
            for name, writer in writers.items():
                writer.writerows(map(_cells, letter.tables[name]))


def _write_rows(path: Path, rows: Sequence[Row]) -> None:
    with path.open("w", encoding=ENCODING, newline="") as file:
        writer = csv.writer(file)
        writer.writerow(rows[0] if rows else ())
        writer.writerows(map(_cells, rows))


def _cells(row: Row) -> list[str]:
    return list(map(cell_text, row.values()))
