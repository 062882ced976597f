"""What a machine has and lacks."""

import shutil
import socket
import sys
from pathlib import Path

import machine
import pytest
from machine import CannotGoOn, Screen

linux = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="Linux libraries")


@pytest.mark.parametrize(
    ("env", "system", "expected"),
    [
        ({}, "linux", Screen.NONE),
        ({"DISPLAY": ""}, "linux", Screen.NONE),
        ({"DISPLAY": "not a display"}, "linux", Screen.NONE),
        ({"WAYLAND_DISPLAY": "wayland-0", "DISPLAY": ":0"}, "linux", Screen.WAYLAND),
        ({"WAYLAND_DISPLAY": "wayland-0", "QT_QPA_PLATFORM": "offscreen"}, "linux", Screen.NONE),
        ({"QT_QPA_PLATFORM": "offscreen:size=800x600"}, "win32", Screen.NONE),
        ({}, "win32", Screen.DESKTOP),
        ({}, "darwin", Screen.DESKTOP),
    ],
)
def test_the_screen_is_where_a_window_would_appear(
    env: dict[str, str], system: str, expected: Screen
) -> None:
    assert machine.screen(env, system) is expected


@linux
def test_a_display_where_a_server_answers_is_a_screen() -> None:
    with socket.socket(socket.AF_UNIX) as server:
        server.bind("\0/tmp/.X11-unix/X4711")
        server.listen()

        assert machine.screen({"DISPLAY": ":4711.0"}, "linux") is Screen.X11


@linux
def test_a_display_that_is_gone_is_not_a_screen() -> None:
    assert machine.screen({"DISPLAY": ":4712"}, "linux") is Screen.NONE


@pytest.mark.parametrize(
    ("libc", "expected"),
    [
        (("glibc", "2.36", "x86_64"), None),
        (("glibc", "2.34", "x86_64"), None),
        (("glibc", "2.39", "aarch64"), None),
        (("glibc", "2.31", "x86_64"), "2.34"),
        (("glibc", "2.36", "aarch64"), "2.39"),
        (("", "", "x86_64"), "glibc"),
    ],
)
def test_a_linux_too_old_for_qt_is_refused_with_the_version_it_needs(
    libc: tuple[str, str, str], expected: str | None
) -> None:
    refusal = machine.libc_refusal(*libc)

    assert refusal is None if expected is None else expected in str(refusal)


@linux
def test_only_libraries_that_cannot_be_loaded_are_missing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(machine.LIBRARIES, Screen.NONE, {"libc.so.6": "libc6", "libno.so.1": "no"})
    monkeypatch.setitem(machine.LIBRARIES, Screen.X11, {"libnox.so.1": "nox"})

    assert machine.missing_libraries(Screen.NONE) == ["libno.so.1"]
    assert machine.missing_libraries(Screen.X11) == ["libno.so.1", "libnox.so.1"]
    assert machine.debian_packages(["libno.so.1", "libnox.so.1"]) == ["no", "nox"]


@pytest.mark.parametrize(
    ("tool", "expected"),
    [
        ("apt-get", "sudo apt-get install --no-install-recommends libegl1"),
        ("dnf", "sudo dnf install 'libEGL.so.1()(64bit)'"),
        ("none", None),
    ],
)
@linux
def test_the_command_is_that_of_the_tool_found(
    tool: str, expected: str | None, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shutil.copy("/bin/true", tmp_path / tool)
    monkeypatch.setenv("PATH", str(tmp_path))

    assert machine.install_command(["libegl1"], ["libEGL.so.1"]) == expected


@linux
def test_without_root_the_exact_command_is_given(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("os.geteuid", lambda: 1000)

    with pytest.raises(CannotGoOn) as stop:
        machine.provide(["libegl1"], ["libEGL.so.1"])

    assert "libEGL.so.1" in stop.value.what
    assert "then the same command" in stop.value.remedy or "package tool" in stop.value.remedy
