"""Parquet needs an extra: what is read back is tested where it is installed."""

import sys
from datetime import UTC, datetime
from pathlib import Path

import pytest

from ofsted_desk.errors import ExportError
from ofsted_desk.export.dictionary import TABLES, tables
from ofsted_desk.export.export import Format, export
from ofsted_desk.export.rows import Cell
from tests.export.a_store import ALL, FAMILIES, rows_of_table

WHY = "the extra [parquet] (pyarrow) is not installed"


@pytest.mark.parametrize("name", TABLES)
def test_parquet_read_back_is_the_rows(name: str, store_file: Path, tmp_path: Path) -> None:
    parquet = pytest.importorskip("pyarrow.parquet", reason=WHY)

    export(store_file, tmp_path, Format.PARQUET, FAMILIES, ALL)
    table = parquet.read_table(tmp_path / f"{name}.parquet")

    assert table.to_pylist() == [
        {column: _to_the_millisecond(cell) for column, cell in row.items()}
        for row in rows_of_table(store_file, name)
    ]
    for column in tables()[name].columns:
        described = table.schema.field(column.name).metadata[b"description"]
        assert described.decode() == column.description


def _to_the_millisecond(cell: Cell) -> Cell:
    return cell.astimezone(UTC) if isinstance(cell, datetime) else cell


def test_without_the_extra_the_sentence_names_it(
    store_file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "pyarrow", None)

    with pytest.raises(ExportError, match=r"ofsted-desk\[parquet\]"):
        export(store_file, tmp_path / "out", Format.PARQUET, FAMILIES, ALL)

    assert not (tmp_path / "out").exists()
