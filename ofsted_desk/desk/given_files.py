"""Files that the program was opened with: a double-click, “Open with”, or the command line."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from ofsted_desk.desk.ask import Choice
from ofsted_desk.desk.parts import Parts
from ofsted_desk.desk.words import count
from ofsted_desk.errors import UnreadableLetter
from ofsted_desk.teamwork.shapes import CHANGES_SUFFIX, PACK_SUFFIX

if TYPE_CHECKING:
    from ofsted_desk.desk.main_window import MainWindow

STORE_SUFFIX = ".db"
_TOO = (
    "This store is open in another window too: what comes in here appears there within ten "
    "seconds. To work in that window alone, choose Cancel and drop the file on it."
)


def take_given(window: "MainWindow", parts: Parts, paths: Sequence[Path]) -> None:
    """Open a pack, show what a change file would do, or offer to import letters."""
    here = [path for path in paths if path.exists()]
    for path in paths:
        if path not in here:
            window.dialogs.show_error(_not_there(path))
    if not here:
        return
    if any(path.suffix == PACK_SUFFIX for path in here) or _may_come_in(window, parts, here):
        window.take_files(here)


def _may_come_in(window: "MainWindow", parts: Parts, paths: Sequence[Path]) -> bool:
    """Ask before something comes into the store; a change file is shown before it is merged."""
    too = window.care.open_elsewhere
    merging = any(path.suffix == CHANGES_SUFFIX for path in paths)
    if merging and not too:
        return True
    doing = "Merge" if merging else "Import"
    words = [f"Into the store {parts.store}."] + ([_TOO] if too else [])
    title = f"{doing} {_named(paths)}?"
    go_on = "Show what it would do" if merging else "Import"
    return parts.ask.choose(window, title, "\n\n".join(words), go_on) is Choice.FIRST


def _named(paths: Sequence[Path]) -> str:
    if len(paths) > 1:
        return count(len(paths), "file")
    (path,) = paths
    return f"the letters in {path.name or path}" if path.is_dir() else path.name


def _not_there(path: Path) -> UnreadableLetter:
    return UnreadableLetter(
        f"{path} is not there.", remedy="Look whether it was moved, then open it again."
    )
