"""Settling cells: each verdict is a decision on the letter, with its audit row and its undo.

A verdict is about the table and never changes our record: where the letter was misread, it is
corrected in the review, and the cell agrees by itself.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence

from ofsted_desk.errors import DeskError
from ofsted_desk.letter.decision import Action, Decision
from ofsted_desk.letter.finding import Evidence
from ofsted_desk.reconcile.cells import CHOSEN, Cell
from ofsted_desk.reconcile.mapping import TableMapping
from ofsted_desk.reconcile.matching import MatchedRow
from ofsted_desk.reconcile.verdicts import Verdict, note_of
from ofsted_desk.review.actions import Hand
from ofsted_desk.review.session import ReviewSession
from ofsted_desk.review.steps import Act
from ofsted_desk.store import StandingLetter
from ofsted_desk.store.standing import TABLE

_WORDS = {
    Verdict.OURS: "accept our value for",
    Verdict.THEIRS: "accept the table's value for",
    Verdict.NOTE: "note why the table differs in",
}


def settle(
    session: ReviewSession,
    mapping: TableMapping,
    cells: Sequence[Cell],
    verdict: Verdict,
    why: str = "",
    *,
    run: str = "",
) -> int:
    """Decide these cells in one step, undone as one; how many were decided.

    Raises `DeskError` where ours is to stand and there is none, or a note has no words.
    """
    if verdict is Verdict.NOTE and not why.strip():
        raise DeskError("The note is empty.", remedy="Say why the two differ.")
    if verdict is Verdict.OURS and any(not cell.ours for cell in cells):
        raise DeskError(
            "The letter has no value for this cell.",
            remedy="Accept theirs, note why, or correct the letter first.",
        )
    by_letter: dict[int, list[Cell]] = defaultdict(list)
    for cell in cells:
        if cell.row.letter is not None:
            by_letter[cell.row.letter.letter].append(cell)
    acts = [(letter, _deciding(mapping, of, verdict, why)) for letter, of in by_letter.items()]
    only = cells[0].column if len(cells) == 1 else ""
    return session.take_together(acts, lambda count: _words(verdict, only, count), run=run)


def give_letter(
    session: ReviewSession, mapping: TableMapping, row: MatchedRow, letter: int
) -> None:
    """Say which letter a row is about; the last one said counts."""
    field = f"{TABLE}{mapping.id}:{row.key}:{CHOSEN}"

    def act(hand: Hand, _: StandingLetter) -> list[Decision]:
        return [hand.decide(field, Action.RECONCILE, row.key, note="is the letter of this row")]

    session.take_together([(letter, act)], lambda _: f"give row {row.row.number} its letter")


def evidence_of(standing: StandingLetter, field: str) -> Evidence:
    """The words that our value comes from."""
    stands = standing.field(field)
    return stands.evidence if stands else Evidence()


def _deciding(mapping: TableMapping, cells: Iterable[Cell], verdict: Verdict, why: str) -> Act:
    def act(hand: Hand, standing: StandingLetter) -> list[Decision]:
        return [
            hand.decide(
                f"{TABLE}{mapping.id}:{cell.name}",
                Action.RECONCILE,
                cell.ours if verdict is Verdict.OURS else cell.theirs,
                evidence_of(standing, cell.field),
                note_of(verdict, cell.theirs, why.strip()),
            )
            for cell in cells
        ]

    return act


def _words(verdict: Verdict, column: str, count: int) -> str:
    return f"{_WORDS[verdict]} {column or f'{count:,} cells'}"
