"""Grades over the years: a lane a judgement, a bar for as long as a grade stood, one board a scale.

A bar begins on the date of its letter and reaches to the next one of its judgement; the newest
fades out. Its word stands on it, and a sign says whether it is better than the one before.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import (
    QBrush,
    QColor,
    QFont,
    QFontMetricsF,
    QLinearGradient,
    QPainter,
    QPen,
)

from ofsted_desk.desk.charts.drawing import Cell
from ofsted_desk.desk.charts.look import Look, rank_of
from ofsted_desk.desk.charts.writing import paint_key, write
from ofsted_desk.desk.review.field_words import grade_words
from ofsted_desk.desk.words import capital, short_date
from ofsted_desk.review.councils import Council, GivenGrade, GradeBoard, GradeLine, Turn

_LABEL, _RIGHT, _LANE, _HEAD, _AXIS, _GAP, _BAR = 190, 16, 30, 30, 24, 10, 22
_FADING_YEARS = 3.0
"""The newest grade of a judgement is drawn for so many years: how long it stands is not known."""
_FULL = 0.75
"""So much of the newest bar is drawn in full."""
_SIGNS = {Turn.BETTER: "up", Turn.WORSE: "down", Turn.SAME: "same"}
_TICKS = (1, 2, 5, 10, 20)
_TICK_ROOM = 46


@dataclass(frozen=True, slots=True)
class Bar:
    """One grade as it is drawn: in lane `lane` of board `board`, from `start` to `end` (years)."""

    grade: GivenGrade
    line: GradeLine
    board: int
    lane: int
    start: float
    end: float
    flagged: bool
    fading: bool


@dataclass(frozen=True)
class GradeLanes:
    """The boards of a council as a drawing."""

    council: Council

    @property
    def title(self) -> str:
        """Whose grades these are."""
        return f"{self.council.authority}: grades over the years"

    # What is drawn

    def bars(self) -> list[Bar]:
        """Every grade with its place."""
        return [
            _bar(self.council, line, n, (board, lane))
            for board, own in enumerate(self.council.boards)
            for lane, line in enumerate(own.lines)
            for n in range(len(line.grades))
        ]

    def height(self, look: Look, width: float) -> float:  # noqa: ARG002 - the same at any width
        """A heading and its lanes for each board, and the years above."""
        boards = self.council.boards
        lanes = sum(len(board.lines) for board in boards)
        return look.px(_AXIS) + len(boards) * look.px(_HEAD + _GAP) + lanes * look.px(_LANE)

    def paint(self, painter: QPainter, look: Look, size: QSizeF) -> None:
        """Draw years, boards and bars."""
        self._paint_years(painter, look, size)
        for number, board in enumerate(self.council.boards):
            self._paint_board(painter, look, size, number, board)
        for bar in self.bars():
            self._paint_bar(painter, look, bar, self._area(look, size, bar))

    def tip_at(self, look: Look, size: QSizeF, at: QPointF) -> str:
        """The grade under the mouse, in words."""
        bar = self.bar_at(look, size, at)
        return _bar_words(bar) if bar else ""

    def bar_at(self, look: Look, size: QSizeF, at: QPointF) -> Bar | None:
        """The bar at a place."""
        return next((b for b in self.bars() if self._area(look, size, b).contains(at)), None)

    def words(self) -> str:
        """Every judgement with its grades, oldest first."""
        said = []
        for board in self.council.boards:
            direction = f" ({board.scale.direction})" if board.scale.direction else ""
            said.append(f"{capital(' and '.join(board.families))}{direction}.")
            said += [_line_words(self.council, line) for line in board.lines]
        return " ".join(said)

    def numbers(self) -> Sequence[Sequence[Cell]]:
        """One row a grade, oldest first."""
        head = ("date", "council", "letter family", "judgement", "grade", "score", "scale", "since")
        rows = [
            (
                grade.date,
                self.council.authority,
                _family_of(self.council, grade),
                line.label,
                grade.value.grade,
                grade.value.score,
                board.scale.direction,
                str(grade.turn),
            )
            for board in self.council.boards
            for line in board.lines
            for grade in line.grades
        ]
        return [head, *sorted(rows, key=lambda row: row[0])]

    # Where things go

    def _span(self) -> tuple[float, float]:
        dates = [_year(letter.date) for letter in self.council.letters if letter.date]
        if not dates:
            return 0.0, 0.0
        return float(int(min(dates))), max(dates) + _FADING_YEARS

    def _x(self, look: Look, width: float, year: float) -> float:
        first, last = self._span()
        room = width - look.px(_LABEL) - look.px(_RIGHT)
        return look.px(_LABEL) + room * (year - first) / max(last - first, 1.0)

    def _top_of(self, look: Look, board: int) -> float:
        above = self.council.boards[:board]
        lanes = sum(len(each.lines) for each in above)
        return (
            look.px(_AXIS) + board * look.px(_HEAD + _GAP) + lanes * look.px(_LANE) + look.px(_GAP)
        )

    def _area(self, look: Look, size: QSizeF, bar: Bar) -> QRectF:
        top = self._top_of(look, bar.board) + look.px(_HEAD) + bar.lane * look.px(_LANE)
        left, right = (self._x(look, size.width(), year) for year in (bar.start, bar.end))
        inset = look.px(_LANE - _BAR) / 2
        return QRectF(left, top + inset, max(right - left - 2, look.px(18)), look.px(_BAR))

    # Drawing

    def _paint_years(self, painter: QPainter, look: Look, size: QSizeF) -> None:
        first, last = self._span()
        if last <= first:
            return
        one = self._x(look, size.width(), first + 1) - self._x(look, size.width(), first)
        step = next((n for n in _TICKS if n * one >= look.px(_TICK_ROOM)), _TICKS[-1])
        painter.setFont(look.font(11))
        for year in range(int(first), int(last) + 1):
            if year % step:
                continue
            x = self._x(look, size.width(), year)
            painter.setPen(QPen(look.colour("line"), 1))
            painter.drawLine(QPointF(x, look.px(_AXIS)), QPointF(x, size.height()))
            painter.setPen(look.colour("dim"))
            room = QRectF(x, 0, look.px(_TICK_ROOM), look.px(_AXIS))
            painter.drawText(room, int(Qt.AlignmentFlag.AlignVCenter), str(year))

    def _paint_board(
        self, painter: QPainter, look: Look, size: QSizeF, number: int, board: GradeBoard
    ) -> None:
        top = self._top_of(look, number)
        head = QRectF(0, top, size.width(), look.px(_HEAD) - look.px(4))
        painter.fillRect(head, look.colour("background"))
        bold = look.font(11, QFont.Weight.DemiBold)
        words = " · ".join(
            part for part in (capital(" and ".join(board.families)), board.scale.direction) if part
        )
        inside = head.adjusted(look.px(8), 0, 0, 0)
        write(painter, inside, words, bold, look.colour("dim"))
        taken = look.px(8) + QFontMetricsF(bold).horizontalAdvance(words) + look.px(22)
        self._paint_scale(painter, look, head.adjusted(taken, 0, -look.px(4), 0), board)
        for lane, line in enumerate(board.lines):
            y = top + look.px(_HEAD) + lane * look.px(_LANE)
            room = QRectF(0, y, look.px(_LABEL) - look.px(10), look.px(_LANE))
            write(
                painter,
                room.adjusted(look.px(8), 0, 0, 0),
                line.label,
                look.font(12),
                look.colour("ink"),
            )

    def _paint_scale(self, painter: QPainter, look: Look, room: QRectF, board: GradeBoard) -> None:
        """The grades of the scale, best first, as they are drawn."""
        left = room.left()
        for step, grade in enumerate(board.scale.grades):
            ground, _ = rank_of(step, len(board.scale.grades))
            words = grade.word if grade.score is None else f"{grade.score} {grade.word}"
            left = paint_key(painter, look, left, room, ground, words)
            if left < 0:
                return

    def _paint_bar(self, painter: QPainter, look: Look, bar: Bar, area: QRectF) -> None:
        grades = self.council.boards[bar.board].scale.grades
        words = [grade.word for grade in grades]
        known = bar.grade.value.grade in words
        step = words.index(bar.grade.value.grade) if known else len(words)
        ground, ink = rank_of(step, len(words)) if known else ("line", "ink")
        edge = look.colour("attention" if bar.grade.needs_eyes else "line_strong")
        pen = QPen(_fade(area, edge) if bar.fading else QBrush(edge), 1)
        if bar.grade.needs_eyes:
            pen.setStyle(Qt.PenStyle.DashLine)
            pen.setWidthF(1.6)
        painter.setPen(pen)
        fill = look.colour(ground)
        painter.setBrush(_fade(area, fill) if bar.fading else QBrush(fill))
        painter.drawRoundedRect(area, look.px(4), look.px(4))
        self._paint_on_bar(painter, look, bar, area, ink)

    def _paint_on_bar(
        self, painter: QPainter, look: Look, bar: Bar, area: QRectF, ink: str
    ) -> None:
        side, left = look.px(11), area.left() + look.px(6)
        for sign in ("flag" if bar.flagged else "", _SIGNS.get(bar.grade.turn, "")):
            if not sign:
                continue
            if left + side > area.right() - look.px(3):
                return
            spot = QRectF(left, area.center().y() - side / 2, side, side)
            look.paint_icon(painter, spot, sign, ink)
            left = spot.right() + look.px(4)
        end = area.left() + area.width() * (_FULL + 0.1 if bar.fading else 1)
        room = QRectF(left, area.top(), end - left - look.px(4), area.height())
        font = look.font(11, QFont.Weight.Medium)
        write(painter, room, _fitting(bar, font, room.width()), font, look.colour(ink))


def _bar(council: Council, line: GradeLine, number: int, place: tuple[int, int]) -> Bar:
    grade, start = line.grades[number], _year(line.grades[number].date)
    newest = number + 1 == len(line.grades)
    end = start + _FADING_YEARS if newest else _year(line.grades[number + 1].date)
    flagged = bool(council.contradicts(grade.letter, grade.field))
    return Bar(grade, line, *place, start, end, flagged, newest)


def _fade(area: QRectF, colour: QColor) -> QBrush:
    """The colour, going out towards the right."""
    fading = QLinearGradient(area.topLeft(), area.topRight())
    gone = QColor(colour)
    gone.setAlpha(0)
    fading.setColorAt(_FULL, colour)
    fading.setColorAt(1.0, gone)
    return QBrush(fading)


def _year(iso: str | None) -> float:
    day = date.fromisoformat(iso) if iso else date.min
    return day.year + (day.timetuple().tm_yday - 1) / 366


def _fitting(bar: Bar, font: QFont, room: float) -> str:
    """The grade in full, or its word, or its number or first letters."""
    value = bar.grade.value
    initials = "".join(word[0].upper() for word in value.grade.split())
    short = str(value.score) if value.score is not None else initials
    metrics = QFontMetricsF(font)
    full = (grade_words(value), value.grade, short)
    return next((words for words in full if metrics.horizontalAdvance(words) <= room), "")


def _bar_words(bar: Bar) -> str:
    grade = bar.grade
    parts = [f"{bar.line.label}: {grade_words(grade.value)}", short_date(grade.date)]
    if grade.turn in (Turn.BETTER, Turn.WORSE):
        parts.append(f"{grade.turn} than before")
    elif grade.turn is Turn.SAME:
        parts.append("the same as before")
    if grade.needs_eyes:
        parts.append("needs your eyes")
    if bar.flagged:
        parts.append("a later letter restates another grade")
    return ", ".join(parts)


def _line_words(council: Council, line: GradeLine) -> str:
    said = [
        f"{grade_words(grade.value)} on {short_date(grade.date)}"
        + (", flagged" if council.contradicts(grade.letter, grade.field) else "")
        for grade in line.grades
    ]
    return f"{line.label}: {'; '.join(said)}."


def _family_of(council: Council, grade: GivenGrade) -> str:
    letter = council.letter(grade.letter)
    return letter.family.short if letter else ""
