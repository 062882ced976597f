"""The files that could not be imported, as a table: which, why, and what to do."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QModelIndex, QObject, Qt

from ofsted_desk.desk.words_model import ROOT, HeadedModel, Index
from ofsted_desk.letter.letter import Refusal

COLUMNS = ("File", "Why", "What to do")
_MORE = 50
"""Rows that are shown at first, and each time the end comes into sight: each is measured."""


class RefusalsModel(HeadedModel):
    """One row a refusal, some at a time."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(COLUMNS, parent)
        self._refusals: tuple[Refusal, ...] = ()
        self._shown = 0

    def __len__(self) -> int:
        return len(self._refusals)

    @property
    def refusals(self) -> tuple[Refusal, ...]:
        """What is shown."""
        return self._refusals

    def show_refusals(self, refusals: Sequence[Refusal]) -> None:
        """Show these."""
        self.beginResetModel()
        self._refusals = tuple(refusals)
        self._shown = min(_MORE, len(self._refusals))
        self.endResetModel()

    def as_text(self) -> str:
        """The table as text to paste, one file a line."""
        rows = [COLUMNS, *(_cells(refusal) for refusal in self._refusals)]
        return "\n".join("\t".join(row) for row in rows)

    def rowCount(self, parent: Index = ROOT) -> int:
        """How many are shown so far."""
        return 0 if parent.isValid() else self._shown

    def canFetchMore(self, parent: Index) -> bool:
        """Whether there are more than are shown."""
        return not parent.isValid() and self._shown < len(self._refusals)

    def fetchMore(self, parent: Index) -> None:
        """Show some more."""
        if self.canFetchMore(parent):
            end = min(self._shown + _MORE, len(self._refusals))
            self.beginInsertRows(QModelIndex(), self._shown, end - 1)
            self._shown = end
            self.endInsertRows()

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The words of one cell."""
        if not index.isValid():
            return None
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return _cells(self._refusals[index.row()])[index.column()]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop
        return None


def _cells(refusal: Refusal) -> tuple[str, str, str]:
    return refusal.name, refusal.reason, refusal.remedy
