"""The pages about more than one letter: each made when first asked for, then joined up."""

from collections.abc import Callable, Mapping
from typing import Protocol

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QFrame, QPushButton, QScrollArea, QStackedWidget, QWidget

from ofsted_desk.desk.nothing_here import NothingHere
from ofsted_desk.desk.parts import Parts
from ofsted_desk.desk.theme import set_look
from ofsted_desk.review.views import StepDone

# ruff: noqa: PLC0415 - a page that nobody opens should not cost time when the window starts.

_TAB_OF = {"recheck": "dashboard"}
"""Pages without a tab of their own, and the one they are reached from."""

_OF_LETTERS = {
    "columns": (
        "One judgement, every council",
        (
            "Once there are letters, each of their fields is a column here: the words as printed, "
            "one under the other, to be confirmed in a run."
        ),
    ),
    "councils": (
        "One council over the years",
        (
            "Once there are letters, their grades are a chart here, and what a council was told to "
            "do better is followed from letter to letter."
        ),
    ),
    "dashboard": (
        "How far you are, and how right",
        (
            "Once there are letters, their states, your pace, the grades by year and the fields "
            "most often changed are counted here."
        ),
    ),
}
"""What these pages show once there are letters: a line and a sentence."""


class WidePage(Protocol):
    """What the window asks of such a page."""

    def ask_again(self) -> None:
        """Show what stands now, in its order of now."""

    def give_focus(self) -> None:
        """Take the keys."""

    def show_step(self, step: StepDone) -> None:
        """Show where a step was taken back or done again."""


class WidePages(QObject):
    """The pages by name, in the window's stack, each with its tab."""

    letter_asked = Signal(int, str)
    """Show this letter in the review, at this field."""
    step_done = Signal(object)
    said = Signal(str)
    action_asked = Signal(str)
    """An action of the menu is wanted, by its name."""
    """Something was done that the status line should say."""
    shown = Signal()
    """One of these pages is shown."""

    def __init__(
        self,
        parts: Parts,
        stack: QStackedWidget,
        tabs: Mapping[str, QPushButton],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._parts = parts
        self._stack = stack
        self._tabs = tabs
        self._make: dict[str, Callable[[], QWidget]] = {
            "columns": self._columns,
            "councils": self._councils,
            "dashboard": self._dashboard,
            "recheck": self._recheck,
            "reconcile": self._reconcile,
            "team": self._team,
        }
        self._pages: dict[str, QWidget] = {}
        self._places: dict[str, QWidget] = {}
        self._nothing: NothingHere | None = None
        self._instead_of = ""
        for name, tab in tabs.items():
            tab.clicked.connect(lambda _, name=name: self.show(name))

    @property
    def current(self) -> str:
        """The name of the page that is shown, which is that of its help; empty for another."""
        shown = self._stack.currentWidget()
        if shown is self._nothing:
            return self._instead_of
        return next((name for name, place in self._places.items() if place is shown), "")

    @property
    def names(self) -> tuple[str, ...]:
        """The name of every such page."""
        return tuple(self._make)

    def page(self, name: str) -> QWidget:
        """The page of this name."""
        if name not in self._pages:
            self._pages[name] = self._make[name]()
            self._places[name] = scrolling(self._pages[name])
            self._stack.addWidget(self._places[name])
        return self._pages[name]

    def show(self, name: str) -> None:
        """Show this page, ready for the keyboard."""
        if name in _OF_LETTERS and not self._parts.session.counts().total:
            self._show_nothing(name)
            return
        page = self.page(name)
        self._stack.setCurrentWidget(self._places[name])
        self.shown.emit()
        _wide(page).give_focus()

    def _show_nothing(self, name: str) -> None:
        """Say what is to be seen here once there are letters."""
        if self._nothing is None:
            self._nothing = NothingHere(self._parts.theme)
            self._stack.addWidget(self._nothing)
        headline, words = _OF_LETTERS[name]
        offers = {
            "Import letters…": lambda: self.action_asked.emit("import_files"),
            "Try the sample letters": lambda: self.action_asked.emit("practise"),
        }
        self._nothing.explain("ofsted-desk", headline, words, offers)
        self._instead_of = name
        self._stack.setCurrentWidget(self._nothing)
        self.shown.emit()
        self._nothing.give_focus()

    def mark_tabs(self) -> None:
        """Check the tab of the page that is shown, and no other."""
        for name, tab in self._tabs.items():
            tab.setChecked(name == _TAB_OF.get(self.current, self.current))

    def ask_again(self) -> bool:
        """Let the page that is shown ask again; False where none of these is."""
        return self._on_current(lambda page: page.ask_again())

    def show_step(self, step: StepDone) -> bool:
        """Let the page that is shown show a step; False where none of these is."""
        return self._on_current(lambda page: page.show_step(step))

    def _on_current(self, act: Callable[[WidePage], object]) -> bool:
        name = self.current
        if name and self._stack.currentWidget() is self._nothing:
            self.show(name)
        elif name:
            act(_wide(self._pages[name]))
        return bool(name)

    def _columns(self) -> QWidget:
        from ofsted_desk.desk.columns.columns_page import ColumnsPage

        page = ColumnsPage(self._parts.session, self._parts.theme, self._parts.shortcuts)
        page.letter_asked.connect(self.letter_asked)
        page.step_done.connect(self.step_done)
        return page

    def _councils(self) -> QWidget:
        from ofsted_desk.desk.councils.councils_page import CouncilsPage

        parts = self._parts
        page = CouncilsPage(
            parts.session, parts.theme, parts.ask, parts.background, parts.shortcuts
        )
        page.letter_asked.connect(self.letter_asked)
        page.said.connect(self.said)
        return page

    def _dashboard(self) -> QWidget:
        from ofsted_desk.desk.dashboard.dashboard_page import DashboardPage

        parts = self._parts
        page = DashboardPage(
            parts.session, parts.theme, parts.ask, parts.background, parts.settings
        )
        page.recheck_asked.connect(lambda: self.show("recheck"))
        page.said.connect(self.said)
        return page

    def _recheck(self) -> QWidget:
        from ofsted_desk.desk.recheck.recheck_page import RecheckPage

        parts = self._parts
        page = RecheckPage(parts.session, parts.theme, parts.settings, parts.shortcuts)
        page.letter_asked.connect(self.letter_asked)
        page.action_asked.connect(self.action_asked)
        return page

    def _team(self) -> QWidget:
        from ofsted_desk.desk.team.team_page import TeamPage

        parts = self._parts
        page = TeamPage(parts.session, parts.theme, parts.background, parts.shortcuts)
        page.action_asked.connect(self.action_asked)
        page.letter_asked.connect(self.letter_asked)
        page.said.connect(self.said)
        return page

    def _reconcile(self) -> QWidget:
        from ofsted_desk.desk.reconcile.reconcile_page import ReconcilePage

        parts = self._parts
        page = ReconcilePage(
            parts.session, parts.theme, parts.ask, parts.background, parts.shortcuts
        )
        page.letter_asked.connect(self.letter_asked)
        page.said.connect(self.said)
        return page


def _wide(page: QWidget) -> WidePage:
    return page  # type: ignore[return-value]


def scrolling(page: QWidget) -> QScrollArea:
    """The page in a place that scrolls where a small screen or large text leaves it no room."""
    place = QScrollArea()
    place.setWidget(page)
    place.setWidgetResizable(True)
    place.setFrameShape(QFrame.Shape.NoFrame)
    set_look(place, "background")
    place.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    return place
