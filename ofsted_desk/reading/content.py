"""The content of a page, read statement by statement into runs.

`ContentReader` is pdfminer's interpreter with its tokeniser and operators replaced; fonts,
resources and forms stay pdfminer's. A stream with anything that `syntax` does not cover is
read from its start by the stock interpreter instead, onto the same canvas.
"""

from collections.abc import Mapping, Sequence
from typing import Any

from pdfminer.pdffont import PDFFont
from pdfminer.pdfinterp import PDFPageInterpreter, PDFResourceManager
from pdfminer.pdftypes import PDFStream, dict_value, stream_value
from pdfminer.psparser import LIT

from ofsted_desk.reading import refusals
from ofsted_desk.reading.bounded import BoundedStream, DamagedStreamError
from ofsted_desk.reading.canvas import Canvas
from ofsted_desk.reading.fonts import Face
from ofsted_desk.reading.operands import NotCovered
from ofsted_desk.reading.runs import Matrix
from ofsted_desk.reading.statements import Reading

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
            Reading(self, self.device, state[0]).read(_joined(mine))
        except NotCovered:
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
            raise NotCovered("a font that is not there")
        return self.device.face(font)


def _joined(streams: list[PDFStream]) -> bytes:
    parts = [stream.get_data() for stream in streams]
    if any(isinstance(stream, BoundedStream) and stream.damaged for stream in streams):
        raise DamagedStreamError("a page's content")
    return b"\n".join(parts).rstrip(b"\0\t\n\f\r ") + b" "
