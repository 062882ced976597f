"""The content of a page, read statement by statement into runs.

`ContentReader` is pdfminer's interpreter with its tokeniser and operators replaced; fonts,
resources and forms stay pdfminer's. A stream with anything that `syntax` does not cover is
read from its start by the stock interpreter instead, onto the same canvas.
"""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from pdfminer.pdffont import PDFFont
from pdfminer.pdfinterp import PDFPageInterpreter, PDFResourceManager
from pdfminer.pdftypes import PDFStream, dict_value, stream_value
from pdfminer.psparser import LIT
from pdfminer.utils import mult_matrix

from ofsted_desk.reading import refusals
from ofsted_desk.reading.bounded import BoundedStream, DamagedStreamError
from ofsted_desk.reading.canvas import Canvas
from ofsted_desk.reading.clip import clipped
from ofsted_desk.reading.runs import Face, Matrix, NotCoveredError
from ofsted_desk.reading.syntax import STATEMENT, Kind

_IDENTITY: Matrix = (1.0, 0.0, 0.0, 1.0, 0.0, 0.0)
_NO_TEXT = frozenset(
    b"re m l c v y h S s f F f* B B* b b* n W W* w J M j i g G rg RG k K sc SC ri ET".split()
    + b"BX EX d0 d1".split()
)


_MOST_FORMS = 50_000
_DEEPEST_FORM = 20


class Resources(PDFResourceManager):
    """pdfminer's fonts, without parsing font programs that no text needs."""

    def get_font(self, objid: object, spec: Mapping[str, object]) -> PDFFont:
        """The font of `spec`; where it has a character map, its font program stays packed."""
        if "ToUnicode" in spec and "FontDescriptor" in spec:
            descriptor = dict(dict_value(spec["FontDescriptor"]))
            if descriptor.pop("FontFile2", None) is not None:
                spec = {**spec, "FontDescriptor": descriptor}
        return super().get_font(objid, spec)


class ContentReader(PDFPageInterpreter):
    """Reads content streams onto a `Canvas`, by whole statements where it can."""

    device: Canvas

    def execute(self, streams: Sequence[object]) -> None:
        """Read `streams` as one content, quickly or, where it must be, as pdfminer does."""
        found = [stream_value(stream) for stream in streams]
        mine = [s for s in found if s.objid is not None and s.objid not in self.parent_stream_ids]
        state = (self.ctm, self.textstate.copy(), self.graphicstate.copy())
        mark = self.device.mark()
        self.stream_ids.clear()
        self.stream_ids.update(stream.objid for stream in mine if stream.objid is not None)
        try:
            _Reading(self, state[0]).read(_joined(mine))
        except NotCoveredError:
            self.device.back_to(mark)
            self.device.left_to_stock += 1
            self.set_current_state(state)
            super().execute(streams)

    def do_Do(self, xobjid_arg: Any) -> None:  # noqa: N802 - pdfminer's name
        """Draw a form or a picture, not too deep and not without end."""
        canvas = self.device
        canvas.forms += 1
        if canvas.forms > _MOST_FORMS:
            raise refusals.too_much("it repeats parts of pages without end")
        if canvas.depth < _DEEPEST_FORM:
            canvas.depth += 1
            super().do_Do(xobjid_arg)
            canvas.depth -= 1

    def draw(self, name: bytes, ctm: Matrix) -> None:
        """Draw what a name stands for, under `ctm`."""
        self.ctm = ctm
        self.device.set_ctm(ctm)
        self.do_Do(LIT(name.decode("latin1")))

    def face(self, name: bytes) -> Face:
        """The face of a font resource."""
        font = self.fontmap.get(name.decode("latin1"))
        if font is None:
            raise NotCoveredError("a font that is not there")
        return self.device.face(font)


def _joined(streams: list[PDFStream]) -> bytes:
    parts = [stream.get_data() for stream in streams]
    if any(isinstance(stream, BoundedStream) and stream.damaged for stream in streams):
        raise DamagedStreamError("a page's content")
    return b"\n".join(parts).rstrip(b"\0\t\n\f\r ") + b" "


