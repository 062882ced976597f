"""Deciding what a set-up has to do, and saying in words what went wrong."""

import json
import sys
from pathlib import Path

import pytest
import set_up
from machine import CannotGoOn, Screen
from set_up import Lock


@pytest.fixture
def repo(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder like the repository, where nothing is installed."""
    monkeypatch.setattr(set_up, "REPO", tmp_path)
    monkeypatch.setattr(set_up, "VENV", tmp_path / ".venv")
    monkeypatch.setattr(set_up, "STAMP", tmp_path / ".venv" / "set-up.json")
    (tmp_path / "pyproject.toml").write_text("[project]\n", encoding="utf-8")
    for name in ("desk.lock", "tests.lock"):
        (tmp_path / name).write_text(f"{name}==1\n", encoding="utf-8")
    monkeypatch.setattr(set_up, "DESK", Lock(tmp_path / "desk.lock", 1))
    monkeypatch.setattr(set_up, "TESTS", Lock(tmp_path / "tests.lock", 1))
    return tmp_path


def test_words_after_two_dashes_are_for_the_program() -> None:
    asked = set_up.arguments(["--", "extract", "--help"])

    assert (asked.test, asked.rest) == (False, ["extract", "--help"])


def test_words_after_test_and_two_dashes_are_for_pytest() -> None:
    asked = set_up.arguments(["--test", "--", "-k", "grades"])

    assert (asked.test, asked.rest) == (True, ["-k", "grades"])


def test_nothing_noted_means_nothing_installed(repo: Path) -> None:
    assert set_up.stamped() == {}
    assert not set_up.belongs_here({})
    assert not set_up.has_parts({}, set_up.DESK)


@pytest.mark.parametrize("noted", ["", "[]", "{", "\x00"])
def test_a_broken_note_counts_as_none(repo: Path, noted: str) -> None:
    set_up.STAMP.parent.mkdir()
    set_up.STAMP.write_text(noted, encoding="utf-8")

    assert set_up.stamped() == {}


def test_parts_are_there_until_the_lock_or_the_project_changes(repo: Path) -> None:
    noted = {"desk.lock": set_up.DESK.digest()}
    assert set_up.has_parts(noted, set_up.DESK)

    (repo / "pyproject.toml").write_text("[project]\nname = 'other'\n", encoding="utf-8")
    assert not set_up.has_parts(noted, set_up.DESK)


def test_the_parts_of_the_tests_are_enough_for_the_desk_but_not_the_other_way(repo: Path) -> None:
    assert set_up.has_parts({"tests.lock": set_up.TESTS.digest()}, set_up.DESK)
    assert not set_up.has_parts({"desk.lock": set_up.DESK.digest()}, set_up.TESTS)


def test_an_environment_that_was_moved_does_not_belong_here(repo: Path) -> None:
    assert set_up.belongs_here(set_up.here())
    assert not set_up.belongs_here({**set_up.here(), "place": "/elsewhere/.venv"})
    assert not set_up.belongs_here({**set_up.here(), "python": "3.10"})


def test_a_set_up_that_is_current_does_nothing(repo: Path) -> None:
    python = set_up.python_of(set_up.VENV)
    python.parent.mkdir(parents=True)
    python.touch()
    noted = {**set_up.here(), "tests.lock": set_up.TESTS.digest(), "screen": Screen.NONE}
    set_up.STAMP.write_text(json.dumps(noted), encoding="utf-8")
    before = sorted(repo.rglob("*"))

    set_up.set_up(set_up.DESK, Screen.NONE)

    assert sorted(repo.rglob("*")) == before


def test_an_environment_without_a_python_that_runs_is_not_whole(tmp_path: Path) -> None:
    assert not set_up.runs(tmp_path)

    python = set_up.python_of(tmp_path)
    python.parent.mkdir()
    python.write_text("not a program", encoding="utf-8")
    python.chmod(0o755)
    assert not set_up.runs(tmp_path)


def test_a_disk_without_room_stops_the_set_up_before_it_starts(repo: Path) -> None:
    with pytest.raises(CannotGoOn, match="MB free; the set-up needs"):
        set_up.check_room(10**12)


def test_only_parts_worth_waiting_for_are_shown(capsys: pytest.CaptureFixture[str]) -> None:
    set_up.show("  Downloading pyside6_essentials-6.12.0-cp310-abi3-win_amd64.whl (82.2 MB)\n")
    set_up.show("  Downloading pluggy-1.7.0-py3-none-any.whl (20 kB)\n")
    set_up.show("Collecting pluggy==1.7.0\n")

    assert capsys.readouterr().out == "  fetching pyside6_essentials (82.2 MB)\n"


@pytest.mark.parametrize(
    ("test", "rest", "where", "expected"),
    [
        (False, [], Screen.X11, ["-m", "ofsted_desk"]),
        (False, ["evaluate", "x"], Screen.NONE, ["-m", "ofsted_desk", "evaluate", "x"]),
        (True, ["-x"], Screen.NONE, ["-m", "pytest", "-x"]),
    ],
)
def test_what_is_run_after_the_set_up(
    test: bool, rest: list[str], where: Screen, expected: list[str]
) -> None:
    assert set_up.program(test=test, rest=rest, where=where) == expected


def test_without_a_screen_the_tour_is_given() -> None:
    words = set_up.program(test=False, rest=[], where=Screen.NONE)

    assert words[:3] == ["-m", "ofsted_desk", "tour"]
    assert Path(words[-1]).is_absolute()


def test_other_peoples_modules_are_left_out(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PYTHONPATH", "/elsewhere")
    monkeypatch.setenv("HTTPS_PROXY", "http://proxy.invalid:3128")

    assert "PYTHONPATH" not in set_up.environment()
    assert set_up.environment()["HTTPS_PROXY"] == "http://proxy.invalid:3128"


def test_an_expected_failure_is_an_exit_status_and_words_not_a_traceback(
    repo: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(set_up, "DESK", Lock(repo / "desk.lock", 10**12))
    monkeypatch.setenv("QT_QPA_PLATFORM", "offscreen")

    assert set_up.main([]) == 1
    assert "What to do next: Make room" in capsys.readouterr().err


def test_this_python_is_the_one_the_environment_is_made_with(repo: Path) -> None:
    assert set_up.here()["python"] == f"3.{sys.version_info.minor}"
