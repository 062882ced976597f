"""The keys of a family file and the kind of value of each; every slip as (mistake, remedy)."""

import datetime as dt
import difflib
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from ofsted_desk.letter.family import PLACES
from ofsted_desk.letter.finding import SCALAR_FIELDS

Mistake = tuple[str, str]

STATED = tuple(name for name in SCALAR_FIELDS if name != "family")

_TEXT, _WORDS, _NUMBER, _FLAG, _DATE = "text", "words", "number", "flag", "date"
_TABLE, _TABLES = "table", "tables"
_WANTED = {
    _TEXT: 'Give it words in quotes: {name} = "…"',
    _WORDS: 'Give it a list of words in quotes: {name} = ["…", "…"]',
    _NUMBER: "Give it a whole number, without quotes: {name} = 1",
    _FLAG: "Say {name} = true or {name} = false, without quotes.",
    _DATE: 'Give it a date in quotes: {name} = "2018-01-31"',
    _TABLE: "Write [{path}] above its keys, or {name} = {{ … }} on one line.",
    _TABLES: "Write [[{path}]], with two brackets on each side, above the keys of each.",
}
SHAPES: dict[str, dict[str, str]] = {
    "": {
        "id": _TEXT,
        "title": _TEXT,
        "short": _TEXT,
        "version": _NUMBER,
        "printed_as": _TEXT,
        "verified": _FLAG,
        "seen": _TABLE,
        "about": _TEXT,
        "recognise": _TABLE,
        "fields": _TABLE,
        "where": _TABLE,
        "grades": _TABLE,
        "areas": _TABLES,
        "areas_end": _TABLE,
        "part": _TABLES,
    },
    "seen": {"from": _DATE, "until": _DATE},
    "recognise": {"strong": _WORDS, "helps": _WORDS, "never": _WORDS},
    "fields": dict.fromkeys(STATED, _TEXT),
    "where": dict.fromkeys(PLACES, _TABLE),
    "place": {"way": _TEXT, "phrases": _WORDS},
    "grades": {"scale": _TEXT, "judgement": _TABLES, "read": _TABLES},
    "judgement": {
        "id": _TEXT,
        "label": _TEXT,
        "headings": _WORDS,
        "from": _DATE,
        "until": _DATE,
        "instead_of": _WORDS,
        "optional": _FLAG,
    },
    "read": {
        "way": _TEXT,
        "pages": _NUMBER,
        "judgement": _TEXT,
        "phrases": _WORDS,
        "numbers": _FLAG,
        "unverified": _FLAG,
    },
    "areas": {
        "headings": _WORDS,
        "kind": _TEXT,
        "set_out": _TEXT,
        "by_section": _FLAG,
        "unverified": _FLAG,
    },
    "areas_end": {"headings": _WORDS},
    "part": {"judgement": _TEXT, "headings": _WORDS},
    "scale": {"direction": _TEXT, "grades": _TABLES},
    "grade": {"word": _TEXT, "printed": _WORDS, "score": _NUMBER, "key": _TEXT},
}
_NEEDED = {
    "": ("id", "title", "version", "printed_as", "fields"),
    "grades": ("scale", "judgement", "read"),
    "judgement": ("id", "label"),
    "read": ("way",),
    "areas": ("headings", "kind"),
    "areas_end": ("headings",),
    "part": ("headings",),
    "scale": ("grades",),
    "grade": ("word",),
}


def named(key: str, name: str) -> str:
    """A key as a person finds it in the file: 'fields.authority', 'kind of [[areas]] 2'."""
    if not key:
        return name
    return f"{name} of {key}" if key.startswith("[[") else f"{key}.{name}"


def numbered(key: str, tables: list[Mapping[str, Any]]) -> list[tuple[str, Mapping[str, Any]]]:
    """Each of several tables of one name, with its name and, where there are more, its number."""
    if len(tables) == 1:
        return [(f"[[{key}]]", tables[0])]
    return [(f"[[{key}]] {number}", table) for number, table in enumerate(tables, 1)]


def shape(key: str, kind: str, table: Mapping[str, Any]) -> Iterator[Mistake]:
    """Unknown keys (with the nearest known one), wrong kinds of value, and missing keys."""
    known = SHAPES[kind]
    for name, value in table.items():
        if name not in known:
            yield f"the key {named(key, name)} is not known.", _nearest(name, kind)
        elif not _is(value, known[name]):
            wrong = f"{named(key, name)} has the wrong kind of value."
            yield wrong, _wanted(key, name, known[name])
    for name in _NEEDED.get(kind, ()):
        if name not in table:
            yield f"the key {named(key, name)} is missing.", _wanted(key, name, known[name])


def choice(key: str, value: str, allowed: Iterable[str]) -> Iterator[Mistake]:
    """A value that is none of those allowed, with the nearest of them."""
    choices = tuple(allowed)
    if value not in choices:
        near = difflib.get_close_matches(value, choices, n=1)
        every = ", ".join(f'"{each}"' for each in choices) or "(there is none)"
        hint = f'Did you mean "{near[0]}"?' if near else f"Use one of: {every}."
        yield f'{key} = "{value}" is not one of its values.', hint


def dates(key: str, table: Mapping[str, Any]) -> Iterator[Mistake]:
    """A `from` or `until` that is no date, or the two in the wrong order."""
    given = {name: table[name] for name in ("from", "until") if table.get(name)}
    for name, value in given.items():
        if not _is_date(value):
            remedy = f'Write year, month, day: {name} = "2018-01-31"'
            yield f'{named(key, name)} = "{value}" is not a date.', remedy
    if len(given) == 2 and given["from"] > given["until"]:
        yield (
            f'{named(key, "from")} = "{given["from"]}" is after its until = "{given["until"]}".',
            "Give the earlier date to from.",
        )


def _nearest(name: str, kind: str) -> str:
    near = difflib.get_close_matches(name, SHAPES[kind], n=1)
    if near:
        return f"Did you mean {near[0]}?"
    if name in SHAPES[""] and SHAPES[""][name] in (_TABLE, _TABLES):
        return _wanted("", name, SHAPES[""][name])
    if name in SHAPES[""]:
        return f"Move {name} to the top of the file, above the first line in [brackets]."
    return f"The keys are: {', '.join(SHAPES[kind])}."


def _wanted(key: str, name: str, kind: str) -> str:
    path = ".".join(part for part in (key.strip("[] 0123456789"), name) if part)
    return _WANTED[kind].format(name=name, path=path)


def _is(value: object, kind: str) -> bool:
    if kind in (_WORDS, _TABLES):
        inside = str if kind == _WORDS else dict
        return isinstance(value, list) and all(isinstance(each, inside) for each in value)
    if kind == _NUMBER:
        return isinstance(value, int) and not isinstance(value, bool)
    return isinstance(value, {_TEXT: str, _DATE: str, _FLAG: bool, _TABLE: dict}[kind])


def _is_date(value: str) -> bool:
    try:
        return dt.date.fromisoformat(value).isoformat() == value
    except ValueError:
        return False
