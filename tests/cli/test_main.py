import sys
from pathlib import Path

import pytest

from ofsted_desk import __version__
from ofsted_desk.__main__ import main


def test_the_version_is_printed(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        main(["--version"])

    assert ended.value.code == 0
    assert capsys.readouterr().out == f"ofsted-desk {__version__}\n"


def test_a_package_says_with_its_version_where_its_licences_are(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setattr(sys, "_MEIPASS", str(tmp_path), raising=False)
    file = tmp_path / "resources" / "licences.txt"
    file.parent.mkdir()
    file.write_text("The licences.\n", encoding="utf-8")

    with pytest.raises(SystemExit, match="0"):
        main(["--version"])

    lines = [f"ofsted-desk {__version__}", f"Licences of what is inside: {file}"]
    assert capsys.readouterr().out.splitlines() == lines


@pytest.mark.parametrize(
    "command",
    [
        "extract",
        "import",
        "export",
        "reconcile",
        "completion",
        "check-store",
        "backup",
        "restore",
        "evaluate",
        "bench",
        "desk",
        "tour",
    ],
)
def test_every_command_has_help_with_examples(
    command: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as ended:
        main([command, "--help"])

    assert ended.value.code == 0
    assert "examples:\n  ofsted-desk" in capsys.readouterr().out


def test_a_command_that_is_not_known_ends_with_status_2(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        main(["extrct"])

    assert ended.value.code == 2
    assert "extrct" in capsys.readouterr().err


@pytest.mark.parametrize("number", ["0", "-1", "two", "1.5"])
def test_a_number_of_processes_that_makes_no_sense_is_refused(
    number: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as ended:
        main(["extract", "letter.pdf", f"--jobs={number}"])

    assert ended.value.code == 2
    assert "give 1 or more" in capsys.readouterr().err


def test_the_help_has_every_command_on_one_line(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        main(["--help"])

    assert "    check-store   look for damage\n" in capsys.readouterr().out


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="elsewhere there is a screen")
@pytest.mark.parametrize("words", [[], ["desk"], ["letters.db"]])
def test_without_a_screen_the_desk_is_refused_and_the_tour_named(
    words: list[str], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)

    assert main(words) == 1
    said = capsys.readouterr().err
    assert said.startswith("ofsted-desk: There is no screen here")
    assert "ofsted-desk tour --out tour" in said
