"""The column of the form: rows one below the other under small headings, and a foot."""

import re
from collections.abc import Mapping, Sequence

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from ofsted_desk.desk.review.form_row import FormRow
from ofsted_desk.desk.theme import Theme, set_look

_BREAK = re.compile(r"([-_.])")
"""A long name of a file may be broken after these, so that it widens nothing."""


class FormColumn(QWidget):
    """Puts rows in order; makes headings as they are needed and uses them again."""

    area_asked = Signal()
    laid_out = Signal()
    """The rows last filled in stand in their places."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._headings: list[QLabel] = []
        self.waits = False
        set_look(self, "pane")
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, theme.px(12))
        self._column.setSpacing(0)
        self._add = QPushButton("Add an area", self)
        set_look(self._add, "link")
        self._add.clicked.connect(self.area_asked)
        self._foot = self._make_foot()
        self._foot.hide()
        self._file = QLabel(self, wordWrap=True)
        set_look(self._file, "small")

    def show_file(self, words: str) -> None:
        """Say below the rows which file they were read from."""
        self._file.setText(_BREAK.sub("\\1\u200b", words))
        self._file.setAccessibleName(words)

    def fill(self, rows: Mapping[str, FormRow], sections: Sequence[str], *, areas: bool) -> None:
        """Show these rows, each under its section; `areas` says whether one may be added."""
        self.waits = True
        self._column.setEnabled(False)  # each row shown would have all of them laid out anew
        self._empty()
        section, number, previous = "", 0, None
        for row, heading in zip(rows.values(), sections, strict=True):
            if heading and heading != section:
                section = heading
                self._column.addWidget(self._heading(number, section))
                number += 1
            self._column.addWidget(row)
            row.show()
            if previous is not None:
                QWidget.setTabOrder(previous.stop, row.stop)
            previous = row
        self._show_foot(previous, areas=areas)
        self._column.addWidget(self._file)
        self._column.addStretch(1)
        self._column.setEnabled(True)
        self._column.invalidate()

    def event(self, event: QEvent) -> bool:
        """Say when the rows have their places: not before the event loop comes to it."""
        done = super().event(event)
        if self.waits and event.type() == QEvent.Type.LayoutRequest:
            self.waits = False
            self.laid_out.emit()
        return done

    def show_headings(self, sections: Sequence[str]) -> None:
        """The numbers in headings change with the values under them."""
        shown = [s for n, s in enumerate(sections) if n == 0 or s != sections[n - 1]]
        for heading, words in zip(self._headings, shown, strict=False):
            heading.setText(words)

    @property
    def last_stop(self) -> QWidget:
        """The last control of the form, for who says what Tab leads to next."""
        return self._add

    @property
    def headings(self) -> list[str]:
        """The headings that are shown, from the top."""
        return [heading.text() for heading in self._headings if heading.isVisible()]

    def _empty(self) -> None:
        while (item := self._column.itemAt(0)) is not None:
            widget = item.widget()
            if widget is None:
                self._column.removeItem(item)
            else:
                self._column.removeWidget(widget)  # takeAt would leave its old size remembered
        for heading in self._headings:
            heading.hide()

    def _make_foot(self) -> QWidget:
        """A way to add an area without knowing its key."""
        foot = QWidget(self)
        row = QHBoxLayout(foot)
        px = self._theme.px
        row.setContentsMargins(px(14), px(4), px(14), 0)
        row.addWidget(self._add)
        row.addStretch(1)
        return foot

    def _show_foot(self, last: FormRow | None, *, areas: bool) -> None:
        self._foot.setVisible(areas)
        self._add.setIcon(self._theme.icon("plus", "accent"))
        self._column.addWidget(self._foot)
        if last is not None:
            QWidget.setTabOrder(last.stop, self._add)

    def _heading(self, number: int, words: str) -> QLabel:
        if number == len(self._headings):
            heading = QLabel(self)
            set_look(heading, "section")
            self._headings.append(heading)
        self._headings[number].setText(words)
        self._headings[number].show()
        return self._headings[number]
