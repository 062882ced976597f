"""Pictures of parts of pages of several files."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QColor, QImage
from pytestqt.qtbot import QtBot

from ofsted_desk.desk.columns.crop import Crop
from ofsted_desk.desk.columns.crop_pictures import CropPictures, Wanted, wanted_of
from ofsted_desk.letter.document import Box
from tests.desk.review.made_up import sample_file

A4 = (595.28, 841.89)


@pytest.fixture
def pictures(qapp: object) -> Iterator[CropPictures]:
    made = CropPictures()
    yield made
    made.close()


def part_of(name: str, top: float = 0.0, page: int = 1) -> Wanted:
    crop = Crop(page, Box(40, top, 540, top + 300))
    return wanted_of(sample_file(name), crop, A4, 1.0)


def darkest(image: QImage) -> int:
    grey = image.convertToFormat(QImage.Format.Format_Grayscale8)
    return min(
        QColor(grey.pixel(x, y)).value()
        for x in range(0, grey.width(), 2)
        for y in range(0, grey.height(), 2)
    )


def test_parts_of_several_files_are_drawn_one_after_the_other(
    qtbot: QtBot, pictures: CropPictures
) -> None:
    wanted = [part_of("apa/ashcombe"), part_of("apa/lowmoor"), part_of("apa/ashcombe", 300)]
    pictures.want(wanted)
    qtbot.waitUntil(lambda: pictures.idle and all(map(pictures.picture, wanted)))

    for each in wanted:
        picture = pictures.picture(each)
        assert picture is not None
        assert (picture.width(), picture.height()) == (500, 300)
        assert darkest(picture.toImage()) < 90


def test_what_was_not_begun_is_given_up(qtbot: QtBot, pictures: CropPictures) -> None:
    first, second = part_of("apa/ashcombe"), part_of("apa/lowmoor")
    pictures.want([first])
    pictures.want([second])
    qtbot.waitUntil(lambda: pictures.picture(second) is not None)

    assert pictures.idle
    assert pictures.picture(first) is None


def test_a_file_that_cannot_be_drawn_is_not_asked_for_again(
    qtbot: QtBot, pictures: CropPictures, tmp_path: Path
) -> None:
    broken = tmp_path / "broken.pdf"
    broken.write_bytes(b"no letter")
    wanted = wanted_of(broken, Crop(1, Box(0, 0, 100, 100)), A4, 1.0)
    good = part_of("apa/ashcombe")
    with qtbot.waitSignal(pictures.arrived):
        pictures.want([wanted, good])
    qtbot.waitUntil(lambda: pictures.picture(good) is not None)

    assert pictures.is_unreadable(broken)
    assert pictures.idle


def test_pictures_looked_at_long_ago_are_let_go(qtbot: QtBot) -> None:
    small = CropPictures(cap=2 * 500 * 300 * 4)
    wanted = [part_of("apa/ashcombe", top) for top in (0, 100, 200, 300)]
    small.want(wanted)
    qtbot.waitUntil(lambda: small.idle and small.picture(wanted[3]) is not None)

    assert small.held_bytes <= 2 * 500 * 300 * 4
    assert small.picture(wanted[0]) is None
    small.close()


def test_a_crop_never_leaves_its_page() -> None:
    wanted = wanted_of(Path("a.pdf"), Crop(1, Box(500, 800, 600, 850)), A4, 2.0)
    left, top, wide, high = wanted.tile.area

    assert (left + wide, top + high) == wanted.tile.full
