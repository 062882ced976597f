"""Pictures come from another thread, keep to their memory cap, and fit together from tiles."""

from pathlib import Path

from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from ofsted_desk.desk.review.page_pictures import TILE, PagePictures, Tile, tiles_of
from ofsted_desk.evaluation.made_scans import scan_of

SMALL = QSize(595, 842)


def test_a_page_of_ordinary_size_is_one_picture() -> None:
    assert [Tile(3, (595, 842), (0, 0, 595, 842))] == tiles_of(3, SMALL, QRect())


def test_a_large_page_is_drawn_only_where_it_is_seen() -> None:
    tiles = tiles_of(0, QSize(5950, 8420), QRect(1000, 1000, 900, 900))

    assert {(x, y) for x in (0, TILE) for y in (0, TILE)} == {t.area[:2] for t in tiles}


def test_the_last_tiles_end_with_the_page() -> None:
    tiles = tiles_of(0, QSize(2400, 3400), QRect(2300, 3300, 100, 100))

    assert [(2048, 3072, 2400 - 2048, 3400 - 3072)] == [t.area for t in tiles]


def test_a_picture_arrives_white_with_black_print(qtbot: QtBot, apa_file: Path) -> None:
    pictures = PagePictures()
    assert pictures.open(apa_file)
    tile = tiles_of(1, SMALL, QRect())[0]

    with qtbot.waitSignal(pictures.arrived):
        pictures.want([tile])

    picture = pictures.picture(tile)
    assert picture is not None
    image = picture.toImage()
    assert 0xFFFFFFFF == image.pixel(2, 2)
    assert _darkest(image) < 60


def test_tiles_fit_together_to_the_page(qtbot: QtBot, apa_file: Path) -> None:
    whole, part = (
        Tile(0, (1500, 2000), (0, 0, 1500, 2000)),
        Tile(0, (1500, 2000), (700, 700, 400, 300)),
    )
    pictures = PagePictures()
    pictures.open(apa_file)
    pictures.want([whole, part])
    qtbot.waitUntil(lambda: pictures.idle)

    big, small = pictures.picture(whole), pictures.picture(part)

    assert big is not None
    assert small is not None
    assert _difference(big.copy(part.rect).toImage(), small.toImage()) < 0.002


def test_the_memory_cap_drops_what_was_looked_at_longest_ago(qtbot: QtBot, apa_file: Path) -> None:
    one = 595 * 842 * 4
    pictures = PagePictures(cap=2 * one + 1)
    pictures.open(apa_file)
    tiles = [tiles_of(page, SMALL, QRect())[0] for page in range(3)]

    for tile in tiles:
        with qtbot.waitSignal(pictures.arrived):
            pictures.want([tile])

    assert 2 * one == pictures.held_bytes
    assert [False, True, True] == [pictures.picture(tile) is not None for tile in tiles]


def test_a_picture_of_the_letter_before_is_dropped(qtbot: QtBot, apa_file: Path) -> None:
    pictures = PagePictures()
    pictures.open(apa_file)
    pictures.want([Tile(0, (1700, 1700), (0, 0, 1700, 1700))])

    pictures.open(apa_file)
    pictures.want([tiles_of(1, SMALL, QRect())[0]])
    qtbot.waitUntil(lambda: pictures.idle)

    assert [] == pictures.stand_ins(0)
    assert 1 == len(pictures.stand_ins(1))


def test_a_file_that_is_no_pdf_cannot_be_drawn(qtbot: QtBot, tmp_path: Path) -> None:
    (tmp_path / "page.pdf").write_text("<html>")

    assert not PagePictures().open(tmp_path / "page.pdf")
    assert not PagePictures().open(tmp_path / "gone.pdf")


def _darkest(image: QImage) -> int:
    return min(
        image.pixelColor(x, y).lightness()
        for x in range(60, image.width() - 60)
        for y in range(80, 400, 2)
    )


def _difference(one: QImage, other: QImage) -> float:
    apart = sum(
        abs(one.pixelColor(x, y).lightness() - other.pixelColor(x, y).lightness()) > 40
        for x in range(0, one.width(), 2)
        for y in range(0, one.height(), 2)
    )
    return apart / (one.width() * one.height() / 4)


def test_a_page_that_lies_askew_is_shown_level(
    qtbot: QtBot, apa_file: Path, tmp_path: Path
) -> None:
    """The same page, straight and as a scanner took it, two degrees askew."""
    scan = tmp_path / "scan.pdf"
    scan.write_bytes(scan_of(apa_file.read_bytes(), 150, 2.0, pages=[1]))
    part = Tile(0, (1190, 1684), (200, 300, 700, 500))

    straight = _drawn(qtbot, apa_file, part, 0.0)
    askew = _drawn(qtbot, scan, part, 0.0)
    level = _drawn(qtbot, scan, part, -2.0)

    assert straight.size() == level.size()
    assert _difference(straight, level) < 0.6 * _difference(straight, askew)


def _drawn(qtbot: QtBot, file: Path, tile: Tile, turn: float) -> QImage:
    pictures = PagePictures()
    assert pictures.open(file)
    pictures.level(tile.page, turn)
    with qtbot.waitSignal(pictures.arrived):
        pictures.want([tile])
    picture = pictures.picture(tile)
    assert picture is not None
    return picture.toImage()
