"""What came from other reviewers: the pack a store was made from, and the merges into a store."""

from collections.abc import Sequence
from dataclasses import dataclass

from ofsted_desk.letter.decision import Decision
from ofsted_desk.store.database import Database

SAID = "said:"
"""How the name of a decision begins that keeps what a reviewer sent back: `said:<name>:<field>`."""


@dataclass(frozen=True, slots=True)
class OpenedPack:
    """The review pack that a store was made from: later decisions than the last are the answer."""

    id: str
    reviewer: str
    made_by: str
    made_at: str
    instructions: str
    blind: bool
    last_decision: int = 0


@dataclass(frozen=True, slots=True)
class Merge:
    """Bringing in a change file: who did and when, whose it is, and the report of it.

    `differing` are the letters and fields on which reviewers differ: they stand as unsure.
    """

    by: str
    at: str
    reviewer: str
    pack: str
    sha256: str
    report: str
    differing: frozenset[tuple[int, str]] = frozenset()


@dataclass(frozen=True, slots=True)
class KeptMerge:
    """A merge that was made, with its report."""

    id: int
    at: str
    by: str
    reviewer: str
    report: str


def merged_note(decision: Decision, merge: Merge) -> str:
    """The note of a merged decision's audit row: who decided and when, then that person's note."""
    if decision.reviewer == merge.by and decision.at == merge.at:
        return decision.note
    own = f": {decision.note}" if decision.note else ""
    return f"merged, decided by {decision.reviewer} at {decision.at}{own}"


class Merges:
    """The tables of teamwork."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def pack(self) -> OpenedPack | None:
        """The pack that this store was made from, or None."""
        row = self._database.row(
            "SELECT id, reviewer, made_by, made_at, instructions, blind, last_decision FROM pack"
        )
        if row is None:
            return None
        known, reviewer, made_by, made_at, instructions, blind, last = row
        return OpenedPack(known, reviewer, made_by, made_at, instructions, bool(blind), last)

    def keep_pack(self, pack: OpenedPack) -> None:
        """Note that this store was made from a pack: what stands now is what the pack held."""
        with self._database.writing():
            self._database.write(
                "INSERT INTO pack (only, id, reviewer, made_by, made_at, instructions, blind, "
                "last_decision) "
                "SELECT 1, ?, ?, ?, ?, ?, ?, coalesce(max(id), 0) FROM decisions",
                (
                    pack.id,
                    pack.reviewer,
                    pack.made_by,
                    pack.made_at,
                    pack.instructions,
                    int(pack.blind),
                ),
            )

    def enter(self, merge: Merge, written: Sequence[Decision]) -> None:
        """Write a merge's own rows (inside `writing()`)."""
        number = self._database.write(
            "INSERT INTO merges (at, merged_by, reviewer, pack, sha256, report) "
            "VALUES (?, ?, ?, ?, ?, ?)",
            (merge.at, merge.by, merge.reviewer, merge.pack, merge.sha256, merge.report),
        )
        self._database.write_all(
            "INSERT INTO merged VALUES (?, ?, ?)",
            [
                (decision.id, number, int((decision.letter, decision.field) in merge.differing))
                for decision in written
            ],
        )

    def made(self) -> list[KeptMerge]:
        """Every merge, newest first."""
        rows = self._database.rows(
            "SELECT id, at, merged_by, reviewer, report FROM merges ORDER BY id DESC"
        )
        return [KeptMerge(*row) for row in rows]

    def merged_of(self, letter: int) -> dict[int, bool]:
        """The merged decisions on a letter, and of each whether it says that reviewers differ."""
        rows = self._database.rows(
            "SELECT decision, differs FROM decisions JOIN merged ON decision = decisions.id "
            "WHERE letter = ?",
            (letter,),
        )
        return {decision: bool(differs) for decision, differs in rows}

    def letters_differing(self) -> list[int]:
        """The letters on which reviewers ever differed, in the order of import."""
        return self._database.column(
            "SELECT DISTINCT letter FROM merged JOIN decisions ON decisions.id = decision "
            "WHERE differs = 1 ORDER BY letter"
        )

    def letters_said(self) -> list[int]:
        """The letters of which any reviewer sent something back."""
        return self._database.column(
            "SELECT DISTINCT letter FROM decisions WHERE field GLOB 'said:*' ORDER BY letter"
        )
