"""A narrow window, or large text: panes take turns and bars leave out what has other ways."""

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QPushButton, QSplitter, QWidget

from ofsted_desk.desk.forms.ui_main_window import Ui_MainWindow
from ofsted_desk.desk.search_box import SearchBox
from ofsted_desk.desk.theme import Theme

_SHORT_SEARCH = 130


class TakingTurns(QObject):
    """The queue and the letter side by side, or one of them where there is no room for both."""

    def __init__(self, splitter: QSplitter, queue: QWidget, letter: QWidget) -> None:
        super().__init__(splitter)
        self._splitter = splitter
        self._queue = queue
        self._letter = letter
        self._leads = queue
        self._alone = False

    def be_alone(self, alone: bool, pane: QWidget) -> None:
        """From now on give one pane the whole width, this one first; or both, where they fit."""
        self._alone = alone
        self.lead(pane)

    def lead(self, pane: QWidget) -> None:
        """This pane has the turn: it is shown even where only one can be."""
        self._leads = pane
        self.fit(self._splitter.window().width())

    def fit(self, width: int) -> None:
        """Show both where this is wide enough and nobody wants one alone."""
        room = sum(map(_needs, (self._queue, self._letter))) <= width
        both = room and not self._alone
        for pane in (self._queue, self._letter):
            pane.setVisible(both or pane is self._leads)

    def show_both(self) -> None:
        """Side by side, so that their widths can be kept."""
        self._queue.show()
        self._letter.show()


def _needs(pane: QWidget) -> int:
    return pane.minimumSizeHint().expandedTo(pane.minimumSize()).width()


def fit_bar(form: Ui_MainWindow, theme: Theme, width: int) -> None:
    """Leave out what has no room in the bar: the name, words of buttons, part of the search."""
    search, buttons = form.search, (form.import_tab, form.export_button)
    form.brand.show()
    search.be_wide()
    for button in buttons:
        _show_words(button, words=True)
    if not _fits(form, width):
        form.brand.hide()
    if not _fits(form, width):
        _narrow(search, theme)
    words = _fits(form, width)
    for button in buttons:
        _show_words(button, words=words)


def _fits(form: Ui_MainWindow, width: int) -> bool:
    layout = form.top_bar.layout()
    if layout is None:
        return True
    layout.invalidate()
    return layout.minimumSize().width() <= width


def _narrow(search: SearchBox, theme: Theme) -> None:
    search.be_short(theme.px(_SHORT_SEARCH))


def _show_words(button: QPushButton, *, words: bool) -> None:
    """The words of a button, or its icon alone: then they stand in its tooltip."""
    said = button.property("words") or button.text()
    button.setProperty("words", said)
    button.setText(str(said) if words else "")
    button.setAccessibleName(str(said))
    button.setToolTip("" if words else str(said))
