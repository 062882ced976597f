"""How the table of a council's grades looks."""

from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView

from ofsted_desk.desk.councils.grades_model import WIDTHS, GradesModel
from ofsted_desk.desk.theme import Theme


def dress_grades(table: QTableView, model: GradesModel, theme: Theme) -> None:
    """Give the table its model and its look."""
    table.setModel(model)
    table.setShowGrid(False)
    table.setTabKeyNavigation(False)
    table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
    table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
    table.verticalHeader().hide()
    table.horizontalHeader().setHighlightSections(False)
    for column, wide in enumerate(WIDTHS):
        table.setColumnWidth(column, theme.px(wide))
        if not wide:
            table.horizontalHeader().setSectionResizeMode(column, QHeaderView.ResizeMode.Stretch)
