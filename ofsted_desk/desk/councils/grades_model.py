"""A council's grades as a table: the twin of the chart, one row a grade, newest letter first."""

from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from ofsted_desk.desk.review.field_words import grade_words
from ofsted_desk.desk.words import capital, short_date
from ofsted_desk.review.councils import Council, GivenGrade, GradeBoard, GradeLine, Turn

COLUMNS = ("Date", "Letter", "Judgement", "Grade", "Scale", "Change", "State", "Contradiction")
WIDTHS = (112, 150, 0, 172, 152, 92, 136, 110)
"""Of each column, in the drawing's pixels; 0 takes the room that is left."""
Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()


@dataclass(frozen=True, slots=True)
class _Row:
    grade: GivenGrade
    cells: tuple[str, ...]


class GradesModel(QAbstractTableModel):
    """One row a grade; rows keep the order of the judgements within a letter."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: list[_Row] = []

    def show_council(self, council: Council) -> None:
        """Show every grade of this council."""
        self.beginResetModel()
        rows = [
            _row(council, board, line, grade)
            for board in council.boards
            for line in board.lines
            for grade in line.grades
        ]
        self._rows = sorted(rows, key=lambda row: (row.grade.date, row.grade.letter), reverse=True)
        self.endResetModel()

    def grade_at(self, row: int) -> GivenGrade | None:
        """The grade of this row."""
        return self._rows[row].grade if 0 <= row < len(self._rows) else None

    def rowCount(self, parent: Index = _ROOT) -> int:
        """How many grades there are."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = _ROOT) -> int:
        """The columns."""
        return 0 if parent.isValid() else len(COLUMNS)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The words of one cell."""
        if index.isValid() and role == Qt.ItemDataRole.DisplayRole:
            return self._rows[index.row()].cells[index.column()]
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


def _row(council: Council, board: GradeBoard, line: GradeLine, grade: GivenGrade) -> _Row:
    letter = council.letter(grade.letter)
    state = "needs your eyes" if grade.needs_eyes else str(grade.state)
    flagged = council.contradicts(grade.letter, grade.field)
    cells = (
        short_date(grade.date),
        capital(letter.family.short) if letter else "",
        line.label,
        grade_words(grade.value),
        board.scale.direction,
        "" if grade.turn is Turn.FIRST else str(grade.turn),
        state,
        "flagged" if flagged else "",
    )
    return _Row(grade, cells)
