"""One file to a letter with its findings, or to a refusal. Pure: it runs in a worker process."""

import hashlib
from collections.abc import Mapping
from functools import cache

from ofsted_desk.errors import UnreadableLetter
from ofsted_desk.extraction import extract
from ofsted_desk.families import load_families
from ofsted_desk.letter.family import LetterFamily
from ofsted_desk.letter.letter import ExtractedLetter, Refusal
from ofsted_desk.reading import read_document
from ofsted_desk.reading.writable import writable


def import_letter(
    data: bytes, name: str, families: Mapping[str, LetterFamily] | None = None
) -> ExtractedLetter | Refusal:
    """The letter in `data`, read with the program's own families where none are given."""
    try:
        document = writable(read_document(data, name))
    except UnreadableLetter as error:
        return Refusal(name, hashlib.sha256(data).hexdigest(), error.what, error.remedy)
    return extract(document, own_families() if families is None else families)


@cache
def own_families() -> Mapping[str, LetterFamily]:
    """The program's families, loaded once a process."""
    return load_families()
