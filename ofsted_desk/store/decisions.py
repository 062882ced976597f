"""What reviewers decided: each step of decisions and its audit rows are one transaction."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace

from ofsted_desk.letter.decision import Decision
from ofsted_desk.letter.document import Document
from ofsted_desk.letter.finding import Finding
from ofsted_desk.letter.letter import ExtractedLetter
from ofsted_desk.store import codec
from ofsted_desk.store.anchors import Anchors, KeptAnchors
from ofsted_desk.store.audit import Audit
from ofsted_desk.store.clock import not_before
from ofsted_desk.store.columns import Columns, rows_of
from ofsted_desk.store.database import Database, Row
from ofsted_desk.store.decision_rows import KEPT, decisions_where
from ofsted_desk.store.entries import QueueEntry, entry_of, words_of
from ofsted_desk.store.failures import StoreChangedError
from ofsted_desk.store.findings import Findings
from ofsted_desk.store.merges import Merge, Merges
from ofsted_desk.store.packing import pack_reading
from ofsted_desk.store.pages import Pages
from ofsted_desk.store.queue import Queue
from ofsted_desk.store.search import Search
from ofsted_desk.store.standing import StandingLetter, stand, standing_decisions
from ofsted_desk.store.words import decision_words


@dataclass(frozen=True, slots=True)
class Reread:
    """A reading to put in force with a step: a new one, or one that the letter had before."""

    letter: int
    reading: ExtractedLetter | int


class Decisions:
    """Every decision, oldest first; nothing is ever changed or erased."""

    def __init__(
        self,
        database: Database,
        findings: Findings,
        audit: Audit,
        queue: Queue,
        search: Search,
        columns: Columns,
        pages: Pages,
        anchors: KeptAnchors,
        merges: Merges,
    ) -> None:
        self._database = database
        self._merges = merges
        self._findings = findings
        self._audit = audit
        self._queue = queue
        self._search = search
        self._columns = columns
        self._pages = pages
        self._anchors = anchors

    def of(self, letter: int) -> list[Decision]:
        """The decisions on a letter, oldest first."""
        return decisions_where(self._database, "letter = ?", (letter,))

    def standing(self, letter: int) -> StandingLetter:
        """The letter as it stands now."""
        reading = self._findings.reading_in_force(letter)
        findings = self._findings.of_reading(reading)
        return stand(findings, self.of(letter), self._anchors.of(letter, reading))

    def record(
        self,
        step: Sequence[Decision],
        *,
        expected: Mapping[tuple[int, str], int | None] | None = None,
        rereads: Sequence[Reread] = (),
        merge: Merge | None = None,
        on_letter: Callable[[], object] = lambda: None,
    ) -> list[Decision]:
        """Write a step whole, with its audit rows, and commit; the decisions with their ids.

        `expected` names the decision that must stand for a field, so that two programs on one
        store never undo each other unseen. `rereads` change readings in the same step. With
        `merge` the decisions are others': they keep who made them and when, and the audit says
        beside it who brought them in. `on_letter` is called twice for each letter; where it
        raises, nothing is written.
        """
        with self._database.writing():
            books: dict[int, _Book] = {}
            stood: dict[int, _Derived] = {}
            for letter in {d.letter for d in step}:
                on_letter()
                books[letter] = self._book(letter)
                stood[letter] = self._derived(letter, books[letter])
            _refuse_if_changed(books, expected or {})
            for reread in rereads:
                self._put_in_force(reread, books[reread.letter])
            if merge is None:
                step = self._in_time(step)
            written = [self._write(decision, books[decision.letter], merge) for decision in step]
            if merge is not None:
                self._merges.enter(merge, written)
            for letter, book in sorted(books.items()):
                on_letter()
                self._refresh(letter, stood[letter], self._derived(letter, book))
        return written

    def _in_time(self, step: Sequence[Decision]) -> list[Decision]:
        """The step at no earlier time than the last row of the audit, whoever wrote that."""
        last = self._audit.last_time()
        return [replace(decision, at=not_before(decision.at, last)) for decision in step]

    def _book(self, letter: int) -> "_Book":
        reading = self._findings.reading_in_force(letter)
        book = _Book(reading, self._findings.of_reading(reading), self.of(letter))
        book.anchors = self._anchors.of(letter, reading)
        return book

    def _put_in_force(self, reread: Reread, book: "_Book") -> None:
        """Go on with another reading; where its pages are others, look for the evidence there."""
        letter, before = reread.letter, self._pages.document(reread.letter, book.reading)
        if isinstance(reread.reading, int):
            reading = reread.reading
            self._findings.put_in_force(letter, reading)
        else:
            reading = self._findings.add_reading(letter, pack_reading(reread.reading))
            if before.pages == reread.reading.document.pages:
                self._pages.use(reading, self._pages.of_reading(book.reading))
            else:
                self._pages.put_later(reading, reread.reading.document)
        self._change_pages(letter, book, reading, before)
        book.take_up(reading, self._findings.of_reading(reading), self._anchors.of(letter, reading))

    def _change_pages(self, letter: int, book: "_Book", reading: int, before: Document) -> None:
        pages = self._pages.of_reading(reading)
        if pages == self._pages.of_reading(book.reading):
            return
        document = self._pages.document(letter, reading)
        self._search.change_pages(letter, before.text, document.text)
        self._anchors.keep(letter, pages, document, book.decisions)

    def _write(self, decision: Decision, book: "_Book", merge: Merge | None) -> Decision:
        number = self._database.write(
            f"INSERT INTO decisions ({KEPT}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",  # noqa: S608
            (
                decision.letter,
                decision.field,
                str(decision.action),
                decision.reviewer,
                decision.at,
                codec.value_out(decision.value),
                codec.evidence_out(decision.evidence),
                decision.note,
                decision.restores,
            ),
        )
        written = replace(decision, id=number)
        before, after = book.enter(written)
        self._audit.record(written, before, after, book.reading, merge)
        return written

    def _refresh(self, letter: int, was: "_Derived", now: "_Derived") -> None:
        """Write what is derived anew, and only what is not as it was."""
        if now.words != was.words:
            self._search.enter_values(letter, now.words, new=False)
        self._queue.change(was.entry, now.entry)
        self._columns.change(letter, was.columns, now.columns)

    def _derived(self, letter: int, book: "_Book") -> "_Derived":
        standing = stand(book.findings, book.decisions, book.anchors)
        name, sha256, family = self._database.rows(
            "SELECT name, sha256, family FROM letters JOIN readings ON readings.id = reading "
            "WHERE letters.id = ?",
            (letter,),
        )[0]
        entry = entry_of(letter, name, family, standing)
        return _Derived(entry, words_of(entry, standing), rows_of(entry, sha256, standing))


@dataclass(frozen=True, slots=True)
class _Derived:
    """What the queue, the search and the columns know of a letter."""

    entry: QueueEntry
    words: str
    columns: tuple[Row, ...]


class _Book:
    """One letter's findings and decisions while a step is written."""

    def __init__(
        self, reading: int, findings: Sequence[Finding], decisions: list[Decision]
    ) -> None:
        self.reading = reading
        self.findings = findings
        self.decisions = decisions
        self.anchors: Anchors = {}
        self._before = {finding.field: finding for finding in findings}
        self._after = self._before
        self.standing = standing_decisions(decisions)

    def take_up(self, reading: int, findings: Sequence[Finding], anchors: Anchors) -> None:
        """Go on with another reading."""
        self.reading = reading
        self.anchors = anchors
        self.findings = findings
        self._after = {finding.field: finding for finding in findings}

    def enter(self, decision: Decision) -> tuple[str, str]:
        """Add a decision; what stood before and what stands after, in words."""
        field = decision.field
        before = decision_words(self.standing.get(field), self._before.get(field))
        self.decisions.append(decision)
        self.standing = standing_decisions(self.decisions)
        return before, decision_words(self.standing.get(field), self._after.get(field))


def _refuse_if_changed(
    books: Mapping[int, _Book], expected: Mapping[tuple[int, str], int | None]
) -> None:
    for (letter, field), number in expected.items():
        stands = books[letter].standing.get(field)
        if (stands.id if stands else None) != number:
            raise StoreChangedError(
                "This was decided again from another window meanwhile.",
                remedy="Open the letter again to see what stands now; nothing was changed.",
            )
