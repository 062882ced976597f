"""One connection to the store: reads, writing transactions, and their expected failures.

A connection belongs to the thread that opened it. Only the user-interface thread writes; a
reader in another thread opens the store again, read only.
"""

import sqlite3
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path, PurePath
from typing import Any

from ofsted_desk.store.failures import failure, known_failures

Row = tuple[Any, ...]
Values = Sequence[object] | Mapping[str, object]
"""What stands for the marks of a statement: in order, or by name."""
WAIT = 5.0
"""Seconds to wait for another program's transaction before saying that the store is in use."""
_PAGES_AT_HAND = 32 * 1024
"""KiB of a store that a connection keeps in memory, at most. A new letter is entered in two dozen
indexes, all over the file: with SQLite's own 2 MiB each was read again for every letter, five
times as much as from an empty store at 40,000 letters."""


class Database:
    """A connection with our rules: foreign keys on, explicit transactions, known failures."""

    def __init__(self, connection: sqlite3.Connection, path: Path, *, read_only: bool) -> None:
        self.connection = connection
        self.path = path
        self.read_only = read_only

    def rows(self, sql: str, values: Values = ()) -> list[Row]:
        """Every row of a query."""
        with known_failures(self.path):
            return self.connection.execute(sql, values).fetchall()

    def row(self, sql: str, values: Sequence[object] = ()) -> Row | None:
        """The first row of a query, or None."""
        with known_failures(self.path):
            found: Row | None = self.connection.execute(sql, values).fetchone()
            return found

    def column(self, sql: str, values: Values = ()) -> list[Any]:
        """The first column of a query."""
        return [row[0] for row in self.rows(sql, values)]

    def each(self, sql: str, values: Sequence[object] = ()) -> Iterator[Row]:
        """The rows of a query, fetched as they are asked for."""
        with known_failures(self.path):
            yield from self.connection.execute(sql, values)

    def written_elsewhere(self) -> int:
        """A number that changes whenever another connection has changed the store."""
        (number,) = self.row("PRAGMA data_version") or (0,)
        return int(number)

    def write(self, sql: str, values: Sequence[object] = ()) -> int:
        """Run one writing statement inside `writing()`; the id of the last row inserted."""
        with known_failures(self.path):
            return self.connection.execute(sql, values).lastrowid or 0

    def write_all(self, sql: str, rows: Iterable[Sequence[object]]) -> None:
        """Run one writing statement for many rows inside `writing()`."""
        with known_failures(self.path):
            self.connection.executemany(sql, rows)

    @contextmanager
    def writing(self) -> Iterator[None]:
        """One transaction: begun at once (never upgraded from a read), committed or undone."""
        if self.read_only:
            raise failure(sqlite3.SQLITE_READONLY, self.path)
        if self.connection.in_transaction:
            yield
            return
        with known_failures(self.path):
            self.connection.execute("BEGIN IMMEDIATE")
        try:
            yield
            with known_failures(self.path):
                self.connection.execute("COMMIT")
        except BaseException:
            if self.connection.in_transaction:
                with suppress(sqlite3.Error):
                    self.connection.execute("ROLLBACK")
            raise

    @contextmanager
    def reading(self) -> Iterator[None]:
        """One look at the store for many questions: what others write meanwhile is not seen."""
        if self.connection.in_transaction:
            yield
            return
        with known_failures(self.path):
            self.connection.execute("BEGIN")
        try:
            yield
        finally:
            self.connection.execute("ROLLBACK")

    def close(self) -> None:
        """Close the connection."""
        self.connection.close()


def address_of(path: PurePath, options: str) -> str:
    """A whole path as SQLite wants it: a network folder's machine is a part of the path there."""
    address = path.as_uri()
    if not address.startswith("file:///"):
        address = address.replace("file://", "file:////", 1)
    return f"{address}?{options}"


def connect(path: Path, *, read_only: bool, immutable: bool = False) -> sqlite3.Connection:
    """A connection with our settings; may raise sqlite3 errors (see `known_failures`)."""
    mode = "ro" if read_only else "rwc"
    address = address_of(path.resolve(), f"mode={mode}" + ("&immutable=1" if immutable else ""))
    connection = sqlite3.connect(address, uri=True, timeout=WAIT, isolation_level=None)
    try:
        connection.execute("PRAGMA foreign_keys = ON")
        connection.execute("PRAGMA recursive_triggers = ON")
        connection.execute("PRAGMA synchronous = FULL")
        connection.execute(f"PRAGMA cache_size = {-_PAGES_AT_HAND}")
        if read_only:
            connection.execute("PRAGMA query_only = ON")
        connection.execute("PRAGMA schema_version").fetchone()
    except BaseException:
        connection.close()
        raise
    return connection
