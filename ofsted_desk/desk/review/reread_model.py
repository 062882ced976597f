"""What a new reading of the letter would change, as a table."""

from collections.abc import Sequence

from PySide6.QtCore import QObject

from ofsted_desk.desk.words_model import WordsModel
from ofsted_desk.review.reread import Effect, FieldChange

COLUMNS = ("Field", "Now", "Then")


class RereadModel(WordsModel):
    """One row a field that would change, or that a reviewer has decided already."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(COLUMNS, parent)

    def show(self, changes: Sequence[FieldChange]) -> None:
        """Show these changes."""
        self.show_rows((c.label, c.stands, _then(c)) for c in changes if c.field != "family")


def _then(change: FieldChange) -> str:
    """The value that will stand; of a person's decision, what the new reading says to it."""
    if change.effect == Effect.KEPT_AGREES:
        return "stays: the new reading agrees"
    if change.effect == Effect.KEPT_DIFFERS:
        return f"stays: the new reading says {change.reads or 'nothing'}"
    if change.effect == Effect.LOST:
        return "stays: its words are gone, and you will be asked"
    return change.reads or "nothing"
