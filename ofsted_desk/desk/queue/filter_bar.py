"""Which letters the queue shows: their state and their family."""

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QWidget

from ofsted_desk.desk.forms.ui_filter_bar import Ui_FilterBar
from ofsted_desk.letter.decision import LetterState

_WAITING = frozenset({LetterState.TO_REVIEW, LetterState.IN_PROGRESS})
_STATES: tuple[tuple[str, frozenset[LetterState]], ...] = (
    ("All letters", frozenset()),
    ("Still to review", _WAITING),
    ("Flagged", frozenset({LetterState.FLAGGED})),
    ("Set aside", frozenset({LetterState.SET_ASIDE})),
    ("Reviewed", frozenset({LetterState.REVIEWED})),
)

_POPUP_EDGES = 40


class FilterBar(QWidget):
    """Two choices; `changed` is sent when a person makes one."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.form = Ui_FilterBar()
        self.form.setupUi(self)
        for words, states in _STATES:
            self.form.state.addItem(words, states)
        self.show_families({})
        self.form.family.setMaxVisibleItems(20)
        self.form.state.activated.connect(self.changed)
        self.form.family.activated.connect(self.changed)

    def show_families(self, families: Mapping[str, str]) -> None:
        """Offer these families: id and title."""
        chosen = self.form.family.currentData()
        self.form.family.clear()
        self.form.family.addItem("All families", None)
        for ident, title in families.items():
            self.form.family.addItem(title, ident)
        _choose(self.form.family, chosen)
        view = self.form.family.view()
        view.setMinimumWidth(view.sizeHintForColumn(0) + _POPUP_EDGES)

    @property
    def states(self) -> frozenset[LetterState]:
        """The states chosen; empty means all."""
        return frozenset(self.form.state.currentData())

    @property
    def families(self) -> frozenset[str]:
        """The families chosen; empty means all."""
        chosen = self.form.family.currentData()
        return frozenset({chosen} if chosen else ())

    @property
    def narrow(self) -> bool:
        """Whether anything is left out."""
        return bool(self.states or self.families)

    def clear(self) -> None:
        """Show everything again."""
        self.form.state.setCurrentIndex(0)
        self.form.family.setCurrentIndex(0)


def _choose(box: QComboBox, wanted: object) -> None:
    box.setCurrentIndex(max(0, box.findData(wanted)))
