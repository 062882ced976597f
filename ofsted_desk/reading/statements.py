"""What each statement of a page's content does: the state it changes, the text it shows."""

from collections.abc import Callable, Mapping
from typing import Any, Protocol

from pdfminer.utils import mult_matrix

from ofsted_desk.reading.canvas import Canvas
from ofsted_desk.reading.clip import clipped
from ofsted_desk.reading.fonts import Face
from ofsted_desk.reading.operands import NotCovered
from ofsted_desk.reading.runs import Matrix
from ofsted_desk.reading.syntax import STATEMENT, Kind

_IDENTITY: Matrix = (1.0, 0.0, 0.0, 1.0, 0.0, 0.0)
_MOVE = b"1 0 0 1 "
_ONE_BLANK = b"( )"
_NO_TEXT = frozenset(
    b"re m l c v y h S s f F f* B B* b b* n W W* w J M j i g G rg RG k K sc SC".split()
    + b"scn SCN ri ET BX EX d0 d1".split()
)


class Resources(Protocol):
    """What a content stream may call by name."""

    def face(self, name: bytes) -> Face:
        """The face of a font."""

    def draw(self, name: bytes, ctm: Matrix) -> None:
        """Draw a form or a picture."""


class Reading:
    """One content stream while it is read: the graphics state, and what may be called by name."""

    def __init__(self, resources: Resources, canvas: Canvas, ctm: Matrix) -> None:
        self.resources = resources
        self.canvas = canvas
        self.ctm = ctm
        self.clip = canvas.clip
        self.face: Face | None = None
        self.size = 0.0
        self.char_space = 0.0
        self.word_space = 0.0
        self.leading = 0.0
        self.rise = 0.0
        self.scaling = 1.0
        self.mode = 0.0
        self.matrix = _IDENTITY
        self.x = 0.0
        self.on_page: Matrix | None = None
        self.saved: list[tuple[Any, ...]] = []
        self.last_clip = (b"", self.clip, ctm, self.clip)

    def read(self, data: bytes) -> None:
        """Read every statement; raises `NotCovered` at the first that is not covered."""
        handlers = _HANDLERS
        for match in STATEMENT.finditer(data):
            kind = match.lastindex
            if kind is not None:
                handlers[kind](self, match)

    # -- statements: each takes its match ----------------------------------------------------

    def block(self, match: Any) -> None:
        """Clip, font, matrix and text in one; what is restored at once is not even saved."""
        clip, font, size, matrix, space, body, restore = match.group(1, 2, 3, 4, 5, 6, 7)
        alone = clip is not None and restore is not None
        if alone:
            if body == _ONE_BLANK:
                self.canvas.after_blank = True
                return
            before = (self.clip, self.face, self.size, self.char_space, self.matrix, self.x)
        elif clip is not None:
            self.save()
        if clip is not None:
            self.clip_to(clip)
        if font is not None:
            self.face = self.resources.face(font[1:])
            self.size = _number(size)
        if space is not None:
            self.char_space = _number(space)
        self.place(matrix)
        self.show(body)
        if alone:
            self.clip, self.face, self.size, self.char_space, self.matrix, self.x = before
            self.on_page = None
        elif restore is not None:
            self.restore()

    def clip_to(self, area: bytes) -> None:
        """Clip to a rectangle as written; word processors write the same one again and again."""
        last_area, last_clip, last_ctm, made = self.last_clip
        if area != last_area or self.clip is not last_clip or self.ctm is not last_ctm:
            made = clipped(self.clip, area + b" re W", self.ctm)
            self.last_clip = (area, self.clip, self.ctm, made)
        self.clip = made

    def place(self, written: bytes) -> None:
        """Set the text matrix as written; nearly all only move."""
        matrix = self.matrix = _matrix(written)
        self.x = 0.0
        if written.startswith(_MOVE):
            a, b, c, d, e, f = self.ctm
            x, y = matrix[4:]
            self.on_page = (a, b, c, d, x * a + y * c + e, x * b + y * d + f)
        else:
            self.on_page = mult_matrix(matrix, self.ctm)

    def drawing(self, match: Any) -> None:
        """Lines and areas: nothing to read, but they may clip what follows."""
        if b"W" in match[Kind.DRAWING]:
            self.clip = clipped(self.clip, match[Kind.DRAWING], self.ctm)

    def plain(self, match: Any) -> None:
        """An operator without operands."""
        _PLAIN[match[Kind.PLAIN]](self)

    def numeric(self, match: Any) -> None:
        """An operator whose operands are numbers."""
        operator = match[Kind.NUMERIC]
        handler = _NUMERIC.get(operator)
        if handler is not None:
            try:
                handler(self, list(map(float, match[Kind.NUMERIC - 1].split())))
            except (ValueError, IndexError) as error:
                raise NotCovered("operands") from error
        elif operator not in _NO_TEXT:
            raise NotCovered(operator)

    def font(self, match: Any) -> None:
        """Set the font and its size."""
        self.face = self.resources.face(match[Kind.FONT - 1][1:])
        self.size = _number(match[Kind.FONT])

    def array(self, match: Any) -> None:
        """Show an array of strings and movements."""
        self.show(match[match.lastindex].strip())

    def string(self, match: Any) -> None:
        """Show a string, on the next line or here."""
        if match[Kind.STRING] == b"'":
            self.next_line()
        self.show(match[Kind.STRING - 1])

    def named(self, match: Any) -> None:
        """An operator with a name: marked content, a form or picture, or nothing for text."""
        operator = match[Kind.NAMED]
        name = match[Kind.NAMED - 2][1:]
        if operator in (b"BDC", b"BMC"):
            self.canvas.begin_marked(name, match[Kind.NAMED - 1] or b"")
        elif operator == b"Do":
            if b"#" in name or not name.isascii():
                raise NotCovered("a name with an escape")
            outside, self.canvas.clip = self.canvas.clip, self.clip
            self.resources.draw(name, self.ctm)
            self.canvas.clip = outside

    def unknown(self, match: Any) -> None:
        """Anything that is not covered."""
        raise NotCovered(match.string[match.start() : match.start() + 40])

    # -- operators ---------------------------------------------------------------------------

    def save(self) -> None:
        """Save the graphics state."""
        self.saved.append(
            (
                self.ctm,
                self.clip,
                self.face,
                self.size,
                self.char_space,
                self.word_space,
                self.leading,
                self.rise,
                self.scaling,
                self.mode,
                self.matrix,
                self.x,
            )
        )

    def restore(self) -> None:
        """Restore the graphics state."""
        if not self.saved:
            return
        (
            self.ctm,
            self.clip,
            self.face,
            self.size,
            self.char_space,
            self.word_space,
            self.leading,
            self.rise,
            self.scaling,
            self.mode,
            self.matrix,
            self.x,
        ) = self.saved.pop()
        self.on_page = None

    def begin_text(self) -> None:
        """Begin a text object."""
        self.matrix = _IDENTITY
        self.x = 0.0
        self.on_page = None

    def next_line(self) -> None:
        """Start the next line."""
        self.move([0.0, -self.leading])

    def end_marked(self) -> None:
        """End marked content."""
        self.canvas.end_tag()

    def set_matrix(self, numbers: list[float]) -> None:
        """Set the text matrix."""
        a, b, c, d, e, f = numbers[-6:]
        self.matrix = (a, b, c, d, e, f)
        self.x = 0.0
        self.on_page = None

    def transform(self, numbers: list[float]) -> None:
        """Change the coordinates."""
        a, b, c, d, e, f = numbers[-6:]
        self.ctm = mult_matrix((a, b, c, d, e, f), self.ctm)
        self.on_page = None

    def move(self, numbers: list[float]) -> None:
        """Move to a new line."""
        x, y = numbers[-2:]
        a, b, c, d, e, f = self.matrix
        self.matrix = (a, b, c, d, x * a + y * c + e, x * b + y * d + f)
        self.x = 0.0
        self.on_page = None

    def move_and_lead(self, numbers: list[float]) -> None:
        """Move to a new line, and let later lines be as far apart."""
        self.move(numbers)
        self.leading = -numbers[-1]

    def show(self, body: bytes) -> None:
        """Put the text of a show operand on the canvas, and move on."""
        face = self.face
        if face is None:
            return
        try:
            shown = face.memo.get(body) or face.show_body(body)
        except ValueError as error:
            raise NotCovered("a number") from error
        on_page = self.on_page
        if on_page is None:
            on_page = self.on_page = mult_matrix(self.matrix, self.ctm)
        self.x += self.canvas.put(
            shown,
            face,
            on_page,
            self.x,
            self.size,
            (self.scaling, self.char_space, self.word_space, self.rise),
            self.mode,
            self.clip,
        )


