"""Where the user's data is: named, beside the portable program, or the system's place for it."""

import sys
from pathlib import Path

import pytest

from ofsted_desk import paths


@pytest.fixture
def program(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder of a packaged program that runs now, with no other place named."""
    monkeypatch.delenv("OFSTED_DESK_HOME")
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setattr(sys, "executable", str(tmp_path / "ofsted-desk.exe"))
    return tmp_path


def test_the_portable_program_keeps_its_data_beside_itself(program: Path) -> None:
    (program / "data").mkdir()

    assert program / "data" / "letters.db" == paths.store_file()


def test_an_installed_program_keeps_its_data_with_the_user(program: Path) -> None:
    assert program not in paths.user_data().parents


def test_a_place_that_is_named_is_taken_by_the_portable_program_too(
    program: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (program / "data").mkdir()
    monkeypatch.setenv("OFSTED_DESK_HOME", str(program / "other"))

    assert program / "other" == paths.user_data()
