"""The queue's model: every id at once, lines in blocks, and each said in words."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from ofsted_desk.desk.queue.letters_model import BLOCK, ROW, LettersModel
from ofsted_desk.letter.decision import LetterState
from ofsted_desk.review.views import QueueRow


def a_row(
    letter: int, *, state: LetterState = LetterState.TO_REVIEW, to_check: int = 0
) -> QueueRow:
    return QueueRow(
        id=letter,
        name=f"{letter}.pdf",
        authority=f"Council {letter}",
        family="annual rating",
        date="2009-12-09",
        state=state,
        to_check=to_check,
        all_sure=not to_check,
    )


class Shelf:
    """Answers for lines, and remembers what it was asked."""

    def __init__(self) -> None:
        self.asked: list[list[int]] = []
        self.states: dict[int, LetterState] = {}

    def rows(self, ids: Sequence[int]) -> list[QueueRow]:
        self.asked.append(list(ids))
        return [a_row(i, state=self.states.get(i, LetterState.TO_REVIEW)) for i in ids]


def test_the_model_keeps_qt_s_rules(qtmodeltester: ModelTester) -> None:
    model = LettersModel(Shelf().rows)
    model.show_letters([3, 1, 2])

    qtmodeltester.check(model)


def test_rows_say_council_family_date_and_state() -> None:
    model = LettersModel(lambda ids: [a_row(i, to_check=2) for i in ids])
    model.show_letters([7])
    index = model.index(0)

    assert index.data() == "Council 7"
    assert index.data(Qt.ItemDataRole.AccessibleTextRole) == (
        "Council 7, annual rating, 9 Dec 2009, 2 to check"
    )


def test_lines_are_fetched_once_in_blocks() -> None:
    shelf = Shelf()
    model = LettersModel(shelf.rows)
    model.show_letters(list(range(1, 100_001)))

    assert shelf.asked == []
    for place in (0, 5, BLOCK - 1, BLOCK, 99_999):
        assert model.index(place).data(ROW).id == place + 1
    assert [len(asked) for asked in shelf.asked] == [BLOCK, BLOCK, 100_000 % BLOCK]


def test_blocks_looked_at_long_ago_are_let_go() -> None:
    shelf = Shelf()
    model = LettersModel(shelf.rows)
    model.show_letters(list(range(1, 100_001)))
    for place in range(0, 100_000, BLOCK):
        model.row_at(place)
    asked = len(shelf.asked)
    model.row_at(99_999)
    assert len(shelf.asked) == asked
    model.row_at(0)
    assert len(shelf.asked) == asked + 1


def test_a_decided_letter_keeps_its_place_and_tells_its_new_state(qtbot: QtBot) -> None:
    shelf = Shelf()
    model = LettersModel(shelf.rows)
    model.show_letters([5, 6, 7])
    assert model.row_at(1).state == LetterState.TO_REVIEW
    shelf.states[6] = LetterState.REVIEWED
    with qtbot.waitSignal(model.dataChanged) as told:
        model.refresh(6)

    assert told.args is not None
    assert told.args[0].row() == 1
    assert model.row_at(1).state == LetterState.REVIEWED
    assert shelf.asked[-1] == [6]


def test_a_letter_that_is_not_shown_is_not_refreshed() -> None:
    shelf = Shelf()
    model = LettersModel(shelf.rows)
    model.show_letters([5])
    model.refresh(6)

    assert shelf.asked == []


def test_places_and_letters_find_each_other() -> None:
    model = LettersModel(Shelf().rows)
    model.show_letters([30, 10, 20])

    assert model.place_of(20) == 2
    assert model.letter_at(2) == 20
    assert model.place_of(99) is None
    assert model.letter_at(-1) is None
    assert model.letter_at(3) is None
