"""What part of the page drawing may reach: the rectangle that clips leave.

Kept as one rectangle, never smaller than the true clip, so that no word on the page is taken
for hidden.
"""

from functools import lru_cache

from ofsted_desk.reading.runs import Matrix, Rect

_PATH = {b"m": 2, b"l": 2, b"c": 6, b"v": 4, b"y": 4}
_CLIP = (b"W", b"W*")
_PAINT = frozenset(b"n S s f F f* B B* b b*".split())


@lru_cache(maxsize=2048)
def clip_areas(drawing: bytes) -> tuple[Rect, ...]:
    """The box, in user space, of the path that each `W` of `drawing` clips to."""
    areas: list[Rect] = []
    numbers: list[float] = []
    xs: list[float] = []
    ys: list[float] = []
    for token in drawing.split():
        if token in _CLIP and xs:
            areas.append((min(xs), min(ys), max(xs), max(ys)))
        elif token in _PAINT:
            xs.clear()
            ys.clear()
        elif not token.isalpha():
            numbers.append(_number(token))
            continue
        across, down = _points(token, numbers)
        xs += across
        ys += down
        numbers.clear()
    return tuple(areas)


def _points(operator: bytes, numbers: list[float]) -> tuple[list[float], list[float]]:
    """The corners that a path operator adds, across and down."""
    if operator == b"re" and len(numbers) >= 4:
        x, y, width, height = numbers[-4:]
        return [x, x + width], [y, y + height]
    points = numbers[-_PATH[operator] :] if operator in _PATH else []
    return points[::2], points[1::2]


def _number(token: bytes) -> float:
    try:
        return float(token)
    except ValueError:
        return 0.0


def clipped(clip: Rect, drawing: bytes, ctm: Matrix) -> Rect:
    """`clip` cut down by the clips that `drawing` sets, under `ctm`."""
    for area in clip_areas(drawing):
        x0, y0, x1, y1 = placed(area, ctm)
        clip = (max(x0, clip[0]), max(y0, clip[1]), min(x1, clip[2]), min(y1, clip[3]))
    return clip


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
