"""Copies of a store, made with SQLite's own backup, each checked by opening it, few kept.

Plain functions on paths: a background thread makes a backup through a connection of its own,
while the window goes on writing. Originals are not copied: they are kept by what they are and
never change, and a backup names each of them.
"""

import sqlite3
from contextlib import closing, suppress
from datetime import UTC, datetime, timedelta
from pathlib import Path

from ofsted_desk.errors import StoreError
from ofsted_desk.store.failures import known_failures
from ofsted_desk.store.migrations import whole_copy
from ofsted_desk.store.opening import open_to_copy

KEPT = 7
"""So many of the daily backups stay; older ones go."""
EVERY = timedelta(days=1)
_STAMP = "%Y%m%d-%H%M%S"


def backups_of(path: Path) -> list[Path]:
    """The backups of a store, newest first."""
    return sorted(_folder(path).glob(f"{path.stem}-*{path.suffix}"), reverse=True)


def is_due(path: Path, at: datetime | None = None) -> bool:
    """Whether a store has changed since its last backup, and that was a day ago or longer."""
    newest = next(iter(backups_of(path)), None)
    if newest is None:
        return path.exists()
    made, moment = _made_at(newest), at or datetime.now(UTC)
    if moment < made:
        return True  # the clock went back: better one copy too many
    return moment - made >= EVERY and _changed_at(path) > made


def back_up(path: Path, *, keep: int = KEPT, at: datetime | None = None) -> Path:
    """Copy a store beside itself, check the copy, and drop the oldest; the copy's path."""
    folder = _folder(path)
    stamp = (at or datetime.now(UTC)).strftime(_STAMP)
    copy = folder / f"{path.stem}-{stamp}{path.suffix}"
    with known_failures(path), closing(open_to_copy(path).connection) as connection:
        folder.mkdir(exist_ok=True)
        whole_copy(connection, copy)
    for old in backups_of(path)[keep:]:
        with suppress(OSError):
            old.unlink()
    return copy


def restore(backup: Path, path: Path) -> Path | None:
    """Put a backup in the place of a store that nobody has open; where the old one is now kept.

    The old store is moved aside, never erased: it may hold work that the backup does not.
    """
    open_to_copy(backup).close()
    aside = None
    with known_failures(path):
        fresh = path.with_name(f"{path.name}.restored")
        with closing(sqlite3.connect(f"{backup.resolve().as_uri()}?mode=ro", uri=True)) as source:
            whole_copy(source, fresh)
        if path.exists():
            stamp = datetime.now(UTC).strftime(_STAMP)
            aside = path.with_name(f"{path.stem}.before-restore-{stamp}{path.suffix}")
            _move(path, aside)
        fresh.replace(path)
    return aside


def _move(path: Path, aside: Path) -> None:
    """Move a store with what SQLite keeps beside it, so that nothing of one meets the other."""
    path.replace(aside)
    for ending in ("-wal", "-shm"):
        beside = path.with_name(f"{path.name}{ending}")
        if beside.exists():
            beside.replace(aside.with_name(f"{aside.name}{ending}"))


def _folder(path: Path) -> Path:
    return path.with_name(f"{path.stem}.backups")


def _made_at(backup: Path) -> datetime:
    stamp = "-".join(backup.stem.rsplit("-", 2)[1:])
    try:
        return datetime.strptime(stamp, _STAMP).replace(tzinfo=UTC)
    except ValueError as error:
        raise StoreError(
            f"{backup} is no backup of this program.", remedy="Move it out of that folder."
        ) from error


def _changed_at(path: Path) -> datetime:
    beside = path.with_name(f"{path.name}-wal")
    newest = max(file.stat().st_mtime for file in (path, beside) if file.exists())
    return datetime.fromtimestamp(newest, UTC)
