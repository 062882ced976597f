"""The cells that are not as our records, and the rows without a letter, as a table."""

from collections.abc import Callable, Sequence
from enum import StrEnum
from typing import Any

from PySide6.QtCore import QObject, Qt

from ofsted_desk.desk.reconcile.cell_words import column_words, state_words
from ofsted_desk.desk.words import short_date
from ofsted_desk.desk.words_model import ROOT, HeadedModel, Index
from ofsted_desk.reconcile.cells import Cell, Comparison, Kind
from ofsted_desk.reconcile.matching import MatchedRow, Outcome

COLUMNS = ("Row", "Council", "Column", "There", "Ours", "")
_EMPTY = "–"
_ROWS = {Outcome.SEVERAL: "choose one", Outcome.NONE: "no letter", Outcome.MATCHED: ""}


class Shown(StrEnum):
    """Which of them are shown; the words are those of the list to choose from."""

    OPEN = "Cells to settle"
    BLANK = "Blank or unreadable there"
    DIFFER = "Different in both"
    NOT_OURS = "Not in our record"
    SETTLED = "Settled"
    ROWS = "Rows without a letter"


_WANTED: dict[Shown, Callable[[Cell], bool]] = {
    Shown.OPEN: lambda cell: cell.settled is None,
    Shown.BLANK: lambda cell: cell.settled is None and cell.kind in (Kind.BLANK, Kind.UNREADABLE),
    Shown.DIFFER: lambda cell: cell.settled is None and cell.kind is Kind.DIFFERS,
    Shown.NOT_OURS: lambda cell: cell.settled is None and cell.kind is Kind.NOT_OURS,
    Shown.SETTLED: lambda cell: cell.settled is not None,
}


class CellsModel(HeadedModel):
    """One row a cell, or a row of the table that has no letter."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(COLUMNS, parent)
        self._items: Sequence[Cell | MatchedRow] = ()

    def show_comparison(self, comparison: Comparison | None, shown: Shown) -> None:
        """Show these of a comparison, in the order of the table."""
        self.beginResetModel()
        if comparison is None:
            self._items = ()
        elif shown is Shown.ROWS:
            self._items = comparison.unmatched
        else:
            self._items = [cell for cell in comparison.cells if _WANTED[shown](cell)]
        self.endResetModel()

    def item(self, row: int) -> Cell | MatchedRow | None:
        """What stands in a row of the list; None where there is no such row."""
        return self._items[row] if 0 <= row < len(self._items) else None

    def place_of(self, name: str) -> int:
        """Where a cell is shown, by its name; -1 where it is not."""
        names = (item.name if isinstance(item, Cell) else item.key for item in self._items)
        return next((row for row, each in enumerate(names) if each == name), -1)

    def rowCount(self, parent: Index = ROOT) -> int:
        """How many are shown."""
        return 0 if parent.isValid() else len(self._items)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The words of one cell."""
        if not index.isValid():
            return None
        item = self._items[index.row()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            words = _cell_words(item) if isinstance(item, Cell) else _row_words(item)
            return words[index.column()]
        if role == Qt.ItemDataRole.AccessibleTextRole:
            words = _cell_words(item) if isinstance(item, Cell) else _row_words(item)
            return ", ".join(filter(None, words)) if index.column() == 0 else words[index.column()]
        return None


def _cell_words(cell: Cell) -> tuple[str, ...]:
    return (
        str(cell.row.row.number),
        cell.row.council,
        column_words(cell.column),
        cell.theirs or _EMPTY,
        cell.ours or _EMPTY,
        state_words(cell),
    )


def _row_words(row: MatchedRow) -> tuple[str, ...]:
    number = str(row.row.number)
    return number, row.council, short_date(row.day), _EMPTY, _EMPTY, _ROWS[row.outcome]
