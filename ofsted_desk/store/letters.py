"""Letters and their pages: kept once each (by sha-256), several in one transaction."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from ofsted_desk.errors import StoreError
from ofsted_desk.letter.document import Document
from ofsted_desk.letter.letter import ExtractedLetter
from ofsted_desk.store.clock import now
from ofsted_desk.store.columns import Columns
from ofsted_desk.store.database import Database
from ofsted_desk.store.findings import Findings
from ofsted_desk.store.originals import Originals
from ofsted_desk.store.packing import PackedLetter, pack
from ofsted_desk.store.pages import Pages
from ofsted_desk.store.queue import Queue
from ofsted_desk.store.records import LetterRecord, NewLetter
from ofsted_desk.store.search import Search


class Letters:
    """Every letter in the store."""

    def __init__(
        self,
        database: Database,
        findings: Findings,
        originals: Originals,
        queue: Queue,
        search: Search,
        columns: Columns,
        pages: Pages,
    ) -> None:
        self._database = database
        self._findings = findings
        self._originals = originals
        self._queue = queue
        self._search = search
        self._columns = columns
        self._pages = pages

    def add(self, new: Iterable[NewLetter]) -> list[int | None]:
        """Keep letters in one transaction; their ids, None for one that is already here."""
        letters = list(new)
        self.keep_files(letters)
        with self._database.writing():
            return self.enter(letters)

    def enter(self, new: Sequence[NewLetter]) -> list[int | None]:
        """Write the rows of letters whose files are kept (inside `writing()`); see `add`."""
        return [self._add(_packed(letter), len(letter.data)) for letter in new]

    def keep_files(self, new: Sequence[NewLetter]) -> None:
        """Write the files themselves: before the transaction, so that nobody waits for them."""
        for letter in new:
            self._originals.keep(*_identity(letter), letter.data)

    def known(self, sha256s: Sequence[str]) -> set[str]:
        """Which of these files are letters in the store already."""
        found: set[str] = set()
        for first in range(0, len(sha256s), 500):
            block = sha256s[first : first + 500]
            marks = ", ".join("?" * len(block))
            sql = f"SELECT sha256 FROM letters WHERE sha256 IN ({marks})"  # noqa: S608
            found.update(self._database.column(sql, block))
        return found

    def id_of(self, sha256: str) -> int | None:
        """The letter made from the file with this sha-256, or None."""
        row = self._database.row("SELECT id FROM letters WHERE sha256 = ?", (sha256,))
        return row[0] if row else None

    def ids(self) -> list[int]:
        """Every letter, in the order of import."""
        return self._database.column("SELECT id FROM letters ORDER BY id")

    def record(self, letter: int) -> LetterRecord:
        """A letter's own row."""
        row = self._database.row(
            "SELECT letters.id, sha256, name, kind, added_at, reading, family, family_version, "
            "app_version FROM letters JOIN readings ON readings.id = reading WHERE letters.id = ?",
            (letter,),
        )
        if row is None:
            raise StoreError("That letter is not in the store.", remedy="Refresh the queue.")
        return LetterRecord(*row)

    def document(self, letter: int) -> Document:
        """The letter's pages, lines and text, exactly as the reading in force has them."""
        return self._pages.document(letter, self.record(letter).reading)

    def documents(self, letter: int) -> Iterator[Document]:
        """The letter's pages as each of its readings had them, the newest first."""
        for reading in self._findings.readings(letter):
            yield self._pages.document(letter, reading)

    def page_size(self, letter: int, page: int) -> tuple[float, float] | None:
        """Width and height of a page in points, without reading its lines."""
        return self._pages.size(letter, self._findings.reading_in_force(letter), page)

    def page_turn(self, letter: int, page: int) -> float:
        """By how many degrees a scanned page is turned, to be level."""
        return self._pages.turn(letter, self._findings.reading_in_force(letter), page)

    def extracted(self, letter: int) -> ExtractedLetter:
        """The letter as the reading in force extracted it."""
        record = self.record(letter)
        return ExtractedLetter(
            document=self.document(letter),
            recognition=self._findings.recognition(record.reading),
            family_version=record.family_version,
            app_version=record.app_version,
            findings=self._findings.of_reading(record.reading),
        )

    def _add(self, packed: PackedLetter, size: int) -> int | None:
        if self.id_of(packed.sha256) is not None:
            return None
        self._originals.enter(packed.sha256, packed.kind, size)
        letter = self._database.write(
            "INSERT INTO letters (sha256, name, kind, added_at) VALUES (?, ?, ?, ?)",
            (packed.sha256, packed.name, packed.kind, now()),
        )
        self._pages.put_first(letter, packed.pages)
        self._search.enter_pages(letter, packed.text)
        self._findings.add_reading(letter, packed.reading)
        self._search.enter_values(letter, packed.words, new=True)
        self._queue.add(replace(packed.entry, letter=letter))
        self._columns.put(letter, packed.columns)
        self._database.write("DELETE FROM refusals WHERE sha256 = ?", (packed.sha256,))
        return letter


def _identity(new: NewLetter) -> tuple[str, str]:
    read = new.letter if isinstance(new.letter, PackedLetter) else new.letter.document
    return read.sha256, read.kind


def _packed(new: NewLetter) -> PackedLetter:
    return new.letter if isinstance(new.letter, PackedLetter) else pack(new.letter)
