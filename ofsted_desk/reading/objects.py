"""A PDF's objects, read by one regular expression where they are plain, as nearly all are.

pdfminer's parser goes token by token through a state machine, which is a sixth of reading.
Whatever is not plain here (comments, escapes in strings and names, odd lengths) is left to it.
"""

import re
from typing import Any, Protocol

from pdfminer.pdftypes import PDFObjRef, int_value
from pdfminer.psparser import LIT, PSLiteral

_END = rb"(?=[\s/\[\]<>(]|\Z)"
_HEADER = re.compile(rb"\s*+(\d{1,10})\s++(\d{1,5})\s++obj" + _END)
_TOKEN = re.compile(
    rb"\s*+(?:/([^\x00-\x20#/%\[\](){}<>\x7f-\xff]*+)"
    + _END  # 1 name
    + rb"|(\d{1,10})\s++\d{1,5}\s++R"
    + _END  # 2 reference
    + rb"|([-+]?\d{1,18})"
    + _END  # 3 whole number
    + rb"|([-+]?(?:\d{1,18}\.\d{0,18}|\.\d{1,18}))"
    + _END  # 4 number
    + rb"|(<<)|(>>)|(\[)|(\])"  # 5, 6, 7, 8
    rb"|\(([^()\\\r]*+)\)"  # 9 string
    rb"|<((?:[0-9A-Fa-f]{2})*+)>"  # 10 string in digits
    rb"|(true|false|null)"
    + _END  # 11
    + rb"|(endobj)"
    + _END  # 12
    + rb"|(stream\r?\n))"  # 13
)
_NAME, _REFERENCE, _WHOLE, _NUMBER, _OPEN, _CLOSE, _BEGIN, _FINISH = range(1, 9)
_STRING, _DIGITS, _WORD, _END_OBJECT, _STREAM = range(9, 14)
_END_STREAM = re.compile(rb"\s*+endstream")
_WORDS: dict[bytes, bool | None] = {b"true": True, b"false": False, b"null": None}
_DEEPEST = 100


class NotPlain(Exception):
    """An object that is left to pdfminer's parser."""


class StreamMaker(Protocol):
    """Makes a stream of its attributes and its packed bytes."""

    def __call__(self, attributes: dict[str, Any], packed: bytes) -> object:
        """The stream."""


def read_object(
    data: bytes, position: int, number: int, document: Any, make_stream: StreamMaker
) -> object:
    """Object `number`, which starts at `position`; raises `NotPlain` where it is not plain."""
    header = _HEADER.match(data, position)
    if header is None or int(header[1]) != number:
        raise NotPlain
    value, match = _value(data, header.end(), document)
    if match.lastindex == _END_OBJECT:
        return value
    if not isinstance(value, dict):
        raise NotPlain
    length = int_value(value.get("Length"))
    start = match.end()
    if length < 0 or not _END_STREAM.match(data, start + length):
        raise NotPlain
    return make_stream(value, data[start : start + length])


def _value(data: bytes, position: int, document: Any) -> tuple[Any, re.Match[bytes]]:
    """The one value from `position` on, and the match that ends it."""
    here: list[Any] = []
    outside: list[tuple[int, list[Any]]] = []
    while True:
        match = _TOKEN.match(data, position)
        if match is None:
            raise NotPlain
        position = match.end()
        kind = match.lastindex or 0
        if kind in (_OPEN, _BEGIN):
            outside.append((kind, here))
            here = []
            if len(outside) > _DEEPEST:
                raise NotPlain
        elif kind in (_CLOSE, _FINISH):
            if not outside or outside[-1][0] != kind - 1:
                raise NotPlain
            made = _dictionary(here) if kind == _CLOSE else here
            here = outside.pop()[1]
            here.append(made)
        elif kind in (_END_OBJECT, _STREAM):
            if outside or len(here) != 1:
                raise NotPlain
            return here[0], match
        else:
            here.append(_single(kind, match[kind], document))


def _single(kind: int, written: bytes, document: Any) -> object:
    if kind == _NAME:
        return LIT(written.decode("ascii"))
    if kind == _REFERENCE:
        return PDFObjRef(document, int(written))
    if kind == _WHOLE:
        return int(written)
    if kind == _NUMBER:
        return float(written)
    if kind == _STRING:
        return written
    if kind == _DIGITS:
        return bytes.fromhex(written.decode("ascii"))
    return _WORDS[written]


def _dictionary(parts: list[Any]) -> dict[str, Any]:
    """Keys and values by turns; a key whose value is null is not there."""
    keys, values = parts[::2], parts[1::2]
    if len(keys) != len(values) or not all(isinstance(key, PSLiteral) for key in keys):
        raise NotPlain
    return {key.name: value for key, value in zip(keys, values, strict=True) if value is not None}
