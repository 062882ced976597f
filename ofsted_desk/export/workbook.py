"""A workbook (.xlsx): a sheet a table, real dates, filters and widths set, grades coloured.

XlsxWriter's constant memory mode writes each row as it comes, so memory stays flat. Text is
written as text and never as a formula, so it needs no apostrophe.
"""

from collections.abc import Iterable, Sequence
from contextlib import suppress
from datetime import UTC, date, datetime, time
from pathlib import Path

from xlsxwriter import Workbook
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from ofsted_desk.export.csv_file import code_rows, dictionary_rows
from ofsted_desk.export.dictionary import Code, Column, Table
from ofsted_desk.export.layout import Layout
from ofsted_desk.export.rows import Cell, LetterRows, Row
from ofsted_desk.export.swap import written_beside

MOST_ROWS = 1_048_575
"""Rows that a sheet can hold below its headings."""
MOST_CHARACTERS = 32_767
"""Characters that a cell can hold."""
_CUT = " […]"
_UNDATED = datetime(2000, 1, 1, tzinfo=UTC)
"""The workbook's own date where no letter was decided: it may not be the date of writing, so
that the same store gives the same bytes."""
_GRADES = {
    "outstanding": "#C6E7CE",
    "performs excellently": "#C6E7CE",
    "good": "#E2F2D5",
    "performs well": "#E2F2D5",
    "requires improvement": "#FFF0C2",
    "adequate": "#FFF0C2",
    "performs adequately": "#FFF0C2",
    "inadequate": "#F8CFC9",
    "performs poorly": "#F8CFC9",
}
_DICTIONARY = {"table": 12, "column": 20, "title": 20, "type": 10, "codes": 14, "description": 110}
_CODES = {"list": 16, "family": 24, "code": 30, "meaning": 90}


def write_workbook(
    rows: Iterable[LetterRows], path: Path, codes: Sequence[Code], layout: Layout
) -> list[Path]:
    """Write the workbook; the file written."""
    with written_beside([path]) as (part,):
        writer = _Writer(part, layout)
        try:
            for letter in rows:
                writer.add(letter)
            writer.add_lists(codes)
        except BaseException:
            # Half a workbook is of no use: close it for its temporary files alone.
            with suppress(Exception):
                writer.close()
            raise
        writer.close()
    return [path]


class _Writer:
    """The workbook while it is written: the sheet of each table, and the next row of each.

    A table of more rows than a sheet holds goes on in another: 'Fields', 'Fields 2'.
    """

    def __init__(self, path: Path, layout: Layout) -> None:
        self._tables = layout.tables()
        self._book = Workbook(
            str(path), {"constant_memory": True, "default_date_format": "dd/mm/yyyy"}
        )
        self._formats = _Formats(self._book)
        self._sheets = {
            name: self._start(table, table.title) for name, table in self._tables.items()
        }
        self._next = dict.fromkeys(self._tables, 1)
        self._parts = dict.fromkeys(self._tables, 1)
        self._last_decided = _UNDATED

    def add(self, letter: LetterRows) -> None:
        for name, rows in letter.tables.items():
            for row in rows:
                self._write(name, row)
        for entry in letter.tables.get("audit", ()):
            if isinstance(entry["at"], datetime):
                self._last_decided = max(self._last_decided, entry["at"])

    def add_lists(self, codes: Sequence[Code]) -> None:
        """The data dictionary and the codes, on sheets of their own."""
        self._add_list("Data dictionary", dictionary_rows(self._tables), _DICTIONARY)
        self._add_list("Codes", code_rows(codes), _CODES)

    def close(self) -> None:
        for name in self._tables:
            self._add_filters(name)
        created = self._last_decided.astimezone(UTC).replace(tzinfo=None)
        self._book.set_properties({"title": "Reviewed letters", "created": created})
        self._book.close()

    def _add_filters(self, name: str) -> None:
        last = max(self._next[name] - 1, 1)
        self._sheets[name].autofilter(0, 0, last, len(self._tables[name].columns) - 1)

    def _start(self, table: Table, title: str) -> Worksheet:
        sheet = self._book.add_worksheet(title)
        sheet.freeze_panes(1, 1)
        for at, column in enumerate(table.columns):
            sheet.set_column(at, at, column.width)
        for at, column in enumerate(table.columns):
            sheet.write_string(0, at, column.title, self._formats.heading)
        return sheet

    def _write(self, name: str, row: Row) -> None:
        if self._next[name] > MOST_ROWS:
            self._go_on(name)
        at = self._next[name]
        self._next[name] = at + 1
        sheet, columns = self._sheets[name], self._tables[name].columns
        for place, cell in enumerate(row.values()):
            if cell is not None:
                self._cell(sheet, at, place, columns[place], cell)

    def _go_on(self, name: str) -> None:
        self._add_filters(name)
        self._parts[name] += 1
        table = self._tables[name]
        self._sheets[name] = self._start(table, f"{table.title} {self._parts[name]}")
        self._next[name] = 1

    def _cell(self, sheet: Worksheet, at: int, place: int, column: Column, cell: Cell) -> None:
        if isinstance(cell, datetime):
            sheet.write_datetime(at, place, _naive(cell), self._formats.moment)
        elif isinstance(cell, date):
            midnight = datetime.combine(cell, time())
            sheet.write_datetime(at, place, midnight, self._formats.day)
        elif isinstance(cell, int):
            sheet.write_number(at, place, cell)
        elif isinstance(cell, str):
            sheet.write_string(at, place, _fit(cell), self._formats.of(column, cell))

    def _add_list(self, title: str, rows: Sequence[Row], widths: dict[str, int]) -> None:
        sheet = self._book.add_worksheet(title)
        sheet.freeze_panes(1, 0)
        for at, width in enumerate(widths.values()):
            sheet.set_column(at, at, width)
        for at, name in enumerate(widths):
            sheet.write_string(0, at, name.capitalize(), self._formats.heading)
        for number, row in enumerate(rows, 1):
            for at, cell in enumerate(row.values()):
                if cell is not None:
                    sheet.write_string(number, at, str(cell), self._formats.long)
        sheet.autofilter(0, 0, max(len(rows), 1), len(widths) - 1)


class _Formats:
    """How cells look."""

    def __init__(self, book: Workbook) -> None:
        self.heading = book.add_format(
            {"bold": True, "bg_color": "#1F3A5F", "font_color": "#FFFFFF", "valign": "vcenter"}
        )
        self.day = book.add_format({"num_format": "dd/mm/yyyy", "valign": "top", "align": "left"})
        self.moment = book.add_format(
            {"num_format": "dd/mm/yyyy hh:mm", "valign": "top", "align": "left"}
        )
        self.plain = book.add_format({"valign": "top"})
        self.long = book.add_format({"valign": "top", "text_wrap": True})
        self._grades = {
            word: book.add_format({"bg_color": colour, "valign": "top"})
            for word, colour in _GRADES.items()
        }

    def of(self, column: Column, text: str) -> Format:
        """The format of a text cell: grades coloured, long texts wrapped."""
        if column.codes == "grade":
            return self._grades.get(text, self.plain)
        return self.long if column.name == "text" else self.plain


def _naive(moment: datetime) -> datetime:
    """The same moment in UTC as a spreadsheet keeps it: without a zone, to the second."""
    return moment.astimezone(UTC).replace(tzinfo=None, microsecond=0)


def _fit(text: str) -> str:
    return text if len(text) <= MOST_CHARACTERS else text[: MOST_CHARACTERS - len(_CUT)] + _CUT
