"""A grade as a row of segments."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from ofsted_desk.desk.review.grade_segments import GradeSegments
from ofsted_desk.desk.theme import Theme
from ofsted_desk.letter.finding import GradeValue
from ofsted_desk.letter.judgement import Scale
from tests.desk.review.made_up import FAMILIES


def _scale(family: str) -> Scale:
    scale = FAMILIES[family].scale
    assert scale is not None
    return scale


@pytest.fixture
def segments(qtbot: QtBot, theme: Theme) -> GradeSegments:
    """Segments as wide as on the form."""
    made = GradeSegments()
    qtbot.addWidget(made)
    made.resize(204, 28)
    made.show()
    return made


def _texts(segments: GradeSegments) -> list[str]:
    return [button.text() for button in segments.findChildren(QPushButton)]


def test_the_grade_that_stands_is_in_words_and_the_others_are_keys(
    segments: GradeSegments,
) -> None:
    segments.show_grade(_scale("apa"), GradeValue("adequate", 2))

    assert ["4", "3", "2 adequate", "1"] == _texts(segments)


def test_a_scale_without_numbers_has_letters(segments: GradeSegments) -> None:
    segments.show_grade(_scale("ilacs"), GradeValue("good"))

    assert ["O", "good", "R", "I"] == _texts(segments)
    assert GradeValue("requires improvement") == segments.keys()["r"]
    assert "O, G, R, I" == segments.keys_words()


def test_numbers_and_letters_both_set_a_grade(segments: GradeSegments) -> None:
    segments.show_grade(_scale("annual-rating"), None)

    assert segments.keys()["4"] == segments.keys()["e"] == GradeValue("performs excellently", 4)
    assert "1–4" == segments.keys_words()


def test_a_long_grade_in_a_narrow_form_leaves_the_keys_whole(segments: GradeSegments) -> None:
    segments.resize(150, 28)

    segments.show_grade(_scale("ilacs"), GradeValue("requires improvement"))

    texts = _texts(segments)
    assert ["O", "G", "I"] == [texts[0], texts[1], texts[3]]
    assert texts[2].startswith("requ")
    assert texts[2].endswith("…")


def test_all_words_are_shown_where_there_is_room(segments: GradeSegments) -> None:
    segments.resize(700, 28)

    segments.show_grade(_scale("ilacs"), None)

    assert ["outstanding", "good", "requires improvement", "inadequate"] == _texts(segments)


def test_a_click_asks_for_a_grade_and_changes_nothing_itself(
    qtbot: QtBot, segments: GradeSegments
) -> None:
    segments.show_grade(_scale("apa"), GradeValue("adequate", 2))
    button = segments.findChildren(QPushButton)[0]

    with qtbot.waitSignal(segments.chosen) as asked:
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)

    assert [GradeValue("outstanding", 4)] == asked.args
    assert not button.isChecked()


def test_another_scale_uses_the_segments_again(segments: GradeSegments) -> None:
    segments.resize(700, 28)
    segments.show_grade(_scale("apa"), GradeValue("adequate", 2))
    before = segments.findChildren(QPushButton)

    segments.show_grade(_scale("ilacs"), GradeValue("good"))

    assert ["outstanding", "good", "requires improvement", "inadequate"] == _texts(segments)
    assert before == segments.findChildren(QPushButton)
    assert [False, True, False, False] == [button.isChecked() for button in before]
    assert "good (G)" == before[1].toolTip()


def test_segments_that_a_scale_does_not_need_are_not_shown(segments: GradeSegments) -> None:
    scale = _scale("ilacs")
    segments.show_grade(scale, None)

    segments.show_grade(replace(scale, grades=scale.grades[:2]), None)

    shown = [button for button in segments.findChildren(QPushButton) if button.isVisible()]
    assert ["outstanding", "good"] == [button.accessibleName() for button in shown]
    assert ["first", "last"] == [button.property("position") for button in shown]
