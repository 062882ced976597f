"""What the page says of a cell, a row and a comparison."""

from html import escape

from ofsted_desk.desk.words import count, short_date
from ofsted_desk.reconcile.cells import Cell, Comparison, Kind
from ofsted_desk.reconcile.matching import MatchedRow
from ofsted_desk.reconcile.verdicts import Verdict
from ofsted_desk.store import DatedLetter

_VERDICTS = {Verdict.OURS: "ours", Verdict.THEIRS: "theirs", Verdict.NOTE: "noted"}
_KINDS = {
    Kind.BLANK: "blank",
    Kind.UNREADABLE: "unreadable",
    Kind.DIFFERS: "differs",
    Kind.NOT_OURS: "only there",
}
_MOST_NOTES = 2
NOTHING_OPEN = (
    "Open a table of results that somebody has published, as CSV. What is blank there, or says "
    "something else than the letters, is listed beside the letter that says it. The file itself "
    "is never changed."
)
NO_LETTER = "There is no letter for this row of the table, or no row is shown."


def column_words(column: str) -> str:
    """A heading of the table as words."""
    return column.removesuffix("_grade").replace("_", " ").strip().capitalize()


def state_words(cell: Cell) -> str:
    """How a cell stands: what was decided, or why it is listed."""
    return f"✓ {_VERDICTS[cell.settled.verdict]}" if cell.settled else _KINDS[cell.kind]


def what_words(row: MatchedRow, column: str = "") -> str:
    """Which row it is, and which column."""
    said = [f"Row {row.row.number}", row.council or "no council", short_date(row.day) or "no date"]
    return " · ".join([*said, column_words(column)] if column else said)


def both_html(cell: Cell) -> str:
    """Both sides of a cell, and what was decided of it."""
    lines = [
        f"The table says: <b>{escape(cell.theirs) or 'nothing'}</b>",
        f"The letter says: <b>{escape(cell.ours) or 'nothing'}</b>",
    ]
    settled = cell.settled
    if settled is not None:
        why = f": {escape(settled.note)}" if settled.note else ""
        lines.append(f"Settled by {escape(settled.by)}: {_VERDICTS[settled.verdict]}{why}")
    return "<br>".join(lines)


def candidate_words(letter: DatedLetter) -> str:
    """A letter that a row may be about."""
    day = short_date(letter.end or letter.start or letter.dated) or "no date"
    return f"{letter.name} · {day} · {letter.state}"


def summary_words(comparison: Comparison) -> str:
    """How far it is."""
    still_open = sum(cell.settled is None for cell in comparison.cells)
    settled = len(comparison.cells) - still_open
    return (
        f"{count(still_open, 'cell')} to settle, {settled:,} settled, "
        f"{comparison.same:,} the same in both"
    )


def notes_words(comparison: Comparison) -> str:
    """How the rows were matched, and what is odd about the table."""
    rows, without = len(comparison.rows), len(comparison.unmatched)
    said = [f"{count(rows, 'row')}, {rows - without:,} with a letter of ours."]
    said += comparison.problems[:_MOST_NOTES]
    more = len(comparison.problems) - _MOST_NOTES
    return " ".join([*said, *([f"And {count(more, 'more note')}."] if more > 0 else [])])
