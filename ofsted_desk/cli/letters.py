"""From the paths on the command line to letters: folders walked, each file read on its own."""

import sys
from collections import deque
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TypeVar

from ofsted_desk.cli.work import LIMITS
from ofsted_desk.errors import UnreadableLetter
from ofsted_desk.intake.cluster import Cluster
from ofsted_desk.intake.pool import Pool, Task
from ofsted_desk.intake.sources import Source, find_sources
from ofsted_desk.intake.worker import guarded
from ofsted_desk.letter.family import LetterFamily
from ofsted_desk.letter.letter import ExtractedLetter, Refusal
from ofsted_desk.scans.choice import OcrChoice

Result = TypeVar("Result")

_STANDARD_INPUT = Path("-")


def letter_files(paths: Sequence[Path]) -> list[Source]:
    """Every file named, and every letter in the folders and zip files named, in order."""
    return find_sources(paths)


def read_letter(
    source: Source, finish: Callable[[ExtractedLetter], Result], ocr: OcrChoice | None = None
) -> Result | Refusal:
    """What `finish` makes of one file's letter, or why it cannot be one. Runs in a worker.

    `ocr` says how pages that are pictures are read; without it they are not.
    """
    try:
        data = _bytes_of(source)
    except UnreadableLetter as error:
        return Refusal(source.label, "", error.what, error.remedy)
    name = "standard input" if source.path == _STANDARD_INPUT else source.name
    return _named(source, guarded(data, name, LIMITS, finish, ocr))


def _bytes_of(source: Source) -> bytes:
    return sys.stdin.buffer.read() if source.path == _STANDARD_INPUT else source.read()


def _named(source: Source, result: Result | Refusal) -> Result | Refusal:
    """A refusal names the file by its place: many may have the same name."""
    if not isinstance(result, Refusal) or source.path == _STANDARD_INPUT:
        return result
    return replace(result, name=source.label)


def read_by(
    cluster: Cluster,
    sources: Sequence[Source],
    finish: Callable[[ExtractedLetter], Result],
    most: int = 0,
    ocr: OcrChoice | None = None,
) -> Iterator[Result | Refusal]:
    """The same of each file in order, read by a cluster; at most so many are sent at a time."""
    pool = Pool(LIMITS, partial(guarded, finish=finish, ocr=ocr), cluster, most or cluster.width)
    came: dict[Source, Result | Refusal] = {}
    to_send = deque(sources)
    try:
        for wanted in sources:
            while wanted not in came:
                while to_send and pool.room:
                    _send(pool, to_send.popleft(), came)
                if pool.busy:
                    for task, what in pool.finished(lambda: False):
                        came[task.source] = _named(task.source, what)
            yield came.pop(wanted)
    finally:
        pool.end()


def _send(pool: Pool[Result], source: Source, came: dict[Source, Result | Refusal]) -> None:
    try:
        pool.give(Task(source, _bytes_of(source)))
    except UnreadableLetter as error:
        came[source] = Refusal(source.label, "", error.what, error.remedy)


def broke(source: Source) -> Refusal:
    """The refusal of a file that ended the process which read it."""
    return Refusal(source.label, "", "It broke the program that reads letters.", "Leave it out.")


def families() -> Mapping[str, LetterFamily]:
    """The letter families; a mistake in a family file is said once, not for every letter."""
    from ofsted_desk.intake.import_letter import own_families

    return own_families()
