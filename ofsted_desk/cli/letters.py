"""From the paths on the command line to letters: folders walked, each file read on its own."""

import hashlib
import sys
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from pathlib import Path

from ofsted_desk.errors import UnreadableLetter
from ofsted_desk.letter.family import LetterFamily
from ofsted_desk.letter.letter import ExtractedLetter, Refusal

STANDARD_INPUT = Path("-")
LETTER_SUFFIXES = frozenset({".pdf", ".txt"})
"""What is taken from a folder. A file that is named is always tried, whatever its name."""


def letter_files(paths: Sequence[Path]) -> list[Path]:
    """Every letter named, and every letter in the folders named, each folder in order."""
    return list(dict.fromkeys(file for path in paths for file in _files(path)))


def _files(path: Path) -> Iterator[Path]:
    if not path.is_dir():
        yield path
        return
    inside = (file for file in path.rglob("*") if file.suffix.lower() in LETTER_SUFFIXES)
    yield from sorted(file for file in inside if file.is_file())


def read_letter(path: Path) -> ExtractedLetter | Refusal:
    """One file as a letter with its findings, or why it cannot be one. Runs in a worker."""
    try:
        data = sys.stdin.buffer.read() if path == STANDARD_INPUT else path.read_bytes()
    except OSError as error:
        return Refusal(path.name, "", _why(path, error), "Check the path and try again.")
    return letter_of(data, "standard input" if path == STANDARD_INPUT else path.name)


def letter_of(data: bytes, name: str) -> ExtractedLetter | Refusal:
    """The bytes of one file as a letter with its findings, or why they cannot be one."""
    from ofsted_desk.extraction import extract
    from ofsted_desk.reading import read_document

    try:
        return extract(read_document(data, name), families())
    except UnreadableLetter as error:
        return Refusal(name, hashlib.sha256(data).hexdigest(), error.what, error.remedy)


@cache
def families() -> Mapping[str, LetterFamily]:
    """The letter families, loaded once a process."""
    from ofsted_desk.families import load_families

    return load_families()


def check_families() -> None:
    """Fail at once, and once, if a family file has a mistake; not again for every letter."""
    families()


def _why(path: Path, error: OSError) -> str:
    if isinstance(error, FileNotFoundError):
        return f"There is no file or folder {path}."
    if isinstance(error, PermissionError):
        return f"{path} may not be read."
    return f"{path} cannot be read: {error.strerror}."
