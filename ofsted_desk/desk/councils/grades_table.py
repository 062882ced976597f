"""How the table of a council's grades looks."""

from PySide6.QtWidgets import QTableView

from ofsted_desk.desk.councils.grades_model import LEAST_JUDGEMENT, WIDTHS, GradesModel
from ofsted_desk.desk.table_look import make_plain
from ofsted_desk.desk.theme import Theme


def dress_grades(table: QTableView, model: GradesModel, theme: Theme) -> None:
    """Give the table its model and its look."""
    table.setModel(model)
    make_plain(table)
    table.setWordWrap(False)
    for column, wide in enumerate(WIDTHS):
        table.setColumnWidth(column, theme.px(wide))


def fit_judgements(table: QTableView, theme: Theme) -> None:
    """They take the room that is left in the table, and no less than they need."""
    left = table.viewport().width() - sum(theme.px(wide) for wide in WIDTHS)
    table.setColumnWidth(WIDTHS.index(0), max(left, theme.px(LEAST_JUDGEMENT)))
