"""Where letters come from: files, folders and zip files, as a list of things to read."""

import os
import re
import zipfile
import zlib
from collections.abc import Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from ofsted_desk.errors import UnreadableLetter

LETTER_SUFFIXES = frozenset({".pdf", ".txt"})
"""What is taken from a folder or a zip file. A file that is named is always tried."""
LARGEST = 200 * 1024 * 1024
"""A larger file is refused unread: no letter is near it."""
_ZIP_FAULTS = (zipfile.BadZipFile, zlib.error, RuntimeError, NotImplementedError, KeyError)
_CONTROL = re.compile(r"[\x00-\x1f\x7f\u202a-\u202e\u2066-\u2069]+")


@dataclass(frozen=True, slots=True)
class Source:
    """One file to read; `member` where it is inside a zip file. `label` says where it is."""

    path: Path
    member: str = ""

    @property
    def label(self) -> str:
        """Where it is, in one text: it stands in the list of refusals and can be tried again."""
        return f"{self.path}!{self.member}" if self.member else str(self.path)

    @property
    def name(self) -> str:
        """The file's own name, without folders or characters that a screen would obey."""
        name = PurePosixPath(self.member).name if self.member else self.path.name
        return _CONTROL.sub(" ", name.encode("utf-8", "replace").decode()).strip() or "unnamed"

    def read(self) -> bytes:
        """The file's bytes; raises `UnreadableLetter` with the reason."""
        try:
            return self._read_member() if self.member else self._read_file()
        except OSError as error:
            raise UnreadableLetter(
                f"The file cannot be read: {_reason(error)}.", remedy="Check it and try again."
            ) from error
        except _ZIP_FAULTS as error:
            raise UnreadableLetter(
                "The zip file that holds it is damaged or locked.",
                remedy="Unpack it yourself and import the files.",
            ) from error

    def _read_file(self) -> bytes:
        if self.path.stat().st_size > LARGEST:
            raise _too_large()
        return self.path.read_bytes()

    def _read_member(self) -> bytes:
        with zipfile.ZipFile(self.path) as archive, archive.open(self.member) as file:
            data = file.read(LARGEST + 1)
        if len(data) > LARGEST:
            raise _too_large()
        return data


def source_of(label: str) -> Source:
    """The source that a refusal's label names, to try it again."""
    path, mark, member = label.rpartition("!")
    with suppress(OSError):
        if mark and not Path(label).exists() and Path(path).is_file():
            return Source(Path(path), member)
    return Source(Path(label))


def find_sources(paths: Iterable[Path]) -> list[Source]:
    """Every file named, and every letter in the folders and zip files named, each once."""
    return list(dict.fromkeys(source for path in paths for source in _sources(path)))


def _sources(path: Path) -> Iterator[Source]:
    if _is_folder(path):
        for file in _walk(path):
            yield from _inside(file)
    else:
        yield from _inside(path)


def _walk(folder: Path) -> Iterator[Path]:
    """The letters and zip files below a folder, in order; links to folders are not followed.

    Folders that may not be opened come last, as files do that cannot be read.
    """
    closed: list[OSError] = []
    for place, folders, files in os.walk(folder, onerror=closed.append):
        folders.sort()
        for name in sorted(files):
            if Path(name).suffix.lower() in LETTER_SUFFIXES | {".zip"}:
                yield Path(place) / name
    yield from (Path(error.filename) for error in closed)


def _is_folder(path: Path) -> bool:
    """Whether it is a folder; a path into a closed folder is a file that cannot be read."""
    try:
        return path.is_dir()
    except OSError:
        return False


def _inside(file: Path) -> Iterator[Source]:
    if file.suffix.lower() != ".zip":
        yield Source(file)
        return
    try:
        with zipfile.ZipFile(file) as archive:
            names = [info.filename for info in archive.infolist() if not info.is_dir()]
    except (OSError, zipfile.BadZipFile):
        yield Source(file)
        return
    for name in sorted(names):
        hidden = name.startswith("__MACOSX/")
        if Path(name).suffix.lower() in LETTER_SUFFIXES and not hidden:
            yield Source(file, name)


def _too_large() -> UnreadableLetter:
    return UnreadableLetter(
        f"The file is larger than {LARGEST // 1024**2} MB.", remedy="Split it, or leave it out."
    )


def _reason(error: OSError) -> str:
    if isinstance(error, FileNotFoundError):
        return "it is not there"
    if isinstance(error, PermissionError):
        return "it may not be opened"
    return error.strerror or "the disk or network folder failed"
