"""The fields on which reviewers differ, as a table."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from ofsted_desk.desk.team.team_words import machine_value, side_value
from ofsted_desk.teamwork.adjudication import Difference

COLUMNS = ("Council", "Field", "First", "Second", "Machine")
Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()


class DifferencesModel(QAbstractTableModel):
    """One row a field that waits to be settled."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._differences: list[Difference] = []
        self._words: list[tuple[str, ...]] = []

    def show(self, differences: Sequence[Difference]) -> None:
        """Show these."""
        self.beginResetModel()
        self._differences = list(differences)
        self._words = [_row(difference) for difference in differences]
        self.endResetModel()

    def item(self, row: int) -> Difference | None:
        """The difference in this row."""
        return self._differences[row] if 0 <= row < len(self._differences) else None

    def place_of(self, letter: int, field: str) -> int:
        """The row of a field, or -1."""
        keys = [(difference.letter, difference.field) for difference in self._differences]
        return keys.index((letter, field)) if (letter, field) in keys else -1

    def rowCount(self, parent: Index = _ROOT) -> int:
        """How many wait."""
        return 0 if parent.isValid() else len(self._words)

    def columnCount(self, parent: Index = _ROOT) -> int:
        """The columns."""
        return 0 if parent.isValid() else len(COLUMNS)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The words of one cell."""
        wanted = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole)
        if index.isValid() and role in wanted:
            return self._words[index.row()][index.column()]
        return None

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> Any:
        """The heading of a column."""
        if orientation == Qt.Orientation.Horizontal:
            if role == Qt.ItemDataRole.DisplayRole:
                return COLUMNS[section]
            if role == Qt.ItemDataRole.TextAlignmentRole:
                return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        return None


def _row(difference: Difference) -> tuple[str, ...]:
    sides = [side_value(side, difference) for side in difference.sides[:2]]
    sides += [""] * (2 - len(sides))
    return (
        difference.authority,
        difference.label,
        *sides,
        machine_value(difference.machine, difference),
    )
