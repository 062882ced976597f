"""The small bar that floats over the page: which page, how large, find, and page or text."""

from collections.abc import Mapping

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QToolButton, QWidget

from ofsted_desk.desk.theme import Theme, set_look

_BEFORE = ("previous_page",)
_AFTER = ("next_page", "", "zoom_out", "fit_width", "zoom_in", "rotate", "", "find", "text_view")
_OF_THE_PAGE = ("zoom_out", "fit_width", "zoom_in", "rotate", "previous_page", "next_page")


class PageTools(QFrame):
    """One button an action of the review page, and the number of the page in view."""

    def __init__(
        self, theme: Theme, actions: Mapping[str, QAction], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        set_look(self, "page-tools")
        self.setAccessibleName("Page")
        self._theme = theme
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(theme.px(6), theme.px(2), theme.px(6), theme.px(2))
        self._row.setSpacing(theme.px(2))
        self._buttons: dict[str, QToolButton] = {}
        for name in _BEFORE:
            self._add(name, actions)
        self._number = QLabel(self)
        self._number.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._number.setMinimumWidth(theme.px(52))
        set_look(self._number, "dim")
        self._row.addWidget(self._number)
        for name in _AFTER:
            self._add(name, actions)

    def _add(self, name: str, actions: Mapping[str, QAction]) -> None:
        if not name:
            line = QFrame(self)
            set_look(line, "upright-line")
            line.setFixedHeight(self._theme.px(16))
            self._row.addWidget(line)
            return
        action = actions[name]
        button = QToolButton(self)
        button.setDefaultAction(action)
        button.setIconSize(QSize(self._theme.px(16), self._theme.px(16)))
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.setAccessibleName(action.text())
        keys = action.shortcut().toString(action.shortcut().SequenceFormat.NativeText)
        button.setToolTip(f"{action.text()} ({keys})")
        self._buttons[name] = button
        self._row.addWidget(button)

    def show_page(self, number: int, pages: int) -> None:
        """Say which page is in view."""
        self._number.setText(f"{number} of {pages}" if pages else "")
        self._number.setAccessibleName(f"Page {number} of {pages}" if pages else "No page")
        self.adjustSize()

    def show_as_text(self, as_text: bool) -> None:
        """In the text view there is nothing to zoom or turn."""
        for name in _OF_THE_PAGE:
            self._buttons[name].setEnabled(not as_text)
        self._number.setEnabled(not as_text)
