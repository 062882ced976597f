"""How far a picture of a page is askew, told by its lines: level lines leave the clearest gaps."""

import math
import re
from collections import Counter

from ofsted_desk.scans.picture import Picture

_DARK = bytes(1 if grey < 128 else 0 for grey in range(256))
_INK = re.compile(rb"\x01+")
_WIDEST, _COARSE, _FINE = 5.0, 0.5, 0.1
_ENOUGH, _MOST = 200, 8_000
_SLIGHT = 0.25
"""Engines read a page that is this little askew as well as a straight one."""


def tilt_of(picture: Picture) -> float:
    """Degrees by which its lines fall to the right (rise, where negative); 0 where it hardly does.

    Give it a small picture, 75 dpi or so.
    """
    ends = _stroke_ends(picture)
    if len(ends) < _ENOUGH:
        return 0.0
    steps = int(_WIDEST / _COARSE)
    coarse = _clearest(ends, [step * _COARSE for step in range(-steps, steps + 1)])
    around = round(_COARSE / _FINE)
    fine = _clearest(ends, [coarse + step * _FINE for step in range(-around, around + 1)])
    return fine if abs(fine) > _SLIGHT else 0.0


def _stroke_ends(picture: Picture) -> list[tuple[int, int]]:
    """Dark places, a few thousand, spread over the picture."""
    dark, width = picture.pixels.translate(_DARK), picture.width
    found = [divmod(stroke.start(), width) for stroke in _INK.finditer(dark)]
    return found[:: len(found) // _MOST + 1]


def _clearest(places: list[tuple[int, int]], angles: list[float]) -> float:
    return max(angles, key=lambda angle: (_clearness(places, angle), -abs(angle)))


def _clearness(places: list[tuple[int, int]], angle: float) -> int:
    """How unevenly the ink is spread over the rows, once it is turned back by this angle."""
    slope = math.tan(math.radians(angle))
    rows = Counter([int(y - x * slope + 0.5) for y, x in places])
    return sum(count * count for count in rows.values())
