"""What can be done with the words just selected, beside them: each button with its key."""

from collections.abc import Mapping

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from ofsted_desk.desk.review.key_button import KeyButton
from ofsted_desk.desk.shortcuts import Shortcuts
from ofsted_desk.desk.theme import Theme, set_look


class SelectionBar(QFrame):
    """Two choices: the field in hand, or a new area."""

    def __init__(
        self,
        theme: Theme,
        actions: Mapping[str, QAction],
        shortcuts: Shortcuts,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        set_look(self, "page-tools")
        self.setAccessibleName("Selected words")
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.px(5), theme.px(5), theme.px(5), theme.px(5))
        row.setSpacing(theme.px(6))
        self._use = KeyButton(self)
        self._area = KeyButton(self)
        for button, name in ((self._use, "use_words"), (self._area, "add_area")):
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            button.clicked.connect(actions[name].trigger)
            row.addWidget(button)
        self._cap = shortcuts.cap
        self._label = "the field"
        self.dress()
        shortcuts.changed.connect(self.dress)
        self._area.setVisible(actions["add_area"].isEnabled())
        self.hide()

    def show_field(self, label: str) -> None:
        """Name the field in hand."""
        self._label = label
        self.dress()

    def dress(self) -> None:
        """Say what the keys of now do."""
        self._use.say(f"Use for {self._label}", self._cap("use_words"))
        self._area.say("New area", self._cap("add_area"))
        self.adjustSize()
