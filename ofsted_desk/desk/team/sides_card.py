"""The sides of a difference, a row each: who, what, from which page, and the key that takes it."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from ofsted_desk.desk.review.key_button import KeyButton
from ofsted_desk.desk.team.team_words import machine_value, side_name, side_note, side_value
from ofsted_desk.desk.theme import Theme, set_look
from ofsted_desk.teamwork.adjudication import Difference, Side

_MACHINE_KEY = "3"


class SidesCard(QObject):
    """Fills a place with the rows; `chosen` when one is taken, None for the machine's."""

    chosen = Signal(object)

    def __init__(self, place: QWidget, theme: Theme, parent: QObject) -> None:
        super().__init__(parent)
        self._place = place
        self._theme = theme
        self._grid = QGridLayout(place)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(theme.px(12))
        self._grid.setVerticalSpacing(theme.px(8))
        self._grid.setColumnStretch(1, 1)
        self.takes: dict[str, Callable[[], None]] = {}
        """What each key takes."""

    def show(self, difference: Difference | None) -> None:
        """Show the sides of this difference, or none."""
        while item := self._grid.takeAt(0):
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self.takes = {}
        if difference is None:
            return
        for place, side in enumerate(difference.sides):
            self._add(
                _key_of(place),
                side_name(side, place),
                side_value(side, difference),
                side_note(side),
                side,
            )
        machine = difference.machine
        page = machine.evidence.page if machine else None
        words = machine_value(machine, difference)
        self._add(_MACHINE_KEY, "The machine", words, f"page {page}" if page else "", None)

    def _add(self, key: str, who: str, value: str, note: str, side: Side | None) -> None:
        row = self._grid.rowCount()
        button = KeyButton(self._place)
        button.say(who, key)
        button.clicked.connect(lambda _, side=side: self.chosen.emit(side))
        self.takes[key] = lambda side=side: self.chosen.emit(side)  # type: ignore[misc]
        said, small = QLabel(value, self._place), QLabel(note, self._place)
        said.setWordWrap(True)
        small.setWordWrap(True)
        set_look(small, "dim")
        self._grid.addWidget(button, row, 0, Qt.AlignmentFlag.AlignLeft)
        self._grid.addWidget(said, row, 1)
        self._grid.addWidget(small, row, 2)


def _key_of(place: int) -> str:
    """1 and 2 are the first two sides and 3 the machine; further sides go on from 4."""
    return str(place + 1 if place < 2 else place + 2)
