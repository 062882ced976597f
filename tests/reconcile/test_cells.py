import csv
from pathlib import Path

import pytest

from ofsted_desk.reconcile.cells import compare, to_fill
from ofsted_desk.reconcile.mapping import known_mappings
from ofsted_desk.reconcile.matching import Outcome
from ofsted_desk.reconcile.table import read_table
from ofsted_desk.store import Store, open_store
from tests.export.a_store import VERSION, add_letter
from tests.reconcile.a_history import (
    FAMILIES,
    MAPPING,
    USUAL,
    a_history,
    a_table,
    an_inspection,
    compared,
    said,
)

OVERALL = "overall_effectiveness_grade"


def test_a_table_that_says_the_same_has_no_cell_to_settle(store: Store, tmp_path: Path) -> None:
    found = compared(store, a_table(tmp_path / "t.csv"))

    assert (found.cells, found.same) == ((), 8)


@pytest.mark.parametrize("cell", ["Good", "GOOD ", "good"])
def test_case_and_spaces_make_no_difference(store: Store, tmp_path: Path, cell: str) -> None:
    assert compared(store, a_table(tmp_path / "t.csv", {OVERALL: cell})).cells == ()


@pytest.mark.parametrize(
    ("cell", "kind"),
    [
        ("", "blank there"),
        ("NaN", "blank there"),
        ("data_unreadable", "blank there"),
        ("to requires improvement", "unreadable there"),
        ("inadequate", "differs"),
    ],
)
def test_a_cell_that_is_not_as_our_value_is_listed(
    store: Store, tmp_path: Path, cell: str, kind: str
) -> None:
    found = compared(store, a_table(tmp_path / "t.csv", {OVERALL: cell}))

    assert said(found.cells) == [(OVERALL, kind, cell, "good")]
    assert len(to_fill(found)) == (kind != "differs")


def test_our_value_is_said_as_the_table_would_print_it(store: Store, tmp_path: Path) -> None:
    row = {"help_and_protection_grade": "", "inspection_start_date": ""}

    found = compared(store, a_table(tmp_path / "t.csv", row))

    assert said(found.cells) == [
        ("help_and_protection_grade", "blank there", "", "requires improvement"),
        ("inspection_start_date", "blank there", "", "06/11/2023"),
    ]


def test_what_only_the_table_has_is_listed_and_cannot_be_filled(tmp_path: Path) -> None:
    path = a_history(tmp_path / "l.db", an_inspection(grades={"impact_of_leaders": "good"}))

    with open_store(path, app_version=VERSION, read_only=True) as store:
        found = compared(store, a_table(tmp_path / "t.csv", dict.fromkeys(list(USUAL)[6:], "")))

    assert said(found.cells) == [(OVERALL, "not in our record", "good", "")]
    assert to_fill(found) == []


def test_one_grade_for_both_stands_in_the_column_of_the_first(tmp_path: Path) -> None:
    grades = {"in_care_and_care_leavers": "outstanding"}
    path = a_history(tmp_path / "l.db", an_inspection(grades=grades))
    others = {name: "" for name in USUAL if name.endswith("_grade") and name != "in_care_grade"}

    with open_store(path, app_version=VERSION, read_only=True) as store:
        found = compared(store, a_table(tmp_path / "t.csv", others))

    assert found.cells == ()


def test_letters_that_are_not_reviewed_count_only_when_asked_for(
    store: Store, tmp_path: Path
) -> None:
    add_letter(store, "new.pdf", an_inspection("Otherford"))
    table = a_table(tmp_path / "t.csv", {"local_authority": "Otherford"})

    assert compared(store, table).rows[0].outcome is Outcome.NONE
    assert compared(store, table, every=True).rows[0].outcome is Outcome.MATCHED


def test_rows_about_one_letter_are_said(store: Store, tmp_path: Path) -> None:
    found = compared(store, a_table(tmp_path / "t.csv", {}, {}))

    assert found.problems == ("Rows 2, 3 are about the same letter.",)


def test_a_comparison_can_be_stopped_and_says_how_far_it_is(store: Store, tmp_path: Path) -> None:
    table = read_table(a_table(tmp_path / "t.csv", *[{}] * 450), MAPPING.needed)
    seen: list[tuple[int, int]] = []

    compare(store, table, MAPPING, FAMILIES, on_progress=lambda *how: seen.append(how))
    stopped = compare(store, table, MAPPING, FAMILIES, stopped=lambda: True)

    assert seen == [(200, 450), (400, 450), (450, 450)]
    assert stopped.same == 0


def test_the_sample_table_has_the_columns_of_its_mapping() -> None:
    sample = next(iter(known_mappings().values())).with_name("sample-history.csv")
    with sample.open(encoding="utf-8", newline="") as file:
        headings = next(csv.reader(file))

    assert set(MAPPING.needed) <= set(headings)
