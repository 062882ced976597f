"""What only the picture shows: how thick the strokes are (bold type), and bullets overlooked."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import groupby
from statistics import median

from ofsted_desk.scans.picture import Picture
from ofsted_desk.scans.words import BULLET, Word

_DARK = bytes(1 if grey < 128 else 0 for grey in range(256))
_STROKE = b"\x00\x01"
_BOLD = 1.32
_FEWEST_LETTERS = 3
_ASCENT, _DESCENT = 0.8, 0.05
_FAR, _NEAR = 2.4, 0.3
"""Where a bullet may stand: so many ems before its line."""
_SOLID = 0.6
_SMALLEST, _LARGEST = 0.12, 0.75


def with_bold(words: Sequence[Word], picture: Picture) -> list[Word]:
    """The words, those of a line whose strokes are much thicker than the page's marked as bold."""
    dark = picture.pixels.translate(_DARK)
    thickness = [_thickness(word, dark, picture) for word in words]
    known = [
        thick for thick, word in zip(thickness, words, strict=True) for _ in word.text if thick
    ]
    if not known:
        return list(words)
    bold_from = _BOLD * median(known)
    marked: list[Word] = []
    for _, line in groupby(zip(words, thickness, strict=True), key=lambda pair: pair[0].line):
        for word, thick in _evened(list(line)):
            marked.append(replace(word, bold=thick > bold_from))
    return marked


def _evened(line: list[tuple[Word, float]]) -> list[tuple[Word, float]]:
    """Short words say little by themselves: they are as thick as the word beside them."""
    evened: list[tuple[Word, float]] = []
    last = next((thick for _, thick in line if thick), 0.0)
    for word, thick in line:
        last = thick or last
        evened.append((word, last))
    return evened


def _thickness(word: Word, dark: bytes, picture: Picture) -> float:
    """The middle width of its strokes, in ems; 0 where there are too few to tell."""
    if sum(map(str.isalnum, word.text)) < _FEWEST_LETTERS:
        return 0.0
    left, right = max(int(word.x0), 0), min(int(word.x1) + 1, picture.width)
    top = max(int(word.baseline - _ASCENT * word.size), 0)
    bottom = min(int(word.baseline + _DESCENT * word.size), picture.height)
    ink = strokes = 0
    for y in range(top, bottom):
        row = dark[y * picture.width + left : y * picture.width + right]
        ink += row.count(1)
        strokes += row.count(_STROKE) + row.startswith(b"\x01")
    return ink / strokes / word.size if strokes else 0.0


def with_bullets(words: Sequence[Word], picture: Picture) -> list[Word]:
    """The words, with a bullet where one hangs before a line and the engine overlooked it."""
    dark = picture.pixels.translate(_DARK)
    found: list[Word] = []
    line = -1
    for word in words:
        if word.line != line:
            line = word.line
            place = _bullet_before(word, dark, picture)
            if place is not None:
                found.append(replace(word, text=BULLET, x0=place[0], x1=place[1]))
        found.append(word)
    return found


def _bullet_before(word: Word, dark: bytes, picture: Picture) -> tuple[int, int] | None:
    """From where to where a lone blot stands before a line, with paper all round it."""
    left = max(int(word.x0 - _FAR * word.size), 0)
    right = max(int(word.x0 - _NEAR * word.size), left)
    top = max(int(word.baseline - _ASCENT * word.size), 0)
    bottom = min(int(word.baseline + 0.2 * word.size), picture.height)
    rows = [dark[y * picture.width + left : y * picture.width + right] for y in range(top, bottom)]
    inked = [place for place, row in enumerate(rows) if 1 in row]
    if not inked or inked[0] == 0 or inked[-1] == len(rows) - 1:
        return None
    first = min(row.index(1) for row in rows if 1 in row)
    last = max(row.rindex(1) for row in rows if 1 in row)
    wide, high = last - first + 1, inked[-1] - inked[0] + 1
    if first == 0 or last == right - left - 1:
        return None
    if not all(_SMALLEST < side / word.size < _LARGEST for side in (wide, high)):
        return None
    ink = sum(row.count(1) for row in rows)
    return (left + first, left + last + 1) if ink > _SOLID * wide * high else None
