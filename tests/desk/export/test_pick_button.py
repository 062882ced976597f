"""Choosing some of many: the list of choices, and the button that says what is chosen."""

from PySide6.QtCore import Qt
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from ofsted_desk.desk.export.choices_model import ChoicesModel
from ofsted_desk.desk.export.pick_button import PickButton

COUNCILS = {f"council-{n}": f"Council {n}" for n in range(1, 31)}


def check(model: ChoicesModel, row: int, state: Qt.CheckState = Qt.CheckState.Checked) -> None:
    assert model.setData(model.index(row), state, Qt.ItemDataRole.CheckStateRole)


def test_the_model_keeps_qt_s_rules(qtmodeltester: ModelTester) -> None:
    model = ChoicesModel()
    model.offer(COUNCILS)

    qtmodeltester.check(model)


def test_what_is_checked_is_chosen_until_it_is_unchecked() -> None:
    model = ChoicesModel()
    model.offer({2023: "2023", 2024: "2024"})

    check(model, 1)
    assert model.chosen == {2024}
    check(model, 1, Qt.CheckState.Unchecked)
    assert model.chosen == frozenset()


def test_the_button_says_what_is_chosen(qtbot: QtBot) -> None:
    button = PickButton()
    qtbot.addWidget(button)
    button.offer("councils", COUNCILS)

    said = [button.text()]
    for row in (4, 7):
        check(button.model, row)
        said.append(button.text())
    button.model.clear()

    assert [*said, button.text()] == ["All councils", "Council 5", "2 councils", "All councils"]
    assert button.accessibleName() == "Which councils: All councils"


def test_a_choice_is_made_with_the_keyboard_alone(qtbot: QtBot) -> None:
    button = PickButton()
    qtbot.addWidget(button)
    button.offer("councils", COUNCILS)
    with qtbot.waitExposed(button):
        button.show()

    qtbot.keyClick(button, Qt.Key.Key_Space)
    qtbot.waitUntil(button.popup.isVisible)
    qtbot.keyClicks(button.typed, "council 29")
    button.list.setCurrentIndex(button.list.model().index(0, 0))
    qtbot.keyClick(button.list, Qt.Key.Key_Space)
    qtbot.keyClick(button.list, Qt.Key.Key_Escape)

    assert button.chosen == {"council-29"}
    assert not button.popup.isVisible()
