"""Every mistake in a family file, as one error that names file, key and remedy.

The first mistake is raised; what can only go wrong when a letter is read is looked for here.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from pathlib import PurePath
from typing import Any

from ofsted_desk.errors import FamilyFileError
from ofsted_desk.families.phrases import phrase_pattern
from ofsted_desk.families.shapes import (
    STATED,
    Mistake,
    choice,
    dates,
    named,
    numbered,
    shape,
)
from ofsted_desk.letter.family import EXPECTED, NEVER, OPTIONAL, PLACES
from ofsted_desk.letter.judgement import Scale

OTHER = "other"
"""The family of letters that no other fits; it needs no signs."""
KINDS = ("area for development", "area for improvement", "priority action", "recommendation")
SCALES = "resources/vocabulary/grades.toml"
GRADE_WAYS = ("table", "heading", "sentence")
_WAYS = {
    "document_date": "date line",
    "lead_inspector": "lead inspector line",
    "addressee": "address block",
    "signatory": "signature",
}
_SLOTS = {
    "authority": "authority",
    "document_date": "date",
    "inspection": "dates",
    "lead_inspector": "name",
}
_ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_LONG_SLOT = re.compile(r"<(?:authority|dates?|name|text|grade)>")


def check_family(file: str, table: Mapping[str, Any], scales: Mapping[str, Scale]) -> None:
    """Raise `FamilyFileError` for the first mistake in a family file."""
    for mistake, remedy in _mistakes(PurePath(file).stem, table, scales):
        raise FamilyFileError(f"{file}: {mistake}", remedy=remedy)


def check_scales(file: str, table: Mapping[str, Any]) -> None:
    """Raise `FamilyFileError` for the first mistake in the file of scales."""
    for mistake, remedy in _scales(table):
        raise FamilyFileError(f"{file}: {mistake}", remedy=remedy)


def _scales(table: Mapping[str, Any]) -> Iterator[Mistake]:
    for scale_id, scale in table.items():
        yield from shape(scale_id, "scale", scale)
        for key, grade in numbered(f"{scale_id}.grades", scale["grades"]):
            yield from shape(key, "grade", grade)


def _mistakes(
    stem: str, table: Mapping[str, Any], scales: Mapping[str, Scale]
) -> Iterator[Mistake]:
    yield from shape("", "", table)
    yield from _names(stem, table)
    yield from _fields(table["fields"])
    yield from shape("seen", "seen", table.get("seen", {}))
    yield from dates("seen", table.get("seen", {}))
    yield from _recognise(table["id"], table.get("recognise", {}))
    grades = table.get("grades", {})
    if "grades" in table:
        yield from _grades(grades, scales)
    yield from _places(table, scales.get(grades.get("scale", "")))
    yield from _lists(table, [each["id"] for each in grades.get("judgement", ())])


def _names(stem: str, table: Mapping[str, Any]) -> Iterator[Mistake]:
    if not _ID.fullmatch(stem):
        yield (
            "the file's name is also the family's id, and cannot be used as one.",
            "Use small letters, digits and hyphens, as in short-inspection.toml",
        )
    if table["id"] != stem:
        yield f'id = "{table["id"]}" is not the name of the file.', f'Write id = "{stem}"'
    if table["version"] < 1:
        yield f"version = {table['version']} is too low.", "Begin with version = 1"
    yield from choice("printed_as", table["printed_as"], ("letter", "report"))


def _fields(fields: Mapping[str, Any]) -> Iterator[Mistake]:
    yield from shape("fields", "fields", fields)
    for name in STATED:
        if name not in fields:
            yield (
                f"the key fields.{name} is missing.",
                f'Say {name} = "{EXPECTED}", "{OPTIONAL}" or "{NEVER}" under [fields].',
            )
        yield from choice(f"fields.{name}", fields[name], (EXPECTED, OPTIONAL, NEVER))


def _recognise(family_id: str, signs: Mapping[str, Any]) -> Iterator[Mistake]:
    yield from shape("recognise", "recognise", signs)
    if family_id != OTHER and not signs.get("strong"):
        yield (
            "recognise.strong has no phrase, so that no letter would be recognised.",
            'Give it one that only such letters have: strong = ["…"]',
        )
    for key, phrases in signs.items():
        yield from _phrases(f"recognise.{key}", phrases, None)


def _grades(grades: Mapping[str, Any], scales: Mapping[str, Scale]) -> Iterator[Mistake]:
    yield from shape("grades", "grades", grades)
    yield from _scale(grades["scale"], tuple(scales))
    judgements = numbered("grades.judgement", grades["judgement"])
    for key, judgement in judgements:
        yield from shape(key, "judgement", judgement)
    known = [judgement["id"] for _, judgement in judgements]
    for key, judgement in judgements:
        yield from _judgement(key, judgement, known)
    headed = any(each.get("headings") for _, each in judgements)
    for key, reading in numbered("grades.read", grades["read"]):
        yield from shape(key, "read", reading)
        yield from choice(named(key, "way"), reading["way"], GRADE_WAYS)
        yield from _reading(key, reading, scales[grades["scale"]], known)
        if reading["way"] != "sentence" and not headed:
            yield (
                f"{key} reads a {reading['way']}, and no [[grades.judgement]] has headings.",
                'Say what each is printed as: headings = ["…"]',
            )


def _scale(scale: str, known: tuple[str, ...]) -> Iterator[Mistake]:
    for mistake, remedy in choice("grades.scale", scale, known):
        yield mistake, f"{remedy} A scale of its own is added in {SCALES}."


def _judgement(key: str, judgement: Mapping[str, Any], known: list[str]) -> Iterator[Mistake]:
    if known.count(judgement["id"]) > 1:
        yield f'two judgements have the id "{judgement["id"]}".', "Give each an id of its own."
    yield from dates(key, judgement)
    for other in judgement.get("instead_of", ()):
        yield from choice(
            named(key, "instead_of"), other, [i for i in known if i != judgement["id"]]
        )
    yield from _headings(named(key, "headings"), judgement.get("headings", ()))


def _reading(
    key: str, reading: Mapping[str, Any], scale: Scale, judgements: list[str]
) -> Iterator[Mistake]:
    sentence = reading["way"] == "sentence"
    for only, way in (("phrases", "sentence"), ("judgement", "sentence"), ("numbers", "table")):
        if only in reading and reading["way"] != way:
            remedy = f'Take it out, or say way = "{way}"'
            yield f'{named(key, only)} is only for way = "{way}".', remedy
    if sentence and not reading.get("phrases"):
        yield (
            f"{named(key, 'phrases')} has no phrase.",
            'Give it the sentence: phrases = ["… is <grade>"]',
        )
    if "judgement" in reading:
        yield from choice(named(key, "judgement"), reading["judgement"], judgements)
    yield from _phrases(named(key, "phrases"), reading.get("phrases", ()), scale, "grade")


def _places(table: Mapping[str, Any], scale: Scale | None) -> Iterator[Mistake]:
    places = table.get("where", {})
    yield from shape("where", "where", places)
    for name, place in places.items():
        yield from shape(f"where.{name}", "place", place)
        yield from _place(name, place, scale)
        fields = PLACES[name]
        if all(table["fields"][field] == NEVER for field in fields):
            yield (
                f'where.{name} is given, and [fields] says {fields[0]} = "{NEVER}".',
                f'Say "{EXPECTED}" or "{OPTIONAL}" there, or take where.{name} out.',
            )


def _place(name: str, place: Mapping[str, Any], scale: Scale | None) -> Iterator[Mistake]:
    way, slot = _WAYS.get(name), _SLOTS.get(name)
    by_way, by_phrases = f'way = "{way}"', f'phrases = ["… <{slot}>"]'
    remedy = f"Write {' or '.join([by_way] * bool(way) + [by_phrases] * bool(slot))}"
    if "way" in place and way is None:
        yield f"where.{name} has no way of its own.", remedy
    if "way" in place:
        yield from choice(f"where.{name}.way", place["way"], [way or ""])
    if place.get("phrases") and slot is None:
        yield f"where.{name} is not read by phrases.", remedy
    if not place.get("way") and not place.get("phrases"):
        yield f"where.{name} does not say how it is read.", remedy
    yield from _phrases(f"where.{name}.phrases", place.get("phrases", ()), scale, slot)


def _lists(table: Mapping[str, Any], judgements: list[str]) -> Iterator[Mistake]:
    for key, each in numbered("areas", table.get("areas", [])):
        yield from shape(key, "areas", each)
        yield from choice(named(key, "kind"), each["kind"], KINDS)
        yield from choice(
            named(key, "set_out"), each.get("set_out", "points"), ("points", "paragraphs")
        )
        yield from _headings(named(key, "headings"), each["headings"], needed=True)
    if "areas_end" in table:
        yield from shape("areas_end", "areas_end", table["areas_end"])
        yield from _headings("areas_end.headings", table["areas_end"]["headings"])
    for key, part in numbered("part", table.get("part", [])):
        yield from shape(key, "part", part)
        if not judgements:
            yield f"{key} has no judgement to speak of.", "Describe it under [[grades.judgement]]"
        if "judgement" in part:
            yield from choice(named(key, "judgement"), part["judgement"], judgements)
        yield from _headings(named(key, "headings"), part["headings"], needed=True)


def _headings(key: str, phrases: list[str], *, needed: bool = False) -> Iterator[Mistake]:
    """Slips in phrases that are whole headings: a slot for any words would hide where one ends."""
    if needed and not phrases:
        yield f"{key} is empty.", 'Give it the heading as printed: headings = ["…"]'
    for phrase in phrases:
        if slot := _LONG_SLOT.search(phrase):
            yield (
                f"{key}: The heading “{phrase}” has the slot {slot.group()} in it.",
                "Write ... for words that differ.",
            )
        if phrase.lstrip().startswith("^"):
            yield (
                f"{key}: The heading “{phrase}” begins with ^.",
                "Take it out: a heading is always a whole line.",
            )
    yield from _phrases(key, phrases, None)


def _phrases(
    key: str, phrases: Iterable[str], scale: Scale | None, slot: str | None = None
) -> Iterator[Mistake]:
    """Slips in phrases, a grade without its scale, and the want of the slot that is read."""
    for phrase in phrases:
        try:
            pattern = phrase_pattern(phrase, scale)  # compiled when it is first read with
        except FamilyFileError as slip:
            yield f"{key}: {slip.what}", slip.remedy
            continue
        if slot and f"(?P<{slot}>" not in pattern:
            yield (
                f"{key}: The phrase “{phrase}” has no <{slot}>, and so nothing to read.",
                f"Put <{slot}> where it stands.",
            )
        if scale is None and "<grade>" in phrase:
            yield (
                f"{key}: The phrase “{phrase}” has the slot <grade>, which has no scale here.",
                "Write ... instead, or give the family [grades] with its scale.",
            )
