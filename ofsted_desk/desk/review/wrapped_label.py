"""A label of several lines that is quick to lay out."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QLabel, QWidget


class WrappedLabel(QLabel):
    """A layout asks a label for its height at a width many times over: it is found out once.

    Qt sets the words anew each time, which was most of the time that a form took to appear.
    """

    def __init__(self, parent: QWidget | None = None, *, rich: bool = False) -> None:
        super().__init__(parent, wordWrap=True)
        self.setTextFormat(Qt.TextFormat.RichText if rich else Qt.TextFormat.PlainText)
        self._heights: dict[int, int] = {}

    def setText(self, words: str) -> None:
        """Show these words; other words have other heights."""
        if words != self.text():
            self._heights.clear()
            super().setText(words)

    def heightForWidth(self, width: int) -> int:
        """How high the text is in lines of this width."""
        if width not in self._heights:
            self._heights[width] = super().heightForWidth(width)
        return self._heights[width]

    def changeEvent(self, event: QEvent) -> None:
        """Another font or look has other heights."""
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._heights.clear()
        super().changeEvent(event)
