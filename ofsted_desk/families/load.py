"""Family files (`resources/families/*.toml`) to `LetterFamily`."""

from functools import cache
from pathlib import Path
from typing import Any

from ofsted_desk import paths
from ofsted_desk.errors import FamilyFileError
from ofsted_desk.families.check import OTHER, check_family, check_scales
from ofsted_desk.families.toml_text import read_toml
from ofsted_desk.letter.family import AreaList, GradeReading, LetterFamily, Part, Place, Signs
from ofsted_desk.letter.judgement import Grade, Judgement, Scale


def load_families(folder: Path | None = None) -> dict[str, LetterFamily]:
    """Every family of a folder (the program's own where none is given), by id.

    Raises `FamilyFileError` naming the file, the key and what to do.
    """
    return dict(_load(folder or paths.resources() / "families"))


@cache
def _load(folder: Path) -> dict[str, LetterFamily]:
    scales = load_scales(paths.resources() / "vocabulary" / "grades.toml")
    files = sorted(folder.glob("*.toml"))
    if not files:
        raise FamilyFileError(
            f"There is no family file in {folder}.", remedy="Install the program again."
        )
    for file in folder.glob("*.toml.txt"):
        raise FamilyFileError(
            f"{file.name} is not read: its name ends in .txt (some systems hide that).",
            remedy=f"Rename it {file.stem}",
        )
    families = {file.stem: load_family(file, scales) for file in files}
    if OTHER not in families:
        raise FamilyFileError(
            f"There is no {OTHER}.toml in {folder}, for letters that no other family fits.",
            remedy="Put it back.",
        )
    return families


def load_scales(file: Path) -> dict[str, Scale]:
    """The scales of grades, by id."""
    table = read_toml(file)
    check_scales(file.name, table)
    return {
        scale_id: Scale(
            scale_id,
            tuple(
                Grade(
                    grade["word"],
                    tuple(grade.get("printed", ())),
                    grade.get("score"),
                    grade.get("key", ""),
                )
                for grade in scale["grades"]
            ),
            scale.get("direction", ""),
        )
        for scale_id, scale in table.items()
    }


def load_family(file: Path, scales: dict[str, Scale]) -> LetterFamily:
    """One family from its file."""
    table = read_toml(file)
    check_family(file.name, table, scales)
    grades = table.get("grades", {})
    return LetterFamily(
        id=table["id"],
        title=table["title"],
        short=table.get("short", table["title"].lower()),
        version=table["version"],
        printed_as=table["printed_as"],
        signs=Signs(**{key: tuple(each) for key, each in table.get("recognise", {}).items()}),
        fields=dict(table["fields"]),
        places={name: _place(each) for name, each in table.get("where", {}).items()},
        scale=scales[grades["scale"]] if "scale" in grades else None,
        judgements=tuple(_judgement(each) for each in grades.get("judgement", ())),
        readings=tuple(GradeReading(**_tuples(each)) for each in grades.get("read", ())),
        lists=tuple(AreaList(**_tuples(each)) for each in table.get("areas", ())),
        list_ends=tuple(table.get("areas_end", {}).get("headings", ())),
        parts=tuple(Part(**_tuples(each)) for each in table.get("part", ())),
        unverified=not table.get("verified", True),
        seen_from=table.get("seen", {}).get("from", ""),
        seen_until=table.get("seen", {}).get("until", ""),
    )


def _place(table: dict[str, Any]) -> Place:
    return Place(**_tuples(table))


def _judgement(table: dict[str, Any]) -> Judgement:
    named = {"from": "due_from", "until": "due_until"}
    return Judgement(**_tuples({named.get(key, key): each for key, each in table.items()}))


def _tuples(table: dict[str, Any]) -> dict[str, Any]:
    return {key: tuple(each) if isinstance(each, list) else each for key, each in table.items()}
