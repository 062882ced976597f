"""What was written, read back by other programs, equals the rows."""

import csv
import hashlib
import json
from collections.abc import Callable
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from ofsted_desk.errors import ExportError
from ofsted_desk.export.csv_file import ENCODING, cell_text
from ofsted_desk.export.dictionary import TABLES, tables
from ofsted_desk.export.export import ExportStopped, Format, export
from ofsted_desk.export.rows import Cell, LetterRows, Row, rows_of
from ofsted_desk.export.selection import Selection, chosen_letters, kept_letters
from ofsted_desk.families.authorities import Gazetteer
from ofsted_desk.store import open_store
from tests.export.a_store import FAMILIES, VERSION

ALL = Selection(every=True)


def _codes(name: str, on: date | None) -> tuple[str | None, str | None]:
    known = Gazetteer.load().resolve(name, on)
    return (known.gss_code, known.number) if known else (None, None)


def _rows(file: Path) -> list[LetterRows]:
    with open_store(file, app_version=VERSION, read_only=True) as store:
        chosen = chosen_letters(store, ALL)
        return [rows_of(k, _codes) for k in kept_letters(store, chosen, ALL, FAMILIES)]


def _table(file: Path, name: str) -> list[Row]:
    return [row for letter in _rows(file) for row in letter.tables[name]]


@pytest.mark.parametrize("name", TABLES)
def test_csv_read_back_is_the_rows(name: str, store_file: Path, tmp_path: Path) -> None:
    export(store_file, tmp_path / "out", Format.CSV, FAMILIES, ALL)

    with (tmp_path / "out" / f"{name}.csv").open(encoding="utf-8-sig", newline="") as file:
        read = list(csv.DictReader(file))

    assert read == [
        {column: cell_text(cell) for column, cell in row.items()}
        for row in _table(store_file, name)
    ]


@pytest.mark.parametrize("name", TABLES)
def test_a_workbook_read_back_is_the_rows(name: str, store_file: Path, tmp_path: Path) -> None:
    export(store_file, tmp_path / "out.xlsx", Format.XLSX, FAMILIES, ALL)

    sheet = openpyxl.load_workbook(tmp_path / "out.xlsx")[tables()[name].title]
    head, *read = [list(row) for row in sheet.iter_rows(values_only=True)]

    assert head == [column.title for column in tables()[name].columns]
    assert read == [[_in_sheet(c) for c in row.values()] for row in _table(store_file, name)]


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
    assert grades.auto_filter.ref == "A1:T7"
    assert grades.freeze_panes == "B2"
    assert grades.column_dimensions["G"].width > 30
    assert grades["H2"].value == "good"
    assert grades["H2"].fill.fgColor.rgb == "FFE2F2D5"
    words = {row[3]: row[4] for row in book["Codes"].iter_rows(values_only=True, max_col=5)}
    assert words is not None


@pytest.mark.parametrize("form", [Format.JSON, Format.JSON_LINES])
def test_json_read_back_has_the_values_and_the_evidence(
    form: Format, store_file: Path, tmp_path: Path
) -> None:
    (file,) = export(store_file, tmp_path / "out", form, FAMILIES, ALL).files

    text = file.read_text("utf-8")
    lines = text.splitlines()
    read = json.loads(text) if form is Format.JSON else [json.loads(line) for line in lines]

    assert file.name == f"letters.{form.value}"
    assert [letter["authority"] for letter in read] == ["Essex", "Dorset", "Surrey"]
    assert [a["text"] for a in read[0]["areas"]] == [
        "=1+1 must be no formula",
        "The quality of plans.",
    ]
    grade = next(f for f in read[0]["fields"] if f["field"] == "grade:overall")
    assert grade["evidence"] == [
        {"page": 2, "words": "words of grade:overall", "boxes": [[1.23, 2, 3, 4]]}
    ]
    assert read[0]["audit"][0]["at"] == "2024-03-01T09:00:30Z"


def test_a_cell_that_a_spreadsheet_would_run_is_made_harmless(
    store_file: Path, tmp_path: Path
) -> None:
    export(store_file, tmp_path, Format.CSV, FAMILIES, ALL)
    export(store_file, tmp_path / "out.xlsx", Format.XLSX, FAMILIES, ALL)

    assert "'=1+1 must be no formula" in (tmp_path / "areas.csv").read_text(ENCODING)
    cell = openpyxl.load_workbook(tmp_path / "out.xlsx")["Areas"]["J2"]
    assert (cell.value, cell.data_type) == ("=1+1 must be no formula", "s")


