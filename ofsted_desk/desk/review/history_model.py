"""The history of a field as a table: when, who, what, before and after."""

import datetime as dt
from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from ofsted_desk.letter.decision import AuditEntry

COLUMNS = ("When", "Who", "What", "Before", "After")
Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()


class HistoryModel(QAbstractTableModel):
    """One row a change, newest first."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: tuple[tuple[str, ...], ...] = ()

    def show(self, entries: Sequence[AuditEntry]) -> None:
        """Show these changes."""
        self.beginResetModel()
        self._rows = tuple(_row(entry) for entry in entries)
        self.endResetModel()

    def rowCount(self, parent: Index = _ROOT) -> int:
        """How many changes."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = _ROOT) -> int:
        """When, who, what, before and after."""
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


def _row(entry: AuditEntry) -> tuple[str, ...]:
    what = f"{entry.action}: {entry.note}" if entry.note else str(entry.action)
    return moment(entry.at), entry.reviewer, what, entry.before, entry.after


def moment(iso_utc: str) -> str:
    """A moment as this machine's clock showed it: '14:02' today, else with its date."""
    at = dt.datetime.fromisoformat(iso_utc).astimezone()
    today = dt.datetime.now(dt.UTC).astimezone().date()
    return f"{at:%H:%M}" if at.date() == today else f"{at:%d/%m/%Y %H:%M}"
