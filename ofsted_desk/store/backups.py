"""Copies of a store, made with SQLite's own backup, each checked by opening it, few kept.

Plain functions on paths: a background thread makes a backup through a connection of its own,
while the window goes on writing. Originals are not copied: they are kept by what they are and
never change, and a backup names each of them.

The name of a backup says its place in their order, the time of its file when it was made: the two
differ where a clock was put back.
"""

import os
import re
import shutil
import sqlite3
from collections.abc import Callable
from contextlib import closing, suppress
from datetime import UTC, datetime, timedelta
from glob import escape
from pathlib import Path

from ofsted_desk.errors import StoreError
from ofsted_desk.store.database import address_of
from ofsted_desk.store.failures import failure, known_failures
from ofsted_desk.store.migrations import whole_copy
from ofsted_desk.store.opening import open_to_copy

KEPT = 7
"""So many of the daily backups stay; older ones go."""
EVERY = timedelta(days=1)
_ROOM = 1.5
"""A copy is made only where so many times the size of the store is free."""
_STAMP = "%Y%m%d-%H%M%S"
_STAMPED = re.compile(r"-(\d{8}-\d{6})$")


def backups_of(path: Path) -> list[Path]:
    """The backups of a store, newest first. Whatever else lies in their folder is none of ours."""
    found = _folder(path).glob(f"{escape(path.stem)}-*{escape(path.suffix)}")
    return sorted((copy for copy in found if _stamp_of(copy)), key=_stamp_of, reverse=True)


def last_backup(path: Path) -> datetime | None:
    """When a store was last backed up; None where it never was."""
    times = (_time_of(copy) for copy in backups_of(path))
    return next((time for time in times if time is not None), None)


def is_due(path: Path, at: datetime | None = None) -> bool:
    """Whether a store has changed since its last backup, and that was a day ago or longer."""
    made, moment = last_backup(path), at or datetime.now(UTC)
    if made is None:
        return path.exists()
    if moment < made:
        return True  # the clock went back: better one copy too many
    return moment - made >= EVERY and _changed_since(path, made)


def back_up(path: Path, *, keep: int = KEPT, at: datetime | None = None) -> Path:
    """Copy a store beside itself, check the copy, and drop the oldest; the copy's path."""
    return _back_up(path, keep, at or datetime.now(UTC), lambda: False)


def back_up_if_due(
    path: Path, stop: Callable[[], bool], *, anyway: bool = False
) -> datetime | None:
    """Make the daily backup where it is due, or `anyway`, unless told to `stop`.

    Answers when the last one was made.
    """
    if anyway or is_due(path):
        _back_up(path, KEPT, datetime.now(UTC), stop)
    return last_backup(path)


def _back_up(path: Path, keep: int, moment: datetime, stop: Callable[[], bool]) -> Path:
    copy = _folder(path) / f"{path.stem}-{_next_stamp(path, moment)}{path.suffix}"
    with known_failures(path), closing(open_to_copy(path).connection) as connection:
        copy.parent.mkdir(exist_ok=True)
        _make_room(path)
        if whole_copy(connection, copy, stop):
            os.utime(copy, (moment.timestamp(), moment.timestamp()))
    for old in (*backups_of(path)[keep:], *_begun_and_left(copy.parent, moment)):
        with suppress(OSError):
            old.unlink()
    return copy


def restore(backup: Path, path: Path) -> Path | None:
    """Put a backup in the place of a store that nobody has open; where the old one is now kept.

    The old store is moved aside, never erased: it may hold work that the backup does not.
    """
    open_to_copy(backup).close()
    _refuse_if_open(path)
    aside = None
    with known_failures(path):
        fresh = path.with_name(f"{path.name}.restored")
        with closing(sqlite3.connect(address_of(backup.resolve(), "mode=ro"), uri=True)) as source:
            whole_copy(source, fresh)
        if path.exists():
            stamp = datetime.now(UTC).strftime(_STAMP)
            aside = path.with_name(f"{path.stem}.before-restore-{stamp}{path.suffix}")
            _move(path, aside)
        fresh.replace(path)
    return aside


def _refuse_if_open(path: Path) -> None:
    """Raise `StoreError` where a program has the store open: it would go on with the old one."""
    if not path.exists():
        return
    with suppress(sqlite3.DatabaseError), closing(sqlite3.connect(path, timeout=0.5)) as alone:
        try:
            alone.execute("PRAGMA journal_mode = DELETE")  # only possible for whoever is alone
        except sqlite3.OperationalError as error:
            if error.sqlite_errorcode & 0xFF in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED):
                raise failure(sqlite3.SQLITE_BUSY, path) from error
            raise


def _move(path: Path, aside: Path) -> None:
    """Move a store with what SQLite keeps beside it, so that nothing of one meets the other."""
    path.replace(aside)
    for ending in ("-wal", "-shm"):
        beside = path.with_name(f"{path.name}{ending}")
        if beside.exists():
            beside.replace(aside.with_name(f"{aside.name}{ending}"))


def _folder(path: Path) -> Path:
    return path.with_name(f"{path.stem}.backups")


def _stamp_of(copy: Path) -> str:
    """The part of a name that says where a backup comes in their order; empty for another file."""
    found = _STAMPED.search(copy.stem)
    return found[1] if found else ""


def _next_stamp(path: Path, moment: datetime) -> str:
    """A stamp after every other, also where the clock went back: else it would be dropped first."""
    stamp = moment.strftime(_STAMP)
    newest = next(iter(backups_of(path)), None)
    if newest is None or _stamp_of(newest) < stamp:
        return stamp
    try:
        last = datetime.strptime(_stamp_of(newest), _STAMP).replace(tzinfo=UTC)
    except ValueError:  # digits that are no day
        return stamp
    return (last + timedelta(seconds=1)).strftime(_STAMP)


def _make_room(path: Path) -> None:
    """See that the copy leaves room for what is still to be decided; old ones go first."""
    needed = _ROOM * path.stat().st_size
    older = backups_of(path)[1:]
    missing = needed - shutil.disk_usage(path.parent).free
    if missing > sum(copy.stat().st_size for copy in older):
        raise StoreError(
            f"There is no room for a backup of the store {path}.",
            remedy=f"Free some space on that disk: it needs {needed / 1024**2:,.0f} MB.",
        )
    while missing > 0:
        oldest = older.pop()
        missing -= oldest.stat().st_size
        oldest.unlink(missing_ok=True)


def _begun_and_left(folder: Path, moment: datetime) -> list[Path]:
    """Copies that were never finished: the program was ended in the middle, a day ago or longer."""
    times = ((part, _time_of(part)) for part in folder.glob("*.part"))
    return [part for part, time in times if time is not None and moment - time >= EVERY]


def _changed_since(path: Path, made: datetime) -> bool:
    beside = path.with_name(f"{path.name}-wal")
    return any(time is not None and time > made for time in map(_time_of, (path, beside)))


def _time_of(file: Path) -> datetime | None:
    """When a file was changed; None where it has gone: another window removes and closes too."""
    try:
        changed = file.stat().st_mtime
    except FileNotFoundError:
        return None
    return datetime.fromtimestamp(changed, UTC)
