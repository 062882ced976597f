"""What to do where a store cannot be opened: another one, or a backup put back in its place."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QWidget

from ofsted_desk.desk.ask import Ask, Choice
from ofsted_desk.desk.words import day_and_clock
from ofsted_desk.errors import DeskError
from ofsted_desk.store import DamagedStoreError
from ofsted_desk.store.backups import backups_of, last_backup, restore

ShowError = Callable[[BaseException, str], bool]
"""Says what happened, with another way out; True where the person chose that."""
_OTHER = "Open another store…"


def another_store(
    wanted: Path, error: DeskError, ask: Ask, over: QWidget | None, show_error: ShowError
) -> Path | None:
    """Which store to open instead; where a backup was put back, the same one again.

    None where the person gives up.
    """
    backups = backups_of(wanted) if isinstance(error, DamagedStoreError) else []
    if not backups:
        return ask.store(over, wanted) if show_error(error, _OTHER) else None
    choice = ask.choose(
        over,
        "Put the latest backup back?",
        f"{error.what} {_made_when(wanted)} The damaged file is moved aside, never erased.",
        "Put the backup back",
        _OTHER,
    )
    if choice is Choice.SECOND:
        return ask.store(over, wanted)
    if choice is Choice.CANCEL:
        return None
    try:
        restore(backups[0], wanted)
    except DeskError as failed:
        return ask.store(over, wanted) if show_error(failed, _OTHER) else None
    return wanted


def _made_when(store: Path) -> str:
    made = last_backup(store)
    return f"A backup was made of it{f' on {day_and_clock(made)}' if made else ''}."
