"""Every family file of the program."""

import shutil
from pathlib import Path

import pytest

from ofsted_desk import paths
from ofsted_desk.errors import FamilyFileError
from ofsted_desk.families import load_families
from ofsted_desk.families.phrases import compile_phrase

FOLDER = paths.resources() / "families"
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


@pytest.fixture
def a_folder(tmp_path: Path) -> Path:
    """The program's family files, in a folder to change them in."""
    return shutil.copytree(FOLDER, tmp_path / "families")


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

    assert unseen >= {"annual-assessment", "contact-referral-assessment", "monitoring-visit"}


def test_a_number_has_its_familys_own_direction() -> None:
    families = load_families()
    apa, slac = families["apa"].scale, families["slac"].scale

    assert apa is not None
    assert slac is not None
    assert (apa.scored(2), slac.scored(2)) == (apa.grade("adequate"), slac.grade("good"))


def test_a_file_that_is_not_named_toml_is_not_overlooked(a_folder: Path) -> None:
    (a_folder / "school.toml.txt").write_text("", encoding="utf-8")

    with pytest.raises(FamilyFileError, match=r"Rename it school\.toml$"):
        load_families(a_folder)


def test_a_family_file_from_a_copy_says_which_id_to_write(a_folder: Path) -> None:
    shutil.copy(a_folder / "other.toml", a_folder / "school.toml")

    with pytest.raises(FamilyFileError, match=r'school\.toml: id = "other" .* id = "school"'):
        load_families(a_folder)


def test_the_family_for_all_other_letters_must_be_there(a_folder: Path) -> None:
    (a_folder / "other.toml").unlink()

    with pytest.raises(FamilyFileError, match=r"There is no other\.toml"):
        load_families(a_folder)
