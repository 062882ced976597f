"""A council's grades as a drawing, as numbers and in words."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPointF, QSizeF
from PySide6.QtGui import QImage, QPainter

from ofsted_desk.desk.charts.grade_lanes import Bar, GradeLanes
from ofsted_desk.desk.charts.look import OnPaper
from ofsted_desk.review.councils import Council, read_council
from ofsted_desk.review.session import ReviewSession
from ofsted_desk.store import open_store
from tests.desk.councils.made_up import FAMILIES, WESTMARCH, fill

SIZE = QSizeF(1000, 700)


@pytest.fixture(scope="module")
def council(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Council]:
    path: Path = tmp_path_factory.mktemp("store") / "letters.db"
    with open_store(path, app_version="0.1.0") as store:
        fill(ReviewSession(store, "Kit", FAMILIES))
        yield read_council(store, FAMILIES, WESTMARCH)


@pytest.fixture
def lanes(council: Council, qapp: object) -> GradeLanes:
    return GradeLanes(council)


def bar(lanes: GradeLanes, date: str, label: str) -> Bar:
    return next(b for b in lanes.bars() if b.grade.date == date and b.line.label == label)


def test_a_bar_reaches_to_the_next_grade_of_its_judgement(lanes: GradeLanes) -> None:
    first = bar(lanes, "2014-06-03", "Overall effectiveness")
    second = bar(lanes, "2018-10-30", "Overall effectiveness")

    assert first.end == second.start
    assert not first.fading
    assert bar(lanes, "2023-05-12", "Overall effectiveness").fading


def test_scales_never_share_a_board(lanes: GradeLanes) -> None:
    boards = {b.board: lanes.council.boards[b.board].scale.id for b in lanes.bars()}

    assert boards == {0: "apa", 1: "annual-rating", 2: "words"}


def test_the_grade_that_is_contradicted_is_flagged_and_no_other(lanes: GradeLanes) -> None:
    flagged = [(b.grade.date, b.line.label) for b in lanes.bars() if b.flagged]

    assert flagged == [("2014-06-03", "Overall effectiveness")]


def test_pointing_at_a_bar_tells_its_grade(lanes: GradeLanes) -> None:
    look = OnPaper()
    wanted = bar(lanes, "2018-10-30", "Help and protection")
    area = lanes._area(look, SIZE, wanted)

    assert lanes.bar_at(look, SIZE, area.center()) == wanted
    assert lanes.tip_at(look, SIZE, area.center()) == (
        "Help and protection: requires improvement, 30 Oct 2018, better than before, "
        "needs your eyes"
    )
    assert lanes.tip_at(look, SIZE, QPointF(2, 2)) == ""


def test_bars_of_one_lane_do_not_cover_each_other(lanes: GradeLanes) -> None:
    areas = [lanes._area(OnPaper(), SIZE, b) for b in lanes.bars()]

    for place, one in enumerate(areas):
        assert not any(one.intersects(other) for other in areas[place + 1 :])


def test_the_words_tell_all_that_the_chart_shows(lanes: GradeLanes) -> None:
    words = lanes.words()

    assert "Annual performance assessment (4 is best)." in words
    assert "Staying safe: 1 inadequate on 26 Nov 2007; 2 adequate on 17 Dec 2008." in words
    assert "inadequate on 3 Jun 2014, flagged" in words


def test_the_numbers_have_one_row_a_grade_with_its_scale(lanes: GradeLanes) -> None:
    head, *rows = lanes.numbers()

    assert list(head)[:5] == ["date", "council", "letter family", "judgement", "grade"]
    assert len(rows) == len(lanes.bars())
    assert list(rows[2]) == [
        "2007-11-26",
        WESTMARCH,
        "annual performance assessment",
        "Staying safe",
        "inadequate",
        1,
        "4 is best",
        "first",
    ]


def test_every_bar_is_drawn_inside_the_picture(lanes: GradeLanes) -> None:
    look = OnPaper()
    height = lanes.height(look, SIZE.width())
    size = QSizeF(SIZE.width(), height)
    image = QImage(1000, round(height), QImage.Format.Format_RGB32)
    image.fill(0xFFFFFF)
    painter = QPainter(image)
    lanes.paint(painter, look, size)
    painter.end()

    for each in lanes.bars():
        area = lanes._area(look, size, each)
        assert area.right() <= size.width()
        assert area.bottom() <= height
        inside = image.pixelColor(round(area.left()) + 3, round(area.center().y()))
        assert inside.name() != "#ffffff"


def test_a_council_without_grades_draws_nothing(qapp: object) -> None:
    empty = GradeLanes(Council("Nowhere"))

    assert empty.bars() == []
    assert empty.words() == ""
    assert len(empty.numbers()) == 1
