import io
import json
import sys
import zipfile
from pathlib import Path
from typing import Any

import pytest

from ofsted_desk.__main__ import main
from tests.cli.files import SAMPLE, SAMPLES, bad_files

Captured = pytest.CaptureFixture[str]


def _lines(text: str) -> list[dict[str, Any]]:
    return [json.loads(line) for line in text.splitlines()]


def test_a_letter_is_one_line_equal_to_its_checked_answer(capsys: Captured) -> None:
    expected = json.loads(SAMPLE.with_suffix(".expected.json").read_text("utf-8"))

    assert main(["extract", str(SAMPLE)]) == 0

    (record,) = _lines(capsys.readouterr().out)
    assert record == expected
    assert list(record) == list(expected)


def test_a_folder_is_walked_in_order_and_a_file_is_read_once(
    tmp_path: Path, capsys: Captured
) -> None:
    for name in ("b/2.pdf", "a/3.PDF", "b/1.pdf"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_bytes(SAMPLE.read_bytes())
    (tmp_path / "notes.docx").write_text("not a letter")

    assert main(["extract", str(tmp_path), str(tmp_path / "b" / "1.pdf"), "-j", "2"]) == 0

    assert [r["file"] for r in _lines(capsys.readouterr().out)] == ["3.PDF", "1.pdf", "2.pdf"]


def test_bad_files_are_refused_with_a_reason_and_the_rest_is_done(
    tmp_path: Path, capsys: Captured
) -> None:
    bad = bad_files(tmp_path)

    assert main(["extract", *map(str, bad), str(SAMPLE)]) == 1

    shown = capsys.readouterr()
    assert [r["file"] for r in _lines(shown.out)] == [SAMPLE.name]
    refusals = shown.err.splitlines()
    assert [line.split(": ")[1] for line in refusals] == [str(path) for path in bad]
    assert all(len(line.split(": ", 2)[2]) > 20 for line in refusals)


def test_a_path_that_is_not_there_is_refused_by_name(capsys: Captured) -> None:
    assert main(["extract", "no-such-letter.pdf"]) == 1

    assert (
        "refused: no-such-letter.pdf: The file cannot be read: it is not there."
        in capsys.readouterr().err
    )


def test_a_folder_without_letters_is_said(tmp_path: Path, capsys: Captured) -> None:
    assert main(["extract", str(tmp_path)]) == 1

    assert "no letters (.pdf, .txt or .zip)" in capsys.readouterr().err


def test_a_letter_can_come_on_standard_input(
    capsys: Captured, monkeypatch: pytest.MonkeyPatch
) -> None:
    given = io.TextIOWrapper(io.BytesIO(SAMPLE.read_bytes()))
    monkeypatch.setattr(sys, "stdin", given)

    assert main(["extract", "-"]) == 0

    (record,) = _lines(capsys.readouterr().out)
    assert (record["file"], record["authority"]) == ("standard input", "Brackenfell")


def test_nothing_is_stored(own_data_folder: Path, capsys: Captured) -> None:
    main(["extract", str(SAMPLES / "apa")])

    assert capsys.readouterr().out
    assert not own_data_folder.exists()


def test_letters_in_a_zip_file_are_read(tmp_path: Path, capsys: Captured) -> None:
    with zipfile.ZipFile(tmp_path / "letters.zip", "w") as archive:
        archive.write(SAMPLE, "inside/one.pdf")

    assert main(["extract", str(tmp_path / "letters.zip")]) == 0

    assert [r["file"] for r in _lines(capsys.readouterr().out)] == ["one.pdf"]


def test_why_says_how_sure_each_value_is_with_its_words_and_reasons(capsys: Captured) -> None:
    assert main(["extract", "--why", str(SAMPLE)]) == 0

    shown = capsys.readouterr().out
    expected = json.loads(SAMPLE.with_suffix(".expected.json").read_text("utf-8"))
    assert shown.startswith(f"{SAMPLE.name}\n  family ")
    assert f"  document_date     {expected['document_date']} [sure]\n" in shown
    assert "  lead_inspector    – not in this framework [sure]\n" in shown
    assert "(a line of its own above the salutation)" in shown
    assert " page 1: " in shown
    assert max(map(len, shown.splitlines())) <= 100
