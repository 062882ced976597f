"""The charts of the dashboard, as data and as drawings."""

from datetime import date, timedelta

import pytest
from PySide6.QtCore import QPointF, QSizeF
from PySide6.QtGui import QImage, QPainter

from ofsted_desk.desk.charts.bar_rows import BarRow, BarRows
from ofsted_desk.desk.charts.column_chart import ColumnChart, Part
from ofsted_desk.desk.charts.drawing import Drawing
from ofsted_desk.desk.charts.look import OnPaper
from ofsted_desk.desk.dashboard.tally_charts import (
    days_chart,
    fields_chart,
    grades_chart,
    interval_words,
    progress_words,
    rate_words,
    states_chart,
)
from ofsted_desk.families import load_families
from ofsted_desk.review.recheck import Recheck, rate_of
from ofsted_desk.review.tally import DAYS, Day, FieldTally, GradeShare, GradeTable, Tally
from ofsted_desk.review.views import QueueCounts

APA = load_families()["apa"]
SIZE = QSizeF(600, 208)


def a_tally(reviewed: int = 12, letters: tuple[int, ...] = (3, 0, 9)) -> Tally:
    today = date(2026, 3, 6)
    counts = QueueCounts(40, 20, 4, reviewed, 3, 40 - 27 - reviewed)
    quiet = (0,) * (DAYS - len(letters))
    days = tuple(
        Day(today - timedelta(days=DAYS - 1 - n), each) for n, each in enumerate(quiet + letters)
    )
    fields = (FieldTally("area", "Areas", 6, 60), FieldTally("authority", "Council", 2, 10))
    return Tally(counts, days, (), fields, Recheck(2, 0, 0, 0, rate_of(0, 0)))


def a_table() -> GradeTable:
    assert APA.scale is not None
    years = (GradeShare(2007, (1, 5, 3, 1)), GradeShare(None, (0, 2, 0, 0)))
    return GradeTable("apa", APA.title, "staying_safe", "Staying safe", APA.scale, years)


def drawn(drawing: Drawing) -> QImage:
    image = QImage(600, 208, QImage.Format.Format_RGB32)
    image.fill(0xFFFFFF)
    painter = QPainter(image)
    drawing.paint(painter, OnPaper(), SIZE)
    painter.end()
    return image


def colours(image: QImage) -> set[str]:
    return {
        image.pixelColor(x, y).name() for x in range(image.width()) for y in range(image.height())
    }


def test_letters_by_state_are_told_with_their_share() -> None:
    words = states_chart(a_tally()).words()

    assert "Reviewed: 12, 30.0 %" in words
    assert "Flagged: 3, 7.5 %" in words


def test_a_day_is_told_in_full_where_its_column_is_pointed_at(qapp: object) -> None:
    chart = days_chart(a_tally())
    plot = chart._plot(OnPaper(), SIZE)

    assert (
        chart.tip_at(OnPaper(), SIZE, plot.topRight() - QPointF(2, -2)) == "6 Mar 2026: 9 letters"
    )
    assert chart.tip_at(OnPaper(), SIZE, QPointF(1, 1)) == ""
    assert chart.words() == "4 Mar 2026: 3 letters. 6 Mar 2026: 9 letters."


def test_a_column_is_a_stack_in_the_colours_of_its_scale(qapp: object) -> None:
    chart = grades_chart(a_table())
    look = OnPaper()
    seen = colours(drawn(chart))

    assert {look.colour(part.ground).name() for part in chart.parts} <= seen
    assert [part.mark for part in chart.parts] == ["4", "3", "2", "1"]
    assert chart.totals == (10, 2)


def test_numbers_have_a_row_a_year_and_a_column_a_grade() -> None:
    numbers = [list(row) for row in grades_chart(a_table()).numbers()]

    assert numbers == [
        ["", "4 outstanding", "3 good", "2 adequate", "1 inadequate"],
        ["2007", 1, 5, 3, 1],
        ["no date", 0, 2, 0, 0],
    ]


@pytest.mark.parametrize(("highest", "top"), [(0, 4), (4, 4), (5, 8), (33, 40), (900, 2000)])
def test_the_highest_line_is_a_round_number(highest: int, top: int) -> None:
    assert ColumnChart("c", ("a",), (Part("p", "accent", (highest,)),))._top() == top


def test_the_longest_bar_takes_all_the_room_and_none_is_drawn_for_nothing(qapp: object) -> None:
    rows = BarRows("b", (BarRow("one", 4, "4"), BarRow("two", 0, "0"), BarRow("three", 2, "2")))
    image = drawn(rows)
    accent = OnPaper().colour("accent").name()

    def wide(y: int) -> int:
        return sum(image.pixelColor(x, y).name() == accent for x in range(image.width()))

    assert wide(14) == pytest.approx(2 * wide(70), abs=4)
    assert wide(42) == 0


def test_empty_charts_draw_and_say_so(qapp: object) -> None:
    chart = ColumnChart("c", (), (Part("p", "accent", ()),))
    drawn(chart)

    assert chart.words() == "No letters yet."
    assert chart.tip_at(OnPaper(), SIZE, QPointF(300, 100)) == ""


def test_fields_are_told_with_how_many_were_decided() -> None:
    assert fields_chart(a_tally()).words() == "Areas: 6 of 60, 10.0 %. Council: 2 of 10, 20.0 %"


@pytest.mark.parametrize(
    ("tally", "words"),
    [
        (a_tally(), "12 of 40 letters reviewed, 24 left. 6.0 a day: about 4 such days to go."),
        (a_tally(0, ()), "0 of 40 letters reviewed, 24 left."),
    ],
)
def test_the_progress_is_one_sentence(tally: Tally, words: str) -> None:
    assert progress_words(tally) == words


def test_the_rate_comes_with_what_it_may_be() -> None:
    assert rate_words(rate_of(0, 0)) == "Not known yet"
    assert rate_words(rate_of(1, 50)) == "2.0 % wrong"
    assert interval_words(rate_of(1, 50)) == (
        "1 of 50 answers. The true share is between 0.4 % and 10.5 % (95 % interval)."
    )
