"""From any older store to this version, in order. An existing store is copied aside first.

`sqlite_utils` takes a quarter of a second to import, so only a new or an older store pays it.
"""

import os
import sqlite3
import time
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from datetime import UTC, datetime
from pathlib import Path

from ofsted_desk.errors import StoreError
from ofsted_desk.store import schema
from ofsted_desk.store.database import address_of
from ofsted_desk.store.failures import filling_stopped


def version_1(connection: sqlite3.Connection) -> None:
    """The first tables."""
    for statement in _statements(schema.VERSION_1):
        connection.execute(statement)


def version_2(connection: sqlite3.Connection) -> None:
    """The columns: every field as it stands."""
    for statement in _statements(schema.VERSION_2):
        connection.execute(statement)


def version_3(connection: sqlite3.Connection) -> None:
    """Who reviews a letter, letters there are twice, saved filters, and quicker search."""
    for statement in _statements(schema.VERSION_3):
        connection.execute(statement)


def version_4(connection: sqlite3.Connection) -> None:
    """Pages that a later reading found otherwise, and what became of evidence in them."""
    for statement in _statements(schema.VERSION_4):
        connection.execute(statement)


def version_5(connection: sqlite3.Connection) -> None:
    """Published tables: where each was loaded from, and a way to what was decided of its cells."""
    for statement in _statements(schema.VERSION_5):
        connection.execute(statement)


def version_6(connection: sqlite3.Connection) -> None:
    """Pages read by OCR, and which refused files OCR could read."""
    for statement in _statements(schema.VERSION_6):
        connection.execute(statement)


def version_7(connection: sqlite3.Connection) -> None:
    """The pack a store was made from, and what was merged into it."""
    for statement in _statements(schema.VERSION_7):
        connection.execute(statement)


Steps = tuple[tuple[str, Callable[[sqlite3.Connection], None]], ...]

STEPS: Steps = (
    ("0001_first_tables", version_1),
    ("0002_columns", version_2),
    ("0003_queue", version_3),
    ("0004_later_pages", version_4),
    ("0005_public_tables", version_5),
    ("0006_scans", version_6),
    ("0007_team", version_7),
)
"""Every migration ever released, by name; a store of version n has had the first n of them."""

SCHEMA_VERSION = len(STEPS)
_AT_ONCE = 2_000
"""Pages copied between two looks at whether to stop."""
_OFTEN = 100_000
"""Steps of SQLite's own machine between two such looks while a copy is checked."""
_SOON = 0.01
"""Seconds until something that another program did not let us do is tried again."""


def migrate(
    connection: sqlite3.Connection,
    steps: Steps = STEPS,
    fill: Callable[[], None] = lambda: None,
    keep: Callable[[], None] = lambda: None,
) -> None:
    """`keep` the store as it is, take every step that it has not had yet, `fill` it: all, or none.

    Another program that brings the same store up to date is waited for; then nothing is left to do.
    """
    import sqlite_utils  # noqa: PLC0415 - slow to import, and only needed here
    from sqlite_utils.migrations import Migrations  # noqa: PLC0415

    migrations = Migrations("ofsted-desk")
    for name, step in steps:
        migrations(name=name)(lambda db, step=step: step(db.conn))
    database = sqlite_utils.Database(connection, execute_plugins=False)
    connection.execute("BEGIN IMMEDIATE")
    try:
        if connection.execute("PRAGMA user_version").fetchone()[0] < len(steps):
            keep()
            migrations.apply(database)
            fill()
            connection.execute(f"PRAGMA user_version = {len(steps):d}")
            connection.execute(f"PRAGMA application_id = {schema.APPLICATION_ID:d}")
        connection.execute("COMMIT")
    except BaseException:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        raise


def write_ahead(connection: sqlite3.Connection, wait: float) -> None:
    """Let others read while one writes; SQLite itself does not wait here for who does the same."""
    latest = time.monotonic() + wait
    while True:
        try:
            connection.execute("PRAGMA journal_mode = WAL")
        except sqlite3.OperationalError as error:
            busy = error.sqlite_errorcode & 0xFF == sqlite3.SQLITE_BUSY
            if not busy or time.monotonic() > latest:
                raise
            time.sleep(_SOON)
        else:
            return


def copy_aside(
    connection: sqlite3.Connection,
    path: Path,
    label: str,
    stop: Callable[[], bool] = lambda: False,
) -> Path:
    """A copy of the store beside it, made with SQLite's own backup and checked by opening it."""
    stamp = datetime.now(UTC).strftime("%Y%m%d-%H%M%S")
    copy = path.with_name(f"{path.stem}.{label}-{stamp}{path.suffix}")
    if not whole_copy(connection, copy, stop):
        raise filling_stopped()
    return copy


def whole_copy(
    connection: sqlite3.Connection, copy: Path, stop: Callable[[], bool] = lambda: False
) -> bool:
    """Copy a store with SQLite's own backup; the copy has its name only once it is whole.

    One long read, so that whoever writes meanwhile does not make it begin anew. False, and
    nothing is left behind, where it was to `stop`.
    """
    begun = copy.with_name(f"{copy.name}.{os.getpid()}.part")
    begun.unlink(missing_ok=True)
    try:
        with _one_read(connection), closing(sqlite3.connect(begun)) as target:
            connection.backup(target, pages=_AT_ONCE, progress=_until(stop))
        if not _opens_whole(begun, stop):
            raise StoreError(
                f"The copy of the store at {copy} did not come out whole.",
                remedy="The store was left as it is: check the disk, then try again.",
            )
        begun.replace(copy)
    except _Stopped:
        return False
    finally:
        begun.unlink(missing_ok=True)
    return True


class _Stopped(Exception):
    """Whoever wanted the copy does not want it any more."""


def _until(stop: Callable[[], bool]) -> Callable[[int, int, int], None]:
    def progress(_status: int, _remaining: int, _total: int) -> None:
        if stop():
            raise _Stopped

    return progress


@contextmanager
def _one_read(connection: sqlite3.Connection) -> Iterator[None]:
    if connection.in_transaction:
        yield
        return
    connection.execute("BEGIN")
    try:
        connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
        yield
    finally:
        connection.execute("ROLLBACK")


def _opens_whole(copy: Path, stop: Callable[[], bool]) -> bool:
    """Whether a copy, opened afresh, is a store and whole."""
    address = address_of(copy.resolve(), "mode=ro&immutable=1")
    with closing(sqlite3.connect(address, uri=True)) as opened:
        opened.set_progress_handler(stop, _OFTEN)
        try:
            ours = opened.execute("PRAGMA application_id").fetchone() == (schema.APPLICATION_ID,)
            whole = opened.execute("PRAGMA quick_check").fetchone() == ("ok",)
        except sqlite3.OperationalError as error:
            if error.sqlite_errorcode == sqlite3.SQLITE_INTERRUPT:
                raise _Stopped from error
            raise
        return bool(ours and whole)


def _statements(script: str) -> list[str]:
    statements: list[str] = []
    pending = ""
    for line in script.splitlines(keepends=True):
        pending += line
        if sqlite3.complete_statement(pending):
            statements.append(pending)
            pending = ""
    return statements
