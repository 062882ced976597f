"""Parquet: a file for each table, typed, for pandas, R, DuckDB and Arrow.

Needs the extra `[parquet]` (pyarrow, as large as all the rest of the program). Rows are written
in groups, so that memory stays flat. A date that is none is null here; the table of fields has
its words.
"""

from collections.abc import Iterable, Mapping, Sequence
from contextlib import ExitStack
from datetime import UTC, date, datetime
from importlib import import_module
from pathlib import Path
from typing import Any

from ofsted_desk.errors import ExportError
from ofsted_desk.export.csv_file import code_rows, dictionary_rows
from ofsted_desk.export.dictionary import Code, Table
from ofsted_desk.export.layout import Layout
from ofsted_desk.export.rows import Cell, LetterRows, Row
from ofsted_desk.export.swap import written_beside

_GROUP = 5_000
"""Rows of a table held before they are written."""
_LISTS = ("data-dictionary", "codes")


def write_parquet(
    rows: Iterable[LetterRows], folder: Path, codes: Sequence[Code], layout: Layout
) -> list[Path]:
    """Write every table, the data dictionary and the codes; the files written."""
    _pyarrow()
    tables = layout.tables()
    files = [folder / f"{name}.parquet" for name in (*tables, *_LISTS)]
    with written_beside(files) as parts:
        with ExitStack() as opened:
            writers = {
                name: opened.enter_context(_Writer(part, table))
                for part, (name, table) in zip(parts, tables.items(), strict=False)
            }
            for letter in rows:
                for name, writer in writers.items():
                    writer.add(letter.tables[name])
        for part, listed in zip(
            parts[len(tables) :], (dictionary_rows(tables), code_rows(codes)), strict=True
        ):
            _write_list(part, listed)
    return files


class _Writer:
    """One table while it is written."""

    def __init__(self, path: Path, table: Table) -> None:
        pyarrow = _pyarrow()
        self._schema = pyarrow.schema(
            [
                pyarrow.field(
                    column.name,
                    _types(pyarrow)[column.kind],
                    nullable=not column.required,
                    metadata={"title": column.title, "description": column.description},
                )
                for column in table.columns
            ],
            metadata={"title": table.title, "description": table.description},
        )
        self._kinds = {column.name: column.kind for column in table.columns}
        self._file = pyarrow.parquet.ParquetWriter(path, self._schema, compression="zstd")
        self._rows: list[Row] = []

    def add(self, rows: Sequence[Row]) -> None:
        self._rows += rows
        if len(self._rows) >= _GROUP:
            self._flush()

    def _flush(self) -> None:
        plain = [
            {name: _typed(cell, self._kinds[name]) for name, cell in row.items()}
            for row in self._rows
        ]
        self._file.write_table(_pyarrow().Table.from_pylist(plain, schema=self._schema))
        self._rows = []

    def __enter__(self) -> "_Writer":
        return self

    def __exit__(self, kind: object, *_: object) -> None:
        try:
            if kind is None and self._rows:
                self._flush()
        finally:
            self._file.close()


def _typed(cell: Cell, kind: str) -> Cell:
    if kind == "time":
        return cell.astimezone(UTC) if isinstance(cell, datetime) else None
    if kind == "date":
        return cell if isinstance(cell, date) else None
    return cell


def _write_list(path: Path, rows: Sequence[Row]) -> None:
    pyarrow = _pyarrow()
    schema = pyarrow.schema([pyarrow.field(name, pyarrow.string()) for name in rows[0]])
    pyarrow.parquet.write_table(
        pyarrow.Table.from_pylist(list(rows), schema=schema), path, compression="zstd"
    )


def _types(pyarrow: Any) -> Mapping[str, Any]:
    return {
        "text": pyarrow.string(),
        "number": pyarrow.int64(),
        "date": pyarrow.date32(),
        "time": pyarrow.timestamp("ms", tz="UTC"),
    }


def _pyarrow() -> Any:
    """The library, imported only by an export that needs it."""
    try:
        import_module("pyarrow.parquet")
        return import_module("pyarrow")
    except ImportError as error:
        raise ExportError(
            "Parquet needs the extra [parquet] of Ofsted Desk (pyarrow), which is not installed.",
            remedy="Install it with: python -m pip install 'ofsted-desk[parquet]'. "
            "Or export to CSV or SQLite, which need nothing more.",
        ) from error
