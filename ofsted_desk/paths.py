"""Where resources and the user's data are: in a source tree, installed, or frozen."""

import os
import sys
from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent


def resources() -> Path:
    """The folder of read-only resources (families, vocabulary, letters, icons, themes, help)."""
    if getattr(sys, "frozen", False):
        return Path(getattr(sys, "_MEIPASS", _PACKAGE.parent)) / "resources"
    installed = _PACKAGE / "_resources"
    return installed if installed.is_dir() else _PACKAGE.parent / "resources"


def licences() -> Path | None:
    """The licences of all that a package holds; none where the parts were installed singly."""
    file = resources() / "licences.txt"
    return file if file.exists() else None


def user_data() -> Path:
    """The folder that holds the store, settings and log; `OFSTED_DESK_HOME` overrides it."""
    chosen = os.environ.get("OFSTED_DESK_HOME")
    if chosen:
        return Path(chosen)
    beside = Path(sys.executable).parent / "data"
    if getattr(sys, "frozen", False) and beside.is_dir():
        return beside  # the portable program: everything goes where its folder goes
    if sys.platform == "win32":
        base = Path(os.environ.get("LOCALAPPDATA") or Path.home() / "AppData" / "Local")
        return base / "Ofsted Desk"
    if sys.platform == "darwin":
        return Path.home() / "Library" / "Application Support" / "Ofsted Desk"
    base = Path(os.environ.get("XDG_DATA_HOME") or Path.home() / ".local" / "share")
    return base / "ofsted-desk"


def store_file() -> Path:
    """The store that the desk opens when no other is named."""
    return user_data() / "letters.db"


def practice_file() -> Path:
    """The store of the sample letters: apart from every other, and thrown away when asked to."""
    return user_data() / "practice" / "practice.db"