def _number(digits: bytes) -> float:
    try:
        return float(digits)
    except ValueError as error:
        raise NotCovered("a number") from error


def _matrix(digits: bytes) -> Matrix:
    try:
        if digits.startswith(_MOVE):
            x, y = digits[8:].split()
            return (1.0, 0.0, 0.0, 1.0, float(x), float(y))
        a, b, c, d, e, f = map(float, digits.split())
    except ValueError as error:
        raise NotCovered("a matrix") from error
    return (a, b, c, d, e, f)


def _set(name: str, scale: float = 1.0) -> Callable[[Reading, list[float]], None]:
    def setter(reading: Reading, numbers: list[float]) -> None:
        setattr(reading, name, numbers[-1] * scale)

    return setter


_PLAIN: Mapping[bytes, Callable[[Reading], None]] = {
    b"q": Reading.save,
    b"Q": Reading.restore,
    b"BT": Reading.begin_text,
    b"T*": Reading.next_line,
    b"EMC": Reading.end_marked,
}
_NUMERIC: Mapping[bytes, Callable[[Reading, list[float]], None]] = {
    b"cm": Reading.transform,
    b"Tm": Reading.set_matrix,
    b"Td": Reading.move,
    b"TD": Reading.move_and_lead,
    b"Tc": _set("char_space"),
    b"Tw": _set("word_space"),
    b"Tz": _set("scaling", 0.01),
    b"TL": _set("leading"),
    b"Ts": _set("rise"),
    b"Tr": _set("mode"),
}
_HANDLERS: dict[int, Callable[[Reading, Any], None]] = {
    Kind.BLOCK: Reading.block,
    Kind.BLOCK_RESTORED: Reading.block,
    Kind.DRAWING: Reading.drawing,
    Kind.PLAIN: Reading.plain,
    Kind.ARRAY: Reading.array,
    Kind.NUMERIC: Reading.numeric,
    Kind.FONT: Reading.font,
    Kind.STRING: Reading.string,
    Kind.NAMED: Reading.named,
    Kind.ARRAY_WITH_BRACKETS: Reading.array,
    Kind.UNKNOWN: Reading.unknown,
}
