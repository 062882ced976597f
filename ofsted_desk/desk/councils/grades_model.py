"""A council's grades as a table: the twin of the chart, one row a grade, newest letter first."""

from PySide6.QtCore import QObject

from ofsted_desk.desk.review.field_words import grade_words
from ofsted_desk.desk.words import capital, short_date
from ofsted_desk.desk.words_model import WordsModel
from ofsted_desk.review.councils import Council, GivenGrade, GradeBoard, GradeLine, Turn

COLUMNS = ("Date", "Letter", "Judgement", "Grade", "Scale", "Change", "State", "Contradiction")
WIDTHS = (112, 180, 0, 172, 152, 92, 116, 110)
"""Of each column, in the drawing's pixels; 0 takes the room that is left."""
LEAST_JUDGEMENT = 210


class GradesModel(WordsModel):
    """One row a grade; rows keep the order of the judgements within a letter."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(COLUMNS, parent)
        self._grades: list[GivenGrade] = []

    def show_council(self, council: Council) -> None:
        """Show every grade of this council."""
        given = [
            (board, line, grade)
            for board in council.boards
            for line in board.lines
            for grade in line.grades
        ]
        given.sort(key=lambda each: (each[2].date, each[2].letter), reverse=True)
        self._grades = [grade for _, _, grade in given]
        self.show_rows(_row(council, *each) for each in given)

    def grade_at(self, row: int) -> GivenGrade | None:
        """The grade of this row."""
        return self._grades[row] if 0 <= row < len(self._grades) else None


def _row(
    council: Council, board: GradeBoard, line: GradeLine, grade: GivenGrade
) -> tuple[str, ...]:
    letter = council.letter(grade.letter)
    state = "needs your eyes" if grade.needs_eyes else str(grade.state)
    flagged = council.contradicts(grade.letter, grade.field)
    return (
        short_date(grade.date),
        capital(letter.family.short) if letter else "",
        line.label,
        grade_words(grade.value),
        board.scale.direction,
        "" if grade.turn is Turn.FIRST else str(grade.turn),
        state,
        "flagged" if flagged else "",
    )
