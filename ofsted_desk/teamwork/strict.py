"""JSON from elsewhere, read strictly into frozen data, and written from it.

Nothing is guessed: a key too many, a key too few, another kind of value, a number that is none
or half a character is refused. What comes out is data of the shapes asked for, never code.
"""

import json
import math
from collections.abc import Callable
from dataclasses import fields, is_dataclass
from enum import Enum
from types import NoneType, UnionType
from typing import Any, TypeVar, Union, get_args, get_origin, get_type_hints

from ofsted_desk.errors import TeamworkError
from ofsted_desk.letter.document import Box, Line, Piece, Span

Shape = TypeVar("Shape")
Reader = Callable[[Any], Any]
_ROWS = (Box, Line, Piece, Span)
"""Written as lists, in the order of their fields: there are thousands of them in a letter."""
_MOST_DIGITS = 15
REMEDY = "Ask for it to be sent again; nothing of it was taken."


class NotThatShapeError(TeamworkError):
    """What was read is not of the shape asked for."""

    def __init__(self, where: str) -> None:
        super().__init__(f"It is damaged, or was changed on its way ({where}).", remedy=REMEDY)


def plain(thing: Any) -> Any:
    """A noun as lists, objects, texts and numbers."""
    if isinstance(thing, Enum):
        return thing.value
    if isinstance(thing, tuple):
        return [plain(each) for each in thing]
    if isinstance(thing, _ROWS):
        return [plain(getattr(thing, name)) for name in _names(type(thing))]
    if is_dataclass(thing):
        return {name: plain(getattr(thing, name)) for name in _names(type(thing))}
    return thing


def written(thing: object) -> bytes:
    """A noun as JSON: one spelling for one thing."""
    text = json.dumps(plain(thing), ensure_ascii=False, separators=(",", ":"), allow_nan=False)
    return text.encode()


def read(shape: type[Shape], data: bytes) -> Shape:
    """What JSON says, as this shape; raises `NotThatShapeError`."""
    try:
        thing = json.loads(
            data.decode(),
            parse_constant=_no_number,
            parse_int=_whole,
            object_pairs_hook=_each_key_once,
        )
    except (ValueError, RecursionError) as error:
        raise NotThatShapeError("it is not the JSON it should be") from error
    found: Shape = _reader(shape)(thing)
    return found


_KNOWN_NAMES: dict[Any, tuple[str, ...]] = {}
_KNOWN_READERS: dict[Any, Reader] = {}
"""Each made once: there are thousands of pieces to a letter, and a few shapes."""


def _names(shape: Any) -> tuple[str, ...]:
    if shape not in _KNOWN_NAMES:
        of_tuple = getattr(shape, "_fields", None)
        _KNOWN_NAMES[shape] = of_tuple or tuple(field.name for field in fields(shape))
    return _KNOWN_NAMES[shape]


def _reader(shape: Any) -> Reader:
    """The function that makes this shape of what JSON gave, or refuses it."""
    if shape not in _KNOWN_READERS:
        _KNOWN_READERS[shape] = _new_reader(shape)
    return _KNOWN_READERS[shape]


def _new_reader(shape: Any) -> Reader:
    if get_origin(shape) is tuple:
        return _list_reader(_reader(get_args(shape)[0]))
    if get_origin(shape) in (Union, UnionType):
        return _union_reader(get_args(shape))
    if shape in _PLAIN:
        return _PLAIN[shape]
    if isinstance(shape, type) and issubclass(shape, Enum):
        return _enum_reader(shape)
    hints = get_type_hints(shape)
    readers = [(name, _reader(hints[name])) for name in _names(shape)]
    if shape in _ROWS:
        return _row_reader(shape, readers)
    return _object_reader(shape, readers)


def _list_reader(each: Reader) -> Reader:
    def reader(thing: Any) -> Any:
        if not isinstance(thing, list):
            raise NotThatShapeError("a list is missing")
        return tuple([each(one) for one in thing])

    return reader


def _union_reader(shapes: tuple[Any, ...]) -> Reader:
    """One of several shapes: objects are told apart by their keys."""
    objects = {frozenset(_names(s)): s for s in shapes if is_dataclass(s) and s not in _ROWS}
    others = [s for s in shapes if s is not NoneType and s not in objects.values()]

    def reader(thing: Any) -> Any:
        if thing is None and NoneType in shapes:
            return None
        if isinstance(thing, dict) and frozenset(thing) in objects:
            return _reader(objects[frozenset(thing)])(thing)
        if len(others) == 1 and not isinstance(thing, dict):
            return _reader(others[0])(thing)
        raise NotThatShapeError("a value is of no kind that is known")

    return reader


def _enum_reader(shape: type[Enum]) -> Reader:
    known = {each.value: each for each in shape}

    def reader(thing: Any) -> Any:
        if not isinstance(thing, str) or thing not in known:
            raise NotThatShapeError(f"{shape.__name__} is of no kind that is known")
        return known[thing]

    return reader


def _row_reader(shape: Any, readers: list[tuple[str, Reader]]) -> Reader:
    def reader(thing: Any) -> Any:
        if not isinstance(thing, list) or len(thing) != len(readers):
            raise NotThatShapeError(f"{shape.__name__} has too much or too little")
        return shape(*[read(one) for (_, read), one in zip(readers, thing, strict=True)])

    return reader


def _object_reader(shape: Any, readers: list[tuple[str, Reader]]) -> Reader:
    names = {name for name, _ in readers}

    def reader(thing: Any) -> Any:
        if not isinstance(thing, dict):
            raise NotThatShapeError(f"{shape.__name__} is missing")
        if thing.keys() != names:
            odd = ", ".join(sorted(map(repr, thing.keys() ^ names))[:3])
            raise NotThatShapeError(f"{shape.__name__} has keys too many or too few: {odd}")
        return shape(**{name: read(thing[name]) for name, read in readers})

    return reader


def _text(thing: Any) -> str:
    if not isinstance(thing, str) or any("\ud800" <= char <= "\udfff" for char in thing):
        raise NotThatShapeError("a text is missing, or holds half a character")
    return thing


def _number(thing: Any) -> float:
    if isinstance(thing, bool) or not isinstance(thing, int | float) or not math.isfinite(thing):
        raise NotThatShapeError("a number is missing")
    return float(thing)


def _int(thing: Any) -> int:
    if isinstance(thing, bool) or not isinstance(thing, int):
        raise NotThatShapeError("a whole number is missing")
    return thing


def _flag(thing: Any) -> bool:
    if not isinstance(thing, bool):
        raise NotThatShapeError("yes or no is missing")
    return thing


_PLAIN: dict[Any, Reader] = {str: _text, float: _number, int: _int, bool: _flag}


def _no_number(text: str) -> float:
    raise ValueError(f"{text} is no number")


def _whole(text: str) -> int:
    if len(text) > _MOST_DIGITS:
        raise ValueError("a number is too long")
    return int(text)


def _each_key_once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) != len(pairs):
        raise ValueError("a key stands twice")
    return found
