"""Letters that are likely to be opened next, read before they are asked for."""

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from ofsted_desk.letter.document import Document
from ofsted_desk.store import open_store


def documents_at(
    path: Path, letters: Sequence[int], stop: Callable[[], bool]
) -> list[tuple[int, Document]]:
    """Letters of the store at `path` by a connection of its own: the reading, and what it read."""
    return list(_documents(path, letters, stop))


def _documents(
    path: Path, letters: Sequence[int], stop: Callable[[], bool]
) -> Iterator[tuple[int, Document]]:
    with open_store(path, app_version="", read_only=True) as store:
        for letter in letters:
            if stop():
                return
            yield store.findings.reading_in_force(letter), store.letters.document(letter)
