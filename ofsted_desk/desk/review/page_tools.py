"""The small bar that floats over the page: which page, how large, find, and page or text."""

from collections.abc import Mapping

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFrame, QHBoxLayout, QToolButton, QWidget

from ofsted_desk.desk.theme import Theme, set_look

_BEFORE = ("previous_page",)
_AFTER = ("next_page", "", "zoom_out", "fit_width", "zoom_in", "rotate", "", "find", "text_view")
_FIRST_TO_GO = ("rotate", "fit_width", "zoom_out", "zoom_in")
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
        self._number = QToolButton(self)
        self._number.setDefaultAction(actions["outline"])
        self._number.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextOnly)
        self._number.setMinimumWidth(theme.px(56))
        self._number.setFocusPolicy(Qt.FocusPolicy.TabFocus)
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
        action.changed.connect(lambda: _say_key(button, action))
        _say_key(button, action)
        self._buttons[name] = button
        self._row.addWidget(button)

    def fit(self, width: int) -> None:
        """Leave out what has no room, least wanted first: everything here has a key as well."""
        for name in _FIRST_TO_GO:
            self._buttons[name].show()
        for name in _FIRST_TO_GO:
            if self.sizeHint().width() <= width:
                break
            self._buttons[name].hide()
        self.adjustSize()

    def show_page(self, number: int, pages: int) -> None:
        """Say which page is in view."""
        self._number.setText(f"{number} of {pages}" if pages else "")
        self._number.setAccessibleName(f"Page {number} of {pages}: pages and parts of the letter")
        self.adjustSize()

    def show_as_text(self, as_text: bool) -> None:
        """In the text view there is nothing to zoom or turn."""
        for name in _OF_THE_PAGE:
            self._buttons[name].setEnabled(not as_text)


def _say_key(button: QToolButton, action: QAction) -> None:
    """The key of now stands in the tooltip; a button takes its action's words back by itself."""
    keys = action.shortcut().toString(action.shortcut().SequenceFormat.NativeText)
    button.setToolTip(f"{action.text()} ({keys})" if keys else action.text())
