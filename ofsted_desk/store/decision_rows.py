"""Decisions as their table keeps them, read back."""

from collections import defaultdict

from ofsted_desk.letter.decision import Action, Decision
from ofsted_desk.store import codec
from ofsted_desk.store.database import Database, Row
from ofsted_desk.store.failures import readable
from ofsted_desk.store.standing import standing_decisions

KEPT = "letter, field, action, reviewer, at, value, evidence, note, restores"
"""The columns that are written; the id is the table's own."""


def decisions_where(
    database: Database, condition: str, values: tuple[object, ...] = ()
) -> list[Decision]:
    """The decisions of which a condition of SQL is true, oldest first."""
    rows = database.rows(
        f"SELECT {KEPT}, id FROM decisions WHERE {condition} ORDER BY id",  # noqa: S608
        values,
    )
    with readable(database.path):
        return [_decision(row) for row in rows]


def standing_where(database: Database, condition: str) -> list[Decision]:
    """What stands of such decisions, letter by letter, once undo is taken into account.

    Oldest first; the condition must be true of all decisions on a field, or of none.
    """
    by_letter: dict[int, list[Decision]] = defaultdict(list)
    for decision in decisions_where(database, condition):
        by_letter[decision.letter].append(decision)
    standing = [
        decision
        for decisions in by_letter.values()
        for decision in standing_decisions(decisions).values()
    ]
    return sorted(standing, key=lambda decision: decision.id or 0)


def _decision(row: Row) -> Decision:
    letter, field, action, reviewer, at, value, evidence, note, restores, number = row
    return Decision(
        letter=letter,
        field=field,
        action=Action(action),
        reviewer=reviewer,
        at=at,
        value=codec.value_in(value),
        evidence=codec.evidence_in(evidence),
        note=note,
        id=number,
        restores=restores,
    )
