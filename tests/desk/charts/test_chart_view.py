"""A chart on the screen: its height, its words for a screen reader, its colours of now."""

from collections.abc import Iterator

import pytest
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from ofsted_desk.desk.charts.chart_view import ChartView
from ofsted_desk.desk.theme import Appearance, Theme
from tests.desk.charts.test_save_chart import Square


@pytest.fixture
def view(qtbot: QtBot, theme: Theme) -> Iterator[ChartView]:
    window = QWidget()
    qtbot.addWidget(window)
    made = ChartView(theme, window)
    QVBoxLayout(window).addWidget(made)
    window.resize(500, 300)
    window.show()
    yield made
    window.close()


def test_it_is_as_high_as_its_chart(view: ChartView) -> None:
    view.show_drawing(Square())

    assert view.height() == 100
    view.show_drawing(None)
    assert view.height() == 0


def test_a_screen_reader_is_told_what_it_shows(view: ChartView) -> None:
    view.show_drawing(Square())
    face = QAccessible.queryAccessibleInterface(view)

    assert face.text(QAccessible.Text.Name) == "A square: 2 < 3"
    assert face.text(QAccessible.Text.Description) == "All of it is blue."


def test_it_wears_the_colours_of_now(view: ChartView, theme: Theme) -> None:
    view.show_drawing(Square())
    for appearance in (Appearance.LIGHT, Appearance.DARK):
        theme.choose(appearance)
        middle = view.grab().toImage().pixelColor(view.width() // 2, 50)
        assert middle.name() == theme.colour("accent").name()