class _Reading:
    """The state of one content stream while it is read."""

    def __init__(self, reader: ContentReader, ctm: Matrix) -> None:
        self.reader = reader
        self.canvas = reader.device
        self.ctm = ctm
        self.clip = reader.device.clip
        self.face: Face | None = None
        self.size = 0.0
        self.char_space = 0.0
        self.word_space = 0.0
        self.leading = 0.0
        self.rise = 0.0
        self.scaling = 1.0
        self.mode = 0
        self.matrix = _IDENTITY
        self.x = 0.0
        self.on_page: Matrix | None = None
        self.saved: list[tuple[Any, ...]] = []

    def read(self, data: bytes) -> None:
        """Read every statement; raises `NotCoveredError` at the first that is not covered."""
        handlers = _HANDLERS
        for match in STATEMENT.finditer(data):
            kind = match.lastindex
            if kind is not None:
                handlers[kind](self, match)

    # -- statements ------------------------------------------------------------------------

    def block(self, match: Any) -> None:
        clip, font, size, matrix, space, body, restore = match.groups()[:7]
        if clip is not None:
            self.save()
            self.clip = clipped(self.clip, clip + b" re W", self.ctm)
        if font is not None:
            self.face = self.reader.face(font[1:])
            self.size = _number(size)
        self.matrix = _matrix(matrix)
        self.x = 0.0
        self.on_page = None
        if space is not None:
            self.char_space = _number(space)
        self.show(body)
        if restore is not None:
            self.restore()

    def drawing(self, match: Any) -> None:
        if b"W" in match[Kind.DRAWING]:
            self.clip = clipped(self.clip, match[Kind.DRAWING], self.ctm)

    def numeric(self, match: Any) -> None:
        operator = match[Kind.NUMERIC]
        handler = _NUMERIC.get(operator)
        if handler is not None:
            try:
                handler(self, list(map(float, match[Kind.NUMERIC - 1].split())))
            except (ValueError, IndexError) as error:
                raise NotCoveredError("operands") from error
        elif operator not in _NO_TEXT:
            raise NotCoveredError(operator)

    def font(self, match: Any) -> None:
        self.face = self.reader.face(match[Kind.FONT - 1][1:])
        self.size = _number(match[Kind.FONT])

    def array(self, match: Any) -> None:
        self.show(match[match.lastindex].strip())

    def string(self, match: Any) -> None:
        if match[Kind.STRING] == b"'":
            self.next_line([])
        self.show(match[Kind.STRING - 1])

    def named(self, match: Any) -> None:
        operator = match[Kind.NAMED]
        name = match[Kind.NAMED - 2][1:]
        if operator in (b"BDC", b"BMC"):
            self.canvas.begin_marked(name, match[Kind.NAMED - 1] or b"")
        elif operator == b"Do":
            outside, self.canvas.clip = self.canvas.clip, self.clip
            self.reader.draw(name, self.ctm)
            self.canvas.clip = outside

    def unknown(self, match: Any) -> None:
        raise NotCoveredError(match.string[match.start() : match.start() + 40])

    # -- operators with numbers ------------------------------------------------------------

    def save(self, _: Any = None) -> None:
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

    def restore(self, _: Any = None) -> None:
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

    def begin_text(self, _: list[float]) -> None:
        self.matrix = _IDENTITY
        self.x = 0.0
        self.on_page = None

    def set_matrix(self, numbers: list[float]) -> None:
        a, b, c, d, e, f = numbers[-6:]
        self.matrix = (a, b, c, d, e, f)
        self.x = 0.0
        self.on_page = None

    def transform(self, numbers: list[float]) -> None:
        a, b, c, d, e, f = numbers[-6:]
        self.ctm = mult_matrix((a, b, c, d, e, f), self.ctm)
        self.on_page = None

    def move(self, numbers: list[float]) -> None:
        x, y = numbers[-2:]
        a, b, c, d, e, f = self.matrix
        self.matrix = (a, b, c, d, x * a + y * c + e, x * b + y * d + f)
        self.x = 0.0
        self.on_page = None

    def move_and_lead(self, numbers: list[float]) -> None:
        self.move(numbers)
        self.leading = -numbers[-1]

    def next_line(self, _: list[float]) -> None:
        self.move([0.0, -self.leading])

    def end_marked(self, _: list[float]) -> None:
        self.canvas.end_tag()

    def show(self, body: bytes) -> None:
        face = self.face
        if face is None:
            return
        if face.vertical:
            raise NotCoveredError("vertical text")
        if self.on_page is None:
            self.on_page = mult_matrix(self.matrix, self.ctm)
        try:
            shown = face.show_body(body)
        except ValueError as error:
            raise NotCoveredError("a number") from error
        self.x += self.canvas.put(
            shown,
            face,
            self.on_page,
            self.x,
            (self.size, self.scaling, self.char_space, self.word_space, self.rise),
            self.mode,
            self.clip,
        )


def _number(digits: bytes) -> float:
    try:
        return float(digits)
    except ValueError as error:
        raise NotCoveredError("a number") from error


def _matrix(digits: bytes) -> Matrix:
    try:
        a, b, c, d, e, f = map(float, digits.split())
    except ValueError as error:
        raise NotCoveredError("a matrix") from error
    return (a, b, c, d, e, f)


def _set(name: str, scale: float = 1.0) -> Callable[[_Reading, list[float]], None]:
    def setter(reading: _Reading, numbers: list[float]) -> None:
        setattr(reading, name, numbers[-1] * scale)

    return setter


_NUMERIC: Mapping[bytes, Callable[[_Reading, list[float]], None]] = {
    b"q": _Reading.save,
    b"Q": _Reading.restore,
    b"cm": _Reading.transform,
    b"BT": _Reading.begin_text,
    b"Tm": _Reading.set_matrix,
    b"Td": _Reading.move,
    b"TD": _Reading.move_and_lead,
    b"T*": _Reading.next_line,
    b"Tc": _set("char_space"),
    b"Tw": _set("word_space"),
    b"Tz": _set("scaling", 0.01),
    b"TL": _set("leading"),
    b"Ts": _set("rise"),
    b"Tr": _set("mode"),
    b"EMC": _Reading.end_marked,
}
_HANDLERS: dict[int, Callable[[_Reading, Any], None]] = {
    Kind.BLOCK: _Reading.block,
    Kind.BLOCK_RESTORED: _Reading.block,
    Kind.DRAWING: _Reading.drawing,
    Kind.ARRAY: _Reading.array,
    Kind.NUMERIC: _Reading.numeric,
    Kind.FONT: _Reading.font,
    Kind.STRING: _Reading.string,
    Kind.NAMED: _Reading.named,
    Kind.ARRAY_WITH_BRACKETS: _Reading.array,
    Kind.UNKNOWN: _Reading.unknown,
}
