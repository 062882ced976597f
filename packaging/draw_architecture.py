"""Draw the layers and packages of the program from its real imports, for the help and the site.

    python packaging/draw_architecture.py            draw it anew
    python packaging/draw_architecture.py --check    fail where the drawing is not that of the code

Layers are those of pyproject.toml, which import-linter keeps. An arrow means that something in one
package imports something in the other; arrows that follow from others are left out.
"""

import re
import sys
import tomllib
from collections.abc import Iterator, Mapping
from html import escape
from pathlib import Path

import grimp

REPO = Path(__file__).resolve().parent.parent
DRAWING = REPO / "resources" / "help" / "images" / "architecture.svg"
_WIDE, _HIGH, _GAP, _STEP, _LEFT, _TOP = 104, 34, 16, 62, 24, 24
_INK, _LINE, _FILL, _PAPER, _ARROW = "#1f2937", "#94a3b8", "#e6eefb", "#ffffff", "#1d5fb4"
_FONT = "Inter, 'Segoe UI', 'Helvetica Neue', Arial, sans-serif"

Place = tuple[float, float]


def main() -> int:
    """Draw, or compare; 1 where the drawing is stale."""
    drawn = svg(layers(), imports())
    if sys.argv[1:] == ["--check"]:
        if not DRAWING.exists() or DRAWING.read_text(encoding="utf-8") != drawn:
            print(f"{DRAWING.relative_to(REPO)} is not that of the code.", file=sys.stderr)
            print("Do: python packaging/draw_architecture.py", file=sys.stderr)
            return 1
        return 0
    DRAWING.write_text(drawn, encoding="utf-8")
    print(f"{DRAWING.relative_to(REPO)} drawn")
    return 0


def layers() -> list[list[str]]:
    """The packages of each layer, top to bottom."""
    rules = tomllib.loads((REPO / "pyproject.toml").read_text(encoding="utf-8"))
    contracts = rules["tool"]["importlinter"]["contracts"]
    (contract,) = [each for each in contracts if each["type"] == "layers"]
    return [re.findall(r"\w+", layer) for layer in contract["layers"]]


def imports() -> dict[str, set[str]]:
    """Which package imports which, by the modules in them."""
    sys.path.insert(0, str(REPO))  # grimp looks for the package there
    graph = grimp.build_graph("ofsted_desk", cache_dir=None)
    found: dict[str, set[str]] = {}
    for module in sorted(graph.modules):
        for imported in graph.find_modules_directly_imported_by(module):
            one, other = _package(module), _package(imported)
            if one and other and one != other:
                found.setdefault(one, set()).add(other)
    return found


def _package(module: str) -> str:
    return module.split(".")[1] if "." in module else ""


def shortest(given: Mapping[str, set[str]]) -> Iterator[tuple[str, str]]:
    """The imports that do not follow from others."""
    for one in sorted(given):
        for other in sorted(given[one]):
            ways = given[one] - {other}
            if not any(other in _reached(way, given) for way in ways):
                yield one, other


def _reached(start: str, given: Mapping[str, set[str]]) -> set[str]:
    seen: set[str] = set()
    ahead = [start]
    while ahead:
        for found in given.get(ahead.pop(), set()) - seen:
            seen.add(found)
            ahead.append(found)
    return seen


def svg(rows: list[list[str]], given: Mapping[str, set[str]]) -> str:
    """The drawing: a box for each package, a row for each layer."""
    most = max(len(row) for row in rows)
    wide = 2 * _LEFT + most * (_WIDE + _GAP) - _GAP
    high = 2 * _TOP + (len(rows) - 1) * _STEP + _HIGH
    places = dict(_places(rows, wide))
    size = f'width="{wide}" height="{high}"'
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" {size} viewBox="0 0 {wide} {high}" role="img">',
        "<title>The packages of Ofsted Desk in their layers; each imports from those below</title>",
        f'<rect {size} fill="{_PAPER}"/>',
        *(_arrow(places[one], places[other]) for one, other in shortest(given)),
        *(_box(name, *places[name]) for row in rows for name in row),
        "</svg>",
    ]
    return "\n".join(parts) + "\n"


def _places(rows: list[list[str]], wide: int) -> Iterator[tuple[str, Place]]:
    """The top left of each box, rows in the middle of the drawing."""
    for number, row in enumerate(rows):
        left = (wide - len(row) * (_WIDE + _GAP) + _GAP) / 2
        for place, name in enumerate(row):
            yield name, (left + place * (_WIDE + _GAP), _TOP + number * _STEP)


def _box(name: str, x: float, y: float) -> str:
    middle = f'x="{x + _WIDE / 2:g}" y="{y + _HIGH / 2 + 5:g}" text-anchor="middle"'
    return (
        f'<rect x="{x:g}" y="{y:g}" width="{_WIDE}" height="{_HIGH}" rx="8" fill="{_FILL}" '
        f'stroke="{_LINE}"/><text {middle} font-family="{_FONT}" font-size="14" '
        f'fill="{_INK}">{escape(name)}</text>'
    )


def _arrow(start: Place, end: Place) -> str:
    """A line from the foot of one box to the head of another, with a small head of its own."""
    x0, y0 = start[0] + _WIDE / 2, start[1] + _HIGH
    x1, y1 = end[0] + _WIDE / 2, end[1]
    head = f"M {x1 - 4:g} {y1 - 7:g} L {x1:g} {y1:g} L {x1 + 4:g} {y1 - 7:g} Z"
    return (
        f'<path d="M {x0:g} {y0:g} C {x0:g} {y0 + 20:g} {x1:g} {y1 - 26:g} {x1:g} {y1 - 6:g}" '
        f'fill="none" stroke="{_ARROW}" stroke-opacity="0.55"/>'
        f'<path d="{head}" fill="{_ARROW}"/>'
    )


if __name__ == "__main__":
    sys.exit(main())
