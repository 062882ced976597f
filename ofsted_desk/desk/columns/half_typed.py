"""Half-typed text in a row of a column: kept through a crash as it is on the form."""

from ofsted_desk.desk.columns.strip_words import typed_from
from ofsted_desk.desk.review.autosave import Autosave
from ofsted_desk.errors import DeskError
from ofsted_desk.review.columns import ColumnRow


class HalfTyped(Autosave):
    """The same drafts as the form's: what is begun here can be typed on there."""

    def give_up(self, row: ColumnRow, text: str) -> None:
        """Esc throws the text away; undo brings it back."""
        self.drop(*row.key)
        if not text.strip() or text == typed_from(row):
            return
        label = row.view.label if row.view else row.field
        try:
            self._session.give_up_draft(*row.key, text, label)
        except DeskError as refusal:
            self.failed.emit(str(refusal))
