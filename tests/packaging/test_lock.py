"""The lock files: whole, exact, without an address, and what pyproject.toml asks for."""

import re
import tomllib
from pathlib import Path

import lock
import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

PROJECT = tomllib.loads((lock.REPO / "pyproject.toml").read_text(encoding="utf-8"))


def text_of(name: str) -> str:
    """The words of one lock file."""
    return (lock.REPO / name).read_text(encoding="utf-8")


def pins(name: str) -> dict[str, Requirement]:
    """Each pinned part of a lock file, by its name."""
    lines = [line.removesuffix(" \\") for line in text_of(name).splitlines() if line[:1].isalnum()]
    return {canonicalize_name(pin.name): pin for pin in map(Requirement, lines)}


def asked(group: str) -> list[Requirement]:
    """What pyproject.toml asks for: the program's own needs and those of one group."""
    found = [Requirement(words) for words in PROJECT["project"]["dependencies"]]
    groups = PROJECT["dependency-groups"]
    for words in groups[group]:
        members = [words] if isinstance(words, str) else groups[words["include-group"]]
        found += [Requirement(member) for member in members]
    return found


@pytest.mark.parametrize(("name", "group"), lock.LOCKS.items())
def test_everything_asked_for_is_pinned_at_a_version_that_fits(name: str, group: str) -> None:
    pinned = pins(name)
    for requirement in asked(group):
        pin = pinned.get(canonicalize_name(requirement.name))
        assert pin, f"{requirement} is not in {name}: python packaging/lock.py"
        version = str(pin.specifier).removeprefix("==")
        assert requirement.specifier.contains(version), f"{pin} does not fit {requirement}"


@pytest.mark.parametrize("name", lock.LOCKS)
def test_every_part_is_pinned_exactly_and_has_hashes(name: str) -> None:
    entries = re.split(r"\n(?=[a-z0-9])", text_of(name), flags=re.IGNORECASE)[1:]
    assert entries
    for entry in entries:
        assert re.match(r"\S+==\d\S*", entry)
        assert re.search(r"--hash=sha256:[0-9a-f]{64}\b", entry)


@pytest.mark.parametrize("name", lock.LOCKS)
def test_no_address_is_in_a_lock_file(name: str) -> None:
    assert lock.addresses(text_of(name)) == []


def test_an_address_would_be_found() -> None:
    text = "--index-url https://index.invalid/simple\na==1 \\\n    --hash=sha256:00\n-f /wheels\n"

    assert lock.addresses(text) == ["--index-url https://index.invalid/simple", "-f /wheels"]


def test_the_desk_is_tested_with_the_very_parts_it_runs_on() -> None:
    tested = pins("requirements-dev.lock")

    assert {name: str(pin) for name, pin in pins("requirements.lock").items()} == {
        name: str(pin) for name, pin in tested.items() if name in pins("requirements.lock")
    }


def test_the_command_that_makes_a_lock_names_no_index() -> None:
    words = lock.command("uv", "requirements.lock", ["--upgrade"])

    assert "--no-emit-index-url" in words
    assert "--generate-hashes" in words
    assert not [word for word in words if "://" in word or Path(word).is_absolute()]
