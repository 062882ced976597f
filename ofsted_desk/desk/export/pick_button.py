"""A button that opens a list to check things in; none checked means all."""

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QPoint, QSortFilterProxyModel, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QLineEdit, QListView, QPushButton, QVBoxLayout, QWidget

from ofsted_desk.desk.export.choices_model import ChoicesModel

_MANY = 12
"""From so many choices on there is a line to type the beginning of one."""
_LINES = 12


class PickButton(QPushButton):
    """Says what is chosen: 'All councils', the only one by name, or '3 councils'."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._many = ""
        self.setAutoDefault(False)
        self.model = ChoicesModel(self)
        self._found = QSortFilterProxyModel(self)
        self._found.setSourceModel(self.model)
        self._found.setFilterCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self._make_popup()
        self.model.dataChanged.connect(self._on_changed)
        self.clicked.connect(self.open)

    def _make_popup(self) -> None:
        self.popup = QFrame(self, Qt.WindowType.Popup)
        self.popup.setProperty("look", "pane")
        self.popup.setFrameShape(QFrame.Shape.StyledPanel)
        self.typed = QLineEdit(placeholderText="Find", clearButtonEnabled=True)
        self.typed.textChanged.connect(self._found.setFilterFixedString)
        self.list = QListView()
        self.list.setModel(self._found)
        self.list.setUniformItemSizes(True)
        self.all_button = QPushButton()
        self.all_button.setProperty("look", "link")
        self.all_button.clicked.connect(self.model.clear)
        QShortcut(QKeySequence(Qt.Key.Key_Escape), self.popup, self.popup.close)
        column = QVBoxLayout(self.popup)
        for part in (self.typed, self.list, self.all_button):
            column.addWidget(part)

    def offer(self, many: str, choices: Mapping[Any, str]) -> None:
        """Offer these values, each with its words; `many` is what they are called."""
        self._many = many
        self.model.offer(choices)
        self.typed.setVisible(len(choices) > _MANY)
        self.typed.setAccessibleName(f"Find among the {many}")
        self.list.setAccessibleName(f"Which {many}")
        self.all_button.setText(f"All {many}")
        self.setEnabled(bool(choices))
        self._on_changed()

    @property
    def chosen(self) -> frozenset[Any]:
        """The values chosen; empty means all."""
        return self.model.chosen

    def open(self) -> None:
        """Open the list below the button, ready for the keyboard."""
        lines = min(self.model.rowCount(), _LINES)
        self.list.setFixedHeight(lines * max(self.list.sizeHintForRow(0), 1) + 8)
        self.list.setMinimumWidth(max(self.width() - 24, self.list.sizeHintForColumn(0) + 48))
        self.popup.adjustSize()
        room = self.screen().availableGeometry()
        place = self.mapToGlobal(QPoint(0, self.height()))
        if place.y() + self.popup.height() > room.bottom():
            place.setY(max(room.top(), place.y() - self.height() - self.popup.height()))
        self.popup.move(place)
        self.popup.show()
        self.list.setCurrentIndex(self._found.index(0, 0))
        (self.list if self.typed.isHidden() else self.typed).setFocus()

    def _on_changed(self) -> None:
        words = self.model.chosen_words
        if not words:
            said = f"All {self._many}"
        else:
            said = words[0] if len(words) == 1 else f"{len(words)} {self._many}"
        self.setText(said.replace("&", "&&"))
        self.setAccessibleName(f"Which {self._many}: {said}")
        self.changed.emit()
