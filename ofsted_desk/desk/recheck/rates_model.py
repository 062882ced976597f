"""The error rate of each field, as a table."""

from collections.abc import Mapping

from PySide6.QtCore import QObject

from ofsted_desk.desk.dashboard.tally_charts import percent
from ofsted_desk.desk.words_model import WordsModel
from ofsted_desk.letter.family import LetterFamily
from ofsted_desk.review.recheck import Recheck
from ofsted_desk.review.tally import column_label

COLUMNS = ("Field", "Answers", "Wrong", "True share")


class RatesModel(WordsModel):
    """One row a field that was answered, the most often wrong first."""

    def __init__(self, families: Mapping[str, LetterFamily], parent: QObject | None = None) -> None:
        super().__init__(COLUMNS, parent)
        self._families = families

    def show_recheck(self, recheck: Recheck) -> None:
        """Show what is known of each field."""
        self.show_rows(
            (
                column_label(col, self._families),
                f"{rate.answers:,}",
                f"{rate.errors:,}",
                f"{rate.low * 100:.1f}–{percent(rate.high)}",
            )
            for col, rate in recheck.by_column
        )
