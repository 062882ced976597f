"""The error rate of each field, as a table."""

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from ofsted_desk.desk.dashboard.tally_charts import percent
from ofsted_desk.letter.family import LetterFamily
from ofsted_desk.review.recheck import Recheck
from ofsted_desk.review.tally import column_label

COLUMNS = ("Field", "Answers", "Wrong", "True share")
Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()


class RatesModel(QAbstractTableModel):
    """One row a field that was answered, the most often wrong first."""

    def __init__(self, families: Mapping[str, LetterFamily], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._families = families
        self._rows: list[tuple[str, ...]] = []

    def show_recheck(self, recheck: Recheck) -> None:
        """Show what is known of each field."""
        self.beginResetModel()
        self._rows = [
            (
                column_label(col, self._families),
                f"{rate.answers:,}",
                f"{rate.errors:,}",
                f"{rate.low * 100:.1f}–{percent(rate.high)}",
            )
            for col, rate in recheck.by_column
        ]
        self.endResetModel()

    def rowCount(self, parent: Index = _ROOT) -> int:
        """How many fields were answered."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = _ROOT) -> int:
        """The columns."""
        return 0 if parent.isValid() else len(COLUMNS)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The words of one cell."""
        if index.isValid() and role == Qt.ItemDataRole.DisplayRole:
            return self._rows[index.row()][index.column()]
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