@pytest.mark.parametrize("form", list(Format))
def test_the_same_store_gives_the_same_bytes(
    form: Format, store_file: Path, tmp_path: Path
) -> None:
    def made(folder: str) -> dict[str, str]:
        written = export(store_file, tmp_path / folder, form, FAMILIES, ALL).files
        return {f.name: hashlib.sha256(f.read_bytes()).hexdigest() for f in written}

    assert made("one") == made("two")


def test_the_data_package_describes_every_table_and_every_source(
    store_file: Path, tmp_path: Path
) -> None:
    export(store_file, tmp_path, Format.CSV, FAMILIES, ALL)

    package = json.loads((tmp_path / "datapackage.json").read_text("utf-8"))

    assert [r["name"] for r in package["resources"]] == list(TABLES)
    for resource in package["resources"]:
        data = (tmp_path / resource["path"]).read_bytes()
        assert resource["hash"] == f"sha256:{hashlib.sha256(data).hexdigest()}"
        names = [field["name"] for field in resource["schema"]["fields"]]
        assert data.decode(ENCODING).splitlines()[0] == ",".join(names)
    assert [s["title"] for s in package["sources"]] == ["first.pdf", "second.pdf", "third.pdf"]


def test_the_audit_report_says_who_changed_what(store_file: Path, tmp_path: Path) -> None:
    (file,) = export(store_file, tmp_path, Format.AUDIT, FAMILIES).files

    text = file.read_text("utf-8")

    assert "Essex, 06/11/2023 (first.pdf)\n  reviewed; 4 corrections\n" in text
    assert (
        "  01/03/2024 09:00  Ann Example corrected Authority: “Kent” → “Essex” (a printing mistake)"
        in text
    )
    assert "Ann Example decided on the letter: " in text


def test_an_export_counts_and_says_how_far_it_is(store_file: Path, tmp_path: Path) -> None:
    seen: list[tuple[int, int]] = []

    done = export(
        store_file,
        tmp_path,
        Format.JSON,
        FAMILIES,
        on_progress=lambda number, total: seen.append((number, total)),
    )

    assert (done.letters, done.grades, done.areas) == (2, 4, 4)
    assert seen == [(1, 2), (2, 2)]


@pytest.mark.parametrize("form", list(Format))
def test_a_stopped_export_leaves_what_was_there(
    form: Format, store_file: Path, tmp_path: Path
) -> None:
    out = tmp_path / "out"
    before = export(store_file, out, form, FAMILIES).files
    kept = {file: file.read_bytes() for file in before}

    with pytest.raises(ExportStopped):
        export(store_file, out, form, FAMILIES, ALL, stopped=_after(2))

    assert {file: file.read_bytes() for file in out.iterdir()} == kept


def _after(calls: int) -> Callable[[], bool]:
    left = iter(range(calls))
    return lambda: next(left, None) is None


def test_nothing_reviewed_is_said_and_nothing_written(store_file: Path, tmp_path: Path) -> None:
    none = Selection(families=frozenset({"sif"}))

    with pytest.raises(ExportError, match="There is nothing to export"):
        export(store_file, tmp_path / "out", Format.CSV, FAMILIES, none)

    assert not (tmp_path / "out").exists()


def test_a_store_that_is_not_there_is_not_made(tmp_path: Path) -> None:
    with pytest.raises(ExportError, match="There is no store"):
        export(tmp_path / "no.db", tmp_path / "out", Format.CSV, FAMILIES)

    assert list(tmp_path.glob("no.db*")) == []


@pytest.mark.parametrize("form", [Format.CSV, Format.XLSX, Format.JSON])
def test_a_file_of_another_kind_is_never_overwritten(
    form: Format, store_file: Path, tmp_path: Path
) -> None:
    notes = tmp_path / "notes.docx"
    notes.write_text("mine")

    with pytest.raises(ExportError, match=r"notes\.docx is"):
        export(store_file, notes, form, FAMILIES)

    assert notes.read_text() == "mine"


def test_a_place_that_cannot_be_written_is_said_with_what_to_do(
    store_file: Path, tmp_path: Path
) -> None:
    (tmp_path / "file").write_text("in the way")

    with pytest.raises(ExportError, match=r"could not be written.*Choose another place"):
        export(store_file, tmp_path / "file" / "out", Format.JSON, FAMILIES)
