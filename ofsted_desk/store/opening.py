"""Open a store: look before touching, refuse what is not ours or too new, bring up to date."""

import os
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

from ofsted_desk.errors import StoreError
from ofsted_desk.store import migrations, schema
from ofsted_desk.store.database import WAIT, Database, connect
from ofsted_desk.store.failures import FillingStopped, failure, known_failures

_MAGIC = b"SQLite format 3\0"
Fill = Callable[[Database, int], None]


def open_database(
    path: Path,
    *,
    read_only: bool = False,
    steps: migrations.Steps = migrations.STEPS,
    fill: Fill = lambda _, __: None,
    stop: Callable[[], bool] = lambda: False,
) -> Database:
    """A connection to an up-to-date store, made new where there is none.

    `fill` is given a store that was of an older version, and that version, to make what is
    derived before anything is kept; until then it may be stopped, and the store is as it was.
    A store that may not be written is opened for reading instead (`Database.read_only`).
    """
    version = _known_version(path, steps)
    read_only = read_only or not _may_write(path)
    if read_only:
        return _open_for_reading(path, version, len(steps))
    with known_failures(path):
        path.parent.mkdir(parents=True, exist_ok=True)
        connection = connect(path, read_only=False)
        try:
            if version < len(steps):
                _bring_up_to_date(connection, path, version, steps, fill, stop)
        except BaseException:
            connection.close()
            raise
    return Database(connection, path, read_only=False)


def is_older(path: Path) -> bool:
    """Whether opening the store would first bring it up to date, which may take minutes."""
    return _may_write(path) and 0 < _known_version(path, migrations.STEPS) < len(migrations.STEPS)


def is_store(path: Path) -> bool:
    """Whether a file is a store of any version, also one just made that others have open."""
    try:
        return _look(path) > 0
    except StoreError:
        return False


def open_to_copy(path: Path) -> Database:
    """A reading connection to a store of this version or an older one, as it is."""
    version = _known_version(path, migrations.STEPS)
    return _open_for_reading(path, version, newest=version)


def _known_version(path: Path, steps: migrations.Steps) -> int:
    with known_failures(path):
        version = _look(path)
    if version > len(steps):
        raise StoreError(
            f"The store {path} was made by a newer version of Ofsted Desk.",
            remedy="It was left untouched: install the newer version to open it.",
        )
    return version


def _look(path: Path) -> int:
    """The version of the store at `path`, 0 for none; refuses what is not ours, untouched.

    The header alone will not do: what was last written may still stand in the -wal file.
    """
    if path.is_dir():
        raise StoreError(
            f"{path} is a folder, not a store.", remedy="Choose a file, such as letters.db."
        )
    if not path.exists() or path.stat().st_size == 0:
        return 0
    with known_failures(path), path.open("rb") as file:
        if not file.read(len(_MAGIC)).startswith(_MAGIC):
            raise failure(sqlite3.SQLITE_NOTADB, path)
    with closing(_connect_for_reading(path)) as connection, known_failures(path):
        mark, version, tables = connection.execute(
            "SELECT (SELECT application_id FROM pragma_application_id), "
            "(SELECT user_version FROM pragma_user_version), (SELECT count(*) FROM sqlite_master)"
        ).fetchone()
    if mark == schema.APPLICATION_ID:
        return int(version)
    if tables:
        raise failure(sqlite3.SQLITE_NOTADB, path)
    return 0


def _may_write(path: Path) -> bool:
    if path.exists():
        return _is_open_to_us(path) and _is_open_to_us(path.parent)
    return True


def _is_open_to_us(path: Path) -> bool:
    return os.access(path, os.W_OK, effective_ids=os.access in os.supports_effective_ids)


def _connect_for_reading(path: Path) -> sqlite3.Connection:
    """A reading connection; in a folder that cannot be written SQLite must be told so."""
    with known_failures(path):
        try:
            return connect(path, read_only=True)
        except sqlite3.OperationalError as error:
            waiting = path.with_name(f"{path.name}-wal")
            blocked = error.sqlite_errorcode & 0xFF in (
                sqlite3.SQLITE_CANTOPEN,
                sqlite3.SQLITE_READONLY,
            )
            if not blocked or _is_open_to_us(path.parent) or waiting.exists():
                raise
            return connect(path, read_only=True, immutable=True)


def _open_for_reading(path: Path, version: int, newest: int) -> Database:
    if version == 0:
        raise StoreError(f"There is no store {path}.", remedy="Check its name and its folder.")
    if version < newest:
        remedy = "Copy it to a folder that you may write in and open the copy."
        if _may_write(path):
            remedy = "Open it in the desk once: that keeps a copy and brings it up to date."
        raise StoreError(
            f"The store {path} was made by an older version and is not up to date.",
            remedy=remedy,
        )
    return Database(_connect_for_reading(path), path, read_only=True)


def _bring_up_to_date(
    connection: sqlite3.Connection,
    path: Path,
    version: int,
    steps: migrations.Steps,
    fill: Fill,
    stop: Callable[[], bool],
) -> None:
    copies: list[Path] = []

    def keep() -> None:
        if version:
            with closing(_connect_for_reading(path)) as reader:
                label = f"before-version-{len(steps)}"
                copies.append(migrations.copy_aside(reader, path, label, stop))

    if not version:
        migrations.write_ahead(connection, WAIT)
    database = Database(connection, path, read_only=False)
    try:
        migrations.migrate(connection, steps, lambda: fill(database, version), keep)
    except FillingStopped:
        for copy in copies:
            copy.unlink(missing_ok=True)
        raise
