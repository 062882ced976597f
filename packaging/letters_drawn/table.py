"""Ruled tables; their cells may be drawn in another order than they are read in."""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from letters_drawn.page import Placed, Rule, Word, words_of, wrap
from letters_drawn.source import Block

if TYPE_CHECKING:
    from letters_drawn.setting import Setter

_PAD = 5.4
_INDENT = 50.0
Lines = list[list[Word]]
Options = Mapping[str, str]


def set_table(setter: "Setter", block: Block) -> None:
    """A table of `a || b` rows.

    Options: widths=250,150; order=1.0,2.0,0.1 (row.column, the rest follows); middle=yes sets
    short cells halfway down their row; face=bold; head=bold for the first row; pad=2; leading=13.
    In a cell, `> ` at the start indents it and ` ¶ ` begins a new line.
    """
    options = block.options
    table = _Table(setter, [float(w) for w in options["widths"].split(",")], options)
    for number, line in enumerate(block.lines):
        face = options.get("head", "plain") if number == 0 else options.get("face", "plain")
        table.set_row(number, [cell.strip() for cell in line.split("||")], face)
    table.close()
    setter.y += setter.look.space


class _Table:
    """The part of a table that stands on the page at hand."""

    def __init__(self, setter: "Setter", widths: Sequence[float], options: Options) -> None:
        self.setter, self.widths = setter, widths
        self.pad = float(options.get("pad", _PAD))
        self.leading = float(options.get("leading", setter.look.leading))
        self.middle = options.get("middle") == "yes"
        self.ruled = options.get("rules", "yes") == "yes"
        self.order = [tuple(map(int, c.split("."))) for c in _listed(options, "order")]
        self.cells: dict[tuple[int, int], list[Placed]] = {}
        self.edges: list[float] = []
        self.indented: set[tuple[int, int]] = set()

    def set_row(self, number: int, texts: Sequence[str], face: str) -> None:
        """One row; a row too long for the page goes on at the top of the next."""
        self.indented |= {(number, n) for n, text in enumerate(texts) if text.startswith(">")}
        columns = [
            self._wrapped(text.lstrip("> "), face, width - 2 * self.pad) if text.strip(".") else []
            for text, width in zip(texts, self.widths, strict=False)
        ]
        height = max((len(lines) for lines in columns), default=1)
        if not self.edges:
            self.setter.need(min(height, 3) * self.leading + 2 * self.pad)
            self.edges.append(self.setter.y)
        elif height <= 12:
            self._make_room(height * self.leading + 2 * self.pad)
        self.setter.y += self.pad
        for n in range(height):
            self._make_room(self.leading)
            for column, lines in enumerate(columns):
                self._set_line(number, column, lines, n, height)
            self.setter.y += self.leading
        self.setter.y += self.pad
        self.edges.append(self.setter.y)

    def _wrapped(self, text: str, face: str, width: float) -> Lines:
        size = self.setter.look.size
        parts = (wrap(words_of(part, face, size), width) for part in text.split(" ¶ "))
        return [line for part in parts for line in part]

    def _set_line(self, row: int, column: int, lines: Lines, n: int, height: int) -> None:
        if n >= len(lines):
            return
        drop = (height - len(lines)) * self.leading / 2 if self.middle else 0.0
        x = self.setter.look.left + sum(self.widths[:column]) + self.pad
        x += _INDENT if (row, column) in self.indented else 0.0
        y = self.setter.y + drop + self.setter.look.size * 0.75
        for word in lines[n]:
            self.cells.setdefault((row, column), []).append(Placed(x, y, word))
            x += word.width

    def _make_room(self, height: float) -> None:
        if self.setter.y + height <= self.setter.floor:
            return
        self.edges.append(self.setter.y)
        self.close()
        self.setter.close_page()
        self.edges = [self.setter.y]

    def close(self) -> None:
        """Draws the cells in the wished order, and the rules around them."""
        known = [key for key in self.order if key in self.cells]
        rest = [key for key in sorted(self.cells) if key not in known]
        for key in [*known, *rest]:
            self.setter.sheet.placed += self.cells[key]
        if self.ruled:
            self.setter.sheet.rules += self._rules()
        self.cells, self.edges = {}, []

    def _rules(self) -> list[Rule]:
        left, top, foot = self.setter.look.left, min(self.edges), max(self.edges)
        stops = [left + sum(self.widths[:n]) for n in range(len(self.widths) + 1)]
        across = [Rule(left, y, stops[-1], y) for y in self.edges]
        return across + [Rule(x, top, x, foot) for x in stops]


def _listed(options: Options, name: str) -> list[str]:
    return [part for part in options.get(name, "").split(",") if part]
