"""The card of the grades: a judgement of a family to choose, and its grades year by year."""

from collections.abc import Sequence

from PySide6.QtWidgets import QComboBox, QHBoxLayout, QWidget

from ofsted_desk.desk.dashboard.chart_card import ChartCard
from ofsted_desk.desk.dashboard.tally_charts import grades_chart
from ofsted_desk.desk.theme import Theme, set_look
from ofsted_desk.review.tally import GradeTable

_NOTHING = "No letter with a grade is here yet."


class GradesCard(ChartCard):
    """Two choices; what is chosen stays chosen when the figures are counted again."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__("Grades by year", theme, parent)
        self._tables: list[GradeTable] = []
        self.family, self.judgement = QComboBox(self), QComboBox(self)
        self.family.setAccessibleName("Letter family")
        self.judgement.setAccessibleName("Judgement")
        row = QHBoxLayout()
        for box in (self.family, self.judgement):
            set_look(box, "filter")
            box.setMinimumContentsLength(12)
            box.setSizeAdjustPolicy(
                QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
            )
            row.addWidget(box, 1)
        self.column.insertLayout(1, row)
        self.family.activated.connect(lambda _: self._show_judgements())
        self.judgement.activated.connect(lambda _: self._show_chart())

    def show_tables(self, tables: Sequence[GradeTable]) -> None:
        """Offer these families and judgements."""
        most = max(tables, key=_letters, default=None)
        first = (most.family, most.judgement) if most else (None, None)
        here = self.family.currentData(), self.judgement.currentData()
        chosen = here if here[0] else first
        self._tables = list(tables)
        self.family.clear()
        for family, title in {table.family: table.family_title for table in tables}.items():
            self.family.addItem(title, family)
        self.family.setCurrentIndex(max(0, self.family.findData(chosen[0])))
        self._show_judgements(chosen[1])

    def _show_judgements(self, chosen: str | None = None) -> None:
        kept = chosen or self.judgement.currentData()
        self.judgement.clear()
        for table in self._tables:
            if table.family == self.family.currentData():
                self.judgement.addItem(table.label, table.judgement)
        self.judgement.setCurrentIndex(max(0, self.judgement.findData(kept)))
        self._show_chart()

    def _show_chart(self) -> None:
        wanted = self.family.currentData(), self.judgement.currentData()
        found = (t for t in self._tables if (t.family, t.judgement) == wanted)
        table = next(found, None)
        self.show_drawing(grades_chart(table) if table else None, _NOTHING)


def _letters(table: GradeTable) -> int:
    return sum(share.total for share in table.years)
