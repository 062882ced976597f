"""The files themselves, kept by sha-256 beside the store, so that evidence stays readable."""

import hashlib
import os
import re
from contextlib import suppress
from pathlib import Path

from ofsted_desk.errors import StoreError
from ofsted_desk.store.database import Database
from ofsted_desk.store.failures import damaged

_SHA256 = re.compile("[0-9a-f]{64}")
_SUFFIXES = {"pdf": ".pdf", "text": ".txt"}
_ALL_SUFFIXES = (*_SUFFIXES.values(), ".bin")


class Originals:
    """The folder of original files."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self.folder = database.path.with_name(f"{database.path.stem}.originals")

    def keep(self, sha256: str, kind: str, data: bytes) -> Path:
        """Write the file whole or not at all, before any row speaks of it; its path.

        One that is kept already is read again: damaged bytes are put right.
        """
        return self._keep_at(self._place(sha256, _suffix(kind)), sha256, data)

    def mend(self, sha256: str, data: bytes) -> None:
        """Write the file of a letter that is here again, where it is gone or damaged."""
        if not self._database.read_only:
            self._keep_at(self.path(sha256), sha256, data)

    def enter(self, sha256: str, kind: str, size: int) -> None:
        """Write the row of a file that is kept (inside `writing()`)."""
        self._database.write(
            "INSERT INTO originals (sha256, suffix, size) VALUES (?, ?, ?) "
            "ON CONFLICT (sha256) DO NOTHING",
            (sha256, _suffix(kind), size),
        )

    def path(self, sha256: str) -> Path:
        """Where the file of this letter is kept (it may have been taken away since)."""
        row = self._database.row("SELECT suffix FROM originals WHERE sha256 = ?", (sha256,))
        return self._place(sha256, row[0] if row else ".bin")

    def missing(self) -> list[str]:
        """The sha-256 of every original that is gone, or whose bytes are no longer the same."""
        kept = self._database.rows("SELECT sha256, suffix FROM originals ORDER BY sha256")
        return [str(sha) for sha, suffix in kept if not self._is_there(sha, suffix)]

    def _keep_at(self, path: Path, sha256: str, data: bytes) -> Path:
        if not _is_whole(path, sha256):
            try:
                _write_whole(path, data)
            except OSError as error:
                raise StoreError(
                    f"The file could not be kept in {self.folder}: {error.strerror or error}.",
                    remedy="Check that the disk has room and that you may write there.",
                ) from error
        return path

    def _is_there(self, sha256: str, suffix: str) -> bool:
        with suppress(StoreError):
            return _is_whole(self._place(sha256, suffix), sha256)
        return False

    def _place(self, sha256: str, suffix: str) -> Path:
        """Where a file is kept. What a damaged or forged store says never leads elsewhere."""
        if not _SHA256.fullmatch(str(sha256)) or suffix not in _ALL_SUFFIXES:
            raise damaged(self._database.path)
        return self.folder / sha256[:2] / f"{sha256}{suffix}"


def _suffix(kind: str) -> str:
    return _SUFFIXES.get(kind, ".bin")


def _write_whole(path: Path, data: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    beside = path.with_name(f"{path.name}.{os.getpid()}.part")
    try:
        with beside.open("wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        beside.replace(path)
    except OSError:
        with suppress(OSError):
            beside.unlink()
        raise


def _is_whole(path: Path, sha256: str) -> bool:
    try:
        with path.open("rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest() == sha256
    except OSError:
        return False
