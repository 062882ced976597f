"""How wide the two halves of the review page are, until the reviewer says otherwise."""

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QSplitter

from ofsted_desk.desk.theme import Theme

FORM_WIDTH = 452
NARROW_FORM = 400
_LETTER = 240


class PaneWidths(QObject):
    """Gives the form its width and the letter the rest."""

    def __init__(self, theme: Theme, splitter: QSplitter) -> None:
        super().__init__(splitter)
        self._theme = theme
        self._splitter = splitter
        self._chosen = False
        splitter.setStretchFactor(0, 1)
        splitter.setStretchFactor(1, 0)
        for place, least in enumerate((_LETTER, NARROW_FORM)):
            pane = splitter.widget(place)
            if pane is not None:
                pane.setMinimumWidth(theme.px(least))
        splitter.splitterMoved.connect(self._on_moved)

    def fit(self, width: int) -> None:
        """The form has its width, less in a small window."""
        if self._chosen:
            return
        wide, narrow = self._theme.px(FORM_WIDTH), self._theme.px(NARROW_FORM)
        form = min(wide, max(width // 2, narrow))
        self._splitter.setSizes([width - form, form])

    def _on_moved(self) -> None:
        self._chosen = True
