"""The concerns of a council as a table: a row a concern, a column a letter with areas.

A concern that a letter states in two areas has a second row for the second of them.
"""

from collections import Counter
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from ofsted_desk.desk.councils.ledger_words import cell_words, open_words, spoken
from ofsted_desk.desk.words import short_date
from ofsted_desk.review.councils import Council, CouncilLetter
from ofsted_desk.review.ledger import Concern, End, Key, Mention, newest_of

CONCERN, OPEN = range(2)
"""The columns before those of the letters."""
_LONGEST = 13
CELL = int(Qt.ItemDataRole.UserRole) + 1
Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()


class LedgerModel(QAbstractTableModel):
    """Cells hold a mention, an end, or nothing; the newest letter is the last column."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._council = Council("")
        self._letters: list[CouncilLetter] = []
        self._newest = ""
        self._rows: list[tuple[Concern, int]] = []

    def show_council(self, council: Council) -> None:
        """Show the concerns of this council."""
        self.beginResetModel()
        self._council = council
        shown = {m.letter for concern in council.concerns for m in concern.mentions}
        shown |= {concern.end.letter for concern in council.concerns if concern.end}
        self._letters = [letter for letter in council.letters if letter.id in shown]
        self._newest = newest_of(council.concerns)
        self._rows = [(concern, n) for concern in council.concerns for n in range(_most(concern))]
        self.endResetModel()

    def concern_at(self, row: int) -> Concern | None:
        """The concern of this row."""
        return self._rows[row][0] if 0 <= row < len(self._rows) else None

    def letter_at(self, column: int) -> CouncilLetter | None:
        """The letter of this column; None for the columns before the letters."""
        place = column - OPEN - 1
        return self._letters[place] if 0 <= place < len(self._letters) else None

    def cell(self, row: int, column: int) -> Mention | End | None:
        """What became of a concern in a letter."""
        concern, letter = self.concern_at(row), self.letter_at(column)
        if concern is None or letter is None:
            return None
        number = self._rows[row][1]
        if concern.end is not None and concern.end.letter == letter.id:
            return concern.end if number == 0 else None
        here = [mention for mention in concern.mentions if mention.letter == letter.id]
        return here[number] if number < len(here) else None

    def place_of(self, key: Key) -> tuple[int, int] | None:
        """The cell of this area, or None."""
        for row in range(self.rowCount()):
            for column in range(OPEN + 1, self.columnCount()):
                what = self.cell(row, column)
                if isinstance(what, Mention) and what.key == key:
                    return row, column
        return None

    def undecided_after(self, row: int, column: int) -> tuple[int, int] | None:
        """The next cell with a suggestion, row by row, going on from the top at the end."""
        cells = [(r, c) for r in range(self.rowCount()) for c in range(self.columnCount())]
        here = row * self.columnCount() + column + 1
        for place in cells[here:] + cells[:here]:
            what = self.cell(*place)
            if what is not None and not what.decided:
                return place
        return None

    @property
    def undecided(self) -> int:
        """How many suggestions wait."""
        return sum(concern.undecided for concern in self._council.concerns)

    def rowCount(self, parent: Index = _ROOT) -> int:
        """How many concerns there are."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = _ROOT) -> int:
        """The concern, how long it was open, and the letters."""
        return 0 if parent.isValid() else OPEN + 1 + len(self._letters)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The words of a cell; what it holds for `CELL`."""
        if not index.isValid():
            return None
        row, column = index.row(), index.column()
        concern = self._rows[row][0]
        if role == CELL:
            return self.cell(row, column)
        if role == Qt.ItemDataRole.DisplayRole:
            return self._words(concern, row, column)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            if column > OPEN:
                return spoken(concern, self.cell(row, column))
            return self._words(concern, row, column)
        if role == Qt.ItemDataRole.ToolTipRole and column == CONCERN:
            return concern.last.area.value.text
        return None

    def _words(self, concern: Concern, row: int, column: int) -> str:
        if column <= OPEN and self._rows[row][1]:
            return "the same, in a second area" if column == CONCERN else ""
        if column == CONCERN:
            return concern.last.area.value.text
        if column == OPEN:
            return open_words(concern, self._newest)
        return cell_words(self.cell(row, column))

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> Any:
        """What a column is, or the date and family of its letter."""
        if orientation != Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        letter = self.letter_at(section)
        if role == Qt.ItemDataRole.ToolTipRole and letter is not None:
            return f"{letter.family.title}, {short_date(letter.date)}"
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        if letter is None:
            return ("What the council is told to do better", "Open for")[section]
        family = letter.family.short
        short = family if len(family) <= _LONGEST else f"{family[: _LONGEST - 1].rstrip()}…"
        return f"{short_date(letter.date)}\n{short}"


def _most(concern: Concern) -> int:
    """In how many areas of one letter it is stated at most."""
    return max(Counter(mention.letter for mention in concern.mentions).values())
