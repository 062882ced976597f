import json
from pathlib import Path

import pytest

from ofsted_desk.errors import SettingsError
from ofsted_desk.settings import TABLE, Settings, wrong_with


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "home" / "settings.json"


def test_a_setting_is_as_it_came_until_it_is_chosen(path: Path) -> None:
    settings = Settings(path)

    assert settings.text("appearance") == "system"
    assert settings.number("import_seconds") == 30
    assert settings.flag("next_after_confirm") is True
    assert not path.exists()


def test_only_what_differs_is_saved(path: Path) -> None:
    settings = Settings(path)
    settings.set("appearance", "dark")
    settings.set("import_seconds", 60)
    settings.set("import_seconds", 30)

    assert json.loads(path.read_text()) == {"appearance": "dark"}
    assert Settings(path).text("appearance") == "dark"


def test_what_another_window_has_chosen_stays_chosen(path: Path) -> None:
    here, there = Settings(path), Settings(path)
    here.set("appearance", "dark")
    there.set("import_seconds", 60)
    here.choose_keys({"undo": ["Ctrl+U"]})
    there.set("appearance", "light")

    kept = {"appearance": "light", "import_seconds": 60, "keys": {"undo": ["Ctrl+U"]}}
    assert kept == json.loads(path.read_text())


@pytest.mark.parametrize(
    ("name", "value"),
    [("appearance", "pink"), ("import_seconds", 0), ("import_seconds", "30"), ("reviewer", True)],
)
def test_a_value_that_cannot_be_is_refused(path: Path, name: str, value: str | int) -> None:
    settings = Settings(path)

    with pytest.raises(SettingsError, match="must be"):
        settings.set(name, value)
    assert not path.exists()


def test_a_bad_value_in_the_file_is_replaced_and_told(path: Path) -> None:
    path.parent.mkdir()
    path.write_text('{"appearance": "pink", "reviewer": "Kit", "of_a_newer_version": [1]}')
    settings = Settings(path)

    assert settings.text("appearance") == "system"
    assert settings.text("reviewer") == "Kit"
    assert "“Look” must be one of: system, light, dark" in settings.problems[0]
    settings.set("reviewer", "Kim")
    assert json.loads(path.read_text()) == {"of_a_newer_version": [1], "reviewer": "Kim"}


@pytest.mark.parametrize("content", [b"{", b"[1]", b"\xff\xfe"])
def test_a_broken_file_leaves_the_defaults(path: Path, content: bytes) -> None:
    path.parent.mkdir()
    path.write_bytes(content)
    settings = Settings(path)

    assert len(settings.problems) == 1
    assert settings.text("appearance") == "system"
    settings.set("appearance", "dark")
    assert path.with_name("settings.damaged.json").read_bytes() == content


def test_a_file_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    (tmp_path / "home").write_text("not a folder")
    settings = Settings(tmp_path / "home" / "settings.json")

    with pytest.raises(SettingsError, match="could not be saved"):
        settings.set("reviewer", "Kit")


def test_every_default_is_a_value_that_may_be_chosen() -> None:
    assert [setting.name for setting in TABLE if wrong_with(setting, setting.default)] == []
    assert all(setting.help and setting.label for setting in TABLE)
