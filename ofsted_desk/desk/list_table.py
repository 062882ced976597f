"""How a table looks whose rows are gone through one by one: one line a row, no grid."""

from PySide6.QtCore import QAbstractTableModel
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView

from ofsted_desk.desk.theme import Theme


def dress_table(table: QTableView, model: QAbstractTableModel, theme: Theme) -> None:
    """Give a table its model and this look."""
    table.setModel(model)
    table.setShowGrid(False)
    table.setTabKeyNavigation(False)
    table.setWordWrap(False)
    table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
    table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
    table.verticalHeader().hide()
    table.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
    table.verticalHeader().setDefaultSectionSize(theme.px(30))
    table.horizontalHeader().setHighlightSections(False)
