"""The operands of a show operator: the strings, and the movements between them."""

import re
from collections.abc import Iterable

_MOST_KERNS = 10_000


class NotCovered(Exception):
    """Content that the quick reader leaves to the stock interpreter."""


_BETWEEN = re.compile(rb"\)\s*+([-+.\d]*+)\s*+\(")
_ELEMENT = re.compile(
    rb"\s*+(?:\(((?:[^()\\]++|\\.)*+)\)|<([0-9A-Fa-f\s]*+)>|([-+.\d]++))", re.DOTALL
)
_ESCAPE = re.compile(rb"\\([0-7]{1,3}|\r\n|.)", re.DOTALL)
_ESCAPES = {
    b"n": b"\n",
    b"r": b"\r",
    b"t": b"\t",
    b"b": b"\b",
    b"f": b"\f",
    b"\n": b"",
    b"\r": b"",
    b"\r\n": b"",
}


class _Kerns(dict[bytes, float]):
    """Movements as written, by far most of them one of a few hundred."""

    def __missing__(self, digits: bytes) -> float:
        kern = float(digits or 0) * 0.001
        if len(self) < _MOST_KERNS:
            self[digits] = kern
        return kern


_KERNS = _Kerns()


def _unescaped(match: re.Match[bytes]) -> bytes:
    what: bytes = match[1]
    if what[0] in b"01234567":
        return bytes((int(what, 8) & 255,))
    return _ESCAPES.get(what, what)


def operands(body: bytes) -> tuple[list[bytes], list[float]]:
    """The strings of a show operand, and the movement back (in ems) after each."""
    if body[:1] == b"(" and body[-1:] == b")" and b"\\" not in body:
        parts = _BETWEEN.split(body[1:-1])
        strings = len(parts) // 2 + 1
        if body.count(b"(") == strings and body.count(b")") == strings:
            return parts[::2], [*map(_KERNS.__getitem__, parts[1::2]), 0.0]
    return _operands_one_by_one(body)


def _operands_one_by_one(body: bytes) -> tuple[list[bytes], list[float]]:
    parts: list[bytes | float] = []
    position = 0
    for match in _ELEMENT.finditer(body):
        if match.start() != position:
            raise NotCovered("an element of an array")
        position = match.end()
        literal, digits, number = match.groups()
        parts.append(_string(literal, digits) if number is None else float(number))
    if body[position:].strip():
        raise NotCovered("an element of an array")
    return strings_and_kerns(parts)


def _string(literal: bytes | None, digits: bytes | None) -> bytes:
    if literal is not None:
        return _ESCAPE.sub(_unescaped, literal) if b"\\" in literal else literal
    even = b"".join((digits or b"").split())
    return bytes.fromhex((even + b"0" if len(even) % 2 else even).decode("ascii"))


def strings_and_kerns(parts: Iterable[object]) -> tuple[list[bytes], list[float]]:
    """The same as `operands`, from the parts of an array; a movement first follows nothing."""
    strings: list[bytes] = []
    kerns: list[float] = []
    for part in parts:
        if isinstance(part, bytes):
            strings.append(part)
            kerns.append(0.0)
        elif isinstance(part, int | float):
            if not strings:
                strings.append(b"")
                kerns.append(0.0)
            kerns[-1] += part * 0.001
    return strings, kerns
