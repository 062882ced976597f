"""The columns to choose from: fields first, then each family's judgements under its name."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from ofsted_desk.review.columns import Column

COLUMN = int(Qt.ItemDataRole.UserRole) + 1
Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()
FIELDS = "Fields of every letter"


@dataclass(frozen=True, slots=True)
class _Line:
    words: str
    column: Column | None = None


class ColumnList(QAbstractListModel):
    """One line a column, and one that cannot be chosen above each group of them."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lines: list[_Line] = []

    def show_columns(self, columns: Sequence[Column]) -> None:
        """Show these columns, or their new counts where they are the same."""
        lines: list[_Line] = []
        group = None
        for column in columns:
            if column.family_title != group:
                group = column.family_title
                lines.append(_Line(group.capitalize() if group else FIELDS))
            lines.append(_Line(column.label, column))
        if [(one.words, one.column is None) for one in lines] == [
            (one.words, one.column is None) for one in self._lines
        ]:
            self._lines = lines
            self.dataChanged.emit(self.index(0), self.index(len(lines) - 1))
            return
        self.beginResetModel()
        self._lines = lines
        self.endResetModel()

    def column_at(self, place: int) -> Column | None:
        """The column of this line; None on the name of a group."""
        return self._lines[place].column if 0 <= place < len(self._lines) else None

    def place_of(self, column: Column | None) -> int | None:
        """The line of this column, whatever its counts."""
        for place, line in enumerate(self._lines):
            here = line.column
            if here and column and (here.col, here.family) == (column.col, column.family):
                return place
        return None

    def neediest(self) -> int | None:
        """The line of the judgement with the most rows to check; else of any column."""
        places = [place for place, line in enumerate(self._lines) if line.column]
        graded = [p for p in places if self._column(p).col.startswith("grade:")]
        chosen = [p for p in graded if self._column(p).to_check] or places
        return max(chosen, key=lambda p: self._column(p).to_check, default=None)

    def _column(self, place: int) -> Column:
        column = self._lines[place].column
        return column or Column("", "")

    def rowCount(self, parent: Index = _ROOT) -> int:
        """How many lines there are."""
        return 0 if parent.isValid() else len(self._lines)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """The name of a group can only be read."""
        if self.column_at(index.row()) is None:
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """A column's name, and in words how much of it is to be checked."""
        if not index.isValid() or not 0 <= index.row() < len(self._lines):
            return None
        line = self._lines[index.row()]
        if role == COLUMN:
            return line.column
        if role == Qt.ItemDataRole.DisplayRole:
            return line.words
        if role in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole):
            return _words(line)
        return None


def _words(line: _Line) -> str:
    column = line.column
    if column is None:
        return line.words
    family = f", {column.family_title}" if column.family_title else ""
    count = f", {column.to_check:,} to check" if column.to_check else ""
    return f"{column.label}{family}{count}"
