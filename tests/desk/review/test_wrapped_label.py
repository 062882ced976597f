"""A label of several lines that is quick to lay out."""

import pytest
from pytestqt.qtbot import QtBot

from ofsted_desk.desk.review.wrapped_label import WrappedLabel
from ofsted_desk.desk.theme import Theme

LONG = "Make sure that every plan for a child says what is to be done, by whom and by when. " * 4


@pytest.fixture
def label(qtbot: QtBot, theme: Theme) -> WrappedLabel:
    made = WrappedLabel()
    qtbot.addWidget(made)
    made.show()
    return made


def test_more_words_are_higher_and_more_room_is_lower(label: WrappedLabel) -> None:
    label.setText("Short")
    short = label.heightForWidth(200)
    label.setText(LONG)

    assert short < label.heightForWidth(400) < label.heightForWidth(200)
    assert label.heightForWidth(200) == label.heightForWidth(200)


def test_a_larger_font_is_higher(label: WrappedLabel) -> None:
    label.setText(LONG)
    before = label.heightForWidth(200)
    font = label.font()
    font.setPixelSize(2 * max(font.pixelSize(), 13))

    label.setFont(font)

    assert before < label.heightForWidth(200)


def test_words_of_a_letter_are_never_taken_for_marks(label: WrappedLabel) -> None:
    label.setText("<b>was</b>")
    assert label.textFormat() is label.textFormat().PlainText
    assert WrappedLabel(rich=True).textFormat() is label.textFormat().RichText
