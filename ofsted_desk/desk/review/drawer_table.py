"""How a small table in a drawer below the form looks and behaves."""

from collections.abc import Sequence

from PySide6.QtWidgets import QHeaderView, QTableView

from ofsted_desk.desk.table_look import make_plain
from ofsted_desk.desk.theme import Theme


def set_up_table(table: QTableView, theme: Theme, *, fitted: Sequence[int]) -> None:
    """Rows as high as their words; `fitted` columns as wide as theirs, the rest share the room."""
    make_plain(table)
    table.setWordWrap(True)
    table.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
    table.setFixedHeight(theme.px(150))
    header = table.horizontalHeader()
    for column in range(header.count()):
        fit = QHeaderView.ResizeMode.ResizeToContents
        header.setSectionResizeMode(
            column, fit if column in fitted else QHeaderView.ResizeMode.Stretch
        )
