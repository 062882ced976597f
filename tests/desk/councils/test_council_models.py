"""The models of the councils page: councils, grades and the ledger."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.modeltest import ModelTester

from ofsted_desk.desk.councils.council_list import CouncilList
from ofsted_desk.desk.councils.grades_model import COLUMNS, WIDTHS, GradesModel
from ofsted_desk.desk.councils.ledger_model import CONCERN, OPEN, LedgerModel
from ofsted_desk.desk.councils.ledger_numbers import HEAD, ledger_numbers
from ofsted_desk.desk.councils.ledger_words import span_words
from ofsted_desk.review import course
from ofsted_desk.review.councils import Council, CouncilEntry, read_council
from ofsted_desk.review.session import ReviewSession
from tests.desk.councils.made_up import WESTMARCH

ENTRIES = [
    CouncilEntry("Ashby Vale", 1, "2007-01-01", "2007-01-01"),
    CouncilEntry("Norwick", 3, "2007-01-01", "2023-01-01"),
    CouncilEntry("Westmarch", 1, None, None),
]


def test_the_list_of_councils_keeps_qt_s_rules(qtmodeltester: ModelTester) -> None:
    model = CouncilList()
    model.show_entries(ENTRIES)

    qtmodeltester.check(model)


def test_a_council_is_told_with_its_letters_years_and_flag() -> None:
    model = CouncilList()
    model.show_entries(ENTRIES)
    model.flag(["Norwick"])
    role = Qt.ItemDataRole.AccessibleTextRole

    assert [model.index(n).data(role) for n in range(3)] == [
        "Ashby Vale, 1 letter · 2007",
        "Norwick, 3 letters · 2007–2023, a letter contradicts the record",
        "Westmarch, 1 letter",
    ]


def test_typing_narrows_the_list() -> None:
    model = CouncilList()
    model.show_entries(ENTRIES)
    model.search("  WICK ")

    assert [model.name_at(n) for n in range(model.rowCount())] == ["Norwick"]
    assert model.place_of("Westmarch") is None
    model.search("")
    assert model.rowCount() == 3


def test_the_table_of_grades_keeps_qt_s_rules(qtmodeltester: ModelTester, council: Council) -> None:
    model = GradesModel()
    model.show_council(council)

    qtmodeltester.check(model)
    assert len(WIDTHS) == len(COLUMNS)


def test_the_table_has_every_grade_the_newest_letter_first(council: Council) -> None:
    model = GradesModel()
    model.show_council(council)
    rows = [
        [str(model.index(row, column).data()) for column in range(len(COLUMNS))]
        for row in range(model.rowCount())
    ]

    assert len(rows) == sum(len(line.grades) for b in council.boards for line in b.lines)
    assert rows[0] == [
        "12 May 2023",
        "Children's services inspection",
        "Overall effectiveness",
        "good",
        "outstanding is best",
        "better",
        "extracted",
        "",
    ]
    assert [row[2] for row in rows if row[-1]] == ["Overall effectiveness"]
    assert "needs your eyes" in [row[6] for row in rows]


def test_the_ledger_keeps_qt_s_rules(qtmodeltester: ModelTester, council: Council) -> None:
    model = LedgerModel()
    model.show_council(council)

    qtmodeltester.check(model)


def test_the_ledger_follows_each_concern_through_the_letters(council: Council) -> None:
    model = LedgerModel()
    model.show_council(council)
    table = [
        [str(model.index(row, column).data()) for column in range(OPEN, model.columnCount())]
        for row in range(model.rowCount())
    ]

    assert table == [
        ["1 year, last said in 2008", "new?", "reworded?", "", "", "", ""],
        ["1 year, last said in 2008", "new?", "kept?", "", "", "", ""],
        ["14 years 4 months, then gone", "", "new?", "reworded?", "kept?", "", "gone?"],
        ["8 years 11 months and still open", "", "", "new?", "", "", "kept?"],
        ["2 years 4 months, last said in 2021", "", "", "", "new?", "reworded?", ""],
    ]
    horizontal = Qt.Orientation.Horizontal
    assert model.headerData(OPEN + 1, horizontal) == "26 Nov 2007\nannual perfo…"
    assert str(model.index(0, CONCERN).data()).startswith("Foster carers in remote villages")


def test_a_cell_is_spoken_with_its_date_and_words(council: Council) -> None:
    model = LedgerModel()
    model.show_council(council)
    role = Qt.ItemDataRole.AccessibleTextRole

    assert str(model.index(0, OPEN + 2).data(role)).startswith(
        "reworded, suggested, 17 Dec 2008: Foster carers"
    )
    assert model.index(0, OPEN + 3).data(role) == "not listed"


def test_suggestions_are_gone_through_row_by_row(council: Council) -> None:
    model = LedgerModel()
    model.show_council(council)

    assert model.undecided_after(0, 0) == (0, OPEN + 1)
    assert model.undecided_after(0, OPEN + 2) == (1, OPEN + 1)
    assert model.undecided_after(4, OPEN + 5) == (0, OPEN + 1)
    assert model.undecided == 12


def test_a_concern_split_in_two_has_a_second_row(session: ReviewSession, council: Council) -> None:
    first, second = council.concerns[0].last, council.concerns[2].first
    course.accept(session, [first])
    course.link(session, second, council.concerns[0].first)
    again = read_council(session.store, session.families, WESTMARCH)
    model = LedgerModel()
    model.show_council(again)

    assert model.concern_at(0) is model.concern_at(1)
    assert model.place_of(first.key) == (0, OPEN + 2)
    assert model.place_of(second.key) == (1, OPEN + 2)
    assert model.index(1, CONCERN).data() == "the same, in a second area"


def test_the_ledger_can_be_saved_as_numbers(council: Council) -> None:
    head, *rows = ledger_numbers(council)

    assert head == HEAD
    assert all(len(row) == len(HEAD) for row in rows)
    assert len(rows) == 12
    gone = next(row for row in rows if row[5] == "gone")
    assert gone[1:4] == (3, "2023-05-12", "children's services inspection")
    still = HEAD.index("still open")
    assert [(row[1], row[still]) for row in rows if row[5] in ("new", "gone")] == [
        (1, "not known"),
        (2, "not known"),
        (3, "no"),
        (3, "no"),
        (4, "yes"),
        (5, "not known"),
    ]


@pytest.mark.parametrize(
    ("days", "words"),
    [
        (0, "less than a month"),
        (31, "1 month"),
        (366, "1 year"),
        (800, "2 years 2 months"),
        (3653, "10 years"),
    ],
)
def test_a_stretch_of_days_is_told_in_years_and_months(days: int, words: str) -> None:
    assert span_words(days) == words
