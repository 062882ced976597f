"""Where letters come from: files, folders and zip files, as a list of things to read."""

import os
import re
import zipfile
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from types import TracebackType
from typing import Self

from ofsted_desk.errors import UnreadableLetter

LETTER_SUFFIXES = frozenset({".pdf", ".txt"})
"""What is taken from a folder or a zip file. A file that is named is always tried."""
LARGEST = 200 * 1024 * 1024
"""A larger file is refused unread: no letter is near it."""
_PACKED_AT_MOST = 100
"""How many times its packed size a letter may unpack to; a page of text packs to a tenth."""
_SMALL = 1024 * 1024
"""What unpacks to less may be packed as tightly as it likes."""
_UNPACK = "Unpack it yourself and import the files."
_ESCAPED = re.compile(r"(?:\\xed\\x[ab][0-9a-f]\\x[89ab][0-9a-f])+")
"""A half of a character, which no file holds, as `label` writes it."""
_CONTROL = re.compile(r"[\x00-\x1f\x7f\u202a-\u202e\u2066-\u2069]+")


@dataclass(frozen=True, slots=True)
class Source:
    """One file to read; `member` where it is inside a zip file. `label` says where it is."""

    path: Path
    member: str = ""

    @property
    def label(self) -> str:
        """Where it is, in one text: it stands in the list of refusals and can be tried again."""
        return _writable(f"{self.path}!{self.member}" if self.member else str(self.path))

    @property
    def name(self) -> str:
        """The file's own name, without folders or characters that a screen would obey."""
        name = PurePosixPath(self.member).name if self.member else self.path.name
        return _CONTROL.sub(" ", name.encode("utf-8", "replace").decode()).strip() or "unnamed"

    def read(self) -> bytes:
        """The file's bytes; raises `UnreadableLetter` with the reason."""
        with Files() as files:
            return files.read(self)


class Files:
    """Reads sources; a zip file stays open while its members are read one after the other."""

    def __init__(self) -> None:
        self._open: zipfile.ZipFile | None = None
        self._path = Path()

    def read(self, source: Source) -> bytes:
        """The source's bytes; raises `UnreadableLetter` with the reason."""
        try:
            return self._member(source) if source.member else _whole(source.path)
        except OSError as error:
            raise UnreadableLetter(
                f"The file cannot be read: {_reason(error)}.", remedy="Check it and try again."
            ) from error
        except UnreadableLetter:
            raise
        except Exception as error:  # unpacking fails in many ways, and each costs this file alone
            raise UnreadableLetter(
                "The zip file that holds it is damaged or locked.", remedy=_UNPACK
            ) from error

    def close(self) -> None:
        """Close the zip file that is open, if one is."""
        if self._open is not None:
            self._open.close()
            self._open = None

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def _member(self, source: Source) -> bytes:
        if self._open is None or self._path != source.path:
            self.close()
            self._open, self._path = zipfile.ZipFile(source.path), source.path
        info = self._open.getinfo(source.member)
        if is_zip(source.member):
            raise UnreadableLetter("It is a zip file inside a zip file.", remedy=_UNPACK)
        if info.file_size > max(_PACKED_AT_MOST * info.compress_size, _SMALL):
            raise UnreadableLetter("It unpacks to an unreasonable size.", remedy="Leave it out.")
        if info.file_size > LARGEST:
            raise _too_large()
        return self._open.read(info)


def _whole(path: Path) -> bytes:
    if path.stat().st_size > LARGEST:
        raise _too_large()
    return path.read_bytes()


def is_zip(name: str) -> bool:
    """Whether a file is to be opened for what is inside it."""
    return Path(name).suffix.lower() == ".zip"


def source_of(label: str) -> Source:
    """The source that a refusal's label names, to try it again."""
    label = _ESCAPED.sub(_as_named, label)
    path, mark, member = label.rpartition("!")
    with suppress(OSError):
        if mark and not Path(label).exists() and Path(path).is_file():
            return Source(Path(path), member)
    return Source(Path(label))


def _writable(text: str) -> str:
    """The text with bytes of a name that are no characters written as Python writes them."""
    return text.encode("utf-8", "surrogatepass").decode("utf-8", "backslashreplace")


def _as_named(found: re.Match[str]) -> str:
    """What `_writable` wrote, as the system names the file."""
    return bytes.fromhex(found[0].replace("\\x", "")).decode("utf-8", "surrogatepass")


def find_sources(
    paths: Iterable[Path], cancelled: Callable[[], bool] | None = None
) -> list[Source]:
    """Every file named, and every letter in the folders and zip files named, each once.

    A path may be a refusal's label too. Cancelled, it gives what it has found so far.
    """
    stop = cancelled or (lambda: False)
    found: dict[Source, None] = {}
    for path in paths:
        for source in _sources(path):
            if stop():
                return list(found)
            found[source] = None
    return list(found)


def _sources(path: Path) -> Iterator[Source]:
    if _is_folder(path):
        for file in walk_letters(path):
            yield from _inside(file)
    else:
        yield from _inside(path)


def walk_letters(folder: Path) -> Iterator[Path]:
    """The letters and zip files below a folder, in order; links to folders are not followed.

    Folders that may not be opened come last, as files do that cannot be read.
    """
    closed: list[OSError] = []
    for place, folders, files in os.walk(folder, onerror=closed.append):
        folders.sort()
        for name in sorted(files):
            if is_wanted(name):
                yield Path(place) / name
    yield from (Path(error.filename) for error in closed)


def is_wanted(name: str) -> bool:
    """Whether a file of a folder may be a letter, or hold some; hidden files may not."""
    suffixes = LETTER_SUFFIXES | {".zip"}
    return Path(name).suffix.lower() in suffixes and not name.startswith(".")


def _is_folder(path: Path) -> bool:
    """Whether it is a folder; a path into a closed folder is a file that cannot be read."""
    try:
        return path.is_dir()
    except OSError:
        return False


def _inside(file: Path) -> Iterator[Source]:
    if not is_zip(file.name):
        yield source_of(str(file))
        return
    try:
        with zipfile.ZipFile(file) as archive:
            names = [info.filename for info in archive.infolist() if not info.is_dir()]
    except Exception:  # noqa: BLE001 - no zip file that Python knows: it is refused as a file
        yield source_of(str(file))
        return
    for name in sorted(names):
        bare = PurePosixPath(name.replace("\\", "/")).name  # some programs pack with backslashes
        if is_wanted(bare) and not name.startswith("__MACOSX/"):
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
