"""From the paths on the command line to letters: folders walked, each file read on its own."""

import sys
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TypeVar

from ofsted_desk.cli.work import LIMITS
from ofsted_desk.errors import UnreadableLetter
from ofsted_desk.intake.sources import Source, find_sources
from ofsted_desk.intake.worker import guarded
from ofsted_desk.letter.family import LetterFamily
from ofsted_desk.letter.letter import ExtractedLetter, Refusal

Result = TypeVar("Result")

_STANDARD_INPUT = Path("-")


def letter_files(paths: Sequence[Path]) -> list[Source]:
    """Every file named, and every letter in the folders and zip files named, in order."""
    return find_sources(paths)


def read_letter(source: Source, finish: Callable[[ExtractedLetter], Result]) -> Result | Refusal:
    """What `finish` makes of one file's letter, or why it cannot be one. Runs in a worker."""
    if source.path == _STANDARD_INPUT:
        return guarded(sys.stdin.buffer.read(), "standard input", LIMITS, finish)
    try:
        data = source.read()
    except UnreadableLetter as error:
        return Refusal(source.label, "", error.what, error.remedy)
    result = guarded(data, source.name, LIMITS, finish)
    return replace(result, name=source.label) if isinstance(result, Refusal) else result


def broke(source: Source) -> Refusal:
    """The refusal of a file that ended the process which read it."""
    return Refusal(source.label, "", "It broke the program that reads letters.", "Leave it out.")


def families() -> Mapping[str, LetterFamily]:
    """The letter families; a mistake in a family file is said once, not for every letter."""
    from ofsted_desk.intake.import_letter import own_families

    return own_families()
