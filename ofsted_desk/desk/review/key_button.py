"""A button that shows its key: 'Flag [F]'."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSizePolicy, QWidget

from ofsted_desk.desk.theme import set_look


class KeyButton(QPushButton):
    """Words and a key cap; the name for screen readers holds both."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = QLabel(self)
        self._cap = QLabel(self)
        set_look(self._words, "button-words")
        set_look(self._cap, "keycap")
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._row = row = QHBoxLayout(self)
        row.setSpacing(6)
        row.setContentsMargins(12, 0, 12, 0)
        for label in (self._words, self._cap):
            label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
            row.addWidget(label, 0, Qt.AlignmentFlag.AlignVCenter)

    def say(self, words: str, key: str) -> None:
        """What the button does, and its key."""
        self._words.setText(words)
        self._cap.setText(key)
        self.setAccessibleName(words)
        self.setAccessibleDescription(f"Key: {key}")
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        """Room for the words and the cap."""
        return QSize(self._wide(self._words, self._cap), super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        """Never narrower than its words; the cap goes where there is no room."""
        return QSize(self._wide(self._words), super().sizeHint().height())

    def _wide(self, *labels: QLabel) -> int:
        for label in labels:
            label.ensurePolished()
        margins = self._row.contentsMargins()
        gaps = self._row.spacing() * (len(labels) - 1)
        inner = sum(label.sizeHint().width() for label in labels)
        return inner + gaps + margins.left() + margins.right() + 4

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show the cap where there is room for it."""
        super().resizeEvent(event)
        self._cap.setVisible(event.size().width() >= self._wide(self._words, self._cap))
