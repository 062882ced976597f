from pathlib import Path

import pytest

from ofsted_desk.errors import TableError
from ofsted_desk.reconcile.table import read_table


def a_file(folder: Path, data: bytes) -> Path:
    path = folder / "history.csv"
    path.write_bytes(data)
    return path


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252", "utf-16"])
@pytest.mark.parametrize("separator", [",", ";", "\t"])
def test_a_table_is_read_whatever_its_encoding_and_separator(
    tmp_path: Path, encoding: str, separator: str
) -> None:
    text = f"council{separator}grade\r\nÉcoleford{separator}good\r\n"

    table = read_table(a_file(tmp_path, text.encode(encoding)), ["council", "grade"])

    assert table.cell(table.rows[0], "council") == "École" + "ford"
    assert table.cell(table.rows[0], "grade") == "good"


def test_rows_are_numbered_as_a_spreadsheet_shows_them(tmp_path: Path) -> None:
    table = read_table(a_file(tmp_path, b'a,b\n"one\ntwo",1\n\nthree,3\n'), ["a"])

    assert [row.number for row in table.rows] == [2, 4]
    assert "".join(row.raw for row in table.rows) == '"one\ntwo",1\nthree,3\n'


def test_a_line_separator_of_unicode_does_not_break_a_row(tmp_path: Path) -> None:
    table = read_table(a_file(tmp_path, "a,b\none\u2028two,1\n".encode()), ["a", "b"])

    assert [row.cells for row in table.rows] == [("one\u2028two", "1")]


def test_a_row_that_is_too_short_is_said_and_kept(tmp_path: Path) -> None:
    table = read_table(a_file(tmp_path, b"a,b\n1\n"), ["a", "b"])

    assert table.problems == ("Row 2 has 1 cells where the headings are 2.",)
    assert table.cell(table.rows[0], "b") == ""


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"", "is empty"),
        (b"\n\n", "is empty"),
        (b"a,c\n1,2\n", r"no column b.*The columns are a, c"),
        (b"a,b,b\n1,2,3\n", "column b twice"),
        (b'a,b\n"1,2\n', "quotation mark may be missing"),
        (b"PK\x03\x04\x00\x00\x81", "not a CSV file"),
    ],
)
def test_what_is_wrong_is_said_with_what_to_do(tmp_path: Path, data: bytes, words: str) -> None:
    with pytest.raises(TableError, match=words):
        read_table(a_file(tmp_path, data), ["a", "b"])


def test_a_file_that_is_not_there_is_said(tmp_path: Path) -> None:
    with pytest.raises(TableError, match="could not be read"):
        read_table(tmp_path / "none.csv", [])
