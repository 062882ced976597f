"""A line of words that is cut with an ellipsis where there is no room for all of it."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QLabel, QWidget

_LEAST = 8
"""Letters that are to be seen at the very least."""


class ElidedLabel(QLabel):
    """Its text stays whole for screen readers, and stands in its tip where it is cut."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)

    def setText(self, words: str) -> None:
        """Show these words, as many as there is room for."""
        super().setText(words)
        self._tell()

    @property
    def shown(self) -> str:
        """The words as they are painted."""
        room = self.contentsRect().width()
        return self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, room)

    def _tell(self) -> None:
        self.setToolTip(self.text() if self.shown != self.text() else "")

    def minimumSizeHint(self) -> QSize:
        """A word or so."""
        whole = self.sizeHint()
        least = _LEAST * self.fontMetrics().averageCharWidth() if self.text() else 0
        return QSize(min(least, whole.width()), whole.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """More or fewer words fit now."""
        super().resizeEvent(event)
        self._tell()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw what fits."""
        painter = QPainter(self)
        painter.setPen(self.palette().color(self.foregroundRole()))
        painter.drawText(self.contentsRect(), int(self.alignment()), self.shown)
