"""Blocks set on pages: headings, paragraphs, lists, tables, footnotes and furniture."""

from collections.abc import Callable, Iterator, Sequence

from letters_drawn.looks import PAGE_WIDTH, Look, find_look
from letters_drawn.page import Placed, Rule, Sheet, Word, words_of, wrap
from letters_drawn.source import Block, Source, SourceError
from letters_drawn.table import set_table

_NOTE_SIZE, _NOTE_LEADING = 9.0, 11.0
_TAG = "Sample letter: the council and the people are invented"


def set_letter(source: Source) -> list[Sheet]:
    """The pages of one sample."""
    setter = Setter(source)
    for block, following in zip(source.blocks, [*source.blocks[1:], None], strict=True):
        setter.set_block(block, following)
    setter.close_page()
    return setter.sheets


class Setter:
    """The pages set so far, and where the next line goes."""

    def __init__(self, source: Source) -> None:
        self.source = source
        self.look: Look = find_look(source.look, source.settings)
        self.sheets: list[Sheet] = []
        self.held: list[Placed] = []
        self.notes: list[list[Word]] = []
        self.sheet = Sheet()
        self.y = self.look.top

    # pages

    def close_page(self) -> None:
        """Ends the page: what was held back, then footnotes, then furniture."""
        self.flush()
        self._set_notes()
        self.sheet.placed += self._furniture(len(self.sheets) + 1)
        self.sheets.append(self.sheet)
        self.sheet, self.notes, self.y = Sheet(), [], self.look.top

    def flush(self) -> None:
        """Draws what was held back so that it comes after other words of the page."""
        self.sheet.placed += self.held
        self.held = []

    @property
    def floor(self) -> float:
        """The lowest place for a line on this page."""
        notes = len(self.notes) * _NOTE_LEADING + (14.0 if self.notes else 0.0)
        return self.look.bottom - notes

    def need(self, height: float) -> None:
        """Begins a new page where `height` does not fit any more."""
        if self.y + height > self.floor and self.y > self.look.top:
            self.close_page()

    def _set_notes(self) -> None:
        y = self.look.bottom + 8.0 - len(self.notes) * _NOTE_LEADING
        if self.notes:
            left = self.look.left
            self.sheet.rules.append(Rule(left, y - 12.0, left + 144.0, y - 12.0))
        for line in self.notes:
            self._put(line, self.look.left, y)
            y += _NOTE_LEADING

    def _furniture(self, number: int) -> Iterator[Placed]:
        look, settings = self.look, self.source.settings
        tagged = bool(settings.get("tagged", True))
        right = PAGE_WIDTH - 40.0
        yield self._edge(_TAG, 6.5, right, 24.0, "right", furniture=True)
        if header := str(settings.get("header", "")):
            yield self._edge(header, 8.0, look.left, 40.0, "left", furniture=tagged)
        for n, text in enumerate(str(settings.get("footer", "")).splitlines()):
            y = look.footer_y + n * (look.footer_size + 2.0)
            if number >= look.first_number:
                yield self._edge(text, look.footer_size, look.left, y, "left", furniture=tagged)
        if look.number_place != "none" and number >= look.first_number:
            x = look.right if look.number_place == "right" else PAGE_WIDTH / 2
            yield self._edge(
                str(number), look.number_size, x, look.number_y, look.number_place, furniture=tagged
            )

    @staticmethod
    def _edge(text: str, size: float, x: float, y: float, place: str, *, furniture: bool) -> Placed:
        word = Word(text, "plain", size)
        shift = {"left": 0.0, "right": word.width, "centre": word.width / 2}[place]
        return Placed(x - shift, y, word, furniture=furniture)

    # lines

    def _put(
        self, line: Sequence[Word], x: float, y: float, *, to: list[Placed] | None = None
    ) -> None:
        target = self.sheet.placed if to is None else to
        for word in line:
            target.append(Placed(x, y, word))
            x += word.width

    def set_lines(
        self,
        lines: Sequence[Sequence[Word]],
        x: float,
        leading: float,
        *,
        to: str = "page",
        width: float = 0.0,
    ) -> None:
        """Lines one below the other, over as many pages as they need."""
        for n, line in enumerate(lines):
            self.need(leading)
            target = self.held if to == "held" else None
            if self.look.justify and width and len(line) == 1 and n < len(lines) - 1:
                self._put_spread(line[0], x, width)
            else:
                self._put(line, x, self.y + self.look.size * 0.75, to=target)
            self.y += leading

    def _put_spread(self, word: Word, x: float, width: float) -> None:
        spread = (width - word.width) / max(word.text.count(" "), 1)
        place = Placed(x, self.y + self.look.size * 0.75, word, spread=spread)
        self.sheet.placed.append(place)

    # blocks

    def set_block(self, block: Block, following: Block | None) -> None:
        """One block; `following` decides whether a heading may stand last on a page."""
        setters: dict[str, Callable[[Block], None]] = {
            "paragraph": self._paragraph,
            "kept": self._kept,
            "items": self._items,
            "footnote": self._footnote,
            "letterhead": self._letterhead,
            "right": self._right,
            "table": self._table,
            "columns": self._columns,
            "contents": self._contents,
        }
        if block.name == "heading":
            self._heading(block, following)
        elif block.name == "page":
            self.close_page()
        elif block.name == "gap":
            self.y += float(block.options.get("points", self.look.space))
        elif block.name in setters:
            setters[block.name](block)
        else:
            raise SourceError(f"{self.source.name}: there is no block !{block.name}.")

    def _heading(self, block: Block, following: Block | None) -> None:
        level = len(block.marks[0]) - 1
        size, face = self.look.headings[level], self.look.heading_fonts[level]
        width = self.look.right - self.look.left
        parts = [wrap(words_of(p, face, size), width) for p in block.lines[0].split(" ¶ ")]
        lines = [line for part in parts for line in part]
        stays = following is not None and following.name != "page"
        self.need(len(lines) * size * 1.2 + self.look.space * (3 if stays else 0))
        self.set_lines(lines, self.look.left, max(size * 1.21, 14.0))
        self.y += self.look.space if size <= self.look.size else self.look.space * 0.8

    def _paragraph(self, block: Block) -> None:
        width = self.look.right - self.look.left
        lines = wrap(words_of(block.lines[0], "plain", self.look.size), width)
        self.set_lines(lines, self.look.left, self.look.leading, width=width)
        self.y += self.look.space

    def _kept(self, block: Block) -> None:
        lines = [words_of(line, "plain", self.look.size) for line in block.lines]
        self.need(len(lines) * self.look.leading)
        self.set_lines(lines, self.look.left, self.look.leading)
        self.y += self.look.space

    def _items(self, block: Block) -> None:
        to = "held" if self.source.settings.get("marks_first", False) else "page"
        bullets = block.marks[0] == "*"
        outer = self.look.bullet_indent if bullets else self.look.number_indent
        for mark, text in zip(block.marks, block.lines, strict=True):
            if mark == "*" or mark.endswith("."):
                self._item(mark, text, (0.0, outer), to)
            else:
                self._item(mark, text, (outer, self.look.bullet_indent), to)
        self.flush()
        self.y += max(self.look.space - self.look.item_space, 0.0)

    def _item(self, mark: str, text: str, indents: tuple[float, float], to: str) -> None:
        look = self.look
        start = look.left + indents[0]
        left = start + indents[1]
        printed = {"*": look.bullet, "-": look.sub_bullet}.get(mark, mark)
        size = look.bullet_size if mark == "*" else look.size
        lines = wrap(words_of(text, "plain", look.size), look.right - left)
        self.need(look.leading)
        self._put([Word(printed, "plain", size)], start, self.y + look.size * 0.75)
        self.set_lines(lines, left, look.leading, to=to)
        self.y += look.item_space

    def _footnote(self, block: Block) -> None:
        words = words_of(f"^{block.marks[0]}^ {block.lines[0]}", "plain", _NOTE_SIZE)
        self.notes += wrap(words, self.look.right - self.look.left)

    def _letterhead(self, block: Block) -> None:
        y = 56.0
        for line in block.lines:
            for text, x in zip(line.split("||"), (self.look.left, 186.0), strict=False):
                self._put(words_of(text.strip(" ."), "plain", 9.0), x, y)
            y += 10.9
        self.y = max(self.y, y + 16.0)

    def _right(self, block: Block) -> None:
        for line in block.lines:
            word = Word("" if line == "." else line, "plain", self.look.size)
            self._put([word], self.look.right - word.width, self.y + self.look.size * 0.75)
            self.y += self.look.leading
        self.y += self.look.space

    def _contents(self, block: Block) -> None:
        for line in block.lines:
            title, _, number = line.partition("||")
            inner = title.startswith("-")
            face, size = ("plain", 14.0) if inner else ("bold", 16.0)
            word = Word(number.strip(" ."), face, size)
            left = self.look.left + (28.3 if inner else 0.0)
            self._put([Word(title.strip("- "), face, size)], left, self.y + 10.0)
            self._put([word], self.look.right - word.width, self.y + 10.0)
            self.y += 23.0

    def _columns(self, block: Block) -> None:
        """Text side by side without rules; drawn a column at a time unless order=rows."""
        width = float(block.options.get("width", "230"))
        rows = [[cell.strip() for cell in line.split("||")] for line in block.lines]
        self.need(len(rows) * self.look.leading)
        by_rows = block.options.get("order") == "rows"
        columns = max(len(row) for row in rows)
        cells = [(r, c) for c in range(columns) for r in range(len(rows))]
        for r, c in sorted(cells) if by_rows else cells:
            if c < len(rows[r]) and rows[r][c] not in ("", "."):
                y = self.y + r * self.look.leading + self.look.size * 0.75
                words = words_of(rows[r][c], "plain", self.look.size)
                self._put(words, self.look.left + c * width, y)
        self.y += len(rows) * self.look.leading + self.look.space

    def _table(self, block: Block) -> None:
        set_table(self, block)
