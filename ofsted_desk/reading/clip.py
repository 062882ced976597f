"""What part of the page drawing may reach: the rectangle that clips leave.

Kept as one rectangle, never smaller than the true clip, so that no word on the page is taken
for hidden.
"""

from functools import lru_cache

from ofsted_desk.reading.runs import Matrix, Rect

_PATH = {b"m": 2, b"l": 2, b"c": 6, b"v": 4, b"y": 4}
_PAINT = frozenset(b"n S s f F f* B B* b b*".split())


@lru_cache(maxsize=2048)
def clip_area(drawing: bytes) -> Rect | None:
    """The box, in user space, of the path that the first `W` of `drawing` clips to."""
    numbers: list[float] = []
    xs: list[float] = []
    ys: list[float] = []
    for token in drawing.split():
        if token in (b"W", b"W*"):
            return (min(xs), min(ys), max(xs), max(ys)) if xs else None
        try:
            numbers.append(float(token))
            continue
        except ValueError:
            pass
        if token == b"re" and len(numbers) >= 4:
            x, y, width, height = numbers[-4:]
            xs += (x, x + width)
            ys += (y, y + height)
        elif token in _PATH:
            points = numbers[-_PATH[token] :]
            xs += points[::2]
            ys += points[1::2]
        elif token in _PAINT:
            xs.clear()
            ys.clear()
        numbers.clear()
    return None


def clipped(clip: Rect, drawing: bytes, ctm: Matrix) -> Rect:
    """`clip` cut down by the clip that `drawing` sets, under `ctm`."""
    area = clip_area(drawing)
    if area is None:
        return clip
    x0, y0, x1, y1 = placed(area, ctm)
    return (max(x0, clip[0]), max(y0, clip[1]), min(x1, clip[2]), min(y1, clip[3]))


def placed(area: Rect, matrix: Matrix) -> Rect:
    """The box of `area` under `matrix`."""
    a, b, c, d, e, f = matrix
    x0, y0, x1, y1 = area
    if b == 0 == c:
        xs, ys = (a * x0 + e, a * x1 + e), (d * y0 + f, d * y1 + f)
        return (min(xs), min(ys), max(xs), max(ys))
    corners = [(x0, y0), (x0, y1), (x1, y0), (x1, y1)]
    across = [a * x + c * y + e for x, y in corners]
    down = [b * x + d * y + f for x, y in corners]
    return (min(across), min(down), max(across), max(down))
