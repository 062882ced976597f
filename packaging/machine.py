"""What this machine has and lacks: its platform, its screen, and the system libraries Qt needs."""

import ctypes
import ctypes.util
import os
import platform
import shutil
import socket
import struct
import subprocess
import sys
from collections.abc import Iterable, Mapping
from enum import StrEnum


class CannotGoOn(Exception):
    """The set-up stops here: what happened, and what to do next."""

    def __init__(self, what: str, remedy: str) -> None:
        super().__init__(what)
        self.what = what
        self.remedy = remedy


class Screen(StrEnum):
    """Where windows can be shown."""

    NONE = "none"
    X11 = "X11"
    WAYLAND = "Wayland"
    DESKTOP = "desktop"
    """Windows and macOS: their own, always there."""


LIBRARIES: dict[Screen, dict[str, str]] = {
    Screen.NONE: {
        "libGL.so.1": "libgl1",
        "libEGL.so.1": "libegl1",
        "libfontconfig.so.1": "libfontconfig1",
        "libxkbcommon.so.0": "libxkbcommon0",
        "libdbus-1.so.3": "libdbus-1-3",
        "libglib-2.0.so.0": "libglib2.0-0",
        "libgssapi_krb5.so.2": "libgssapi-krb5-2",
    },
    Screen.X11: {
        "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
        "libxcb-cursor.so.0": "libxcb-cursor0",
        "libxcb-icccm.so.4": "libxcb-icccm4",
        "libxcb-keysyms.so.1": "libxcb-keysyms1",
        "libxcb-shape.so.0": "libxcb-shape0",
        "libxcb-xkb.so.1": "libxcb-xkb1",
    },
    Screen.WAYLAND: {
        "libwayland-client.so.0": "libwayland-client0",
        "libwayland-cursor.so.0": "libwayland-cursor0",
        "libwayland-egl.so.1": "libwayland-egl1",
    },
}
"""On Linux: each library that Qt's wheels leave to the system, and Debian's package of it.
A window needs those of `NONE` too."""


def screen(env: Mapping[str, str] = os.environ, system: str = sys.platform) -> Screen:
    """Where a window would appear if one were opened now."""
    if env.get("QT_QPA_PLATFORM", "").partition(":")[0] in {"offscreen", "minimal"}:
        return Screen.NONE
    if not system.startswith("linux"):
        return Screen.DESKTOP
    if env.get("WAYLAND_DISPLAY"):
        return Screen.WAYLAND
    if env.get("DISPLAY") and answers(env["DISPLAY"]):
        return Screen.X11
    return Screen.NONE


def answers(display: str) -> bool:
    """Whether an X server answers at this DISPLAY; a stale one would end Qt without a word."""
    host, _, number = display.rpartition(":")
    number = number.partition(".")[0]
    if not number.isdigit():
        return False
    if host and host != "unix":
        return _connects(socket.AF_INET, (host, 6000 + int(number)))
    place = f"/tmp/.X11-unix/X{number}"  # noqa: S108 - where every X server puts it
    return _connects(socket.AF_UNIX, f"\0{place}") or _connects(socket.AF_UNIX, place)


def _connects(family: int, address: str | tuple[str, int]) -> bool:
    with socket.socket(family) as door:
        door.settimeout(3)
        try:
            door.connect(address)
        except OSError:
            return False
        return True


def check_platform() -> None:
    """Refuse a machine for which Qt is not published, in words."""
    if struct.calcsize("P") < 8:
        raise CannotGoOn(
            "This Python is a 32-bit one, and Qt is published for 64 bits only.",
            "Install a 64-bit Python 3.11 or later and run the same command with it.",
        )
    if sys.platform == "darwin" and int(platform.mac_ver()[0].partition(".")[0] or 14) < 14:
        raise CannotGoOn(
            f"This is macOS {platform.mac_ver()[0]}.", "Ofsted Desk needs 14 or later."
        )
    if sys.platform.startswith("linux"):
        refusal = libc_refusal(*platform.libc_ver(), platform.machine())
        if refusal:
            raise CannotGoOn(
                refusal, "Use a newer Linux, for instance the current Debian or Ubuntu."
            )


def libc_refusal(name: str, version: str, machine: str) -> str | None:
    """Why Qt's wheels cannot run with this C library, or None where they can."""
    if name != "glibc":
        return "This Linux is not built on glibc (Alpine, perhaps), and Qt's wheels are."
    wanted = (2, 39) if machine in {"aarch64", "arm64"} else (2, 34)
    if tuple(int(part) for part in version.split(".")[:2]) >= wanted:
        return None
    return (
        f"This Linux has glibc {version}; Qt needs {wanted[0]}.{wanted[1]} or later on {machine}."
    )


def missing_libraries(where: Screen) -> list[str]:
    """The libraries that Qt needs for this screen and the machine does not have."""
    if not sys.platform.startswith("linux"):
        return []
    wanted = LIBRARIES[Screen.NONE] | LIBRARIES.get(where, {})
    return [library for library in wanted if not _loads(library)]


def _loads(library: str) -> bool:
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def debian_packages(libraries: Iterable[str]) -> list[str]:
    """Debian's packages of these libraries, in order."""
    packages = {name: package for table in LIBRARIES.values() for name, package in table.items()}
    return [packages[library] for library in libraries]


def install_command(packages: list[str], libraries: list[str]) -> str | None:
    """The command that installs what is missing here, or None where no known tool is found."""
    if shutil.which("apt-get"):
        return f"sudo apt-get install --no-install-recommends {' '.join(packages)}"
    names = " ".join(f"'{library}()(64bit)'" for library in libraries)
    tool = next((tool for tool in ("dnf", "zypper") if shutil.which(tool)), None)
    return f"sudo {tool} install {names}" if tool and names else None


def provide(packages: list[str], libraries: list[str]) -> None:
    """Install Debian's packages where this is root; elsewhere stop with the exact command."""
    if not packages:
        return
    if os.geteuid() != 0 or not shutil.which("apt-get"):
        command = install_command(packages, libraries)
        raise CannotGoOn(
            f"This machine lacks what the desk needs: {', '.join(libraries or packages)}.",
            f"Run this, then the same command as before:\n\n    {command}"
            if command
            else "Install them with this system's package tool, then run the same command again.",
        )
    print(f"Installing system packages with apt-get: {' '.join(packages)}", flush=True)
    _apt("update")  # one bad source must not stop it: whether the lists will do is seen next
    done = _apt("install", "--yes", "--no-install-recommends", *packages)
    if done.returncode:
        last = "\n    ".join((done.stdout + done.stderr).strip().splitlines()[-4:])
        raise CannotGoOn(
            f"apt-get could not install them. Its last words:\n\n    {last}\n",
            f"Put that right, then run the same command again. It needs: {' '.join(packages)}",
        )


def _apt(*words: str) -> subprocess.CompletedProcess[str]:
    env = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    command = ["apt-get", "-q", *words]
    return subprocess.run(command, env=env, capture_output=True, text=True, check=False)
