"""One file to a letter with its findings, or to a refusal. Pure: it runs in a worker process."""

import hashlib
from collections.abc import Mapping
from functools import cache
from typing import TYPE_CHECKING

from ofsted_desk.errors import OcrError, ScannedLetter, UnreadableLetter
from ofsted_desk.extraction import extract
from ofsted_desk.families import load_families
from ofsted_desk.letter.family import LetterFamily
from ofsted_desk.letter.letter import ExtractedLetter, Refusal
from ofsted_desk.reading import read_document
from ofsted_desk.reading.writable import writable

if TYPE_CHECKING:
    from ofsted_desk.reading.pdf import Scans


def import_letter(
    data: bytes,
    name: str,
    families: Mapping[str, LetterFamily] | None = None,
    scans: "Scans | None" = None,
) -> ExtractedLetter | Refusal:
    """The letter in `data`, read with the program's own families where none are given.

    `scans` reads the pages that are pictures.
    """
    try:
        document = writable(read_document(data, name, scans))
    except (UnreadableLetter, OcrError) as error:
        sha256, is_scan = hashlib.sha256(data).hexdigest(), isinstance(error, ScannedLetter)
        return Refusal(name, sha256, error.what, error.remedy, is_scan)
    return extract(document, own_families() if families is None else families)


@cache
def own_families() -> Mapping[str, LetterFamily]:
    """The program's families, loaded once a process."""
    return load_families()
