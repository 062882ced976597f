"""Ruled lines taken out of a picture: engines take a word in a ruled cell for part of the frame."""

from collections.abc import Iterator
from dataclasses import replace

from ofsted_desk.scans.picture import Picture

_DARK = bytes(1 if grey < 128 else 0 for grey in range(256))
_ACROSS, _DOWN = 0.6, 0.45
"""Inches: what is dark for longer is no stroke of a letter."""
_THIN = 0.05
"""Inches: what is dark this far to both sides is a shaded box, whose words are light."""
_WHITE = b"\xff"


def without_rules(picture: Picture) -> Picture:
    """The picture with the lines of tables, boxes and underlinings made white."""
    dark = picture.pixels.translate(_DARK)
    clean = bytearray(picture.pixels)
    for place in (*_across(dark, picture), *_down(dark, picture)):
        clean[place] = _WHITE * len(clean[place])
    return replace(picture, pixels=bytes(clean))


def _across(dark: bytes, picture: Picture) -> Iterator[slice]:
    """The rows of each rule that goes across, and those beside it, which it has made grey."""
    width, height, thin = picture.width, picture.height, _thin(picture)
    for y in range(height):
        row = dark[y * width : (y + 1) * width]
        for start, end in _runs(row, round(_ACROSS * picture.dpi)):
            rows = {
                at: slice(at * width + start, at * width + end)
                for at in (y - thin, y - 1, y, y + 1, y + thin)
                if 0 <= at < height
            }
            yield from _if_thin(dark, rows, y, thin)


def _down(dark: bytes, picture: Picture) -> Iterator[slice]:
    """The columns of each rule that goes down, and those beside it."""
    width, thin = picture.width, _thin(picture)
    for x in range(width):
        for start, end in _runs(dark[x::width], round(_DOWN * picture.dpi)):
            columns = {
                at: slice(start * width + at, (end - 1) * width + at + 1, width)
                for at in (x - thin, x - 1, x, x + 1, x + thin)
                if 0 <= at < width
            }
            yield from _if_thin(dark, columns, x, thin)


def _if_thin(dark: bytes, lines: dict[int, slice], place: int, thin: int) -> Iterator[slice]:
    """The lines close to this place, where those further off on either side are mostly light."""
    far = [line for at, line in lines.items() if abs(at - place) == thin]
    if all(2 * dark[line].count(1) < len(dark[line]) for line in far):
        yield from (line for at, line in lines.items() if abs(at - place) <= 1)


def _thin(picture: Picture) -> int:
    return max(round(_THIN * picture.dpi), 2)


def _runs(line: bytes, length: int) -> Iterator[tuple[int, int]]:
    """From where to where a line of pixels is dark for so long."""
    wanted = b"\x01" * length
    start = line.find(wanted)
    while start >= 0:
        end = line.find(0, start + length)
        end = len(line) if end < 0 else end
        yield start, end
        start = line.find(wanted, end)
