"""Sample letters beside their expected answers: read, compared, and rewritten on request."""

import json
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import cast

from ofsted_desk import paths
from ofsted_desk.extraction import extract
from ofsted_desk.families import load_families
from ofsted_desk.letter.family import LetterFamily
from ofsted_desk.letter.finding import SCALAR_FIELDS
from ofsted_desk.letter.letter import ExtractedLetter
from ofsted_desk.letter.record import Record
from ofsted_desk.reading import read_document

_SUFFIX = ".expected.json"


def samples() -> list[Path]:
    """Every sample letter, in order of family and name."""
    return sorted((paths.resources() / "letters").glob("*/*.pdf"))


@cache
def families() -> Mapping[str, LetterFamily]:
    """The shipped families, loaded once."""
    return load_families()


@cache
def extracted(letter: Path) -> ExtractedLetter:
    """What the program makes of a letter: read, recognised and extracted as on import."""
    return extract(read_document(letter.read_bytes(), letter.name), families())


def expected(letter: Path) -> Record:
    """The answers that stand beside a sample."""
    answers = letter.with_suffix(_SUFFIX)
    assert answers.is_file(), f"write the right answers of {letter.name} in {answers}"
    return cast("Record", json.loads(answers.read_text("utf8")))


def update(letter: Path, found: Record) -> None:
    """Makes `found` the expected answers of a sample; for a person to read before a commit."""
    text = json.dumps(found, ensure_ascii=False, indent=1) + "\n"
    letter.with_suffix(_SUFFIX).write_text(text, "utf8")


def differences(right: Record, found: Record) -> Iterator[str]:
    """Each difference as a line that says what was expected and what was found."""
    for field in ("file", "sha256", *SCALAR_FIELDS):
        if right.get(field) != found.get(field):
            yield f"{field}: expected {right.get(field)!r}, found {found.get(field)!r}"
    for field in ("grades", "areas"):
        wanted, got = _rows(right, field), _rows(found, field)
        yield from (f"{field}: missed {row}" for row in wanted if row not in got)
        yield from (f"{field}: invented {row}" for row in got if row not in wanted)
        if sorted(wanted) == sorted(got) and wanted != got:
            yield f"{field}: in another order than printed: {got}"


def _rows(record: Record, field: str) -> list[str]:
    rows = record["grades"] if field == "grades" else record["areas"]
    return [json.dumps(row, ensure_ascii=False) for row in rows]
