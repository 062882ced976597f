"""The store: one SQLite file of letters, findings, decisions and their audit.

The only package that knows SQLite. It keeps and computes; it never extracts.
"""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from types import TracebackType
from typing import Self

from ofsted_desk.letter.decision import Decision
from ofsted_desk.letter.letter import Refusal
from ofsted_desk.store import clock
from ofsted_desk.store.anchors import KeptAnchors, in_its_place
from ofsted_desk.store.audit import Audit, Version
from ofsted_desk.store.checking import check_store
from ofsted_desk.store.columns import Columns
from ofsted_desk.store.copies import Copies
from ofsted_desk.store.councils import CouncilEntry, Councils
from ofsted_desk.store.counting import Counting
from ofsted_desk.store.database import Database
from ofsted_desk.store.decisions import Decisions, Reread
from ofsted_desk.store.drafts import Drafts
from ofsted_desk.store.entries import QueueEntry
from ofsted_desk.store.failures import (
    DamagedStoreError,
    FillingStopped,
    StoreChangedError,
    StoreInUseError,
)
from ofsted_desk.store.filling import Filling, Tell
from ofsted_desk.store.findings import Findings
from ofsted_desk.store.letters import Letters
from ofsted_desk.store.merges import KeptMerge, Merge, Merges, OpenedPack
from ofsted_desk.store.migrations import SCHEMA_VERSION
from ofsted_desk.store.opening import is_older, open_database
from ofsted_desk.store.originals import Originals
from ofsted_desk.store.packing import PackedLetter, pack
from ofsted_desk.store.pages import Pages
from ofsted_desk.store.public_tables import DatedLetter, LoadedTable, PublicTables
from ofsted_desk.store.queue import NOBODY, Queue
from ofsted_desk.store.rechecks import Rechecks
from ofsted_desk.store.records import KeptRefusal, LetterRecord, NewLetter
from ofsted_desk.store.refusals import Refusals
from ofsted_desk.store.saved_filters import SavedFilter, SavedFilters
from ofsted_desk.store.search import Search
from ofsted_desk.store.standing import (
    APART,
    ASSIGNED,
    LETTER,
    REOPENED,
    StandingField,
    StandingLetter,
)
from ofsted_desk.store.twins import Twins
from ofsted_desk.store.words import finding_words, standing_words, value_words

__all__ = [
    "APART",
    "ASSIGNED",
    "LETTER",
    "NOBODY",
    "REOPENED",
    "SCHEMA_VERSION",
    "CouncilEntry",
    "DamagedStoreError",
    "DatedLetter",
    "FillingStopped",
    "KeptMerge",
    "KeptRefusal",
    "LetterRecord",
    "LoadedTable",
    "Merge",
    "NewLetter",
    "OpenedPack",
    "PackedLetter",
    "QueueEntry",
    "Reread",
    "SavedFilter",
    "StandingField",
    "StandingLetter",
    "Store",
    "StoreChangedError",
    "StoreInUseError",
    "finding_words",
    "in_its_place",
    "is_older",
    "open_store",
    "pack",
    "standing_words",
    "value_words",
]


class Store:
    """The one object handed out: its parts, each with the tables it looks after.

    Belongs to the thread that opened it. `read_only` says that the file may not be written:
    everything can be read, and every change is refused with the reason.
    """

    def __init__(self, database: Database, app_version: str) -> None:
        self._database = database
        self.path = database.path
        self.read_only = database.read_only
        self.app_version = app_version
        self.originals = Originals(database)
        self.twins = Twins(database)
        search = Search(database)
        self.queue = Queue(database, search, self.twins)
        self.findings = Findings(database)
        self.columns = Columns(database)
        pages, anchors = Pages(database), KeptAnchors(database)
        derived = self.queue, search, self.columns, pages
        self.letters = Letters(database, self.findings, self.originals, *derived)
        self.audit = Audit(database, Version(app_version, SCHEMA_VERSION))
        self.merges = Merges(database)
        self.decisions = Decisions(
            database, self.findings, self.audit, *derived, anchors, self.merges
        )
        self.councils = Councils(database)
        self.counting = Counting(database)
        self.rechecks = Rechecks(database)
        self.public_tables = PublicTables(database)
        self.drafts = Drafts(database)
        self.refusals = Refusals(database)
        self.saved_filters = SavedFilters(database)
        self.copies = Copies(database)

    def now(self) -> str:
        """This moment, but never before the last row of the audit: a clock may be put back."""
        return clock.not_before(clock.now(), self.audit.last_time())

    def moment_of_others(self) -> int:
        """Changes whenever another connection, of this program or another, changed the store."""
        return self._database.written_elsewhere()

    def standing(self, letter: int) -> StandingLetter:
        """A letter's fields as they stand: machine findings under human decisions."""
        return self.decisions.standing(letter)

    def keep(
        self,
        letters: Sequence[NewLetter],
        refused: Sequence[tuple[str, Refusal]],
        mended: Sequence[str] = (),
        copies: Sequence[tuple[str, str]] = (),
    ) -> list[int | None]:
        """Keep a small batch of an import in one transaction; see `Letters.add`.

        `mended` are sources that are letters now: a refusal kept for one is dropped. `copies`
        are files with the bytes of a letter, by sha-256 and name.
        """
        self.letters.keep_files(letters)
        with self._database.writing():
            added = self.letters.enter(letters)
            self.refusals.keep(refused)
            self.refusals.forget(mended)
            self.copies.note(copies)
        return added

    @contextmanager
    def together(self) -> Iterator[None]:
        """Keep all that is written meanwhile as one, or nothing of it; who else writes waits."""
        with self._database.writing():
            yield

    def begin_pack(self, pack: OpenedPack, decisions: Sequence[Decision]) -> None:
        """Note that this store was made from a pack, with the decisions that the pack held."""
        with self._database.writing():
            self.decisions.record(decisions)
            self.merges.keep_pack(pack)

    def check(self) -> list[str]:
        """Everything wrong with the store, in words; empty where all is well. Reads all of it."""
        return check_store(
            self._database, self.audit, self.originals, self.decisions, self.queue, self.columns
        )

    def close(self) -> None:
        """Close the store; nothing waits to be written."""
        self._database.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()


def open_store(
    path: Path, *, app_version: str, read_only: bool = False, tell: Tell = lambda _, __: True
) -> Store:
    """The store at `path`, made new where there is none; raises `StoreError` with the remedy.

    `tell` hears how far an older store is brought up to date, which may take minutes.
    """

    def fill(database: Database, version: int) -> None:
        parts = Store(database, app_version)
        Filling(database, parts.decisions, parts.columns).fill(version, tell)

    database = open_database(path, read_only=read_only, fill=fill, stop=lambda: not tell(0, 0))
    return Store(database, app_version)
