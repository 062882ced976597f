"""The data dictionary: every table, column and code of an export, read from its resource file.

The order of columns in every format is the order in that file.
"""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from ofsted_desk import paths
from ofsted_desk.letter.family import LetterFamily

TABLES = ("letters", "grades", "areas", "fields", "audit")


@dataclass(frozen=True, slots=True)
class Column:
    """One column. `kind` is text, number, date or time; `codes` names a list of codes.

    `group` is the detail that the column belongs to, empty where it is always there.
    """

    name: str
    kind: str
    title: str
    description: str
    width: int
    required: bool = False
    codes: str = ""
    refers: str = ""
    group: str = ""


@dataclass(frozen=True, slots=True)
class Table:
    """One table: a file in CSV, a sheet in a workbook."""

    name: str
    title: str
    description: str
    key: tuple[str, ...]
    columns: tuple[Column, ...]
    names: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Code:
    """One code: the list it is in, the family it belongs to ('' for all), and what it means."""

    list: str
    family: str
    code: str
    meaning: str


@cache
def tables() -> dict[str, Table]:
    """Every table by its name, in order."""
    contents = _contents()
    return {name: _table(name, contents[name]) for name in TABLES}


def codes(families: Mapping[str, LetterFamily]) -> list[Code]:
    """Every code that an export may hold: our own lists, then those of the families."""
    fixed = [
        Code(name, "", code, meaning)
        for name, meanings in _contents()["codes"].items()
        for code, meaning in meanings.items()
    ]
    return [
        *fixed,
        *(Code("family", "", family.id, family.title) for family in families.values()),
        *(
            Code("judgement", family.id, judgement.id, judgement.label)
            for family in families.values()
            for judgement in family.judgements
        ),
        *(code for family in families.values() for code in _grade_codes(family)),
    ]


def _grade_codes(family: LetterFamily) -> list[Code]:
    if family.scale is None:
        return []
    count = len(family.scale.grades)
    return [
        Code("grade", family.id, grade.word, _place(place, count, grade.score))
        for place, grade in enumerate(family.scale.grades, 1)
    ]


def _place(place: int, count: int, score: int | None) -> str:
    printed = "" if score is None else f"; printed as {score}"
    return f"Number {place} of {count}, best first{printed}."


def _table(name: str, entry: dict[str, Any]) -> Table:
    return Table(
        name,
        entry["title"],
        entry["description"],
        tuple(entry["key"]),
        tuple(_column(column) for column in entry["columns"]),
        tuple(column["name"] for column in entry["columns"]),
    )


def _column(entry: dict[str, Any]) -> Column:
    return Column(
        entry["name"],
        entry["type"],
        entry["title"],
        entry["description"],
        entry["width"],
        entry.get("required", False),
        entry.get("codes", ""),
        entry.get("refers", ""),
        entry.get("group", ""),
    )


@cache
def _contents() -> dict[str, Any]:
    return tomllib.loads((paths.resources() / "data_dictionary.toml").read_text("utf-8"))
