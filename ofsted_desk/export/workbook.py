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

from ofsted_desk.errors import ExportError
from ofsted_desk.export.csv_file import code_rows, dictionary_rows
from ofsted_desk.export.dictionary import Code, Column, Table, tables
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


def write_workbook(rows: Iterable[LetterRows], path: Path, codes: Sequence[Code]) -> list[Path]:
    """Write the workbook; the file written."""
    with written_beside([path]) as (part,):
        writer = _Writer(part)
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
    """The workbook while it is written: its sheets, and the next row of each."""

    def __init__(self, path: Path) -> None:
        self._book = Workbook(
            str(path), {"constant_memory": True, "default_date_format": "dd/mm/yyyy"}
        )
        self._formats = _Formats(self._book)
        self._sheets = {name: self._start(table) for name, table in tables().items()}
        self._next = dict.fromkeys(tables(), 1)
        self._last_decided = _UNDATED

    def add(self, letter: LetterRows) -> None:
        for name, rows in letter.tables.items():
            for row in rows:
                self._write(name, row)
        for entry in letter.tables["audit"]:
            if isinstance(entry["at"], datetime):
                self._last_decided = max(self._last_decided, entry["at"])

    def add_lists(self, codes: Sequence[Code]) -> None:
        """The data dictionary and the codes, on sheets of their own."""
        self._add_list("Data dictionary", dictionary_rows(), _DICTIONARY)
        self._add_list("Codes", code_rows(codes), _CODES)

    def close(self) -> None:
        for name, table in tables().items():
            last = max(self._next[name] - 1, 1)
            self._sheets[name].autofilter(0, 0, last, len(table.columns) - 1)
        created = self._last_decided.astimezone(UTC).replace(tzinfo=None)
        self._book.set_properties({"title": "Reviewed letters", "created": created})
        self._book.close()

    def _start(self, table: Table) -> Worksheet:
        sheet = self._book.add_worksheet(table.title)
        sheet.freeze_panes(1, 1)
        for at, column in enumerate(table.columns):
            sheet.set_column(at, at, column.width)
        for at, column in enumerate(table.columns):
            sheet.write_string(0, at, column.title, self._formats.heading)
        return sheet

    def _write(self, name: str, row: Row) -> None:
        at = self._next[name]
        if at > MOST_ROWS:
            raise ExportError(
                f"A workbook sheet cannot hold more than {MOST_ROWS:,} rows.",
                remedy="Export to CSV, or choose fewer families or years.",
            )
        self._next[name] = at + 1
        sheet, columns = self._sheets[name], tables()[name].columns
        for place, cell in enumerate(row.values()):
            if cell is not None:
                self._cell(sheet, at, place, columns[place], cell)

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
