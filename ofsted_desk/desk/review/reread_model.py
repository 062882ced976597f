"""What a new reading of the letter would change, as a table."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from ofsted_desk.review.reread import Effect, FieldChange

COLUMNS = ("Field", "Now", "Then")
Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()


class RereadModel(QAbstractTableModel):
    """One row a field that would change, or that a reviewer has decided already."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: tuple[tuple[str, ...], ...] = ()

    def show(self, changes: Sequence[FieldChange]) -> None:
        """Show these changes."""
        self.beginResetModel()
        self._rows = tuple((c.label, c.stands, _then(c)) for c in changes if c.field != "family")
        self.endResetModel()

    def rowCount(self, parent: Index = _ROOT) -> int:
        """How many fields."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = _ROOT) -> int:
        """The field, its value now, and its value then."""
        return 0 if parent.isValid() else len(COLUMNS)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The words of one cell."""
        wanted = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole)
        if index.isValid() and role in wanted:
            return self._rows[index.row()][index.column()]
        return None

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> Any:
        """The heading of a column."""
        if orientation != Qt.Orientation.Horizontal or not 0 <= section < len(COLUMNS):
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return COLUMNS[section]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        return None


def _then(change: FieldChange) -> str:
    """The value that will stand; of a person's decision, what the new reading says to it."""
    if change.effect == Effect.KEPT_AGREES:
        return "stays: the new reading agrees"
    if change.effect == Effect.KEPT_DIFFERS:
        return f"stays: the new reading says {change.reads or 'nothing'}"
    if change.effect == Effect.LOST:
        return "stays: its words are gone, and you will be asked"
    return change.reads or "nothing"
