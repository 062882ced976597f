import csv
from pathlib import Path

import pytest

from ofsted_desk.reconcile.cells import to_fill
from ofsted_desk.reconcile.corrections import COLUMNS, write_copy, write_corrections
from ofsted_desk.reconcile.settle import settle
from ofsted_desk.reconcile.verdicts import Verdict
from ofsted_desk.review.session import ReviewSession
from ofsted_desk.store import Store
from tests.export.a_store import read_csv
from tests.reconcile.a_history import FAMILIES, MAPPING, a_table, compared

ROW = {"overall_effectiveness_grade": "", "in_care_grade": "inadequate"}


def settled(store: Store, table: Path) -> None:
    session = ReviewSession(store, "Ann Example", FAMILIES)
    found = compared(store, table)
    settle(session, MAPPING, to_fill(found), Verdict.OURS)
    (other,) = [cell for cell in found.cells if cell.column == "in_care_grade"]
    settle(session, MAPPING, [other], Verdict.NOTE, "=as printed on page 3")


def test_corrections_say_what_was_what_is_and_where_it_is_printed(
    store: Store, tmp_path: Path
) -> None:
    settled(store, a_table(tmp_path / "t.csv", ROW))

    count = write_corrections(
        compared(store, tmp_path / "t.csv"),
        tmp_path / "c.csv",
        lambda letter: store.letters.record(letter).sha256,
    )
    filled, noted = read_csv(tmp_path / "c.csv")

    assert count == 2
    assert tuple(filled) == COLUMNS
    assert filled["row"] == "2"
    assert (filled["column"], filled["was"], filled["now"]) == (
        "overall_effectiveness_grade",
        "",
        "good",
    )
    assert (filled["page"], filled["words"]) == ("2", "words of grade:overall_effectiveness")
    assert filled["sha256"] == store.letters.record(1).sha256
    assert (noted["decision"], noted["now"]) == ("note", "inadequate")
    assert noted["note"] == "'=as printed on page 3"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_a_corrected_copy_changes_those_cells_and_not_a_byte_more(
    store: Store, tmp_path: Path, encoding: str
) -> None:
    rows = ({"local_authority": '"Söuth, Ham"'}, ROW, {"local_authority": "Nowhere"})
    table = a_table(tmp_path / "t.csv", *rows, encoding=encoding)
    settled(store, table)

    count = write_copy(compared(store, table), tmp_path / "copy.csv")
    was, now = (path.read_bytes().decode(encoding) for path in (table, tmp_path / "copy.csv"))

    assert count == 1
    different = [
        (before, after)
        for before, after in zip(was.split("\r\n"), now.split("\r\n"), strict=True)
        if before != after
    ]
    ((before, after),) = different
    assert next(csv.reader([before]))[5] == ""
    assert next(csv.reader([after]))[5] == "good"
    assert sum(a != b for a, b in zip(before.split(","), after.split(","), strict=True)) == 1


def test_a_corrected_copy_keeps_lines_in_which_nothing_stands(store: Store, tmp_path: Path) -> None:
    table = a_table(tmp_path / "t.csv", ROW, {"local_authority": "Nowhere"})
    head, first, second, *_ = table.read_text("utf-8").splitlines()
    commas = "," * head.count(",")
    table.write_text("\n".join(["", head, commas, first, "", second, commas, ""]), "utf-8")
    settled(store, table)

    assert write_copy(compared(store, table), tmp_path / "copy.csv") == 1

    was, now = (path.read_text("utf-8").split("\n") for path in (table, tmp_path / "copy.csv"))
    assert [a for a, b in zip(was, now, strict=True) if a != b] == [first]


def test_an_accepted_value_of_theirs_is_no_correction(store: Store, tmp_path: Path) -> None:
    table = a_table(tmp_path / "t.csv", {"in_care_grade": "good"})
    session = ReviewSession(store, "Ann Example", FAMILIES)
    settle(session, MAPPING, compared(store, table).cells, Verdict.THEIRS)

    assert write_corrections(compared(store, table), tmp_path / "c.csv", str) == 0
    assert write_copy(compared(store, table), tmp_path / "copy.csv") == 0
    assert (tmp_path / "copy.csv").read_bytes() == table.read_bytes()
