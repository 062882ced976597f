"""The changelog, built from one note a change."""

import datetime as dt
from pathlib import Path

import changelog
import pytest


@pytest.fixture
def repo(tmp_path: Path) -> Path:
    """A repository with two notes and an older version in its changelog."""
    folder = tmp_path / "packaging" / "changes.d"
    folder.mkdir(parents=True)
    (folder / "undo.fixed.md").write_text("Undo works\nafter a restart.\n", encoding="utf-8")
    (folder / "export.added.md").write_text("CSV export.\n", encoding="utf-8")
    (tmp_path / "CHANGELOG.md").write_text(
        f"# Changes\n\n{changelog.MARK}\n## 0.1.0 (1 May 2026)\n", encoding="utf-8"
    )
    return tmp_path


def test_a_version_holds_each_note_under_its_kind_and_the_notes_are_gone(repo: Path) -> None:
    changelog.release(repo, "0.2.0", dt.date(2026, 11, 3))

    assert (repo / "CHANGELOG.md").read_text(encoding="utf-8") == (
        f"# Changes\n\n{changelog.MARK}\n"
        "## 0.2.0 (3 November 2026)\n\n"
        "### Added\n\n- CSV export.\n\n"
        "### Fixed\n\n- Undo works after a restart.\n\n"
        "## 0.1.0 (1 May 2026)\n"
    )
    assert changelog.notes(repo / "packaging" / "changes.d") == []


@pytest.mark.parametrize(
    ("name", "text", "expected"),
    [
        ("undo.fixed.md", "Undo works.\n", []),
        ("undo.fixed.md", "`extract` prints.\n", []),
        ("undo.mended.md", "Undo works.\n", ["named like"]),
        ("undo.md", "Undo works.\n", ["named like"]),
        ("undo.fixed.md", "undo works\n", ["should be a sentence"]),
        ("undo.fixed.md", "", ["should be a sentence"]),
    ],
)
def test_a_note_is_named_by_kind_and_is_a_sentence(
    name: str, text: str, expected: list[str], tmp_path: Path
) -> None:
    path = tmp_path / name
    path.write_text(text, encoding="utf-8")

    found = changelog.mistakes(path)

    assert len(found) == len(expected)
    assert all(words in mistake for words, mistake in zip(expected, found, strict=True))


def test_every_note_waiting_is_as_it_should_be() -> None:
    assert changelog.main(["--check"]) == 0


def test_the_changelog_has_the_place_for_the_next_version() -> None:
    assert changelog.MARK in (changelog.REPO / "CHANGELOG.md").read_text(encoding="utf-8")
