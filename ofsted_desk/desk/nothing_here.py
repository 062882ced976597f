"""What stands in an empty place: why there is nothing, and what to do about it."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from ofsted_desk.desk.theme import Theme, set_look

_WIDTH = 440
_PICTURE = 40
_EDGE = 24


class NothingHere(QWidget):
    """A picture, a line, a sentence, and the buttons that change it."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._icon = ""
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        set_look(self, "background")
        self._picture = QLabel(alignment=Qt.AlignmentFlag.AlignCenter)
        self.headline = QLabel(alignment=Qt.AlignmentFlag.AlignCenter, wordWrap=True)
        set_look(self.headline, "headline")
        self.words = QLabel(alignment=Qt.AlignmentFlag.AlignCenter, wordWrap=True)
        set_look(self.words, "dim")
        self._buttons = QHBoxLayout()
        self._lay_out()
        theme.changed.connect(self._dress)

    def _lay_out(self) -> None:
        px = self._theme.px
        middle = self._middle = QWidget()
        middle.setMaximumWidth(px(_WIDTH))
        column = QVBoxLayout(middle)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(8))
        column.addStretch(1)
        for part in (self._picture, self.headline, self.words):
            column.addWidget(part)
        self._buttons.setContentsMargins(0, px(12), 0, 0)
        self._buttons.setSpacing(px(8))
        column.addLayout(self._buttons)
        column.addStretch(2)
        row = QHBoxLayout(self)
        row.setContentsMargins(px(_EDGE), px(_EDGE), px(_EDGE), px(_EDGE))
        row.addStretch(1)
        row.addWidget(middle, 100)
        row.addStretch(1)

    def explain(
        self,
        icon: str,
        headline: str,
        words: str,
        offers: Mapping[str, Callable[[], object]] | None = None,
    ) -> None:
        """Say why there is nothing; each offer is a button's words and what it does."""
        self._icon = icon
        self.headline.setText(headline)
        self.words.setText(words)
        self.setAccessibleName(headline)
        self.setAccessibleDescription(words)
        self._offer(offers or {})
        self._dress()

    def give_focus(self) -> None:
        """To the first thing that is offered."""
        for button in self.buttons[:1]:
            button.setFocus()

    @property
    def buttons(self) -> list[QPushButton]:
        """What is offered, from the left."""
        return self.findChildren(QPushButton)

    def _offer(self, offers: Mapping[str, Callable[[], object]]) -> None:
        if [button.text() for button in self.buttons] == list(offers):
            return
        while (item := self._buttons.takeAt(0)) is not None:
            known = item.widget()
            if known is not None:
                known.setParent(None)
                known.deleteLater()
        self._buttons.addStretch(1)
        for words, act in offers.items():
            button = QPushButton(words, self)
            button.clicked.connect(_without_arguments(act))
            self._buttons.addWidget(button)
        self._buttons.addStretch(1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the buttons one below the other where they have no room side by side."""
        super().resizeEvent(event)
        px = self._theme.px
        room = min(px(_WIDTH), event.size().width() - 2 * px(_EDGE))
        needs = sum(button.sizeHint().width() + px(8) for button in self.buttons)
        down, across = QBoxLayout.Direction.TopToBottom, QBoxLayout.Direction.LeftToRight
        self._buttons.setDirection(down if needs > room else across)
        self._fit_height(room, event.size().height() - 2 * px(_EDGE))

    def _fit_height(self, width: int, height: int) -> None:
        """Leave out first the picture, then the sentence, where not all of it has room."""
        column = self._middle.layout()
        for part in (self._picture, self.words):
            part.show()
        for part in (self._picture, self.words):
            if column is None:
                return
            column.invalidate()
            if column.totalHeightForWidth(width) <= height:
                return
            part.hide()

    def changeEvent(self, event: QEvent) -> None:
        """Draw the picture as sharp as another screen wants it."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.DevicePixelRatioChange:
            self._dress()

    def _dress(self) -> None:
        if self._icon:
            side, ratio = self._theme.px(_PICTURE), self.devicePixelRatioF()
            self._picture.setPixmap(self._theme.pixmap(self._icon, side, "dim", ratio))


def _without_arguments(act: Callable[[], object]) -> Callable[[], None]:
    def call() -> None:
        act()

    return call
