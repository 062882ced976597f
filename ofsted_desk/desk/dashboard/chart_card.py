"""A card of the dashboard: a title, a chart, and two buttons that save it."""

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QToolButton, QVBoxLayout, QWidget

from ofsted_desk.desk.charts.chart_view import ChartView
from ofsted_desk.desk.charts.drawing import Drawing
from ofsted_desk.desk.theme import Theme, set_look


class ChartCard(QFrame):
    """Says in words what to do where there is nothing to draw."""

    picture_asked = Signal(object)
    numbers_asked = Signal(object)

    def __init__(self, title: str, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_look(self, "card")
        self._theme = theme
        self.heading = QLabel(title, self)
        set_look(self.heading, "title")
        self.chart = ChartView(theme, self)
        self.nothing = QLabel(self)
        set_look(self.nothing, "dim")
        self.nothing.setWordWrap(True)
        self.picture = self._button(f"Save the picture: {title}", self.picture_asked)
        self.numbers = self._button(f"Save the numbers: {title}", self.numbers_asked)
        self.head = QHBoxLayout()
        self.head.addWidget(self.heading)
        self.head.addStretch(1)
        self.head.addWidget(self.picture)
        self.head.addWidget(self.numbers)
        self.column = QVBoxLayout(self)
        px = theme.px
        self.column.setContentsMargins(px(16), px(12), px(12), px(14))
        self.column.setSpacing(px(8))
        self.column.addLayout(self.head)
        self.column.addWidget(self.chart)
        self.column.addWidget(self.nothing)
        self.column.addStretch(1)
        theme.changed.connect(self._dress)
        self._dress()

    def show_drawing(self, drawing: Drawing | None, nothing: str = "") -> None:
        """Show this chart, or why there is none."""
        self.chart.show_drawing(drawing)
        self.chart.setVisible(drawing is not None)
        self.nothing.setText(nothing)
        self.nothing.setVisible(drawing is None)
        for button in (self.picture, self.numbers):
            button.setEnabled(drawing is not None)

    def _button(self, words: str, asked: object) -> QToolButton:
        button = QToolButton(self)
        button.setToolTip(words)
        button.setAccessibleName(words)
        button.clicked.connect(lambda: asked.emit(self.chart.drawing))  # type: ignore[attr-defined]
        return button

    def _dress(self) -> None:
        side = self._theme.px(16)
        for button, icon in ((self.picture, "picture"), (self.numbers, "export")):
            button.setIconSize(QSize(side, side))
            button.setIcon(self._theme.icon(icon, "dim"))
