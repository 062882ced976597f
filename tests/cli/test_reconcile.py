import json
from pathlib import Path

import pytest

from ofsted_desk.__main__ import main
from tests.export.a_store import read_csv
from tests.reconcile.a_history import a_history, a_table

Captured = pytest.CaptureFixture[str]
ROW = {"overall_effectiveness_grade": "", "in_care_grade": "inadequate"}


@pytest.fixture
def table(tmp_path: Path) -> Path:
    return a_table(tmp_path / "history.csv", ROW, {"local_authority": "Nowhere"})


def reconcile(table: Path, *more: str) -> int:
    store = table.with_name("letters.db")
    if not store.exists():
        a_history(store)
    return main(["reconcile", str(table), "--store", str(store), *more])


def test_every_cell_that_is_not_the_same_is_printed(table: Path, capsys: Captured) -> None:
    assert reconcile(table) == 0

    shown = capsys.readouterr()
    assert shown.out == (
        "row 2  Ambleford 2023-11-10  overall_effectiveness_grade: blank there, ours “good” "
        "(page 2: “words of grade:overall_effectiveness”)\n"
        "row 2  Ambleford 2023-11-10  in_care_grade: differs “inadequate”, ours “outstanding” "
        "(page 2: “words of grade:in_care”)\n"
    )
    assert "row 3: no letter. No letter of Nowhere is of about that date." in shown.err
    assert "2 rows, 1 with a letter; 6 cells the same, 2 to settle, 0 settled" in shown.err


def test_json_has_one_cell_a_line(table: Path, capsys: Captured) -> None:
    assert reconcile(table, "--json") == 0

    first, second = map(json.loads, capsys.readouterr().out.splitlines())
    assert (first["kind"], first["ours"], first["page"]) == ("blank there", "good", 2)
    assert second["theirs"] == "inadequate"


def test_blanks_are_filled_and_the_corrections_written(table: Path, capsys: Captured) -> None:
    corrections, copy = table.with_name("corrections.csv"), table.with_name("copy.csv")
    more = ["--fill-blanks", "--reviewer", "Ann Example"]

    assert reconcile(table, *more, "--corrections", str(corrections), "--copy", str(copy)) == 0

    assert [row["now"] for row in read_csv(corrections)] == ["good"]
    assert [row["overall_effectiveness_grade"] for row in read_csv(copy)] == ["good", "good"]
    assert "Filled with our values: 1" in capsys.readouterr().err
    assert reconcile(table) == 0
    assert "1 to settle, 1 settled" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("more", "words"),
    [
        (["--fill-blanks"], "Nobody is named who decides."),
        (["--mapping", "none.toml"], "There is no mapping none.toml."),
        (["--copy", "TABLE"], "is the published table itself"),
    ],
)
def test_what_cannot_be_done_is_said(
    table: Path, capsys: Captured, more: list[str], words: str
) -> None:
    assert reconcile(table, *[str(table) if word == "TABLE" else word for word in more]) == 1

    assert words in capsys.readouterr().err
