"""SQLite: one tidy file that opens well in Datasette, with a metadata file beside it.

This is no store and nobody's decisions live in it: a file for other programs, as CSV is. That is
why it may use sqlite3 beside the store (see the import rules).
"""

import json
import sqlite3
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any

from ofsted_desk.errors import ExportError
from ofsted_desk.export.csv_file import code_rows, dictionary_rows
from ofsted_desk.export.data_package import LICENCE
from ofsted_desk.export.dictionary import Code, Column, Table
from ofsted_desk.export.json_file import plain_cell
from ofsted_desk.export.layout import Layout
from ofsted_desk.export.rows import LetterRows, Row
from ofsted_desk.export.sqlite_views import INDEXED, SEARCHED, View, views_of
from ofsted_desk.export.swap import written_beside

_TYPES = {"text": "TEXT", "number": "INTEGER", "date": "TEXT", "time": "TEXT"}
_QUICK = (
    # The file is written beside and then swapped: half of one is thrown away, never mended.
    "PRAGMA journal_mode = OFF",
    "PRAGMA synchronous = OFF",
    "PRAGMA temp_store = FILE",
    "PRAGMA page_size = 4096",
)
_FACETS = {
    "letters": ("family", "state"),
    "grades": ("family", "judgement", "grade"),
    "areas": ("family", "kind"),
    "fields": ("field", "state", "confidence"),
    "audit": ("reviewer", "action"),
}


def write_sqlite(
    rows: Iterable[LetterRows], path: Path, codes: Sequence[Code], layout: Layout
) -> list[Path]:
    """Write the file and its metadata; the files written."""
    tables = layout.tables()
    views = views_of(tables)
    files = [path, path.with_name(f"{path.stem}.metadata.json")]
    with written_beside(files) as (part, described):
        part.unlink(missing_ok=True)
        with _said(path), closing(sqlite3.connect(part, isolation_level=None)) as connection:
            for statement in (*_QUICK, "BEGIN", *_made(tables)):
                connection.execute(statement)
            for letter in rows:
                for name, listed in letter.tables.items():
                    connection.executemany(_insert(name, tables[name].names), map(_cells, listed))
            _add_list(connection, "data_dictionary", dictionary_rows(tables))
            _add_list(connection, "codes", code_rows(codes))
            for statement in (*_finished(tables, views), "COMMIT"):
                connection.execute(statement)
        text = json.dumps(_metadata(path.stem, tables, views), ensure_ascii=False, indent=1)
        described.write_text(text + "\n", encoding="utf-8", newline="\n")
    return files


def _made(tables: Mapping[str, Table]) -> Iterator[str]:
    for table in tables.values():
        lines = [*map(_column, table.columns), f"PRIMARY KEY ({', '.join(table.key)})"]
        lines += [
            f"FOREIGN KEY ({c.name}) REFERENCES {c.refers} ({c.name})"
            for c in table.columns
            if c.refers
        ]
        yield f"CREATE TABLE {table.name} (\n    " + ",\n    ".join(lines) + "\n)"


def _column(column: Column) -> str:
    return f"{column.name} {_TYPES[column.kind]}" + " NOT NULL" * column.required


def _finished(tables: Mapping[str, Table], views: Sequence[View]) -> Iterator[str]:
    """Indexes, search and views: made when all rows are there, which is quicker."""
    for table, column in INDEXED:
        if table in tables and column in tables[table].names:
            yield f"CREATE INDEX {table}_by_{column} ON {table} ({column})"
    for name, searched in SEARCHED.items():
        if name in tables:
            kept = ", ".join(column for column in searched if column in tables[name].names)
            yield (
                f"CREATE VIRTUAL TABLE {name}_fts USING fts5 ({kept}, content={name}, "
                'tokenize="unicode61 remove_diacritics 2")'
            )
            yield f"INSERT INTO {name}_fts ({name}_fts) VALUES ('rebuild')"  # noqa: S608
    for view in views:
        yield f"CREATE VIEW {view.name} AS {view.sql}"


def _insert(name: str, columns: Sequence[str]) -> str:
    marks = ", ".join("?" * len(columns))
    return f"INSERT INTO {name} ({', '.join(columns)}) VALUES ({marks})"  # noqa: S608


def _add_list(connection: sqlite3.Connection, name: str, rows: Sequence[Row]) -> None:
    columns = ", ".join(f'"{column}" TEXT' for column in rows[0])
    connection.execute(f"CREATE TABLE {name} ({columns})")
    marks = ", ".join("?" * len(rows[0]))
    connection.executemany(f"INSERT INTO {name} VALUES ({marks})", map(_cells, rows))  # noqa: S608


def _cells(row: Row) -> list[str | int | None]:
    return [plain_cell(cell) for cell in row.values()]


def _metadata(name: str, tables: Mapping[str, Table], views: Sequence[View]) -> dict[str, Any]:
    """What Datasette shows beside the tables: `datasette NAME.sqlite -m NAME.metadata.json`."""
    described: dict[str, Any] = {
        table.name: {
            "title": table.title,
            "description": table.description,
            "columns": {column.name: column.description for column in table.columns},
            "facets": [f for f in _FACETS.get(table.name, ()) if f in table.names],
        }
        for table in tables.values()
    }
    described["letters"]["label_column"] = "authority"
    described |= {view.name: {"title": view.title, "description": view.about} for view in views}
    described["data_dictionary"] = {"title": "Data dictionary"}
    described["codes"] = {"title": "Codes", "facets": ["list"]}
    return {
        "title": "Ofsted letters and reports as reviewed records",
        "license": LICENCE["title"],
        "license_url": LICENCE["path"],
        "databases": {name: {"tables": described}},
    }


@contextmanager
def _said(path: Path) -> Iterator[None]:
    """Turn what SQLite refuses into words."""
    try:
        yield
    except sqlite3.OperationalError as error:
        raise ExportError(
            f"{path} could not be written: {error}.",
            remedy="Choose another place, or free some space, and export again.",
        ) from error
