"""A table in a file beside a store, and the letter that a cell is about: what a screen asks for."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

from ofsted_desk import __version__
from ofsted_desk.letter.document import Document
from ofsted_desk.letter.family import LetterFamily
from ofsted_desk.letter.finding import Evidence
from ofsted_desk.reconcile.cells import Comparison, OnProgress, compare
from ofsted_desk.reconcile.mapping import load_mapping
from ofsted_desk.reconcile.settle import evidence_of
from ofsted_desk.reconcile.table import read_table
from ofsted_desk.review.fields import label_of
from ofsted_desk.store import Store, open_store


@dataclass(frozen=True, slots=True)
class TableSource:
    """A table, the name or file of its mapping, and whether letters to review count too."""

    path: Path
    mapping: str
    every: bool = False


@dataclass(frozen=True, slots=True)
class LetterBeside:
    """A letter to be shown, and where it says the value of a field."""

    letter: int
    label: str
    document: Document
    original: Path
    evidence: Evidence


def compare_file(
    store: Path,
    source: TableSource,
    families: Mapping[str, LetterFamily],
    *,
    on_progress: OnProgress = lambda _done, _total: None,
    stopped: Callable[[], bool] = lambda: False,
) -> Comparison:
    """The table of a file beside a store, on a connection of its own: for any thread."""
    mapping = load_mapping(source.mapping)
    table = read_table(source.path, mapping.needed)
    with open_store(store, app_version=__version__, read_only=True) as opened:
        return compare(
            opened,
            table,
            mapping,
            families,
            every=source.every,
            on_progress=on_progress,
            stopped=stopped,
        )


def letter_beside(
    store: Store, letter: int, field: str, families: Mapping[str, LetterFamily]
) -> LetterBeside:
    """A letter, and the words that the value of a field comes from."""
    record, standing = store.letters.record(letter), store.standing(letter)
    name = standing.text("family") or record.family
    family = families.get(name) or LetterFamily(name, name, name, 0, "")
    return LetterBeside(
        letter,
        label_of(field, family),
        store.letters.document(letter),
        store.originals.path(record.sha256),
        evidence_of(standing, field),
    )
