"""Which letters the queue shows: their state, their family, and who reviews them."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QComboBox, QMenu, QWidget

from ofsted_desk.desk.forms.ui_filter_bar import Ui_FilterBar
from ofsted_desk.desk.theme import Theme
from ofsted_desk.letter.decision import LetterState
from ofsted_desk.review.views import ME, NOBODY, QueueFilter, QueueOrder

_WAITING = frozenset({LetterState.TO_REVIEW, LetterState.IN_PROGRESS})
_HERE_TWICE = "here twice"
_STATES: tuple[tuple[str, frozenset[str]], ...] = (
    ("All letters", frozenset()),
    ("Still to review", _WAITING),
    ("Flagged", frozenset({LetterState.FLAGGED})),
    ("Set aside", frozenset({LetterState.SET_ASIDE})),
    ("Reviewed", frozenset({LetterState.REVIEWED})),
    ("Here twice", frozenset({_HERE_TWICE})),
)
_ANYBODY: tuple[tuple[str, str | None], ...] = (
    ("Anybody’s", None),
    ("Mine", ME),
    ("Nobody’s", NOBODY),
)
_POPUP_EDGES = 40


class FilterBar(QWidget):
    """Three choices; `changed` is sent when a person makes one."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.form = Ui_FilterBar()
        self.form.setupUi(self)
        for words, states in _STATES:
            self.form.state.addItem(words, states)
        self.show_families({})
        self.show_reviewers(())
        for box in self._boxes():
            box.setMaxVisibleItems(20)
            box.activated.connect(self.changed)

    def show_families(self, families: Mapping[str, str]) -> None:
        """Offer these families: id and title."""
        offered = [("All families", None), *((title, key) for key, title in families.items())]
        _offer(self.form.family, offered)

    def show_reviewers(self, names: Sequence[str]) -> None:
        """Offer the letters of these reviewers."""
        _offer(self.form.reviewer, [*_ANYBODY, *((f"{name}’s", name) for name in names)])

    def show_saved(self, menu: QMenu) -> None:
        """Offer these saved filters."""
        self.form.saved_button.setMenu(menu)

    def dress(self, theme: Theme) -> None:
        """Take the icon in the theme's colours."""
        side = theme.px(16)
        self.form.saved_button.setIconSize(QSize(side, side))
        self.form.saved_button.setIcon(theme.icon("filter", "dim"))

    def wanted(self, text: str, order: QueueOrder) -> QueueFilter:
        """What is chosen here, with this search and in this order."""
        states = self._states
        reviewer = self.form.reviewer.currentData()
        family = self.form.family.currentData()
        return QueueFilter(
            text=text,
            states=frozenset(map(LetterState, states - {_HERE_TWICE})),
            families=frozenset({family} if family else ()),
            reviewers=frozenset() if reviewer is None else frozenset({reviewer}),
            copies=_HERE_TWICE in states,
            order=order,
        )

    def show_wanted(self, wanted: QueueFilter) -> None:
        """Choose what a filter says; what is not offered any more is left open."""
        states: frozenset[str] = frozenset({_HERE_TWICE}) if wanted.copies else wanted.states
        offered = [chosen for _, chosen in _STATES]
        self.form.state.setCurrentIndex(offered.index(states) if states in offered else 0)
        _choose(self.form.family, next(iter(wanted.families), None))
        _choose(self.form.reviewer, next(iter(wanted.reviewers), None))

    @property
    def narrow(self) -> bool:
        """Whether anything is left out."""
        return any(box.currentIndex() > 0 for box in self._boxes())

    def clear(self) -> None:
        """Show everything again."""
        for box in self._boxes():
            box.setCurrentIndex(0)

    @property
    def _states(self) -> frozenset[str]:
        return frozenset(self.form.state.currentData())

    def _boxes(self) -> tuple[QComboBox, ...]:
        return self.form.state, self.form.family, self.form.reviewer


def _offer(box: QComboBox, choices: Sequence[tuple[str, str | None]]) -> None:
    """Offer these and keep what was chosen, where it is still among them."""
    chosen = box.currentData()
    box.clear()
    for words, key in choices:
        box.addItem(words, key)
    _choose(box, chosen)
    view = box.view()
    view.setMinimumWidth(view.sizeHintForColumn(0) + _POPUP_EDGES)


def _choose(box: QComboBox, wanted: str | None) -> None:
    box.setCurrentIndex(max(0, box.findData(wanted)))
