"""pdfminer's parser and document with bounds, for files that come from anywhere.

A few kilobytes can unpack to gigabytes, an object can stand for itself, and a page tree can hold
itself. Each stream, and all of a file's streams together, may unpack to so many bytes and no
more. Unpacked bytes are not kept, so that a long document does not grow in memory.
"""

import zlib
from collections.abc import Iterable, Iterator
from io import BytesIO
from typing import Any

from pdfminer.lzw import LZWDecoder
from pdfminer.pdfdocument import PDFDocument
from pdfminer.pdfexceptions import PDFException, PDFObjectNotFound
from pdfminer.pdfparser import PDFParser
from pdfminer.pdftypes import (
    LITERALS_ASCII85_DECODE,
    LITERALS_ASCIIHEX_DECODE,
    LITERALS_FLATE_DECODE,
    LITERALS_LZW_DECODE,
    LITERALS_RUNLENGTH_DECODE,
    PDFObjRef,
    PDFStream,
)
from pdfminer.psparser import PSKeyword

from ofsted_desk.reading import refusals
from ofsted_desk.reading.objects import NotPlain, read_object

STREAM_LIMIT = 64 * 1024 * 1024
FILE_LIMIT = 256 * 1024 * 1024
_LONGEST_CHAIN = 4
"""Filters on one stream: more serve only to hide how much it unpacks to."""
_GROWTH = (
    (LITERALS_FLATE_DECODE, 1032),
    (LITERALS_LZW_DECODE, 4096),
    (LITERALS_RUNLENGTH_DECODE, 64),
)
"""How many times its size a filter can at most unpack to."""


class DamagedStreamError(PDFException):
    """A stream that ends or breaks before all of it is unpacked."""


class Budget:
    """What one file may still unpack."""

    def __init__(self, limit: int = FILE_LIMIT) -> None:
        self._left = limit

    def spend(self, size: int) -> None:
        """Take `size` bytes; raises `UnreadableLetter` where a limit is passed."""
        self._left -= size
        if size > STREAM_LIMIT or self._left < 0:
            raise _too_large()


class BoundedStream(PDFStream):
    """A stream that unpacks within a budget, and afresh each time it is asked."""

    def __init__(
        self, attributes: dict[str, Any], packed: bytes, decipher: Any, budget: Budget
    ) -> None:
        super().__init__(attributes, packed, decipher)
        self._budget = budget
        self.damaged = False

    def get_data(self) -> bytes:
        """The unpacked bytes; raises `UnreadableLetter` where they would be too many."""
        packed = self.rawdata or b""
        filters = self.get_filters()
        data = self._quickly(packed, filters)
        if data is None:
            self._measure(packed, [name for name, _ in filters])
            try:
                self.decode()
                data = self.data or b""
            finally:
                self.rawdata, self.data = packed, None
        self._budget.spend(len(data))
        return data

    def _quickly(self, packed: bytes, filters: list[tuple[Any, Any]]) -> bytes | None:
        """The bytes of a stream with Flate alone, as nearly all have; None for any other."""
        if len(filters) != 1 or self.decipher is not None:
            return None
        name, parameters = filters[0]
        if name not in LITERALS_FLATE_DECODE or parameters:
            return None
        unpacker = zlib.decompressobj()
        try:
            data = unpacker.decompress(packed, STREAM_LIMIT + 1)
        except zlib.error:
            data = b""
        if len(data) > STREAM_LIMIT:
            raise _too_large()
        self.damaged = not unpacker.eof
        return None if self.damaged else data

    def _measure(self, packed: bytes, filters: list[Any]) -> None:
        """Raise `UnreadableLetter` where unpacking with these filters would be too much."""
        most = len(packed)
        for name in filters:
            most *= next((growth for names, growth in _GROWTH if name in names), 1)
        if most <= STREAM_LIMIT:
            return
        if len(filters) > _LONGEST_CHAIN:
            raise _too_large()
        data = packed
        if self.decipher is not None and self.objid is not None and self.genno is not None:
            data = self.decipher(self.objid, self.genno, data, self.attrs)
        for name in filters:
            data = _stage(name, data)


def _stage(name: Any, data: bytes) -> bytes:
    """`data` after one filter; raises `UnreadableLetter` past the limit."""
    if name in LITERALS_FLATE_DECODE:
        try:
            data = zlib.decompressobj().decompress(data, STREAM_LIMIT + 1)
        except zlib.error:
            return b""
    elif name in LITERALS_LZW_DECODE:
        data = b"".join(_within(LZWDecoder(BytesIO(data)).run()))
    elif name in LITERALS_RUNLENGTH_DECODE and len(data) * 64 > STREAM_LIMIT:
        raise _too_large()
    elif name in (*LITERALS_ASCII85_DECODE, *LITERALS_ASCIIHEX_DECODE, *LITERALS_RUNLENGTH_DECODE):
        data = PDFStream({"Filter": name}, data).get_data()
    if len(data) > STREAM_LIMIT:
        raise _too_large()
    return data


def _within(parts: Iterator[bytes]) -> Iterator[bytes]:
    size = 0
    for part in parts:
        size += len(part)
        if size > STREAM_LIMIT:
            raise _too_large()
        yield part


def _too_large() -> Exception:
    return refusals.too_much("it unpacks to an unreasonable size")


class BoundedParser(PDFParser):
    """A parser whose streams are bounded."""

    def __init__(self, data: bytes, budget: Budget) -> None:
        super().__init__(BytesIO(data))
        self.data = data
        self.budget = budget

    def do_keyword(self, pos: int, token: PSKeyword) -> None:
        """Handle a keyword as pdfminer does, and bound the stream it may have made."""
        super().do_keyword(pos, token)
        if token is self.KEYWORD_STREAM and self.curstack:
            at, made = self.curstack[-1]
            if type(made) is PDFStream:
                packed = made.rawdata or b""
                bounded = BoundedStream(made.attrs, packed, made.decipher, self.budget)
                self.curstack[-1] = (at, bounded)


class BoundedDocument(PDFDocument):
    """A document whose objects are read quickly where they are plain; none stands for itself."""

    def __init__(self, parser: BoundedParser) -> None:
        self._bounded = parser
        super().__init__(parser)

    def getobj(self, objid: int) -> object:
        """The object, never a mere reference to another."""
        seen = {objid}
        found = super().getobj(objid)
        while isinstance(found, PDFObjRef):
            if found.objid in seen:
                raise PDFObjectNotFound(objid)
            seen.add(found.objid)
            found = super().getobj(found.objid)
        return found

    def _getobj_parse(self, pos: int, objid: int) -> object:
        """The object at a place in the file; pdfminer's own parser where it is not plain."""
        if not self._bounded.fallback:
            try:
                return read_object(self._bounded.data, pos, objid, self, self._stream)
            except NotPlain:
                pass
        return super()._getobj_parse(pos, objid)

    def _stream(self, attributes: dict[str, Any], packed: bytes) -> BoundedStream:
        return BoundedStream(attributes, packed, self.decipher, self._bounded.budget)

    def forget(self, references: Iterable[object]) -> None:
        """Let go of objects that are not needed again soon: a page's content, once read."""
        for reference in references:
            if isinstance(reference, PDFObjRef):
                self._cached_objs.pop(reference.objid, None)


def open_document(data: bytes, budget: Budget | None = None) -> BoundedDocument:
    """The document in the bytes of a PDF, opened with the empty password."""
    return BoundedDocument(BoundedParser(data, budget or Budget()))
