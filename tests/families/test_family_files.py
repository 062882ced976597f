"""Every family file of the program, and every mistake that one can hold."""

import tomllib
from pathlib import Path
from typing import Any

import pytest

from ofsted_desk import paths
from ofsted_desk.errors import FamilyFileError
from ofsted_desk.families import load_families
from ofsted_desk.families.check import check_family
from ofsted_desk.families.load import load_scales
from ofsted_desk.families.phrases import compile_phrase

FOLDER = paths.resources() / "families"
SCALES = load_scales(paths.resources() / "vocabulary" / "grades.toml")
EVERY_FAMILY = {
    "annual-assessment",
    "annual-conversation",
    "annual-rating",
    "apa",
    "contact-referral-assessment",
    "focused-visit",
    "ilacs",
    "jtai",
    "monitoring-visit",
    "other",
    "send",
    "sif",
    "slac",
}


def a_family_file() -> dict[str, Any]:
    return tomllib.loads((FOLDER / "apa.toml").read_text(encoding="utf-8"))


def mistake(table: dict[str, Any]) -> FamilyFileError:
    with pytest.raises(FamilyFileError) as caught:
        check_family("apa.toml", table, SCALES)
    return caught.value


def test_every_family_of_the_field_has_a_file_named_after_it() -> None:
    assert set(load_families()) >= EVERY_FAMILY
    assert {file.stem for file in FOLDER.glob("*.toml")} == set(load_families())


@pytest.mark.parametrize("family_id", sorted(load_families()))
def test_every_phrase_of_a_family_compiles(family_id: str) -> None:
    family = load_families()[family_id]
    signs = family.signs
    phrases = [*signs.strong, *signs.helps, *signs.never]
    phrases += [p for place in family.places.values() for p in place.phrases]
    phrases += [p for reading in family.readings for p in reading.phrases]

    assert all(compile_phrase(phrase, family.scale) for phrase in phrases)


def test_families_whose_wording_was_never_seen_say_so() -> None:
    unseen = {family.id for family in load_families().values() if family.unverified}

    assert unseen == {"annual-assessment", "contact-referral-assessment", "monitoring-visit"}


def test_a_number_has_its_familys_own_direction() -> None:
    families = load_families()
    apa, slac = families["apa"].scale, families["slac"].scale

    assert apa is not None
    assert slac is not None
    assert (apa.scored(2), slac.scored(2)) == (apa.grade("adequate"), slac.grade("good"))


def test_an_unknown_key_is_named_with_the_nearest_known_one() -> None:
    table = a_family_file()
    table["recognise"]["stong"] = []

    assert "recognise.stong is not known" in str(mistake(table))
    assert "Did you mean strong?" in str(mistake(table))


def test_a_missing_field_says_what_to_write() -> None:
    table = a_family_file()
    del table["fields"]["authority"]

    assert "fields.authority is missing" in str(mistake(table))


def test_a_wrong_kind_of_value_says_what_is_wanted() -> None:
    table = a_family_file()
    table["version"] = "one"

    assert "Give it a whole number" in str(mistake(table))


def test_a_kind_of_area_outside_the_records_is_refused() -> None:
    table = a_family_file()
    table["areas"][0]["kind"] = "area for improvment"

    assert "Did you mean “area for improvement”?" in str(mistake(table))


def test_a_slip_in_a_phrase_is_found_when_the_file_is_loaded() -> None:
    table = a_family_file()
    table["areas"][0]["headings"] = ["Area[s for development"]

    assert "not closed" in str(mistake(table))


def test_two_files_cannot_describe_one_family(tmp_path: Path) -> None:
    words = (FOLDER / "other.toml").read_text(encoding="utf-8")
    (tmp_path / "a.toml").write_text(words, encoding="utf-8")
    (tmp_path / "b.toml").write_text(words, encoding="utf-8")

    with pytest.raises(FamilyFileError, match=r"b\.toml: another file"):
        load_families(tmp_path)


def test_a_file_that_is_not_toml_names_itself(tmp_path: Path) -> None:
    (tmp_path / "broken.toml").write_text("id = ", encoding="utf-8")

    with pytest.raises(FamilyFileError, match=r"broken\.toml"):
        load_families(tmp_path)
