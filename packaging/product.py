"""What every package says of the program: its names, its version, its date. Nowhere else."""

import datetime as dt
import os
import platform
import re
import subprocess
import sys
from pathlib import Path

REPO = Path(__file__).resolve().parent.parent
HERE = REPO / "packaging"
BUILD = REPO / "build"
"""Where builds are made; may be deleted at any time."""
DIST = REPO / "dist"
"""Where what is given out ends up."""

NAME = "Ofsted Desk"
PROGRAM = "ofsted-desk"
IDENTIFIER = "io.github.ofsted_desk.ofsted_desk"
"""Of the AppStream component and of the macOS bundle."""
PUBLISHER = "The Ofsted Desk authors"
MAINTAINER = f"{PUBLISHER} <packages@ofsted-desk.invalid>"
"""Whoever publishes packages puts an address here that is read."""
SUMMARY = "Turns Ofsted’s letters into reviewed records, offline"


def version() -> str:
    """The version, from the one place where it stands."""
    text = (REPO / "ofsted_desk" / "__init__.py").read_text(encoding="utf-8")
    found = re.search(r'^__version__ = "([^"]+)"$', text, re.MULTILINE)
    if found is None:
        raise SystemExit("ofsted_desk/__init__.py names no __version__")
    return found[1]


def numbers() -> tuple[int, int, int, int]:
    """The version as Windows and macOS want it: four numbers, without what follows them."""
    found = [int(part) for part in re.findall(r"\d+", version())[:3]]
    major, minor, patch = (*found, 0, 0, 0)[:3]
    return major, minor, patch, 0


def source_date() -> int:
    """Seconds since 1970 of the source: the same source gives the same packages."""
    given = os.environ.get("SOURCE_DATE_EPOCH")
    if given:
        return int(given)
    command = ["git", "-C", str(REPO), "log", "-1", "--format=%ct"]
    asked = subprocess.run(command, capture_output=True, text=True, check=False)
    if asked.returncode == 0 and asked.stdout.strip():
        return int(asked.stdout)
    return int((REPO / "pyproject.toml").stat().st_mtime)


def day() -> str:
    """The day of the source, as a calendar has it."""
    return dt.datetime.fromtimestamp(source_date(), tz=dt.UTC).date().isoformat()


def file_name(kind: str) -> str:
    """What a file that is given out is called: 'ofsted-desk-0.1.0-linux-x86_64.AppImage'."""
    system = {"win32": "windows", "darwin": "macos"}.get(sys.platform, "linux")
    return f"{PROGRAM}-{version()}-{system}-{machine()}{kind}"


def machine() -> str:
    """This machine's processor, as the names of the packages have it."""
    return {"amd64": "x86_64", "aarch64": "arm64"}.get(
        platform.machine().lower(), platform.machine().lower()
    )


def bundle_folder() -> Path:
    """Where PyInstaller's folder of this platform is put together."""
    if sys.platform == "darwin":
        return BUILD / "bundle" / f"{NAME}.app"
    return BUILD / "bundle" / PROGRAM


def environment() -> dict[str, str]:
    """For the tools: dates and hashes that are the same each time."""
    return {**os.environ, "SOURCE_DATE_EPOCH": str(source_date()), "PYTHONHASHSEED": "0"}
