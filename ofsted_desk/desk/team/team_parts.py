"""What the page of reviewers is made of: how its tables look, and the letter it shows."""

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QAbstractTableModel
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView

from ofsted_desk.desk.theme import Theme
from ofsted_desk.letter.document import Document


@dataclass(frozen=True)
class ShownDifference:
    """The letter of a difference, as the side of letters wants it."""

    letter: int
    label: str
    document: Document
    original: Path


def dress_table(table: QTableView, model: QAbstractTableModel, theme: Theme) -> None:
    """Give a table of the page its model and its look."""
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
