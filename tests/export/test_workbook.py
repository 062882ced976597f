from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from ofsted_desk.export import workbook
from ofsted_desk.export.dictionary import TABLES, tables
from ofsted_desk.export.export import Format, export
from ofsted_desk.export.rows import Cell
from tests.export.a_store import ALL, FAMILIES, rows_of_table


@pytest.mark.parametrize("name", TABLES)
def test_a_workbook_read_back_is_the_rows(name: str, store_file: Path, tmp_path: Path) -> None:
    export(store_file, tmp_path / "out.xlsx", Format.XLSX, FAMILIES, ALL)

    sheet = openpyxl.load_workbook(tmp_path / "out.xlsx")[tables()[name].title]
    head, *read = [list(row) for row in sheet.iter_rows(values_only=True)]

    assert head == [column.title for column in tables()[name].columns]
    assert read == [[_in_sheet(c) for c in row.values()] for row in rows_of_table(store_file, name)]


def _in_sheet(cell: Cell) -> Any:
    if isinstance(cell, datetime):
        return cell.astimezone(UTC).replace(tzinfo=None, microsecond=0)
    return datetime(cell.year, cell.month, cell.day) if isinstance(cell, date) else cell  # noqa: DTZ001


def test_a_workbook_has_filters_widths_and_its_dictionary(store_file: Path, tmp_path: Path) -> None:
    export(store_file, tmp_path / "out.xlsx", Format.XLSX, FAMILIES, ALL)

    book = openpyxl.load_workbook(tmp_path / "out.xlsx")

    assert book.sheetnames == [
        "Letters",
        "Grades",
        "Areas",
        "Fields",
        "Audit",
        "Data dictionary",
        "Codes",
    ]
    grades = book["Grades"]
    assert grades.auto_filter.ref == "A1:U7"
    assert grades.freeze_panes == "B2"
    assert grades.column_dimensions["G"].width > 30
    assert grades["H2"].value == "good"
    assert grades["H2"].fill.fgColor.rgb == "FFE2F2D5"
    codes = [row[:3] for row in book["Codes"].iter_rows(values_only=True)]
    assert ("judgement", "ilacs", "care") in codes


def test_text_that_looks_like_a_formula_is_text(store_file: Path, tmp_path: Path) -> None:
    export(store_file, tmp_path / "out.xlsx", Format.XLSX, FAMILIES, ALL)

    cell = openpyxl.load_workbook(tmp_path / "out.xlsx")["Areas"]["J2"]
    assert (cell.value, cell.data_type) == ("=1+1 must be no formula", "s")


@pytest.mark.parametrize("name", TABLES)
def test_a_table_of_more_rows_than_a_sheet_holds_goes_on_in_another(
    name: str, store_file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(workbook, "MOST_ROWS", 1)
    rows = rows_of_table(store_file, name)
    export(store_file, tmp_path / "out.xlsx", Format.XLSX, FAMILIES, ALL)

    book = openpyxl.load_workbook(tmp_path / "out.xlsx")
    title = tables()[name].title
    titles = [title, *(f"{title} {number}" for number in range(2, len(rows) + 1))]
    sheets = [list(book[each].iter_rows(values_only=True)) for each in titles]
    heads = {head for head, *_ in sheets}

    assert heads == {tuple(column.title for column in tables()[name].columns)}
    read = [list(row) for _, *below in sheets for row in below]
    assert read == [[_in_sheet(c) for c in row.values()] for row in rows]
    assert f"{title} {len(rows) + 1}" not in book.sheetnames
    assert {book[each].freeze_panes for each in titles} == {"B2"}
