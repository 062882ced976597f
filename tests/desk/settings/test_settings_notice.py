"""What of the settings could not be used is said at the foot of the window."""

from pathlib import Path

from ofsted_desk.desk.settings.settings_notice import settings_notices
from ofsted_desk.settings import Settings


def test_settings_that_could_be_read_say_nothing(tmp_path: Path) -> None:
    assert settings_notices(Settings(tmp_path / "settings.json")) == []


def test_a_file_that_cannot_be_read_is_told_until_it_is_written_anew(tmp_path: Path) -> None:
    file = tmp_path / "settings.json"
    file.write_text("{ half a file", encoding="utf-8")
    settings = Settings(file)

    (notice,) = settings_notices(settings)
    assert str(file) in notice.error.what
    assert "settings.damaged.json" in notice.error.remedy

    settings.set("reviewer", "Kit")

    assert settings_notices(settings) == []
    assert (tmp_path / "settings.damaged.json").read_text("utf-8") == "{ half a file"


def test_one_setting_that_cannot_be_used_is_named(tmp_path: Path) -> None:
    file = tmp_path / "settings.json"
    file.write_text('{"appearance": "purple"}', encoding="utf-8")

    (notice,) = settings_notices(Settings(file))

    assert "Look" in notice.error.what
