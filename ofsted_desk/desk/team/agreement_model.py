"""How far two reviewers agree, as a table."""

from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from ofsted_desk.teamwork.agreement import Agreement
from ofsted_desk.teamwork.agreement_words import kappa_words, share_words

COLUMNS = ("Field", "Agree", "Kappa", "Quadratic")
Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()


class AgreementModel(QAbstractTableModel):
    """One row a field that both reviewers decided."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: list[tuple[str, ...]] = []

    def show(self, agreement: Agreement | None) -> None:
        """Show the figures of these two."""
        self.beginResetModel()
        self._rows = [
            (row.label, share_words(row), kappa_words(row.kappa), kappa_words(row.weighted))
            for row in (agreement.fields if agreement else ())
        ]
        self.endResetModel()

    def rowCount(self, parent: Index = _ROOT) -> int:
        """How many fields."""
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
