"""A chart on the screen: its `Drawing`, tips under the mouse, and words to be read out."""

from PySide6.QtCore import QEvent, QPointF, QSize, QSizeF, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QHelpEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from ofsted_desk.desk.charts.drawing import Drawing
from ofsted_desk.desk.theme import Theme


class ChartView(QWidget):
    """As high as its chart asks for at the width that it is given."""

    pointed_at = Signal(QPointF)
    """A place was clicked twice."""
    accessible_role = QAccessible.Role.Chart

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.drawing: Drawing | None = None
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setSizePolicy(policy)
        self.setAccessibleName("Chart")
        theme.changed.connect(self.update)

    def show_drawing(self, drawing: Drawing | None) -> None:
        """Show this chart, or nothing."""
        self.drawing = drawing
        self.setAccessibleName(drawing.title if drawing else "Chart")
        self.setAccessibleDescription(drawing.words() if drawing else "")
        self._fit()
        self.update()

    def accessible_parts(self) -> tuple[()]:
        """None: the description says it all."""
        return ()

    def sizeHint(self) -> QSize:
        """As wide as it gets, as high as the chart."""
        return QSize(400, self._height())

    def minimumSizeHint(self) -> QSize:
        """No lower than the chart."""
        return QSize(120, self._height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """A new width may need a new height."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._fit()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the chart, and a ring where it has the keys."""
        super().paintEvent(event)
        if self.drawing is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self.drawing.paint(painter, self._theme, QSizeF(self.size()))
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(self._theme.colour("accent"), 1))
            painter.drawRect(self.rect().adjusted(0, 0, -1, -1))
        painter.end()

    def event(self, event: QEvent) -> bool:
        """Say what is under the mouse."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            words = self.tip_at(QPointF(event.pos()))
            QToolTip.showText(event.globalPos(), words, self)
            return True
        return super().event(event)

    def tip_at(self, at: QPointF) -> str:
        """What stands at a place, in words."""
        if self.drawing is None:
            return ""
        return self.drawing.tip_at(self._theme, QSizeF(self.size()), at)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Ask for what was pointed at."""
        self.pointed_at.emit(event.position())

    def _height(self) -> int:
        return round(self.drawing.height(self._theme, max(self.width(), 1))) if self.drawing else 0

    def _fit(self) -> None:
        self.setFixedHeight(self._height())
