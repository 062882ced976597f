import json
import signal
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from ofsted_desk.__main__ import main
from tests.cli.files import SAMPLE, SAMPLES, bad_files
from tests.conftest import forbid

ROOT = Path(__file__).parents[2]
Captured = pytest.CaptureFixture[str]


def test_letters_go_into_the_store_and_come_out_as_records(
    tmp_path: Path, capsys: Captured
) -> None:
    store = tmp_path / "letters.db"
    letters = [str(SAMPLES / "apa" / "ashcombe-2007.pdf"), str(SAMPLE)]
    main(["extract", *letters])
    records = [json.loads(line) for line in capsys.readouterr().out.splitlines()]

    assert main(["import", *letters, "--store", str(store), "-j", "1"]) == 0
    assert capsys.readouterr().out == f"2 added, 0 already there, 0 refused: {store}\n"
    main(["export", str(tmp_path / "out.jsonl"), "--store", str(store), "--all"])

    lines = (tmp_path / "out.jsonl").read_text("utf-8").splitlines()
    exported = {letter["file"]: letter for letter in map(json.loads, lines)}
    for record in records:
        letter = exported[record["file"]]
        scalars = {k: v for k, v in record.items() if not isinstance(v, list)}
        assert {key: letter[key] for key in scalars} == scalars
        for table in ("grades", "areas"):
            keys = record[table][0].keys() if record[table] else ()
            assert [{k: row[k] for k in keys} for row in letter[table]] == record[table]


def test_what_is_there_already_is_not_added_again(tmp_path: Path, capsys: Captured) -> None:
    store = str(tmp_path / "letters.db")
    main(["import", str(SAMPLE), "--store", store])

    assert main(["import", str(SAMPLE), "--store", store]) == 0

    assert "0 added, 1 already there, 0 refused" in capsys.readouterr().out


def test_bad_files_are_refused_and_the_rest_is_added(tmp_path: Path, capsys: Captured) -> None:
    bad = bad_files(tmp_path / "in")

    assert (
        main(["import", str(tmp_path / "in"), str(SAMPLE), "--store", str(tmp_path / "s.db")]) == 1
    )

    shown = capsys.readouterr()
    assert "1 added, 0 already there, 4 refused" in shown.out
    assert sorted(line.split(": ")[1] for line in shown.err.splitlines()) == [str(p) for p in bad]


def test_without_a_store_named_it_is_the_desks_own(own_data_folder: Path) -> None:
    assert main(["import", str(SAMPLE)]) == 0

    assert (own_data_folder / "letters.db").exists()


def test_a_folder_given_as_the_store_is_said(tmp_path: Path, capsys: Captured) -> None:
    assert main(["import", str(SAMPLE), "--store", str(tmp_path)]) == 1

    assert str(tmp_path) in capsys.readouterr().err


def test_a_store_that_may_only_be_read_is_said_before_anything_is_read(
    guarded: Path, capsys: Captured
) -> None:
    store = guarded / "letters.db"
    main(["import", str(SAMPLE), "--store", str(store)])
    forbid(guarded)

    assert main(["import", str(SAMPLE), "--store", str(store)]) == 1

    assert f"The store {store} can only be read" in capsys.readouterr().err


@pytest.mark.parametrize("command", [["import", str(SAMPLE)], ["export", "out", "--all"]])
def test_a_store_of_a_newer_version_is_left_alone(
    command: list[str], tmp_path: Path, capsys: Captured, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    store = tmp_path / "letters.db"
    main(["import", str(SAMPLE), "--store", str(store)])
    with closing(sqlite3.connect(store)) as connection:
        connection.execute("PRAGMA user_version = 99")
    before = store.read_bytes()

    assert main([*command, "--store", str(store)]) == 1

    assert "newer version" in capsys.readouterr().err
    assert store.read_bytes() == before


@pytest.mark.skipif(sys.platform == "win32", reason="no signal interrupts a command on Windows")
def test_it_watches_folders_until_interrupted(tmp_path: Path) -> None:
    inbox, store = tmp_path / "inbox", tmp_path / "letters.db"
    inbox.mkdir()
    (inbox / SAMPLE.name).write_bytes(SAMPLE.read_bytes())
    command = [sys.executable, "-m", "ofsted_desk", "import", "--watch", str(inbox), "--store"]

    # A shell that runs the tests behind it has interrupts ignored, and whatever they start.
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    with subprocess.Popen(  # noqa: S603
        [*command, str(store)], cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    ) as process:
        signal.signal(signal.SIGINT, before)
        assert process.stdout is not None
        assert process.stdout.readline().startswith("1 added, 0 already there")
        (inbox / "bad.pdf").write_bytes(b"<!DOCTYPE html><html>")
        assert process.stdout.readline().startswith("0 added, 0 already there, 1 refused")
        process.send_signal(signal.SIGINT)
        _, said = process.communicate(timeout=120)

    assert "refused: " in said
    assert said.endswith("ofsted-desk: interrupted\n")


def test_only_folders_can_be_watched(tmp_path: Path, capsys: Captured) -> None:
    assert main(["import", "--watch", str(SAMPLE), "--store", str(tmp_path / "s.db")]) == 1

    assert "is no folder" in capsys.readouterr().err
