"""Finding a Python that suits."""

import ast
import sys
from pathlib import Path

import pytest
import start

PACKAGING = Path(start.__file__).parent


def a_program(folder: Path, name: str, says: str) -> None:
    """A program of this name that prints these words."""
    program = folder / name
    program.write_text(f"#!/bin/sh\n{says}\n", encoding="utf-8")
    program.chmod(0o755)


@pytest.mark.parametrize(
    ("version", "expected"),
    [((3, 10), False), ((3, 11), True), ((3, 14), True), ((3, 15), False), ((2, 7), False)],
)
def test_python_from_the_oldest_to_the_newest_published_for_suits(
    version: tuple[int, int], expected: bool
) -> None:
    assert start.suits(version) is expected


def test_the_version_of_a_python_is_asked_of_itself() -> None:
    assert start.version_of(sys.executable) == sys.version_info[:2]


@pytest.mark.skipif(sys.platform == "win32", reason="the programs here are shell scripts")
def test_the_newest_python_that_really_is_one_is_taken(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    a_program(tmp_path, "python3.15", "echo 3 15")
    a_program(tmp_path, "python3.14", "exit 127")
    a_program(tmp_path, "python3.13", "echo Hello")
    a_program(tmp_path, "python3.12", "echo 3 12")
    a_program(tmp_path, "python3.11", "echo 3 11")
    monkeypatch.setenv("PATH", str(tmp_path))

    assert start.another_python() == str(tmp_path / "python3.12")


def test_no_python_that_suits_is_said_with_what_to_install(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))

    assert start.another_python() is None
    assert "Python 3.11 to 3.14" in start.refusal()
    assert sys.executable in start.refusal()


def test_python_3_6_can_read_the_file_that_refuses_it() -> None:
    source = (PACKAGING / "start.py").read_text(encoding="utf-8")

    assert ast.parse(source, feature_version=(3, 6)).body


def test_newest_python_is_the_newest_the_project_is_said_to_run_on() -> None:
    words = f"Python 3.{start.OLDEST[1]} to 3.{start.NEWEST[1]}"

    assert words in (PACKAGING.parent / "README.md").read_text(encoding="utf-8")
