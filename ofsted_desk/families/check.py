"""Every mistake in a family file, as one error that names file, key and remedy."""

import difflib
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from ofsted_desk.errors import FamilyFileError
from ofsted_desk.families.phrases import compile_phrase
from ofsted_desk.letter.family import EXPECTED, NEVER, OPTIONAL
from ofsted_desk.letter.finding import SCALAR_FIELDS
from ofsted_desk.letter.judgement import Scale

KINDS = ("area for development", "area for improvement", "priority action", "recommendation")
GRADE_WAYS = ("table", "heading", "sentence")
PLACE_WAYS = (
    "date line",
    "address block",
    "signature",
    "lead inspector line",
)
PLACES = (
    "authority",
    "document_date",
    "inspection",
    "lead_inspector",
    "addressee",
    "signatory",
)

_STATED = tuple(name for name in SCALAR_FIELDS if name != "family")
_TEXT, _WORDS, _NUMBER, _FLAG = "text", "words", "number", "flag"
_TABLE, _TABLES = "table", "tables"
_WANTED = {
    _TEXT: "words in quotes",
    _WORDS: "a list of words in quotes, in square brackets",
    _NUMBER: "a whole number",
    _FLAG: "true or false",
    _TABLE: "a table of its own",
    _TABLES: "a list of tables, each headed by its name in double square brackets",
}
_SHAPES: dict[str, dict[str, str]] = {
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
    "seen": {"from": _TEXT, "until": _TEXT},
    "recognise": {"strong": _WORDS, "helps": _WORDS, "never": _WORDS},
    "fields": dict.fromkeys(_STATED, _TEXT),
    "where": dict.fromkeys(PLACES, _TABLE),
    "place": {"way": _TEXT, "phrases": _WORDS},
    "grades": {"scale": _TEXT, "judgement": _TABLES, "read": _TABLES},
    "judgement": {
        "id": _TEXT,
        "label": _TEXT,
        "headings": _WORDS,
        "from": _TEXT,
        "until": _TEXT,
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
    "judgement": ("id", "label"),
    "read": ("way",),
    "areas": ("headings", "kind"),
    "part": ("judgement", "headings"),
    "scale": ("grades",),
    "grade": ("word",),
}


def check_family(file: str, table: Mapping[str, Any], scales: Mapping[str, Scale]) -> None:
    """Raise `FamilyFileError` for the first mistake in a family file."""
    for mistake, remedy in _mistakes(table, scales):
        raise FamilyFileError(f"{file}: {mistake}", remedy=remedy)


def check_scales(file: str, table: Mapping[str, Any]) -> None:
    """Raise `FamilyFileError` for the first mistake in the file of scales."""
    for scale_id, scale in table.items():
        for mistake, remedy in (
            *_shape(scale_id, "scale", scale),
            *_shapes_of(scale.get("grades", ()), f"{scale_id}.grades", "grade"),
        ):
            raise FamilyFileError(f"{file}: {mistake}", remedy=remedy)


Mistake = tuple[str, str]


def _mistakes(table: Mapping[str, Any], scales: Mapping[str, Scale]) -> Iterator[Mistake]:
    yield from _shape("", "", table)
    yield from _fields(table["fields"])
    yield from _choice("printed_as", table["printed_as"], ("letter", "report"))
    yield from _shape("seen", "seen", table.get("seen", {}))
    yield from _recognise(table.get("recognise", {}))
    grades = table.get("grades", {})
    yield from _grades(grades, scales)
    scale = scales.get(grades.get("scale", ""))
    yield from _places(table.get("where", {}), scale)
    yield from _lists(table, {j["id"] for j in grades.get("judgement", ())})


def _fields(fields: Mapping[str, Any]) -> Iterator[Mistake]:
    yield from _shape("fields", "fields", fields)
    for name in _STATED:
        if name not in fields:
            yield (
                f"the key fields.{name} is missing.",
                f"Say {name} = “{EXPECTED}”, “{OPTIONAL}” or “{NEVER}”.",
            )
        yield from _choice(f"fields.{name}", fields[name], (EXPECTED, OPTIONAL, NEVER))


def _recognise(signs: Mapping[str, Any]) -> Iterator[Mistake]:
    yield from _shape("recognise", "recognise", signs)
    for key, phrases in signs.items():
        yield from _phrases(f"recognise.{key}", phrases, None)


def _grades(grades: Mapping[str, Any], scales: Mapping[str, Scale]) -> Iterator[Mistake]:
    if not grades:
        return
    yield from _shape("grades", "grades", grades)
    yield from _choice("grades.scale", grades.get("scale", ""), tuple(scales))
    yield from _shapes_of(grades.get("judgement", ()), "grades.judgement", "judgement")
    yield from _shapes_of(grades.get("read", ()), "grades.read", "read")
    scale = scales[grades["scale"]]
    known = {judgement["id"] for judgement in grades.get("judgement", ())}
    for judgement in grades.get("judgement", ()):
        yield from _phrases(
            f"grades.judgement.{judgement['id']}.headings", judgement.get("headings", ()), scale
        )
    for reading in grades.get("read", ()):
        yield from _choice("grades.read.way", reading["way"], GRADE_WAYS)
        yield from _phrases("grades.read.phrases", reading.get("phrases", ()), scale)
        if reading.get("judgement"):
            yield from _choice("grades.read.judgement", reading["judgement"], tuple(known))


def _places(places: Mapping[str, Any], scale: Scale | None) -> Iterator[Mistake]:
    yield from _shape("where", "where", places)
    for name, place in places.items():
        yield from _shape(f"where.{name}", "place", place)
        if "way" in place:
            yield from _choice(f"where.{name}.way", place["way"], PLACE_WAYS)
        yield from _phrases(f"where.{name}.phrases", place.get("phrases", ()), scale)


def _lists(table: Mapping[str, Any], judgements: set[str]) -> Iterator[Mistake]:
    yield from _shapes_of(table.get("areas", ()), "areas", "areas")
    for each in table.get("areas", ()):
        yield from _choice("areas.kind", each["kind"], KINDS)
        yield from _choice("areas.set_out", each.get("set_out", "points"), ("points", "paragraphs"))
        yield from _phrases("areas.headings", each["headings"], None)
    ends = table.get("areas_end", {})
    yield from _shape("areas_end", "areas_end", ends)
    yield from _phrases("areas_end.headings", ends.get("headings", ()), None)
    yield from _shapes_of(table.get("part", ()), "part", "part")
    for part in table.get("part", ()):
        yield from _choice("part.judgement", part["judgement"], tuple(judgements))
        yield from _phrases("part.headings", part["headings"], None)


def _shapes_of(tables: Iterable[Mapping[str, Any]], key: str, shape: str) -> Iterator[Mistake]:
    for table in tables:
        yield from _shape(key, shape, table)


def _shape(key: str, shape: str, table: Mapping[str, Any]) -> Iterator[Mistake]:
    """Unknown keys (with the nearest known one), wrong kinds of value, and missing keys."""
    known = _SHAPES[shape]
    prefix = f"{key}." if key else ""
    for name, value in table.items():
        if name not in known:
            near = difflib.get_close_matches(name, known, n=1)
            hint = f"Did you mean {near[0]}?" if near else f"The keys are: {', '.join(known)}."
            yield f"the key {prefix}{name} is not known.", hint
        elif not _is(value, known[name]):
            yield f"{prefix}{name} has the wrong kind of value.", f"Give it {_WANTED[known[name]]}."
    for name in _NEEDED.get(shape, ()):
        if name not in table:
            yield f"the key {prefix}{name} is missing.", f"Add a line {name} = …"


def _is(value: object, kind: str) -> bool:
    if kind in (_WORDS, _TABLES):
        inside = str if kind == _WORDS else dict
        return isinstance(value, list) and all(isinstance(each, inside) for each in value)
    if kind == _NUMBER:
        return isinstance(value, int) and not isinstance(value, bool)
    return isinstance(value, {_TEXT: str, _FLAG: bool, _TABLE: dict}[kind])


def _choice(key: str, value: str, allowed: Iterable[str]) -> Iterator[Mistake]:
    choices = tuple(allowed)
    if value not in choices:
        near = difflib.get_close_matches(value, choices, n=1)
        hint = f"Did you mean “{near[0]}”?" if near else f"Use one of: {', '.join(choices)}."
        yield f"{key} = “{value}” is not one of its values.", hint


def _phrases(key: str, phrases: Iterable[str], scale: Scale | None) -> Iterator[Mistake]:
    for phrase in phrases:
        try:
            compile_phrase(phrase, scale)
        except FamilyFileError as slip:
            yield f"{key}: {slip.what}", slip.remedy
