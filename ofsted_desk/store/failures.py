"""Which SQLite failures are expected, and what to tell the user of each. The rest are bugs."""

import sqlite3
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from ofsted_desk.errors import StoreError

_EXPECTED = {
    sqlite3.SQLITE_BUSY: (
        "The store {path} is being used by another program.",
        "Nothing was changed: wait a moment or close the other window, then try again.",
    ),
    sqlite3.SQLITE_READONLY: (
        "The store {path} can only be read.",
        "To change it, copy it to a folder that you may write in and open the copy.",
    ),
    sqlite3.SQLITE_FULL: (
        "There is no room left for the store {path}.",
        "Everything saved before is kept: free some space on the disk, then try again.",
    ),
    sqlite3.SQLITE_IOERR: (
        "The store {path} could not be read or written: its disk or network folder failed.",
        "Check that the disk or network folder is there and has room, then try again.",
    ),
    sqlite3.SQLITE_NOTADB: (
        "The file {path} is not a store of letters.",
        "Choose another file, or a new name to start an empty store.",
    ),
    sqlite3.SQLITE_CORRUPT: (
        "The store {path} is damaged.",
        "Leave the file as it is, close the desk and put the latest backup back (F1 says how).",
    ),
    sqlite3.SQLITE_CANTOPEN: (
        "The store {path} could not be opened.",
        "Check that its folder exists and that you may write in it.",
    ),
}
_SAME_AS = {
    sqlite3.SQLITE_LOCKED: sqlite3.SQLITE_BUSY,
    sqlite3.SQLITE_PROTOCOL: sqlite3.SQLITE_BUSY,
    sqlite3.SQLITE_PERM: sqlite3.SQLITE_READONLY,
    sqlite3.SQLITE_AUTH: sqlite3.SQLITE_READONLY,
}

_DAMAGE = (
    "no such table",
    "no such column",
    "malformed",
    "vtable",
    "unsupported file format",
    "unknown database",
)
"""How SQLite begins what it says of a damaged file without calling it damaged."""


class FillingStopped(StoreError):
    """Bringing an older store up to date was stopped: it is as it was."""


class StoreChangedError(StoreError):
    """Somebody else decided the same field meanwhile: nothing was written."""


class StoreInUseError(StoreError):
    """Another program, or another part of this one, has been writing for too long: ask again."""


class DamagedStoreError(StoreError):
    """The file is no store, or no longer whole: a backup may help."""


_KINDS = {
    sqlite3.SQLITE_BUSY: StoreInUseError,
    sqlite3.SQLITE_NOTADB: DamagedStoreError,
    sqlite3.SQLITE_CORRUPT: DamagedStoreError,
}


def failure(code: int, path: Path) -> StoreError:
    """The expected failure of this primary SQLite code (one of the table above)."""
    what, remedy = _EXPECTED[code]
    return _KINDS.get(code, StoreError)(what.format(path=path), remedy=remedy)


def damaged(path: Path) -> StoreError:
    """The failure of a store whose content makes no sense."""
    return failure(sqlite3.SQLITE_CORRUPT, path)


@contextmanager
def known_failures(path: Path) -> Iterator[None]:
    """Turn SQLite's expected failures into `StoreError`; let bugs through."""
    try:
        yield
    except sqlite3.DatabaseError as error:
        code = getattr(error, "sqlite_errorcode", 0) & 0xFF
        code = _SAME_AS.get(code, code)
        if _is_damage(code, str(error)):
            raise damaged(path) from error
        if code not in _EXPECTED:
            raise
        raise failure(code, path) from error
    except UnicodeDecodeError as error:
        raise damaged(path) from error
    except OSError as error:
        raise failure(sqlite3.SQLITE_CANTOPEN, path) from error


def _is_damage(code: int, words: str) -> bool:
    """Text that is no text, or tables that every store has and this one lost."""
    if words.startswith("Could not decode"):
        return True
    return code == sqlite3.SQLITE_ERROR and words.startswith(_DAMAGE)


@contextmanager
def readable(path: Path) -> Iterator[None]:
    """Turn rows that cannot be made into letters and decisions into a damaged store."""
    try:
        yield
    except (zlib.error, ValueError, KeyError, TypeError, IndexError) as error:
        raise damaged(path) from error


def filling_stopped() -> FillingStopped:
    """What is said where bringing a store up to date was stopped."""
    return FillingStopped("The store was not brought up to date.", remedy="It was left as it was.")
