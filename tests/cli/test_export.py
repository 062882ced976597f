import csv
import json
from pathlib import Path

import pytest

from ofsted_desk.__main__ import main
from tests.export.a_store import a_store

Captured = pytest.CaptureFixture[str]


@pytest.fixture
def store_file(tmp_path: Path) -> Path:
    return a_store(tmp_path / "letters.db")


def _authorities(folder: Path) -> list[str]:
    with (folder / "letters.csv").open(encoding="utf-8-sig", newline="") as file:
        return [row["authority"] for row in csv.DictReader(file)]


def test_reviewed_letters_are_exported_and_the_files_named(
    store_file: Path, tmp_path: Path, capsys: Captured
) -> None:
    out = tmp_path / "out"

    assert main(["export", str(out), "--store", str(store_file)]) == 0

    shown = capsys.readouterr()
    assert str(out / "letters.csv") in shown.out.splitlines()
    assert shown.err == "2 letters, 4 grades and 4 areas written:\n"
    assert _authorities(out) == ["Essex", "Dorset"]


def test_all_letters_are_exported_when_asked_for(store_file: Path, tmp_path: Path) -> None:
    assert main(["export", str(tmp_path), "--store", str(store_file), "--all"]) == 0

    assert _authorities(tmp_path) == ["Essex", "Dorset", "Surrey"]


def test_letters_are_chosen_by_council_and_year(store_file: Path, tmp_path: Path) -> None:
    args = ["--council", "Dorset", "--council", "Surrey", "--year", "2023"]

    assert main(["export", str(tmp_path), "--store", str(store_file), *args]) == 0

    assert _authorities(tmp_path) == ["Dorset"]


def test_the_format_is_the_suffix_where_none_is_named(store_file: Path, tmp_path: Path) -> None:
    assert main(["export", str(tmp_path / "x.xlsx"), "--store", str(store_file)]) == 0

    assert (tmp_path / "x.xlsx").read_bytes().startswith(b"PK")

    assert main(["export", str(tmp_path / "Y.XLSX"), "--store", str(store_file)]) == 0

    assert (tmp_path / "Y.XLSX").read_bytes().startswith(b"PK")


def test_a_store_that_is_not_there_is_said_and_not_made(tmp_path: Path, capsys: Captured) -> None:
    missing = tmp_path / "no.db"

    assert main(["export", str(tmp_path), "--store", str(missing)]) == 1

    assert f"There is no store {missing}." in capsys.readouterr().err
    assert not missing.exists()


def test_a_file_that_is_no_store_is_said(tmp_path: Path, capsys: Captured) -> None:
    notes = tmp_path / "notes.db"
    notes.write_text("my notes, not a store " * 100)

    assert main(["export", str(tmp_path / "out"), "--store", str(notes)]) == 1

    assert f"The file {notes} is not a store of letters." in capsys.readouterr().err


def test_json_says_what_was_written(store_file: Path, tmp_path: Path, capsys: Captured) -> None:
    out = tmp_path / "x.jsonl"

    assert main(["export", str(out), "--store", str(store_file), "--json"]) == 0

    assert json.loads(capsys.readouterr().out) == {
        "files": [str(out)],
        "letters": 2,
        "grades": 4,
        "areas": 4,
        "problems": [],
    }


def test_fields_and_details_are_chosen(store_file: Path, tmp_path: Path) -> None:
    args = ["--field", "grades", "--without", "who", "--without", "machine"]

    assert main(["export", str(tmp_path / "o"), "--store", str(store_file), *args]) == 0

    assert not (tmp_path / "o" / "audit.csv").exists()
    heading = (tmp_path / "o" / "grades.csv").read_text("utf-8-sig").splitlines()[0]
    assert "grade" in heading
    assert "decided_by" not in heading
    assert "machine_value" not in heading


def test_a_letter_whose_pages_cannot_be_marked_is_said_with_status_1(
    store_file: Path, tmp_path: Path, capsys: Captured
) -> None:
    args = ["--format", "pdf", "--store", str(store_file)]

    assert main(["export", str(tmp_path / "pdfs"), *args]) == 1

    assert "note: first.pdf could not be opened as a PDF" in capsys.readouterr().err
