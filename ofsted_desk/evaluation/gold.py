"""Hand-checked answers: `X.pdf.gold.json` beside `X.pdf`, or `X.expected.json` beside a sample."""

import codecs
import json
from dataclasses import dataclass
from pathlib import Path
from typing import cast

from ofsted_desk.errors import DeskError
from ofsted_desk.letter.finding import SCALAR_FIELDS
from ofsted_desk.letter.record import Record

_GOLD, _EXPECTED = ".gold.json", ".expected.json"


@dataclass(frozen=True, slots=True)
class Gold:
    """One checked answer: the letter it is for and what is right."""

    letter: Path
    record: Record


def gold_files(corpus: Path) -> list[Path]:
    """Every answer file in a folder and below it (or the one named), in order of their names."""
    if corpus.is_file() and corpus.name.endswith((_GOLD, _EXPECTED)):
        return [corpus]
    inside = [path for suffix in (_GOLD, _EXPECTED) for path in corpus.rglob(f"*{suffix}")]
    found = sorted(inside, key=lambda path: (path.name, path))
    if not found:
        raise DeskError(
            f"There are no checked answers in {corpus}.",
            remedy=f"Name a folder that holds letters with their answers beside them, "
            f"as 'letter.pdf' and 'letter.pdf{_GOLD}'.",
        )
    return found


def read_gold(path: Path) -> Gold:
    """The checked answer in one file."""
    try:
        record = json.loads(text_of(path.read_bytes()))
    except (OSError, ValueError) as error:
        raise DeskError(
            f"The answer file {path} cannot be read: {error}.",
            remedy="It must be one JSON record in UTF-8.",
        ) from error
    needed = {"file", "grades", "areas", *SCALAR_FIELDS}
    missing = sorted(needed - set(record)) if isinstance(record, dict) else sorted(needed)
    if missing:
        raise DeskError(
            f"The answer file {path} has no {', '.join(missing)}.",
            remedy="Add the key, with null where the letter does not state it.",
        )
    name = path.name.removesuffix(_GOLD) if path.name.endswith(_GOLD) else record["file"]
    return Gold(path.with_name(name), cast("Record", record))


def text_of(data: bytes) -> str:
    """The text of a file of records; some shells write what a command prints as UTF-16."""
    marked = data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE))
    return data.decode("utf-16" if marked else "utf-8-sig")
