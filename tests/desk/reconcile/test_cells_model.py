"""The list of cells: what each choice shows, in words."""

from pathlib import Path

import pytest
from pytestqt.modeltest import ModelTester

from ofsted_desk.desk.reconcile.cells_model import CellsModel, Shown
from ofsted_desk.reconcile.cells import Comparison
from ofsted_desk.reconcile.settle import settle
from ofsted_desk.reconcile.verdicts import Verdict
from ofsted_desk.review.session import ReviewSession
from ofsted_desk.store import open_store
from tests.reconcile.a_history import FAMILIES, MAPPING, a_history, a_table, compared

ROW = {
    "overall_effectiveness_grade": "",
    "impact_of_leaders_grade": "excellent",
    "in_care_grade": "good",
}


@pytest.fixture
def comparison(tmp_path: Path) -> Comparison:
    """Three cells to settle, of which one is settled, and a row without a letter."""
    table = a_table(tmp_path / "t.csv", ROW, {"local_authority": "Nowhere"})
    with open_store(a_history(tmp_path / "l.db"), app_version="0.1.0") as store:
        session = ReviewSession(store, "Kit", FAMILIES)
        settle(session, MAPPING, compared(store, table).cells[2:], Verdict.THEIRS)
        return compared(store, table)


def test_the_model_keeps_qt_s_rules(qtmodeltester: ModelTester, comparison: Comparison) -> None:
    model = CellsModel()
    model.show_comparison(comparison, Shown.OPEN)

    qtmodeltester.check(model)


@pytest.mark.parametrize(
    ("shown", "rows"),
    [
        (
            Shown.OPEN,
            [
                "2|Ambleford|Overall effectiveness|–|good|blank",
                "2|Ambleford|Impact of leaders|excellent|good|unreadable",
            ],
        ),
        (
            Shown.BLANK,
            [
                "2|Ambleford|Overall effectiveness|–|good|blank",
                "2|Ambleford|Impact of leaders|excellent|good|unreadable",
            ],
        ),
        (Shown.DIFFER, []),
        (Shown.NOT_OURS, []),
        (Shown.SETTLED, ["2|Ambleford|In care|good|outstanding|✓ theirs"]),
        (Shown.ROWS, ["3|Nowhere|10 Nov 2023|–|–|no letter"]),
    ],
)
def test_each_choice_shows_its_cells(comparison: Comparison, shown: Shown, rows: list[str]) -> None:
    model = CellsModel()
    model.show_comparison(comparison, shown)

    assert rows == [
        "|".join(model.index(row, column).data() for column in range(model.columnCount()))
        for row in range(model.rowCount())
    ]


def test_a_cell_is_found_again_by_its_name(comparison: Comparison) -> None:
    model = CellsModel()
    model.show_comparison(comparison, Shown.OPEN)

    assert model.place_of("Ambleford/2023-11-10:impact_of_leaders_grade") == 1
    assert model.place_of("Ambleford/2023-11-10:in_care_grade") == -1
