"""The fields on which reviewers differ, as a table."""

from collections.abc import Sequence

from PySide6.QtCore import QObject

from ofsted_desk.desk.team.team_words import machine_value, side_value
from ofsted_desk.desk.words_model import WordsModel
from ofsted_desk.teamwork.adjudication import Difference

COLUMNS = ("Council", "Field", "First", "Second", "Machine")


class DifferencesModel(WordsModel):
    """One row a field that waits to be settled."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(COLUMNS, parent)
        self._differences: list[Difference] = []

    def show(self, differences: Sequence[Difference]) -> None:
        """Show these."""
        self._differences = list(differences)
        self.show_rows(map(_row, differences))

    def item(self, row: int) -> Difference | None:
        """The difference in this row."""
        return self._differences[row] if 0 <= row < len(self._differences) else None

    def place_of(self, letter: int, field: str) -> int:
        """The row of a field, or -1."""
        keys = [(difference.letter, difference.field) for difference in self._differences]
        return keys.index((letter, field)) if (letter, field) in keys else -1


def _row(difference: Difference) -> tuple[str, ...]:
    sides = [side_value(side, difference) for side in difference.sides[:2]]
    sides += [""] * (2 - len(sides))
    return (
        difference.authority,
        difference.label,
        *sides,
        machine_value(difference.machine, difference),
    )
