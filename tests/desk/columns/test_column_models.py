"""The list of columns and the rows of one, as models."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from ofsted_desk.desk.columns.column_list import FIELDS, ColumnList
from ofsted_desk.desk.columns.strip_model import BLOCK, ROW, StripModel
from ofsted_desk.desk.columns.strip_words import grade_keys, keys_words, row_words
from ofsted_desk.letter.finding import GradeValue
from ofsted_desk.review.columns import Column, ColumnReview, ColumnRow, Key
from tests.desk.review.made_up import FAMILIES, a_session

COLUMNS = [
    Column("authority", "Local authority", to_check=2),
    Column("grade:overall", "Overall", "apa", "annual performance assessment", 3),
    Column("grade:safe", "Staying safe", "apa", "annual performance assessment", 7),
]


class Shelf:
    """Rows to be fetched; remembers which were asked for."""

    def __init__(self) -> None:
        self.asked: list[list[Key]] = []
        self.names: dict[int, str] = {}

    def rows(self, keys: Sequence[Key]) -> list[ColumnRow]:
        self.asked.append(list(keys))
        return [
            ColumnRow(
                letter=letter,
                field=field,
                view=None,
                family=FAMILIES["apa"],
                name=self.names.get(letter, f"letter-{letter}.pdf"),
                authority=None,
                date="2007-11-26",
                kind="pdf",
                original=Path("letter.pdf"),
                page_size=None,
            )
            for letter, field in keys
        ]


def test_the_list_of_columns_keeps_qt_s_rules(qtmodeltester: ModelTester) -> None:
    model = ColumnList()
    model.show_columns(COLUMNS)

    qtmodeltester.check(model)


def test_columns_stand_under_the_name_of_their_family() -> None:
    model = ColumnList()
    model.show_columns(COLUMNS)

    assert [model.index(n).data() for n in range(model.rowCount())] == [
        FIELDS,
        "Local authority",
        "Annual performance assessment",
        "Overall",
        "Staying safe",
    ]
    assert model.index(3).data(Qt.ItemDataRole.AccessibleTextRole) == (
        "Overall, annual performance assessment, 3 to check"
    )
    assert not model.flags(model.index(2)) & Qt.ItemFlag.ItemIsSelectable
    assert model.neediest() == 4


def test_new_counts_keep_the_column_that_is_chosen(qtbot: QtBot) -> None:
    model = ColumnList()
    model.show_columns(COLUMNS)
    with qtbot.waitSignal(model.dataChanged), qtbot.assertNotEmitted(model.modelReset):
        model.show_columns([Column("authority", "Local authority"), *COLUMNS[1:]])

    assert model.place_of(COLUMNS[0]) == 1


def test_the_strip_keeps_qt_s_rules(qtmodeltester: ModelTester) -> None:
    model = StripModel(Shelf().rows)
    model.show_keys([(3, "authority"), (1, "authority")])

    qtmodeltester.check(model)


def test_rows_are_fetched_once_in_blocks() -> None:
    shelf = Shelf()
    model = StripModel(shelf.rows)
    model.show_keys([(n, "authority") for n in range(1, 20_001)])
    for place in (0, BLOCK - 1, BLOCK, 19_999):
        assert model.index(place).data(ROW).letter == place + 1

    assert [len(asked) for asked in shelf.asked] == [BLOCK] * 3


def test_every_row_of_a_decided_letter_is_asked_for_again(qtbot: QtBot) -> None:
    shelf = Shelf()
    model = StripModel(shelf.rows)
    model.show_keys([(1, "area:1"), (2, "area:1"), (1, "area:2")])
    model.row_at(0)
    shelf.names[1] = "renamed.pdf"
    with qtbot.waitSignals([model.dataChanged] * 2):
        model.refresh(1)

    assert [model.index(n).data() for n in range(3)] == [
        "renamed.pdf",
        "letter-2.pdf",
        "renamed.pdf",
    ]
    assert model.place_of((1, "area:2")) == 2
    assert model.place_of((9, "area:2")) is None


def test_a_row_says_everything_in_words(tmp_path: Path) -> None:
    session = a_session(tmp_path, ("apa/ashcombe", ["grade:staying_safe"]))
    (row,) = ColumnReview(session).rows([(1, "grade:staying_safe")])
    session.store.close()

    assert row_words(row) == (
        "Ashcombe, 26 Nov 2007 · page 2, annual performance assessment, Staying safe: 2 adequate, "
        "The box says one grade, the sentence another."
    )
    assert grade_keys(row)["4"] == grade_keys(row)["o"] == GradeValue("outstanding", 4)


def test_a_scale_without_numbers_is_set_by_letters() -> None:
    assert keys_words(FAMILIES["apa"]) == "1–4"
    assert keys_words(FAMILIES["ilacs"]) == "O, G, R, I"
