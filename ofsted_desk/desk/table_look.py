"""How tables look: all of them plain, and those whose rows are gone through one by one."""

from PySide6.QtCore import QAbstractTableModel
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView

from ofsted_desk.desk.theme import Theme


def make_plain(table: QTableView) -> None:
    """No grid and no row headings; rows are chosen whole, and Tab leaves the table."""
    table.setShowGrid(False)
    table.setTabKeyNavigation(False)
    table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
    table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
    table.verticalHeader().hide()
    table.horizontalHeader().setHighlightSections(False)


def dress_table(table: QTableView, model: QAbstractTableModel, theme: Theme) -> None:
    """Give a table its model and one line a row, one row chosen at a time."""
    table.setModel(model)
    make_plain(table)
    table.setWordWrap(False)
    table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
    table.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
    table.verticalHeader().setDefaultSectionSize(theme.px(30))
