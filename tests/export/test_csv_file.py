import csv
from pathlib import Path

import pytest

from ofsted_desk.export.csv_file import ENCODING, cell_text
from ofsted_desk.export.dictionary import TABLES
from ofsted_desk.export.export import Format, export
from tests.export.a_store import ALL, FAMILIES, rows_of_table


@pytest.mark.parametrize("name", TABLES)
def test_csv_read_back_is_the_rows(name: str, store_file: Path, tmp_path: Path) -> None:
    export(store_file, tmp_path / "out", Format.CSV, FAMILIES, ALL)

    with (tmp_path / "out" / f"{name}.csv").open(encoding="utf-8-sig", newline="") as file:
        read = list(csv.DictReader(file))

    assert read == [
        {column: cell_text(cell) for column, cell in row.items()}
        for row in rows_of_table(store_file, name)
    ]


def test_a_cell_that_a_spreadsheet_would_run_is_made_harmless(
    store_file: Path, tmp_path: Path
) -> None:
    export(store_file, tmp_path, Format.CSV, FAMILIES, ALL)

    assert "'=1+1 must be no formula" in (tmp_path / "areas.csv").read_text(ENCODING)
