"""Reviewed letters as PDFs of their own, one file each."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from itertools import count
from pathlib import Path

from ofsted_desk.errors import ExportError
from ofsted_desk.export.rows import LetterRows
from ofsted_desk.export.swap import written_beside
from ofsted_desk.store import Store

SUFFIX = ".pdf"
_TEXT = "The letter was read from text: there are no pages to mark."
_LONGEST = 160
"""Bytes of a file's name that are kept in the new one: most disks take 255, with what is added."""


@dataclass
class Written:
    """The files written, and sentences about letters whose pages could not be in them."""

    files: list[Path] = field(default_factory=list)
    problems: list[str] = field(default_factory=list)


def write_letter_pdfs(rows: Iterable[LetterRows], store: Store, target: Path) -> Written:
    """Write each letter into the folder `target`, or the only one to the file of that name."""
    written = Written()
    taken: set[str] = set()
    for letter in rows:
        (own,) = letter.tables["letters"]
        number = int(str(own["letter"]))
        path = target
        if target.suffix.lower() != SUFFIX or target.is_dir():
            path = target / _name(str(own["file"]), number, taken)
        data = _made(letter, number, store, written)
        with written_beside([path]) as (part,):
            part.write_bytes(data)
        written.files.append(path)
    return written


def _made(letter: LetterRows, number: int, store: Store, written: Written) -> bytes:
    # Only an export to PDF pays for importing the library.
    from ofsted_desk.export.letter_pdf import letter_pdf, summary_alone  # noqa: PLC0415

    record = store.letters.record(number)
    if record.kind != "pdf":
        return summary_alone(letter, _TEXT)
    try:
        original = store.originals.path(record.sha256).read_bytes()
        return letter_pdf(letter, original, _sizes(store, number))
    except OSError as error:
        problem = f"The file of {record.name} could not be read ({error.strerror or error})."
    except ExportError as error:
        problem = error.what
    written.problems.append(problem)
    return summary_alone(letter, f"{problem} Only this summary could be made.")


def _sizes(store: Store, letter: int) -> dict[int, tuple[float, float]]:
    sizes: dict[int, tuple[float, float]] = {}
    for page in count(1):
        size = store.letters.page_size(letter, page)
        if size is None:
            break
        sizes[page] = size
    return sizes


def _name(file: str, number: int, taken: set[str]) -> str:
    """A name of its own for each: that of the letter, and its number where two have the same."""
    stem = "".join(c if c.isprintable() and c not in '<>:"/\\|?*' else "-" for c in Path(file).stem)
    stem = stem.encode()[:_LONGEST].decode(errors="ignore")
    name = f"{stem} reviewed{SUFFIX}"
    while name.casefold() in taken:
        stem = f"{stem} {number}"
        name = f"{stem} reviewed{SUFFIX}"
    taken.add(name.casefold())
    return name
